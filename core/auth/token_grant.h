// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/account.h"

#include <QDateTime>

#include <chrono>

namespace zhiping::auth {

/// What the platform's token endpoint gives. Holds secrets: never logged, never written to a file.
struct TokenGrant {
    QString accessToken;
    QString refreshToken;
    std::chrono::seconds expiresIn {0}; ///< Of the access token, from receipt.
    domain::Account account;
    QDateTime serverTime; ///< UTC; only to warn of a wrong clock.

    friend bool operator==(const TokenGrant &, const TokenGrant &) = default;
};

[[nodiscard]] Result<TokenGrant> tokenGrantFromJson(const QJsonObject &json);

} // namespace zhiping::auth
