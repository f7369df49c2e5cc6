// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/input_cases.h"

#include "dmn/case_diagrams.h"

namespace zhiping::dmn {

using feel::Value;

namespace {

/// Stretches of days between the dates that the program mentions, and these.
std::vector<AbstractValue> casesOfDate(const DateSpan &span, const std::vector<QDate> &landmarks, int input)
{
    const FactSet self = FactSet::of(input);
    std::vector<AbstractValue> cases;
    QDate from = span.low;
    for (const QDate &landmark : landmarks) {
        if ((from.isValid() && landmark < from) || (span.high.isValid() && landmark > span.high))
            continue;
        if (from != landmark)
            cases.push_back(AbstractValue::ofDates({from, landmark.addDays(-1)}, self));
        cases.push_back(AbstractValue::exactly(Value(landmark)));
        from = landmark.addDays(1);
    }
    if (!span.high.isValid() || !from.isValid() || from <= span.high)
        cases.push_back(AbstractValue::ofDates({from, span.high}, self));
    return cases;
}

std::vector<AbstractValue> casesOfList(const Domain &domain, int input)
{
    if (domain.strings.isEmpty())
        return {};
    feel::ValueList all;
    for (const QString &string : domain.strings)
        all.emplace_back(string);
    return {AbstractValue::exactly(Value(std::move(all))), AbstractValue::exactly(Value(feel::ValueList())),
            AbstractValue::anyList(FactSet::of(input))};
}

} // namespace

std::vector<AbstractValue> casesOf(const Program &program, int input, const AbstractValue &value)
{
    std::vector<AbstractValue> cases;
    if (value.isExact())
        return cases;
    switch (value.kinds()) {
    case AbstractValue::Truth:
        cases.reserve(2);
        cases.push_back(AbstractValue::exactly(Value(true)));
        cases.push_back(AbstractValue::exactly(Value(false)));
        return cases;
    case AbstractValue::String:
        if (!value.strings() || value.strings()->size() > CaseDiagrams::mostCases)
            return cases;
        cases.reserve(size_t(value.strings()->size()));
        for (const QString &string : *value.strings())
            cases.push_back(AbstractValue::exactly(Value(string)));
        return cases;
    case AbstractValue::Date:
        cases = casesOfDate(value.dates(), program.dateLandmarks, input);
        if (qsizetype(cases.size()) > CaseDiagrams::mostCases)
            cases.clear();
        return cases;
    case AbstractValue::List:
        return casesOfList(program.inputs[size_t(input)].domain, input);
    default:
        return cases;
    }
}

bool isWhole(const AbstractValue &value, const Domain &domain)
{
    switch (value.kinds()) {
    case AbstractValue::Truth:
    case AbstractValue::List:
        return true;
    case AbstractValue::String:
        return value.strings() != nullptr && value.strings()->size() == domain.strings.size();
    case AbstractValue::Date:
        return !value.dates().low.isValid() && !value.dates().high.isValid();
    default:
        return false;
    }
}

} // namespace zhiping::dmn
