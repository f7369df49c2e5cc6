// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/http_message.h"
#include "platform/site.h"

namespace zhiping::platform {

/// The bytes of an attachment that @p audience may see, whole or one range (RFC 9110 §14), with If-Range and
/// If-None-Match.
[[nodiscard]] HttpResponse attachment(const Site &site, const QString &audience, const HttpRequest &request,
                                      const QString &sha256);

/// One byte range of a file of @p size bytes.
struct ByteRange {
    qint64 first = 0;
    qint64 last = 0;
};
enum class RangeWish : quint8 { Whole, Part, Unsatisfiable };
/// What a Range header asks for. Several ranges, other units and nonsense mean the whole (§14.2).
[[nodiscard]] RangeWish parseRange(const QByteArray &header, qint64 size, ByteRange &range);

} // namespace zhiping::platform
