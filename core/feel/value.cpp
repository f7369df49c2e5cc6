// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/value.h"

#include "feel/scope.h"
#include "feel/temporal_text.h"

#include <QStringList>

#include <algorithm>

namespace zhiping::feel {

struct Value::ListBox {
    ValueList list;
    Size size;
};

struct Value::ContextBox {
    ValueContext context;
    Size size;
};

namespace {

thread_local bool outgrew = false;

} // namespace

Value Value::overgrown()
{
    outgrew = true;
    return {};
}

bool Value::takeOvergrowth()
{
    return std::exchange(outgrew, false);
}

void Value::share(const Value &other)
{
    if (m_type == Type::String)
        std::construct_at(&m_content.string, other.m_content.string);
    else
        std::construct_at(&m_content.shared, other.m_content.shared);
}

void Value::take(Value &other) noexcept
{
    if (m_type == Type::String)
        std::construct_at(&m_content.string, std::move(other.m_content.string));
    else
        std::construct_at(&m_content.shared, std::move(other.m_content.shared));
    other.release();
}

void Value::replaceBy(Value &other) noexcept
{
    if (this == &other)
        return;
    release();
    m_type = other.m_type;
    if (isPlain())
        copyBytes(other);
    else
        take(other);
}

void Value::release() noexcept
{
    if (m_type == Type::String)
        std::destroy_at(&m_content.string);
    else if (!isPlain())
        std::destroy_at(&m_content.shared);
    m_type = Type::Null;
}

Value::Size Value::size() const
{
    constexpr qsizetype unitsOfOneLeaf = 8;
    if (isPlain())
        return {};
    if (const QString *text = string())
        return {1 + text->size() / unitsOfOneLeaf, 0};
    if (const auto *box = shared<ListBox>(Type::List))
        return box->size;
    if (const auto *box = shared<ContextBox>(Type::Context))
        return box->size;
    if (const ValueRange *bounds = range()) {
        const Size start = bounds->start.size();
        const Size end = bounds->end.size();
        return {start.weight + end.weight, 1 + std::max(start.depth, end.depth)};
    }
    if (const ValueFunction *closure = function()) {
        Size total {1, 1};
        for (const Value &seen : closure->captured) {
            total.depth = std::max(total.depth, seen.size().depth + 1);
            total.weight += seen.size().weight;
        }
        return total;
    }
    return {};
}

Value::Value(Type type, std::shared_ptr<const void> content)
    : m_type(type)
{
    std::construct_at(&m_content.shared, std::move(content));
}

Value::Value(QString string)
{
    if (string.size() <= longestString) {
        std::construct_at(&m_content.string, std::move(string));
        m_type = Type::String;
    } else {
        outgrew = true;
    }
}

Value::Value(QDate date)
{
    if (date.isValid()) {
        m_content.date = date;
        m_type = Type::Date;
    }
}

Value::Value(Time time)
    : Value(Type::Time, std::make_shared<const Time>(std::move(time)))
{
}

Value::Value(DateTime moment)
{
    if (moment.date.isValid())
        *this = Value(Type::DateTime, std::make_shared<const DateTime>(std::move(moment)));
}

Value::Value(DaysDuration duration)
    : m_type(Type::DaysDuration)
{
    m_content.days = duration;
}

Value::Value(YearsDuration duration)
    : m_type(Type::YearsDuration)
{
    m_content.years = duration;
}

Value::Value(ValueList list)
{
    Size total {1, 1};
    for (const Value &element : list) {
        const Size one = element.size();
        total.weight += one.weight;
        total.depth = std::max(total.depth, one.depth + 1);
    }
    if (total.weight > heaviestValue || total.depth > deepestValue)
        outgrew = true;
    else
        *this = Value(Type::List, std::make_shared<const ListBox>(ListBox {std::move(list), total}));
}

Value::Value(ValueContext context)
{
    Size total {1, 1};
    for (const auto &[name, content] : context) {
        const Size one = content.size();
        total.weight += one.weight;
        total.depth = std::max(total.depth, one.depth + 1);
    }
    if (total.weight > heaviestValue || total.depth > deepestValue)
        outgrew = true;
    else
        *this =
            Value(Type::Context, std::make_shared<const ContextBox>(ContextBox {std::move(context), total}));
}

Value::Value(ValueRange range)
    : Value(Type::Range, std::make_shared<const ValueRange>(std::move(range)))
{
    if (size().depth > deepestValue)
        *this = overgrown();
}

Value::Value(ValueFunction function)
    : Value(Type::Function, std::make_shared<const ValueFunction>(std::move(function)))
{
    if (size().depth > deepestValue)
        *this = overgrown();
}

const ValueList *Value::list() const
{
    const auto *box = shared<ListBox>(Type::List);
    return box ? &box->list : nullptr;
}

const ValueContext *Value::context() const
{
    const auto *box = shared<ContextBox>(Type::Context);
    return box ? &box->context : nullptr;
}

const Value *Value::find(QStringView name) const
{
    const ValueContext *entries = context();
    if (!entries)
        return nullptr;
    const auto found = std::find_if(entries->begin(), entries->end(),
                                    [name](const auto &candidate) { return candidate.first == name; });
    return found == entries->end() ? nullptr : &found->second;
}

Value Value::entry(QStringView name) const
{
    const Value *found = find(name);
    return found ? *found : Value();
}

namespace {

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + escaped + u'"';
}

QString keyText(const QString &name)
{
    bool plain = !name.isEmpty() && isNameStart(codePointAt(name, 0));
    for (qsizetype i = 0; i < name.size() && plain; i += unitsOf(codePointAt(name, i)))
        plain = isNamePart(codePointAt(name, i)) || name.at(i) == u' ';
    return plain ? name : quoted(name);
}

QString rangeToFeel(const ValueRange &range)
{
    switch (range.form) {
    case Operator::Equal:
        return QStringLiteral("(= ") + range.end.toFeel() + u')';
    case Operator::NotEqual:
        return QStringLiteral("(!= ") + range.end.toFeel() + u')';
    default:
        break;
    }
    if (range.startUnbounded)
        return (range.endOpen ? QStringLiteral("(< ") : QStringLiteral("(<= ")) + range.end.toFeel() + u')';
    if (range.endUnbounded)
        return (range.startOpen ? QStringLiteral("(> ") : QStringLiteral("(>= ")) + range.start.toFeel()
            + u')';
    return (range.startOpen ? u'(' : u'[') + range.start.toFeel() + QStringLiteral("..") + range.end.toFeel()
        + (range.endOpen ? u')' : u']');
}

QString temporalToFeel(const char *function, const QString &text)
{
    return QLatin1String(function) + QStringLiteral("(\"") + text + QStringLiteral("\")");
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
        return temporalToFeel("date", toText(*date()));
    case Type::Time:
        return temporalToFeel("time", toText(*time()));
    case Type::DateTime:
        return temporalToFeel("date and time", toText(*dateTime()));
    case Type::DaysDuration:
        return temporalToFeel("duration", toText(*daysDuration()));
    case Type::YearsDuration:
        return temporalToFeel("duration", toText(*yearsDuration()));
    case Type::List: {
        QStringList parts;
        for (const Value &element : *list())
            parts.append(element.toFeel());
        return u'[' + parts.join(QStringLiteral(", ")) + u']';
    }
    case Type::Context: {
        QStringList parts;
        for (const auto &[name, content] : *context())
            parts.append(keyText(name) + QStringLiteral(": ") + content.toFeel());
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

bool identicalContexts(const ValueContext &a, const Value &b)
{
    return a.size() == b.context()->size() && std::all_of(a.begin(), a.end(), [&b](const auto &entry) {
               const Value *other = b.find(entry.first);
               return other != nullptr && identical(entry.second, *other);
           });
}

bool identicalRanges(const ValueRange &a, const ValueRange &b)
{
    return a.form == b.form && a.startOpen == b.startOpen && a.endOpen == b.endOpen
        && a.startUnbounded == b.startUnbounded && a.endUnbounded == b.endUnbounded
        && identical(a.start, b.start) && identical(a.end, b.end);
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
    case Value::Type::Time:
        return *a.time() == *b.time();
    case Value::Type::DateTime:
        return *a.dateTime() == *b.dateTime();
    case Value::Type::DaysDuration:
        return *a.daysDuration() == *b.daysDuration();
    case Value::Type::YearsDuration:
        return *a.yearsDuration() == *b.yearsDuration();
    case Value::Type::List:
        return a.list() == b.list()
            || std::equal(a.list()->begin(), a.list()->end(), b.list()->begin(), b.list()->end(), identical);
    case Value::Type::Context:
        return a.context() == b.context() || identicalContexts(*a.context(), b);
    case Value::Type::Range:
        return identicalRanges(*a.range(), *b.range());
    case Value::Type::Function:
        return a.function() == b.function()
            || (a.function()->builtin == b.function()->builtin
                && a.function()->definition == b.function()->definition);
    }
    Q_UNREACHABLE();
}

} // namespace zhiping::feel
