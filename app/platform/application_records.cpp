// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/application_records.h"

#include "base/uuid7.h"
#include "domain/application_json.h"
#include "platform/secrets.h"

#include <QJsonDocument>

#include <algorithm>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QString municipalAudience = u"municipal"_s;

Result<> keepFiles(const Site &site, const IncomingApplication &incoming)
{
    for (const domain::Attachment &attachment : incoming.application.attachments) {
        const auto file = incoming.files.constFind(attachment.sha256);
        if (file == incoming.files.cend()) {
            if (!site.storage.fileSize(attachment.sha256))
                return Error {
                    ErrorKind::InvalidInput, u"no file for attachment "_s + attachment.id.text(), {}};
            continue;
        }
        if (file->size() != attachment.bytes)
            return Error {ErrorKind::InvalidInput, u"wrong size of attachment "_s + attachment.id.text(), {}};
        if (sha256Hex(*file) != attachment.sha256)
            return Error {
                ErrorKind::InvalidInput, u"the file does not match its digest "_s + attachment.sha256, {}};
        const Result<> kept = site.storage.keepFile(attachment.sha256, *file);
        if (!kept)
            return kept.error();
    }
    return {};
}

bool isHandedUp(domain::Stage stage, const QList<domain::Opinion> &opinions)
{
    if (stage == domain::Stage::Forwarded)
        return true;
    return stage != domain::Stage::ReturnedToDistrict
        && std::any_of(opinions.begin(), opinions.end(),
                       [](const domain::Opinion &opinion) { return opinion.level == municipalAudience; });
}

/// Who is in @p before and does not see @p record.
QList<Departure> departuresFrom(const QStringList &before, const ApplicationRecord &record)
{
    const QString reason = record.stage == u"withdrawn"_s ? u"withdrawn"_s : u"reassigned"_s;
    QList<Departure> all;
    for (const QString &audience : before)
        if (!sees(audience, record))
            all.append({audience, reason});
    return all;
}

} // namespace

QStringList audiencesOf(const ApplicationRecord &record)
{
    if (record.stage == u"withdrawn"_s)
        return {};
    QStringList all {u"region:"_s + record.region};
    if (record.municipal)
        all.append(municipalAudience);
    return all;
}

QString audienceOf(const domain::Account &account)
{
    if (account.has(domain::Role::Municipal))
        return municipalAudience;
    if (account.has(domain::Role::District) && !account.region.isEmpty())
        return u"region:"_s + account.region.text();
    return {};
}

bool sees(const QString &audience, const ApplicationRecord &record)
{
    return audiencesOf(record).contains(audience);
}

ApplicationRecord storeApplication(ReviewRecords &reviews, domain::Application application, bool municipal)
{
    const auto old = reviews.application(application.id.text());
    const QStringList before = old ? audiencesOf(*old) : QStringList();
    ApplicationRecord record;
    record.feed = reviews.next(Series::Feed);
    application.revision = u'r' + QString::number(record.feed);
    record.id = application.id.text();
    record.code = application.code;
    record.region = application.reviewingRegion.text();
    record.stage = domain::codeOf(application.stage);
    record.municipal = municipal;
    record.revision = application.revision;
    record.json = QJsonDocument(domain::toJson(application)).toJson(QJsonDocument::Compact);
    if (application.project.totalInvestment)
        record.totalFen = application.project.totalInvestment->fen;
    QList<HeldFile> files;
    for (const domain::Attachment &attachment : std::as_const(application.attachments))
        files.append({attachment.sha256, attachment.mediaType});
    reviews.put(record, files, departuresFrom(before, record));
    return record;
}

Result<> takeIn(const Site &site, const QList<IncomingApplication> &incoming)
{
    for (const IncomingApplication &each : incoming) {
        Result<> kept = keepFiles(site, each);
        if (!kept)
            return kept;
    }
    return site.storage.write([&](Records &records) -> Result<> {
        for (const IncomingApplication &each : incoming) {
            domain::Application application = each.application;
            if (application.id.isEmpty())
                application.id = domain::ApplicationId(makeUuid7(site.clock));
            if (application.code.isEmpty())
                application.code = u"ZG-%1-P%2"_s.arg(application.year)
                                       .arg(records.reviews().next(Series::Application), 4, 10, QChar(u'0'));
            if (records.reviews().application(application.id.text())
                || records.reviews().applicationWithCode(application.code))
                return Error {ErrorKind::Conflict, u"already there: "_s + application.code, {}};
            const bool municipal = isHandedUp(application.stage, application.opinions);
            storeApplication(records.reviews(), std::move(application), municipal);
        }
        return {};
    });
}

} // namespace zhiping::platform
