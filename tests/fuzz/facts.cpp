// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/application_json.h"
#include "fuzz/target.h"
#include "rules/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace zhiping;

/// Facts as `zhiping-rules evaluate` takes them, and an application as `assess` does; what is read and
/// written is read the same again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isNull())
        return 0;
    const feel::Value value =
        rules::valueOf(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    const feel::Value again = rules::valueOf(rules::jsonOf(value));
    fuzz::insist(feel::identical(again, rules::valueOf(rules::jsonOf(again))));
    if (const auto application = domain::applicationFromJson(document.object())) {
        const auto back = domain::applicationFromJson(domain::toJson(*application));
        fuzz::insist(back.ok() && *back == *application);
    }
    return 0;
}
