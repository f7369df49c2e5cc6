// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/search_index.h"

#include "base/json_reader.h"
#include "base/log.h"
#include "domain/application_json.h"
#include "store/cache_change.h"
#include "store/cache_rows.h"
#include "store/connection.h"
#include "store/disk_reserve.h"
#include "store/durable_file.h"
#include "store/feed_rows.h"
#include "store/sealed_file.h"
#include "store/search_expression.h"

#include <QFile>

#include <utility>

#include <sqlite3.h>
#include <sys/resource.h>

namespace zhiping::store {

namespace {

/// Few enough that a pull or a search never waits long for them.
constexpr qsizetype readAtOnce = 25;
/// While one batch is taken in, the next is read.
constexpr qsizetype mostOnTheWay = 2 * readAtOnce;
/// FTS5 writes what it has gathered with each commit; less often is quicker.
constexpr qsizetype commitEvery = 5000;

constexpr int lowPriority = 10;

/// What a snapshot is bound to. Another program, or another library that folds or stores text, makes its own.
QString recordOf(const QString &cursor)
{
    return QStringLiteral("search/1\n" ZHIPING_VERSION "\n%1\n%2\n%3")
        .arg(QString::fromLatin1(qVersion()), QString::fromLatin1(::sqlite3_libversion()), cursor);
}

} // namespace

SearchIndex::SearchIndex(const Surroundings &surroundings)
    : m_around(surroundings)
{
}

SearchIndex::~SearchIndex()
{
    m_stopping = true;
    // After this nothing more is read, and after the next nothing that was read is on its way any more.
    m_thread.run([]() -> Result<> { return {}; }).waitForFinished();
    m_around.cacheThread.dropIdle();
    m_around.cacheThread.run([]() -> Result<> { return {}; }).waitForFinished();
    m_thread
        .run([this]() -> Result<> {
            if (m_unkept > 0)
                keepSnapshot();
            tell(Error {ErrorKind::Cancelled, QStringLiteral("the profile is being closed"), {}});
            m_database.reset();
            return {};
        })
        .waitForFinished();
}

void SearchIndex::post(std::function<void()> job)
{
    static_cast<void>(m_thread.run([job = std::move(job)]() -> Result<> {
        job();
        return {};
    }));
}

void SearchIndex::start()
{
    // Of a program that was killed while it wrote one.
    if (m_around.keepsSnapshot)
        static_cast<void>(m_around.fileThread.run([file = m_around.snapshotFile]() -> Result<> {
            QFile::remove(file + partialSuffix);
            return {};
        }));
    // Of this thread alone, as Linux has it: pulls and the window come first.
    post([] { ::setpriority(PRIO_PROCESS, 0, lowPriority); });
    post([this] { load(); });
}

void SearchIndex::note(const CacheChange &change)
{
    post([this, change] { takeChange(change); });
}

void SearchIndex::renewSnapshot()
{
    if (!m_around.keepsSnapshot)
        return;
    static_cast<void>(m_around.fileThread.run([file = m_around.snapshotFile]() -> Result<> {
        QFile::remove(file);
        return {};
    }));
    post([this] { ++m_unkept; });
}

Future<> SearchIndex::caughtUp()
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    post([this, promise] {
        m_waiting.push_back(promise);
        if (m_failure)
            tell(*m_failure);
        else if (isUpToDate())
            tell({});
    });
    return promise->future();
}

Future<ports::SearchAnswer> SearchIndex::find(const QList<ports::SearchWord> &words)
{
    const quint64 number = ++m_latestSearch;
    return m_thread.run([this, words, number] { return answer(words, number); });
}

Result<ports::SearchAnswer> SearchIndex::answer(const QList<ports::SearchWord> &words, quint64 number)
{
    if (m_failure)
        return *m_failure;
    ports::SearchAnswer answer;
    answer.found.resize(words.size());
    // Nothing has been read yet, so more is to come.
    answer.total = 1;
    if (!m_database)
        return answer;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Result<> found =
            m_database->find(searchExpression(words.at(i)), [&](const domain::ApplicationId &id) {
                answer.found[i].insert(id);
                return number == m_latestSearch;
            });
        if (!found)
            return found.error();
        if (number != m_latestSearch)
            return Error {ErrorKind::Cancelled, QStringLiteral("another search has begun"), {}};
    }
    answer.searched = m_database->size();
    answer.total = answer.searched + qsizetype(m_wanted.size()) + m_reading;
    return answer;
}

Result<SearchIndex::CacheState> SearchIndex::readState(Connection &cache, Sealer &sealer)
{
    CacheState state;
    const Result<FeedPosition> position = readPosition(cache, sealer);
    if (!position)
        return position.error();
    state.cursor = position->cursor;
    const Result<> read =
        cache.read(QLatin1String("SELECT id, revision FROM applications"), {}, [&](const QSqlQuery &row) {
            state.revisions.insert(domain::ApplicationId(row.value(0).toString()), row.value(1).toString());
        });
    return read ? Result<CacheState>(state) : read.error();
}

void SearchIndex::load()
{
    if (m_stopping)
        return;
    auto reading = m_around.cacheThread.run(
        [&cache = m_around.cache, &sealer = m_around.cacheSealer] { return readState(cache, sealer); });
    reading.waitForFinished();
    const Result<CacheState> state = reading.result();
    if (!state)
        return giveUp(state.error());
    auto database = fromSnapshot(state->cursor);
    m_unkept = database ? 0 : 1;
    if (!database)
        database = SearchDatabase::create();
    if (!database)
        return giveUp(database.error());
    m_database = std::move(database).value();
    m_cursor = state->cursor;
    const QList<domain::ApplicationId> known = m_database->applications();
    for (const domain::ApplicationId &id : known) {
        if (!state->revisions.contains(id))
            forget(id);
    }
    for (auto row = state->revisions.cbegin(); row != state->revisions.cend(); ++row)
        want(row.key(), row.value());
    goOn();
}

Result<std::unique_ptr<SearchDatabase>> SearchIndex::fromSnapshot(const QString &cursor)
{
    auto reading =
        m_around.fileThread.run([&sealer = m_around.fileSealer, file = m_around.snapshotFile,
                                 record = recordOf(cursor)] { return readSealed(file, sealer, record); });
    reading.waitForFinished();
    const Result<QByteArray> image = reading.result();
    if (!image) {
        if (image.error().kind != ErrorKind::NotFound)
            qCInfo(logStore) << "the search snapshot is of no use:" << nameOf(image.error().kind);
        return image.error();
    }
    return SearchDatabase::load(*image);
}

void SearchIndex::takeChange(const CacheChange &change)
{
    if (!m_database)
        return;
    m_cursor = change.cursor;
    ++m_unkept;
    for (const domain::ApplicationId &id : change.removed)
        forget(id);
    for (auto row = change.written.cbegin(); row != change.written.cend(); ++row)
        want(row.key(), row.value());
    goOn();
}

void SearchIndex::want(const domain::ApplicationId &id, const QString &revision)
{
    if (!m_database || m_database->revisionOf(id) == revision)
        return;
    // Nobody is to find what is not true any more.
    forget(id);
    if (m_database)
        m_wanted.insert(id.text());
}

void SearchIndex::forget(const domain::ApplicationId &id)
{
    m_wanted.erase(id.text());
    if (!m_database || m_database->revisionOf(id).isEmpty())
        return;
    ++m_unkept;
    holds(m_database->forget(id));
}

void SearchIndex::goOn()
{
    if (!m_database || m_stopping)
        return;
    while (!m_wanted.empty() && m_reading + readAtOnce <= mostOnTheWay)
        readNext();
    if (isUpToDate())
        rest();
}

void SearchIndex::readNext()
{
    QList<domain::ApplicationId> ids;
    while (!m_wanted.empty() && ids.size() < readAtOnce)
        ids.append(domain::ApplicationId(std::move(m_wanted.extract(m_wanted.begin()).value())));
    m_reading += ids.size();
    m_around.cacheThread.runWhenIdle([this, ids] {
        Bodies bodies;
        for (const domain::ApplicationId &id : ids) {
            // What is damaged is noted by the cache itself; what is gone is told by the next change.
            const Result<QByteArray> body = readDossier(m_around.cache, m_around.cacheSealer, id.text());
            bodies.append({id, body.ok() ? *body : QByteArray()});
        }
        post([this, bodies] { take(bodies); });
    });
}

void SearchIndex::take(const Bodies &bodies)
{
    m_reading -= bodies.size();
    for (const auto &[id, body] : bodies) {
        if (!m_database || m_stopping)
            return;
        if (!body.isEmpty() && !holds(add(id, body)))
            return;
    }
    goOn();
}

Result<> SearchIndex::add(const domain::ApplicationId &id, const QByteArray &body)
{
    const Result<domain::Application> application = domain::applicationFromBytes(body);
    if (!application) {
        qCWarning(logStore).noquote() << "not searchable:" << id.text() << application.error().evidence;
        return {};
    }
    const QByteArray document = searchDocument(domain::searchTextOf(*application));
    if (const Result<> added = m_database->add(id, application->revision, document); !added)
        return added;
    ++m_unkept;
    if (++m_uncommitted < commitEvery)
        return {};
    m_uncommitted = 0;
    return m_database->commit();
}

void SearchIndex::rest()
{
    constexpr qsizetype alwaysBearable = 1000;
    m_uncommitted = 0;
    if (!holds(m_database->commit()))
        return;
    if (m_database->dead() > m_database->size() + alwaysBearable)
        return beginAnew(m_database->applications());
    const Result<bool> more = m_database->tidy();
    if (!more)
        return giveUp(more.error());
    tell({});
    if (*more)
        return post([this] { goOn(); });
    if (m_unkept > m_database->size() / 10)
        keepSnapshot();
}

void SearchIndex::beginAnew(const QList<domain::ApplicationId> &ids)
{
    auto database = SearchDatabase::create();
    if (!database)
        return giveUp(database.error());
    m_database = std::move(database).value();
    for (const domain::ApplicationId &id : ids)
        m_wanted.insert(id.text());
    post([this] { goOn(); });
}

void SearchIndex::keepSnapshot()
{
    if (!m_around.keepsSnapshot || m_discarded || !m_database)
        return;
    const Result<QByteArray> image = m_database->image();
    if (!image)
        return giveUp(image.error());
    m_unkept = 0;
    if (!m_around.reserve.hasRoomFor(image->size()))
        return;
    static_cast<void>(m_around.fileThread.run([&sealer = m_around.fileSealer, file = m_around.snapshotFile,
                                               image = *image, record = recordOf(m_cursor)]() -> Result<> {
        const Result<> written = writeSealed(file, image, sealer, record);
        if (!written)
            qCWarning(logStore).noquote() << "no search snapshot:" << written.error().evidence;
        return written;
    }));
}

void SearchIndex::tell(const Result<> &outcome)
{
    for (const Waiting &promise : std::exchange(m_waiting, {})) {
        promise->addResult(outcome);
        promise->finish();
    }
}

void SearchIndex::giveUp(const Error &error)
{
    qCWarning(logStore).noquote() << "there is no full-text search:" << nameOf(error.kind) << error.evidence;
    m_failure = error;
    m_database.reset();
    m_wanted.clear();
    tell(error);
}

bool SearchIndex::holds(const Result<> &outcome)
{
    if (!outcome)
        giveUp(outcome.error());
    return outcome.ok();
}

} // namespace zhiping::store
