// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/cache_rows.h"

#include "store/connection.h"
#include "store/feed_rows.h"
#include "store/sha256.h"

#include <QDataStream>
#include <QIODevice>

namespace zhiping::store {

using domain::ApplicationSummary;

namespace {

constexpr QLatin1String selectSummaries("SELECT id, code, revision, stage, due_on, sealed FROM applications"
                                        " ORDER BY due_on IS NULL, due_on, code");
constexpr QLatin1String
    upsertSummary("INSERT OR REPLACE INTO applications (id, code, revision, stage, due_on, sealed)"
                  " VALUES (?, ?, ?, ?, ?, ?)");
constexpr QLatin1String upsertDossier("INSERT OR REPLACE INTO dossiers (id, body) VALUES (?, ?)");

QString dueText(const ApplicationSummary &summary)
{
    return summary.dueOn ? summary.dueOn->toString(Qt::ISODate) : QString();
}

SealedPlace placeOf(const ApplicationSummary &summary)
{
    return {QLatin1String("summary"), summary.id.text(),
            summary.revision + u'\n' + summary.code + u'\n' + domain::codeOf(summary.stage) + u'\n'
                + dueText(summary)};
}

SealedPlace dossierPlace(const QString &id, const QString &revision)
{
    return {QLatin1String("dossier"), id, revision};
}

/// What is not clear of a row. A stream, because ten thousand rows are read at a start.
QByteArray wordsOf(const ApplicationSummary &summary)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << summary.reviewingRegion.text() << summary.reviewingBody << summary.appliedCategory.text()
        << summary.applicantName << summary.projectName << summary.totalInvestment.has_value()
        << (summary.totalInvestment ? summary.totalInvestment->fen : qint64(0))
        << summary.submittedAt.toMSecsSinceEpoch() << qint32(summary.attachmentCount);
    return bytes;
}

bool readWords(const QByteArray &bytes, ApplicationSummary &summary)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    QString region;
    QString category;
    bool hasTotal = false;
    qint64 fen = 0;
    qint64 submitted = 0;
    qint32 attachments = 0;
    in >> region >> summary.reviewingBody >> category >> summary.applicantName >> summary.projectName
        >> hasTotal >> fen >> submitted >> attachments;
    summary.reviewingRegion = domain::RegionCode(region);
    summary.appliedCategory = domain::CategoryCode(category);
    if (hasTotal)
        summary.totalInvestment = domain::Money {fen};
    summary.submittedAt = QDateTime::fromMSecsSinceEpoch(submitted, Qt::UTC);
    summary.attachmentCount = attachments;
    return in.status() == QDataStream::Ok;
}

Result<ApplicationSummary> summaryFrom(const Connection &cache, Sealer &sealer, const QSqlQuery &row)
{
    ApplicationSummary summary;
    summary.id = domain::ApplicationId(row.value(0).toString());
    summary.code = row.value(1).toString();
    summary.revision = row.value(2).toString();
    const auto stage = domain::stageFromCode(row.value(3).toString());
    if (!stage)
        return cache.damaged(QStringLiteral("row %1: unknown stage").arg(summary.id.text()));
    summary.stage = *stage;
    if (const QVariant due = row.value(4); !due.isNull())
        summary.dueOn = QDate::fromString(due.toString(), Qt::ISODate);
    const Result<QByteArray> words = sealer.open(row.value(5).toByteArray(), placeOf(summary));
    if (!words)
        return cache.damaged(words.error().evidence);
    if (!readWords(*words, summary))
        return cache.damaged(QStringLiteral("row %1 is cut short").arg(summary.id.text()));
    return summary;
}

/// A row of the first version, in which everything was clear.
Result<ApplicationSummary> firstSummaryFrom(const QSqlQuery &row)
{
    ApplicationSummary summary;
    summary.id = domain::ApplicationId(row.value(0).toString());
    summary.code = row.value(1).toString();
    summary.revision = row.value(2).toString();
    const auto stage = domain::stageFromCode(row.value(3).toString());
    if (!stage)
        return Error {ErrorKind::StorageDamaged, QStringLiteral("unknown stage"), {}};
    summary.stage = *stage;
    summary.reviewingRegion = domain::RegionCode(row.value(4).toString());
    summary.reviewingBody = row.value(5).toString();
    summary.appliedCategory = domain::CategoryCode(row.value(6).toString());
    summary.applicantName = row.value(7).toString();
    summary.projectName = row.value(8).toString();
    if (const QVariant fen = row.value(9); !fen.isNull())
        summary.totalInvestment = domain::Money {fen.toLongLong()};
    if (const QVariant due = row.value(10); !due.isNull())
        summary.dueOn = QDate::fromString(due.toString(), Qt::ISODate);
    summary.submittedAt = QDateTime::fromMSecsSinceEpoch(row.value(11).toLongLong(), Qt::UTC);
    summary.attachmentCount = row.value(12).toInt();
    return summary;
}

/// Read all rows of @p sql and hand them to @p take until one fails.
Result<> each(Connection &cache, QLatin1String sql, const std::function<Result<>(const QSqlQuery &)> &take)
{
    Result<> outcome;
    const Result<> read = cache.read(sql, {}, [&](const QSqlQuery &row) {
        if (outcome.ok())
            outcome = take(row);
    });
    return read.ok() ? outcome : read;
}

} // namespace

Result<> writeSummary(Connection &cache, Sealer &sealer, const ApplicationSummary &summary)
{
    const Result<QByteArray> sealed = sealer.seal(wordsOf(summary), placeOf(summary));
    if (!sealed)
        return sealed.error();
    const QByteArray id = summary.id.text().toUtf8();
    const QByteArray code = summary.code.toUtf8();
    const QByteArray revision = summary.revision.toUtf8();
    const QByteArray stage = domain::codeOf(summary.stage).toUtf8();
    const QByteArray due = dueText(summary).toUtf8();
    return cache.runRaw(upsertSummary,
                        {Bound::text(id), Bound::text(code), Bound::text(revision), Bound::text(stage),
                         summary.dueOn ? Bound::text(due) : Bound(), Bound::blob(*sealed)});
}

Result<QList<ApplicationSummary>> readSummaries(Connection &cache, Sealer &sealer)
{
    QList<ApplicationSummary> rows;
    const Result<> read = each(cache, selectSummaries, [&](const QSqlQuery &row) -> Result<> {
        Result<ApplicationSummary> summary = summaryFrom(cache, sealer, row);
        if (!summary)
            return summary.error();
        rows.append(std::move(summary).value());
        return {};
    });
    if (!read)
        return read.error();
    return rows;
}

Result<QList<domain::ApplicationId>> readIds(Connection &cache)
{
    QList<domain::ApplicationId> ids;
    const Result<> read = cache.read(
        QLatin1String("SELECT id FROM applications ORDER BY due_on IS NULL, due_on, code"), {},
        [&ids](const QSqlQuery &row) { ids.append(domain::ApplicationId(row.value(0).toString())); });
    return read ? Result<QList<domain::ApplicationId>>(ids) : read.error();
}

Result<> writeDossier(Connection &cache, Sealer &sealer, const QString &id, const QString &revision,
                      QByteArrayView body)
{
    const Result<QByteArray> sealed = sealer.seal(body, dossierPlace(id, revision));
    return sealed ? cache.runRaw(upsertDossier, {Bound::text(id.toUtf8()), Bound::blob(*sealed)})
                  : sealed.error();
}

Result<QByteArray> readDossier(Connection &cache, Sealer &sealer, const QString &id)
{
    std::optional<Result<QByteArray>> body;
    const Result<> read = cache.read(QLatin1String("SELECT a.revision, d.body FROM applications AS a"
                                                   " LEFT JOIN dossiers AS d ON d.id = a.id WHERE a.id = ?"),
                                     {id}, [&](const QSqlQuery &row) {
                                         body = sealer.open(row.value(1).toByteArray(),
                                                            dossierPlace(id, row.value(0).toString()));
                                     });
    if (!read)
        return read.error();
    if (!body)
        return Error {ErrorKind::NotFound, QStringLiteral("not in the cache: ") + id, {}};
    if (!*body)
        return cache.damaged(body->error().evidence);
    return *body;
}

Result<> resealCache(Connection &cache, Sealer &sealer)
{
    const Result<QList<ApplicationSummary>> rows = readSummaries(cache, sealer);
    if (!rows)
        return rows.error();
    for (const ApplicationSummary &row : *rows) {
        const Result<QByteArray> body = readDossier(cache, sealer, row.id.text());
        if (!body)
            return body.error();
        if (const Result<> written = writeSummary(cache, sealer, row); !written)
            return written;
        if (const Result<> written = writeDossier(cache, sealer, row.id.text(), row.revision, *body);
            !written)
            return written;
    }
    return resealFeed(cache, sealer);
}

Result<> sealFirstCache(Connection &cache, Sealer &sealer)
{
    const Result<> listed = each(
        cache,
        QLatin1String("SELECT id, code, revision, stage, reviewing_region, reviewing_body, applied_category,"
                      " applicant_name, project_name, total_investment_fen, due_on, submitted_at,"
                      " attachment_count FROM applications_1"),
        [&](const QSqlQuery &row) -> Result<> {
            const Result<ApplicationSummary> summary = firstSummaryFrom(row);
            return summary ? writeSummary(cache, sealer, *summary) : summary.error();
        });
    if (!listed)
        return listed;
    return each(cache,
                QLatin1String("SELECT d.id, a.revision, d.body, d.body_sha256 FROM dossiers_1 AS d"
                              " JOIN applications_1 AS a ON a.id = d.id"),
                [&](const QSqlQuery &row) -> Result<> {
                    const QByteArray body = row.value(2).toByteArray();
                    if (sha256Hex(body) != row.value(3).toString())
                        return cache.damaged(QStringLiteral("a dossier does not match its digest"));
                    return writeDossier(cache, sealer, row.value(0).toString(), row.value(1).toString(),
                                        body);
                });
}

Result<> tryKeys(Connection &cache, Sealer &sealer)
{
    return each(cache,
                QLatin1String("SELECT id, code, revision, stage, due_on, sealed FROM applications LIMIT 1"),
                [&](const QSqlQuery &row) -> Result<> {
                    const Result<ApplicationSummary> first = summaryFrom(cache, sealer, row);
                    return first ? Result<>() : first.error();
                });
}

} // namespace zhiping::store
