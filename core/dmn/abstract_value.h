// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/domain.h"
#include "dmn/fact_set.h"
#include "dmn/number_span.h"
#include "feel/value.h"

#include <memory>
#include <optional>
#include <vector>

namespace zhiping::dmn {

/// A stretch of days; an invalid end is unbounded.
struct DateSpan {
    QDate low;
    QDate high;
};

/// Every value an expression can have while some inputs are not known.
///
/// Sound, never complete: the true value under any completion of the unknown inputs is among those described.
/// A value that is exact has exactly one and depends on nothing.
class AbstractValue
{
public:
    enum Kind : quint8 {
        Null = 1,
        False = 2,
        True = 4,
        Number = 8,
        Date = 16,
        String = 32,
        List = 64,
        Other = 128,
        Truth = False | True,
        Everything = 255
    };

    AbstractValue(); ///< Exactly null.
    static AbstractValue exactly(feel::Value value);
    /// Any value at all.
    static AbstractValue anything(const FactSet &facts);
    /// One of the kinds of @p kinds, which must not hold Number, Date, String or List.
    static AbstractValue ofKinds(quint8 kinds, const FactSet &facts);
    static AbstractValue ofNumbers(NumberSpan span, const FactSet &facts);
    static AbstractValue ofDates(DateSpan span, const FactSet &facts);
    /// One of @p strings; empty: any string.
    static AbstractValue ofStrings(QStringList strings, const FactSet &facts);
    /// A list of these elements.
    static AbstractValue ofItems(std::vector<AbstractValue> items);
    /// A list of any length.
    static AbstractValue anyList(const FactSet &facts);
    /// Any value of @p domain but null.
    static AbstractValue ofDomain(const Domain &domain, const FactSet &facts);

    [[nodiscard]] bool isExact() const { return m_exact.has_value(); }
    [[nodiscard]] const feel::Value &exact() const { return *m_exact; }
    [[nodiscard]] quint8 kinds() const { return m_kinds; }
    [[nodiscard]] bool can(Kind kind) const { return (m_kinds & kind) != 0; }
    [[nodiscard]] bool isTrue() const { return m_exact && m_exact->isTrue(); }
    [[nodiscard]] bool isFalse() const { return m_exact && m_exact->isFalse(); }
    /// Bounds of the numbers among the values; meaningful when `can(Number)`.
    [[nodiscard]] const NumberSpan &numbers() const { return m_numbers; }
    [[nodiscard]] const DateSpan &dates() const { return m_dates; }
    /// The strings among the values of a value that is not exact; null pointer: any string.
    [[nodiscard]] const QStringList *strings() const { return m_strings.isEmpty() ? nullptr : &m_strings; }
    /// The strings among the values, exact or not; nothing: any string.
    [[nodiscard]] std::optional<QStringList> stringSet() const;
    /// The elements when the value is a list of known length; otherwise a null pointer.
    [[nodiscard]] const std::vector<AbstractValue> *items() const { return m_items.get(); }
    /// The unknown inputs the value hinges on; empty when exact.
    [[nodiscard]] const FactSet &facts() const { return m_facts; }

    /// The same values, hinging on @p more inputs as well. An exact value stays free.
    [[nodiscard]] AbstractValue hingingOn(const FactSet &more) &&;
    /// One of these or one of @p other.
    [[nodiscard]] AbstractValue joinedWith(const AbstractValue &other) const;
    /// Whether @p value is among those described. For tests of soundness.
    [[nodiscard]] bool covers(const feel::Value &value) const;

private:
    void collapse();

    std::optional<feel::Value> m_exact;
    quint8 m_kinds = Null;
    NumberSpan m_numbers;
    DateSpan m_dates;
    QStringList m_strings; ///< Empty: any string.
    std::shared_ptr<const std::vector<AbstractValue>> m_items;
    FactSet m_facts;
};

} // namespace zhiping::dmn
