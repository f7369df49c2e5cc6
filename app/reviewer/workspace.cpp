// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/workspace.h"

#include "base/clock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QHostAddress>

#include <algorithm>
#include <chrono>

namespace zhiping::reviewer {

using namespace std::chrono_literals;

namespace {

/// Each platform has a key of its own, and every account on this computer the same memory of it.
std::shared_ptr<criteria::PackTrust> rememberedTrust(const Workspace::Place &place)
{
    const QByteArray issuer = QCryptographicHash::hash(place.issuer.toUtf8(), QCryptographicHash::Sha256);
    return criteria::PackTrust::rememberedIn(
        QDir(place.dataFolder)
            .filePath(QStringLiteral("rules-%1.key").arg(QString::fromLatin1(issuer.toHex().left(16)))));
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const Place &place, const store::Keys &keys,
                                                   ports::AccessTokens &tokens, const Clock &clock)
{
    Result<std::unique_ptr<store::Profile>> profile =
        store::Profile::open(place.dataFolder, place.issuer, place.account.id, keys, clock);
    if (!profile)
        return profile.error();
    return std::unique_ptr<Workspace>(new Workspace(place, std::move(profile).value(), tokens, clock));
}

QString Workspace::folderOf(const Place &place)
{
    return store::Profile::folderIn(place.dataFolder, place.issuer, place.account.id);
}

store::Keys Workspace::practiceKeys()
{
    const QByteArray bytes =
        QCryptographicHash::hash("fictional applications are no secret", QCryptographicHash::Sha256);
    return store::ringOf(*store::SecretKey::fromBytes(bytes));
}

Workspace::Workspace(Place place, std::unique_ptr<store::Profile> profile, ports::AccessTokens &tokens,
                     const Clock &clock)
    : m_place(std::move(place))
    , m_clock(clock)
    , m_profile(std::move(profile))
    , m_http(std::make_unique<api::HttpClient>())
    , m_api(std::make_unique<api::HttpReviewApi>(*m_http, tokens, m_place.platform, clock))
    , m_scheduler(std::make_unique<sync::SyncScheduler>(
          sync::SyncPorts {*m_api, m_profile->applications(), m_profile->attachments(), m_profile->outbox(),
                           m_profile->work(), m_profile->briefcase(), clock}))
    , m_desk(std::make_unique<review::ReviewDesk>(
          review::ReviewDesk::Ports {
              m_profile->applications(), m_profile->attachments(), m_profile->work(), m_profile->outbox(),
              m_profile->search(), m_profile->carriedWork(), m_profile->briefcase(), clock,
              m_place.trust ? m_place.trust : rememberedTrust(m_place), m_profile->isReadOnly()},
          m_place.account))
{
    // A platform on this computer is reachable whatever the system thinks of the network.
    if (!QHostAddress(m_place.platform.host()).isLoopback()) {
        connect(&m_reachability, &api::Reachability::reachabilityChanged, m_scheduler.get(),
                &sync::SyncScheduler::setReachable);
        m_scheduler->setReachable(m_reachability.isReachable());
    }
    connect(m_desk.get(), &review::ReviewDesk::decisionSealed, m_scheduler.get(),
            &sync::SyncScheduler::noteSealed);
    connect(m_desk.get(), &review::ReviewDesk::decisionsTakenIn, m_scheduler.get(),
            &sync::SyncScheduler::noteSealed);
    connect(m_desk.get(), &review::ReviewDesk::briefcaseChanged, m_scheduler.get(),
            &sync::SyncScheduler::notePacked);
    followSync();
    m_desk->refresh();
}

Workspace::~Workspace()
{
    m_scheduler->disconnect(this);
    m_scheduler->cancel();
}

void Workspace::followSync()
{
    using Step = sync::SyncProgress::Step;
    connect(m_desk.get(), &review::ReviewDesk::queueChanged, this, [this] {
        if (!m_refreshAsked)
            return;
        // However long the queue gets, reading it takes little of what a pull has.
        constexpr int share = 5;
        const auto now = m_clock.monotonic();
        m_refreshNotBefore = now + std::max<std::chrono::milliseconds>(1s, share * (now - *m_refreshAsked));
        m_refreshAsked.reset();
    });
    connect(m_scheduler.get(), &sync::SyncScheduler::finished, this, [this] { m_desk->refresh(); });
    connect(m_scheduler.get(), &sync::SyncScheduler::progressed, this,
            [this, last = Step::Sending](const sync::SyncProgress &progress) mutable {
                const bool entered = std::exchange(last, progress.step) != progress.step;
                const bool due = progress.step == Step::Pulling && !m_refreshAsked
                    && m_clock.monotonic() >= m_refreshNotBefore;
                if (!entered && !due)
                    return;
                m_refreshAsked = m_clock.monotonic();
                m_desk->refresh();
            });
}

void Workspace::setSignedIn(bool signedIn)
{
    if (signedIn == m_signedIn)
        return;
    m_signedIn = signedIn;
    // What cannot be kept is not asked for.
    if (!signedIn || m_profile->isReadOnly())
        return;
    m_scheduler->start();
    m_scheduler->noteSignedIn();
}

} // namespace zhiping::reviewer
