// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/parser_state.h"

#include <QScopedValueRollback>

namespace zhiping::feel {

namespace {

bool isDigit(QStringView text, qsizetype at)
{
    return at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

} // namespace

NodePtr Parser::primary()
{
    skipBlanks();
    if (m_at >= m_source.size())
        return fail(QStringLiteral("the expression ends too early"));
    if (isDigit(m_source, m_at) || (at(u".") && isDigit(m_source, m_at + 1)))
        return number();
    if (at(u"\""))
        return string();
    if (at(u"("))
        return parenthesised();
    if (at(u"[") || at(u"]"))
        return bracketed();
    if (at(u"{"))
        return context();
    if (isNameStart(codePointAt(m_source, m_at)))
        return nameOrKeyword();
    return fail(QStringLiteral("'%1' cannot start an expression").arg(m_source.mid(m_at, 1)));
}

NodePtr Parser::number()
{
    const int start = m_at;
    while (isDigit(m_source, m_at))
        ++m_at;
    if (at(u".") && isDigit(m_source, m_at + 1)) {
        ++m_at;
        while (isDigit(m_source, m_at))
            ++m_at;
    }
    if (at(u"e") || at(u"E")) {
        const int sign = at(u"e+") || at(u"e-") || at(u"E+") || at(u"E-") ? 1 : 0;
        if (isDigit(m_source, m_at + 1 + sign)) {
            m_at += 1 + sign;
            while (isDigit(m_source, m_at))
                ++m_at;
        }
    }
    if (isNameStart(codePointAt(m_source, m_at)))
        return fail(QStringLiteral("a name may not start with a digit"), start);
    const auto parsed = Decimal::fromText(QStringView(m_source).mid(start, m_at - start));
    if (!parsed)
        return fail(QStringLiteral("not a number"), start);
    NodePtr node = make(NodeKind::Literal, start);
    node->literal = Value(*parsed);
    return finish(std::move(node));
}

NodePtr Parser::string()
{
    const int start = m_at++;
    QString text;
    while (m_at < m_source.size() && m_source[m_at] != u'"') {
        QChar next = m_source[m_at++];
        if (next == u'\\' && m_at < m_source.size()) {
            const QChar escape = m_source[m_at++];
            const qsizetype digits = escape == u'u' ? 4 : (escape == u'U' ? 6 : 0);
            if (digits > 0) {
                bool ok = false;
                const uint code = m_source.mid(m_at, digits).toUInt(&ok, 16);
                if (!ok || code > 0x10FFFF)
                    return fail(QStringLiteral("broken escape sequence"));
                text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
                m_at += static_cast<int>(digits);
                continue;
            }
            switch (escape.unicode()) {
            case u'n':
                next = u'\n';
                break;
            case u'r':
                next = u'\r';
                break;
            case u't':
                next = u'\t';
                break;
            case u'"':
            case u'\\':
            case u'\'':
                next = escape;
                break;
            default:
                text += next;
                next = escape;
            }
        }
        text += next;
    }
    if (m_at >= m_source.size())
        return fail(QStringLiteral("the string is not closed"), start);
    ++m_at;
    NodePtr node = make(NodeKind::Literal, start);
    node->literal = Value(text);
    return finish(std::move(node));
}

NodePtr Parser::nameOrKeyword()
{
    const int start = m_at;
    if (m_scope.slotOf(identifierHere()) < 0) {
        if (acceptWord(u"if"))
            return ifExpression(start);
        if (acceptWord(u"for"))
            return iteration(NodeKind::For, start);
        if (acceptWord(u"some"))
            return iteration(NodeKind::Some, start);
        if (acceptWord(u"every"))
            return iteration(NodeKind::Every, start);
        if (acceptWord(u"function"))
            return functionDefinition(start);
        const bool isTrue = atWord(u"true");
        if (isTrue || atWord(u"false") || atWord(u"null")) {
            NodePtr node = make(NodeKind::Literal, start);
            if (!atWord(u"null"))
                node->literal = Value(isTrue);
            m_at += static_cast<int>(identifierHere().size());
            return finish(std::move(node));
        }
    }
    return name();
}

NodePtr Parser::name()
{
    const int start = m_at;
    NodePtr node = make(NodeKind::Name, start);
    qsizetype longest = 0;
    for (const QString &local : m_locals) {
        const qsizetype length = lengthOfName(m_source, m_at, local);
        if (length >= longest && length > 0) {
            longest = length;
            node->name = local;
            node->slot = -1;
        }
    }
    for (const QString &variable : m_scope.names()) {
        const qsizetype length = lengthOfName(m_source, m_at, variable);
        if (length > longest) {
            longest = length;
            node->name = variable;
            node->slot = m_scope.slotOf(variable);
        }
    }
    if (const auto [builtin, length] = builtinAt(m_source, m_at); length > longest) {
        longest = length;
        node->name = builtin->name;
        node->slot = -1;
        node->builtin = builtin;
    }
    if (longest == 0) {
        const QString unknown = identifierHere();
        if (m_scope.undefined() == Scope::Undefined::Refuse)
            return fail(QStringLiteral("the name '%1' is not defined").arg(unknown));
        node->name = unknown;
        longest = unknown.size();
    }
    m_at += static_cast<int>(longest);
    return finish(std::move(node));
}

NodePtr Parser::parenthesised()
{
    const int start = m_at;
    accept(u"(");
    NodePtr inner = expression();
    if (!inner)
        return {};
    if (accept(u".."))
        return rangeFrom(std::move(inner), true, start);
    if (!expect(u")"))
        return {};
    return inner;
}

NodePtr Parser::bracketed()
{
    const int start = m_at;
    const bool reversed = at(u"]");
    m_at += 1;
    skipBlanks();
    NodePtr list = make(NodeKind::List, start);
    if (!reversed && accept(u"]"))
        return finish(std::move(list));
    NodePtr first = reversed ? binary(0) : expression();
    if (!first)
        return {};
    if (accept(u".."))
        return rangeFrom(std::move(first), reversed, start);
    if (reversed)
        return fail(QStringLiteral("expected '..'"));
    list->children.push_back(std::move(first));
    while (accept(u",")) {
        NodePtr next = expression();
        if (!next)
            return {};
        list->children.push_back(std::move(next));
    }
    if (!expect(u"]"))
        return {};
    return finish(std::move(list));
}

NodePtr Parser::rangeFrom(NodePtr first, bool startOpen, int start)
{
    const QScopedValueRollback<bool> rollback(m_withoutFilter, true);
    NodePtr last = binary(0);
    if (!last)
        return {};
    NodePtr node = make(NodeKind::Range, start);
    node->startOpen = startOpen;
    node->children.push_back(std::move(first));
    node->children.push_back(std::move(last));
    skipBlanks();
    node->endOpen = at(u")") || at(u"[");
    if (!at(u")") && !at(u"[") && !at(u"]"))
        return fail(QStringLiteral("the range is not closed"));
    m_at += 1;
    return finish(std::move(node));
}

NodePtr Parser::context()
{
    NodePtr node = make(NodeKind::Context, m_at);
    const qsizetype localsBefore = m_locals.size();
    accept(u"{");
    skipBlanks();
    while (!m_fault && !at(u"}")) {
        QString key;
        if (at(u"\"")) {
            const NodePtr text = string();
            key = text ? *text->literal.string() : QString();
        } else {
            key = newName({u":"});
        }
        if (!expect(u":"))
            return {};
        NodePtr content = expression();
        if (!content)
            return {};
        if (node->names.contains(key))
            return fail(QStringLiteral("the entry '%1' is written twice").arg(key));
        node->names.append(key);
        node->children.push_back(std::move(content));
        m_locals.append(key);
        if (!accept(u","))
            break;
        skipBlanks();
    }
    m_locals.resize(localsBefore);
    if (!expect(u"}"))
        return {};
    return finish(std::move(node));
}

} // namespace zhiping::feel
