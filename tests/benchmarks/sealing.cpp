// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "benchmarks/benchmarks.h"
#include "benchmarks/specimen_profile.h"
#include "domain/application_json.h"
#include "platform/practice/practice_seed.h"
#include "store/connection.h"
#include "store/profile.h"
#include "store/sha256.h"
#include "store/storage_thread.h"
#include "support/settle.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <chrono>

namespace zhiping::bench {

namespace {

constexpr qsizetype rowsPerPage = 500;
constexpr quint64 seed = 20180301;
constexpr std::chrono::minutes patience {5};

/// The same rows with nothing sealed, in the same pages through the same kind of thread and connection: what
/// the store was before it sealed.
class UnsealedCache
{
public:
    explicit UnsealedCache(const QString &file)
    {
        auto opening = m_thread.run([this, file]() -> Result<> {
            auto opened = store::Connection::open(file, store::Connection::Durability::Disposable);
            if (!opened)
                return opened.error();
            m_connection = std::move(opened).value();
            return m_connection->runScript(tables);
        });
        opening.waitForFinished();
        m_opened = opening.result();
    }
    ~UnsealedCache()
    {
        m_thread
            .run([this]() -> Result<> {
                m_connection.reset();
                return {};
            })
            .waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(UnsealedCache)

    [[nodiscard]] const Result<> &opened() const { return m_opened; }
    [[nodiscard]] Future<> applyPage(const ports::ChangePage &page)
    {
        return m_thread.run(
            [this, page] { return m_connection->inTransaction([&] { return write(page); }); });
    }
    [[nodiscard]] Future<int> readQueue()
    {
        return m_thread.run([this]() -> Result<int> {
            QList<domain::ApplicationSummary> rows;
            const Result<> read = m_connection->read(queue, {}, [&rows](const QSqlQuery &row) {
                domain::ApplicationSummary summary;
                summary.id = domain::ApplicationId(row.value(0).toString());
                summary.code = row.value(1).toString();
                summary.revision = row.value(2).toString();
                summary.stage =
                    domain::stageFromCode(row.value(3).toString()).value_or(domain::Stage::Waiting);
                summary.reviewingRegion = domain::RegionCode(row.value(4).toString());
                summary.reviewingBody = row.value(5).toString();
                summary.appliedCategory = domain::CategoryCode(row.value(6).toString());
                summary.applicantName = row.value(7).toString();
                summary.projectName = row.value(8).toString();
                summary.totalInvestment = domain::Money {row.value(9).toLongLong()};
                summary.dueOn = QDate::fromString(row.value(10).toString(), Qt::ISODate);
                summary.submittedAt = QDateTime::fromMSecsSinceEpoch(row.value(11).toLongLong(), Qt::UTC);
                summary.attachmentCount = row.value(12).toInt();
                rows.append(summary);
            });
            return read ? Result<int>(int(rows.size())) : read.error();
        });
    }

private:
    static constexpr QLatin1String tables {
        R"(CREATE TABLE applications (id TEXT PRIMARY KEY NOT NULL, code, revision,
 stage, region, body, category, applicant, project, fen, due_on, submitted, attachments) WITHOUT ROWID
;
CREATE TABLE dossiers (id TEXT PRIMARY KEY NOT NULL, body BLOB NOT NULL, body_sha256 TEXT NOT NULL))"};
    static constexpr QLatin1String queue {"SELECT * FROM applications ORDER BY due_on IS NULL, due_on, code"};

    Result<> write(const ports::ChangePage &page)
    {
        for (const ports::ChangePage::Item &item : page.items) {
            const domain::ApplicationSummary &row = item.summary;
            bool known = false;
            const Result<> looked =
                m_connection->read(QLatin1String("SELECT revision FROM applications WHERE id = ?"),
                                   {row.id.text()}, [&known](const QSqlQuery &) { known = true; });
            if (!looked)
                return looked;
            Result<> written = m_connection->run(
                QLatin1String(
                    "INSERT OR REPLACE INTO applications VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                {row.id.text(), row.code, row.revision, domain::codeOf(row.stage), row.reviewingRegion.text(),
                 row.reviewingBody, row.appliedCategory.text(), row.applicantName, row.projectName,
                 row.totalInvestment ? QVariant(row.totalInvestment->fen) : QVariant(),
                 row.dueOn ? QVariant(row.dueOn->toString(Qt::ISODate)) : QVariant(),
                 row.submittedAt.toMSecsSinceEpoch(), row.attachmentCount});
            if (written)
                written = m_connection->run(QLatin1String("INSERT OR REPLACE INTO dossiers VALUES (?, ?, ?)"),
                                            {row.id.text(), item.json, store::sha256Hex(item.json)});
            if (!written)
                return written;
        }
        return {};
    }

    std::unique_ptr<store::Connection> m_connection;
    Result<> m_opened;
    store::StorageThread m_thread;
};

QList<ports::ChangePage> pagesOf(const QList<domain::Application> &applications)
{
    QList<ports::ChangePage> pages;
    for (qsizetype from = 0; from < applications.size(); from += rowsPerPage) {
        ports::ChangePage page;
        for (const domain::Application &application : applications.mid(from, rowsPerPage))
            page.items.append({domain::summaryOf(application),
                               QJsonDocument(domain::toJson(application)).toJson(QJsonDocument::Compact)});
        page.next = ports::PullCursor(QString::number(from));
        pages.append(page);
    }
    return pages;
}

/// Milliseconds until every page is in.
template <typename Cache>
Result<double> pull(Cache &cache, const QList<ports::ChangePage> &pages)
{
    QElapsedTimer timer;
    timer.start();
    for (const ports::ChangePage &page : pages) {
        if (const Result<> applied = test::settle(cache.applyPage(page), patience); !applied)
            return applied.error();
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Times {
    QList<double> pull;
    QList<double> queue;
};

template <typename Cache, typename Read>
Result<> measure(Cache &cache, const QList<ports::ChangePage> &pages, Read read, Times &times)
{
    const Result<double> pulled = pull(cache, pages);
    if (!pulled)
        return pulled.error();
    times.pull.append(*pulled);
    QElapsedTimer timer;
    timer.start();
    if (const auto rows = test::settle(read(), patience); !rows)
        return rows.error();
    times.queue.append(double(timer.nsecsElapsed()) / 1e6);
    return {};
}

} // namespace

Result<> measureSealing(const Extent &extent, Report &report)
{
    const SystemClock clock;
    const QList<ports::ChangePage> pages =
        pagesOf(platform::generateApplications(extent.applications, seed, specimenDay()));
    const store::Keys keys = store::ringOf(store::SecretKey::random());
    Times sealed;
    Times open;
    for (int i = 0; i < extent.repetitions; ++i) {
        const QString folder = QDir(extent.folder).filePath(QStringLiteral("sealing%1").arg(i));
        QDir().mkpath(folder);
        {
            UnsealedCache cache(folder + QStringLiteral("/open.db"));
            if (!cache.opened())
                return cache.opened();
            if (const Result<> done = measure(
                    cache, pages, [&cache] { return cache.readQueue(); }, open);
                !done)
                return done;
        }
        const auto profile =
            store::Profile::open(folder, QStringLiteral("bench"), specimenAccount().id, keys, clock);
        if (!profile)
            return profile.error();
        ports::ApplicationStore &cache = (*profile)->applications();
        if (const Result<> done = measure(
                cache, pages, [&cache] { return cache.summaries(); }, sealed);
            !done)
            return done;
    }
    const QString section = QStringLiteral("Sealing, %1 applications").arg(extent.applications);
    const QString unit = QStringLiteral("ms");
    report.add({section, QStringLiteral("pulled pages written"), unit, median(sealed.pull),
                QStringLiteral("the same, unsealed with digests"), median(open.pull),
                Goal {.id = QStringLiteral("G12"), .mostRatio = 1.15}});
    report.add({section, QStringLiteral("queue read"), unit, median(sealed.queue),
                QStringLiteral("the same, unsealed"), median(open.queue)});
    return {};
}

} // namespace zhiping::bench
