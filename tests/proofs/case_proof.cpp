// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "proofs/case_proof.h"

#include "criteria/fact_sheet.h"

#include <algorithm>
#include <utility>

namespace zhiping::proofs {

using namespace criteria;
using dmn::FactSet;

namespace {

constexpr int fewCompletions = 200;     ///< Tried all.
constexpr int samples = 48;             ///< Where there are more.
constexpr int mostTriedForOne = 20'000; ///< Before one verdict that looks certain.
constexpr int searchSteps = 3'000;

} // namespace

CaseProof::CaseProof(const RulePack &pack, const PartialApplication &partial, QString name, Choices &choices,
                     Tally &tally)
    : m_pack(pack)
    , m_compiled(pack.compiled())
    , m_partial(partial)
    , m_name(std::move(name))
    , m_choices(choices)
    , m_tally(tally)
    , m_assessment(assess(pack, partial.application, partial.findings, partial.published))
    , m_claims(claimsOf(m_compiled, m_assessment))
    , m_completions(*m_compiled.program,
                    inputsOf(m_compiled, factsOf(partial.application, partial.findings), partial.published),
                    choices)
{
    for (const OpenFact &fact : m_completions.open())
        m_allOpen.insert(fact.input);
}

void CaseProof::run()
{
    m_all = m_completions.count(fewCompletions + 1) <= fewCompletions;
    const Completion first(m_completions.open().size());
    if (m_all)
        m_completions.each(m_allOpen, first, [this](const Completion &completion) {
            see(completion);
            return true;
        });
    for (int i = 0; i < samples && !m_all; ++i)
        see(m_completions.random(m_choices));
    if (!m_completions.evaluated(m_seen.back().completion).agreesWithEvaluate())
        fail(0, QStringLiteral("the stepwise evaluation differs from the whole one"));
    for (const Seen &seen : m_seen)
        judgeSoundness(seen);
    for (size_t i = 0; i < size_t(m_claims.size()); ++i) {
        judgeCompleteness(i);
        if (m_claims.at(qsizetype(i)).outcome == Outcome::Open)
            judgeQuestions(i);
    }
    judgeOpenQuestions();
    constexpr int seldom = 8;
    if (m_choices.below(seldom) == 0)
        judgeCorrections();
    ++m_tally.cases;
    m_tally.enumerated += m_all ? 1 : 0;
    m_tally.completions += m_completions.evaluations();
}

quint8 CaseProof::kindOf(const feel::Value &value)
{
    if (value.isTrue())
        return True;
    return value.isFalse() ? False : Neither;
}

quint8 CaseProof::kindsOf(Outcome outcome)
{
    if (outcome == Outcome::Met)
        return True;
    return outcome == Outcome::Unmet ? quint8(False) : quint8(True | False | Neither);
}

void CaseProof::see(const Completion &completion)
{
    const ChangingCase &exact = m_completions.evaluated(completion);
    Seen seen {completion, {}};
    for (const Claim &claim : m_claims)
        seen.kinds.push_back(kindOf(exact.decision(claim.decision)));
    m_seen.push_back(std::move(seen));
}

void CaseProof::judgeSoundness(const Seen &seen)
{
    for (size_t i = 0; i < seen.kinds.size(); ++i) {
        if ((seen.kinds[i] & ~kindsOf(m_claims.at(qsizetype(i)).outcome)) != 0)
            fail(i, QStringLiteral("a completion disagrees"));
    }
}

void CaseProof::judgeCompleteness(size_t claim)
{
    const Claim &claimed = m_claims.at(qsizetype(claim));
    if (!m_compiled.program->decisions[size_t(claimed.decision)].facts.meets(m_allOpen)) {
        if (claimed.outcome == Outcome::Open)
            fail(claim, QStringLiteral("open, although every fact it reads is known"));
        return;
    }
    if (claimed.outcome != Outcome::Open) {
        ++m_tally.firm;
        return;
    }
    quint8 kinds = 0;
    for (const Seen &seen : m_seen)
        kinds |= seen.kinds[claim];
    const bool both = (kinds & (kinds - 1)) != 0;
    const std::optional<bool> other = both ? true : comesToOther(claim, kinds);
    if (!other)
        ++m_tally.undecided;
    else if (*other)
        ++m_tally.open;
    else
        ++m_tally.missed;
    if (other != true)
        m_tally.note(m_name + QStringLiteral(": %1 is open, but certain").arg(claimed.name)
                     + (other ? QString() : QStringLiteral(" as far as was tried")));
}

std::optional<bool> CaseProof::comesToOther(size_t claim, quint8 kind)
{
    if (m_all)
        return false;
    const int decision = m_claims.at(qsizetype(claim)).decision;
    for (int i = 0; i < searchSteps; ++i)
        if (kindOf(m_completions.evaluated(m_completions.random(m_choices)).decision(decision)) != kind)
            return true;
    if (m_completions.countFor(decision, mostTriedForOne + 1) > mostTriedForOne)
        return {};
    bool found = false;
    FactSet varied = m_allOpen;
    varied &= m_compiled.program->decisions[size_t(decision)].facts;
    m_completions.each(varied, m_seen.front().completion, [&](const Completion &completion) {
        found = kindOf(m_completions.evaluated(completion).decision(decision)) != kind;
        return !found;
    });
    return found;
}

FactSet CaseProof::listedBy(const QList<Dependency> &dependencies) const
{
    FactSet listed;
    for (const Dependency &one : dependencies)
        listed.insert(m_compiled.inputByKey.value(one.key.text()));
    return listed;
}

FactSet CaseProof::deciding(size_t claim) const
{
    FactSet facts;
    const std::vector<OpenFact> &open = m_completions.open();
    size_t stride = 1;
    for (size_t k = open.size(); k-- > 0; stride *= open[k].values.size())
        for (size_t i = 0; i < m_seen.size(); ++i)
            if (const size_t number = m_seen[i].completion[k];
                number > 0 && m_seen[i].kinds[claim] != m_seen[i - stride].kinds[claim])
                facts.insert(open[k].input);
    return facts;
}

void CaseProof::judgeQuestions(size_t claim)
{
    const Claim &claimed = m_claims.at(qsizetype(claim));
    if (!claimed.dependsOn)
        return;
    const FactSet listed = listedBy(*claimed.dependsOn);
    judgeAnswers(claim);
    if (!m_all) {
        constexpr int pairs = 2;
        judgeSufficiency(claim, listed, pairs);
        return;
    }
    const FactSet needed = deciding(claim);
    if ((needed | listed) != listed)
        fail(claim, QStringLiteral("does not list a fact that decides"));
    judgeNecessity({claim}, listed, needed);
}

void CaseProof::judgeNecessity(const QList<size_t> &claims, const FactSet &listed, const FactSet &needed)
{
    m_tally.listed += listed.count();
    const std::vector<OpenFact> &open = m_completions.open();
    for (size_t place = 0; place < open.size(); ++place) {
        if (!listed.contains(open[place].input) || needed.contains(open[place].input))
            continue;
        if (std::any_of(claims.begin(), claims.end(), [&](size_t claim) { return isDecisive(claim, place); }))
            continue;
        ++m_tally.idle;
        m_tally.note(QStringLiteral("%1: %2 asks for %3, which does not matter")
                         .arg(m_name, m_claims.at(qsizetype(claims.first())).name,
                              m_compiled.inputs.at(open[place].input).key.text()));
    }
}

bool CaseProof::isDecisive(size_t claim, size_t place)
{
    constexpr int tries = 60;
    const std::vector<OpenFact> &open = m_completions.open();
    for (int i = 0; i < tries; ++i) {
        const Completion base = m_completions.random(m_choices);
        for (size_t beside = 0; beside < open.size(); ++beside)
            if (beside != place && open[beside].values.front().number()
                && turnsElsewhere(claim, base, place, beside))
                return true;
    }
    return false;
}

bool CaseProof::turnsElsewhere(size_t claim, const Completion &base, size_t place, size_t beside)
{
    const int decision = m_claims.at(qsizetype(claim)).decision;
    const std::vector<OpenFact> &open = m_completions.open();
    const feel::Value &one = open[place].values[base[place]];
    const feel::Value &other = open[place].values[(base[place] + 1U) % open[place].values.size()];
    const auto kind = [&](const feel::Value &value, const feel::Decimal &amount) {
        return kindOf(
            m_completions.evaluatedWith(base, place, value, beside, feel::Value(amount)).decision(decision));
    };
    feel::Decimal low = *open[beside].values.front().number();
    feel::Decimal high = *open[beside].values.back().number();
    const quint8 below = kind(one, low);
    if (kind(one, high) == below)
        return false;
    const feel::Decimal cent = *feel::Decimal::fromText(u"0.01");
    const feel::Decimal half = *feel::Decimal::fromText(u"0.5");
    while (*high.minus(low) > cent) {
        const feel::Decimal middle = *low.plus(high)->times(half)->rounded(2, feel::Decimal::Rounding::Floor);
        if (middle <= low)
            break;
        (kind(one, middle) == below ? low : high) = middle;
    }
    return kind(other, low) != below || kind(other, high) == below;
}

/// @p pairs completions, each beside one that is like it in all that is listed.
void CaseProof::judgeSufficiency(size_t claim, const FactSet &listed, int pairs)
{
    const int decision = m_claims.at(qsizetype(claim)).decision;
    const std::vector<OpenFact> &open = m_completions.open();
    for (int i = 0; i < pairs; ++i) {
        const Completion one = m_completions.random(m_choices);
        Completion other = m_completions.random(m_choices);
        for (size_t k = 0; k < open.size(); ++k)
            if (listed.contains(open[k].input))
                other[k] = one[k];
        const quint8 kind = kindOf(m_completions.evaluated(one).decision(decision));
        if (kind != kindOf(m_completions.evaluated(other).decision(decision)))
            fail(claim, QStringLiteral("is not settled by the facts it lists"));
    }
}

void CaseProof::judgeAnswers(size_t claim)
{
    const std::vector<OpenFact> &open = m_completions.open();
    for (const Dependency &dependency : *m_claims.at(qsizetype(claim)).dependsOn) {
        const int input = m_compiled.inputByKey.value(dependency.key.text());
        size_t place = 0;
        while (place < open.size() && open[place].input != input)
            ++place;
        if (place == open.size()) {
            fail(claim, QStringLiteral("depends on '%1', which is known").arg(dependency.key.text()));
            continue;
        }
        for (size_t number = 0; number < open[place].values.size(); ++number) {
            const domain::FactValue value =
                factValueOf(m_compiled.inputs.at(input), open[place].values[number]);
            const auto answer = std::find_if(dependency.answers.begin(), dependency.answers.end(),
                                             [&value](const Answer &one) { return one.value == value; });
            if (answer == dependency.answers.end())
                continue;
            quint8 kinds = 0;
            for (const Seen &seen : m_seen)
                if (seen.completion[place] == number)
                    kinds |= seen.kinds[claim];
            const quint8 foretold = kindsOf(answer->outcome);
            if ((kinds & ~foretold) != 0)
                fail(claim,
                     QStringLiteral("an answer to '%1' brings something else").arg(dependency.key.text()));
            if (!m_all)
                continue;
            ++m_tally.answers;
            m_tally.shy += answer->outcome == Outcome::Open && (kinds & (kinds - 1)) == 0 ? 1 : 0;
        }
    }
}

/// Together the questions settle the overall verdict and the authority.
void CaseProof::judgeOpenQuestions()
{
    const FactSet listed = listedBy(m_assessment.openFacts + m_assessment.openInterpretations);
    const auto authority = size_t(m_claims.size()) - 1;
    if (!m_all) {
        constexpr int pairs = 8;
        judgeSufficiency(0, listed, pairs);
        judgeSufficiency(authority, listed, pairs);
        return;
    }
    const FactSet needed = deciding(0) | deciding(authority);
    if ((needed | listed) != listed)
        fail(0, QStringLiteral("the questions do not settle it"));
    judgeNecessity({0, authority}, listed, needed);
}

/// Answer all that the applicant is asked for: nothing more may be asked.
void CaseProof::judgeCorrections()
{
    const QList<Dependency> &items = m_assessment.openFacts;
    if (items.isEmpty())
        return;
    PartialApplication answered = m_partial;
    const Completion completion = m_completions.random(m_choices);
    const std::vector<OpenFact> &open = m_completions.open();
    for (size_t k = 0; k < open.size(); ++k) {
        const PackInput &input = m_compiled.inputs.at(open[k].input);
        if (std::any_of(items.begin(), items.end(),
                        [&input](const auto &item) { return item.key == input.key; }))
            answered.findings.append(
                findingOf(input.key.text(), factValueOf(input, open[k].values[completion[k]])));
    }
    const Assessment after = assess(m_pack, answered.application, answered.findings, answered.published);
    ++m_tally.corrections;
    if (!after.openFacts.isEmpty())
        fail(0,
             QStringLiteral("asks for '%1' after all corrections").arg(after.openFacts.first().key.text()));
}

void CaseProof::fail(size_t claim, const QString &what)
{
    m_tally.violate(QStringLiteral("%1: %2: %3").arg(m_name, m_claims.at(qsizetype(claim)).name, what));
}

} // namespace zhiping::proofs
