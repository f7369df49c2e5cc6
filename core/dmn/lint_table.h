// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/lint.h"
#include "dmn/program.h"

namespace zhiping::dmn {

/// Rules R4 to R6 for a table as it is written, and the tests that hold at once or never.
///
/// @p unknown says of each column whether it may be null. A column's values are those of @p domains; where
/// one of them is not listed, gaps and overlaps are not looked for.
class TableLint
{
public:
    TableLint(QList<LintFinding> &findings, const Decision &decision)
        : m_findings(findings)
        , m_decision(decision)
    {
    }

    /// What can be seen without understanding the expressions; for tables inside other expressions too.
    void form(const DecisionTable &table, const std::vector<bool> &unknown);
    /// The rest. @p compiled is @p table; @p domains has an entry for each column.
    void rules(const DecisionTable &table, const CompiledTable &compiled, const std::vector<Domain> &domains);

private:
    void negatives(const CompiledTable &compiled);
    void add(LintRule rule, const Place &place, const QString &message, const QString &mend);

    QList<LintFinding> &m_findings;
    const Decision &m_decision;
};

} // namespace zhiping::dmn
