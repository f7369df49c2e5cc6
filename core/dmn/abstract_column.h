// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_value.h"

#include <QVarLengthArray>

#include <algorithm>
#include <utility>

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
        Values values;
        for (const quint8 kind : {AbstractValue::Null, AbstractValue::False, AbstractValue::True})
            if (whole.can(AbstractValue::Kind(kind)))
                values.append(kind == AbstractValue::Null ? feel::Value()
                                                          : feel::Value(kind == AbstractValue::True));
        if (whole.can(AbstractValue::String))
            for (const QString &string : *whole.strings())
                values.append(feel::Value(string));
        if (values.size() <= mostValues)
            m_values = std::move(values);
    }

    /// At least one: where they are many, the whole counts as one.
    [[nodiscard]] qsizetype count() const { return std::max(qsizetype(1), m_values.size()); }
    /// Value number @p index, or a null pointer for a whole that is not exact.
    [[nodiscard]] const feel::Value *value(qsizetype index) const
    {
        if (!m_values.isEmpty())
            return &m_values.at(index);
        return m_whole->isExact() ? &m_whole->exact() : nullptr;
    }
    [[nodiscard]] TakenValues everything() const
    {
        const quint32 all = ~quint32(0) >> (mostValues - count());
        return {all, all};
    }
    [[nodiscard]] const AbstractValue &whole() const { return *m_whole; }

private:
    static constexpr qsizetype mostValues = 32; ///< As many as `TakenValues` has bits.
    using Values = QVarLengthArray<feel::Value, 8>;

    const AbstractValue *m_whole = nullptr;
    Values m_values;
};

} // namespace zhiping::dmn
