// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/http_message.h"

namespace zhiping::platform {

/// Whether an Accept-Encoding header (RFC 9110 §12.5.3) names @p coding and does not give it the weight 0.
[[nodiscard]] bool accepts(const QByteArray &acceptEncoding, const QByteArray &coding);

/// The fewest bytes that compressing is worth it for.
inline constexpr qsizetype worthCompressing = 4096;

/// @p content as one frame of zstd (RFC 8878). Frames one after the other are the coding of their contents
/// one after the other.
[[nodiscard]] QByteArray zstdFrame(const QByteArray &content);

/// @p response with a Repr-Digest (RFC 9530), which is of the bytes as they are sent.
[[nodiscard]] HttpResponse withDigest(HttpResponse response);

/// @p response as it goes out: compressed with zstd where @p request accepts that and it is worth it, and
/// with its digest.
[[nodiscard]] HttpResponse codedWithDigest(HttpResponse response, const HttpRequest &request);

} // namespace zhiping::platform
