// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/practice_intake.h"

#include "platform/practice/practice_seed.h"

namespace zhiping::platform {

Result<> issuePracticeApplications(PlatformServer &server, QDate today)
{
    if (server.applicationCount() > 0)
        return {};
    QList<IncomingApplication> incoming;
    const QList<SeededApplication> seeded = practiceApplications(today);
    for (const SeededApplication &each : seeded)
        incoming.append({each.application, each.files});
    return server.issue(incoming);
}

QList<IncomingApplication> generatedApplications(int count, quint64 seed, QDate today)
{
    QList<IncomingApplication> incoming;
    const QList<domain::Application> generated = generateApplications(count, seed, today);
    for (const domain::Application &each : generated)
        incoming.append({each, {}});
    return incoming;
}

} // namespace zhiping::platform
