// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_verdict.h"

#include "models/review_checklist.h"
#include "models/review_facts.h"
#include "models/review_wording.h"

#include <algorithm>

namespace zhiping::models {

namespace {

class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)

public:
    explicit VerdictWords(const ReviewSnapshot &snapshot)
        : m_snapshot(snapshot)
    {
    }

    [[nodiscard]] VerdictView panel() const;
    [[nodiscard]] QList<ActionView> actions(const QList<domain::Verdict> &verdicts,
                                            const PreviewOf &previewOf) const;
    [[nodiscard]] QString hint(const QList<domain::Verdict> &verdicts, const PreviewOf &previewOf) const;
    [[nodiscard]] DecisionView decision(const review::DecisionPreview &preview) const;

private:
    [[nodiscard]] VerdictLineView line(const criteria::CategoryAssessment &category) const;
    void fillAuthority(VerdictView &view) const;
    [[nodiscard]] QString openNames() const;

    const ReviewSnapshot &m_snapshot;
};

VerdictView VerdictWords::panel() const
{
    const criteria::Assessment &assessment = m_snapshot.assessment;
    VerdictView view;
    view.overall = {ReviewWording::standing(assessment.overall), ReviewWording::outcome(assessment.overall)};
    view.reason = ReviewWording::label(assessment.overallReason);
    for (const criteria::Condition &gate : assessment.gates) {
        const bool open = gate.outcome == criteria::Outcome::Open;
        view.gates.append({gate.id,
                           ReviewWording::label(gate.subject),
                           {ReviewWording::standing(gate.outcome),
                            open ? tr("to be checked") : ReviewWording::outcome(gate.outcome)}});
    }
    for (const criteria::CategoryAssessment &category : assessment.categories)
        view.categories.append(line(category));
    if (assessment.exemption)
        view.exemption =
            VerdictLineView {assessment.exemption->id, ReviewWording::label(assessment.exemption->subject),
                             exemptionChip(*assessment.exemption)};
    fillAuthority(view);
    for (const criteria::Dependency &open : assessment.openFacts)
        view.questions.append(dependencyView(m_snapshot, open));
    for (const criteria::Dependency &open : assessment.openInterpretations)
        view.interpretations.append(dependencyView(m_snapshot, open));
    return view;
}

VerdictLineView VerdictWords::line(const criteria::CategoryAssessment &category) const
{
    VerdictLineView view;
    view.label = category.number + ReviewWording::label(category.title);
    view.chip = categoryChip(category);
    for (const criteria::Condition &condition : category.conditions) {
        if (view.conditionId.isEmpty() || condition.outcome == criteria::Outcome::Open)
            view.conditionId = condition.id;
        if (condition.outcome == criteria::Outcome::Open)
            break;
    }
    return view;
}

void VerdictWords::fillAuthority(VerdictView &view) const
{
    const criteria::Assessment &assessment = m_snapshot.assessment;
    switch (assessment.authority) {
    case criteria::Authority::District:
        view.authority = tr("District commission");
        break;
    case criteria::Authority::Municipal:
        view.authority = tr("Municipal commission, after the district's first review");
        break;
    case criteria::Authority::Open:
        view.authority = tr("Not certain yet");
        break;
    }
    if (!assessment.authorityCondition)
        return;
    const std::optional<criteria::Comparison> &comparison = assessment.authorityCondition->comparison;
    if (!comparison || !comparison->threshold) {
        view.authorityDetail = ReviewWording::label(assessment.authorityCondition->reason);
        return;
    }
    if (comparison->possible && *comparison->possible == comparison->certain) {
        const QString sign =
            comparison->certain < *comparison->threshold ? QStringLiteral("<") : QStringLiteral("≥");
        view.authorityDetail = tr("Total investment %1 %2 %3", "amount, relation, threshold")
                                   .arg(ReviewWording::wan(comparison->certain), sign,
                                        ReviewWording::wan(*comparison->threshold));
    } else {
        view.authorityDetail = comparison->possible
            ? tr("Total investment %1 – %2\nthreshold %3")
                  .arg(domain::wanText(comparison->certain), ReviewWording::wan(*comparison->possible),
                       ReviewWording::wan(*comparison->threshold))
            : tr("Total investment unknown, threshold %1").arg(ReviewWording::wan(*comparison->threshold));
    }
}

QList<ActionView> VerdictWords::actions(const QList<domain::Verdict> &verdicts,
                                        const PreviewOf &previewOf) const
{
    QList<ActionView> actions;
    const std::optional<domain::Verdict> proposed = proposedVerdict(m_snapshot.assessment, verdicts);
    for (const domain::Verdict verdict : verdicts) {
        const QList<review::DecisionObstacle> blocking = previewOf(verdict).blocking;
        const bool enabled = std::none_of(blocking.cbegin(), blocking.cend(), isFinal);
        actions.append({verdict, ReviewWording::verdictAction(verdict), proposed == verdict, enabled});
    }
    return actions;
}

QString VerdictWords::openNames() const
{
    constexpr qsizetype mostNames = 3;
    QStringList names;
    for (const criteria::Dependency &open : m_snapshot.assessment.openFacts)
        names.append(ReviewWording::label(open.label));
    if (names.size() <= mostNames)
        return names.join(tr(", "));
    return tr("%1 and others").arg(QStringList(names.first(mostNames)).join(tr(", ")));
}

QString VerdictWords::hint(const QList<domain::Verdict> &verdicts, const PreviewOf &previewOf) const
{
    if (verdicts.isEmpty())
        return tr("There is nothing for you to decide at this stage.");
    QStringList lines;
    for (const domain::Verdict verdict : verdicts) {
        for (const review::DecisionObstacle obstacle : previewOf(verdict).blocking) {
            if (!isFinal(obstacle))
                continue;
            const QString reason = ReviewWording::obstacle(obstacle);
            const bool general = obstacle == review::DecisionObstacle::AlreadyDecided
                || obstacle == review::DecisionObstacle::ChangedOnPlatform;
            const QString line = general
                ? reason
                : tr("%1: %2", "verdict, reason").arg(ReviewWording::verdict(verdict), reason);
            if (!lines.contains(line))
                lines.append(line);
        }
    }
    if (!m_snapshot.assessment.openFacts.isEmpty())
        lines.prepend(tr("Still to be checked: %1.").arg(openNames()));
    return lines.join(QLatin1Char('\n'));
}

DecisionView VerdictWords::decision(const review::DecisionPreview &preview) const
{
    DecisionView view;
    view.verdict = preview.verdict;
    view.title = ReviewWording::verdict(preview.verdict);
    view.consequence = ReviewWording::consequence(preview.verdict, m_snapshot.municipal);
    view.claims =
        preview.verdict == domain::Verdict::Recognise || preview.verdict == domain::Verdict::Forward;
    view.category = tr("none");
    for (const criteria::CategoryAssessment &category : m_snapshot.assessment.categories) {
        if (preview.category == category.code)
            view.category = category.number + ReviewWording::label(category.title);
    }
    if (preview.verifiedInvestment) {
        view.investment = ReviewWording::yuan(*preview.verifiedInvestment);
        view.capitals = domain::capitalText(*preview.verifiedInvestment);
    } else {
        view.investment = tr("none");
    }
    for (const review::DecisionObstacle obstacle : preview.blocking)
        view.blocking.append(ReviewWording::obstacle(obstacle));
    for (const review::DecisionObstacle obstacle : preview.warnings)
        view.warnings.append(ReviewWording::obstacle(obstacle));
    view.word = ReviewWording::sealWord(preview.verdict);
    view.sealLabel = ReviewWording::sealAction(preview.verdict);
    return view;
}

} // namespace

VerdictView verdictView(const ReviewSnapshot &snapshot, const QList<domain::Verdict> &verdicts,
                        const PreviewOf &previewOf)
{
    const VerdictWords words(snapshot);
    VerdictView view = words.panel();
    const QList<domain::Verdict> open = snapshot.readOnly ? QList<domain::Verdict> {} : verdicts;
    view.actions = words.actions(open, previewOf);
    view.hint = words.hint(open, previewOf);
    return view;
}

DecisionView decisionView(const ReviewSnapshot &snapshot, const review::DecisionPreview &preview)
{
    return VerdictWords(snapshot).decision(preview);
}

std::optional<domain::Verdict> proposedVerdict(const criteria::Assessment &assessment,
                                               const QList<domain::Verdict> &verdicts)
{
    QList<domain::Verdict> wanted;
    switch (assessment.overall) {
    case criteria::Outcome::Met:
        // While the authority is open, forwarding is the step that cannot overreach.
        wanted = assessment.authority == criteria::Authority::District
            ? QList {domain::Verdict::Recognise, domain::Verdict::Forward}
            : QList {domain::Verdict::Forward, domain::Verdict::Recognise};
        break;
    case criteria::Outcome::Unmet:
        wanted = {domain::Verdict::Decline};
        break;
    case criteria::Outcome::Open:
    case criteria::Outcome::NotApplicable:
        break;
    }
    wanted.append({domain::Verdict::RequestCorrection, domain::Verdict::ReturnToDistrict});
    for (const domain::Verdict verdict : wanted) {
        if (verdicts.contains(verdict))
            return verdict;
    }
    if (verdicts.isEmpty())
        return std::nullopt;
    return verdicts.first();
}

bool isFinal(review::DecisionObstacle obstacle)
{
    switch (obstacle) {
    case review::DecisionObstacle::OpinionMissing:
    case review::DecisionObstacle::SystemStillOpen:
    case review::DecisionObstacle::AgainstSystem:
        return false;
    case review::DecisionObstacle::UnmetConditionMissing:
    case review::DecisionObstacle::NotThisLevel:
    case review::DecisionObstacle::AlreadyDecided:
    case review::DecisionObstacle::ChangedOnPlatform:
        return true;
    }
    return true;
}

} // namespace zhiping::models
