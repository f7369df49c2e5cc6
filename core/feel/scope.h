// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
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

    explicit Scope(Undefined undefined = Undefined::Refuse)
        : m_undefined(undefined)
    {
    }

    /// Declare @p name as variable number @p slot. Blanks inside are normalised to one space.
    void declare(const QString &name, int slot);

    [[nodiscard]] Undefined undefined() const { return m_undefined; }
    /// −1 when @p name is no variable of this scope.
    [[nodiscard]] int slotOf(const QString &name) const { return m_slots.value(name, -1); }
    [[nodiscard]] const std::vector<QString> &names() const { return m_names; }

private:
    Undefined m_undefined;
    QHash<QString, int> m_slots;
    std::vector<QString> m_names;
};

/// Length in UTF-16 units that @p name takes at @p at in @p text, any run of blanks standing for one space;
/// 0 when it is not there or the text goes on with a character of a longer name.
[[nodiscard]] qsizetype lengthOfName(QStringView text, qsizetype at, QStringView name);

} // namespace zhiping::feel
