// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "proofs/properties.h"

#include <QRegularExpression>
#include <QSet>

namespace zhiping::proofs {

using namespace criteria;
using domain::Money;

namespace {

QStringList numbersIn(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("[0-9][0-9,]*(?:\\.[0-9]+)?"));
    QStringList found;
    for (auto match = number.globalMatch(text); match.hasNext();) {
        QString one = match.next().captured();
        while (one.endsWith(u','))
            one.chop(1);
        found.append(one);
    }
    return found;
}

void allow(QSet<QString> &allowed, const QString &text)
{
    for (const QString &number : numbersIn(text))
        allowed.insert(number);
}

/// An amount as sentences write it; a threshold also without its cents.
void allow(QSet<QString> &allowed, Money amount)
{
    QString text = domain::yuanText(Money {qAbs(amount.fen)});
    allowed.insert(text);
    if (text.endsWith(QStringLiteral(".00"))) {
        text.chop(3);
        allowed.insert(text);
    }
}

/// Every number of the facts and of the pack that has to do with @p condition, and what follows from them.
QSet<QString> allowedIn(const Condition &condition)
{
    QSet<QString> allowed;
    for (const QString &text : {condition.clauseNumber, condition.subject.zh, condition.subject.en})
        allow(allowed, text);
    for (const FactQuestion &fact : condition.facts) {
        allow(allowed, fact.label.zh);
        allow(allowed, fact.label.en);
        for (const Choice &choice : fact.choices) {
            allow(allowed, choice.label.zh);
            allow(allowed, choice.label.en);
        }
        if (const auto *date = std::get_if<QDate>(&fact.value))
            allow(allowed, date->toString(Qt::ISODate));
        if (const auto *money = std::get_if<Money>(&fact.value))
            allow(allowed, *money);
    }
    for (const Dependency &dependency : condition.dependsOn) {
        for (const QString &text : {dependency.label.zh, dependency.label.en, dependency.interpretationId})
            allow(allowed, text);
        for (const Answer &answer : dependency.answers) {
            allow(allowed, answer.label.zh);
            allow(allowed, answer.label.en);
        }
    }
    if (condition.dateLimit)
        allow(allowed, condition.dateLimit->limit.toString(Qt::ISODate));
    if (const auto &comparison = condition.comparison) {
        Money known;
        for (const Term &term : comparison->terms)
            known += term.counts == Term::Counts::Yes ? term.amount.value_or(Money()) : Money();
        allow(allowed, comparison->certain - known);
        allow(allowed, comparison->possible.value_or(comparison->certain) - known);
        allow(allowed, comparison->certain);
        if (comparison->possible)
            allow(allowed, *comparison->possible);
        if (comparison->threshold) {
            allow(allowed, *comparison->threshold);
            allow(allowed, comparison->certain - *comparison->threshold);
            allow(allowed, comparison->possible.value_or(comparison->certain) - *comparison->threshold);
        }
    }
    return allowed;
}

Money moneyIn(const QString &text)
{
    const auto amount = domain::parseYuan(text);
    return amount ? *amount : Money {-1};
}

bool holds(Money a, const QString &sign, Money b)
{
    if (sign == u"≥")
        return a >= b;
    return sign == u"<" ? a < b : sign == u">" ? a > b : a <= b;
}

/// "a1 + b2 = 3元 ≥ 2元，差额1元": everything in it is right, and the terms are the facts'.
QString faultInArithmetic(const Condition &condition)
{
    static const QRegularExpression form(
        QStringLiteral("：(?:(.*) = )?(至少|至多)?([0-9,.]+)元 ([≥<>≤]) ([0-9,.]+)元，差额?([0-9,.]+)元。$"));
    const auto match = form.match(condition.reason.zh);
    if (!match.hasMatch())
        return QStringLiteral("says no arithmetic");
    const Money total = moneyIn(match.captured(3));
    const Money threshold = moneyIn(match.captured(5));
    const Money gap = moneyIn(match.captured(6));
    if (!holds(total, match.captured(4), threshold)
        || (match.captured(4) == u"≥") != (condition.outcome == Outcome::Met))
        return QStringLiteral("compares wrongly");
    if (gap.fen != qAbs(total.fen - threshold.fen))
        return QStringLiteral("subtracts wrongly");
    if (threshold != condition.comparison->threshold)
        return QStringLiteral("names another threshold");
    if (match.captured(1).isEmpty())
        return {};
    Money sum;
    for (const QString &term : match.captured(1).split(QStringLiteral(" + "))) {
        const QStringList numbers = numbersIn(term);
        sum += numbers.isEmpty() ? Money() : moneyIn(numbers.last());
    }
    return sum == total ? QString() : QStringLiteral("adds up wrongly");
}

QString faultIn(const Condition &condition)
{
    const QSet<QString> allowed = allowedIn(condition);
    for (const QString &text : {condition.reason.zh, condition.reason.en})
        for (const QString &number : numbersIn(text))
            if (!allowed.contains(number))
                return QStringLiteral("says %1, which is no fact").arg(number);
    const bool firm = condition.outcome == Outcome::Met || condition.outcome == Outcome::Unmet;
    if (!firm || !condition.comparison || !condition.comparison->threshold)
        return {};
    if (const QString fault = faultInArithmetic(condition); !fault.isEmpty())
        return fault;
    return numbersIn(condition.reason.zh).size() == numbersIn(condition.reason.en).size()
        ? QString()
        : QStringLiteral("says other numbers in English");
}

} // namespace

QString saysTheNumbersThatDecide(const RulePack &pack, Choices &choices)
{
    const Assessment assessment = assessed(pack, randomApplication(pack, choices));
    QList<Condition> conditions = assessment.gates;
    for (const CategoryAssessment &category : assessment.categories)
        conditions += category.conditions;
    if (assessment.exemption)
        conditions.append(*assessment.exemption);
    if (assessment.authorityCondition)
        conditions.append(*assessment.authorityCondition);
    for (const Condition &condition : conditions)
        if (const QString fault = faultIn(condition); !fault.isEmpty())
            return condition.reason.zh + u' ' + fault;
    return {};
}

} // namespace zhiping::proofs
