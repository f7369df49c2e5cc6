// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/assessment_codes.h"

#include <QJsonArray>

namespace zhiping::criteria {

QString codeOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Met:
        return QStringLiteral("met");
    case Outcome::Unmet:
        return QStringLiteral("unmet");
    case Outcome::Open:
        return QStringLiteral("open");
    case Outcome::NotApplicable:
        return QStringLiteral("not_applicable");
    }
    Q_UNREACHABLE();
}

QString codeOf(Authority authority)
{
    if (authority == Authority::Municipal)
        return QStringLiteral("municipal");
    return authority == Authority::District ? QStringLiteral("district") : QStringLiteral("open");
}

QJsonValue jsonOf(const domain::FactValue &value)
{
    struct Visitor {
        QJsonValue operator()(domain::Undetermined /*unknown*/) const { return QJsonValue::Null; }
        QJsonValue operator()(bool value) const { return value; }
        QJsonValue operator()(const QString &value) const { return value; }
        QJsonValue operator()(const QStringList &value) const { return QJsonArray::fromStringList(value); }
        QJsonValue operator()(QDate value) const { return value.toString(Qt::ISODate); }
        QJsonValue operator()(domain::Money value) const { return value.fen; }
        QJsonValue operator()(const domain::Number &value) const { return value.text; }
    };
    return std::visit(Visitor {}, value);
}

} // namespace zhiping::criteria
