// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/benchmarks.h"
#include "core/store/search_bench.h"
#include "store/search_expression.h"
#include "support/wordy_applications.h"

#include <QDir>
#include <QElapsedTimer>

#include <chrono>

#include <sqlite3.h>

namespace zhiping::bench {

namespace {

constexpr quint32 seed = 20260301;
constexpr qsizetype rowsPerPage = 500;
constexpr int longestQuery = 8;
constexpr std::chrono::minutes patience {10};

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The folded texts in a table of their own, looked through with LIKE: what one would do without an index,
/// and the oracle of what is to be found.
class Scan
{
public:
    Scan()
    {
        ::sqlite3_open(":memory:", &m_handle);
        ::sqlite3_exec(m_handle, "CREATE TABLE texts (id TEXT, text TEXT); BEGIN", nullptr, nullptr, nullptr);
        ::sqlite3_prepare_v2(m_handle, "INSERT INTO texts VALUES (?1, ?2)", -1, &m_adding, nullptr);
        ::sqlite3_prepare_v2(m_handle, "SELECT id FROM texts WHERE text LIKE '%' || ?1 || '%'", -1,
                             &m_looking, nullptr);
    }
    ~Scan()
    {
        ::sqlite3_finalize(m_adding);
        ::sqlite3_finalize(m_looking);
        ::sqlite3_close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Scan)

    void add(const domain::ApplicationId &id, const QByteArray &folded)
    {
        const QByteArray name = id.text().toUtf8();
        ::sqlite3_bind_text(m_adding, 1, name.constData(), int(name.size()), SQLITE_TRANSIENT);
        ::sqlite3_bind_text(m_adding, 2, folded.constData(), int(folded.size()), SQLITE_TRANSIENT);
        ::sqlite3_step(m_adding);
        ::sqlite3_reset(m_adding);
    }
    [[nodiscard]] QSet<domain::ApplicationId> find(const QString &folded)
    {
        QSet<domain::ApplicationId> found;
        const QByteArray wanted = folded.toUtf8();
        ::sqlite3_bind_text(m_looking, 1, wanted.constData(), int(wanted.size()), SQLITE_TRANSIENT);
        while (::sqlite3_step(m_looking) == SQLITE_ROW)
            found.insert(domain::ApplicationId(
                QString::fromUtf8(reinterpret_cast<const char *>(::sqlite3_column_text(m_looking, 0)))));
        ::sqlite3_reset(m_looking);
        return found;
    }

private:
    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_adding = nullptr;
    sqlite3_stmt *m_looking = nullptr;
};

/// The index and the oracle of the same dossiers, and what to look for in them.
struct Library {
    std::unique_ptr<store::SearchDatabase> index;
    Scan scan;
    QStringList samples; ///< Folded texts of some.
};

Result<> fill(Library &library, int dossiers)
{
    auto made = store::SearchDatabase::create();
    if (!made)
        return made.error();
    library.index = std::move(made).value();
    QRandomGenerator random(seed);
    for (int i = 0; i < dossiers; ++i) {
        const domain::Application application = test::aWordyApplication(i, random);
        const domain::SearchText text = domain::searchTextOf(application);
        if (const Result<> added =
                library.index->add(application.id, application.revision, store::searchDocument(text));
            !added)
            return added;
        const QString folded = domain::foldForSearch((text.names + text.texts).join(u'\n'));
        library.scan.add(application.id, folded.toUtf8());
        if (i % std::max(1, dossiers / 500) == 0)
            library.samples.append(folded);
        if (i % 5000 == 4999) {
            if (const Result<> committed = library.index->commit(); !committed)
                return committed;
        }
    }
    Result<bool> more = true;
    if (const Result<> committed = library.index->commit(); !committed)
        return committed;
    while (more && *more)
        more = library.index->tidy();
    return more ? Result<>() : more.error();
}

/// Hanzi that stand in one of the texts.
QString someQuery(const QStringList &samples, int length, QRandomGenerator &random)
{
    for (;;) {
        const QString &text = samples.at(random.bounded(samples.size()));
        const QString query = text.mid(random.bounded(text.size() - length), length);
        if (std::all_of(query.cbegin(), query.cend(),
                        [](QChar c) { return c.script() == QChar::Script_Han; }))
            return query;
    }
}

Result<double> timeToFind(store::SearchDatabase &index, const QString &query, qsizetype most,
                          QSet<domain::ApplicationId> &found)
{
    QElapsedTimer timer;
    timer.start();
    const Result<> looked =
        index.find(store::searchExpression({query, {}}), [&found, most](const domain::ApplicationId &id) {
            found.insert(id);
            return found.size() < most;
        });
    return looked ? Result<double>(millisecondsOf(timer)) : looked.error();
}

struct QueryTimes {
    QList<double> first;
    QList<double> all;
    QList<double> scan;
};

Result<> ask(Library &library, int length, int queries, QRandomGenerator &random, QueryTimes &times)
{
    constexpr qsizetype page = 50;
    for (int i = 0; i < queries; ++i) {
        const QString query = someQuery(library.samples, length, random);
        QSet<domain::ApplicationId> some;
        const Result<double> first = timeToFind(*library.index, query, page, some);
        QSet<domain::ApplicationId> found;
        const Result<double> all =
            timeToFind(*library.index, query, std::numeric_limits<qsizetype>::max(), found);
        if (!first || !all)
            return first ? all.error() : first.error();
        QElapsedTimer timer;
        timer.start();
        const QSet<domain::ApplicationId> expected = library.scan.find(query);
        times.scan.append(millisecondsOf(timer));
        times.first.append(*first);
        times.all.append(*all);
        if (found != expected)
            return Error {
                ErrorKind::InvalidInput,
                QStringLiteral("%1 found, the scan finds %2").arg(found.size()).arg(expected.size()),
                {}};
    }
    return {};
}

Result<> measureQueries(const Extent &extent, Report &report)
{
    Library library;
    if (const Result<> filled = fill(library, extent.searched); !filled)
        return filled;
    const QString section =
        QStringLiteral("Search, %1 applications, results compared with a scan").arg(extent.searched);
    const QString unit = QStringLiteral("ms");
    QRandomGenerator random(seed);
    QueryTimes every;
    for (int length = 1; length <= longestQuery; ++length) {
        QueryTimes times;
        if (const Result<> asked = ask(library, length, extent.repetitions * 2, random, times); !asked)
            return asked;
        report.add({section, QStringLiteral("first 50 of %1 characters").arg(length), unit,
                    median(times.first), QStringLiteral("LIKE scan"), median(times.scan),
                    Goal {.id = QStringLiteral("G8"), .mostRatio = 1.0 / 50}});
        every.first += times.first;
        every.all += times.all;
        every.scan += times.scan;
    }
    report.add({section, QStringLiteral("first 50, slowest"), unit, percentile(every.first, 100),
                QStringLiteral("LIKE scan, fastest"), percentile(every.scan, 0)});
    report.add({section, QStringLiteral("all of them, median"), unit, median(every.all),
                QStringLiteral("LIKE scan"), median(every.scan)});
    report.add({section, QStringLiteral("all of them, slowest"), unit, percentile(every.all, 100),
                QStringLiteral("LIKE scan"), median(every.scan)});
    return {};
}

QList<ports::ChangePage> pagesOf(int dossiers)
{
    QRandomGenerator random(seed);
    QList<ports::ChangePage> pages;
    for (int i = 0; i < dossiers; ++i) {
        if (i % rowsPerPage == 0)
            pages.append(test::aPage({}, QString::number(i)));
        pages.last().items.append(test::itemOf(test::aWordyApplication(i, random)));
    }
    return pages;
}

/// Milliseconds until every page is in; with @p indexed also until everything can be found.
struct PullTimes {
    QList<double> alone;
    QList<double> indexed;
    QList<double> build;
};

Result<double> pull(test::SearchBench &bench, const QList<ports::ChangePage> &pages)
{
    QElapsedTimer timer;
    timer.start();
    for (const ports::ChangePage &page : pages) {
        if (const Result<> applied = test::settle(bench.applications->applyPage(page), patience); !applied)
            return applied.error();
    }
    return millisecondsOf(timer);
}

Result<> pullBothWays(const QString &folder, const QList<ports::ChangePage> &pages, PullTimes &times)
{
    for (const bool indexed : {false, true}) {
        const QString place = folder + (indexed ? QStringLiteral("/indexed") : QStringLiteral("/alone"));
        QDir().mkpath(place);
        test::SearchBench bench(place, {});
        if (indexed)
            bench.index->start();
        const Result<double> pulled = pull(bench, pages);
        if (!pulled)
            return pulled.error();
        (indexed ? times.indexed : times.alone).append(*pulled);
        if (indexed)
            continue;
        // All of it is there, and nothing else goes on.
        QElapsedTimer timer;
        timer.start();
        bench.index->start();
        if (const Result<> built = test::settle(bench.index->caughtUp(), patience); !built)
            return built;
        times.build.append(millisecondsOf(timer));
    }
    return {};
}

/// Nothing but FTS5 taking in what is ready for it.
Result<double> bulk(const QList<ports::ChangePage> &pages)
{
    QList<QByteArray> documents;
    for (const ports::ChangePage &page : pages) {
        for (const ports::ChangePage::Item &item : page.items)
            documents.append(
                store::searchDocument(domain::searchTextOf(*domain::applicationFromBytes(item.json))));
    }
    auto index = store::SearchDatabase::create();
    if (!index)
        return index.error();
    QElapsedTimer timer;
    timer.start();
    for (qsizetype i = 0; i < documents.size(); ++i) {
        Result<> added =
            (*index)->add(domain::ApplicationId(QString::number(i)), QStringLiteral("r"), documents.at(i));
        if (added && i % 5000 == 4999)
            added = (*index)->commit();
        if (!added)
            return added.error();
    }
    if (const Result<> committed = (*index)->commit(); !committed)
        return committed.error();
    return millisecondsOf(timer);
}

Result<> measureBuilding(const Extent &extent, Report &report)
{
    const int dossiers = extent.applications * 4;
    const QList<ports::ChangePage> pages = pagesOf(dossiers);
    PullTimes times;
    QList<double> bulks;
    for (int i = 0; i < extent.repetitions; ++i) {
        const QString folder = QDir(extent.folder).filePath(QStringLiteral("search%1").arg(i));
        if (const Result<> pulled = pullBothWays(folder, pages, times); !pulled)
            return pulled;
        const Result<double> filled = bulk(pages);
        if (!filled)
            return filled.error();
        bulks.append(*filled);
        QDir(folder).removeRecursively();
    }
    const QString section = QStringLiteral("Building the search index, %1 applications").arg(dossiers);
    const QString unit = QStringLiteral("ms");
    report.add({section, QStringLiteral("pull while it is built"), unit, median(times.indexed),
                QStringLiteral("the same pull alone"), median(times.alone),
                Goal {.id = QStringLiteral("G9"), .mostRatio = 1.15}});
    report.add({section, QStringLiteral("built from the sealed cache"), unit, median(times.build),
                QStringLiteral("FTS5 in bulk, from ready text"), median(bulks)});
    return {};
}

} // namespace

Result<> measureSearch(const Extent &extent, Report &report)
{
    if (const Result<> asked = measureQueries(extent, report); !asked)
        return asked;
    return measureBuilding(extent, report);
}

} // namespace zhiping::bench
