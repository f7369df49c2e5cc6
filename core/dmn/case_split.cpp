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

/// While it lives, the input or decision in one slot has one value.
class CaseSplit::Supposition
{
public:
    Supposition(AbstractRun &run, int slot, const AbstractValue &value)
    {
        if (run.program().isInput(slot))
            m_assumption.emplace(run, slot, value);
        else
            m_pin.emplace(run, run.program().decisionOfSlot(slot), value.exact());
    }

private:
    std::optional<AbstractRun::Assumption> m_assumption;
    std::optional<AbstractRun::Pin> m_pin;
};

AbstractValue CaseSplit::settle(int decision, int budget)
{
    return settled(decision, budget, false);
}

AbstractValue CaseSplit::settleWhole(int decision, int budget)
{
    return settled(decision, budget, true);
}

AbstractValue CaseSplit::settled(int decision, int budget, bool whole)
{
    const AbstractValue &value = m_run.decision(decision);
    if (value.isExact() || (!whole && m_run.canBeBoth(decision)))
        return value;
    const int slot = m_run.program().slotOfDecision(decision);
    return explore({decision, partsOf(decision).of(slot), whole}, budget);
}

const Parts &CaseSplit::partsOf(int decision)
{
    const AbstractValue *const key = &m_run.decision(decision);
    const auto known = m_parts.find(key);
    return known != m_parts.end() ? known->second
                                  : m_parts.emplace(key, Parts(m_run, decision)).first->second;
}

AbstractValue CaseSplit::explore(const Question &question, int &budget)
{
    const AbstractValue &value = m_run.decision(question.decision);
    if (value.isExact() || (!question.whole && m_run.canBeBoth(question.decision)))
        return value;
    const int part = nextFinite(question, value.facts());
    if (part < 0 || --budget < 0)
        return value;
    const FactSet hinge = m_run.variable(part).facts();
    bool complete = true;
    std::optional<AbstractValue> joined;
    for (const AbstractValue &one : valuesOf(part, complete)) {
        const Supposition supposition(m_run, part, one);
        const AbstractValue outcome = explore(question, budget);
        joined = joined ? joined->joinedWith(outcome) : outcome;
        if (!question.whole && !joined->isExact())
            break;
    }
    return joined->isExact() ? *joined : joined->hingingOn(hinge);
}

/// Those with few values: decisions and enumerations first, because conditions use them in both directions,
/// and booleans, where plain abstract evaluation mostly is complete, after them. −1: there is none.
int CaseSplit::nextFinite(const Question &question, const FactSet &facts)
{
    int boolean = -1;
    for (const int slot : question.parts) {
        const AbstractValue &value = m_run.variable(slot);
        if (value.isExact() || !isOneOfFew(value) || !value.facts().meets(facts))
            continue;
        if (value.kinds() != AbstractValue::Truth)
            return slot;
        if (boolean < 0)
            boolean = slot;
    }
    return boolean;
}

int CaseSplit::nextPart(const Question &question, const FactSet &facts)
{
    int next = nextFinite(question, facts);
    for (const int slot : question.parts) {
        const AbstractValue &value = m_run.variable(slot);
        if (value.isExact() || !value.facts().meets(facts))
            continue;
        if (next < 0
            || (m_run.variable(next).can(AbstractValue::Number) && !value.can(AbstractValue::Number)))
            next = slot;
    }
    return next;
}

std::vector<AbstractValue> CaseSplit::valuesOf(int slot, bool &complete)
{
    if (m_run.program().isInput(slot)) {
        Trials trials = trialsOf(m_run, slot);
        complete = complete && trials.complete;
        return trials.values;
    }
    const int decision = m_run.program().decisionOfSlot(slot);
    const Reach &reach = reachOf(decision);
    std::vector<AbstractValue> values;
    for (const Value &value : reach.complete ? reach.values : casesOf(m_run.decision(decision)))
        values.push_back(AbstractValue::exactly(value));
    return values;
}

const CaseSplit::Reach &CaseSplit::reachOf(int decision)
{
    const AbstractValue *const key = &m_run.decision(decision);
    if (const auto known = m_reaches.find(key); known != m_reaches.end())
        return known->second;
    constexpr int enough = 60;
    int budget = enough;
    const std::vector<Value> possible = casesOf(*key);
    Reach reach {{}, true};
    if (key->kinds() == AbstractValue::Truth && m_run.canBeBoth(decision))
        reach.values = possible;
    else
        collect({decision, partsOf(decision).of(m_run.program().slotOfDecision(decision)), true}, possible,
                reach, budget);
    reach.complete = reach.complete || reach.values.size() == possible.size();
    return m_reaches.emplace(key, std::move(reach)).first->second;
}

void CaseSplit::collect(const Question &question, const std::vector<Value> &possible, Reach &reach,
                        int &budget)
{
    const AbstractValue &value = m_run.decision(question.decision);
    if (value.isExact()) {
        const bool known = std::any_of(reach.values.begin(), reach.values.end(),
                                       [&](const Value &one) { return feel::identical(one, value.exact()); });
        if (!known)
            reach.values.push_back(value.exact());
        return;
    }
    const int part = nextPart(question, value.facts());
    if (part < 0 || --budget < 0) {
        reach.complete = false;
        return;
    }
    for (const AbstractValue &one : valuesOf(part, reach.complete)) {
        if (reach.values.size() == possible.size())
            return;
        const Supposition supposition(m_run, part, one);
        collect(question, possible, reach, budget);
    }
}

bool CaseSplit::matters(int decision, int input, int &budget)
{
    const AbstractValue &outcome = m_run.decision(decision);
    const Program &program = m_run.program();
    if (outcome.isExact() || !program.decisions[size_t(decision)].facts.contains(input))
        return false;
    if (m_run.isDecisive(decision, input))
        return true;
    for (const AbstractValue &trial : trialsOf(m_run, input).values) {
        // The decision is open, so another outcome exists; a value that leaves only one outcome changes it.
        const AbstractRun::Assumption assumption(m_run, input, trial);
        if (m_run.decision(decision).isExact())
            return true;
    }
    // Up the chain of parts: a truth value changes the whole or does not, whatever changes it.
    const Parts &parts = partsOf(decision);
    const int root = program.slotOfDecision(decision);
    for (int slot = input; slot != root;) {
        int whole = parts.wholeOf(slot);
        if (whole < 0)
            return false;
        std::vector<int> among = parts.of(whole);
        while (whole != root && m_run.variable(whole).kinds() != AbstractValue::Truth) {
            const int dissolved = std::exchange(whole, parts.wholeOf(whole));
            const std::vector<int> beside = parts.of(whole);
            std::copy_if(beside.begin(), beside.end(), std::back_inserter(among),
                         [dissolved](int one) { return one != dissolved; });
        }
        if (!changes({program.decisionOfSlot(whole), std::move(among), true}, slot, budget))
            return false;
        slot = whole;
    }
    return true;
}

bool CaseSplit::changes(const Question &question, int slot, int &budget)
{
    const std::pair key(&m_run.decision(question.decision), slot);
    if (const auto known = m_changes.find(key); known != m_changes.end())
        return known->second;
    bool complete = true;
    const std::vector<AbstractValue> values = valuesOf(slot, complete);
    const bool found = values.size() > 1 && search(question, slot, values, budget);
    if (budget >= 0)
        m_changes.emplace(key, found);
    return found;
}

bool CaseSplit::search(const Question &question, int slot, const std::vector<AbstractValue> &values,
                       int &budget)
{
    const FactSet own = m_run.variable(slot).facts();
    // In a case that does not hinge on the part it cannot matter.
    if (!m_run.decision(question.decision).facts().meets(own))
        return false;
    if (--budget < 0)
        return true;
    FactSet others;
    const Value *first = nullptr;
    for (const AbstractValue &value : values) {
        const Supposition supposition(m_run, slot, value);
        const AbstractValue &outcome = m_run.decision(question.decision);
        others |= outcome.facts();
        if (!outcome.isExact())
            continue;
        if (first && !feel::identical(*first, outcome.exact()))
            return true;
        first = &outcome.exact();
    }
    if (m_run.program().isInput(slot) && m_run.isDecisive(question.decision, slot))
        return true;
    const int other = nextPart(question, others);
    if (other < 0)
        return false;
    // Amounts alone are left beside it: between the ends of these lies one where the outcome turns, and it
    // turns elsewhere for another value of the part.
    if (m_run.variable(other).can(AbstractValue::Number))
        return true;
    bool complete = true;
    for (const AbstractValue &value : valuesOf(other, complete)) {
        const Supposition supposition(m_run, other, value);
        if (search(question, slot, values, budget))
            return true;
    }
    return false;
}

} // namespace zhiping::dmn
