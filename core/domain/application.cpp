// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/application.h"

namespace zhiping::domain {

ApplicationSummary summaryOf(const Application &application)
{
    return {
        .id = application.id,
        .code = application.code,
        .revision = application.revision,
        .stage = application.stage,
        .reviewingRegion = application.reviewingRegion,
        .reviewingBody = application.reviewingBody,
        .appliedCategory = application.appliedCategory,
        .applicantName = application.applicant.name,
        .projectName = application.project.name,
        .totalInvestment = application.project.totalInvestment,
        .dueOn = application.dueOn,
        .submittedAt = application.submittedAt,
        .attachmentCount = int(application.attachments.size()),
    };
}

} // namespace zhiping::domain
