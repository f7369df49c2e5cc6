// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "dmn/fact_set.h"
#include "dmn/model.h"
#include "feel/node.h"

#include <memory>
#include <optional>
#include <vector>

namespace zhiping::dmn {

/// What values an input may have, from its item definition.
struct Domain {
    enum class Kind : quint8 { Any, Boolean, Number, String, Date };

    Kind kind = Kind::Any;
    bool collection = false;
    QStringList strings;                   ///< The allowed strings in the order they are written; empty: any.
    std::optional<feel::ValueRange> range; ///< Bounds of a number.
};

struct CompiledInput {
    QString id;
    QString name;
    Domain domain;
};

struct CompiledRule {
    std::vector<feel::ExpressionPtr> tests;
    std::vector<feel::ExpressionPtr> outputs;
};

struct CompiledTable {
    HitPolicy hitPolicy = HitPolicy::Unique;
    Aggregation aggregation = Aggregation::None;
    std::vector<feel::ExpressionPtr> inputs;
    std::vector<CompiledRule> rules;
    QStringList outputNames;
    std::vector<feel::ExpressionPtr> defaults; ///< Empty, or one for each output (null pointer: none).
};

struct CompiledDecision {
    QString id;
    QString name;
    int model = 0;               ///< Index into `Definitions::decisions`.
    feel::ExpressionPtr literal; ///< Set unless `table` is.
    std::optional<CompiledTable> table;
    std::vector<int> required; ///< Slots it reads directly.
    FactSet facts;             ///< Inputs it can depend on, through other decisions too.
};

/// A model whose expressions are parsed and whose decisions are in an order in which each finds what it
/// needs.
///
/// A variable's slot is the input's index, or the number of inputs plus the decision's index. Immutable and
/// thread-safe.
struct Program {
    Definitions definitions;
    std::vector<CompiledInput> inputs;
    std::vector<CompiledDecision> decisions;
    std::vector<QDate> dateLandmarks; ///< Every date written in an expression, ascending.

    [[nodiscard]] int slotCount() const { return int(inputs.size() + decisions.size()); }
    [[nodiscard]] int slotOfDecision(int decision) const { return int(inputs.size()) + decision; }
    /// −1 when @p slot is an input.
    [[nodiscard]] int decisionOfSlot(int slot) const { return slot - int(inputs.size()); }
    [[nodiscard]] bool isInput(int slot) const { return slot < int(inputs.size()); }
    [[nodiscard]] int inputById(const QString &id) const;
    [[nodiscard]] int decisionById(const QString &id) const;
};

/// Parse every expression against the names its decision declares as required, and order the graph.
///
/// Fails with `InvalidRulePack` and the element, line and column: an undefined name, a reference to nothing,
/// two variables of one name, a cycle, a decision without logic, more than `FactSet::capacity` inputs.
[[nodiscard]] Result<std::shared_ptr<const Program>> compile(Definitions definitions);

/// Where offset @p offset of @p source stands in the file.
[[nodiscard]] Place placeIn(const SourceText &source, int offset);

} // namespace zhiping::dmn
