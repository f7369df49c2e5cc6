// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_examples.h"

#include "criteria/assessment_codes.h"
#include "criteria/assessor.h"

#include <QJsonArray>

namespace zhiping::criteria {

namespace {

std::optional<domain::FactValue> valueFrom(const PackInput &input, const QJsonValue &json)
{
    switch (input.kind) {
    case FactKind::Boolean:
        return json.isBool() ? std::optional<domain::FactValue>(json.toBool()) : std::nullopt;
    case FactKind::Choice:
        return packValueOf(input, json.toString()) ? std::optional<domain::FactValue>(json.toString())
                                                   : std::nullopt;
    case FactKind::Choices: {
        QStringList codes;
        for (const QJsonValue code : json.toArray())
            codes.append(code.toString());
        return json.isArray() ? std::optional<domain::FactValue>(codes) : std::nullopt;
    }
    case FactKind::Date: {
        const QDate date = QDate::fromString(json.toString(), Qt::ISODate);
        return date.isValid() ? std::optional<domain::FactValue>(date) : std::nullopt;
    }
    case FactKind::Money: {
        const auto money = domain::parseYuan(json.toString());
        return money ? std::optional<domain::FactValue>(*money) : std::nullopt;
    }
    case FactKind::Number:
        return domain::Number {json.toString()};
    }
    Q_UNREACHABLE();
}

QStringList keysOf(const QList<Dependency> &dependencies)
{
    QStringList keys;
    for (const Dependency &dependency : dependencies)
        keys.append(dependency.interpretation ? dependency.interpretationId : dependency.key.text());
    keys.sort();
    return keys;
}

/// What the assessment says about one thing an example may expect, as text.
std::optional<QString> actual(const Assessment &assessment, const QString &key)
{
    if (key == u"overall")
        return codeOf(assessment.overall);
    if (key == u"authority")
        return codeOf(assessment.authority);
    if (key == u"facts")
        return keysOf(assessment.openFacts).join(u' ');
    if (key == u"interpretations")
        return keysOf(assessment.openInterpretations).join(u' ');
    if (key == u"nearest")
        return assessment.nearestCategory ? assessment.nearestCategory->text() : QString();
    for (const CategoryAssessment &category : assessment.categories) {
        if (key == category.code.text())
            return codeOf(category.outcome);
        if (key == category.code.text() + QStringLiteral(".shortfall"))
            return category.shortfall ? domain::yuanText(*category.shortfall) : QString();
    }
    return {};
}

QString expectedText(const QJsonValue &json)
{
    if (!json.isArray())
        return json.toString();
    QStringList keys;
    for (const QJsonValue key : json.toArray())
        keys.append(key.toString());
    keys.sort();
    return keys.join(u' ');
}

} // namespace

QStringList tryExample(const CompiledPack &pack, const PackExample &example)
{
    QStringList differences;
    FactSheet facts;
    PublishedReadings published;
    for (const PackInput &input : pack.inputs)
        if (!example.withPublished && !input.publishedReading.isEmpty())
            published.insert(input.interpretationId, {});
    for (auto it = example.facts.begin(); it != example.facts.end(); ++it) {
        const int input = pack.inputByKey.value(it.key(), -1);
        const auto value = input < 0 ? std::nullopt : valueFrom(pack.inputs.at(input), it.value());
        if (it.value().isNull() && input >= 0)
            facts.insert(it.key(), {});
        else if (!value)
            differences.append(QStringLiteral("the fact '%1' is not one of the pack").arg(it.key()));
        else if (const QString &id = pack.inputs.at(input).interpretationId; !id.isEmpty())
            published.insert(id, it.value().toString());
        else
            facts.insert(it.key(), {*value, FactSource::Declared, {}, {}});
    }
    const Assessment assessment = Assessor(pack, facts, published).run();
    for (auto it = example.expected.begin(); it != example.expected.end(); ++it) {
        const auto found = actual(assessment, it.key());
        const QString wanted = expectedText(it.value());
        if (!found || *found != wanted)
            differences.append(QStringLiteral("%1: expected '%2', got '%3'")
                                   .arg(it.key(), wanted, found.value_or(QStringLiteral("nothing"))));
    }
    return differences;
}

} // namespace zhiping::criteria
