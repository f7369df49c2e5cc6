// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/logic_builder.h"
#include "dmn/program.h"
#include "dmn/service_logic.h"
#include "dmn/types.h"

#include <QSet>

#include <set>

namespace zhiping::dmn {

/// Builds one program from a model and those it imports; see `compile()`.
class Compiler
{
public:
    Compiler(Definitions definitions, Profile profile, const QList<Definitions> &imported);

    [[nodiscard]] Result<std::shared_ptr<const Program>> run();

private:
    /// One of the models, with what its names mean.
    struct Unit {
        Definitions definitions;
        bool isMain = false;
        TypeTable types;
    };
    enum class Mark : quint8 { New, Open, Done };

    // Models and references.
    void makeTypes();
    void flatten();
    [[nodiscard]] const Unit *unitOf(const QString &modelNamespace) const;
    /// The key of the element that @p reference names in @p unit: an id, or "namespace#id" for other models.
    [[nodiscard]] QString keyOf(const Unit &unit, const QString &reference) const;
    /// What an element called @p name of @p owner is called in @p unit; empty when it is not imported.
    [[nodiscard]] QString visibleName(const Unit &unit, const Unit &owner, const QString &name) const;
    void claimName(const Unit &unit, const Element &element, const QString &name, const QString &key);

    // The graph.
    void compileInputs();
    void makeFunctions();
    void orderDecisions();
    void rankInputs();
    void visit(int index, int depth);
    void compileDecision(int index);
    void require(CompiledDecision &compiled, feel::Scope &scope);
    void orderOf(CompiledDecision &compiled, int index);

    // Functions.
    [[nodiscard]] feel::Scope scopeOf(const Unit &unit) const;
    void declareKnowledge(const Unit &unit, const QStringList &references, const Element &element,
                          feel::Scope &scope);
    void compileKnowledge(size_t unit, const KnowledgeModel &model);
    void compileService(size_t unit, const DecisionService &service);
    void addStoppingAt(const std::set<int> &given, int decision, std::vector<int> &order,
                       std::set<int> &seen) const;

    void fail(const Element &element, const Place &place, const QString &what);
    void take(const Element &element, const LogicBuilder &builder);
    void collectDates(const feel::Node &root);
    void collectDates(const CompiledTable &table);
    [[nodiscard]] bool isStrict() const { return m_profile == Profile::RulePack; }

    std::shared_ptr<Program> m_program;
    Profile m_profile;
    std::vector<Unit> m_units;
    std::optional<Error> m_fault;
    QSet<QString> m_names;
    std::set<QDate> m_dates;
    QHash<QString, int> m_slots;         ///< By key.
    QHash<QString, int> m_decisionByKey; ///< Index into the flattened definitions.
    QHash<QString, int> m_functions;     ///< By key: index into the program's functions.
    std::vector<size_t> m_unitOfInput;
    std::vector<size_t> m_unitOfDecision; ///< By index into the flattened definitions.
    std::vector<size_t> m_unitOfFunction;
    std::vector<Mark> m_marks;
};

} // namespace zhiping::dmn
