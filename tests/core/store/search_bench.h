// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/search_text.h"
#include "store/connection.h"
#include "store/disk_reserve.h"
#include "store/schema.h"
#include "store/schema_migrator.h"
#include "store/sealed_file.h"
#include "store/search_index.h"
#include "store/sqlite_application_store.h"
#include "support/canary.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

namespace zhiping::test {

/// A cache and the full-text index that follows it, as a profile puts them together.
class SearchBench
{
public:
    struct Terms {
        store::Keys keys = someKeys();
        QString profile = QStringLiteral("profile-1");
        bool keepsSnapshot = true;
        qint64 freeBytes = 1'000'000'000;
    };

    SearchBench(const QString &folder, const Terms &terms)
        : file(folder + QStringLiteral("/search.snapshot"))
        , m_cacheSealer(someKeys(), QStringLiteral("profile-1"))
        , m_fileSealer(terms.keys, terms.profile)
        , m_reserve(folder, 1000, [free = terms.freeBytes](const QString &) { return Result<qint64>(free); })
    {
        auto opening = m_cacheThread.run([this, folder]() -> Result<> {
            auto opened = store::Connection::open(folder + QStringLiteral("/cache.db"),
                                                  store::Connection::Durability::Disposable);
            if (!opened)
                return opened.error();
            m_cache = std::move(opened).value();
            return store::migrate(*m_cache, store::cacheSchema(), &m_cacheSealer);
        });
        opening.waitForFinished();
        if (!opening.result())
            qFatal("the cache does not open");
        // No page here has a receipt, so the outbox is asked nothing.
        applications = std::make_unique<store::SqliteApplicationStore>(m_cacheThread, *m_cache, *m_cache,
                                                                       m_cacheSealer, m_reserve);
        openIndex(terms.keepsSnapshot);
        applications->whenChanged([this](const store::CacheChange &change) { index->note(change); });
    }
    ~SearchBench()
    {
        index.reset();
        onTheCacheThread([this] { m_cache.reset(); }).waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SearchBench)

    void openIndex(bool keepsSnapshot)
    {
        index = std::make_unique<store::SearchIndex>(
            store::SearchIndex::Surroundings {m_cacheThread, *m_cache, m_cacheSealer, m_fileThread,
                                              m_fileSealer, m_reserve, file, keepsSnapshot});
    }
    Future<> onTheCacheThread(std::function<void()> job)
    {
        return m_cacheThread.run([job = std::move(job)]() -> Result<> {
            job();
            return {};
        });
    }
    void run(QLatin1String sql)
    {
        auto running = m_cacheThread.run([this, sql] { return m_cache->run(sql); });
        running.waitForFinished();
        QVERIFY(running.result().ok());
    }
    void pull(const QList<domain::Application> &pulled, const QString &cursor = QStringLiteral("c1"))
    {
        QVERIFY(settle(applications->applyPage(aPage(pulled, cursor))).ok());
    }
    [[nodiscard]] Result<ports::SearchAnswer> ask(const QString &typed)
    {
        return settle(index->find({{domain::foldForSearch(typed), {}}}));
    }
    /// The ids found once everything is known.
    [[nodiscard]] QStringList found(const QString &typed)
    {
        if (!settle(index->caughtUp()))
            return {QStringLiteral("no index")};
        const auto answer = ask(typed);
        if (!answer || !answer->isComplete())
            return {QStringLiteral("not complete")};
        QStringList ids;
        for (const domain::ApplicationId &id : answer->found.first())
            ids.append(id.text());
        ids.sort();
        return ids;
    }

    const QString file;
    std::unique_ptr<store::SqliteApplicationStore> applications;
    std::unique_ptr<store::SearchIndex> index;

private:
    store::Sealer m_cacheSealer;
    store::Sealer m_fileSealer;
    store::DiskReserve m_reserve;
    std::unique_ptr<store::Connection> m_cache;
    store::StorageThread m_fileThread;
    store::StorageThread m_cacheThread;
};

/// A folder of its own, where the search can be closed and opened again.
class SearchFolder
{
protected:
    [[nodiscard]] std::unique_ptr<SearchBench> open(const SearchBench::Terms &terms) const
    {
        return std::make_unique<SearchBench>(folder->path(), terms);
    }
    [[nodiscard]] std::unique_ptr<SearchBench> open() const { return open({}); }
    [[nodiscard]] std::unique_ptr<SearchBench> started(const SearchBench::Terms &terms) const
    {
        auto desk = open(terms);
        desk->index->start();
        return desk;
    }
    [[nodiscard]] std::unique_ptr<SearchBench> started() const { return started({}); }

    void renew() { folder = std::make_unique<QTemporaryDir>(); }

    std::unique_ptr<QTemporaryDir> folder;
};

inline domain::Application named(const QString &id, const QString &name,
                                 const QString &revision = QStringLiteral("r1"))
{
    domain::Application application = anApplication(id, revision);
    application.applicant.name = name;
    return application;
}

inline const QString a = QStringLiteral("a");
inline const QString b = QStringLiteral("b");

} // namespace zhiping::test
