// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/fake_application_store.h"
#include "support/fake_attachment_store.h"
#include "support/fake_briefcase.h"
#include "support/fake_decision_outbox.h"
#include "support/fake_review_api.h"
#include "support/fake_work_store.h"
#include "support/manual_clock.h"
#include "sync/sync_run.h"

#include <QSignalSpy>

namespace zhiping::test {

/// The outcome that a `finished()` carried. A Result has no default, which QVariant::value() would ask for.
inline Result<sync::SyncReport> outcomeOf(const QList<QVariant> &arguments)
{
    return *static_cast<const Result<sync::SyncReport> *>(arguments.constFirst().constData());
}

/// A laptop and a platform in memory, and runs between them.
struct SyncBench {
    FakeReviewApi api;
    FakeApplicationStore applications;
    FakeAttachmentStore attachments;
    FakeDecisionOutbox outbox;
    FakeWorkStore work;
    FakeBriefcase briefcase;
    ManualClock clock;

    [[nodiscard]] sync::SyncPorts ports()
    {
        return {api, applications, attachments, outbox, work, briefcase, clock};
    }

    /// A whole run, to its end.
    [[nodiscard]] Result<sync::SyncReport> run(const sync::SyncOptions &options = {})
    {
        sync::SyncRun attempt(ports(), options, [] { return 0.5; });
        QSignalSpy ended(&attempt, &sync::SyncRun::finished);
        attempt.start();
        if (ended.isEmpty() && !ended.wait(10'000))
            return Error {ErrorKind::Timeout, QStringLiteral("the run did not finish"), {}};
        return outcomeOf(ended.first());
    }

    /// An application that is here with none of its attachments, which the platform has: att-0, att-1 …
    domain::Application withAttachments(const QString &id, const QList<QByteArray> &contents)
    {
        domain::Application application = anApplication(id);
        for (const QByteArray &content : contents) {
            application.attachments.append(
                anAttachment(QStringLiteral("att-%1").arg(application.attachments.size()), content));
            api.attachments.insert(application.attachments.last().sha256, content);
        }
        applications.applications.insert(application.id, application);
        return application;
    }

    /// An application with one file, which the platform has.
    [[nodiscard]] domain::Application withFile(const QString &id, const QByteArray &content,
                                               const std::optional<QDate> &dueOn = QDate(2026, 4, 1))
    {
        domain::Application application = anApplication(id);
        application.dueOn = dueOn;
        application.attachments = {anAttachment(QStringLiteral("file of ") + id, content)};
        api.attachments.insert(digestOf(content), content);
        return application;
    }

    void decide(const QString &id, const QString &application)
    {
        (void)outbox.seal(aDecision(id, application), anApplication(application));
    }
    [[nodiscard]] ports::OutboxState stateOf(const QString &id) { return outbox.find(id)->state; }
};

inline Error anError(ErrorKind kind)
{
    return {kind, QStringLiteral("why"), {}};
}

} // namespace zhiping::test
