// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/opinion_text.h"

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

QString sentence(QString text)
{
    while (text.endsWith(u'。') || text.endsWith(u'；'))
        text.chop(1);
    return text;
}

QString conditionsText(const QList<Condition> &conditions, Outcome wanted)
{
    QStringList parts;
    for (const Condition &condition : conditions) {
        if (condition.outcome == wanted && !condition.reason.zh.isEmpty())
            parts.append(sentence(condition.reason.zh));
    }
    return parts.join(u'；');
}

QString conclusionText(const Assessment &assessment, const CategoryAssessment *subject)
{
    switch (assessment.overall) {
    case Outcome::Met: {
        const QString category = assessment.recognisedCategory && subject
            ? QStringLiteral("，按第%1类%2").arg(subject->number, subject->title.zh)
            : QString();
        if (assessment.authority == criteria::Authority::Municipal)
            return QStringLiteral("初审认为该项目符合认定条件%1，拟报送市经济信息委组织认定。").arg(category);
        return QStringLiteral("拟认定为智能化改造项目%1。").arg(category);
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
    return missing.isEmpty()
        ? QStringLiteral("现有材料尚不能判定。")
        : QStringLiteral("现有材料尚不能判定，需进一步核实：%1。").arg(missing.join(u'、'));
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
    paragraphs.append(
        QStringLiteral("经审查，%1申报的“%2”：").arg(application.applicant.name, application.project.name));
    for (const Outcome outcome : {Outcome::Unmet, Outcome::Met}) {
        const QString gates = conditionsText(assessment.gates, outcome);
        if (!gates.isEmpty())
            paragraphs.append(gates + u'。');
    }
    if (assessment.exemption && assessment.exemption->outcome == Outcome::Met)
        paragraphs.append(sentence(assessment.exemption->reason.zh) + u'。');
    const CategoryAssessment *subject =
        categoryOf(assessment, subjectCategory(assessment, application.appliedCategory));
    if (subject) {
        for (const Outcome outcome : {Outcome::Met, Outcome::Unmet}) {
            const QString text = conditionsText(subject->conditions, outcome);
            if (!text.isEmpty())
                paragraphs.append(text + u'。');
        }
        if (const auto amount = countableAmount(assessment, subject->code); amount && amount->fen > 0)
            paragraphs.append(QStringLiteral("核定可计投资%1万元（%2）。")
                                  .arg(domain::wanText(*amount), domain::capitalText(*amount)));
    }
    if (assessment.authorityCondition && assessment.authorityCondition->outcome != Outcome::Open)
        paragraphs.append(sentence(assessment.authorityCondition->reason.zh) + u'。');
    paragraphs.append(conclusionText(assessment, subject));
    return paragraphs.join(u'\n');
}

} // namespace zhiping::review
