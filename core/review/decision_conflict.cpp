// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/decision_conflict.h"

namespace zhiping::review {

QList<ApplicationPart> changedParts(const domain::Application &before, const domain::Application &after)
{
    domain::Project otherMoney = after.project;
    otherMoney.totalInvestment = before.project.totalInvestment;
    const std::initializer_list<std::pair<ApplicationPart, bool>> parts {
        {ApplicationPart::Stage, before.stage == after.stage},
        {ApplicationPart::ReviewingBody,
         before.reviewingRegion == after.reviewingRegion && before.reviewingBody == after.reviewingBody},
        {ApplicationPart::AppliedCategory, before.appliedCategory == after.appliedCategory},
        {ApplicationPart::DueDay, before.dueOn == after.dueOn},
        {ApplicationPart::RulePack, before.rulePack == after.rulePack},
        {ApplicationPart::Applicant, before.applicant == after.applicant},
        {ApplicationPart::Project, before.project == otherMoney},
        {ApplicationPart::TotalInvestment, before.project.totalInvestment == after.project.totalInvestment},
        {ApplicationPart::Content, before.content == after.content},
        {ApplicationPart::InvestmentLines, before.lines == after.lines},
        {ApplicationPart::Effects, before.effects == after.effects},
        {ApplicationPart::Designations, before.designations == after.designations},
        {ApplicationPart::Attachments, before.attachments == after.attachments},
        {ApplicationPart::Opinions, before.opinions == after.opinions},
    };
    QList<ApplicationPart> changed;
    for (const auto &[part, same] : parts) {
        if (!same)
            changed.append(part);
    }
    return changed;
}

} // namespace zhiping::review
