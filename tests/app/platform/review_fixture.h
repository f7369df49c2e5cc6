// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/platform/platform_fixture.h"
#include "base/uuid7.h"

namespace zhiping::test {

inline Result<> issueOn(PlatformFixture &fixture, const QList<domain::Application> &applications,
                        const QHash<QString, QByteArray> &files = {})
{
    QList<platform::IncomingApplication> incoming;
    for (const domain::Application &each : applications)
        incoming.append({each, files});
    return fixture.server->issue(incoming);
}

/// The revision of an application in @p caller's view; empty if it is not there.
inline QString revisionOf(Visitor &caller, const QString &id)
{
    const QJsonArray items = caller.get(QStringLiteral("/api/v1/changes?limit=500"))
                                 .json()
                                 .value(QLatin1String("items"))
                                 .toArray();
    for (const QJsonValue &item : items) {
        if (item[QLatin1String("id")].toString() == id)
            return item[QLatin1String("revision")].toString();
    }
    return {};
}

/// A decision as an outbox holds it.
struct Sealed {
    QString target;
    QByteArray body;
    Headers headers;
};

inline Sealed seal(const PlatformFixture &fixture, const QString &application, const QString &revision,
                   domain::Verdict verdict)
{
    const QString id = makeUuid7(fixture.clock);
    domain::Decision decision = aDecision(id, application, revision);
    decision.verdict = verdict;
    return {QStringLiteral("/api/v1/applications/%1/decisions/%2").arg(application, id),
            QJsonDocument(domain::toJson(decision)).toJson(QJsonDocument::Compact),
            {{"If-Match", '"' + revision.toLatin1() + '"'}, {"Idempotency-Key", id.toLatin1()}}};
}

inline Answer send(Visitor &caller, const Sealed &sealed)
{
    return caller.put(sealed.target, sealed.body, sealed.headers);
}

/// "cursor-expired" of "urn:zhiping:problem:cursor-expired".
inline QString problemType(const Answer &answer)
{
    return answer.json().value(QLatin1String("type")).toString().section(u':', -1);
}

} // namespace zhiping::test
