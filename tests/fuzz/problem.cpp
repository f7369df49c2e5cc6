// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_fault.h"
#include "api/http_message.h"
#include "fuzz/target.h"

#include <QLoggingCategory>

using namespace zhiping;

/// An answer that is none: its first line is the status, then headers as they come, then an empty line and
/// the body. Nothing but a proper answer passes for one, and no pause is longer than an hour.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const bool silent = [] {
        QLoggingCategory::setFilterRules(QStringLiteral("zhiping.*=false"));
        return true;
    }();
    fuzz::insist(silent);
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = bytes.indexOf("\n\n");
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    api::HttpResponse response;
    response.status = lines.first().toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        response.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    response.mediaType = response.header("Content-Type").toLower();
    response.body = end < 0 ? QByteArray() : bytes.mid(end + 2);
    const QDateTime now(QDate(2026, 3, 2), QTime(1, 0), Qt::UTC);
    const auto fault = api::faultOf(response, {"application/json"}, now);
    if (!fault) {
        fuzz::insist(response.status / 100 == 2 && response.mediaType == "application/json");
        return 0;
    }
    fuzz::insist(fault->evidence.size() <= 500);
    if (fault->retryAfter)
        fuzz::insist(fault->retryAfter->count() >= 1 && fault->retryAfter->count() <= 3600);
    return 0;
}
