// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/change_page_json.h"
#include "api/http_client.h"
#include "api/http_review_api.h"
#include "base/clock.h"
#include "benchmarks/benchmarks.h"
#include "benchmarks/feed_pages.h"
#include "benchmarks/feed_role.h"
#include "benchmarks/process_tree.h"
#include "benchmarks/raw_cache.h"
#include "benchmarks/roles.h"
#include "benchmarks/specimen_profile.h"
#include "benchmarks/stillness.h"
#include "store/profile.h"
#include "support/fake_access_tokens.h"
#include "support/settle.h"
#include "sync/sync_run.h"

#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>
#include <utility>

#include <malloc.h>

namespace zhiping::bench {

namespace {

using RunOutcome = Result<sync::SyncReport>;

/// What one pull took. Milliseconds and megabytes.
struct Pull {
    double firstPage = 0;
    double everything = 0;
    double stillest = 0;  ///< The longest time the event loop stood still.
    QList<double> memory; ///< Above what was there before, after each page.
};

/// The profile of a laptop and its way to a platform.
class Laptop
{
public:
    Laptop(const QString &folder, const QUrl &platform, const store::Keys &keys)
        : m_api(m_http, m_tokens, platform, m_clock)
    {
        QDir().mkpath(folder);
        auto opened = store::Profile::open(folder, platform.toString(), specimenAccount().id, keys, m_clock);
        if (opened)
            m_profile = std::move(opened).value();
        else
            m_fault = opened.error();
    }

    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }
    [[nodiscard]] Result<Pull> pull();
    /// What reading the pages takes, and what keeping them, one after the other.
    [[nodiscard]] Result<> takeApart(const FeedPages &pages, double &reading, double &keeping);

private:
    const SystemClock m_clock;
    test::FakeAccessTokens m_tokens;
    api::HttpClient m_http;
    api::HttpReviewApi m_api;
    std::unique_ptr<store::Profile> m_profile;
    std::optional<Error> m_fault;
};

Result<Pull> Laptop::pull()
{
    using Step = sync::SyncProgress::Step;
    Pull pull;
    // What was freed before is not to be taken for what the pull does without.
    ::malloc_trim(0);
    const double before = memoryOfThisProcess();
    QElapsedTimer timer;
    timer.start();
    Stillness stillness;
    QEventLoop loop;
    std::optional<RunOutcome> outcome;
    sync::SyncRun run({m_api, m_profile->applications(), m_profile->attachments(), m_profile->outbox(),
                       m_profile->work(), m_profile->briefcase(), m_clock},
                      {}, sync::systemRandom);
    QObject::connect(&run, &sync::SyncRun::progressed, &loop, [&](const sync::SyncProgress &progress) {
        if (progress.step != Step::Pulling || progress.done == 0)
            return;
        pull.everything = double(timer.nsecsElapsed()) / 1e6;
        if (pull.firstPage == 0)
            pull.firstPage = pull.everything;
        pull.memory.append(memoryOfThisProcess() - before);
        pull.stillest = stillness.longest();
    });
    QObject::connect(&run, &sync::SyncRun::finished, &loop, [&](const RunOutcome &reached) {
        outcome = reached;
        loop.quit();
    });
    run.start();
    loop.exec();
    if (!*outcome)
        return outcome->error();
    return pull;
}

Result<> Laptop::takeApart(const FeedPages &pages, double &reading, double &keeping)
{
    for (int i = 0; i < pages.count(); ++i) {
        const QByteArray bytes = pages.page(i);
        QElapsedTimer timer;
        timer.start();
        const Result<ports::ChangePage> page = api::changePageFromJson(bytes, {});
        if (!page)
            return page.error();
        reading += double(timer.nsecsElapsed()) / 1e6;
        timer.start();
        if (const Result<> kept = test::settle(m_profile->applications().applyPage(*page)); !kept)
            return kept;
        keeping += double(timer.nsecsElapsed()) / 1e6;
    }
    return {};
}

/// Milliseconds that SQLite alone takes for @p pages; nothing is left on the disk.
Result<double> limitOf(const FeedPages &pages, const QString &folder, RawCache::Indexes indexes)
{
    const QTemporaryDir place(folder + QStringLiteral("/raw"));
    RawCache cache(place.filePath(QStringLiteral("cache.db")), indexes);
    double all = 0;
    for (int i = 0; i < pages.count(); ++i) {
        const Result<double> taken = cache.take(pages.page(i), pages.dossiers(i));
        if (!taken)
            return taken;
        all += *taken;
    }
    return all + cache.finish();
}

struct Measured {
    QList<double> appended;
    QList<double> unique;
    QList<double> live;
    QList<double> everything;
    QList<double> firstPage;
    QList<double> stillest;
    QList<double> memoryHalfway;
    QList<double> memory;
    QList<double> reading;
    QList<double> keeping;
};

Result<> measureOnce(const Extent &extent, const FeedPages &pages, const QUrl &platform, Measured &measured)
{
    QDir folder(extent.folder);
    folder.mkpath(QStringLiteral("pull"));
    folder.cd(QStringLiteral("pull"));
    for (const auto &[indexes, limits] : {std::pair(RawCache::Indexes::None, &measured.appended),
                                          std::pair(RawCache::Indexes::Unique, &measured.unique),
                                          std::pair(RawCache::Indexes::Live, &measured.live)}) {
        const Result<double> limit = limitOf(pages, folder.path(), indexes);
        if (!limit)
            return limit.error();
        limits->append(*limit);
    }
    {
        Laptop laptop(folder.filePath(QStringLiteral("laptop")), platform,
                      store::ringOf(store::SecretKey::random()));
        const Result<Pull> pull = laptop.fault() ? *laptop.fault() : laptop.pull();
        if (!pull)
            return pull.error();
        measured.everything.append(pull->everything);
        measured.firstPage.append(pull->firstPage);
        measured.stillest.append(pull->stillest);
        measured.memoryHalfway.append(pull->memory.at(pull->memory.size() / 2));
        measured.memory.append(*std::max_element(pull->memory.cbegin(), pull->memory.cend()));
    }
    {
        Laptop laptop(folder.filePath(QStringLiteral("apart")), platform,
                      store::ringOf(store::SecretKey::random()));
        double reading = 0;
        double keeping = 0;
        const Result<> taken =
            laptop.fault() ? Result<>(*laptop.fault()) : laptop.takeApart(pages, reading, keeping);
        if (!taken)
            return taken;
        measured.reading.append(reading);
        measured.keeping.append(keeping);
    }
    folder.removeRecursively();
    return {};
}

void report(const Extent &extent, const Measured &measured, Report &report)
{
    const QString section = QStringLiteral("First pull of %1 applications").arg(extent.pulled);
    const QString ms = QStringLiteral("ms");
    report.add({section, QStringLiteral("pulled, until the last page is kept"), ms,
                median(measured.everything), QStringLiteral("parsed and appended by SQLite alone"),
                median(measured.appended), Goal {.id = QStringLiteral("G1"), .mostRatio = 2.0}});
    report.add({section, QStringLiteral("pulled, beside live indexes"), ms, median(measured.everything),
                QStringLiteral("parsed and inserted under five composite indexes"), median(measured.live),
                Goal {.id = QStringLiteral("G2"), .mostRatio = 1.5}});
    report.add({section, QStringLiteral("pulled, beside unique ids"), ms, median(measured.everything),
                QStringLiteral("parsed and inserted under unique ids"), median(measured.unique)});
    report.add({section, QStringLiteral("pulled, until the first page is kept"), ms,
                median(measured.firstPage), QStringLiteral("all of them"), median(measured.everything)});
    report.add({section, QStringLiteral("of that: reading the pages"), ms, median(measured.reading),
                QStringLiteral("parsed and appended by SQLite alone"), median(measured.appended)});
    report.add({section, QStringLiteral("of that: keeping them"), ms, median(measured.keeping),
                QStringLiteral("parsed and appended by SQLite alone"), median(measured.appended)});
    report.add({section, QStringLiteral("memory taken, most"), QStringLiteral("MB"), median(measured.memory),
                QStringLiteral("halfway"), median(measured.memoryHalfway),
                Goal {.id = QStringLiteral("G15"), .mostRatio = 1.2, .most = 150}});
    report.add({section, QStringLiteral("the event loop stands still, at most"), ms,
                median(measured.stillest), QStringLiteral("one frame"), 1000.0 / 60,
                Goal {.id = QStringLiteral("G17"), .most = 50}});
}

} // namespace

Result<> measurePull(const Extent &extent, Report &report)
{
    const FeedPages pages(extent.pulled, 0);
    const quint16 port = freePort();
    RoleProcess feed;
    feed.start(
        {QStringLiteral("feed"), QString::number(extent.pulled), QStringLiteral("0"), QString::number(port)});
    if (const Result<double> ready = feed.reached("usable"); !ready)
        return ready.error();
    const QUrl platform(QStringLiteral("http://127.0.0.1:%1").arg(port));
    Measured measured;
    for (int i = 0; i < extent.repetitions; ++i) {
        if (const Result<> done = measureOnce(extent, pages, platform, measured); !done)
            return done;
    }
    bench::report(extent, measured, report);
    return {};
}

} // namespace zhiping::bench
