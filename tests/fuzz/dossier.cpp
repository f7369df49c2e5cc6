// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/json_reader.h"
#include "domain/application_json.h"
#include "domain/decision.h"
#include "domain/search_text.h"
#include "fuzz/target.h"

using namespace zhiping;

namespace {

template <typename T>
void insistOnSameAgain(const QJsonObject &json, Result<T> (*read)(const QJsonObject &))
{
    const Result<T> first = read(json);
    if (!first) {
        fuzz::insist(!first.error().evidence.isEmpty());
        return;
    }
    const QJsonObject written = domain::toJson(*first);
    const Result<T> again = read(written);
    fuzz::insist(again.ok() && domain::toJson(*again) == written);
}

} // namespace

/// What stands in the cache and in the outbox for one application: whatever is read is written and read the
/// same again, and can be listed and searched.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto json = parseJsonObject(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!json)
        return 0;
    insistOnSameAgain(*json, &domain::applicationFromJson);
    insistOnSameAgain(*json, &domain::decisionFromJson);
    insistOnSameAgain(*json, &domain::receiptFromJson);
    insistOnSameAgain(*json, &domain::findingFromJson);
    if (const auto application = domain::applicationFromJson(*json)) {
        fuzz::insist(domain::summaryOf(*application).id == application->id);
        const domain::SearchText text = domain::searchTextOf(*application);
        for (const QString &name : text.names)
            fuzz::insist(domain::foldForSearch(domain::foldForSearch(name)) == domain::foldForSearch(name));
    }
    return 0;
}
