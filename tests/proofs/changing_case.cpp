// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "proofs/changing_case.h"

#include <algorithm>

namespace zhiping::proofs {

using feel::Value;

ChangingCase::ChangingCase(const dmn::Program &program)
    : m_program(program)
    , m_variables(size_t(program.slotCount()))
    , m_changed(size_t(program.slotCount()), 1)
{
    refresh();
}

void ChangingCase::set(int input, const Value &value)
{
    if (feel::identical(m_variables[size_t(input)], value))
        return;
    m_variables[size_t(input)] = value;
    m_changed[size_t(input)] = 1;
}

void ChangingCase::refresh()
{
    for (size_t i = 0; i < m_program.decisions.size(); ++i) {
        const dmn::CompiledDecision &decision = m_program.decisions[i];
        const bool touched = std::any_of(decision.required.begin(), decision.required.end(),
                                         [this](int slot) { return m_changed[size_t(slot)] != 0; });
        const auto slot = size_t(m_program.slotOfDecision(int(i)));
        if (!touched && m_changed[slot] == 0)
            continue;
        feel::Evaluation evaluation(m_variables);
        Value value = dmn::resultOf(decision, evaluation).value;
        m_changed[slot] = feel::identical(value, m_variables[slot]) ? 0 : 1;
        m_variables[slot] = std::move(value);
    }
    std::fill(m_changed.begin(), m_changed.end(), 0);
}

const Value &ChangingCase::decision(int index) const
{
    return m_variables[size_t(m_program.slotOfDecision(index))];
}

bool ChangingCase::agreesWithEvaluate() const
{
    const std::vector<Value> inputs(m_variables.begin(),
                                    m_variables.begin() + std::ptrdiff_t(m_program.inputs.size()));
    const dmn::ExactOutcome outcome = dmn::evaluate(m_program, inputs);
    for (size_t i = 0; i < m_program.decisions.size(); ++i)
        if (!feel::identical(outcome.decisions[i].value, decision(int(i))))
            return false;
    return true;
}

} // namespace zhiping::proofs
