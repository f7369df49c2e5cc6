// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/wording.h"
#include "widgets/notice_bar.h"

#include <optional>

namespace zhiping::models {
class SessionControl;
class SyncControl;
} // namespace zhiping::models

namespace zhiping::screens {

/// What the notice over the page is about; each kind is said once until its cause changes.
enum class NoticeCause : quint8 {
    None,
    SessionExpired,
    OfflineIdentity,
    Refused,
    SyncFailed,
    NotRemembered,
    Sealed, ///< Not standing: a decision just made, until the platform has it.
    CacheRebuilt,
};

struct StandingNotice {
    NoticeCause cause = NoticeCause::None;
    widgets::NoticeBar::Notice notice;
};

/// The most pressing thing session and sync have to say, if any.
[[nodiscard]] StandingNotice standingNotice(const models::SessionControl &session,
                                            const models::SyncControl &sync);

/// What was sealed has its receipt.
[[nodiscard]] widgets::NoticeBar::Notice deliveredNotice();

/// The cache was damaged and made anew. Says so in place of what is merely worth knowing, see `isMinor()`.
[[nodiscard]] StandingNotice cacheRebuiltNotice();
[[nodiscard]] bool isMinor(NoticeCause cause);

/// The notice for something that just failed.
[[nodiscard]] widgets::NoticeBar::Notice faultNotice(const models::Message &message);

} // namespace zhiping::screens
