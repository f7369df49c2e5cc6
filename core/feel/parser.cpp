// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/parser.h"

#include "feel/parser_state.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <iterator>

namespace zhiping::feel {

namespace {

constexpr int deepestNesting = 200;

// Binding strength of the binary operators (DMN 1.5 grammar rules 2-4 in order).
enum Binding : int { OrBinding = 1, AndBinding, ComparisonBinding, SumBinding, ProductBinding, PowerBinding };

} // namespace

/// Counts how deep the parser is inside itself and refuses to go beyond the limit.
class Parser::Nesting
{
public:
    explicit Nesting(Parser &parser)
        : m_parser(parser)
    {
        if (++m_parser.m_depth > deepestNesting)
            m_parser.fail(QStringLiteral("nested deeper than %1").arg(deepestNesting));
    }
    ~Nesting() { --m_parser.m_depth; }
    Q_DISABLE_COPY_MOVE(Nesting)
    [[nodiscard]] bool tooDeep() const { return m_parser.m_fault.has_value(); }

private:
    Parser &m_parser;
};

Parser::Parser(const QString &source, const Scope &scope, LocalNames locals)
    : m_source(source)
    , m_scope(scope)
    , m_locals(std::move(locals))
{
    m_lineStarts.push_back(0);
    for (int i = 0; i < m_source.size(); ++i)
        if (m_source.at(i) == u'\n')
            m_lineStarts.push_back(i + 1);
    if (m_source.size() > longestSource)
        fail(QStringLiteral("the text is longer than %1 characters").arg(longestSource));
}

ParsedTree Parser::wholeTree()
{
    NodePtr root = m_fault ? NodePtr() : expression();
    skipBlanks();
    if (root && m_at < m_source.size())
        fail(QStringLiteral("unexpected '%1'").arg(m_source.mid(m_at, 12)));
    if (m_fault)
        return {nullptr, m_fault};
    return {std::move(root), {}};
}

Parsed Parser::wholeExpression()
{
    ParsedTree tree = wholeTree();
    if (tree.fault)
        return {nullptr, tree.fault};
    return {std::make_shared<const Expression>(Expression {m_source, std::move(tree.root)}), {}};
}

Parsed Parser::wholeTests()
{
    push(QStringLiteral("?"));
    skipBlanks();
    NodePtr root;
    const int start = m_at;
    if (accept(u"-")) {
        skipBlanks();
        // A lone dash only: "-5" is a number.
        if (m_at == m_source.size())
            root = finish(make(NodeKind::Dash, start));
        else
            m_at = start;
    }
    if (!root && !m_fault) {
        const bool negated = atWord(u"not");
        if (negated) {
            acceptWord(u"not");
            expect(u"(");
        }
        root = tests(negated);
        if (root && negated)
            expect(u")");
        if (root) {
            root->negated = negated;
            root = finish(std::move(root));
        }
    }
    skipBlanks();
    if (!m_fault && m_at < m_source.size())
        fail(QStringLiteral("unexpected '%1'").arg(m_source.mid(m_at, 12)));
    if (m_fault)
        return {nullptr, m_fault};
    return {std::make_shared<const Expression>(Expression {m_source, std::move(root)}), {}};
}

NodePtr Parser::tests(bool inParentheses)
{
    NodePtr all = make(NodeKind::AnyTest, m_at);
    do {
        NodePtr one = test();
        if (!one)
            return {};
        all->children.push_back(std::move(one));
        skipBlanks();
        if (inParentheses && (at(u")") || at(u"..")))
            break;
    } while (accept(u","));
    return finish(std::move(all));
}

NodePtr Parser::test()
{
    skipBlanks();
    const int start = m_at;
    if (const Operator op = acceptComparison(); op != Operator::None) {
        NodePtr node = make(NodeKind::Test, start);
        node->op = op;
        NodePtr operand = binary(SumBinding);
        if (!operand)
            return {};
        node->children.push_back(std::move(operand));
        return finish(std::move(node));
    }
    NodePtr operand = expression();
    if (!operand)
        return {};
    NodePtr node = make(NodeKind::Expectation, start);
    forEachNode(*operand, [&node](const Node &below) {
        if (below.kind == NodeKind::Name && below.name == u"?")
            node->negated = true;
    });
    node->children.push_back(std::move(operand));
    return finish(std::move(node));
}

NodePtr Parser::expression()
{
    const Nesting nesting(*this);
    if (nesting.tooDeep())
        return {};
    const QScopedValueRollback<bool> rollback(m_withoutFilter, false);
    return binary(OrBinding);
}

NodePtr Parser::binary(int weakest)
{
    NodePtr left = unary();
    while (left) {
        skipBlanks();
        const int start = left->start;
        NodeKind kind = NodeKind::Arithmetic;
        Operator op = Operator::None;
        int binding = 0;
        if (weakest <= OrBinding && atWord(u"or")) {
            kind = NodeKind::Or;
            binding = OrBinding;
        } else if (weakest <= AndBinding && atWord(u"and")) {
            kind = NodeKind::And;
            binding = AndBinding;
        } else if (weakest <= ComparisonBinding && atWord(u"in")) {
            left = inOperator(std::move(left), start);
            continue;
        } else if (weakest <= ComparisonBinding && atWord(u"between")) {
            left = betweenOperator(std::move(left), start);
            continue;
        } else if (weakest <= ComparisonBinding && comparisonHere() != Operator::None) {
            kind = NodeKind::Comparison;
            op = comparisonHere();
            binding = ComparisonBinding;
        } else if (weakest <= PowerBinding && at(u"**")) {
            op = Operator::Power;
            binding = PowerBinding;
        } else if (weakest <= ProductBinding && (at(u"*") || at(u"/"))) {
            op = at(u"*") ? Operator::Multiply : Operator::Divide;
            binding = ProductBinding;
        } else if (weakest <= SumBinding && (at(u"+") || at(u"-"))) {
            op = at(u"+") ? Operator::Add : Operator::Subtract;
            binding = SumBinding;
        } else {
            return left;
        }
        if (kind == NodeKind::Or)
            acceptWord(u"or");
        else if (kind == NodeKind::And)
            acceptWord(u"and");
        else if (kind == NodeKind::Comparison)
            acceptComparison();
        else
            m_at += op == Operator::Power ? 2 : 1;
        NodePtr right = binary(binding + 1);
        if (!right)
            return {};
        NodePtr node = make(kind, start);
        node->op = op;
        node->children.push_back(std::move(left));
        node->children.push_back(std::move(right));
        left = finish(std::move(node));
    }
    return left;
}

NodePtr Parser::inOperator(NodePtr value, int start)
{
    acceptWord(u"in");
    skipBlanks();
    NodePtr node = make(NodeKind::In, start);
    node->children.push_back(std::move(value));
    push(QStringLiteral("?"));
    const int open = m_at;
    if (accept(u"(")) {
        // "(" opens a list of tests or a range whose start is open: the first operand does not tell which.
        NodePtr list = tests(true);
        if (list && list->children.size() == 1 && list->child(0).kind == NodeKind::Expectation
            && accept(u"..")) {
            list->children[0]->children[0] = rangeFrom(std::move(list->children[0]->children[0]), true, open);
        } else {
            expect(u")");
        }
        if (list && !m_fault)
            std::move(list->children.begin(), list->children.end(), std::back_inserter(node->children));
    } else if (comparisonHere() != Operator::None) {
        if (NodePtr one = test())
            node->children.push_back(std::move(one));
    } else if (NodePtr operand = binary(SumBinding)) {
        NodePtr one = make(NodeKind::Expectation, open);
        one->children.push_back(std::move(operand));
        node->children.push_back(finish(std::move(one)));
    }
    m_locals.pop_back();
    return m_fault ? NodePtr() : finish(std::move(node));
}

NodePtr Parser::betweenOperator(NodePtr value, int start)
{
    acceptWord(u"between");
    NodePtr node = make(NodeKind::Between, start);
    NodePtr low = binary(SumBinding);
    if (!low || !expectWord(u"and"))
        return {};
    NodePtr high = binary(SumBinding);
    if (!high)
        return {};
    node->children.push_back(std::move(value));
    node->children.push_back(std::move(low));
    node->children.push_back(std::move(high));
    return finish(std::move(node));
}

NodePtr Parser::unary()
{
    skipBlanks();
    const int start = m_at;
    if (!at(u"-")) {
        NodePtr operand = postfix();
        while (operand && acceptWord(u"instance"))
            operand = instanceOf(std::move(operand), start);
        return operand;
    }
    const Nesting nesting(*this);
    if (nesting.tooDeep())
        return {};
    accept(u"-");
    NodePtr operand = unary();
    if (!operand)
        return {};
    NodePtr node = make(NodeKind::Negate, start);
    node->children.push_back(std::move(operand));
    return finish(std::move(node));
}

Parsed parseExpression(const QString &source, const Scope &scope, const LocalNames &locals)
{
    return Parser(source, scope, locals).wholeExpression();
}

Parsed parseUnaryTests(const QString &source, const Scope &scope, const LocalNames &locals)
{
    return Parser(source, scope, locals).wholeTests();
}

ParsedTree parseTree(const QString &source, const Scope &scope, const LocalNames &locals)
{
    return Parser(source, scope, locals).wholeTree();
}

} // namespace zhiping::feel
