// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/start_wording.h"
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
    RemovalsHeldBack,
    Unreadable,
    NotRemembered,
    Sealed, ///< Not standing: a decision just made, until the platform has it.
    Packed, ///< Not standing: applications were just taken along.
    CacheRebuilt,
    Restored,
    ReadOnly,
    PhraseMissing,
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

/// @p standing, or what opening the profile brought to light where that is more pressing.
[[nodiscard]] StandingNotice withNews(const StandingNotice &standing, const models::ProfileNews &news,
                                      QDate today);
/// The reviewer has closed the notice about @p cause.
void forget(models::ProfileNews &news, NoticeCause cause);

/// The notice for something that just failed.
[[nodiscard]] widgets::NoticeBar::Notice faultNotice(const models::Message &message);

} // namespace zhiping::screens
