// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace zhiping::api {

/// SHA-256 of @p body as 64 lower-case hex digits.
[[nodiscard]] QString sha256Hex(const QByteArray &body);

/// Whether @p body is what the Repr-Digest header @p header (RFC 9530) says. False if the header names no
/// SHA-256. Needed because QNetworkAccessManager reports a truncated compressed body as a success.
[[nodiscard]] bool matchesReprDigest(const QByteArray &body, const QByteArray &header);

} // namespace zhiping::api
