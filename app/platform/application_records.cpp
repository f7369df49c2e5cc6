// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/application_records.h"

#include "base/uuid7.h"
#include "domain/application_json.h"
#include "platform/secrets.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QString municipalAudience = u"municipal"_s;

qint64 next(Connection &connection, const char *counter)
{
    connection.execute("UPDATE counter SET value=value+1 WHERE name=?", QString::fromLatin1(counter));
    Statement row = connection.query("SELECT value FROM counter WHERE name=?", QString::fromLatin1(counter));
    row.step();
    return row.integer(0);
}

Result<> keepFile(const Site &site, const QString &sha256, const QByteArray &bytes)
{
    if (sha256Hex(bytes) != sha256)
        return Error {ErrorKind::InvalidInput, u"the file does not match its digest "_s + sha256, {}};
    const QString path = filePath(site, sha256);
    if (QFile::exists(path))
        return {};
    QDir().mkpath(path.section(u'/', 0, -2));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error {
            ErrorKind::StorageUnavailable, u"cannot keep an attachment: "_s + file.errorString(), {}};
    return {};
}

Result<> keepFiles(const Site &site, const IncomingApplication &incoming)
{
    for (const domain::Attachment &attachment : incoming.application.attachments) {
        const auto file = incoming.files.constFind(attachment.sha256);
        if (file == incoming.files.cend()) {
            if (!QFile::exists(filePath(site, attachment.sha256)))
                return Error {
                    ErrorKind::InvalidInput, u"no file for attachment "_s + attachment.id.text(), {}};
            continue;
        }
        if (file->size() != attachment.bytes)
            return Error {ErrorKind::InvalidInput, u"wrong size of attachment "_s + attachment.id.text(), {}};
        const Result<> kept = keepFile(site, attachment.sha256, *file);
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

void moveTombstones(Connection &connection, const ApplicationRecord &record, const QStringList &before,
                    qint64 feed)
{
    const QStringList possible {u"region:"_s + record.region, municipalAudience};
    for (const QString &audience : possible)
        if (sees(audience, record))
            connection.execute("DELETE FROM tombstone WHERE application=? AND audience=?", record.id,
                               audience);
    const bool withdrawn = record.stage == u"withdrawn"_s;
    for (const QString &audience : before) {
        if (!sees(audience, record))
            connection.execute(
                "INSERT OR REPLACE INTO tombstone(application, audience, reason, feed) VALUES(?,?,?,?)",
                record.id, audience, withdrawn ? u"withdrawn"_s : u"reassigned"_s, feed);
    }
}

bool isTaken(Connection &connection, const domain::Application &application)
{
    Statement row = connection.query("SELECT 1 FROM application WHERE id=? OR code=?", application.id.text(),
                                     application.code);
    return row.step();
}

} // namespace

QString filePath(const Site &site, const QString &sha256)
{
    return site.filesDirectory + u'/' + sha256.left(2) + u'/' + sha256;
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
    if (record.stage == u"withdrawn"_s || audience.isEmpty())
        return false;
    return audience == municipalAudience ? record.municipal : audience == u"region:"_s + record.region;
}

std::optional<ApplicationRecord> findApplication(Connection &connection, const QString &id)
{
    Statement row =
        connection.query("SELECT id, region, stage, total_fen, municipal, revision, json FROM application "
                         "WHERE id=?",
                         id);
    if (!row.step())
        return std::nullopt;
    return ApplicationRecord {
        row.text(0),         row.text(1),
        row.text(2),         row.isNull(3) ? std::nullopt : std::optional(row.integer(3)),
        row.integer(4) != 0, row.text(5),
        row.bytes(6)};
}

QString storeApplication(Connection &connection, domain::Application application, bool municipal)
{
    QStringList before;
    if (const auto old = findApplication(connection, application.id.text())) {
        const QStringList possible {u"region:"_s + old->region, municipalAudience};
        for (const QString &audience : possible)
            if (sees(audience, *old))
                before.append(audience);
    }
    const qint64 feed = next(connection, "feed");
    application.revision = u'r' + QString::number(feed);
    ApplicationRecord record;
    record.id = application.id.text();
    record.region = application.reviewingRegion.text();
    record.stage = domain::codeOf(application.stage);
    record.municipal = municipal;
    record.json = QJsonDocument(domain::toJson(application)).toJson(QJsonDocument::Compact);
    if (application.project.totalInvestment)
        record.totalFen = application.project.totalInvestment->fen;
    connection.execute(
        "INSERT INTO application(id, code, region, stage, total_fen, municipal, feed, revision, json) "
        "VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET code=excluded.code, "
        "region=excluded.region, stage=excluded.stage, total_fen=excluded.total_fen, "
        "municipal=excluded.municipal, feed=excluded.feed, revision=excluded.revision, "
        "json=excluded.json",
        record.id, application.code, record.region, record.stage, record.totalFen, municipal, feed,
        application.revision, record.json);
    moveTombstones(connection, record, before, feed);
    connection.execute("DELETE FROM attachment WHERE application=?", record.id);
    for (const domain::Attachment &attachment : std::as_const(application.attachments))
        connection.execute("INSERT OR IGNORE INTO attachment(sha256, application, media_type) VALUES(?,?,?)",
                           attachment.sha256, record.id, attachment.mediaType);
    return application.revision;
}

Result<> takeIn(const Site &site, const QList<IncomingApplication> &incoming)
{
    for (const IncomingApplication &each : incoming) {
        Result<> kept = keepFiles(site, each);
        if (!kept)
            return kept;
    }
    return site.database.write([&](Connection &connection) -> Result<> {
        for (const IncomingApplication &each : incoming) {
            domain::Application application = each.application;
            if (application.id.isEmpty())
                application.id = domain::ApplicationId(makeUuid7(site.clock));
            if (application.code.isEmpty())
                application.code = u"ZG-%1-P%2"_s.arg(application.year)
                                       .arg(next(connection, "application"), 4, 10, QChar(u'0'));
            if (isTaken(connection, application))
                return Error {ErrorKind::Conflict, u"already there: "_s + application.code, {}};
            const bool municipal = isHandedUp(application.stage, application.opinions);
            storeApplication(connection, std::move(application), municipal);
        }
        return {};
    });
}

} // namespace zhiping::platform
