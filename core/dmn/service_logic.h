// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/program.h"

namespace zhiping::dmn {

/// A decision service as the body of a function (DMN 1.5 §10.4): its parameters are the service's input data,
/// then its input decisions; what it gives is its only output decision, or a context of several.
class ServiceLogic final : public feel::Foreign
{
public:
    struct Plan {
        std::vector<int> parameterSlots; ///< In the order of the parameters.
        std::vector<int> outputs;        ///< Decisions.
        std::vector<int> order;          ///< Decisions to evaluate, the outputs included.
    };

    /// Borrows the program, which owns the function this becomes the body of.
    ServiceLogic(const Program &program, Plan plan)
        : m_program(program)
        , m_plan(std::move(plan))
    {
    }
    [[nodiscard]] feel::Value evaluate(feel::Evaluation &evaluation) const override;
    [[nodiscard]] std::vector<const feel::Node *> roots() const override { return {}; }

private:
    const Program &m_program;
    Plan m_plan;
};

} // namespace zhiping::dmn
