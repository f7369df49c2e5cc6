// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/reasons.h"

#include "criteria/counted_sum.h"

#include <QStringList>

#include <algorithm>

namespace zhiping::criteria {

using domain::Money;

namespace {

/// Two texts grown side by side.
struct Sentence {
    QString zh;
    QString en;

    void add(const QString &chinese, const QString &english)
    {
        zh += chinese;
        en += english;
    }
    [[nodiscard]] Label label() const { return {zh, en}; }
};

/// A threshold is round: 1,000,000 rather than 1,000,000.00.
QString thresholdText(Money amount)
{
    QString text = domain::yuanText(amount);
    if (text.endsWith(QStringLiteral(".00")))
        text.chop(3);
    return text;
}

QString relationSign(const QString &relation, bool holds)
{
    if (relation == u">=")
        return holds ? QStringLiteral("≥") : QStringLiteral("<");
    if (relation == u">")
        return holds ? QStringLiteral(">") : QStringLiteral("≤");
    if (relation == u"<=")
        return holds ? QStringLiteral("≤") : QStringLiteral(">");
    return holds ? QStringLiteral("<") : QStringLiteral("≥");
}

Money magnitude(Money amount)
{
    return amount.fen < 0 ? Money {-amount.fen} : amount;
}

/// "设备购置520,000.00 + 软件购买310,000.00 = "; nothing to add up, nothing written.
void addTerms(Sentence &sentence, const CountedSum &sum, bool met)
{
    if (sum.terms.isEmpty())
        return;
    QStringList zh;
    QStringList en;
    for (const Term &term : sum.terms) {
        const Label name = nameInSum(term);
        zh.append(name.zh + domain::yuanText(*term.amount));
        en.append(name.en + u' ' + domain::yuanText(*term.amount));
    }
    if (sum.rest.fen != 0) {
        const QString rest = domain::yuanText(sum.rest);
        zh.append((met ? QStringLiteral("其余至少") : QStringLiteral("存疑部分至多")) + rest);
        en.append((met ? QStringLiteral("the rest at least ") : QStringLiteral("the arguable part at most "))
                  + rest);
    }
    sentence.add(zh.join(QStringLiteral(" + ")) + QStringLiteral(" = "),
                 en.join(QStringLiteral(" + ")) + QStringLiteral(" = "));
}

void addFirmComparison(Sentence &sentence, const Comparison &comparison, Outcome outcome)
{
    const bool met = outcome == Outcome::Met;
    const CountedSum sum = countedSum(comparison, met);
    addTerms(sentence, sum, met);
    const Money threshold = *comparison.threshold;
    const QString sign = relationSign(comparison.relation, met);
    if (!sum.exact)
        sentence.add(met ? QStringLiteral("至少") : QStringLiteral("至多"),
                     met ? QStringLiteral("at least ") : QStringLiteral("at most "));
    sentence.add(domain::yuanText(sum.total) + QStringLiteral("元 ") + sign + u' ' + thresholdText(threshold)
                     + QStringLiteral("元"),
                 domain::yuanText(sum.total) + QStringLiteral(" yuan ") + sign + u' '
                     + thresholdText(threshold) + QStringLiteral(" yuan"));
    const QString gap = domain::yuanText(magnitude(sum.total - threshold));
    if (met)
        sentence.add(QStringLiteral("，差额%1元").arg(gap), QStringLiteral(", margin %1 yuan").arg(gap));
    else
        sentence.add(QStringLiteral("，差%1元").arg(gap), QStringLiteral(", %1 yuan short").arg(gap));
}

void addOpenComparison(Sentence &sentence, const Comparison &comparison)
{
    sentence.add(QStringLiteral("确定可计%1元").arg(domain::yuanText(comparison.certain)),
                 QStringLiteral("%1 yuan count for certain").arg(domain::yuanText(comparison.certain)));
    if (!comparison.possible)
        sentence.add(QStringLiteral("，另有金额未核实"), QStringLiteral(", further amounts are not known"));
    else if (*comparison.possible != comparison.certain)
        sentence.add(
            QStringLiteral("，连同存疑部分%1元").arg(domain::yuanText(*comparison.possible)),
            QStringLiteral(", %1 yuan with the arguable part").arg(domain::yuanText(*comparison.possible)));
    if (comparison.threshold)
        sentence.add(QStringLiteral("，投资线%1元").arg(thresholdText(*comparison.threshold)),
                     QStringLiteral(", threshold %1 yuan").arg(thresholdText(*comparison.threshold)));
    else
        sentence.add(QStringLiteral("，条文未给出适用的投资线"),
                     QStringLiteral(", no threshold is settled for this case"));
}

using OutcomeName = Label (*)(Outcome);

QString answersZh(const Dependency &dependency, OutcomeName nameOf)
{
    QStringList parts;
    for (const Answer &answer : dependency.answers)
        parts.append(QStringLiteral("“%1”则%2").arg(answer.label.zh, nameOf(answer.outcome).zh));
    return parts.join(QStringLiteral("，"));
}

QString answersEn(const Dependency &dependency, OutcomeName nameOf)
{
    QStringList parts;
    for (const Answer &answer : dependency.answers)
        parts.append(QStringLiteral("if “%1”, %2").arg(answer.label.en, nameOf(answer.outcome).en));
    return parts.join(QStringLiteral("; "));
}

void addDependencies(Sentence &sentence, const QList<Dependency> &dependencies, OutcomeName nameOf)
{
    constexpr qsizetype spelledOut = 2;
    constexpr qsizetype mostAnswers = 3;
    QStringList zh;
    QStringList en;
    for (const Dependency &dependency : dependencies) {
        const bool spell = dependencies.size() <= spelledOut && !dependency.answers.isEmpty()
            && dependency.answers.size() <= mostAnswers;
        const QString tag =
            dependency.interpretation ? QStringLiteral("口径%1").arg(dependency.interpretationId) : QString();
        const QString tagEn = dependency.interpretation
            ? QStringLiteral("interpretation %1: ").arg(dependency.interpretationId)
            : QString();
        zh.append((dependency.interpretation ? QStringLiteral("取决于%1（%2）").arg(tag, dependency.label.zh)
                                             : QStringLiteral("“%1”未核实").arg(dependency.label.zh))
                  + (spell ? QStringLiteral("：") + answersZh(dependency, nameOf) : QString()));
        en.append(tagEn + dependency.label.en
                  + (dependency.interpretation ? QString() : QStringLiteral(" is not established"))
                  + (spell ? QStringLiteral(": ") + answersEn(dependency, nameOf) : QString()));
    }
    sentence.add(zh.join(QStringLiteral("；")), en.join(QStringLiteral("; ")));
}

struct Text {
    QString zh;
    QString en;
};

Text valueText(const FactQuestion &fact)
{
    if (const auto *boolean = std::get_if<bool>(&fact.value)) {
        const QString code = *boolean ? QStringLiteral("true") : QStringLiteral("false");
        for (const Choice &choice : fact.choices)
            if (choice.value == code)
                return {choice.label.zh, choice.label.en};
        return {code, code};
    }
    if (const auto *date = std::get_if<QDate>(&fact.value))
        return {date->toString(Qt::ISODate), date->toString(Qt::ISODate)};
    QStringList codes;
    if (const auto *code = std::get_if<QString>(&fact.value))
        codes = {*code};
    else if (const auto *list = std::get_if<QStringList>(&fact.value))
        codes = *list;
    QStringList zh;
    QStringList en;
    for (const QString &code : codes)
        for (const Choice &choice : fact.choices)
            if (choice.value == code) {
                zh.append(choice.label.zh);
                en.append(choice.label.en);
            }
    return {zh.isEmpty() ? QStringLiteral("无") : zh.join(QStringLiteral("、")),
            en.isEmpty() ? QStringLiteral("none") : en.join(QStringLiteral(", "))};
}

/// "不早于2018-04-01".
void addDateLimit(QStringList &zh, QStringList &en, const DateLimit &limit)
{
    const QString day = limit.limit.toString(Qt::ISODate);
    switch (limit.side) {
    case DateLimit::Side::Before:
        zh.append(QStringLiteral("早于") + day);
        en.append(QStringLiteral("before ") + day);
        break;
    case DateLimit::Side::NotBefore:
        zh.append(QStringLiteral("不早于") + day);
        en.append(QStringLiteral("not before ") + day);
        break;
    case DateLimit::Side::After:
        zh.append(QStringLiteral("晚于") + day);
        en.append(QStringLiteral("after ") + day);
        break;
    case DateLimit::Side::NotAfter:
        zh.append(QStringLiteral("不晚于") + day);
        en.append(QStringLiteral("not after ") + day);
        break;
    }
}

/// The known facts, one after the other; published readings only where they decide alone. Amounts have their
/// own sentence.
void addFacts(Sentence &sentence, const Condition &condition, bool withReadings)
{
    QStringList zh;
    QStringList en;
    for (const FactQuestion &fact : condition.facts) {
        if ((fact.interpretation && !withReadings) || fact.kind == FactKind::Money
            || std::holds_alternative<domain::Undetermined>(fact.value))
            continue;
        const Text value = valueText(fact);
        zh.append(fact.label.zh + QStringLiteral("：") + value.zh);
        en.append(fact.label.en + QStringLiteral(": ") + value.en);
    }
    if (condition.dateLimit)
        addDateLimit(zh, en, *condition.dateLimit);
    sentence.add(zh.join(QStringLiteral("，")), en.join(QStringLiteral(", ")));
}

} // namespace

Label outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Met:
        return {QStringLiteral("符合"), QStringLiteral("met")};
    case Outcome::Unmet:
        return {QStringLiteral("不符合"), QStringLiteral("not met")};
    case Outcome::Open:
        return {QStringLiteral("尚不能判定"), QStringLiteral("undecided")};
    case Outcome::NotApplicable:
        return {QStringLiteral("不适用"), QStringLiteral("not applicable")};
    }
    Q_UNREACHABLE();
}

namespace {

/// A listing or an authority is not "met"; it is so or not.
Label yesNoName(Outcome outcome)
{
    if (outcome == Outcome::Met)
        return {QStringLiteral("是"), QStringLiteral("yes")};
    return outcome == Outcome::Unmet ? Label {QStringLiteral("否"), QStringLiteral("no")}
                                     : outcomeName(outcome);
}

} // namespace

Label reasonFor(const PackCondition &pack, const Condition &condition)
{
    const Label outcome = pack.yesNo ? yesNoName(condition.outcome) : outcomeName(condition.outcome);
    Sentence sentence;
    sentence.add(pack.clauseNumber + u' ' + pack.subject.zh + QStringLiteral(" — ") + outcome.zh,
                 pack.clauseNumber + u' ' + pack.subject.en + QStringLiteral(" — ") + outcome.en);
    Sentence detail;
    const bool firm = condition.outcome == Outcome::Met || condition.outcome == Outcome::Unmet;
    if (condition.comparison && firm && condition.comparison->threshold)
        addFirmComparison(detail, *condition.comparison, condition.outcome);
    else if (condition.comparison && !firm)
        addOpenComparison(detail, *condition.comparison);
    else if (firm)
        addFacts(detail, condition, condition.comparison.has_value());
    if (!firm && !condition.dependsOn.isEmpty()) {
        if (!detail.zh.isEmpty())
            detail.add(QStringLiteral("；"), QStringLiteral("; "));
        addDependencies(detail, condition.dependsOn, pack.yesNo ? yesNoName : outcomeName);
    }
    if (!detail.zh.isEmpty())
        sentence.add(QStringLiteral("：") + detail.zh, QStringLiteral(": ") + detail.en);
    sentence.add(QStringLiteral("。"), QStringLiteral("."));
    return sentence.label();
}

} // namespace zhiping::criteria
