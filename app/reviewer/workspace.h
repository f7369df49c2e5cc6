// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/http_client.h"
#include "api/http_review_api.h"
#include "api/reachability.h"
#include "criteria/pack_trust.h"
#include "ports/access_tokens.h"
#include "review/review_desk.h"
#include "store/profile.h"
#include "sync/sync_scheduler.h"

#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace zhiping::reviewer {

/// One reviewer's work on one platform: the profile on disk, the desk on top of it, and syncing below.
class Workspace final : public QObject
{
    Q_OBJECT
public:
    struct Place {
        QString dataFolder;
        QString issuer; ///< The platform's name, part of the profile's identity.
        QUrl platform;
        domain::Account account;
        /// Whose rules are believed; null: whoever's this platform sent first.
        std::shared_ptr<criteria::PackTrust> trust = {};
    };

    /// Opens the profile, which is sealed under @p keys. Borrows @p tokens and @p clock; they must outlive
    /// the workspace.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>>
    open(const Place &place, const store::Keys &keys, ports::AccessTokens &tokens, const Clock &clock);
    /// The folder of the profile, for whoever keeps its keys.
    [[nodiscard]] static QString folderOf(const Place &place);
    /// For practice, where everything is fictional: keys that anybody can look up.
    [[nodiscard]] static store::Keys practiceKeys();
    /// Ends a running sync, then writes everything that was handed over.
    ~Workspace() override;

    [[nodiscard]] const domain::Account &account() const { return m_place.account; }
    [[nodiscard]] review::ReviewDesk &desk() { return *m_desk; }
    [[nodiscard]] sync::SyncScheduler &scheduler() { return *m_scheduler; }
    [[nodiscard]] store::Profile &profile() { return *m_profile; }
    /// Whether the platform can be asked in this account's name right now.
    void setSignedIn(bool signedIn);
    [[nodiscard]] bool isSignedIn() const { return m_signedIn; }

private:
    Workspace(Place place, std::unique_ptr<store::Profile> profile, ports::AccessTokens &tokens,
              const Clock &clock);

    /// The queue follows a run while it goes on: after each step of it, while pulling after the first page
    /// and then about once a second, and at the end.
    void followSync();

    Place m_place;
    const Clock &m_clock;
    bool m_signedIn = false;
    std::optional<std::chrono::milliseconds> m_refreshAsked; ///< When, until it is answered.
    std::chrono::milliseconds m_refreshNotBefore {};         ///< The next of a pull.
    std::unique_ptr<store::Profile> m_profile;
    std::unique_ptr<api::HttpClient> m_http;
    std::unique_ptr<api::HttpReviewApi> m_api;
    api::Reachability m_reachability;
    std::unique_ptr<sync::SyncScheduler> m_scheduler;
    std::unique_ptr<review::ReviewDesk> m_desk;
};

} // namespace zhiping::reviewer
