// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_value.h"
#include "dmn/named_values.h"

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
    /// @p named: what the table's tests name in this column.
    AbstractColumn(const AbstractValue &whole, const feel::ValueList &named)
        : m_whole(&whole)
    {
        takeApart();
        if (!hasValues())
            return;
        for (qsizetype i = 0; i < m_count; ++i) {
            const bool isText = i >= m_kindCount && m_strings != nullptr;
            m_places[size_t(i)] =
                qint8(isText ? placeOf(named, m_strings->at(i - m_kindCount))
                             : placeOf(named, m_whole->isExact() ? m_whole->exact() : value(i)));
        }
    }

    /// At least one: where they are many, the whole counts as one.
    [[nodiscard]] qsizetype count() const { return m_count; }
    /// Whether `value()` is good for every number below `count()`; otherwise there is only the whole.
    [[nodiscard]] bool hasValues() const
    {
        return m_whole->isExact() || m_kindCount > 0 || m_strings != nullptr;
    }
    [[nodiscard]] feel::Value value(qsizetype index) const
    {
        if (m_whole->isExact())
            return m_whole->exact();
        if (index >= m_kindCount)
            return feel::Value(m_strings->at(index - m_kindCount));
        const quint8 kind = m_kinds[size_t(index)];
        return kind == AbstractValue::Null ? feel::Value() : feel::Value(kind == AbstractValue::True);
    }
    /// The values that a rule takes which takes @p names of the values that the table names.
    [[nodiscard]] TakenValues those(quint64 names) const
    {
        quint32 bits = 0;
        for (qsizetype i = 0; i < m_count; ++i)
            if (const qint8 place = m_places[size_t(i)]; place >= 0)
                bits |= quint32(names >> place & 1U) << i;
        return {bits, bits};
    }
    [[nodiscard]] TakenValues everything() const
    {
        const quint32 all = ~quint32(0) >> (mostValues - count());
        return {all, all};
    }
    [[nodiscard]] const AbstractValue &whole() const { return *m_whole; }

private:
    void takeApart()
    {
        constexpr quint8 finite = AbstractValue::Null | AbstractValue::Truth | AbstractValue::String;
        const bool anyString = m_whole->can(AbstractValue::String) && m_whole->strings() == nullptr;
        if (m_whole->isExact() || (m_whole->kinds() & ~finite) != 0 || anyString)
            return;
        const qsizetype strings = m_whole->can(AbstractValue::String) ? m_whole->strings()->size() : 0;
        if (strings + qsizetype(kinds.size()) > mostValues)
            return;
        if (strings > 0)
            m_strings = m_whole->strings();
        for (const quint8 kind : kinds)
            if (m_whole->can(AbstractValue::Kind(kind)))
                m_kinds[size_t(m_kindCount++)] = kind;
        m_count = m_kindCount + strings;
    }

    static constexpr qsizetype mostValues = 32; ///< As many as `TakenValues` has bits.
    static constexpr std::array<quint8, 3> kinds {AbstractValue::Null, AbstractValue::False,
                                                  AbstractValue::True};

    const AbstractValue *m_whole = nullptr;
    const QStringList *m_strings = nullptr;
    std::array<quint8, 3> m_kinds {}; ///< The values before the strings.
    qsizetype m_kindCount = 0;
    qsizetype m_count = 1;
    std::array<qint8, mostValues> m_places {}; ///< Of each value among those that the table names.
};

} // namespace zhiping::dmn
