// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace zhiping::api {

/// What a request says in Accept-Encoding where the answer is to come compressed. Said by ourselves, it keeps
/// QNetworkAccessManager from decoding, which hides damage and looks at no digest.
inline constexpr const char *acceptedCoding = "zstd";

/// The content of @p body, which came with Content-Encoding @p coding (RFC 9110 §8.4.1, RFC 8878).
/// `MalformedReply` for another coding than `zstd` or none, for what does not decode to its end, and for
/// content of more than @p maxBytes, of which no more than that is ever held.
[[nodiscard]] Result<QByteArray> contentOf(const QByteArray &body, const QByteArray &coding, qint64 maxBytes);

} // namespace zhiping::api
