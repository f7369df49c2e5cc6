// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

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
    const qsizetype localsBefore = m_locals.size();
    do {
        const QString variable = newName({u"in"});
        if (!expectWord(u"in"))
            return {};
        skipBlanks();
        const int from = m_at;
        NodePtr domain = expression();
        if (domain && kind == NodeKind::For && accept(u"..")) {
            NodePtr range = make(NodeKind::Range, from);
            NodePtr last = expression();
            if (!last)
                return {};
            range->children.push_back(std::move(domain));
            range->children.push_back(std::move(last));
            domain = finish(std::move(range));
        }
        if (!domain)
            return {};
        node->names.append(variable);
        node->children.push_back(std::move(domain));
        m_locals.append(variable);
    } while (accept(u","));
    if (kind == NodeKind::For)
        m_locals.append(QStringLiteral("partial"));
    NodePtr body = expectWord(kind == NodeKind::For ? u"return" : u"satisfies") ? expression() : NodePtr();
    m_locals.resize(localsBefore);
    if (!body)
        return {};
    node->children.push_back(std::move(body));
    return finish(std::move(node));
}

NodePtr Parser::functionDefinition(int start)
{
    NodePtr node = make(NodeKind::Function, start);
    const qsizetype localsBefore = m_locals.size();
    if (!expect(u"("))
        return {};
    if (!accept(u")")) {
        do {
            node->names.append(newName({u",", u")", u":"}));
            if (accept(u":"))
                newName({u",", u")"});
            m_locals.append(node->names.last());
        } while (!m_fault && accept(u","));
        if (!expect(u")"))
            return {};
    }
    NodePtr body = expression();
    m_locals.resize(localsBefore);
    if (!body)
        return {};
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
                || node->kind == NodeKind::Function))
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
    return finish(std::move(node));
}

NodePtr Parser::filter(NodePtr list, int start)
{
    NodePtr node = make(NodeKind::Filter, start);
    accept(u"[");
    m_locals.append(QStringLiteral("item"));
    NodePtr condition = expression();
    m_locals.removeLast();
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
    const QString entry = identifierHere();
    if (entry.isEmpty())
        return fail(QStringLiteral("expected a name after '.'"));
    m_at += static_cast<int>(entry.size());
    NodePtr node = make(NodeKind::Path, start);
    node->name = entry;
    node->children.push_back(std::move(owner));
    return finish(std::move(node));
}

} // namespace zhiping::feel
