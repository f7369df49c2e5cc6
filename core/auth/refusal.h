// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace zhiping::auth {

/// Why a sign-in ended without a session. The first group are the platform's own reasons in the callback, the
/// second group the client's.
enum class RefusalReason : quint8 {
    NotRegistered,     ///< not_registered: no account on the portal yet (附件1, 一.2).
    Pending,           ///< pending: the portal's operator has not approved the account yet.
    NotGranted,        ///< not_granted: 智能制造信息管理平台 has not been added (附件1, 一.3).
    ReloginRequired,   ///< relogin_required: added, but not active before the next sign-in (附件1, 一.4).
    Locked,            ///< locked: too many wrong passwords.
    Disabled,          ///< disabled.
    BindingRefused,    ///< binding_refused: the old account belongs to somebody else.
    NoReviewerRole,    ///< no_reviewer_role: known to the platform, but not as a reviewer.
    PortalUnavailable, ///< portal_unavailable: the platform could not reach the portal.
    Other,             ///< Another code of the platform, kept in `Refusal::code`.

    CheckFailed,    ///< check_failed: state or issuer do not belong to this attempt. Somebody may have
                    ///< interfered.
    BrowserMissing, ///< browser_missing: the sign-in window is not installed.
    BrowserFailed,  ///< browser_failed: the sign-in window ended by itself.
    Cancelled,      ///< cancelled: the reviewer closed the window.
};

/// The outcome of an attempt that did not succeed.
struct Refusal {
    RefusalReason reason = RefusalReason::Other;
    QString code;        ///< The reason as the platform spells it, or the client's name given above.
    QString description; ///< The platform's words as plain text, at most 500 characters; may be empty.

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// The reason that the platform calls @p code; `Other` for one that is not known here.
[[nodiscard]] RefusalReason refusalReasonFromCode(QStringView code);
[[nodiscard]] QString codeOf(RefusalReason reason);

} // namespace zhiping::auth
