// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/secret_store.h"

#include <QMap>

namespace zhiping::test {

/// A keychain in memory. While `locked`, everything answers `SecretsUnavailable`.
class FakeSecretStore final : public ports::SecretStore
{
public:
    FakeSecretStore() = default;

    QMap<QString, QByteArray> secrets;
    bool locked = false;

    [[nodiscard]] Future<QByteArray> read(const QString &key) override
    {
        if (locked)
            return ready<QByteArray>(unavailable());
        if (!secrets.contains(key))
            return ready<QByteArray>(Error {ErrorKind::NotFound, QStringLiteral("no such secret"), {}});
        return ready<QByteArray>(secrets.value(key));
    }
    [[nodiscard]] Future<> write(const QString &key, const QByteArray &secret) override
    {
        if (locked)
            return ready<void>(unavailable());
        secrets.insert(key, secret);
        return ready<void>({});
    }
    [[nodiscard]] Future<> remove(const QString &key) override
    {
        if (locked)
            return ready<void>(unavailable());
        secrets.remove(key);
        return ready<void>({});
    }

private:
    static Error unavailable()
    {
        return {ErrorKind::SecretsUnavailable, QStringLiteral("the keychain is locked"), {}};
    }
};

} // namespace zhiping::test
