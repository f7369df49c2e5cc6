// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/http_client.h"
#include "api/http_review_api.h"
#include "app/platform/review_fixture.h"
#include "store/profile.h"
#include "support/fake_access_tokens.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "sweep/fault_proxy.h"
#include "sync/sync_run.h"

#include <QSignalSpy>

#include <memory>

namespace zhiping::test {

/// A platform, a laptop's disk and the network between them, all real but for the faults: HTTP on loopback
/// through QNetworkAccessManager, SQLite sealed and synchronous. What the reviewer does is done here, too.
class SweepStage
{
public:
    static constexpr int decided = 2;      ///< Applications with a decision of this case: 0 and 1.
    static constexpr int applications = 3; ///< The last one is still to be reviewed, so its file is fetched.

    bool start()
    {
        // No reviewer asks as often as a sweep does, and a refusal would be a fault that nobody planned.
        platform.options.rate = {.perSecond = 1e6, .burst = 1'000'000};
        if (!platform.start())
            return false;
        signInAgain();
        proxy = std::make_unique<FaultProxy>(platform.origin);
        api = std::make_unique<api::HttpReviewApi>(client, tokens, proxy->url(), clock);
        return renewProfile();
    }

    /// As after the platform was set back, which ends every session and every cursor.
    void signInAgain()
    {
        m_since.clear();
        visitor = std::make_unique<Visitor>(reviewer(platform, QStringLiteral("rongchang")));
        tokens.tokens.clear();
        for (int i = 0; i < 2; ++i) {
            Visitor other = platform.visitor();
            tokens.tokens.append(signIn(other, platform.origin, QStringLiteral("rongchang"))
                                     .value(QLatin1String("access_token"))
                                     .toString());
        }
    }

    /// A new laptop that has pulled everything so far.
    bool renewProfile()
    {
        profile.reset();
        folder = std::make_unique<QTemporaryDir>();
        if (!reopenProfile())
            return false;
        ports::ChangePage here;
        here.next = ports::PullCursor(endOfFeed());
        return settle(profile->applications().applyPage(here)).ok();
    }

    /// The laptop as it is on disk, after @p onDisk has done something to its files.
    bool reopenProfile(const std::function<void(const QString &folder)> &onDisk = {})
    {
        const QString before = profile ? profile->folder() : QString();
        profile.reset();
        if (onDisk)
            onDisk(before);
        auto opened = store::Profile::open(folder->path(), platform.origin.toString(),
                                           domain::AccountId(QStringLiteral("acc-1")), someKeys(), clock);
        if (!opened)
            return false;
        profile = std::move(opened).value();
        return true;
    }

    /// New applications, each with an attachment, and decisions on all but the last.
    bool beginCase()
    {
        ++m_case;
        m_bytes.clear();
        m_since = endOfFeed();
        QList<domain::Application> made;
        QHash<QString, QByteArray> files;
        for (int i = 0; i < applications; ++i) {
            const QByteArray content =
                "attachment " + QByteArray::number(m_case) + '/' + QByteArray::number(i);
            domain::Application application = anApplication(applicationId(i));
            application.rulePack = domain::RulePackId(QStringLiteral("pack-%1").arg(m_case));
            application.attachments = {anAttachment(u"att-" + application.id.text(), content)};
            files.insert(application.attachments.first().sha256, content);
            made.append(application);
        }
        return issueOn(platform, made, files).ok() && decide(0) && decide(1);
    }

    /// The reviewer decides on what the laptop shows: at first the application as it was taken along.
    bool decide(int application)
    {
        const auto here =
            settle(profile->applications().application(domain::ApplicationId(applicationId(application))));
        // Nobody knows of a later state than the laptop has shown.
        const QList<ports::OutboxEntry> earlier = decisionsOn(application);
        const QString taken = earlier.isEmpty()
            ? onPlatform(application).value(QLatin1String("revision")).toString()
            : earlier.constLast().basedOnRevision;
        domain::Decision decision =
            aDecision(makeUuid7(clock), applicationId(application), here ? here->revision : taken);
        decision.verdict = domain::Verdict::RequestCorrection;
        if (!settle(profile->outbox().seal(
                decision, anApplication(decision.application.text(), decision.basedOnRevision))))
            return false;
        for (const ports::OutboxEntry &entry : entries())
            m_bytes.insert(entry.id.text(), entry.body);
        return true;
    }

    /// One run, after enough time; whoever was signed out has signed in again. False: it did not end.
    [[nodiscard]] bool run()
    {
        clock.advance(std::chrono::hours(2));
        tokens.rejected.clear();
        sync::SyncOptions options;
        options.probing = m_failed;
        sync::SyncRun attempt({*api, profile->applications(), profile->attachments(), profile->outbox(),
                               profile->work(), profile->briefcase(), clock},
                              options, [] { return 0.5; });
        QSignalSpy ended(&attempt, &sync::SyncRun::finished);
        attempt.start();
        m_failed = true;
        if (ended.isEmpty() && !ended.wait(60'000))
            return false;
        const auto &outcome =
            *static_cast<const Result<sync::SyncReport> *>(ended.first().constFirst().constData());
        m_failed = !outcome.ok();
        return true;
    }

    [[nodiscard]] QList<ports::OutboxEntry> entries() const
    {
        return settle(profile->outbox().entries()).value();
    }
    /// This case's decisions on an application, oldest first.
    [[nodiscard]] QList<ports::OutboxEntry> decisionsOn(int application) const
    {
        QList<ports::OutboxEntry> all = entries();
        all.removeIf(
            [id = applicationId(application)](const auto &entry) { return entry.application.text() != id; });
        return all;
    }
    [[nodiscard]] QJsonObject onPlatform(int application) const
    {
        const QJsonArray items = feedAfter(m_since).value(QLatin1String("items")).toArray();
        for (const QJsonValue &item : items) {
            if (item[QLatin1String("id")].toString() == applicationId(application))
                return item.toObject();
        }
        return {};
    }
    [[nodiscard]] bool platformHas(const ports::OutboxEntry &entry) const
    {
        return visitor
                   ->get(QStringLiteral("/api/v1/applications/%1/decisions/%2")
                             .arg(entry.application.text(), entry.id.text()))
                   .status
            == 200;
    }
    [[nodiscard]] bool bytesAreAsSealed(const ports::OutboxEntry &entry) const
    {
        return m_bytes.value(entry.id.text(), entry.body) == entry.body;
    }
    [[nodiscard]] bool lastRunFailed() const { return m_failed; }
    [[nodiscard]] QString applicationId(int application) const
    {
        return QStringLiteral("case-%1-%2").arg(m_case).arg(application);
    }

    PlatformFixture platform;
    ManualClock clock;
    std::unique_ptr<FaultProxy> proxy;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<store::Profile> profile;

private:
    /// Many cases make a feed of many pages.
    [[nodiscard]] QString endOfFeed() const
    {
        QJsonObject page = feedAfter(m_since);
        while (page.value(QLatin1String("has_more")).toBool())
            page = feedAfter(page.value(QLatin1String("next")).toString());
        return page.value(QLatin1String("next")).toString();
    }
    [[nodiscard]] QJsonObject feedAfter(const QString &since) const
    {
        return visitor->get(u"/api/v1/changes?limit=500&since=" + since).json();
    }

    /// Impatient, so that a hanging peer costs a test no more than a moment.
    static api::HttpLimits impatient()
    {
        return {.idle = std::chrono::milliseconds(300),
                .rateWindow = std::chrono::milliseconds(300),
                .leastBytesPerWindow = 64};
    }

    std::unique_ptr<Visitor> visitor;
    FakeAccessTokens tokens;
    api::HttpClient client {impatient()};
    std::unique_ptr<api::HttpReviewApi> api;
    QHash<QString, QByteArray> m_bytes;
    QString m_since;
    int m_case = 0;
    bool m_failed = false;
};

} // namespace zhiping::test
