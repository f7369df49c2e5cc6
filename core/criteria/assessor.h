// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assess.h"
#include "criteria/attribution.h"
#include "criteria/fact_sheet.h"
#include "dmn/case_run.h"

namespace zhiping::criteria {

/// Works out one assessment. Used once.
class Assessor
{
public:
    Assessor(const CompiledPack &pack, const FactSheet &facts, const PublishedReadings &published);
    [[nodiscard]] Assessment run();
    [[nodiscard]] Outcomes outcomes();

private:
    [[nodiscard]] Outcome outcomeOf(int decision);
    [[nodiscard]] const dmn::Supposition &shownReadings();
    [[nodiscard]] Condition condition(const PackCondition &pack);
    [[nodiscard]] std::optional<Comparison> comparisonOf(const PackCondition &pack, Outcome outcome);
    [[nodiscard]] Comparison compared(const PackCondition &pack, const dmn::Supposition &shown);
    [[nodiscard]] bool hingesOnReading(const dmn::AbstractValue &value) const;
    [[nodiscard]] QList<Term> termsOf(const feel::Node &side, const dmn::Supposition &readings);
    [[nodiscard]] QList<Dependency> dependenciesOf(int decision);
    [[nodiscard]] Dependency dependency(dmn::Cases decision, int input);
    [[nodiscard]] CategoryAssessment category(const PackCategory &pack);
    [[nodiscard]] Label answerLabel(int input, const feel::Value &value) const;
    void addOpenQuestions(Assessment &assessment);
    void markQuestions(Assessment &assessment) const;
    /// The questions of the pack with their present answers, by input.
    [[nodiscard]] const FactQuestion &question(int input);
    static void addShortfall(CategoryAssessment &category);
    void chooseCategories(Assessment &assessment) const;
    [[nodiscard]] static bool isBorderline(const Assessment &assessment);

    const CompiledPack &m_pack;
    const FactSheet &m_facts;
    const PublishedReadings &m_published;
    dmn::CaseRun m_run;
    std::optional<dmn::Supposition> m_shownReadings;
    std::vector<std::optional<FactQuestion>> m_questions; ///< By input, once one is asked for.
};

} // namespace zhiping::criteria
