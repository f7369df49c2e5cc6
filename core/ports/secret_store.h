// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"

#include <QByteArray>

namespace zhiping::ports {

/// The system's keychain. Nothing is ever kept in clear text elsewhere when it is not available.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// `NotFound` only when the keychain is open and has no such entry; `SecretsUnavailable` when it is
    /// locked, missing or does not answer within 10 s.
    [[nodiscard]] virtual Future<QByteArray> read(const QString &key) = 0;
    [[nodiscard]] virtual Future<> write(const QString &key, const QByteArray &secret) = 0;
    /// Succeeds only when the entry is known to be gone.
    [[nodiscard]] virtual Future<> remove(const QString &key) = 0;

protected:
    SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)
};

} // namespace zhiping::ports
