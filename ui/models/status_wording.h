// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session_control.h"
#include "models/sync_control.h"
#include "models/wording.h"

#include <QDate>

namespace zhiping::models {

/// What the status bar says about syncing.
struct SyncStatus {
    enum class Kind : quint8 { Offline, Syncing, Synced, Attention };
    Kind kind = Kind::Offline;
    bool unsent = false;
    QString words; ///< "离线 · 待发送 19".
};
[[nodiscard]] SyncStatus syncStatus(const SyncControl &sync, QDate today);
/// Progress in words: "12 / 30 · ZG-2026-0012".
[[nodiscard]] QString progressText(const SyncControl::Progress &progress);
/// "正在接收附件：3/12 · 合同.pdf".
[[nodiscard]] QString stepText(const SyncControl::Progress &progress);

/// A sign-in that broke off for want of an answer, or for a fault of this laptop.
[[nodiscard]] Message signInFailure(const Error &error);

/// What session.lastError() and refusal() come to: nothing to say is an empty message.
[[nodiscard]] Message sessionMessage(const SessionControl &session);

/// Why the platform lets somebody not in yet, and the next step of 附件1, for a reason code of the platform.
/// The client's own reasons (browser_missing, browser_failed, check_failed, other_account) are among the
/// codes. An unknown code gives a general sentence that names it.
[[nodiscard]] Message refusalMessage(const QString &code);

} // namespace zhiping::models
