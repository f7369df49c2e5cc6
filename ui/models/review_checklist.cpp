// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_checklist.h"

#include "models/review_facts.h"
#include "models/review_wording.h"

#include <QSet>

#include <algorithm>

namespace zhiping::models {

namespace {

class Checklist
{
    Q_DECLARE_TR_FUNCTIONS(Checklist)

public:
    explicit Checklist(const ReviewSnapshot &snapshot)
        : m_snapshot(snapshot)
    {
    }

    [[nodiscard]] ChecklistView view() const;
    [[nodiscard]] static MarkedText chip(const criteria::CategoryAssessment &category);
    [[nodiscard]] static MarkedText chip(const criteria::Condition &exemption);

private:
    [[nodiscard]] SectionView gates() const;
    [[nodiscard]] SectionView section(const criteria::CategoryAssessment &category) const;
    [[nodiscard]] SectionView exemption(const criteria::Condition &one) const;
    [[nodiscard]] ConditionView condition(const criteria::Condition &from) const;
    [[nodiscard]] ArithmeticView arithmetic(const criteria::Condition &condition) const;
    [[nodiscard]] TermView term(const criteria::Term &from) const;
    [[nodiscard]] QString elsewhere(const QString &conditionId) const;
    /// A category's lead-in has no number in the standard; the pack calls it 0.
    [[nodiscard]] static QString itemText(const QString &item);
    [[nodiscard]] static MarkedText summary(const criteria::Condition &condition);

    const ReviewSnapshot &m_snapshot;
};

/// Sums of the investment lines are verified line by line on their own tab, never as a total.
bool isAskedElsewhere(const criteria::FactQuestion &fact)
{
    return fact.interpretation || fact.key.text().startsWith(QLatin1String("investment."))
        || fact.key.text().startsWith(QLatin1String("investment_net."));
}

ChecklistView Checklist::view() const
{
    ChecklistView view;
    const criteria::Assessment &assessment = m_snapshot.assessment;
    for (const criteria::CategoryAssessment &category : assessment.categories) {
        if (category.applied)
            view.sections.append(section(category));
    }
    if (!assessment.gates.isEmpty())
        view.sections.append(gates());
    for (const criteria::CategoryAssessment &category : assessment.categories) {
        if (!category.applied)
            view.sections.append(section(category));
    }
    if (assessment.exemption)
        view.sections.append(exemption(*assessment.exemption));
    return view;
}

SectionView Checklist::gates() const
{
    SectionView view;
    view.id = QStringLiteral("gates");
    view.title = tr("Basic conditions");
    int open = 0;
    int unmet = 0;
    for (const criteria::Condition &gate : m_snapshot.assessment.gates) {
        open += gate.outcome == criteria::Outcome::Open ? 1 : 0;
        unmet += gate.outcome == criteria::Outcome::Unmet ? 1 : 0;
        view.conditions.append(condition(gate));
        view.summary.append({ReviewWording::standing(gate.outcome), ReviewWording::label(gate.subject)});
    }
    if (unmet > 0)
        view.chip = {Standing::Unmet, tr("%1 not met").arg(unmet)};
    else if (open > 0)
        view.chip = {Standing::Open, tr("%1 still open").arg(open)};
    else
        view.chip = {Standing::Met, ReviewWording::outcome(criteria::Outcome::Met)};
    view.unfolded = unmet + open > 0;
    return view;
}

MarkedText Checklist::chip(const criteria::CategoryAssessment &category)
{
    switch (category.outcome) {
    case criteria::Outcome::Met:
        return {Standing::Met, ReviewWording::outcome(category.outcome)};
    case criteria::Outcome::NotApplicable:
        return {Standing::NotApplicable, ReviewWording::outcome(category.outcome)};
    case criteria::Outcome::Unmet:
        if (category.noContent)
            return {Standing::NotApplicable, tr("no content")};
        if (category.shortfall)
            return {Standing::Unmet, tr("%1 short").arg(ReviewWording::shortAmount(*category.shortfall))};
        return {Standing::Unmet, ReviewWording::outcome(category.outcome)};
    case criteria::Outcome::Open:
        break;
    }
    const auto open = std::count_if(
        category.conditions.cbegin(), category.conditions.cend(),
        [](const criteria::Condition &condition) { return condition.outcome == criteria::Outcome::Open; });
    return {Standing::Open, tr("%1 still open").arg(open)};
}

MarkedText Checklist::chip(const criteria::Condition &exemption)
{
    if (exemption.outcome == criteria::Outcome::Unmet)
        return {Standing::NotApplicable, tr("not listed")};
    return {ReviewWording::standing(exemption.outcome), ReviewWording::outcome(exemption.outcome)};
}

QString Checklist::itemText(const QString &item)
{
    return item == QLatin1String("0") ? tr("Lead-in") : item;
}

MarkedText Checklist::summary(const criteria::Condition &condition)
{
    MarkedText text {ReviewWording::standing(condition.outcome), itemText(condition.item), {}};
    if (condition.comparison && condition.comparison->threshold
        && condition.outcome != criteria::Outcome::NotApplicable)
        text.detail = domain::wanText(condition.comparison->certain) + QStringLiteral(" / ")
            + ReviewWording::wan(*condition.comparison->threshold);
    return text;
}

SectionView Checklist::section(const criteria::CategoryAssessment &category) const
{
    SectionView view;
    view.id = category.code.text();
    view.title =
        tr("Category %1 %2", "number and title").arg(category.number, ReviewWording::label(category.title));
    view.chip = chip(category);
    view.unfolded = category.applied;
    for (const criteria::Condition &one : category.conditions) {
        view.conditions.append(condition(one));
        view.summary.append(summary(one));
    }
    return view;
}

SectionView Checklist::exemption(const criteria::Condition &one) const
{
    SectionView view;
    view.id = QStringLiteral("exemption");
    view.title = tr("Designations that qualify by themselves");
    view.chip = chip(one);
    view.conditions = {condition(one)};
    view.conditions.first().system = view.chip;
    view.summary = {{view.chip.standing, ReviewWording::label(one.subject)}};
    return view;
}

ConditionView Checklist::condition(const criteria::Condition &from) const
{
    ConditionView view;
    view.id = from.id;
    view.item = itemText(from.item);
    view.clauseNumber = from.clauseNumber;
    view.question = ReviewWording::label(from.question);
    view.clauseText = from.clauseText;
    view.system = conditionChip(from);
    view.conclusion = m_snapshot.conclusions.value(from.id, domain::Conclusion::Pending);
    view.elsewhere = elsewhere(from.id);
    view.reason = ReviewWording::label(from.reason);
    if (from.comparison)
        view.arithmetic = arithmetic(from);
    for (const criteria::FactQuestion &question : from.facts) {
        view.evidence += static_cast<int>(evidenceViews(m_snapshot, question.key).size());
        if (!isAskedElsewhere(question))
            view.facts.append(factView(m_snapshot, question));
    }
    if (from.comparison) {
        QSet<QString> kinds;
        for (const criteria::Term &one : from.comparison->terms)
            kinds.insert(one.key.text().mid(one.key.text().indexOf(QLatin1Char('.')) + 1));
        for (const domain::InvestmentLine &line : m_snapshot.application.lines) {
            if (kinds.contains(line.kind.text()))
                view.evidence +=
                    static_cast<int>(evidenceViews(m_snapshot, verifiedAmountKey(line.id)).size());
        }
    }
    for (const criteria::Dependency &one : from.dependsOn)
        view.dependsOn.append(dependencyView(m_snapshot, one));
    return view;
}

ArithmeticView Checklist::arithmetic(const criteria::Condition &condition) const
{
    const criteria::Comparison &comparison = *condition.comparison;
    ArithmeticView view;
    for (const criteria::Term &one : comparison.terms)
        view.terms.append(term(one));
    if (!comparison.possible)
        view.total = tr("at least %1").arg(ReviewWording::yuan(comparison.certain));
    else if (*comparison.possible == comparison.certain)
        view.total = ReviewWording::yuan(comparison.certain);
    else
        view.total =
            tr("%1 to %2")
                .arg(domain::yuanText(comparison.certain), ReviewWording::yuan(*comparison.possible));
    const bool straddles = comparison.threshold && comparison.certain < *comparison.threshold
        && (!comparison.possible || *comparison.possible >= *comparison.threshold);
    if (straddles) {
        // Neither "<" nor a gap is true of a stretch that reaches across the threshold.
        view.margin = tr("threshold %1").arg(ReviewWording::yuan(*comparison.threshold));
    } else if (comparison.threshold) {
        // The pack's relation is what the clause asks for; beside an amount stands what is true of it.
        const bool reached = comparison.certain >= *comparison.threshold;
        const bool asksForAtLeast = comparison.relation == QLatin1String(">=");
        const QString sign =
            asksForAtLeast && !reached ? QStringLiteral("<") : ReviewWording::relation(comparison.relation);
        view.comparison = sign + QStringLiteral(" ") + ReviewWording::yuan(*comparison.threshold);
        view.margin = ReviewWording::margin(comparison);
    } else {
        view.comparison = tr("the standard sets no threshold for this case");
    }
    view.standing = ReviewWording::standing(condition.outcome);
    return view;
}

TermView Checklist::term(const criteria::Term &from) const
{
    TermView view;
    view.label = ReviewWording::label(from.label);
    view.amount = from.amount ? ReviewWording::yuan(*from.amount) : tr("unknown");
    view.counts = from.counts == criteria::Term::Counts::Yes;
    if (from.counts == criteria::Term::Counts::No)
        view.remark = tr("not counted");
    else if (from.counts == criteria::Term::Counts::Ask)
        view.remark = from.interpretationId.isEmpty() ? tr("depends on an interpretation")
                                                      : tr("depends on %1").arg(from.interpretationId);
    return view;
}

QString Checklist::elsewhere(const QString &conditionId) const
{
    for (auto opinion = m_snapshot.application.opinions.crbegin();
         opinion != m_snapshot.application.opinions.crend(); ++opinion) {
        const auto code = opinion->conclusions.constFind(conditionId);
        if (code == opinion->conclusions.cend())
            continue;
        const std::optional<domain::Conclusion> conclusion = domain::conclusionFromCode(*code);
        if (!conclusion)
            continue;
        return tr("%1: %2 %3", "level, symbol, conclusion")
            .arg(ReviewNames::level(opinion->level),
                 ReviewWording::symbol(ReviewWording::standing(*conclusion)),
                 ReviewWording::conclusion(*conclusion));
    }
    return {};
}

} // namespace

ChecklistView checklistOf(const ReviewSnapshot &snapshot)
{
    return Checklist(snapshot).view();
}

MarkedText conditionChip(const criteria::Condition &condition)
{
    MarkedText chip {ReviewWording::standing(condition.outcome), ReviewWording::outcome(condition.outcome)};
    const bool firm =
        condition.outcome == criteria::Outcome::Met || condition.outcome == criteria::Outcome::Unmet;
    if (condition.comparison && firm) {
        const QString margin = ReviewWording::margin(*condition.comparison);
        if (!margin.isEmpty())
            chip.text = condition.outcome == criteria::Outcome::Unmet ? ReviewWording::notMetBy(margin)
                                                                      : chip.text + u" · " + margin;
    }
    return chip;
}

MarkedText exemptionChip(const criteria::Condition &condition)
{
    return Checklist::chip(condition);
}

MarkedText categoryChip(const criteria::CategoryAssessment &category)
{
    return Checklist::chip(category);
}

} // namespace zhiping::models
