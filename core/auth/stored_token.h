// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace zhiping::auth {

/// What the keychain holds of a session.
struct StoredToken {
    QString refreshToken;
    qint64 generation = 0; ///< Grows with every rotation: of two, the larger is the valid one.
    QString device;

    friend bool operator==(const StoredToken &, const StoredToken &) = default;
};

[[nodiscard]] QByteArray encode(const StoredToken &token);
/// `StorageDamaged` for anything that `encode()` does not make. Evidence never quotes the content.
[[nodiscard]] Result<StoredToken> decodeStoredToken(const QByteArray &bytes);

} // namespace zhiping::auth
