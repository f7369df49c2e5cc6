// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/service_logic.h"

#include "dmn/exact_run.h"

namespace zhiping::dmn {

using feel::Value;

Value ServiceLogic::evaluate(feel::Evaluation &evaluation) const
{
    std::vector<Value> variables(size_t(m_program.slotCount()));
    for (size_t i = 0; i < m_plan.parameterSlots.size(); ++i)
        variables[size_t(m_plan.parameterSlots[i])] = evaluation.local(i);
    return evaluation.apart(variables, [&]() -> Value {
        for (const int index : m_plan.order) {
            if (evaluation.exhausted())
                return {};
            variables[size_t(m_program.slotOfDecision(index))] =
                resultOf(m_program.decisions[size_t(index)], evaluation).value;
        }
        if (m_plan.outputs.size() == 1)
            return variables[size_t(m_program.slotOfDecision(m_plan.outputs.front()))];
        feel::ValueContext results;
        for (const int index : m_plan.outputs)
            results.emplace_back(m_program.decisions[size_t(index)].name,
                                 variables[size_t(m_program.slotOfDecision(index))]);
        return Value(std::move(results));
    });
}

} // namespace zhiping::dmn
