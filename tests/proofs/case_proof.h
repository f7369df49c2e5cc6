// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "proofs/claims.h"
#include "proofs/completions.h"
#include "proofs/random_application.h"
#include "proofs/tally.h"

namespace zhiping::proofs {

/// Holds one assessment of a partly known application against exact evaluations of its completions.
///
/// Every verdict that is called firm must come out so in every completion tried; every verdict that is called
/// open must come out in two ways, which is searched for until it is found or all completions have been
/// tried. Where all completions are tried, the questions of each verdict must be those that matter and the
/// answers must bring what they are said to bring; elsewhere the same is tried by random pairs of
/// completions.
class CaseProof
{
public:
    /// Borrows all; adds what it finds to @p tally, each fault beginning with @p name.
    CaseProof(const criteria::RulePack &pack, const PartialApplication &partial, QString name,
              Choices &choices, Tally &tally);

    void run();

private:
    struct Seen {
        Completion completion;
        std::vector<quint8> kinds; ///< By claim: bits of `Kind`.
    };
    enum Kind : quint8 { True = 1, False = 2, Neither = 4 };

    [[nodiscard]] static quint8 kindOf(const feel::Value &value);
    /// What a decision may come to that is called @p outcome.
    [[nodiscard]] static quint8 kindsOf(criteria::Outcome outcome);
    void see(const Completion &completion);
    void judgeSoundness(const Seen &seen);
    void judgeCompleteness(size_t claim);
    /// Whether claim @p claim can come to something else than @p kind; nothing: not found out.
    [[nodiscard]] std::optional<bool> comesToOther(size_t claim, quint8 kind);
    [[nodiscard]] dmn::FactSet listedBy(const QList<criteria::Dependency> &dependencies) const;
    void judgeQuestions(size_t claim);
    /// The open facts that change the claim between two of all completions that are alike but for them.
    [[nodiscard]] dmn::FactSet deciding(size_t claim) const;
    /// Count which of @p listed do not matter to any of @p claims.
    void judgeNecessity(const QList<size_t> &claims, const dmn::FactSet &listed, const dmn::FactSet &needed);
    /// Whether two completions were found that differ in open fact number @p place alone and come to
    /// different results, with any amounts.
    [[nodiscard]] bool isDecisive(size_t claim, size_t place);
    /// Whether the results for two values of open fact number @p place differ where amount number @p beside
    /// is what it takes to turn the result for the first.
    [[nodiscard]] bool turnsElsewhere(size_t claim, const Completion &base, size_t place, size_t beside);
    void judgeAnswers(size_t claim);
    void judgeSufficiency(size_t claim, const dmn::FactSet &listed, int pairs);
    void judgeOpenQuestions();
    void judgeCorrections();
    void fail(size_t claim, const QString &what);

    const criteria::RulePack &m_pack;
    const criteria::CompiledPack &m_compiled;
    const PartialApplication &m_partial;
    const QString m_name;
    Choices &m_choices;
    Tally &m_tally;
    const criteria::Assessment m_assessment;
    const QList<Claim> m_claims;
    Completions m_completions;
    dmn::FactSet m_allOpen;
    bool m_all = false; ///< Whether `m_seen` holds every completion, in the order of `Completions::each()`.
    std::vector<Seen> m_seen;
};

} // namespace zhiping::proofs
