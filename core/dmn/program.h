// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "dmn/abstract_value.h"
#include "dmn/domain.h"
#include "dmn/fact_set.h"
#include "dmn/model.h"
#include "feel/node.h"

#include <memory>
#include <optional>
#include <vector>

namespace zhiping::dmn {

/// How a model is taken.
enum class Profile : quint8 {
    /// A rule pack: whatever is not understood is an error, and every input has a domain that the abstract
    /// evaluation can reason about.
    RulePack,
    /// The standard's reading, as other engines have it: a faulty expression is null and the rest goes on;
    /// values are brought to the types that are declared (DMN 1.5 §10.3.2.9.4).
    Standard,
};

struct CompiledInput {
    QString id; ///< Of an input of another model: "namespace#id".
    QString name;
    Domain domain;      ///< Of the profile `RulePack`.
    feel::TypePtr type; ///< Of the profile `Standard`; a null pointer: any.
    /// Of the profile `RulePack`: what `casesOf()` gives while nothing is known of it.
    std::vector<AbstractValue> cases;
};

struct CompiledRule {
    std::vector<feel::ExpressionPtr> tests;
    std::vector<feel::ExpressionPtr> outputs;
    /// By column: the values of `CompiledTable::named` that the test takes, as bits, where naming values is
    /// all it does.
    std::vector<std::optional<quint64>> names;
};

struct CompiledTable {
    HitPolicy hitPolicy = HitPolicy::Unique;
    Aggregation aggregation = Aggregation::None;
    std::vector<feel::ExpressionPtr> inputs;
    std::vector<CompiledRule> rules;
    std::vector<feel::ValueList> named; ///< By column: every value that a test names.
    /// Of a table with one input and one output whose tests all name values, none of them twice: the rule of
    /// each value in `named.front()`. Otherwise empty.
    std::vector<int> ruleByName;
    QStringList outputNames;
    std::vector<feel::ExpressionPtr> defaults; ///< Empty, or one for each output (null pointer: none).
    std::vector<feel::ValueList> priorities;   ///< The values of each output, the most important first.

    // The profile `Standard` only; one for each column, null pointers where nothing is declared.
    std::vector<feel::TypePtr> inputTypes;
    std::vector<feel::ExpressionPtr> inputValues;
    std::vector<feel::TypePtr> outputTypes;
};

struct CompiledDecision {
    QString id; ///< Of a decision of another model: "namespace#id".
    QString name;
    int model = 0;               ///< Index into `Definitions::decisions`.
    feel::ExpressionPtr literal; ///< Set unless `table` is.
    std::optional<CompiledTable> table;
    feel::TypePtr type;        ///< What the result is brought to; a null pointer: left as it is.
    std::vector<int> required; ///< Slots it reads directly.
    std::vector<int> order;    ///< The decisions it needs, through others too, then itself.
    FactSet facts;             ///< Inputs it can depend on, through other decisions too.
};

/// A business knowledge model or decision service, which decisions call by its name.
struct CompiledFunction {
    QString id;
    QString name;
    std::unique_ptr<feel::Node> definition; ///< `value` points to it.
    feel::Value value;
};

/// Something in a model of the profile `Standard` that is null because it could not be compiled.
struct CompileFault {
    QString element; ///< Its name.
    Place place;
    QString message;
};

/// A model whose expressions are parsed and whose decisions are in an order in which each finds what it
/// needs.
///
/// A variable's slot is the input's index, or the number of inputs plus the decision's index. Immutable and
/// thread-safe.
struct Program {
    Definitions definitions; ///< With the inputs and decisions of imported models at the end of the lists.
    std::vector<CompiledInput> inputs;
    std::vector<CompiledDecision> decisions;
    std::vector<CompiledFunction> functions;
    std::vector<QDate> dateLandmarks; ///< Every date written in an expression, ascending.
    std::vector<CompileFault> faults;
    /// By input: its place in the order in which cases are told apart. What many decisions read comes first.
    std::vector<int> rank;

    [[nodiscard]] int slotCount() const { return int(inputs.size() + decisions.size()); }
    [[nodiscard]] int slotOfDecision(int decision) const { return int(inputs.size()) + decision; }
    /// −1 when @p slot is an input.
    [[nodiscard]] int decisionOfSlot(int slot) const { return slot - int(inputs.size()); }
    [[nodiscard]] bool isInput(int slot) const { return slot < int(inputs.size()); }
    [[nodiscard]] int inputById(const QString &id) const;
    [[nodiscard]] int decisionById(const QString &id) const;
};

/// Parse every expression against the names its decision declares as required, and order the graph.
/// @p imported are the models that @p definitions or one of them imports.
///
/// Fails with `InvalidRulePack` and the element, line and column: an undefined name, a reference to nothing,
/// two variables of one name, a cycle, a decision without logic, more than `FactSet::capacity` inputs. With
/// the profile `Standard` nothing fails; the faults are in `Program::faults`.
[[nodiscard]] Result<std::shared_ptr<const Program>> compile(Definitions definitions,
                                                             Profile profile = Profile::RulePack,
                                                             const QList<Definitions> &imported = {});

/// Where offset @p offset of @p source stands in the file.
[[nodiscard]] Place placeIn(const SourceText &source, int offset);

} // namespace zhiping::dmn
