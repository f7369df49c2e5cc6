// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_wording.h"

#include "models/formatting.h"

#include <QLocale>

namespace zhiping::models {

namespace {

constexpr qint64 fenPerWan = 1'000'000;

template <typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

QString choiceLabel(const QString &value, const QList<criteria::Choice> &choices)
{
    for (const criteria::Choice &choice : choices) {
        if (choice.value == value)
            return ReviewWording::label(choice.label);
    }
    return value;
}

} // namespace

QString ReviewWording::label(const criteria::Label &label)
{
    return textOf(label);
}

Standing ReviewWording::standing(criteria::Outcome outcome)
{
    switch (outcome) {
    case criteria::Outcome::Met:
        return Standing::Met;
    case criteria::Outcome::Unmet:
        return Standing::Unmet;
    case criteria::Outcome::Open:
        return Standing::Open;
    case criteria::Outcome::NotApplicable:
        return Standing::NotApplicable;
    }
    return Standing::Open;
}

Standing ReviewWording::standing(domain::Conclusion conclusion)
{
    switch (conclusion) {
    case domain::Conclusion::Met:
        return Standing::Met;
    case domain::Conclusion::Unmet:
        return Standing::Unmet;
    case domain::Conclusion::Pending:
        return Standing::Open;
    }
    return Standing::Open;
}

QString ReviewWording::symbol(Standing standing)
{
    switch (standing) {
    case Standing::Met:
        return QStringLiteral("✓");
    case Standing::Unmet:
        return QStringLiteral("✗");
    case Standing::Open:
        return QStringLiteral("?");
    case Standing::NotApplicable:
        return QStringLiteral("–");
    case Standing::Notice:
        break;
    }
    return {};
}

QString ReviewWording::outcome(criteria::Outcome outcome)
{
    switch (outcome) {
    case criteria::Outcome::Met:
        return tr("met");
    case criteria::Outcome::Unmet:
        return tr("not met");
    case criteria::Outcome::Open:
        return tr("cannot be determined yet");
    case criteria::Outcome::NotApplicable:
        return tr("not applicable");
    }
    return {};
}

QString ReviewWording::authority(criteria::Outcome outcome)
{
    switch (outcome) {
    case criteria::Outcome::Met:
        return tr("for the city to decide");
    case criteria::Outcome::Unmet:
        return tr("for the district to decide");
    case criteria::Outcome::Open:
    case criteria::Outcome::NotApplicable:
        break;
    }
    return ReviewWording::outcome(outcome);
}

QString ReviewWording::notMetBy(const QString &margin)
{
    return tr("not met · %1", "with the shortfall, in a narrow place").arg(margin);
}

QString ReviewWording::conclusion(domain::Conclusion conclusion)
{
    switch (conclusion) {
    case domain::Conclusion::Met:
        return tr("met");
    case domain::Conclusion::Unmet:
        return tr("not met");
    case domain::Conclusion::Pending:
        return tr("to be checked");
    }
    return {};
}

QString ReviewWording::yuan(domain::Money amount)
{
    return tr("%1 yuan").arg(domain::yuanText(amount));
}

QString ReviewWording::wan(domain::Money amount)
{
    return tr("%1 wan").arg(domain::wanText(amount));
}

QString ReviewWording::shortAmount(domain::Money amount)
{
    return qAbs(amount.fen) < fenPerWan ? yuan(amount) : wan(amount);
}

QString ReviewWording::margin(const criteria::Comparison &comparison)
{
    if (!comparison.margin || !comparison.threshold)
        return {};
    if (comparison.margin->fen >= 0)
        return comparison.margin->fen == 0 ? tr("exactly at the threshold")
                                           : tr("%1 above").arg(shortAmount(*comparison.margin));
    return tr("%1 short").arg(shortAmount({-comparison.margin->fen}));
}

QString ReviewWording::relation(const QString &relation)
{
    if (relation == QLatin1String(">="))
        return QStringLiteral("≥");
    if (relation == QLatin1String("<="))
        return QStringLiteral("≤");
    return relation;
}

QString ReviewWording::factValue(const domain::FactValue &value, const QList<criteria::Choice> &choices)
{
    return std::visit(Overloaded {
                          [](domain::Undetermined) { return tr("not established"); },
                          [](bool yes) { return yes ? tr("yes") : tr("no"); },
                          [&choices](const QString &text) { return choiceLabel(text, choices); },
                          [&choices](const QStringList &list) {
                              QStringList labels;
                              for (const QString &item : list)
                                  labels.append(choiceLabel(item, choices));
                              return labels.isEmpty() ? tr("none") : labels.join(tr(", "));
                          },
                          [](const QDate &day) { return date(day); },
                          [](domain::Money amount) { return yuan(amount); },
                          [](const domain::Number &number) { return number.text; },
                      },
                      value);
}

QString ReviewWording::date(const QDate &date)
{
    return date.toString(tr("yyyy-MM-dd", "date"));
}

QString ReviewWording::moment(const QDateTime &utc)
{
    return utc.toLocalTime().toString(tr("yyyy-MM-dd HH:mm", "date and time"));
}

QString ReviewWording::clockTime(const QDateTime &utc)
{
    return utc.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
}

QString ReviewWording::notStated()
{
    return tr("not stated");
}

QString ReviewWording::verdict(domain::Verdict verdict)
{
    switch (verdict) {
    case domain::Verdict::Recognise:
        return tr("Recognise");
    case domain::Verdict::Decline:
        return tr("Decline");
    case domain::Verdict::Forward:
        return tr("First review passed, forward to the municipal commission");
    case domain::Verdict::RequestCorrection:
        return tr("Request correction");
    case domain::Verdict::ReturnToDistrict:
        return tr("Return to the district");
    }
    return {};
}

QString ReviewWording::verdictAction(domain::Verdict verdict)
{
    switch (verdict) {
    case domain::Verdict::Recognise:
        return tr("Recognise…");
    case domain::Verdict::Decline:
        return tr("Decline…");
    case domain::Verdict::Forward:
        return tr("Submit first review, forward…");
    case domain::Verdict::RequestCorrection:
        return tr("Request correction…");
    case domain::Verdict::ReturnToDistrict:
        return tr("Return to the district…");
    }
    return {};
}

QString ReviewWording::consequence(domain::Verdict verdict, bool municipal)
{
    switch (verdict) {
    case domain::Verdict::Recognise:
        return municipal
            ? tr("The municipal commission recognises the project. It becomes registered once the "
                 "platform has confirmed.")
            : tr("The district recognises the project. It becomes registered once the platform has "
                 "confirmed.");
    case domain::Verdict::Decline:
        return tr("The project is not recognised; the applicant is told with your opinion.");
    case domain::Verdict::Forward:
        return tr("Your first review goes to the municipal commission, which decides on recognition.");
    case domain::Verdict::RequestCorrection:
        return tr("The application goes back to the applicant to be corrected, with your opinion.");
    case domain::Verdict::ReturnToDistrict:
        return tr("The application goes back to the district for another first review.");
    }
    return {};
}

QString ReviewWording::sealWord(domain::Verdict verdict)
{
    switch (verdict) {
    case domain::Verdict::Recognise:
        return tr("RECOGNISE", "word typed to seal a decision");
    case domain::Verdict::Decline:
        return tr("DECLINE", "word typed to seal a decision");
    case domain::Verdict::Forward:
        return tr("FORWARD", "word typed to seal a decision");
    case domain::Verdict::RequestCorrection:
        return tr("CORRECTION", "word typed to seal a decision");
    case domain::Verdict::ReturnToDistrict:
        return tr("RETURN", "word typed to seal a decision");
    }
    return {};
}

QString ReviewWording::sealAction(domain::Verdict verdict)
{
    switch (verdict) {
    case domain::Verdict::Recognise:
        return tr("Seal and submit: recognise");
    case domain::Verdict::Decline:
        return tr("Seal and submit: decline");
    case domain::Verdict::Forward:
        return tr("Seal and submit: forward to the municipal commission");
    case domain::Verdict::RequestCorrection:
        return tr("Seal and submit: request correction");
    case domain::Verdict::ReturnToDistrict:
        return tr("Seal and submit: return to the district");
    }
    return {};
}

QString ReviewWording::obstacle(review::DecisionObstacle obstacle)
{
    using review::DecisionObstacle;
    switch (obstacle) {
    case DecisionObstacle::OpinionMissing:
        return tr("The opinion is empty.");
    case DecisionObstacle::UnmetConditionMissing:
        return tr("At least one condition has to be concluded as not met.");
    case DecisionObstacle::SystemStillOpen:
        return tr("The system cannot determine the outcome yet. If you decide now, give the reason in the "
                  "opinion.");
    case DecisionObstacle::AgainstSystem:
        return tr("Your decision differs from the system's result. Give the reason in the opinion.");
    case DecisionObstacle::NotThisLevel:
        return tr("This decision is not this level's to take: see who may recognise.");
    case DecisionObstacle::AlreadyDecided:
        return tr("A decision on this application has already been sealed.");
    case DecisionObstacle::ChangedOnPlatform:
        return tr("The application has changed on the platform since you began. Open it again and check what "
                  "changed.");
    }
    return {};
}

QString ReviewWording::saveFailure(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::StorageFull:
        return tr(
            "The disk is full: your last change is on screen but not saved. Free some space; saving is tried "
            "again with the next change.");
    case ErrorKind::StorageDamaged:
        return tr("The work file is damaged: your last change is on screen but not saved. Copy your opinion "
                  "and call "
                  "your administrator.");
    default:
        return tr("Your last change is on screen but not saved, because the work file cannot be written "
                  "(%1).")
            .arg(nameOf(error.kind));
    }
}

QString ReviewWording::attachmentFailure(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::StorageDamaged:
        return tr("The file on this computer no longer matches its digest and is not shown. It is fetched "
                  "again with "
                  "the next synchronisation.");
    case ErrorKind::NotFound:
        return tr("This attachment has not been downloaded yet. It comes with the next synchronisation.");
    default:
        return tr("The attachment cannot be read from this computer (%1). Your work is not affected.")
            .arg(nameOf(error.kind));
    }
}

} // namespace zhiping::models
