// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/account.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace zhiping::auth {

/// Who worked here last. No secret: it lets the client start offline and find the right entry in the
/// keychain.
struct KnownIdentity {
    QString issuer;                         ///< The platform that said so.
    QString device;                         ///< UUIDv7, this profile's stable name for the platform.
    std::optional<domain::Account> account; ///< Empty after signing out.
    QDateTime confirmedAt;                  ///< UTC; when the platform last confirmed the account.
    QStringList keysToErase; ///< Keychain entries of ended sessions that could not be removed yet.

    friend bool operator==(const KnownIdentity &, const KnownIdentity &) = default;
};

/// `session.json` in the profile's folder.
class IdentityFile
{
public:
    explicit IdentityFile(QString folder);

    /// `NotFound` where there is none yet; `StorageDamaged` for a file that does not read.
    [[nodiscard]] Result<KnownIdentity> read() const;
    /// Atomic: the old content or the new one.
    [[nodiscard]] Result<> write(const KnownIdentity &identity) const;
    /// Where processes of this profile take turns at refreshing.
    [[nodiscard]] QString lockPath() const;

private:
    QString m_folder;
};

/// The entry for @p account of @p issuer: `v1/<first 16 hex digits of SHA-256(issuer)>/<account>`.
[[nodiscard]] QString keychainKey(const QString &issuer, const domain::AccountId &account);

} // namespace zhiping::auth
