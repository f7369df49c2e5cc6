// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/program.h"
#include "feel/evaluator.h"

/// Decision tables evaluated as DMN 1.5 §8.2-8.3 and §10.3.2.10 say.
namespace zhiping::dmn {

/// The rules of @p table that hold, in their order; only the first for the hit policy First. Nothing when an
/// input is none of its allowed values.
[[nodiscard]] std::optional<std::vector<int>> matchingRules(const CompiledTable &table,
                                                            feel::Evaluation &evaluation);

/// The output of @p table when exactly @p matched hold, by its hit policy.
[[nodiscard]] feel::Value tableResult(const CompiledTable &table, const std::vector<int> &matched,
                                      feel::Evaluation &evaluation);

/// A decision table inside another expression.
class TableLogic final : public feel::Foreign
{
public:
    explicit TableLogic(CompiledTable table)
        : m_table(std::move(table))
    {
    }
    [[nodiscard]] feel::Value evaluate(feel::Evaluation &evaluation) const override;
    [[nodiscard]] std::vector<const feel::Node *> roots() const override;

private:
    CompiledTable m_table;
};

} // namespace zhiping::dmn
