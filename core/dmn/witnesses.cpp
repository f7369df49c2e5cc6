// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/witnesses.h"

#include <algorithm>

namespace zhiping::dmn {

void AssumedValues::add(int input, int value)
{
    m_inputs.insert(input);
    for (size_t digit = 0; digit < m_digits.size(); ++digit)
        if ((value >> digit & 1) != 0)
            m_digits[digit].insert(input);
}

AssumedValues AssumedValues::among(const FactSet &inputs) const
{
    AssumedValues some = *this;
    some.m_inputs &= inputs;
    for (FactSet &digit : some.m_digits)
        digit &= inputs;
    return some;
}

FactSet AssumedValues::conflictsWith(const AssumedValues &other) const
{
    FactSet differing;
    for (size_t digit = 0; digit < m_digits.size(); ++digit)
        differing |= m_digits[digit] ^ other.m_digits[digit];
    differing &= m_inputs;
    differing &= other.m_inputs;
    return differing;
}

void Witnesses::note(bool outcome, const AssumedValues &seen)
{
    constexpr size_t most = 64;
    for (const AssumedValues &opposite : m_cases[outcome ? 0 : 1])
        if (const FactSet conflict = seen.conflictsWith(opposite); conflict.holdsOne())
            m_decisive |= conflict;
    std::vector<AssumedValues> &known = m_cases[outcome ? 1 : 0];
    if (known.size() < most && std::find(known.begin(), known.end(), seen) == known.end())
        known.push_back(seen);
}

bool Witnesses::showBoth(const AssumedValues &assumed) const
{
    return std::all_of(m_cases.begin(), m_cases.end(), [&assumed](const std::vector<AssumedValues> &cases) {
        return std::any_of(cases.begin(), cases.end(), [&assumed](const AssumedValues &seen) {
            return seen.conflictsWith(assumed).isEmpty();
        });
    });
}

} // namespace zhiping::dmn
