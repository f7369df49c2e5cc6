// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_value.h"

#include <array>

namespace zhiping::dmn {

/// Which of a column's values a rule takes, as bits.
struct TakenValues {
    quint32 surely = 0;
    quint32 perhaps = 0;
};

/// What one input of a decision table can be, taken apart into its values where they are few. Borrows the
/// whole.
class AbstractColumn
{
public:
    AbstractColumn() = default; ///< Of no table yet.
    explicit AbstractColumn(const AbstractValue &whole)
        : m_whole(&whole)
    {
        constexpr quint8 finite = AbstractValue::Null | AbstractValue::Truth | AbstractValue::String;
        const bool anyString = whole.can(AbstractValue::String) && !whole.strings();
        if (whole.isExact() || (whole.kinds() & ~finite) != 0 || anyString)
            return;
        const qsizetype strings = whole.can(AbstractValue::String) ? whole.strings()->size() : 0;
        if (strings + qsizetype(kinds.size()) > mostValues)
            return;
        if (strings > 0)
            m_strings = whole.strings();
        for (const quint8 kind : kinds)
            if (whole.can(AbstractValue::Kind(kind)))
                m_kinds[size_t(m_kindCount++)] = kind;
        m_count = m_kindCount + strings;
    }

    /// At least one: where they are many, the whole counts as one.
    [[nodiscard]] qsizetype count() const { return m_count; }
    /// Whether `value()` is good for every number below `count()`; otherwise there is only the whole.
    [[nodiscard]] bool hasValues() const { return m_whole->isExact() || m_kindCount > 0 || m_strings; }
    [[nodiscard]] feel::Value value(qsizetype index) const
    {
        if (m_whole->isExact())
            return m_whole->exact();
        if (index >= m_kindCount)
            return feel::Value(m_strings->at(index - m_kindCount));
        const quint8 kind = m_kinds[size_t(index)];
        return kind == AbstractValue::Null ? feel::Value() : feel::Value(kind == AbstractValue::True);
    }
    /// The values that are @p literal, as bits.
    [[nodiscard]] quint32 those(const feel::Value &literal) const
    {
        if (m_whole->isExact())
            return feel::identical(m_whole->exact(), literal) ? 1U : 0U;
        if (const QString *text = literal.string()) {
            for (qsizetype i = 0; m_strings && i < m_strings->size(); ++i)
                if (m_strings->at(i) == *text)
                    return 1U << (m_kindCount + i);
            return 0;
        }
        for (qsizetype i = 0; i < m_kindCount; ++i)
            if (feel::identical(value(i), literal))
                return 1U << i;
        return 0;
    }
    [[nodiscard]] TakenValues everything() const
    {
        const quint32 all = ~quint32(0) >> (mostValues - count());
        return {all, all};
    }
    [[nodiscard]] const AbstractValue &whole() const { return *m_whole; }

private:
    static constexpr qsizetype mostValues = 32; ///< As many as `TakenValues` has bits.
    static constexpr std::array<quint8, 3> kinds {AbstractValue::Null, AbstractValue::False,
                                                  AbstractValue::True};

    const AbstractValue *m_whole = nullptr;
    const QStringList *m_strings = nullptr;
    std::array<quint8, 3> m_kinds {}; ///< The values before the strings.
    qsizetype m_kindCount = 0;
    qsizetype m_count = 1;
};

} // namespace zhiping::dmn
