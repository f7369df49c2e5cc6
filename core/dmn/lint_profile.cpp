// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/lint_profile.h"

#include "dmn/lint_chain.h"
#include "feel/builtins.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace zhiping::dmn {

using feel::Node;
using feel::NodeKind;
using feel::Operator;

namespace {

bool isNull(const Node &node)
{
    return node.kind == NodeKind::Literal && node.literal.isNull();
}

/// What is known in the branch that is taken when the test for null of @p condition says "known":
/// `x = null or y = null` (@p op Equal, the branch is `else`), `x != null and y != null` (the branch is
/// `then`).
QSet<QString> guardsOf(const Node &condition, Operator op)
{
    const NodeKind joint = op == Operator::Equal ? NodeKind::Or : NodeKind::And;
    if (condition.kind == joint) {
        const QSet<QString> left = guardsOf(condition.child(0), op);
        const QSet<QString> right = guardsOf(condition.child(1), op);
        return left.isEmpty() || right.isEmpty() ? QSet<QString>() : left + right;
    }
    if (condition.kind != NodeKind::Comparison || condition.op != op)
        return {};
    if (isNull(condition.child(1)))
        return {keyOf(condition.child(0))};
    return isNull(condition.child(0)) ? QSet<QString> {keyOf(condition.child(1))} : QSet<QString>();
}

bool isGuard(const Node &condition)
{
    return !guardsOf(condition, Operator::Equal).isEmpty()
        || !guardsOf(condition, Operator::NotEqual).isEmpty();
}

bool counts(QStringView function)
{
    static const QStringList names {
        QStringLiteral("count"), QStringLiteral("sum"),     QStringLiteral("mean"),   QStringLiteral("min"),
        QStringLiteral("max"),   QStringLiteral("product"), QStringLiteral("median"), QStringLiteral("all"),
        QStringLiteral("any"),   QStringLiteral("stddev"),  QStringLiteral("mode")};
    return names.contains(function);
}

/// Whether @p function answers definitely although its argument number @p argument is null.
bool hidesNull(QStringView function, size_t argument)
{
    if (function == u"list contains" || function == u"index of")
        return argument == 2;
    return function == u"is" || function == u"is defined" || function == u"get or else";
}

} // namespace

QString keyOf(const Node &node)
{
    if (node.kind == NodeKind::Name)
        return node.name;
    QString key = QStringLiteral("%1.%2.%3(").arg(int(node.kind)).arg(int(node.op)).arg(node.name);
    if (node.kind == NodeKind::Literal)
        key += node.literal.toFeel();
    for (const auto &child : node.children)
        key += keyOf(*child) + u';';
    return key + u')';
}

bool isIndefinite(const Node &node)
{
    const QString *text = node.literal.string();
    return node.kind == NodeKind::Literal
        && (node.literal.isNull() || (text != nullptr && *text == QStringLiteral("尚不能判定")));
}

bool ProfileLint::nullable(const Node &node, const Guards &guards) const
{
    if (guards.contains(keyOf(node)))
        return false;
    switch (node.kind) {
    case NodeKind::Literal:
        return node.literal.isNull();
    case NodeKind::Name:
        return node.slot >= 0 || m_parameters.contains(node.name);
    case NodeKind::Foreign:
        return true;
    case NodeKind::Comparison:
        // Equality answers even for null; that this is a trap is said where it stands.
        if (node.op == Operator::Equal || node.op == Operator::NotEqual)
            return false;
        break;
    default:
        break;
    }
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const auto &child) { return nullable(*child, guards); });
}

bool ProfileLint::readsUnknown(const Node &node, const Guards &guards) const
{
    if (guards.contains(keyOf(node)))
        return false;
    if (node.kind == NodeKind::Name || node.kind == NodeKind::Foreign)
        return nullable(node, guards);
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const auto &child) { return readsUnknown(*child, guards); });
}

void ProfileLint::cell(const Node &tests, bool answers)
{
    if (!answers || tests.kind != NodeKind::AnyTest)
        return;
    const QScopedValueRollback<QSet<QString>> rollback(m_parameters, {QStringLiteral("?")});
    for (const auto &test : tests.children) {
        const Node &operand = test->child(0);
        const bool listed = test->kind == NodeKind::Expectation && !test->negated;
        if (test->kind == NodeKind::Expectation && test->negated)
            walk(operand, {});
        if ((tests.negated && test->kind == NodeKind::Expectation) || (listed && isNull(operand))
            || (test->kind == NodeKind::Test && test->op == Operator::NotEqual)
            || (tests.negated && test->op == Operator::Equal))
            m_report(LintRule::Unguarded, *test, QStringLiteral("this cell also holds for what is not known"),
                     QStringLiteral("list the values for which it is to hold"));
    }
}

void ProfileLint::walk(const Node &node, const Guards &guards)
{
    switch (node.kind) {
    case NodeKind::If:
        return choice(node, guards);
    case NodeKind::Comparison:
        if (node.op == Operator::Equal || node.op == Operator::NotEqual)
            return equality(node, guards);
        break;
    case NodeKind::In:
        if (nullable(node.child(0), guards))
            return m_report(LintRule::Unguarded, node, QStringLiteral("'in' takes what is not known for no"),
                            QStringLiteral("test it in the cell of a decision table"));
        break;
    case NodeKind::InstanceOf:
        if (nullable(node.child(0), guards))
            return m_report(LintRule::Unguarded, node,
                            QStringLiteral("'instance of' takes what is not known for no"),
                            QStringLiteral("declare the type of the input instead"));
        break;
    case NodeKind::Some:
    case NodeKind::Every:
        for (size_t i = 0; i + 1 < node.children.size(); ++i)
            if (nullable(node.child(i), guards))
                m_report(LintRule::Filtered, node.child(i),
                         QStringLiteral("engines differ on 'some' and 'every' over a list that is not known"),
                         QStringLiteral("write 'if … = null then null else' before it"));
        break;
    case NodeKind::Invocation:
        call(node, guards);
        break;
    case NodeKind::Function: {
        const QScopedValueRollback<QSet<QString>> rollback(
            m_parameters, m_parameters + QSet<QString>(node.names.begin(), node.names.end()));
        for (const auto &child : node.children)
            walk(*child, guards);
        return;
    }
    default:
        break;
    }
    for (const auto &child : node.children)
        walk(*child, guards);
}

void ProfileLint::equality(const Node &node, const Guards &guards)
{
    const auto mayBeNull = [&](const Node &side) { return !isNull(side) && nullable(side, guards); };
    if (mayBeNull(node.child(0)) || mayBeNull(node.child(1)))
        return m_report(LintRule::Unguarded, node,
                        QStringLiteral("'%1' answers for what is not known as if it were")
                            .arg(node.op == Operator::Equal ? u'=' : u'≠'),
                        QStringLiteral("test it in the cell of a decision table, or after "
                                       "'if … = null then null else'"));
    walk(node.child(0), guards);
    walk(node.child(1), guards);
}

void ProfileLint::call(const Node &node, const Guards &guards)
{
    const feel::Builtin *function = node.child(0).builtin;
    if (!function)
        return;
    for (size_t i = 1; i < node.children.size(); ++i) {
        const Node &argument = node.child(i);
        if (counts(function->name) && argument.kind == NodeKind::Filter
            && !argument.child(1).literal.number())
            m_report(
                LintRule::Filtered, node,
                QStringLiteral("'%1' of a filtered list takes what is not known for no").arg(function->name),
                QStringLiteral("write 'some … in … satisfies …'"));
        else if (hidesNull(function->name, i) && nullable(argument, guards))
            m_report(LintRule::Unguarded, argument,
                     QStringLiteral("'%1' answers for what is not known as if it were").arg(function->name),
                     QStringLiteral("guard it: 'if … = null then null else …'"));
    }
}

void ProfileLint::refuseAnswer(const Node &branch)
{
    m_report(LintRule::DefiniteElse, branch,
             QStringLiteral("this answer is given when something is not known"),
             QStringLiteral("write null or \"尚不能判定\" here"));
}

void ProfileLint::choice(const Node &node, const Guards &guards)
{
    const Node &condition = node.child(0);
    const Guards knownInElse = guardsOf(condition, Operator::Equal);
    const Guards knownInThen = guardsOf(condition, Operator::NotEqual);
    if (!knownInElse.isEmpty() || !knownInThen.isEmpty()) {
        const Node &unknown = node.child(knownInElse.isEmpty() ? 2 : 1);
        if (!isIndefinite(unknown))
            refuseAnswer(unknown);
        walk(node.child(1), guards + knownInThen);
        walk(node.child(2), guards + knownInElse);
    } else if (!readsUnknown(condition, guards)) {
        for (const auto &child : node.children)
            walk(*child, guards);
    } else {
        chain(node, guards);
    }
}

void ProfileLint::chain(const Node &first, const Guards &guards)
{
    std::vector<ChainTest> tests;
    const auto known = [&](const Node &node) { return !readsUnknown(node, guards); };
    const Node *last = &first;
    for (; last->kind == NodeKind::If && !isGuard(last->child(0)); last = &last->child(2)) {
        const Node &condition = last->child(0);
        walk(last->child(1), guards);
        const std::optional<ChainTest> test = chainTest(condition, known);
        if (!test) {
            m_report(LintRule::DefiniteElse, condition,
                     QStringLiteral("this condition takes what is not known for yes or no"),
                     QStringLiteral("join tests like '… = true' and '… = false' with 'and' and 'or'"));
            continue;
        }
        const bool clash = std::any_of(tests.begin(), tests.end(), [&](const ChainTest &other) {
            return keyOf(*other.answer) != keyOf(last->child(1)) && !excludes(other, *test);
        });
        if (clash)
            m_report(LintRule::DefiniteElse, condition,
                     QStringLiteral("an earlier condition may hold too, once more is known"),
                     QStringLiteral("add what makes the earlier one false, such as '… = false'"));
        tests.push_back({test->terms, &last->child(1)});
    }
    if (!isIndefinite(*last))
        refuseAnswer(*last);
    walk(*last, guards);
}

} // namespace zhiping::dmn
