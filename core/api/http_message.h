// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace zhiping::api {

struct HttpHeader {
    QByteArray name;
    QByteArray value;
};

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url = {};
    QList<HttpHeader> headers = {};
    QByteArray body = {};
    bool followsRedirects = true;         ///< GET only, and only within the origin.
    qint64 maxBytes = qint64 {64} * 1024; ///< A longer answer is cut off and is an error.
    std::chrono::milliseconds deadline =
        std::chrono::seconds(60); ///< For everything, from connecting to the last byte.
};

/// What somebody at the other end answered. Whether it means success is `faultOf()`'s to say.
struct HttpResponse {
    int status = 0;
    QList<HttpHeader> headers = {};
    QByteArray mediaType; ///< Lower case, without parameters.
    QByteArray body = {};
    std::optional<Error> cut; ///< Why `body` is not all that was meant to come.

    /// The first header of this name, upper or lower case; empty if there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

} // namespace zhiping::api
