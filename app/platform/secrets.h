// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace zhiping::platform {

/// 32 random bytes as 43 characters of base64url.
[[nodiscard]] QByteArray randomToken();

[[nodiscard]] QByteArray sha256(const QByteArray &bytes);
[[nodiscard]] QString sha256Hex(const QByteArray &bytes);
[[nodiscard]] QByteArray hmacSha256(const QByteArray &key, const QByteArray &message);
/// base64url without padding (RFC 4648 §5).
[[nodiscard]] QByteArray base64Url(const QByteArray &bytes);
/// Takes the same time wherever the first difference is.
[[nodiscard]] bool sameSecret(const QByteArray &a, const QByteArray &b);

/// A salted scrypt hash (RFC 7914) of @p password in a self-describing text form.
[[nodiscard]] QString hashPassword(const QString &password);
/// Whether @p password is the one behind @p hash. An empty or malformed hash takes as long and is never
/// matched.
[[nodiscard]] bool passwordMatches(const QString &password, const QString &hash);

} // namespace zhiping::platform
