// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/lint_table.h"

#include "dmn/lint_profile.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Node;
using feel::NodeKind;

namespace {

constexpr size_t mostCombinations = 20'000;

/// Every value a column can have, as FEEL; empty when they are not listed.
std::vector<feel::Value> valuesOf(const Domain &domain)
{
    std::vector<feel::Value> values;
    if (domain.collection)
        return values;
    if (domain.kind == Domain::Kind::Boolean)
        values = {feel::Value(true), feel::Value(false)};
    for (const QString &text : domain.strings)
        values.emplace_back(text);
    return values;
}

/// Whether a cell that lists values or is a dash holds for @p value; nothing for any other cell.
std::optional<bool> cellHolds(const Node &cell, const feel::Value &value)
{
    if (cell.kind == NodeKind::Dash)
        return true;
    if (cell.kind != NodeKind::AnyTest)
        return {};
    bool listed = false;
    for (const auto &test : cell.children) {
        if (test->kind != NodeKind::Expectation || test->child(0).kind != NodeKind::Literal)
            return {};
        listed = listed || identical(test->child(0).literal, value);
    }
    return listed != cell.negated;
}

/// One rule: for each column, for each of its values, whether the cell holds.
using Holds = std::vector<std::vector<bool>>;

std::optional<std::vector<Holds>> matrixOf(const CompiledTable &table,
                                           const std::vector<std::vector<feel::Value>> &columns)
{
    std::vector<Holds> matrix;
    for (const CompiledRule &rule : table.rules) {
        Holds holds;
        for (size_t column = 0; column < columns.size(); ++column) {
            holds.emplace_back();
            for (const feel::Value &value : columns[column]) {
                const std::optional<bool> held = cellHolds(*rule.tests[column]->root, value);
                if (!held)
                    return {};
                holds.back().push_back(*held);
            }
        }
        matrix.push_back(std::move(holds));
    }
    return matrix;
}

/// Walks through every combination of the columns' values.
class Odometer
{
public:
    explicit Odometer(const std::vector<std::vector<feel::Value>> &columns)
        : m_columns(columns)
        , m_at(columns.size(), 0)
    {
    }
    bool next()
    {
        for (size_t column = m_at.size(); column-- > 0;) {
            if (++m_at[column] < m_columns[column].size())
                return true;
            m_at[column] = 0;
        }
        return false;
    }
    [[nodiscard]] bool matches(const Holds &rule) const
    {
        for (size_t column = 0; column < m_at.size(); ++column)
            if (!rule[column][m_at[column]])
                return false;
        return true;
    }
    [[nodiscard]] QString text() const
    {
        QStringList parts;
        for (size_t column = 0; column < m_at.size(); ++column)
            parts.append(m_columns[column][m_at[column]].toFeel());
        return parts.join(QStringLiteral(", "));
    }

private:
    const std::vector<std::vector<feel::Value>> &m_columns;
    std::vector<size_t> m_at;
};

bool sameOutputs(const CompiledRule &a, const CompiledRule &b)
{
    return std::equal(
        a.outputs.begin(), a.outputs.end(), b.outputs.begin(), b.outputs.end(),
        [](const auto &one, const auto &other) { return keyOf(*one->root) == keyOf(*other->root); });
}

} // namespace

void TableLint::add(LintRule rule, const Place &place, const QString &message, const QString &mend)
{
    m_findings.append({rule, m_decision.id, place, message, mend});
}

void TableLint::form(const DecisionTable &table, const std::vector<bool> &unknown)
{
    const bool collects = table.hitPolicy == HitPolicy::Collect || table.hitPolicy == HitPolicy::RuleOrder
        || table.hitPolicy == HitPolicy::OutputOrder;
    const bool anyUnknown = std::find(unknown.begin(), unknown.end(), true) != unknown.end();
    if (collects && anyUnknown)
        add(LintRule::Default, m_decision.place,
            QStringLiteral("a table that collects takes what is not known for no match"),
            QStringLiteral("use the hit policy UNIQUE and add up in an expression"));
    for (const TableOutput &output : table.outputs) {
        const QString text = output.defaultEntry.text.trimmed();
        const bool indefinite = text.isEmpty() || text == u"null" || text == QStringLiteral("\"尚不能判定\"");
        if (!indefinite && anyUnknown)
            add(LintRule::Default, output.defaultEntry.place,
                QStringLiteral("the default output is given when something is not known"),
                QStringLiteral("leave it out and write a rule for each case"));
    }
    for (const TableRule &rule : table.rules)
        for (qsizetype column = 0; column < rule.inputs.size(); ++column)
            if (rule.inputs.at(column).text.trimmed() == u"-" && unknown[size_t(column)])
                add(LintRule::Dash, rule.inputs.at(column).place,
                    QStringLiteral("engines differ on a dash for what is not known"),
                    QStringLiteral("list every value, or decide this column in a table of its own"));
}

void TableLint::negatives(const CompiledTable &compiled)
{
    bool anyTrue = false;
    bool anyFalse = false;
    for (const CompiledRule &rule : compiled.rules) {
        if (rule.outputs.size() != 1 || rule.outputs.front()->root->kind != NodeKind::Literal)
            return;
        anyTrue = anyTrue || rule.outputs.front()->root->literal.isTrue();
        anyFalse = anyFalse || rule.outputs.front()->root->literal.isFalse();
    }
    if (anyTrue != anyFalse)
        add(LintRule::Negative, m_decision.place,
            QStringLiteral("the table says when it is %1 and never when it is not")
                .arg(anyTrue ? QStringLiteral("true") : QStringLiteral("false")),
            QStringLiteral("add the rules that give %1")
                .arg(anyTrue ? QStringLiteral("false") : QStringLiteral("true")));
}

void TableLint::rules(const DecisionTable &table, const CompiledTable &compiled,
                      const std::vector<Domain> &domains)
{
    negatives(compiled);
    std::vector<std::vector<feel::Value>> columns;
    size_t combinations = 1;
    for (const Domain &domain : domains) {
        columns.push_back(valuesOf(domain));
        combinations *= columns.back().size();
        if (combinations == 0 || combinations > mostCombinations)
            return;
    }
    const std::optional<std::vector<Holds>> matrix = matrixOf(compiled, columns);
    if (!matrix || columns.empty())
        return;
    QSet<size_t> reported;
    bool gap = false;
    Odometer combination(columns);
    do {
        std::vector<size_t> matched;
        for (size_t rule = 0; rule < matrix->size(); ++rule)
            if (combination.matches((*matrix)[rule]))
                matched.push_back(rule);
        if (matched.empty() && !gap) {
            gap = true;
            add(LintRule::Negative, m_decision.place,
                QStringLiteral("no rule says what is so for %1").arg(combination.text()),
                QStringLiteral("add a rule for it; write null where the standard says nothing"));
        }
        const bool exclusive = table.hitPolicy == HitPolicy::Unique
            || (table.hitPolicy == HitPolicy::Any && matched.size() > 1
                && !sameOutputs(compiled.rules[matched[0]], compiled.rules[matched[1]]));
        if (matched.size() > 1 && exclusive && !reported.contains(matched[1])) {
            reported.insert(matched[1]);
            add(LintRule::Overlap, table.rules.at(qsizetype(matched[1])).place,
                QStringLiteral("two rules hold for %1, so the table gives null").arg(combination.text()),
                QStringLiteral("take it out of this rule or of rule %1").arg(matched[0] + 1));
        }
    } while (combination.next());
}

} // namespace zhiping::dmn
