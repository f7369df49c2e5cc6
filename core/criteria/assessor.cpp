// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/assessor.h"

#include "criteria/amounts.h"
#include "criteria/date_limit.h"
#include "criteria/reasons.h"

#include <algorithm>
#include <limits>

namespace zhiping::criteria {

using dmn::AbstractValue;
using domain::Money;

namespace {

Outcome outcomeFrom(dmn::Cases cases)
{
    if (cases == dmn::CaseDiagrams::yes())
        return Outcome::Met;
    return cases == dmn::CaseDiagrams::no() ? Outcome::Unmet : Outcome::Open;
}

Authority authorityFrom(Outcome outcome)
{
    if (outcome == Outcome::Met)
        return Authority::Municipal;
    return outcome == Outcome::Unmet ? Authority::District : Authority::Open;
}

/// What would be learnt from an answer: the more of its values settle the matter, the better the question.
int usefulness(const Dependency &dependency)
{
    return int(std::count_if(dependency.answers.begin(), dependency.answers.end(),
                             [](const Answer &answer) { return answer.outcome != Outcome::Open; }));
}

} // namespace

Assessor::Assessor(const CompiledPack &pack, const FactSheet &facts, const PublishedReadings &published)
    : m_pack(pack)
    , m_facts(facts)
    , m_published(published)
    , m_run(*pack.program, inputsOf(pack, facts, published))
{
}

const FactQuestion &Assessor::question(int input)
{
    m_questions.resize(size_t(m_pack.inputs.size()));
    std::optional<FactQuestion> &known = m_questions[size_t(input)];
    if (!known)
        known = answered(m_pack, input, m_facts, m_published);
    return *known;
}

Outcome Assessor::outcomeOf(int decision)
{
    return outcomeFrom(m_run.decision(decision));
}

Outcomes Assessor::outcomes()
{
    Outcomes outcomes;
    outcomes.overall = outcomeOf(m_pack.overall);
    for (const PackCategory &category : m_pack.categories)
        outcomes.categories.append(outcomeOf(category.decision));
    if (m_pack.authority)
        outcomes.authority = authorityFrom(outcomeOf(m_pack.authority->decision));
    return outcomes;
}

Assessment Assessor::run()
{
    Assessment assessment;
    assessment.pack = m_pack.stamp;
    assessment.engineVersion = QStringLiteral(ZHIPING_VERSION);
    assessment.overall = outcomeOf(m_pack.overall);
    for (const PackCondition &gate : m_pack.gates)
        assessment.gates.append(condition(gate));
    for (const PackCategory &one : m_pack.categories)
        assessment.categories.append(category(one));
    if (m_pack.exemption)
        assessment.exemption = condition(*m_pack.exemption);
    if (m_pack.authority) {
        assessment.authorityCondition = condition(*m_pack.authority);
        assessment.authority = authorityFrom(assessment.authorityCondition->outcome);
    }
    chooseCategories(assessment);
    addOpenQuestions(assessment);
    markQuestions(assessment);
    assessment.borderline = isBorderline(assessment);
    assessment.overallReason = overallReasonFor(m_pack, assessment);
    return assessment;
}

Condition Assessor::condition(const PackCondition &pack)
{
    Condition made;
    made.id = pack.id;
    made.clauseNumber = pack.clauseNumber;
    made.clauseText = pack.clauseText;
    made.item = pack.item;
    made.question = pack.question;
    made.subject = pack.subject;
    made.outcome = outcomeOf(pack.decision);
    made.comparison = comparisonOf(pack, made.outcome);
    const feel::ExpressionPtr &logic = m_pack.program->decisions[size_t(pack.decision)].literal;
    if (made.outcome != Outcome::Open && logic)
        made.dateLimit = dateLimitIn(*logic->root, m_run, made.outcome);
    made.facts.reserve(pack.inputs.size());
    for (const int input : pack.inputs)
        made.facts.append(question(input));
    if (made.outcome == Outcome::Open)
        made.dependsOn = dependenciesOf(pack.decision);
    made.reason = reasonFor(pack, made);
    return made;
}

Label Assessor::answerLabel(int input, const feel::Value &value) const
{
    const PackInput &pack = m_pack.inputs.at(input);
    const auto labelOfCode = [&pack](const QString &code) {
        for (const PackChoice &choice : pack.choices)
            if (choice.code == code)
                return choice.label;
        return Label {code, code};
    };
    if (value.boolean())
        return labelOfCode(value.isTrue() ? QStringLiteral("true") : QStringLiteral("false"));
    if (value.string())
        if (const PackChoice *choice = choiceOf(pack, *value.string()))
            return choice->label;
    if (value.list() && value.list()->empty())
        return {QStringLiteral("无"), QStringLiteral("none")};
    if (value.list())
        return {QStringLiteral("至少一项"), QStringLiteral("at least one")};
    if (value.number())
        return {domain::yuanText(moneyOf(*value.number())) + QStringLiteral("元"),
                domain::yuanText(moneyOf(*value.number())) + QStringLiteral(" yuan")};
    return {value.toFeel(), value.toFeel()};
}

Dependency Assessor::dependency(dmn::Cases decision, int input)
{
    const PackInput &pack = m_pack.inputs.at(input);
    Dependency made;
    made.key = pack.key;
    made.label = pack.label;
    made.interpretation = !pack.interpretationId.isEmpty();
    made.interpretationId = pack.interpretationId;
    if (made.interpretation)
        for (const Interpretation &known : m_pack.interpretations)
            if (known.id == pack.interpretationId)
                made.label = known.title;
    const std::span<const AbstractValue> cases = m_run.casesOf(input);
    for (size_t i = 0; i < cases.size(); ++i) {
        if (!cases[i].isExact() || cases[i].can(AbstractValue::Date))
            continue;
        dmn::Supposition supposition;
        supposition.suppose(input, int(i));
        Answer answer;
        answer.value = factValueOf(pack, cases[i].exact());
        answer.label = answerLabel(input, cases[i].exact());
        answer.outcome = outcomeFrom(m_run.supposing(decision, supposition));
        made.answers.append(answer);
    }
    return made;
}

QList<Dependency> Assessor::dependenciesOf(int decision)
{
    const dmn::Cases cases = m_run.decision(decision);
    QList<Dependency> dependencies;
    m_run.facts(cases).forEach([&](int input) { dependencies.append(dependency(cases, input)); });
    return dependencies;
}

CategoryAssessment Assessor::category(const PackCategory &pack)
{
    CategoryAssessment made;
    made.code = pack.code;
    made.number = pack.number;
    made.title = pack.title;
    const auto applied = m_facts.constFind(QStringLiteral("application.category"));
    if (applied != m_facts.constEnd())
        if (const auto *code = std::get_if<QString>(&applied->value))
            made.applied = *code == pack.code.text();
    made.outcome = outcomeOf(pack.decision);
    for (const PackCondition &one : pack.conditions) {
        made.conditions.append(condition(one));
        made.noContent = made.noContent || (one.content && made.conditions.last().outcome == Outcome::Unmet);
    }
    addShortfall(made);
    return made;
}

void Assessor::addShortfall(CategoryAssessment &category)
{
    const Condition *money = nullptr;
    for (const Condition &condition : category.conditions) {
        if (condition.outcome == Outcome::Met)
            continue;
        if (money || condition.outcome != Outcome::Unmet || !condition.comparison
            || !condition.comparison->threshold)
            return;
        money = &condition;
    }
    if (money)
        category.shortfall =
            *money->comparison->threshold - money->comparison->possible.value_or(money->comparison->certain);
}

void Assessor::chooseCategories(Assessment &assessment) const
{
    const auto met = [](const CategoryAssessment &category) { return category.outcome == Outcome::Met; };
    const auto &categories = assessment.categories;
    const auto applied =
        std::find_if(categories.begin(), categories.end(), [&met](const CategoryAssessment &category) {
            return category.applied && met(category);
        });
    const auto any = std::find_if(categories.begin(), categories.end(), met);
    const auto chosen = applied != categories.end() ? applied : any;
    if (chosen != categories.end()) {
        if (assessment.overall == Outcome::Met)
            assessment.recognisedCategory = chosen->code;
        return;
    }
    // Least far away: with the right content, then with the fewest conditions unmet, then by the money
    // missing.
    const auto distance = [](const CategoryAssessment &category) {
        const auto unmet = std::count_if(category.conditions.begin(), category.conditions.end(),
                                         [](const Condition &one) { return one.outcome == Outcome::Unmet; });
        // Without a threshold no amount of money leads there; without the content money is not the matter.
        qint64 gap = 0;
        for (const Condition &one : category.conditions)
            if (!category.noContent && one.outcome == Outcome::Unmet && one.comparison)
                gap = one.comparison->margin ? -one.comparison->margin->fen
                                             : std::numeric_limits<qint64>::max();
        return std::tuple(category.noContent, unmet, gap, !category.applied);
    };
    const auto nearest =
        std::min_element(categories.begin(), categories.end(),
                         [&](const auto &a, const auto &b) { return distance(a) < distance(b); });
    if (nearest != categories.end())
        assessment.nearestCategory = nearest->code;
}

void Assessor::addOpenQuestions(Assessment &assessment)
{
    QList<Dependency> all;
    if (assessment.overall == Outcome::Open)
        all = dependenciesOf(m_pack.overall);
    if (assessment.authority == Authority::Open && assessment.authorityCondition)
        for (Dependency one : assessment.authorityCondition->dependsOn)
            if (std::none_of(all.begin(), all.end(),
                             [&one](const auto &known) { return known.key == one.key; })) {
                one.authority = true;
                all.append(one);
            }
    std::stable_sort(all.begin(), all.end(),
                     [](const Dependency &a, const Dependency &b) { return usefulness(a) > usefulness(b); });
    for (const Dependency &one : all)
        (one.interpretation ? assessment.openInterpretations : assessment.openFacts).append(one);
}

void Assessor::markQuestions(Assessment &assessment) const
{
    dmn::FactSet open;
    for (const QList<Dependency> *list : {&assessment.openFacts, &assessment.openInterpretations})
        for (const Dependency &one : *list)
            open.insert(m_pack.inputByKey.value(one.key.text()));
    const auto mark = [&open](const PackCondition &pack, Condition &condition) {
        for (qsizetype i = 0; i < pack.inputs.size(); ++i)
            condition.facts[i].matters = open.contains(pack.inputs.at(i));
    };
    for (qsizetype i = 0; i < m_pack.gates.size(); ++i)
        mark(m_pack.gates.at(i), assessment.gates[i]);
    for (qsizetype i = 0; i < m_pack.categories.size(); ++i) {
        const QList<PackCondition> &conditions = m_pack.categories.at(i).conditions;
        for (qsizetype k = 0; k < conditions.size(); ++k)
            mark(conditions.at(k), assessment.categories[i].conditions[k]);
    }
    if (assessment.exemption)
        mark(*m_pack.exemption, *assessment.exemption);
    if (assessment.authorityCondition)
        mark(*m_pack.authority, *assessment.authorityCondition);
}

bool Assessor::isBorderline(const Assessment &assessment)
{
    constexpr qint64 percent = 100;
    const auto close = [](const Condition &condition) {
        if (!condition.comparison || !condition.comparison->margin)
            return false;
        return qAbs(condition.comparison->margin->fen) * percent <= condition.comparison->threshold->fen;
    };
    if (assessment.authorityCondition && close(*assessment.authorityCondition))
        return true;
    return std::any_of(assessment.categories.begin(), assessment.categories.end(),
                       [&close](const CategoryAssessment &category) {
                           return !category.noContent
                               && std::any_of(category.conditions.begin(), category.conditions.end(), close);
                       });
}

} // namespace zhiping::criteria
