// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"

namespace zhiping::ports {

/// Who may call the platform right now. Implemented by the signed-in session.
class AccessTokens
{
public:
    virtual ~AccessTokens() = default;

    /// A token that was valid a moment ago, refreshed if need be. `SignInRequired` when only the reviewer can
    /// help; `Offline`, `Timeout` or `ServerFault` when the platform could not be asked.
    [[nodiscard]] virtual Future<QString> token() = 0;
    /// The platform answered 401 to @p token: do not hand it out again.
    virtual void reject(const QString &token) = 0;

protected:
    AccessTokens() = default;
    Q_DISABLE_COPY_MOVE(AccessTokens)
};

} // namespace zhiping::ports
