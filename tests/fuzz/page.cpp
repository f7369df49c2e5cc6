// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/change_page_json.h"
#include "domain/application_json.h"
#include "fuzz/target.h"

#include <QJsonDocument>

using namespace zhiping;

/// A page of the change feed: what is taken in reads again from the bytes that are kept, and what is not
/// names what it is.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto page =
        api::changePageFromJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), {});
    if (!page) {
        fuzz::insist(page.error().kind == ErrorKind::MalformedReply && !page.error().evidence.isEmpty());
        return 0;
    }
    fuzz::insist(!page->next.isEmpty());
    for (const ports::ChangePage::Item &item : page->items) {
        const auto kept = domain::applicationFromJson(QJsonDocument::fromJson(item.json).object());
        fuzz::insist(kept.ok() && domain::summaryOf(*kept) == item.summary);
    }
    for (const ports::UnreadableApplication &each : page->unreadable) {
        fuzz::insist(!each.id.isEmpty() && !each.fault.isEmpty());
        fuzz::insist(!domain::applicationFromJson(QJsonDocument::fromJson(each.json).object()));
    }
    return 0;
}
