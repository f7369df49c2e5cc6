// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/money.h"

#include <QString>

#include <chrono>

namespace zhiping::platform {

/// What the body that runs a platform decides, from `policy.json` in its directory.
struct Policy {
    domain::Money
        districtRecognitionLimit; ///< A district may recognise below this total investment (附件2 二（三）).
    std::chrono::seconds casTicketLife {};
    std::chrono::seconds portalSessionLife {};
    std::chrono::seconds signInLife {};
    std::chrono::seconds codeLife {};
    std::chrono::seconds accessTokenLife {};
    std::chrono::seconds refreshTokenIdle {};
    std::chrono::seconds refreshTokenLife {};
    std::chrono::seconds refreshGrace {};
    int passwordTries = 0;
    std::chrono::seconds passwordLock {};
};

/// Reads @p file, or first writes the preset there when it does not exist. Every member is required.
Result<Policy> loadPolicy(const QString &file);

} // namespace zhiping::platform
