// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/case_run.h"
#include "dmn/exact_run.h"
#include "rules/files.h"

#include <QJsonObject>

#include <vector>

namespace zhiping::rules {

/// The values of @p judged's inputs for an exact evaluation of its pack, null where not known.
[[nodiscard]] std::vector<feel::Value> exactInputs(const Judged &judged);

/// How the decisions of one pack came out for one application, told decision by decision.
class DecisionStory
{
public:
    explicit DecisionStory(const Judged &judged);

    /// Indices of the decisions that @p decision rests on, in the order of evaluation, itself last. @p
    /// decision is an id or a name; empty when there is none of that.
    [[nodiscard]] std::vector<int> chainOf(const QString &decision) const;
    /// Those that are shown as conditions or categories, and the overall one.
    [[nodiscard]] std::vector<int> mainDecisions() const;

    /// Everything about decision @p decision: `id`, `name`, `label`, `question`, `clauses` with `number` and
    /// `text`, `value`, `reasoned` (what it comes to when unknown facts are weighed: met, unmet, open; absent
    /// for other values), `reason` where it is a condition, `expression` with `steps`, or `inputs` and
    /// `rules` that held of a table. A step has `text`, `value`, its own `steps`, and as a comparison of
    /// numbers or dates its `margin`: left less right, in days for dates. A value that follows although facts
    /// are unknown is marked `reasoned`.
    [[nodiscard]] QJsonObject about(int decision) const;

private:
    [[nodiscard]] QJsonObject step(const feel::Expression &expression, const feel::Node &node,
                                   std::span<const feel::Step> steps) const;
    [[nodiscard]] feel::Value exactValueOf(const feel::Node &node, std::span<const feel::Step> steps) const;
    /// As `exactValueOf()`, or what it must be whatever the unknown facts are.
    [[nodiscard]] feel::Value valueOf(const feel::Node &node, std::span<const feel::Step> steps) const;
    void addTable(const dmn::CompiledTable &table, int decision, QJsonObject &story) const;

    const Judged &m_judged;
    const dmn::Program &m_program;
    std::vector<feel::Value> m_inputs;
    dmn::Steps m_steps;
    dmn::ExactOutcome m_outcome;
    mutable dmn::CaseRun m_run;                ///< Works things out when asked.
    QHash<QString, criteria::Label> m_reasons; ///< By decision id.
    QHash<QString, QString> m_reasoned;
};

/// Write @p stories, made by `about()`, for a person.
void writeStories(const QList<QJsonObject> &stories, Language language, QTextStream &out);

} // namespace zhiping::rules
