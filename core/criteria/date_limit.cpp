// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/date_limit.h"

namespace zhiping::criteria {

using dmn::AbstractValue;
using feel::Operator;

namespace {

bool isDate(const AbstractValue &value)
{
    return value.can(AbstractValue::Date) && value.dates().low.isValid() && value.dates().high.isValid();
}

std::optional<DateLimit::Side> sideOf(Operator op, bool holds)
{
    switch (op) {
    case Operator::GreaterEqual:
        return holds ? DateLimit::Side::NotBefore : DateLimit::Side::Before;
    case Operator::Greater:
        return holds ? DateLimit::Side::After : DateLimit::Side::NotAfter;
    case Operator::LessEqual:
        return holds ? DateLimit::Side::NotAfter : DateLimit::Side::After;
    case Operator::Less:
        return holds ? DateLimit::Side::Before : DateLimit::Side::NotBefore;
    default:
        return {};
    }
}

} // namespace

std::optional<DateLimit> dateLimitIn(const feel::Node &logic, dmn::CaseRun &run, Outcome outcome)
{
    const bool holds = outcome == Outcome::Met;
    std::optional<DateLimit> found;
    feel::forEachNode(logic, [&](const feel::Node &node) {
        const auto side = sideOf(node.op, holds);
        if (found || node.kind != feel::NodeKind::Comparison || !side)
            return;
        const AbstractValue &day = run.value(run.of(node.child(0)));
        if (!day.isExact() || !day.can(AbstractValue::Date))
            return;
        const AbstractValue &limit = run.value(run.of(node.child(1)));
        if (!isDate(limit) || run.of(node) != (holds ? dmn::CaseDiagrams::yes() : dmn::CaseDiagrams::no()))
            return;
        const bool late = *side == DateLimit::Side::NotBefore || *side == DateLimit::Side::After;
        found = DateLimit {*side, late ? limit.dates().high : limit.dates().low};
    });
    return found;
}

} // namespace zhiping::criteria
