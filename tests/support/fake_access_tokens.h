// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/access_tokens.h"

#include <QStringList>

namespace zhiping::test {

/// Hands out the first of `tokens` that was not rejected; without one left, sign-in is required.
class FakeAccessTokens final : public ports::AccessTokens
{
public:
    FakeAccessTokens() = default;

    QStringList tokens {QStringLiteral("token-1"), QStringLiteral("token-2")};
    QStringList rejected;

    [[nodiscard]] Future<QString> token() override
    {
        for (const QString &token : std::as_const(tokens)) {
            if (!rejected.contains(token))
                return ready<QString>(token);
        }
        return ready<QString>(Error {ErrorKind::SignInRequired, QStringLiteral("no token left"), {}});
    }
    void reject(const QString &token) override { rejected.append(token); }
};

} // namespace zhiping::test
