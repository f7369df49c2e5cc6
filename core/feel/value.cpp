// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/value.h"

#include <QStringList>

#include <algorithm>

namespace zhiping::feel {

Value::Value(bool boolean)
    : m_content(boolean)
{
}

Value::Value(const Decimal &number)
    : m_content(number)
{
}

Value::Value(QString string)
    : m_content(std::move(string))
{
}

Value::Value(QDate date)
{
    if (date.isValid())
        m_content = date;
}

Value::Value(ValueList list)
    : m_content(std::make_shared<const ValueList>(std::move(list)))
{
}

Value::Value(ValueContext context)
    : m_content(std::make_shared<const ValueContext>(std::move(context)))
{
}

Value::Value(ValueRange range)
    : m_content(std::make_shared<const ValueRange>(std::move(range)))
{
}

Value::Value(ValueFunction function)
    : m_content(std::make_shared<const ValueFunction>(std::move(function)))
{
}

Value Value::ofOptional(const std::optional<Decimal> &number)
{
    return number ? Value(*number) : Value();
}

bool Value::isTrue() const
{
    const bool *known = boolean();
    return known && *known;
}

bool Value::isFalse() const
{
    const bool *known = boolean();
    return known && !*known;
}

const ValueList *Value::list() const
{
    const auto *held = std::get_if<std::shared_ptr<const ValueList>>(&m_content);
    return held ? held->get() : nullptr;
}

const ValueContext *Value::context() const
{
    const auto *held = std::get_if<std::shared_ptr<const ValueContext>>(&m_content);
    return held ? held->get() : nullptr;
}

const ValueRange *Value::range() const
{
    const auto *held = std::get_if<std::shared_ptr<const ValueRange>>(&m_content);
    return held ? held->get() : nullptr;
}

const ValueFunction *Value::function() const
{
    const auto *held = std::get_if<std::shared_ptr<const ValueFunction>>(&m_content);
    return held ? held->get() : nullptr;
}

Value Value::entry(QStringView name) const
{
    const ValueContext *entries = context();
    if (!entries)
        return {};
    const auto found = std::find_if(entries->begin(), entries->end(),
                                    [name](const auto &candidate) { return candidate.first == name; });
    return found == entries->end() ? Value() : found->second;
}

namespace {

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + escaped + u'"';
}

QString rangeToFeel(const ValueRange &range)
{
    if (range.startUnbounded)
        return (range.endOpen ? QStringLiteral("< ") : QStringLiteral("<= ")) + range.end.toFeel();
    if (range.endUnbounded)
        return (range.startOpen ? QStringLiteral("> ") : QStringLiteral(">= ")) + range.start.toFeel();
    return (range.startOpen ? u'(' : u'[') + range.start.toFeel() + QStringLiteral("..") + range.end.toFeel()
        + (range.endOpen ? u')' : u']');
}

} // namespace

QString Value::toFeel() const
{
    switch (type()) {
    case Type::Null:
        return QStringLiteral("null");
    case Type::Boolean:
        return *boolean() ? QStringLiteral("true") : QStringLiteral("false");
    case Type::Number:
        return number()->toString();
    case Type::String:
        return quoted(*string());
    case Type::Date:
        return QStringLiteral("date(\"") + date()->toString(Qt::ISODate) + QStringLiteral("\")");
    case Type::List: {
        QStringList parts;
        for (const Value &element : *list())
            parts.append(element.toFeel());
        return u'[' + parts.join(QStringLiteral(", ")) + u']';
    }
    case Type::Context: {
        QStringList parts;
        for (const auto &[name, content] : *context())
            parts.append(name + QStringLiteral(": ") + content.toFeel());
        return u'{' + parts.join(QStringLiteral(", ")) + u'}';
    }
    case Type::Range:
        return rangeToFeel(*range());
    case Type::Function:
        return QStringLiteral("function");
    }
    Q_UNREACHABLE();
}

namespace {

bool identicalContexts(const ValueContext &a, const ValueContext &b)
{
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&b](const auto &entry) {
               return std::any_of(b.begin(), b.end(), [&entry](const auto &other) {
                   return entry.first == other.first && identical(entry.second, other.second);
               });
           });
}

} // namespace

bool identical(const Value &a, const Value &b)
{
    if (a.type() != b.type())
        return false;
    switch (a.type()) {
    case Value::Type::Null:
        return true;
    case Value::Type::Boolean:
        return *a.boolean() == *b.boolean();
    case Value::Type::Number:
        return *a.number() == *b.number();
    case Value::Type::String:
        return *a.string() == *b.string();
    case Value::Type::Date:
        return *a.date() == *b.date();
    case Value::Type::List:
        return std::equal(a.list()->begin(), a.list()->end(), b.list()->begin(), b.list()->end(), identical);
    case Value::Type::Context:
        return identicalContexts(*a.context(), *b.context());
    case Value::Type::Range: {
        const ValueRange &x = *a.range();
        const ValueRange &y = *b.range();
        return x.startOpen == y.startOpen && x.endOpen == y.endOpen && x.startUnbounded == y.startUnbounded
            && x.endUnbounded == y.endUnbounded && identical(x.start, y.start) && identical(x.end, y.end);
    }
    case Value::Type::Function:
        return a.function()->builtin == b.function()->builtin
            && a.function()->definition == b.function()->definition;
    }
    Q_UNREACHABLE();
}

} // namespace zhiping::feel
