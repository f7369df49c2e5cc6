// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/conversions.h"

#include "feel/temporal_text.h"

namespace zhiping::feel {

Value temporalOf(QStringView text)
{
    if (const auto date = parseDate(text))
        return Value(*date);
    if (text.contains(u'T') && !text.startsWith(u'P') && !text.startsWith(u"-P"))
        if (const auto moment = parseDateTime(text))
            return Value(*moment);
    if (const auto time = parseTime(text))
        return Value(*time);
    const auto duration = parseDuration(text);
    if (const auto *days = std::get_if<DaysDuration>(&duration))
        return Value(*days);
    if (const auto *years = std::get_if<YearsDuration>(&duration))
        return Value(*years);
    return {};
}

Value textOf(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Null:
    case Value::Type::String:
        return value;
    case Value::Type::Date:
        return Value(toText(*value.date()));
    case Value::Type::Time:
        return Value(toText(*value.time()));
    case Value::Type::DateTime:
        return Value(toText(*value.dateTime()));
    case Value::Type::DaysDuration:
        return Value(toText(*value.daysDuration()));
    case Value::Type::YearsDuration:
        return Value(toText(*value.yearsDuration()));
    default:
        return Value(value.toFeel());
    }
}

} // namespace zhiping::feel
