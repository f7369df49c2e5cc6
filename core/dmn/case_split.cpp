// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/case_split.h"

#include <algorithm>
#include <utility>

namespace zhiping::dmn {

using feel::Decimal;
using feel::Value;

namespace {

constexpr qsizetype mostStrings = 16;

/// Larger than any amount a pack compares with, small enough to be added up.
const Decimal &large()
{
    static const Decimal number = *Decimal::fromText(u"1e15");
    return number;
}

std::vector<AbstractValue> numberTrials(const NumberSpan &span)
{
    const Decimal low = span.low.value_or(large().negated());
    const Decimal high = span.high.value_or(std::max(large(), low));
    return {AbstractValue::exactly(Value(low)), AbstractValue::exactly(Value(high))};
}

std::vector<AbstractValue> dateTrials(const DateSpan &span, const std::vector<QDate> &landmarks)
{
    const QDate low = span.low.isValid() ? span.low : QDate(1900, 1, 1);
    const QDate high = span.high.isValid() ? span.high : QDate(2999, 12, 31);
    std::vector<QDate> days {high, low};
    for (const QDate &landmark : landmarks)
        for (const int offset : {-1, 0, 1})
            if (const QDate day = landmark.addDays(offset); low < day && day < high)
                days.push_back(day);
    std::vector<AbstractValue> trials;
    trials.reserve(days.size());
    for (const QDate &day : days)
        trials.push_back(AbstractValue::exactly(Value(day)));
    return trials;
}

std::vector<AbstractValue> listTrials(const Domain &domain)
{
    feel::ValueList all;
    for (const QString &string : domain.strings)
        all.emplace_back(string);
    return {AbstractValue::exactly(Value(std::move(all))), AbstractValue::exactly(Value(feel::ValueList()))};
}

/// The next input to try among @p facts: enumerations first, because conditions use them in both directions,
/// and booleans, where plain abstract evaluation mostly is complete, after them. −1: none is finite.
int nextFinite(const AbstractRun &run, const FactSet &facts)
{
    int boolean = -1;
    int enumeration = -1;
    facts.forEach([&](int input) {
        const AbstractValue &value = run.input(input);
        if (value.kinds() == AbstractValue::Truth && boolean < 0)
            boolean = input;
        else if (value.kinds() == AbstractValue::String && value.strings() && enumeration < 0
                 && value.strings()->size() <= mostStrings)
            enumeration = input;
    });
    return enumeration >= 0 ? enumeration : boolean;
}

AbstractValue explore(AbstractRun &run, int decision, int &budget, bool whole)
{
    const AbstractValue value = run.decision(decision);
    if (value.isExact())
        return value;
    if (!whole && run.canBeBoth(decision))
        return value;
    const int input = nextFinite(run, value.facts());
    if (input < 0 || --budget < 0)
        return value;
    std::optional<AbstractValue> joined;
    for (const AbstractValue &trial : trialsOf(run, input).values) {
        const AbstractRun::Assumption assumption(run, input, trial);
        const AbstractValue one = explore(run, decision, budget, whole);
        joined = joined ? joined->joinedWith(one) : one;
        if (!whole && !joined->isExact())
            break;
    }
    return joined->isExact() ? *joined : joined->hingingOn(FactSet::of(input));
}

bool sensitive(AbstractRun &run, int decision, int input, const std::vector<AbstractValue> &trials,
               int &budget)
{
    // In a case that does not hinge on the input it cannot matter.
    if (!run.decision(decision).facts().contains(input))
        return false;
    if (--budget < 0)
        return true;
    FactSet others;
    const Value *first = nullptr;
    std::vector<AbstractValue> outcomes;
    outcomes.reserve(trials.size());
    for (const AbstractValue &trial : trials) {
        const AbstractRun::Assumption assumption(run, input, trial);
        outcomes.push_back(run.decision(decision));
        const AbstractValue &outcome = outcomes.back();
        others |= outcome.facts();
        if (!outcome.isExact())
            continue;
        if (first && !feel::identical(*first, outcome.exact()))
            return true;
        first = &outcome.exact();
    }
    if (run.isDecisive(decision, input))
        return true;
    others.remove(input);
    if (others.isEmpty())
        return false;
    int other = nextFinite(run, others);
    if (other < 0)
        others.forEach([&](int candidate) {
            if (!run.input(candidate).can(AbstractValue::Number))
                other = candidate;
        });
    // Amounts alone are left beside it: between the ends of these lies one where the outcome turns, and it
    // turns elsewhere for another value of the input.
    if (other < 0)
        return true;
    for (const AbstractValue &trial : trialsOf(run, other).values) {
        const AbstractRun::Assumption assumption(run, other, trial);
        if (sensitive(run, decision, input, trials, budget))
            return true;
    }
    return false;
}

/// The decisions that @p decision needs, through others too.
std::vector<int> needsOf(const Program &program, int decision)
{
    std::vector<int> needs;
    std::vector<bool> seen(program.decisions.size());
    std::vector<int> waiting {decision};
    while (!waiting.empty()) {
        const int next = waiting.back();
        waiting.pop_back();
        for (const int slot : program.decisions[size_t(next)].required) {
            const int needed = program.decisionOfSlot(slot);
            if (needed < 0 || seen[size_t(needed)])
                continue;
            seen[size_t(needed)] = true;
            needs.push_back(needed);
            waiting.push_back(needed);
        }
    }
    return needs;
}

/// The decision among @p needs with few values that hides the most facts behind them, but not @p input. −1:
/// there is none.
int nextBeside(AbstractRun &run, const std::vector<int> &needs, const FactSet &facts, int input)
{
    int best = -1;
    int hidden = 1;
    for (const int candidate : needs) {
        const AbstractValue &value = run.decision(candidate);
        const bool few = value.kinds() == AbstractValue::Truth
            || (value.kinds() == AbstractValue::String && value.strings() != nullptr
                && value.strings()->size() <= mostStrings);
        if (value.isExact() || !few || value.facts().contains(input) || !value.facts().meets(facts))
            continue;
        if (const int count = value.facts().count(); count > hidden) {
            best = candidate;
            hidden = count;
        }
    }
    return best;
}

std::vector<Value> valuesOf(const AbstractValue &value)
{
    if (value.kinds() == AbstractValue::Truth)
        return {Value(true), Value(false)};
    std::vector<Value> values;
    for (const QString &string : *value.strings())
        values.emplace_back(string);
    return values;
}

/// Whether @p input surely changes nothing: tried case by case, where the cases are what the decisions beside
/// it come to rather than the many facts behind those. False: it may.
bool isIdle(AbstractRun &run, int decision, int input, const std::vector<int> &needs, int &budget)
{
    if (!run.decision(decision).facts().contains(input))
        return true;
    if (--budget < 0)
        return false;
    FactSet others;
    const Value *first = nullptr;
    for (const AbstractValue &trial : trialsOf(run, input).values) {
        const AbstractRun::Assumption assumption(run, input, trial);
        const AbstractValue &outcome = run.decision(decision);
        others |= outcome.facts();
        if (!outcome.isExact())
            continue;
        if (first && !feel::identical(*first, outcome.exact()))
            return false;
        first = &outcome.exact();
    }
    others.remove(input);
    if (others.isEmpty())
        return true;
    if (const int beside = nextBeside(run, needs, others, input); beside >= 0) {
        const std::vector<Value> values = valuesOf(run.decision(beside));
        return std::all_of(values.begin(), values.end(), [&](const Value &value) {
            const AbstractRun::Pin pin(run, beside, value);
            return isIdle(run, decision, input, needs, budget);
        });
    }
    const int other = nextFinite(run, others);
    if (other < 0)
        return false;
    const std::vector<AbstractValue> values = trialsOf(run, other).values;
    return std::all_of(values.begin(), values.end(), [&](const AbstractValue &value) {
        const AbstractRun::Assumption assumption(run, other, value);
        return isIdle(run, decision, input, needs, budget);
    });
}

} // namespace

Trials trialsOf(const AbstractRun &run, int input)
{
    const AbstractValue &value = run.input(input);
    if (value.isExact())
        return {{value}, true};
    switch (value.kinds()) {
    case AbstractValue::Truth:
        return {{AbstractValue::exactly(Value(true)), AbstractValue::exactly(Value(false))}, true};
    case AbstractValue::String:
        if (value.strings()) {
            Trials trials {{}, true};
            for (const QString &string : *value.strings())
                trials.values.push_back(AbstractValue::exactly(Value(string)));
            return trials;
        }
        return {{AbstractValue::exactly(Value(QString()))}, false};
    case AbstractValue::Number:
        return {numberTrials(value.numbers()), false};
    case AbstractValue::Date:
        return {dateTrials(value.dates(), run.program().dateLandmarks), false};
    case AbstractValue::List:
        return {listTrials(run.program().inputs[size_t(input)].domain), false};
    default:
        return {{AbstractValue::exactly(Value())}, false};
    }
}

AbstractValue settle(AbstractRun &run, int decision, int budget)
{
    return explore(run, decision, budget, false);
}

AbstractValue settleWhole(AbstractRun &run, int decision, int budget)
{
    return explore(run, decision, budget, true);
}

bool matters(AbstractRun &run, int decision, int input, int &budget)
{
    const AbstractValue outcome = run.decision(decision);
    if (outcome.isExact() || !run.program().decisions[size_t(decision)].facts.contains(input))
        return false;
    if (run.isDecisive(decision, input))
        return true;
    const std::vector<AbstractValue> trials = trialsOf(run, input).values;
    for (const AbstractValue &trial : trials) {
        // The decision is open, so another outcome exists; a value that leaves only one outcome changes it.
        const AbstractRun::Assumption assumption(run, input, trial);
        if (run.decision(decision).isExact())
            return true;
    }
    // Most inputs that matter are soon seen to; then see whether it does not; then search.
    constexpr int soon = 12;
    constexpr int quick = 30;
    const auto spend = [&budget](int most, const auto &look) {
        int left = std::min(most, budget);
        const int before = left;
        const bool found = look(left);
        budget -= before - std::max(left, 0);
        return std::pair(found, left >= 0);
    };
    const auto [mattered, sure] =
        spend(soon, [&](int &left) { return sensitive(run, decision, input, trials, left); });
    if (sure || !mattered)
        return mattered;
    const std::vector<int> needs = needsOf(run.program(), decision);
    if (spend(quick, [&](int &left) { return isIdle(run, decision, input, needs, left); }).first)
        return false;
    return sensitive(run, decision, input, trials, budget);
}

} // namespace zhiping::dmn
