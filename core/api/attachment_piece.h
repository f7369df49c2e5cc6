// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/http_message.h"
#include "ports/review_api.h"

namespace zhiping::api {

/// A part of a file: from a byte on, so many bytes.
struct ByteRange {
    qint64 from = 0;
    qint64 count = 0;
};

/// Ask for @p range of @p attachment at @p url (RFC 9110 §13.1.5, §14): by its digest, so that bytes of
/// another file never continue it. A range that is the whole file is asked for without one.
[[nodiscard]] HttpRequest attachmentRequest(const QUrl &url, const domain::Attachment &attachment,
                                            const ByteRange &range);

/// What an answer to `attachmentRequest()` brought: what was asked for, the whole file where the platform
/// sends no parts, or, where the connection broke, what had come. See `ports::ReviewApi::attachment()`.
[[nodiscard]] Result<ports::AttachmentPiece> attachmentPieceFrom(const HttpResponse &answer,
                                                                 const domain::Attachment &attachment,
                                                                 const ByteRange &range,
                                                                 const QDateTime &nowUtc);

} // namespace zhiping::api
