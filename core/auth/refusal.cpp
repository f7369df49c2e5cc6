// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/refusal.h"

#include <array>
#include <utility>

namespace zhiping::auth {

namespace {

using Entry = std::pair<RefusalReason, const char *>;

constexpr std::array platformReasons {
    Entry {RefusalReason::NotRegistered, "not_registered"},
    Entry {RefusalReason::Pending, "pending"},
    Entry {RefusalReason::NotGranted, "not_granted"},
    Entry {RefusalReason::ReloginRequired, "relogin_required"},
    Entry {RefusalReason::Locked, "locked"},
    Entry {RefusalReason::Disabled, "disabled"},
    Entry {RefusalReason::BindingRefused, "binding_refused"},
    Entry {RefusalReason::NoReviewerRole, "no_reviewer_role"},
    Entry {RefusalReason::PortalUnavailable, "portal_unavailable"},
};

constexpr std::array ownReasons {
    Entry {RefusalReason::Other, "other"},
    Entry {RefusalReason::CheckFailed, "check_failed"},
    Entry {RefusalReason::BrowserMissing, "browser_missing"},
    Entry {RefusalReason::BrowserFailed, "browser_failed"},
    Entry {RefusalReason::Cancelled, "cancelled"},
};

} // namespace

RefusalReason refusalReasonFromCode(QStringView code)
{
    for (const auto &[reason, name] : platformReasons) {
        if (code == QLatin1String(name))
            return reason;
    }
    return RefusalReason::Other;
}

QString codeOf(RefusalReason reason)
{
    for (const auto &[known, name] : platformReasons) {
        if (known == reason)
            return QLatin1String(name);
    }
    for (const auto &[known, name] : ownReasons) {
        if (known == reason)
            return QLatin1String(name);
    }
    return {};
}

} // namespace zhiping::auth
