// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/conflict_wording.h"

#include "models/formatting.h"
#include "models/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace zhiping::models {

namespace {

struct Conflict {
    Q_DECLARE_TR_FUNCTIONS(zhiping::models::Conflict)
};

const QString nothing = QStringLiteral("—");

using Face = QString (*)(const domain::Application &);

QString of(const std::optional<domain::Application> &version, Face face)
{
    return version ? face(*version) : nothing;
}

QString stageFace(const domain::Application &application)
{
    using domain::Stage;
    switch (application.stage) {
    case Stage::Waiting:
        return Conflict::tr("To be accepted");
    case Stage::InReview:
        return Conflict::tr("In review");
    case Stage::Correcting:
        return Conflict::tr("Being corrected");
    case Stage::Corrected:
        return Conflict::tr("Corrected");
    case Stage::Forwarded:
        return Conflict::tr("With the municipality");
    case Stage::ReturnedToDistrict:
        return Conflict::tr("Returned to the district");
    case Stage::Recognised:
        return Conflict::tr("Recognised");
    case Stage::Declined:
        return Conflict::tr("Declined");
    case Stage::Withdrawn:
        return Conflict::tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

QString categoryFace(const domain::Application &application)
{
    return shortCategoryText(application.appliedCategory);
}

QString investmentFace(const domain::Application &application)
{
    return application.project.totalInvestment ? exactAmount(*application.project.totalInvestment) : nothing;
}

QString opinionFace(const domain::Application &application)
{
    if (application.opinions.isEmpty())
        return nothing;
    const domain::Opinion &last = application.opinions.constLast();
    const auto verdict = domain::verdictFromCode(last.verdict);
    return Conflict::tr("%1: %2", "body: verdict")
        .arg(last.body, verdict ? verdictText(*verdict) : last.verdict);
}

QString adviceFor(const review::DecisionConflict &conflict)
{
    if (!conflict.now)
        return Conflict::tr(
            "The application has left your queue. Your decision is kept here and was not sent; "
            "there is nothing more to decide.");
    if (!conflict.changeIsHere())
        return Conflict::tr("The new state has not reached this laptop yet. Sync now, then compare again.");
    return Conflict::tr(
        "Open the application: your conclusions and your opinion are on the desk. Check what has "
        "changed, then decide again, or leave it. Your earlier decision stays as a record.");
}

} // namespace

QString partText(review::ApplicationPart part)
{
    using review::ApplicationPart;
    switch (part) {
    case ApplicationPart::Stage:
        return Conflict::tr("stage");
    case ApplicationPart::ReviewingBody:
        return Conflict::tr("reviewing body");
    case ApplicationPart::AppliedCategory:
        return Conflict::tr("applied category");
    case ApplicationPart::DueDay:
        return Conflict::tr("deadline");
    case ApplicationPart::RulePack:
        return Conflict::tr("rule pack");
    case ApplicationPart::Applicant:
        return Conflict::tr("applicant");
    case ApplicationPart::Project:
        return Conflict::tr("project");
    case ApplicationPart::TotalInvestment:
        return Conflict::tr("total investment");
    case ApplicationPart::Content:
        return Conflict::tr("content of the project");
    case ApplicationPart::InvestmentLines:
        return Conflict::tr("investment lines");
    case ApplicationPart::Effects:
        return Conflict::tr("effects");
    case ApplicationPart::Designations:
        return Conflict::tr("designations");
    case ApplicationPart::Attachments:
        return Conflict::tr("attachments");
    case ApplicationPart::Opinions:
        return Conflict::tr("opinions");
    }
    Q_UNREACHABLE();
}

ConflictView conflictView(const review::DecisionConflict &conflict)
{
    ConflictView view;
    view.happened =
        Conflict::tr("The application changed on the platform after you had looked, so your decision "
                     "was not taken in. Nothing was overwritten, nothing is lost.");
    const domain::Decision &own = conflict.own;
    view.rows = {
        {Conflict::tr("Stage"), of(conflict.seen, stageFace), of(conflict.now, stageFace), nothing},
        {Conflict::tr("Category"), of(conflict.seen, categoryFace), of(conflict.now, categoryFace),
         own.category ? shortCategoryText(*own.category) : nothing},
        {Conflict::tr("Investment"), of(conflict.seen, investmentFace), of(conflict.now, investmentFace),
         own.verifiedInvestment ? exactAmount(*own.verifiedInvestment) : nothing},
        {Conflict::tr("Verdict"), of(conflict.seen, opinionFace), of(conflict.now, opinionFace),
         verdictText(own.verdict)},
    };
    QStringList parts;
    for (const review::ApplicationPart part : conflict.changed)
        parts.append(partText(part));
    if (!parts.isEmpty())
        view.changed =
            Conflict::tr("Changed since: %1.").arg(parts.join(Conflict::tr(", ", "between parts")));
    view.advice = adviceFor(conflict);
    return view;
}

} // namespace zhiping::models
