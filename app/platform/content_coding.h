// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/http_message.h"

namespace zhiping::platform {

/// Whether an Accept-Encoding header (RFC 9110 §12.5.3) names @p coding and does not give it the weight 0.
[[nodiscard]] bool accepts(const QByteArray &acceptEncoding, const QByteArray &coding);

/// @p response as it goes out: compressed with zstd where @p request accepts that and it is worth it, and
/// with a Repr-Digest (RFC 9530), which is of the bytes as they are sent.
[[nodiscard]] HttpResponse codedWithDigest(HttpResponse response, const HttpRequest &request);

} // namespace zhiping::platform
