// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/lint.h"

#include "dmn/domain.h"
#include "dmn/lint_profile.h"
#include "dmn/lint_table.h"
#include "dmn/lint_text.h"
#include "dmn/program.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <functional>

namespace zhiping::dmn {

namespace {

using feel::Node;
using feel::NodeKind;
using Text = std::function<void(const SourceText &)>;

void forEachText(const DecisionTable &table, const Text &visit)
{
    for (const TableInput &input : table.inputs)
        visit(input.expression);
    for (const TableOutput &output : table.outputs)
        visit(output.defaultEntry);
    for (const TableRule &rule : table.rules)
        for (const SourceText &entry : rule.inputs + rule.outputs)
            visit(entry);
}

void forEachText(const BoxedPtr &boxed, const Text &visit)
{
    if (!boxed)
        return;
    visit(boxed->text);
    forEachText(boxed->table, visit);
    for (const BoxedPtr &child : boxed->children)
        forEachText(child, visit);
}

void forEachText(const Logic &logic, const Text &visit)
{
    if (const auto *source = std::get_if<SourceText>(&logic))
        visit(*source);
    else if (const auto *table = std::get_if<DecisionTable>(&logic))
        forEachText(*table, visit);
    else if (const auto *boxed = std::get_if<BoxedPtr>(&logic))
        forEachText(*boxed, visit);
}

void forEachTable(const BoxedPtr &boxed, const std::function<void(const DecisionTable &)> &visit)
{
    if (!boxed)
        return;
    if (boxed->kind == Boxed::Kind::Table)
        visit(boxed->table);
    for (const BoxedPtr &child : boxed->children)
        forEachTable(child, visit);
}

/// How many characters have to be changed, taken away or put in to make @p b of @p a.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int cost = std::min(
                {row[size_t(j)] + 1, row[size_t(j) + 1] + 1, diagonal + (a.at(i) == b.at(j) ? 0 : 1)});
            diagonal = std::exchange(row[size_t(j) + 1], cost);
        }
    }
    return row.back();
}

/// One pass over one model.
class Linter
{
public:
    explicit Linter(const Definitions &definitions)
        : m_definitions(definitions)
    {
    }
    QList<LintFinding> run();

private:
    void texts();
    void texts(const Element &element, const Logic &logic);
    void expressions(const Program &program);
    void decision(const Program &program, const CompiledDecision &compiled);
    void table(const Program &program, const Decision &model, const CompiledTable &compiled);
    void tree(const Element &element, const SourceText &source, const Node &root);
    void undefined(const Element &element, const Node &root,
                   const std::function<Place(const Node &)> &placeOf);
    [[nodiscard]] QString nearest(const QString &name) const;
    [[nodiscard]] Domain columnDomain(const Program &program, const Node &column) const;

    const Definitions &m_definitions;
    QList<LintFinding> m_findings;
    QSet<QString> m_mangled; ///< Names of elements whose texts hold full-width characters.
};

void Linter::texts(const Element &element, const Logic &logic)
{
    const qsizetype before = m_findings.size();
    forEachText(logic, [&](const SourceText &source) { lintText(m_findings, element.id, source); });
    if (m_findings.size() > before)
        m_mangled.insert(element.name);
}

void Linter::texts()
{
    for (const InputData &input : m_definitions.inputs)
        lintName(m_findings, input, input.variable);
    for (const KnowledgeModel &model : m_definitions.knowledge) {
        lintName(m_findings, model, model.variable);
        texts(model, model.function);
    }
    for (const Decision &decision : m_definitions.decisions) {
        lintName(m_findings, decision, decision.variable);
        if (decision.authorities.isEmpty())
            m_findings.append({LintRule::NoAuthority, decision.id, decision.place,
                               QStringLiteral("the decision names no authority"),
                               QStringLiteral("add an authorityRequirement for the clause it follows")});
        texts(decision, decision.logic);
    }
}

QString Linter::nearest(const QString &name) const
{
    QString best;
    int bestDistance = int(std::max<qsizetype>(1, name.size() / 3)) + 1;
    const auto offer = [&](const QString &candidate) {
        const int apart = distance(name, candidate);
        if (apart < bestDistance) {
            best = candidate;
            bestDistance = apart;
        }
    };
    for (const InputData &input : m_definitions.inputs)
        offer(input.variable);
    for (const Decision &decision : m_definitions.decisions)
        offer(decision.variable);
    for (const KnowledgeModel &model : m_definitions.knowledge)
        offer(model.variable);
    return best;
}

void Linter::undefined(const Element &element, const Node &root,
                       const std::function<Place(const Node &)> &placeOf)
{
    feel::forEachNode(root, [&](const Node &node) {
        if (node.kind != NodeKind::Name || node.slot >= 0 || node.local >= 0 || node.builtin
            || !node.owners.empty() || !node.literal.isNull())
            return;
        const QString known = nearest(node.name);
        const QString mend = known == node.name
            ? QStringLiteral("add an informationRequirement for '%1' to the decision").arg(known)
            : known.isEmpty() ? QStringLiteral("declare it as an input or a decision")
                              : QStringLiteral("is '%1' meant?").arg(known);
        m_findings.append({LintRule::Undefined, element.id, placeOf(node),
                           QStringLiteral("the name '%1' is not defined").arg(node.name), mend});
    });
}

/// Rules R1 to R3 and undefined names in an expression that stands alone.
void Linter::tree(const Element &element, const SourceText &source, const Node &root)
{
    const auto placeOf = [&source](const Node &node) { return placeIn(source, node.start); };
    undefined(element, root, placeOf);
    ProfileLint([&](LintRule rule, const Node &node, const QString &message, const QString &mend) {
        m_findings.append({rule, element.id, placeOf(node), message, mend});
    }).run(root);
}

Domain Linter::columnDomain(const Program &program, const Node &column) const
{
    if (column.kind != NodeKind::Name || column.slot < 0)
        return {};
    const QString type = program.isInput(column.slot)
        ? program.definitions.inputs.at(column.slot).typeRef
        : program.definitions.decisions
              .at(program.decisions[size_t(program.decisionOfSlot(column.slot))].model)
              .typeRef;
    const Result<Domain> domain = domainOf(m_definitions, type);
    return domain ? *domain : Domain();
}

void Linter::table(const Program &program, const Decision &model, const CompiledTable &compiled)
{
    const auto &written = std::get<DecisionTable>(model.logic);
    const ProfileLint profile([](auto &&...) {});
    std::vector<bool> unknown;
    std::vector<Domain> domains;
    for (qsizetype i = 0; i < written.inputs.size(); ++i) {
        const Node &column = *compiled.inputs[size_t(i)]->root;
        tree(model, written.inputs.at(i).expression, column);
        unknown.push_back(profile.mayBeUnknown(column));
        domains.push_back(columnDomain(program, column));
    }
    for (qsizetype i = 0; i < written.rules.size(); ++i) {
        const CompiledRule &rule = compiled.rules[size_t(i)];
        const bool answers = std::any_of(rule.outputs.begin(), rule.outputs.end(),
                                         [](const auto &output) { return !isIndefinite(*output->root); });
        for (qsizetype j = 0; j < qsizetype(rule.tests.size()); ++j) {
            const SourceText &cell = written.rules.at(i).inputs.at(j);
            const auto placeOf = [&cell](const Node &node) { return placeIn(cell, node.start); };
            undefined(model, *rule.tests[size_t(j)]->root, placeOf);
            if (unknown[size_t(j)])
                ProfileLint([&](LintRule broken, const Node &node, const QString &message,
                                const QString &mend) {
                    m_findings.append({broken, model.id, placeOf(node), message, mend});
                }).cell(*rule.tests[size_t(j)]->root, answers);
        }
        for (qsizetype j = 0; j < qsizetype(rule.outputs.size()); ++j)
            tree(model, written.rules.at(i).outputs.at(j), *rule.outputs[size_t(j)]->root);
    }
    TableLint lint(m_findings, model);
    lint.form(written, unknown);
    lint.rules(written, compiled, domains);
}

void Linter::decision(const Program &program, const CompiledDecision &compiled)
{
    const Decision &model = program.definitions.decisions.at(compiled.model);
    if (compiled.table)
        return table(program, model, *compiled.table);
    if (const auto *source = std::get_if<SourceText>(&model.logic))
        return tree(model, *source, *compiled.literal->root);
    const auto *boxed = std::get_if<BoxedPtr>(&model.logic);
    if (!boxed)
        return;
    tree(model, {{}, (*boxed)->place, {}}, *compiled.literal->root);
    forEachTable(*boxed, [&](const DecisionTable &inner) {
        TableLint(m_findings, model).form(inner, std::vector<bool>(size_t(inner.inputs.size()), true));
    });
}

void Linter::expressions(const Program &program)
{
    for (const CompileFault &fault : program.faults)
        if (!m_mangled.contains(fault.element))
            m_findings.append({LintRule::Syntax, fault.element, fault.place, fault.message,
                               QStringLiteral("see the FEEL grammar, chapter 10.3 of the standard")});
    for (const CompiledDecision &compiled : program.decisions)
        if (!m_mangled.contains(program.definitions.decisions.at(compiled.model).name))
            decision(program, compiled);
    for (const CompiledFunction &function : program.functions)
        for (const KnowledgeModel &model : m_definitions.knowledge)
            if (model.variable.simplified() == function.name && model.function
                && !m_mangled.contains(model.name))
                tree(model, {{}, model.function->place, {}}, *function.definition);
}

QList<LintFinding> Linter::run()
{
    texts();
    if (const auto program = compile(m_definitions, Profile::Standard))
        expressions(**program);
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const LintFinding &a, const LintFinding &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return m_findings;
}

} // namespace

QLatin1String nameOf(LintRule rule)
{
    static constexpr std::array<const char *, 12> names {
        "full-width", "name",    "undefined", "syntax",   "definite-else", "unguarded",
        "filtered",   "default", "dash",      "negative", "overlap",       "authority"};
    return QLatin1String(names[size_t(rule)]);
}

QList<LintFinding> lint(const Definitions &definitions)
{
    return Linter(definitions).run();
}

} // namespace zhiping::dmn
