// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/parser_state.h"

namespace zhiping::feel {

NodePtr Parser::ifExpression(int start)
{
    NodePtr node = make(NodeKind::If, start);
    NodePtr condition = expression();
    if (!condition || !expectWord(u"then"))
        return {};
    NodePtr then = expression();
    if (!then || !expectWord(u"else"))
        return {};
    NodePtr otherwise = expression();
    if (!otherwise)
        return {};
    node->children.push_back(std::move(condition));
    node->children.push_back(std::move(then));
    node->children.push_back(std::move(otherwise));
    return finish(std::move(node));
}

NodePtr Parser::iteration(NodeKind kind, int start)
{
    NodePtr node = make(kind, start);
    const size_t localsBefore = m_locals.size();
    do {
        const QString variable = newName({u"in"});
        if (!expectWord(u"in"))
            return {};
        skipBlanks();
        const int from = m_at;
        NodePtr domain = expression();
        if (domain && accept(u"..")) {
            NodePtr range = make(NodeKind::Range, from);
            NodePtr last = expression();
            if (!last)
                return {};
            range->children.push_back(std::move(domain));
            range->children.push_back(std::move(last));
            range->negated = true;
            domain = finish(std::move(range));
        }
        if (!domain || m_fault)
            return {};
        node->names.append(variable);
        node->children.push_back(std::move(domain));
        push(variable);
    } while (accept(u","));
    const int partial = static_cast<int>(m_locals.size());
    if (kind == NodeKind::For)
        push(QStringLiteral("partial"));
    NodePtr body = expectWord(kind == NodeKind::For ? u"return" : u"satisfies") ? expression() : NodePtr();
    m_locals.resize(localsBefore);
    if (!body)
        return {};
    forEachNode(*body, [&](const Node &below) {
        if (kind == NodeKind::For && below.kind == NodeKind::Name && below.local == partial)
            node->negated = true;
    });
    node->children.push_back(std::move(body));
    return finish(std::move(node));
}

NodePtr Parser::functionDefinition(int start)
{
    NodePtr node = make(NodeKind::Function, start);
    const size_t localsBefore = m_locals.size();
    if (!expect(u"("))
        return {};
    if (!accept(u")")) {
        do {
            node->names.append(newName({u",", u")", u":"}));
            node->types.push_back(accept(u":") ? type() : nullptr);
            push(node->names.last());
        } while (!m_fault && accept(u","));
        if (!expect(u")"))
            return {};
    }
    const bool external = acceptWord(u"external");
    NodePtr body = expression();
    m_locals.resize(localsBefore);
    if (!body)
        return {};
    if (external) {
        if (m_scope.undefined() == Scope::Undefined::Refuse)
            return fail(QStringLiteral("external functions are not supported"), start);
        body = make(NodeKind::Literal, start);
    }
    node->children.push_back(std::move(body));
    return finish(std::move(node));
}

NodePtr Parser::postfix()
{
    NodePtr node = primary();
    while (node) {
        const int start = node->start;
        skipBlanks();
        if (at(u"(")
            && (node->kind == NodeKind::Name || node->kind == NodeKind::Path
                || node->kind == NodeKind::Function || node->kind == NodeKind::Invocation
                || node->kind == NodeKind::Filter || node->literal.function()))
            node = invocation(std::move(node), start);
        else if (at(u"[") && !m_withoutFilter)
            node = filter(std::move(node), start);
        else if (at(u".") && !at(u".."))
            node = path(std::move(node), start);
        else
            return node;
    }
    return node;
}

bool Parser::atNamedArgument() const
{
    int at = m_at;
    while (isBlank(codePointAt(m_source, at)))
        ++at;
    if (!isNameStart(codePointAt(m_source, at)))
        return false;
    char32_t next = codePointAt(m_source, at);
    while (isNamePart(next) || isBlank(next)) {
        at += static_cast<int>(unitsOf(next));
        next = codePointAt(m_source, at);
    }
    return next == U':';
}

/// `date("2018-03-01")` is read once, not at every evaluation.
NodePtr Parser::folded(NodePtr node)
{
    const Node &callee = node->child(0);
    const bool isDate = callee.kind == NodeKind::Name && callee.local < 0 && callee.slot < 0
        && callee.owners.empty() && callee.builtin != nullptr
        && callee.builtin == builtinNamed(QStringLiteral("date"));
    if (!isDate || !node->names.isEmpty() || node->children.size() != 2
        || node->child(1).kind != NodeKind::Literal)
        return node;
    Value date = callPositional(*callee.builtin, {node->child(1).literal});
    if (!date.date())
        return node;
    node->kind = NodeKind::Literal;
    node->literal = std::move(date);
    node->children.clear();
    return node;
}

NodePtr Parser::invocation(NodePtr callee, int start)
{
    NodePtr node = make(NodeKind::Invocation, start);
    node->children.push_back(std::move(callee));
    accept(u"(");
    if (accept(u")"))
        return finish(std::move(node));
    const bool named = atNamedArgument();
    do {
        if (named) {
            node->names.append(newName({u":"}));
            if (!expect(u":"))
                return {};
        }
        NodePtr argument = expression();
        if (!argument)
            return {};
        node->children.push_back(std::move(argument));
    } while (accept(u","));
    if (!expect(u")"))
        return {};
    return finish(folded(std::move(node)));
}

NodePtr Parser::filter(NodePtr list, int start)
{
    NodePtr node = make(NodeKind::Filter, start);
    accept(u"[");
    push(QStringLiteral("item"), true);
    NodePtr condition = expression();
    m_locals.pop_back();
    if (!condition || !expect(u"]"))
        return {};
    node->children.push_back(std::move(list));
    node->children.push_back(std::move(condition));
    return finish(std::move(node));
}

NodePtr Parser::path(NodePtr owner, int start)
{
    accept(u".");
    skipBlanks();
    const QString entry = m_source.mid(m_at, std::max(memberHere(), identifierHere().size()));
    if (entry.isEmpty())
        return fail(QStringLiteral("expected a name after '.'"));
    m_at += static_cast<int>(entry.size());
    NodePtr node = make(NodeKind::Path, start);
    node->name = entry.simplified();
    node->children.push_back(std::move(owner));
    return finish(std::move(node));
}

NodePtr Parser::instanceOf(NodePtr value, int start)
{
    NodePtr node = make(NodeKind::InstanceOf, start);
    if (!expectWord(u"of"))
        return {};
    node->type = type();
    if (m_fault)
        return {};
    node->children.push_back(std::move(value));
    return finish(std::move(node));
}

} // namespace zhiping::feel
