// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/json_values.h"

#include "feel/conversions.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace zhiping::rules {

using feel::Value;

namespace {

QString shortest(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QJsonValue numberJson(const feel::Decimal &number)
{
    const QString text = number.toString();
    const double nearest = text.toDouble();
    const auto back = feel::Decimal::fromText(shortest(nearest));
    if (back && *back == number)
        return nearest;
    return text;
}

} // namespace

Value valueOf(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return Value(json.toBool());
    case QJsonValue::Double:
        return Value::ofOptional(feel::Decimal::fromText(shortest(json.toDouble())));
    case QJsonValue::String:
        return Value(json.toString());
    case QJsonValue::Array: {
        feel::ValueList list;
        for (const QJsonValue element : json.toArray())
            list.push_back(valueOf(element));
        return Value(std::move(list));
    }
    case QJsonValue::Object: {
        feel::ValueContext context;
        const QJsonObject object = json.toObject();
        for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry)
            context.emplace_back(entry.key(), valueOf(entry.value()));
        return Value(std::move(context));
    }
    default:
        return {};
    }
}

QJsonValue jsonOf(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Null:
        return QJsonValue::Null;
    case Value::Type::Boolean:
        return *value.boolean();
    case Value::Type::Number:
        return numberJson(*value.number());
    case Value::Type::List: {
        QJsonArray array;
        for (const Value &element : *value.list())
            array.append(jsonOf(element));
        return array;
    }
    case Value::Type::Context: {
        QJsonObject object;
        for (const auto &[name, content] : *value.context())
            object.insert(name, jsonOf(content));
        return object;
    }
    default: {
        const Value text = feel::textOf(value);
        return text.string() ? QJsonValue(*text.string()) : QJsonValue();
    }
    }
}

} // namespace zhiping::rules
