// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/parser_state.h"

#include <algorithm>

namespace zhiping::feel {

namespace {

constexpr int highestTree = 600;

} // namespace

void Parser::skipBlanks()
{
    while (m_at < m_source.size()) {
        if (isBlank(m_source[m_at].unicode())) {
            ++m_at;
        } else if (at(u"//")) {
            while (m_at < m_source.size() && m_source[m_at] != u'\n')
                ++m_at;
        } else if (at(u"/*")) {
            const qsizetype end = m_source.indexOf(QStringLiteral("*/"), m_at + 2);
            m_at = end < 0 ? static_cast<int>(m_source.size()) : static_cast<int>(end) + 2;
        } else {
            return;
        }
    }
}

bool Parser::at(QStringView symbol) const
{
    return QStringView(m_source).mid(m_at).startsWith(symbol);
}

bool Parser::atWord(QStringView word) const
{
    return at(word) && !isNamePart(codePointAt(m_source, m_at + word.size()));
}

bool Parser::accept(QStringView symbol)
{
    skipBlanks();
    if (!at(symbol))
        return false;
    m_at += static_cast<int>(symbol.size());
    return true;
}

bool Parser::acceptWord(QStringView word)
{
    skipBlanks();
    if (!atWord(word))
        return false;
    m_at += static_cast<int>(word.size());
    return true;
}

bool Parser::expect(QStringView symbol)
{
    if (m_fault)
        return false;
    if (accept(symbol))
        return true;
    fail(QStringLiteral("expected '%1'").arg(symbol));
    return false;
}

bool Parser::expectWord(QStringView word)
{
    if (m_fault)
        return false;
    if (acceptWord(word))
        return true;
    fail(QStringLiteral("expected '%1'").arg(word));
    return false;
}

Operator Parser::comparisonHere() const
{
    if (at(u"<="))
        return Operator::LessEqual;
    if (at(u">="))
        return Operator::GreaterEqual;
    if (at(u"!="))
        return Operator::NotEqual;
    if (at(u"<"))
        return Operator::Less;
    if (at(u">"))
        return Operator::Greater;
    if (at(u"="))
        return Operator::Equal;
    return Operator::None;
}

Operator Parser::acceptComparison()
{
    skipBlanks();
    const Operator op = comparisonHere();
    if (op == Operator::LessEqual || op == Operator::GreaterEqual || op == Operator::NotEqual)
        m_at += 2;
    else if (op != Operator::None)
        m_at += 1;
    return op;
}

QString Parser::identifierHere() const
{
    int end = m_at;
    char32_t next = codePointAt(m_source, end);
    if (!isNameStart(next))
        return {};
    while (isNamePart(next)) {
        end += static_cast<int>(unitsOf(next));
        next = codePointAt(m_source, end);
    }
    return m_source.mid(m_at, end - m_at);
}

QString Parser::newName(std::initializer_list<QStringView> stops)
{
    skipBlanks();
    const int start = m_at;
    if (!isNameStart(codePointAt(m_source, m_at))) {
        fail(QStringLiteral("expected a name"));
        return {};
    }
    const auto stopHere = [&] {
        return std::any_of(stops.begin(), stops.end(), [this](QStringView stop) {
            return isNameStart(stop[0].unicode()) ? (atWord(stop) && isBlank(m_source[m_at - 1].unicode()))
                                                  : at(stop);
        });
    };
    while (m_at < m_source.size() && (m_at == start || !stopHere())) {
        const char32_t next = codePointAt(m_source, m_at);
        if (!isNamePart(next) && !isBlank(next)
            && !QStringLiteral("./-'+*’").contains(QChar(static_cast<ushort>(next))))
            break;
        m_at += static_cast<int>(unitsOf(next));
    }
    return m_source.mid(start, m_at - start).simplified();
}

NodePtr Parser::fail(const QString &message, int offset)
{
    if (!m_fault)
        m_fault = SyntaxFault {message, offset < 0 ? m_at : offset};
    return {};
}

NodePtr Parser::make(NodeKind kind, int start) const
{
    NodePtr node = std::make_unique<Node>();
    node->kind = kind;
    node->start = start;
    const auto line =
        std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), start) - m_lineStarts.begin();
    node->line = static_cast<int>(line);
    node->column = start - m_lineStarts[static_cast<size_t>(line) - 1] + 1;
    return node;
}

NodePtr Parser::finish(NodePtr node)
{
    node->end = m_at;
    for (const auto &child : node->children)
        node->height = std::max(node->height, child->height + 1);
    if (node->height > highestTree)
        return fail(QStringLiteral("more than %1 operations depend on each other").arg(highestTree));
    return node;
}

} // namespace zhiping::feel
