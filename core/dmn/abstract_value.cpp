// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_value.h"

#include "feel/operations.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Value;

AbstractValue::AbstractValue()
    : m_exact(Value())
{
}

AbstractValue AbstractValue::exactly(Value value)
{
    AbstractValue made;
    switch (value.type()) {
    case Value::Type::Null:
        made.m_kinds = Null;
        break;
    case Value::Type::Boolean:
        made.m_kinds = value.isTrue() ? True : False;
        break;
    case Value::Type::Number:
        made.m_kinds = Number;
        made.m_numbers = {*value.number(), *value.number()};
        break;
    case Value::Type::Date:
        made.m_kinds = Date;
        made.m_dates = {*value.date(), *value.date()};
        break;
    case Value::Type::String:
        made.m_kinds = String;
        break;
    case Value::Type::List: {
        made.m_kinds = List;
        std::vector<AbstractValue> items;
        for (const Value &element : *value.list())
            items.push_back(exactly(element));
        made.m_items = std::make_shared<const std::vector<AbstractValue>>(std::move(items));
        break;
    }
    default:
        made.m_kinds = Other;
    }
    made.m_exact = std::move(value);
    return made;
}

AbstractValue AbstractValue::anything(const FactSet &facts)
{
    AbstractValue made;
    made.m_exact.reset();
    made.m_kinds = Everything;
    made.m_facts = facts;
    return made;
}

AbstractValue AbstractValue::ofKinds(quint8 kinds, const FactSet &facts)
{
    AbstractValue made = anything(facts);
    made.m_kinds = kinds;
    made.collapse();
    return made;
}

AbstractValue AbstractValue::ofNumbers(NumberSpan span, const FactSet &facts)
{
    AbstractValue made = anything(facts);
    made.m_kinds = Number;
    made.m_numbers = span;
    made.collapse();
    return made;
}

AbstractValue AbstractValue::ofDates(DateSpan span, const FactSet &facts)
{
    AbstractValue made = anything(facts);
    made.m_kinds = Date;
    made.m_dates = span;
    made.collapse();
    return made;
}

AbstractValue AbstractValue::ofStrings(QStringList strings, const FactSet &facts)
{
    AbstractValue made = anything(facts);
    made.m_kinds = String;
    made.m_strings = std::move(strings);
    made.collapse();
    return made;
}

AbstractValue AbstractValue::ofItems(std::vector<AbstractValue> items)
{
    const bool exact =
        std::all_of(items.begin(), items.end(), [](const AbstractValue &item) { return item.isExact(); });
    if (exact) {
        feel::ValueList list;
        for (const AbstractValue &item : items)
            list.push_back(item.exact());
        return exactly(Value(std::move(list)));
    }
    FactSet facts;
    for (const AbstractValue &item : items)
        facts |= item.facts();
    AbstractValue made = anyList(facts);
    made.m_items = std::make_shared<const std::vector<AbstractValue>>(std::move(items));
    return made;
}

AbstractValue AbstractValue::anyList(const FactSet &facts)
{
    AbstractValue made = anything(facts);
    made.m_kinds = List;
    return made;
}

AbstractValue AbstractValue::ofDomain(const Domain &domain, const FactSet &facts)
{
    if (domain.collection)
        return anyList(facts);
    switch (domain.kind) {
    case Domain::Kind::Any:
        return anything(facts);
    case Domain::Kind::Boolean:
        return ofKinds(Truth, facts);
    case Domain::Kind::Number: {
        NumberSpan span;
        if (domain.range && domain.range->start.number())
            span.low = *domain.range->start.number();
        if (domain.range && domain.range->end.number())
            span.high = *domain.range->end.number();
        return ofNumbers(span, facts);
    }
    case Domain::Kind::String:
        return ofStrings(domain.strings, facts);
    case Domain::Kind::Date:
        return ofDates({}, facts);
    }
    Q_UNREACHABLE();
}

/// Turn a description of a single value into that value.
void AbstractValue::collapse()
{
    if (m_exact)
        return;
    std::optional<Value> only;
    if (m_kinds == Null)
        only = Value();
    else if (m_kinds == True || m_kinds == False)
        only = Value(m_kinds == True);
    else if (m_kinds == Number && m_numbers.low && m_numbers.high && *m_numbers.low == *m_numbers.high)
        only = Value(*m_numbers.low);
    else if (m_kinds == Date && m_dates.low.isValid() && m_dates.low == m_dates.high)
        only = Value(m_dates.low);
    else if (m_kinds == String && m_strings.size() == 1)
        only = Value(m_strings.first());
    if (only)
        *this = exactly(*only);
}

std::optional<QStringList> AbstractValue::stringSet() const
{
    if (m_exact && m_exact->string())
        return QStringList {*m_exact->string()};
    return m_strings.isEmpty() ? std::nullopt : std::optional(m_strings);
}

AbstractValue AbstractValue::hingingOn(const FactSet &more) &&
{
    if (!m_exact)
        m_facts |= more;
    return std::move(*this);
}

namespace {

DateSpan hull(const DateSpan &a, const DateSpan &b)
{
    DateSpan joined;
    if (a.low.isValid() && b.low.isValid())
        joined.low = std::min(a.low, b.low);
    if (a.high.isValid() && b.high.isValid())
        joined.high = std::max(a.high, b.high);
    return joined;
}

} // namespace

AbstractValue AbstractValue::joinedWith(const AbstractValue &other) const
{
    if (m_exact && other.m_exact && feel::identical(*m_exact, *other.m_exact))
        return *this;
    AbstractValue made = anything(m_facts | other.m_facts);
    made.m_kinds = m_kinds | other.m_kinds;
    if (made.can(Number))
        made.m_numbers = can(Number) ? (other.can(Number) ? hull(m_numbers, other.m_numbers) : m_numbers)
                                     : other.m_numbers;
    if (made.can(Date))
        made.m_dates = can(Date) ? (other.can(Date) ? hull(m_dates, other.m_dates) : m_dates) : other.m_dates;
    if (made.can(String)) {
        const auto mine = can(String) ? stringSet() : QStringList();
        const auto theirs = other.can(String) ? other.stringSet() : QStringList();
        if (mine && theirs) {
            QStringList both = *mine + *theirs;
            both.removeDuplicates();
            made.m_strings = std::move(both);
        }
    }
    made.collapse();
    return made;
}

bool AbstractValue::covers(const Value &value) const
{
    if (m_exact)
        return feel::identical(*m_exact, value);
    switch (value.type()) {
    case Value::Type::Null:
        return can(Null);
    case Value::Type::Boolean:
        return can(value.isTrue() ? True : False);
    case Value::Type::Number:
        return can(Number) && (!m_numbers.low || *m_numbers.low <= *value.number())
            && (!m_numbers.high || *value.number() <= *m_numbers.high);
    case Value::Type::Date:
        return can(Date) && (!m_dates.low.isValid() || m_dates.low <= *value.date())
            && (!m_dates.high.isValid() || *value.date() <= m_dates.high);
    case Value::Type::String:
        return can(String) && (m_strings.isEmpty() || m_strings.contains(*value.string()));
    case Value::Type::List:
        if (!can(List) || !m_items)
            return can(List);
        return m_items->size() == value.list()->size()
            && std::equal(
                   m_items->begin(), m_items->end(), value.list()->begin(),
                   [](const AbstractValue &item, const Value &element) { return item.covers(element); });
    default:
        return can(Other);
    }
}

} // namespace zhiping::dmn
