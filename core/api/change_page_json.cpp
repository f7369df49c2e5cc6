// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/change_page_json.h"

#include "api/body_digest.h"
#include "api/page_slices.h"
#include "base/json_reader.h"
#include "domain/application_json.h"

namespace zhiping::api {

using ports::ChangePage;

namespace {

Error malformed(const QString &where)
{
    return Error {ErrorKind::MalformedReply, where, {}};
}

ports::UnreadableApplication unreadable(const QByteArray &bytes, const Error &fault)
{
    ports::UnreadableApplication application;
    application.json = bytes;
    application.fault = fault.evidence;
    QString id;
    // What it calls itself, even where not all of it is JSON as it should be.
    if (const Result<QJsonObject> item = parseJsonObject(bytes)) {
        application.revision = item->value(QLatin1String("revision")).toString();
        id = item->value(QLatin1String("id")).toString();
    }
    if (id.isEmpty())
        id = QStringLiteral("sha256:") + sha256Hex(bytes);
    application.id = domain::ApplicationId(id);
    return application;
}

void readItems(const QList<QByteArrayView> &items, ChangePage &page)
{
    JsonTree tree;
    page.items.reserve(items.size());
    for (const QByteArrayView item : items) {
        const Result<> parsed = tree.parse(item);
        const Result<domain::Application> application =
            parsed ? domain::applicationFromJson(tree) : Result<domain::Application>(parsed.error());
        if (application)
            page.items.append({domain::summaryOf(*application), item.toByteArray()});
        else
            page.unreadable.append(unreadable(item.toByteArray(), application.error()));
    }
}

} // namespace

Result<ChangePage> changePageFromJson(const QByteArray &bytes, const ports::PullCursor &since,
                                      const std::function<void(const ports::PullCursor &next)> &tellNext)
{
    const Result<PageSlices> slices = slicesOf(bytes);
    JsonTree rest;
    const Result<> parsed = slices ? rest.parse(slices->rest) : slices.error();
    if (!parsed)
        return malformed(parsed.error().evidence);
    JsonReader reader(rest, QStringLiteral("$"));
    ChangePage page;
    // Only to see that they are there: what they hold was taken out.
    reader.objects(QLatin1String("items"), [](JsonReader &) {});
    reader.objects(QLatin1String("destroyed"), [&page](JsonReader &gone) {
        const QString id = gone.string(QLatin1String("id"));
        page.destroyed.append({domain::ApplicationId(id), gone.string(QLatin1String("reason"))});
    });
    // A platform that does not tell leaves decisions at their receipts, which is as safe.
    if (reader.has(QLatin1String("receipts"))) {
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
    if (reader.has(question) && reader.string(question) != since.text())
        reader.fail(question, QStringLiteral("the page is the answer to another question"));
    page.next = ports::PullCursor(reader.string(QLatin1String("next")));
    page.hasMore = reader.boolean(QLatin1String("has_more"));
    page.remaining = reader.integer(QLatin1String("remaining"));
    if (!reader.error() && page.next.isEmpty())
        reader.fail(QLatin1String("next"), QStringLiteral("empty"));
    if (const auto error = reader.error())
        return malformed(error->evidence);
    if (tellNext)
        tellNext(page.hasMore ? page.next : ports::PullCursor());
    readItems(slices->items, page);
    return page;
}

} // namespace zhiping::api
