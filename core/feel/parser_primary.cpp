// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/conversions.h"
#include "feel/parser_state.h"

#include <QScopedValueRollback>

#include <algorithm>

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
    if (at(u"@"))
        return temporal();
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

/// What follows a backslash. Pairs of `\u` escapes make one character; an escape the standard does not know
/// stands for itself, so that regular expressions need no doubled backslashes.
void Parser::escape(QString &text)
{
    const QChar letter = m_source[m_at++];
    const qsizetype digits = letter == u'u' ? 4 : (letter == u'U' ? 6 : 0);
    if (digits > 0) {
        bool ok = false;
        const uint code = m_source.mid(m_at, digits).toUInt(&ok, 16);
        if (!ok || code > 0x10FFFF || m_source.size() - m_at < digits) {
            fail(QStringLiteral("broken escape sequence"));
            return;
        }
        const auto point = static_cast<char32_t>(code);
        text += code > 0xFFFF ? QString::fromUcs4(&point, 1) : QString(QChar(static_cast<ushort>(code)));
        m_at += static_cast<int>(digits);
        return;
    }
    switch (letter.unicode()) {
    case u'n':
        text += u'\n';
        break;
    case u'r':
        text += u'\r';
        break;
    case u't':
        text += u'\t';
        break;
    case u'"':
    case u'\\':
    case u'\'':
        text += letter;
        break;
    default:
        text += u'\\';
        text += letter;
    }
}

NodePtr Parser::string()
{
    const int start = m_at++;
    QString text;
    while (m_at < m_source.size() && m_source[m_at] != u'"' && !m_fault) {
        const QChar next = m_source[m_at++];
        if (next == u'\\' && m_at < m_source.size())
            escape(text);
        else
            text += next;
    }
    if (m_fault || m_at >= m_source.size())
        return fail(QStringLiteral("the string is not closed"), start);
    ++m_at;
    NodePtr node = make(NodeKind::Literal, start);
    node->literal = Value(text);
    return finish(std::move(node));
}

/// `@"…"`: the date, time or duration that the text denotes (grammar rule 70).
NodePtr Parser::temporal()
{
    const int start = m_at;
    accept(u"@");
    if (!at(u"\""))
        return fail(QStringLiteral("expected a string after '@'"));
    NodePtr node = string();
    if (!node)
        return {};
    node->literal = temporalOf(*node->literal.string());
    if (node->literal.isNull() && m_scope.undefined() == Scope::Undefined::Refuse)
        return fail(QStringLiteral("not a date, time or duration"), start);
    node->start = start;
    return node;
}

NodePtr Parser::nameOrKeyword()
{
    const int start = m_at;
    if (m_scope.find(identifierHere()) == nullptr) {
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

void Parser::resolveLocal(Node &node, qsizetype &longest) const
{
    for (size_t i = 0; i < m_locals.size(); ++i) {
        const qsizetype length = lengthOfName(m_source, m_at, m_locals[i].name);
        if (length >= longest && length > 0) {
            longest = length;
            node.name = m_locals[i].name;
            node.local = static_cast<int>(i);
        }
    }
}

void Parser::resolveVariable(Node &node, qsizetype &longest) const
{
    for (const Scope::Entry &entry : m_scope.entries()) {
        const qsizetype length = lengthOfName(m_source, m_at, entry.name);
        if (length <= longest)
            continue;
        longest = length;
        node.name = entry.name;
        node.local = -1;
        node.slot = entry.slot;
        node.literal = entry.constant;
    }
    if (const auto [builtin, length] = builtinAt(m_source, m_at); length > longest) {
        longest = length;
        node.name = builtin->name;
        node.local = -1;
        node.slot = -1;
        node.literal = Value();
        node.builtin = builtin;
    }
}

qsizetype Parser::memberHere() const
{
    qsizetype longest = 0;
    for (const QString &member : m_scope.members())
        longest = std::max(longest, lengthOfName(m_source, m_at, member));
    for (const QString &member : m_members)
        longest = std::max(longest, lengthOfName(m_source, m_at, member));
    for (const QStringView property : {u"time offset", u"start included", u"end included"})
        longest = std::max(longest, lengthOfName(m_source, m_at, property));
    return longest;
}

NodePtr Parser::name()
{
    const int start = m_at;
    NodePtr node = make(NodeKind::Name, start);
    qsizetype longest = 0;
    resolveLocal(*node, longest);
    resolveVariable(*node, longest);
    for (size_t i = m_locals.size(); i-- > 0 && static_cast<int>(i) >= node->local;)
        if (m_locals[i].isElement)
            node->owners.push_back(static_cast<int>(i));
    const qsizetype member = node->owners.empty() ? 0 : memberHere();
    if (member > longest) {
        node->local = -1;
        node->slot = -1;
        node->builtin = nullptr;
        node->literal = Value();
    }
    if (longest == 0 || member > longest) {
        longest = std::max(member, identifierHere().size());
        node->name = m_source.mid(m_at, longest).simplified();
        if (m_scope.undefined() == Scope::Undefined::Refuse && member == 0)
            return fail(QStringLiteral("the name '%1' is not defined").arg(node->name));
    }
    if (node->owners.empty() && node->slot < 0 && node->local < 0 && !node->builtin
        && !node->literal.isNull())
        node->kind = NodeKind::Literal;
    m_at += static_cast<int>(longest);
    return finish(std::move(node));
}

NodePtr Parser::parenthesised()
{
    const int start = m_at;
    accept(u"(");
    skipBlanks();
    if (comparisonHere() != Operator::None) {
        NodePtr half = halfRange(start);
        return half && expect(u")") ? finish(std::move(half)) : NodePtr();
    }
    NodePtr inner = expression();
    if (!inner)
        return {};
    if (accept(u".."))
        return rangeFrom(std::move(inner), true, start);
    if (!expect(u")"))
        return {};
    return inner;
}

/// `< 5` where a value is expected: a range without a beginning (grammar rule 7).
NodePtr Parser::halfRange(int start)
{
    NodePtr node = make(NodeKind::HalfRange, start);
    node->op = acceptComparison();
    NodePtr end = expression();
    if (!end)
        return {};
    node->children.push_back(std::move(end));
    return finish(std::move(node));
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
    const auto element = [this] {
        skipBlanks();
        return comparisonHere() != Operator::None ? halfRange(m_at) : expression();
    };
    NodePtr first = reversed ? binary(0) : element();
    if (!first)
        return {};
    if (accept(u".."))
        return rangeFrom(std::move(first), reversed, start);
    if (reversed)
        return fail(QStringLiteral("expected '..'"));
    list->children.push_back(std::move(first));
    while (accept(u",")) {
        NodePtr next = element();
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
    const size_t localsBefore = m_locals.size();
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
        m_members.insert(key);
        push(key.simplified());
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
