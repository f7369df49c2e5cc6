// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/assessment_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

using criteria::Assessment;
using criteria::CategoryAssessment;
using criteria::Condition;
using criteria::Dependency;

namespace {

QJsonObject labelJson(const criteria::Label &label)
{
    return {{u"zh"_s, label.zh}, {u"en"_s, label.en}};
}

QJsonValue fenJson(const std::optional<domain::Money> &amount)
{
    return amount ? QJsonValue(amount->fen) : QJsonValue(QJsonValue::Null);
}

QJsonValue codeJson(const std::optional<domain::CategoryCode> &code)
{
    return code ? QJsonValue(code->text()) : QJsonValue(QJsonValue::Null);
}

QJsonArray dependenciesJson(const QList<Dependency> &list)
{
    QJsonArray array;
    for (const Dependency &one : list) {
        QJsonArray answers;
        for (const criteria::Answer &answer : one.answers)
            answers.append(QJsonObject {{u"value"_s, criteria::jsonOf(answer.value)},
                                        {u"label"_s, labelJson(answer.label)},
                                        {u"outcome"_s, codeOf(answer.outcome)}});
        array.append(QJsonObject {
            {u"key"_s, one.key.text()},
            {u"interpretation"_s,
             one.interpretation ? QJsonValue(one.interpretationId) : QJsonValue(QJsonValue::Null)},
            {u"label"_s, labelJson(one.label)},
            {u"authority"_s, one.authority},
            {u"answers"_s, answers}});
    }
    return array;
}

QString countsCode(criteria::Term::Counts counts)
{
    if (counts == criteria::Term::Counts::Ask)
        return u"ask"_s;
    return counts == criteria::Term::Counts::Yes ? u"yes"_s : u"no"_s;
}

QJsonObject comparisonJson(const criteria::Comparison &comparison)
{
    QJsonArray terms;
    for (const criteria::Term &term : comparison.terms)
        terms.append(QJsonObject {{u"key"_s, term.key.text()},
                                  {u"label"_s, labelJson(term.label)},
                                  {u"amount_fen"_s, fenJson(term.amount)},
                                  {u"counts"_s, countsCode(term.counts)},
                                  {u"interpretation"_s, term.interpretationId}});
    return {{u"terms"_s, terms},
            {u"certain_fen"_s, comparison.certain.fen},
            {u"possible_fen"_s, fenJson(comparison.possible)},
            {u"threshold_fen"_s, fenJson(comparison.threshold)},
            {u"margin_fen"_s, fenJson(comparison.margin)},
            {u"relation"_s, comparison.relation}};
}

QJsonObject conditionJson(const Condition &condition)
{
    QJsonArray facts;
    for (const criteria::FactQuestion &fact : condition.facts)
        facts.append(QJsonObject {{u"key"_s, fact.key.text()}, {u"value"_s, criteria::jsonOf(fact.value)}});
    return {{u"id"_s, condition.id},
            {u"clause"_s, condition.clauseNumber},
            {u"item"_s, condition.item},
            {u"outcome"_s, codeOf(condition.outcome)},
            {u"reason"_s, labelJson(condition.reason)},
            {u"comparison"_s,
             condition.comparison ? QJsonValue(comparisonJson(*condition.comparison))
                                  : QJsonValue(QJsonValue::Null)},
            {u"facts"_s, facts},
            {u"depends_on"_s, dependenciesJson(condition.dependsOn)}};
}

QJsonArray conditionsJson(const QList<Condition> &conditions)
{
    QJsonArray array;
    for (const Condition &condition : conditions)
        array.append(conditionJson(condition));
    return array;
}

QJsonValue optionalJson(const std::optional<Condition> &condition)
{
    return condition ? QJsonValue(conditionJson(*condition)) : QJsonValue(QJsonValue::Null);
}

QJsonObject sizeJson(const SizeView &view)
{
    return {{u"stated"_s, view.stated ? criteria::jsonOf(view.stated->value) : QJsonValue()},
            {u"by_figures"_s, view.byFigures ? QJsonValue(*view.byFigures) : QJsonValue()}};
}

} // namespace

QJsonObject jsonOf(const Assessment &assessment, const domain::Application &application)
{
    QJsonArray categories;
    for (const CategoryAssessment &category : assessment.categories)
        categories.append(QJsonObject {{u"code"_s, category.code.text()},
                                       {u"title"_s, labelJson(category.title)},
                                       {u"applied"_s, category.applied},
                                       {u"outcome"_s, codeOf(category.outcome)},
                                       {u"conditions"_s, conditionsJson(category.conditions)},
                                       {u"shortfall_fen"_s, fenJson(category.shortfall)}});
    const criteria::PackStamp &pack = assessment.pack;
    return {
        {u"application"_s, application.id.text()},
        {u"pack"_s,
         QJsonObject {{u"id"_s, pack.id.text()}, {u"version"_s, pack.version}, {u"sha256"_s, pack.sha256}}},
        {u"engine"_s, assessment.engineVersion},
        {u"overall"_s, codeOf(assessment.overall)},
        {u"reason"_s, labelJson(assessment.overallReason)},
        {u"gates"_s, conditionsJson(assessment.gates)},
        {u"categories"_s, categories},
        {u"exemption"_s, optionalJson(assessment.exemption)},
        {u"authority"_s, codeOf(assessment.authority)},
        {u"authority_condition"_s, optionalJson(assessment.authorityCondition)},
        {u"size"_s, sizeJson(sizeIn(assessment, application))},
        {u"recognised_category"_s, codeJson(assessment.recognisedCategory)},
        {u"nearest_category"_s, codeJson(assessment.nearestCategory)},
        {u"borderline"_s, assessment.borderline},
        {u"open_facts"_s, dependenciesJson(assessment.openFacts)},
        {u"open_interpretations"_s, dependenciesJson(assessment.openInterpretations)}};
}

} // namespace zhiping::rules
