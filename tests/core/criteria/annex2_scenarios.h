// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assess.h"
#include "domain/application_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

/// The hand-written scenarios of annex2_scenarios.json as applications of the contract.
namespace zhiping::scenarios {

using criteria::PublishedReadings;

/// One thing to judge and what must come of it.
struct Case {
    QString name;
    domain::Application application;
    QList<domain::Finding> findings;
    PublishedReadings published;
    QJsonObject expected;
};

/// A mistake in the file of scenarios.
[[noreturn]] inline void reject(const QString &what)
{
    qFatal("%s", qPrintable(what));
}

inline QJsonObject jsonIn(const char *name)
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/tests/core/criteria/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        reject(file.fileName());
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isObject())
        reject(QStringLiteral("%1: %2 at %3").arg(file.fileName(), fault.errorString()).arg(fault.offset));
    return document.object();
}

inline QJsonValue fenOf(const QJsonValue &yuan)
{
    if (yuan.isNull())
        return yuan;
    const auto money = domain::parseYuan(yuan.toString());
    if (!money)
        reject(yuan.toString() + QStringLiteral(" is no amount"));
    return money->fen;
}

/// Turns the short forms of one scenario into the members of the contract's application.
class Writer
{
public:
    explicit Writer(Case &made)
        : m_case(made)
        , m_json(jsonIn("annex2_application.json"))
    {
    }

    void give(const QJsonObject &facts)
    {
        for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
            if (fact.key() == u"nothing")
                knowNothing();
            else if (fact.key() == u"lines")
                m_json.insert(QStringLiteral("lines"), linesFrom(fact->toObject()));
            else if (fact.key() == u"effects")
                m_json.insert(QStringLiteral("effects"), effectsFrom(fact->toString()));
            else if (fact.key() == u"designation")
                m_json.insert(QStringLiteral("designations"), designationsFrom(*fact));
            else if (fact.key() == u"published")
                publish(fact->toObject());
            else if (fact.key() == u"findings")
                find(fact->toObject());
            else if (fact.key() == u"applied_category")
                m_json.insert(fact.key(), *fact);
            else
                replace(fact.key(), *fact);
        }
    }

    void finish()
    {
        const auto application = domain::applicationFromJson(m_json);
        if (!application)
            reject(m_case.name + u": " + application.error().evidence);
        m_case.application = *application;
    }

private:
    void replace(const QString &path, const QJsonValue &value)
    {
        const QString part = path.section(u'.', 0, 0);
        const QString member = path.section(u'.', 1);
        QJsonObject object = m_json.value(part).toObject();
        if (member == u"total_investment") {
            object.insert(QStringLiteral("total_investment_fen"), fenOf(value));
        } else {
            if (!object.contains(member))
                reject(m_case.name + QStringLiteral(": the application has no ") + path);
            object.insert(member, value);
        }
        m_json.insert(part, object);
    }

    void knowNothing()
    {
        for (const char *path :
             {"applicant.registered_in_chongqing", "applicant.is_manufacturing", "applicant.policy_compliant",
              "applicant.size", "project.built", "project.end_on", "project.total_investment"})
            replace(QString::fromLatin1(path), QJsonValue::Null);
        const QJsonObject content = m_json.value(QStringLiteral("content")).toObject();
        for (const QString &key : content.keys())
            replace(QStringLiteral("content.") + key, QJsonValue::Null);
        m_json.insert(QStringLiteral("designations"), QJsonValue::Null);
    }

    static QJsonArray linesFrom(const QJsonObject &amounts)
    {
        QJsonArray lines;
        for (auto amount = amounts.begin(); amount != amounts.end(); ++amount) {
            const QJsonArray pair = amount->toArray();
            const QJsonValue gross = amount->isArray() ? pair.at(0) : QJsonValue(*amount);
            const QJsonValue net = amount->isArray() ? pair.at(1) : QJsonValue(QJsonValue::Null);
            lines.append(QJsonObject {{QStringLiteral("id"), QString::number(lines.size() + 1)},
                                      {QStringLiteral("kind"), amount.key()},
                                      {QStringLiteral("name"), QString()},
                                      {QStringLiteral("supplier"), QString()},
                                      {QStringLiteral("amount_fen"), fenOf(gross)},
                                      {QStringLiteral("net_amount_fen"), fenOf(net)},
                                      {QStringLiteral("contract_number"), QJsonValue::Null},
                                      {QStringLiteral("invoice_numbers"), QJsonArray()},
                                      {QStringLiteral("invoiced_on"), QJsonValue::Null},
                                      {QStringLiteral("paid_fen"), QJsonValue::Null},
                                      {QStringLiteral("second_hand"), QJsonValue::Null}});
        }
        return lines;
    }

    static QJsonArray effectsFrom(const QString &text)
    {
        QJsonArray effects;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
            const QString code = word.left(2);
            const bool higherIsBetter =
                !QStringList {QStringLiteral("E3"), QStringLiteral("E4"), QStringLiteral("E5")}.contains(
                    code);
            const QString better = higherIsBetter ? QStringLiteral("10.01") : QStringLiteral("9.99");
            const QString worse = higherIsBetter ? QStringLiteral("9.99") : QStringLiteral("10.01");
            QJsonValue after;
            if (word.endsWith(u'+'))
                after = better;
            else if (word.endsWith(u'-'))
                after = worse;
            else if (word.endsWith(u'='))
                after = QStringLiteral("10.00");
            else if (!word.endsWith(u'?'))
                reject(word);
            effects.append(QJsonObject {{QStringLiteral("code"), code},
                                        {QStringLiteral("metric"), QString()},
                                        {QStringLiteral("unit"), QString()},
                                        {QStringLiteral("higher_is_better"), higherIsBetter},
                                        {QStringLiteral("before"), QStringLiteral("10")},
                                        {QStringLiteral("after"), after},
                                        {QStringLiteral("before_period"), QString()},
                                        {QStringLiteral("after_period"), QString()}});
        }
        return effects;
    }

    /// "municipal_factory": of this project, with "?" perhaps of this one, with "!" of another; null:
    /// unknown.
    static QJsonValue designationsFrom(const QJsonValue &value)
    {
        if (value.isNull())
            return value;
        QString kind = value.toString();
        QJsonValue ofThisProject = true;
        if (kind.endsWith(u'?'))
            ofThisProject = QJsonValue::Null;
        else if (kind.endsWith(u'!'))
            ofThisProject = false;
        kind.remove(QRegularExpression(QStringLiteral("[?!]$")));
        return QJsonArray {QJsonObject {{QStringLiteral("kind"), kind},
                                        {QStringLiteral("year"), QJsonValue::Null},
                                        {QStringLiteral("certificate_number"), QJsonValue::Null},
                                        {QStringLiteral("of_this_project"), ofThisProject}}};
    }

    void publish(const QJsonObject &readings)
    {
        for (auto reading = readings.begin(); reading != readings.end(); ++reading)
            m_case.published.insert(reading.key(), reading->toString());
    }

    void find(const QJsonObject &values)
    {
        for (auto value = values.begin(); value != values.end(); ++value) {
            domain::Finding finding;
            finding.key = domain::FactKey(value.key());
            if (value.key().endsWith(QStringLiteral(".verified_amount")))
                finding.value = domain::Money {fenOf(*value).toInteger()};
            else if (value->isString())
                finding.value = value->toString();
            else if (value->isBool())
                finding.value = value->toBool();
            m_case.findings.append(finding);
        }
    }

    Case &m_case;
    QJsonObject m_json;
};

/// Every case of the file; a scenario with readings gives one for each reading and one without any.
inline QList<Case> allCases()
{
    const QJsonObject root = jsonIn("annex2_scenarios.json");
    const QJsonObject sets = root.value(QStringLiteral("sets")).toObject();
    QList<Case> cases;
    const auto add = [&](const QJsonObject &scenario, const QString &suffix, const PublishedReadings &reading,
                         const QJsonObject &expected) {
        Case made;
        made.name = scenario.value(QStringLiteral("name")).toString() + suffix;
        if (scenario.value(QStringLiteral("because")).toString().isEmpty() || expected.isEmpty())
            reject(made.name + QStringLiteral(": it lacks its reason or what it expects"));
        Writer writer(made);
        for (const QJsonValue set : scenario.value(QStringLiteral("uses")).toArray()) {
            if (!sets.contains(set.toString()))
                reject(made.name + QStringLiteral(": there is no set ") + set.toString());
            writer.give(sets.value(set.toString()).toObject());
        }
        writer.give(scenario.value(QStringLiteral("given")).toObject());
        writer.finish();
        made.published.insert(reading);
        made.expected = expected;
        cases.append(made);
    };
    for (const QJsonValue value : root.value(QStringLiteral("scenarios")).toArray()) {
        const QJsonObject scenario = value.toObject();
        if (scenario.contains(QStringLiteral("expect")))
            add(scenario, {}, {}, scenario.value(QStringLiteral("expect")).toObject());
        const QJsonObject interpretations = scenario.value(QStringLiteral("readings")).toObject();
        for (auto one = interpretations.begin(); one != interpretations.end(); ++one) {
            const QJsonObject readings = one->toObject();
            for (auto reading = readings.begin(); reading != readings.end(); ++reading)
                add(scenario,
                    QStringLiteral(" / ")
                        + (reading.key().isEmpty() ? QStringLiteral("unpublished") : reading.key()),
                    reading.key().isEmpty() ? PublishedReadings()
                                            : PublishedReadings {{one.key(), reading.key()}},
                    reading->toObject());
        }
    }
    return cases;
}

} // namespace zhiping::scenarios
