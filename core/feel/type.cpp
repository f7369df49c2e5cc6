// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/type.h"

#include "feel/builtins.h"
#include "feel/node.h"

#include <QHash>

#include <algorithm>

namespace zhiping::feel {

TypePtr Type::simple(Kind kind)
{
    auto type = std::make_shared<Type>();
    type->kind = kind;
    return type;
}

TypePtr Type::listOf(TypePtr element)
{
    auto type = std::make_shared<Type>();
    type->kind = Kind::List;
    type->parts.push_back(std::move(element));
    return type;
}

TypePtr builtinType(QStringView name)
{
    using Kind = Type::Kind;
    static const QHash<QString, TypePtr> known = [] {
        QHash<QString, TypePtr> made;
        const auto add = [&made](Kind kind, std::initializer_list<const char *> names) {
            const TypePtr type = Type::simple(kind);
            for (const char *one : names)
                made.insert(QString::fromLatin1(one), type);
        };
        add(Kind::Any, {"Any"});
        add(Kind::Null, {"Null"});
        add(Kind::Boolean, {"boolean"});
        add(Kind::Number, {"number"});
        add(Kind::String, {"string"});
        add(Kind::Date, {"date"});
        add(Kind::Time, {"time"});
        add(Kind::DateTime, {"date and time", "dateTime"});
        add(Kind::DaysDuration, {"days and time duration", "dayTimeDuration"});
        add(Kind::YearsDuration, {"years and months duration", "yearMonthDuration"});
        add(Kind::Context, {"context"});
        made.insert(QStringLiteral("list"), Type::listOf(Type::simple(Kind::Any)));
        return made;
    }();
    return known.value(name.toString());
}

namespace {

TypePtr resultOf(const Type &function)
{
    return function.parts.empty() ? nullptr : function.parts.back();
}

/// Compares types that may share parts with each other many times over; gives up after some steps.
class Conformance
{
public:
    [[nodiscard]] bool holds(const Type &narrow, const Type &wide)
    {
        if (&narrow == &wide || wide.kind == Type::Kind::Any || narrow.kind == Type::Kind::Null)
            return true;
        if (narrow.kind != wide.kind || --m_steps < 0)
            return false;
        switch (wide.kind) {
        case Type::Kind::List:
        case Type::Kind::Range:
            return wide.parts.empty()
                || (!narrow.parts.empty() && holds(*narrow.parts.front(), *wide.parts.front()));
        case Type::Kind::Context:
            return ofContexts(narrow, wide);
        case Type::Kind::Function:
            return ofFunctions(narrow, wide);
        default:
            return true;
        }
    }

private:
    bool ofFunctions(const Type &narrow, const Type &wide)
    {
        if (wide.parts.empty())
            return true;
        if (narrow.parts.size() != wide.parts.size())
            return false;
        for (size_t i = 0; i + 1 < narrow.parts.size(); ++i)
            if (!holds(*wide.parts[i], *narrow.parts[i]))
                return false;
        return holds(*narrow.parts.back(), *wide.parts.back());
    }

    bool ofContexts(const Type &narrow, const Type &wide)
    {
        for (qsizetype i = 0; i < wide.names.size(); ++i) {
            const qsizetype at = narrow.names.indexOf(wide.names.at(i));
            if (at < 0 || !holds(*narrow.parts[size_t(at)], *wide.parts[size_t(i)]))
                return false;
        }
        return true;
    }

    int m_steps = 10'000;
};

/// Null stands for any value of a type except where the question is whether it is an instance.
bool fits(const Value &value, const Type &type)
{
    return value.isNull() || isInstance(value, type);
}

bool isRangeOf(const ValueRange &range, const Type &type)
{
    return type.parts.empty()
        || (fits(range.start, *type.parts.front()) && fits(range.end, *type.parts.front()));
}

bool isContextOf(const Value &value, const Type &type)
{
    for (qsizetype i = 0; i < type.names.size(); ++i) {
        const Value *entry = value.find(type.names.at(i));
        if (!entry || !fits(*entry, *type.parts[size_t(i)]))
            return false;
    }
    return true;
}

bool isFunctionOf(const ValueFunction &function, const Type &type)
{
    if (type.parts.empty())
        return true;
    const auto wanted = int(type.parts.size()) - 1;
    if (function.builtin)
        return wanted >= function.builtin->fewest
            && (function.builtin->most < 0 || wanted <= function.builtin->most);
    const Node &definition = *function.definition;
    Type own;
    own.kind = Type::Kind::Function;
    static const TypePtr any = Type::simple(Type::Kind::Any);
    for (size_t i = 0; i < size_t(definition.names.size()); ++i)
        own.parts.push_back(i < definition.types.size() && definition.types[i] ? definition.types[i] : any);
    const TypePtr result = resultOf(type);
    // A result nobody declared is not known to be anything but what is asked for.
    own.parts.push_back(definition.type ? definition.type : (result ? result : any));
    return conforms(own, type);
}

} // namespace

bool isInstance(const Value &value, const Type &type)
{
    switch (type.kind) {
    case Type::Kind::Any:
        return !value.isNull();
    case Type::Kind::Null:
        return value.isNull();
    case Type::Kind::Boolean:
        return value.boolean() != nullptr;
    case Type::Kind::Number:
        return value.number() != nullptr;
    case Type::Kind::String:
        return value.string() != nullptr;
    case Type::Kind::Date:
        return value.date() != nullptr;
    case Type::Kind::Time:
        return value.time() != nullptr;
    case Type::Kind::DateTime:
        return value.dateTime() != nullptr;
    case Type::Kind::DaysDuration:
        return value.daysDuration() != nullptr;
    case Type::Kind::YearsDuration:
        return value.yearsDuration() != nullptr;
    case Type::Kind::List:
        return value.list() != nullptr
            && (type.parts.empty()
                || std::all_of(value.list()->begin(), value.list()->end(),
                               [&type](const Value &element) { return fits(element, *type.parts.front()); }));
    case Type::Kind::Range:
        return value.range() != nullptr && isRangeOf(*value.range(), type);
    case Type::Kind::Context:
        return value.context() != nullptr && isContextOf(value, type);
    case Type::Kind::Function:
        return value.function() != nullptr && isFunctionOf(*value.function(), type);
    }
    Q_UNREACHABLE();
}

bool conforms(const Type &narrow, const Type &wide)
{
    return Conformance().holds(narrow, wide);
}

namespace {

/// What the item definitions demand, all the way down.
bool satisfies(const Value &value, const Type &type)
{
    if (value.isNull())
        return true;
    if (type.admits && !type.admits(value))
        return false;
    if (type.kind == Type::Kind::List && value.list() && !type.parts.empty())
        return std::all_of(value.list()->begin(), value.list()->end(),
                           [&type](const Value &element) { return satisfies(element, *type.parts.front()); });
    if (type.kind == Type::Kind::Context && value.context())
        for (qsizetype i = 0; i < type.names.size(); ++i)
            if (!satisfies(value.entry(type.names.at(i)), *type.parts[size_t(i)]))
                return false;
    return true;
}

bool admitted(const Value &value, const Type &type)
{
    return isInstance(value, type) && satisfies(value, type);
}

} // namespace

Value coerced(const Value &value, const Type &type)
{
    if (value.isNull() || (type.kind == Type::Kind::Any && !type.admits) || admitted(value, type))
        return value;
    if (type.kind == Type::Kind::List && !value.list()) {
        Value wrapped(ValueList {value});
        return admitted(wrapped, type) ? wrapped : Value();
    }
    if (type.kind == Type::Kind::DateTime && value.date())
        return Value(DateTime {*value.date(), Time {0, 0, Zone::utc()}});
    if (type.kind != Type::Kind::List && value.list() && value.list()->size() == 1
        && admitted(value.list()->front(), type))
        return value.list()->front();
    return {};
}

} // namespace zhiping::feel
