// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/amounts.h"
#include "criteria/assessor.h"

namespace zhiping::criteria {

using dmn::AbstractValue;
using domain::Money;
using feel::Decimal;

namespace {

QString relationOf(feel::Operator op)
{
    switch (op) {
    case feel::Operator::Less:
        return QStringLiteral("<");
    case feel::Operator::LessEqual:
        return QStringLiteral("<=");
    case feel::Operator::Greater:
        return QStringLiteral(">");
    default:
        return QStringLiteral(">=");
    }
}

} // namespace

/// Where every reading leads to the same outcome, the sum is written in the reading the pack names for it: a
/// stretch of amounts would say no more and could not be followed.
std::optional<Comparison> Assessor::comparisonOf(const PackCondition &pack, Outcome outcome)
{
    if (!pack.comparison)
        return {};
    Comparison comparison = compared(pack, outcome == Outcome::Open ? dmn::Supposition() : shownReadings());
    if (outcome == Outcome::Unmet && comparison.possible && comparison.threshold)
        comparison.margin = *comparison.possible - *comparison.threshold;
    return comparison;
}

/// The readings in which a sum is written where every reading agrees.
const dmn::Supposition &Assessor::shownReadings()
{
    if (m_shownReadings)
        return *m_shownReadings;
    m_shownReadings.emplace();
    for (int i = 0; i < m_pack.inputs.size(); ++i) {
        const std::span<const AbstractValue> cases = m_run.casesOf(i);
        if (cases.empty() || m_pack.inputs.at(i).shownReading.isEmpty())
            continue;
        const auto reading = packValueOf(m_pack.inputs.at(i), m_pack.inputs.at(i).shownReading);
        for (size_t k = 0; k < cases.size() && reading; ++k)
            if (cases[k].exact().string() && *cases[k].exact().string() == *reading)
                m_shownReadings->suppose(i, int(k));
    }
    return *m_shownReadings;
}

Comparison Assessor::compared(const PackCondition &pack, const dmn::Supposition &shown)
{
    const auto side = [&](const feel::Node &node) -> const AbstractValue & {
        return m_run.value(m_run.supposing(m_run.of(node), shown));
    };
    const AbstractValue &amount = side(pack.comparison->child(0));
    const AbstractValue &threshold = side(pack.comparison->child(1));
    Comparison comparison;
    comparison.relation = relationOf(pack.comparison->op);
    comparison.terms = termsOf(pack.comparison->child(0), shown);
    if (!amount.can(AbstractValue::Number)) {
        comparison.possible = Money {};
    } else {
        if (amount.numbers().low)
            comparison.certain = moneyOf(*amount.numbers().low, Decimal::Rounding::Floor);
        if (amount.numbers().high)
            comparison.possible = moneyOf(*amount.numbers().high, Decimal::Rounding::Ceiling);
    }
    if (threshold.isExact() && threshold.exact().number()) {
        comparison.threshold = moneyOf(*threshold.exact().number());
        comparison.margin = comparison.certain - *comparison.threshold;
    }
    return comparison;
}

bool Assessor::hingesOnReading(const AbstractValue &value) const
{
    bool hinges = false;
    value.facts().forEach(
        [&](int input) { hinges = hinges || !m_pack.inputs.at(input).interpretationId.isEmpty(); });
    return hinges;
}

QList<Term> Assessor::termsOf(const feel::Node &side, const dmn::Supposition &readings)
{
    QList<Term> terms;
    if (side.kind != feel::NodeKind::Name || side.slot < 0 || m_pack.program->isInput(side.slot))
        return terms;
    for (const Contribution &one :
         contributionsTo(m_pack, m_run, m_pack.program->decisionOfSlot(side.slot), readings)) {
        const AbstractValue &amount = m_run.value(m_run.supposing(m_run.decision(one.decision), readings));
        if (amount.isExact() && amount.exact().number() && amount.exact().number()->isZero())
            continue;
        Term term;
        term.key = domain::FactKey(QStringLiteral("investment.") + one.kind.text());
        term.label = labelOf(m_pack, one.kind);
        term.counts = one.counts;
        term.interpretationId = one.interpretationId;
        // While the tax basis is open the sum is a stretch; the declared gross amount is what a reviewer
        // knows.
        const int gross = m_pack.inputByKey.value(term.key.text(), -1);
        const AbstractValue &shown = hingesOnReading(amount) && gross >= 0 ? m_run.input(gross) : amount;
        if (shown.isExact() && shown.exact().number())
            term.amount = moneyOf(*shown.exact().number());
        terms.append(term);
    }
    return terms;
}

} // namespace zhiping::criteria
