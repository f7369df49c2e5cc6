// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/parser_state.h"

#include <array>

namespace zhiping::feel {

// Types (DMN 1.5 grammar rule 52). A null pointer without a fault is a name nobody declared: nothing is an
// instance of it.

TypePtr Parser::type()
{
    if (m_fault || m_depth > 64) {
        fail(QStringLiteral("types nested too deeply"));
        return {};
    }
    ++m_depth;
    TypePtr made;
    skipBlanks();
    const int start = m_at;
    const bool isList = acceptWord(u"list");
    if (isList || acceptWord(u"range")) {
        if (accept(u"<")) {
            auto generic = std::make_shared<Type>();
            generic->kind = isList ? Type::Kind::List : Type::Kind::Range;
            if (TypePtr element = type())
                generic->parts.push_back(std::move(element));
            if (expect(u">") && !generic->parts.empty())
                made = generic;
        } else {
            m_at = start;
            made = namedType();
        }
    } else if (acceptWord(u"context")) {
        made = accept(u"<") ? contextType() : Type::simple(Type::Kind::Context);
    } else if (acceptWord(u"function")) {
        made = functionType();
    } else {
        made = namedType();
    }
    --m_depth;
    return made;
}

TypePtr Parser::contextType()
{
    auto made = std::make_shared<Type>();
    made->kind = Type::Kind::Context;
    bool known = true;
    do {
        made->names.append(newName({u":"}));
        if (!expect(u":"))
            return {};
        made->parts.push_back(type());
        known = known && made->parts.back();
    } while (!m_fault && accept(u","));
    return expect(u">") && known ? made : TypePtr();
}

TypePtr Parser::functionType()
{
    auto made = std::make_shared<Type>();
    made->kind = Type::Kind::Function;
    bool known = true;
    if (!expect(u"<"))
        return {};
    if (!accept(u">")) {
        do {
            made->parts.push_back(type());
            known = known && made->parts.back();
        } while (!m_fault && accept(u","));
        if (!expect(u">"))
            return {};
    }
    if (!expect(u"-") || !expect(u">"))
        return {};
    made->parts.push_back(type());
    return known && made->parts.back() ? made : TypePtr();
}

TypePtr Parser::namedType()
{
    skipBlanks();
    static constexpr std::array<QStringView, 3> phrases {u"days and time duration",
                                                         u"years and months duration", u"date and time"};
    for (const QStringView phrase : phrases)
        if (const qsizetype length = lengthOfName(m_source, m_at, phrase); length > 0) {
            m_at += static_cast<int>(length);
            return builtinType(phrase);
        }
    QString best;
    qsizetype longest = 0;
    for (const QString &declared : m_scope.typeNames())
        if (const qsizetype length = lengthOfName(m_source, m_at, declared); length > longest) {
            longest = length;
            best = declared;
        }
    if (longest > 0) {
        m_at += static_cast<int>(longest);
        return m_scope.typeOf(best);
    }
    const QString word = identifierHere();
    if (word.isEmpty()) {
        fail(QStringLiteral("expected a type"));
        return {};
    }
    const TypePtr known = builtinType(word);
    if (!known && m_scope.undefined() == Scope::Undefined::Refuse)
        fail(QStringLiteral("the type '%1' is not defined").arg(word));
    m_at += static_cast<int>(word.size());
    return known;
}

TypePtr Parser::wholeType()
{
    TypePtr made = type();
    skipBlanks();
    return m_fault || m_at < m_source.size() ? TypePtr() : made;
}

TypePtr parseType(const QString &source, const Scope &scope)
{
    return Parser(source, scope, {}).wholeType();
}

} // namespace zhiping::feel
