// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/type.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringView>

#include <vector>

namespace zhiping::feel {

/// Whether @p character may begin a FEEL name (DMN 1.5 grammar rule 28). Ideographs may, and so may
/// full-width punctuation: that is what the pack linter is for.
[[nodiscard]] bool isNameStart(char32_t character);
/// Rule 29: the above, digits, U+00B7 and combining marks.
[[nodiscard]] bool isNamePart(char32_t character);
/// Rule 61 and 62, U+3000 included.
[[nodiscard]] bool isBlank(char32_t character);

/// The code point at @p at; zero past the end.
[[nodiscard]] char32_t codePointAt(QStringView text, qsizetype at);
/// How many UTF-16 units @p character takes.
[[nodiscard]] inline qsizetype unitsOf(char32_t character)
{
    return character > 0xFFFF ? 2 : 1;
}

/// The names an expression may use. FEEL names hold blanks and operators, so a text only has a meaning
/// together with the names that are known: `投资-残值` is one name if it is declared, otherwise a
/// subtraction.
class Scope
{
public:
    enum class Undefined : quint8 {
        Refuse, ///< Rule packs: a name nobody declared is an error with its place.
        Null,   ///< The standard's reading: it is null when evaluated.
    };
    /// What a declared name stands for: variable number `slot`, or else `constant`.
    struct Entry {
        QString name;
        int slot = -1;
        Value constant;
    };

    explicit Scope(Undefined undefined = Undefined::Refuse)
        : m_undefined(undefined)
    {
    }

    /// Declare @p name as variable number @p slot. Blanks inside are normalised to one space. A later
    /// declaration of the same name replaces the earlier one, here and below.
    void declare(const QString &name, int slot);
    void declareConstant(const QString &name, Value value);
    void declareType(const QString &name, const TypePtr &type) { m_types.insert(name.simplified(), type); }
    /// Declare @p name as one that may stand after a dot or inside a filter, where it is not known before
    /// the evaluation what it stands for. Needed for names of more than one word, and in filters where
    /// undefined names are refused.
    void declareMember(const QString &name) { m_members.insert(name.simplified()); }

    [[nodiscard]] Undefined undefined() const { return m_undefined; }
    /// The declaration of @p name, or a null pointer.
    [[nodiscard]] const Entry *find(const QString &name) const;
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] const QSet<QString> &members() const { return m_members; }
    /// A null pointer when nobody declared it.
    [[nodiscard]] TypePtr typeOf(const QString &name) const { return m_types.value(name); }
    [[nodiscard]] QStringList typeNames() const { return m_types.keys(); }

private:
    void add(Entry entry);

    Undefined m_undefined;
    QHash<QString, qsizetype> m_places;
    std::vector<Entry> m_entries;
    QSet<QString> m_members;
    QHash<QString, TypePtr> m_types;
};

/// Length in UTF-16 units that @p name takes at @p at in @p text, any run of blanks standing for one space;
/// 0 when it is not there or the text goes on with a character of a longer name.
[[nodiscard]] qsizetype lengthOfName(QStringView text, qsizetype at, QStringView name);

} // namespace zhiping::feel
