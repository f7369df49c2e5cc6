// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/opinion_text.h"

#include "criteria/counted_sum.h"

#include <algorithm>

namespace zhiping::review {

using criteria::Assessment;
using criteria::CategoryAssessment;
using criteria::Condition;
using criteria::Outcome;

namespace {

const CategoryAssessment *categoryOf(const Assessment &assessment, const domain::CategoryCode &code)
{
    const auto found =
        std::find_if(assessment.categories.cbegin(), assessment.categories.cend(),
                     [&code](const CategoryAssessment &category) { return category.code == code; });
    return found == assessment.categories.cend() ? nullptr : &*found;
}

/// A threshold is round: 1,000,000元 rather than 1,000,000.00元.
QString roundYuan(domain::Money amount)
{
    QString text = domain::yuanText(amount);
    if (text.endsWith(QStringLiteral(".00")))
        text.chop(3);
    return text + u'元';
}

QString yuan(domain::Money amount)
{
    return domain::yuanText(amount) + u'元';
}

/// What @p fact establishes, as words of a sentence; empty where it establishes nothing.
QString establishedBy(const criteria::FactQuestion &fact)
{
    if (const auto *yes = std::get_if<bool>(&fact.value))
        return *yes ? fact.label.zh : QString();
    if (const auto *day = std::get_if<QDate>(&fact.value))
        return fact.label.zh + day->toString(QStringLiteral("yyyy年M月d日"));
    QStringList codes;
    if (const auto *code = std::get_if<QString>(&fact.value))
        codes = {*code};
    else if (const auto *list = std::get_if<QStringList>(&fact.value))
        codes = *list;
    QStringList names;
    for (const criteria::Choice &choice : fact.choices) {
        if (codes.contains(choice.value))
            names.append(choice.label.zh);
    }
    return names.isEmpty() ? QString() : fact.label.zh + u'：' + names.join(u'、');
}

/// The facts behind @p condition that speak for it, beyond what its own name says. A yes alone only repeats a
/// basic condition's name, but is what a content condition consists of.
QString factsText(const Condition &condition, bool withPlainYes)
{
    QStringList parts;
    for (const criteria::FactQuestion &fact : condition.facts) {
        if (fact.interpretation || fact.kind == criteria::FactKind::Money
            || (fact.kind == criteria::FactKind::Boolean && !withPlainYes))
            continue;
        const QString text = establishedBy(fact);
        if (!text.isEmpty() && !condition.subject.zh.contains(text))
            parts.append(text);
    }
    return parts.join(u'，');
}

/// 设备购置520,000.00元、软件购买310,000.00元，合计830,000.00元，低于1,000,000元，差170,000.00元
QString arithmeticText(const Condition &condition)
{
    const domain::Money threshold = *condition.comparison->threshold;
    const bool met = condition.outcome == Outcome::Met;
    const criteria::CountedSum sum = criteria::countedSum(*condition.comparison, met);
    QStringList terms;
    for (const criteria::Term &term : sum.terms)
        terms.append(criteria::nameInSum(term).zh + yuan(*term.amount));
    if (!terms.isEmpty() && sum.rest.fen != 0)
        terms.append((met ? QStringLiteral("其余至少") : QStringLiteral("存疑部分至多")) + yuan(sum.rest));
    QString text = terms.join(u'、');
    if (terms.size() != 1) {
        const QString bound = sum.exact ? QString() : met ? QStringLiteral("至少") : QStringLiteral("至多");
        text += (terms.isEmpty() ? QString() : QStringLiteral("，")) + QStringLiteral("合计") + bound
            + yuan(sum.total);
    }
    if (sum.total >= threshold)
        return text + QStringLiteral("，不低于") + roundYuan(threshold);
    return text + QStringLiteral("，低于") + roundYuan(threshold) + QStringLiteral("，差")
        + yuan(threshold - sum.total);
}

/// One condition as a line of the record: what was found, and which clause it meets or misses.
QString lineFor(const Condition &condition)
{
    const bool met = condition.outcome == Outcome::Met;
    QString found = condition.subject.zh;
    if (condition.comparison && condition.comparison->threshold)
        found = arithmeticText(condition);
    else if (const QString facts = factsText(condition, true); met && !facts.isEmpty())
        found += u'：' + facts;
    const QString clause = (met ? QStringLiteral("符合") : QStringLiteral("不符合")) + condition.clauseNumber;
    return met ? found + u'，' + clause : clause + u'：' + found;
}

QString gatesText(const QList<Condition> &gates, Outcome wanted)
{
    QStringList parts;
    for (const Condition &gate : gates) {
        if (gate.outcome != wanted)
            continue;
        const QString facts = factsText(gate, false);
        parts.append(facts.isEmpty() ? gate.subject.zh
                                     : gate.subject.zh + QStringLiteral("（%1）").arg(facts));
    }
    return parts.join(u'；');
}

QString firmLines(const QList<Condition> &conditions)
{
    QStringList lines;
    for (const Condition &condition : conditions) {
        if (condition.outcome == Outcome::Met || condition.outcome == Outcome::Unmet)
            lines.append(QStringLiteral("（%1）%2；").arg(lines.size() + 1).arg(lineFor(condition)));
    }
    if (!lines.isEmpty()) {
        lines.last().chop(1);
        lines.last().append(u'。');
    }
    return lines.join(u'\n');
}

QString investmentText(const Assessment &assessment, const CategoryAssessment &subject)
{
    QString text;
    if (const auto amount = countableAmount(assessment, subject.code); amount && amount->fen > 0)
        text = QStringLiteral("核定可计投资%1万元（%2）。")
                   .arg(domain::wanText(*amount), domain::capitalText(*amount));
    const auto &authority = assessment.authorityCondition;
    if (!authority || authority->outcome == Outcome::Open || !authority->comparison
        || !authority->comparison->threshold)
        return text;
    const criteria::Comparison &comparison = *authority->comparison;
    const bool municipal = authority->outcome == Outcome::Met;
    const domain::Money total =
        municipal ? comparison.certain : comparison.possible.value_or(comparison.certain);
    return text
        + QStringLiteral("项目投资%1，%2%3（%4）。")
              .arg(yuan(total), municipal ? QStringLiteral("不低于") : QStringLiteral("低于"),
                   roundYuan(*comparison.threshold), authority->clauseNumber);
}

QString conclusionText(const Assessment &assessment, const CategoryAssessment *subject)
{
    switch (assessment.overall) {
    case Outcome::Met: {
        const QString category = assessment.recognisedCategory && subject
            ? QStringLiteral("第%1类%2").arg(subject->number, subject->title.zh)
            : QStringLiteral("智能化改造项目");
        if (assessment.authority == criteria::Authority::Municipal)
            return QStringLiteral("初审认为该项目符合%1的认定条件，拟报送市经济信息委组织认定。")
                .arg(category);
        return QStringLiteral("该项目符合%1的认定条件，拟予认定。").arg(category);
    }
    case Outcome::Unmet:
        return QStringLiteral("该项目不符合认定条件，拟不予认定。");
    case Outcome::Open:
    case Outcome::NotApplicable:
        break;
    }
    QStringList missing;
    for (const criteria::Dependency &open : assessment.openFacts)
        missing.append(open.label.zh);
    QStringList readings;
    for (const criteria::Dependency &open : assessment.openInterpretations)
        readings.append(open.label.zh);
    QString text = QStringLiteral("现有材料尚不能判定");
    if (!missing.isEmpty())
        text += QStringLiteral("，需进一步核实：") + missing.join(u'、');
    if (!readings.isEmpty())
        text += QStringLiteral("；有关口径尚待市经济信息委明确：") + readings.join(u'、');
    return text + u'。';
}

} // namespace

domain::CategoryCode subjectCategory(const Assessment &assessment, const domain::CategoryCode &applied)
{
    if (assessment.recognisedCategory)
        return *assessment.recognisedCategory;
    domain::CategoryCode mayHold;
    for (const CategoryAssessment &category : assessment.categories) {
        const bool open = category.outcome == Outcome::Met || category.outcome == Outcome::Open;
        if (open && (category.code == applied || mayHold.isEmpty()))
            mayHold = category.code;
    }
    return mayHold.isEmpty() ? applied : mayHold;
}

const criteria::Comparison *moneyComparison(const Assessment &assessment,
                                            const domain::CategoryCode &category)
{
    const CategoryAssessment *found = categoryOf(assessment, category);
    if (!found)
        return nullptr;
    const auto condition = std::find_if(found->conditions.cbegin(), found->conditions.cend(),
                                        [](const Condition &one) { return one.comparison.has_value(); });
    return condition == found->conditions.cend() ? nullptr : &*condition->comparison;
}

std::optional<domain::Money> countableAmount(const Assessment &assessment,
                                             const domain::CategoryCode &category)
{
    const criteria::Comparison *money = moneyComparison(assessment, category);
    return money ? std::optional(money->certain) : std::nullopt;
}

QString suggestedOpinion(const domain::Application &application, const Assessment &assessment)
{
    QStringList paragraphs;
    const auto add = [&paragraphs](const QString &text) {
        if (!text.isEmpty())
            paragraphs.append(text);
    };
    add(QStringLiteral("经审查，%1申报的“%2”：").arg(application.applicant.name, application.project.name));
    if (const QString unmet = gatesText(assessment.gates, Outcome::Unmet); !unmet.isEmpty())
        add(QStringLiteral("不符合以下基本条件：%1。").arg(unmet));
    if (const QString met = gatesText(assessment.gates, Outcome::Met); !met.isEmpty())
        add(QStringLiteral("符合以下基本条件：%1。").arg(met));
    if (assessment.exemption && assessment.exemption->outcome == Outcome::Met)
        add(lineFor(*assessment.exemption) + u'。');
    if (const CategoryAssessment *subject =
            categoryOf(assessment, subjectCategory(assessment, application.appliedCategory))) {
        if (const QString lines = firmLines(subject->conditions); !lines.isEmpty())
            add(QStringLiteral("对照第%1类%2：\n").arg(subject->number, subject->title.zh) + lines);
        add(investmentText(assessment, *subject));
    }
    add(conclusionText(assessment,
                       categoryOf(assessment, subjectCategory(assessment, application.appliedCategory))));
    return paragraphs.join(u'\n');
}

} // namespace zhiping::review
