// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/http_message.h"

#include <QDateTime>

#include <initializer_list>

namespace zhiping::api {

/// What keeps @p response from being the platform's complete 2xx answer in one of @p wanted media types;
/// nothing if it is one.
///
/// Decides by status and media type, because Qt maps most statuses to one and the same error and calls a
/// captive portal's login page a success. A refusal (4xx) counts only as problem+json (RFC 9457): the same
/// status with a page of HTML is some box on the way, and must not park a decision for good. Evidence is the
/// platform's own sentence. @p nowUtc serves Retry-After dates when the answer has no Date.
[[nodiscard]] std::optional<Error> faultOf(const HttpResponse &response,
                                           std::initializer_list<QByteArray> wanted, const QDateTime &nowUtc);

/// Retry-After (RFC 9110 §10.2.3), seconds or date, clamped to 1 s … 1 h. Nothing if it is neither.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const QByteArray &value,
                                                             const QDateTime &responseDate);

/// An HTTP date (RFC 9110 §5.6.7, the preferred form), UTC; invalid if it is not one.
[[nodiscard]] QDateTime httpDate(const QByteArray &value);

} // namespace zhiping::api
