// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/parts.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Value;

bool isOneOfFew(const AbstractValue &value)
{
    if (value.isExact())
        return true;
    constexpr quint8 few = AbstractValue::Null | AbstractValue::Truth | AbstractValue::String;
    return (value.kinds() & ~few) == 0
        && (!value.can(AbstractValue::String) || (value.strings() && value.strings()->size() <= mostCases));
}

std::vector<Value> casesOf(const AbstractValue &value)
{
    if (value.isExact())
        return {value.exact()};
    std::vector<Value> cases;
    if (value.can(AbstractValue::Null))
        cases.emplace_back();
    if (value.can(AbstractValue::True))
        cases.emplace_back(true);
    if (value.can(AbstractValue::False))
        cases.emplace_back(false);
    if (value.can(AbstractValue::String))
        for (const QString &string : *value.strings())
            cases.emplace_back(string);
    return cases;
}

Parts::Parts(AbstractRun &run, int decision)
    : m_wholes(size_t(run.program().slotCount()), -1)
    , m_isPart(m_wholes.size())
{
    const Program &program = run.program();
    const int root = program.slotOfDecision(decision);
    // Decisions come after what they need, so every use of one has been seen when it is its turn.
    for (int user = root; user >= int(program.inputs.size()); --user) {
        if (user != root && m_wholes[size_t(user)] < 0)
            continue;
        const FactSet &influences = run.variable(user).facts();
        for (const int needed : program.decisions[size_t(program.decisionOfSlot(user))].required) {
            if (!run.variable(needed).facts().meets(influences))
                continue;
            int &dominator = m_wholes[size_t(needed)];
            int other = user;
            if (dominator < 0)
                dominator = user;
            while (dominator != other) {
                int &lower = dominator < other ? dominator : other;
                lower = m_wholes[size_t(lower)];
            }
        }
    }
    std::vector<FactSet> dominated(m_wholes.size());
    for (int slot = 0; slot < root; ++slot) {
        if (m_wholes[size_t(slot)] < 0)
            continue;
        if (program.isInput(slot))
            dominated[size_t(slot)] = run.variable(slot).facts();
        dominated[size_t(m_wholes[size_t(slot)])] |= dominated[size_t(slot)];
    }
    const auto isPart = [&](int slot) {
        const AbstractValue &value = run.variable(slot);
        return program.isInput(slot) || (isOneOfFew(value) && dominated[size_t(slot)].holds(value.facts()));
    };
    for (int slot = root - 1; slot >= 0; --slot) {
        int &whole = m_wholes[size_t(slot)];
        while (whole >= 0 && whole != root && !m_isPart[size_t(whole)])
            whole = m_wholes[size_t(whole)];
        m_isPart[size_t(slot)] = whole >= 0 && isPart(slot);
    }
}

std::vector<int> Parts::of(int slot) const
{
    std::vector<int> parts;
    for (int part = 0; part < slot; ++part)
        if (m_wholes[size_t(part)] == slot && m_isPart[size_t(part)])
            parts.push_back(part);
    return parts;
}

} // namespace zhiping::dmn
