// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/change_page_json.h"

#include "api/body_digest.h"
#include "base/json_reader.h"
#include "domain/application_json.h"

#include <QJsonDocument>

namespace zhiping::api {

using ports::ChangePage;

namespace {

Error malformed(const QString &where)
{
    return Error {ErrorKind::MalformedReply, where, {}};
}

/// The one place that decides which bytes of an item are kept. Qt offers no slices of the received text, so
/// they are its members written anew: the same values, in Qt's order.
QByteArray bytesToKeep(const QJsonObject &item)
{
    return QJsonDocument(item).toJson(QJsonDocument::Compact);
}

ports::UnreadableApplication unreadable(const QJsonObject &item, const Error &fault)
{
    ports::UnreadableApplication application;
    application.json = bytesToKeep(item);
    application.fault = fault.evidence;
    application.revision = item.value(QLatin1String("revision")).toString();
    QString id = item.value(QLatin1String("id")).toString();
    if (id.isEmpty())
        id = QStringLiteral("sha256:") + sha256Hex(application.json);
    application.id = domain::ApplicationId(id);
    return application;
}

} // namespace

Result<ChangePage> changePageFromJson(const QByteArray &bytes, const ports::PullCursor &since)
{
    const Result<QJsonObject> json = parseJsonObject(bytes);
    if (!json)
        return malformed(json.error().evidence);
    JsonReader reader(*json, QStringLiteral("$"));
    ChangePage page;
    reader.objects(QLatin1String("items"), [&page](JsonReader &item) {
        Result<domain::Application> application = domain::applicationFromJson(item.raw());
        if (application)
            page.items.append({std::move(application).value(), bytesToKeep(item.raw())});
        else
            page.unreadable.append(unreadable(item.raw(), application.error()));
    });
    reader.objects(QLatin1String("destroyed"), [&page](JsonReader &gone) {
        const QString id = gone.string(QLatin1String("id"));
        page.destroyed.append({domain::ApplicationId(id), gone.string(QLatin1String("reason"))});
    });
    // A platform that does not tell leaves decisions at their receipts, which is as safe.
    if (json->contains(QLatin1String("receipts"))) {
        reader.objects(QLatin1String("receipts"), [&page](JsonReader &each) {
            Result<domain::Receipt> receipt = domain::receiptFromJson(each.raw());
            if (receipt)
                page.receipts.append(std::move(receipt).value());
            else
                each.fail(QLatin1String("receipt"), receipt.error().evidence);
        });
    }
    // Nor does every platform repeat the question.
    const QLatin1String question("since");
    if (json->contains(question) && reader.string(question) != since.text())
        reader.fail(question, QStringLiteral("the page is the answer to another question"));
    page.next = ports::PullCursor(reader.string(QLatin1String("next")));
    page.hasMore = reader.boolean(QLatin1String("has_more"));
    page.remaining = reader.integer(QLatin1String("remaining"));
    if (!reader.error() && page.next.isEmpty())
        reader.fail(QLatin1String("next"), QStringLiteral("empty"));
    if (const auto error = reader.error())
        return malformed(error->evidence);
    return page;
}

} // namespace zhiping::api
