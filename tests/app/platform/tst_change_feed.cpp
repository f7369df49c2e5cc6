// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/platform_fixture.h"
#include "base/uuid7.h"
#include "platform/application_records.h"
#include "platform/change_feed.h"
#include "platform/decision_endpoint.h"
#include "platform/platform_directory.h"

#include <set>
#include <thread>

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

namespace {

/// One opening of a platform's directory, as another process would have it: nothing but the file is shared.
class Instance
{
public:
    Instance(const QString &directory, const Clock &clock)
        : m_directory(platform::openDirectory(directory, platform::Opener::Visitor).value())
        , site(platform::siteOf(m_directory, clock))
        , feed(site)
    {
    }

private:
    platform::PlatformDirectory m_directory;

public:
    platform::Site site;
    platform::ChangeFeed feed;
};

platform::PlatformAccount aReviewer(const QString &id = u"acc-1"_s)
{
    platform::PlatformAccount caller;
    caller.account.id = domain::AccountId(id);
    caller.account.region = anApplication(u"any"_s).reviewingRegion;
    caller.account.roles = {domain::Role::District};
    return caller;
}

QJsonObject pageAfter(platform::ChangeFeed &feed, const QString &since, int limit)
{
    return QJsonDocument::fromJson(feed.page(aReviewer(), since, limit, {}).body).object();
}

/// Decides as @p caller, and answers the status.
int decide(const platform::Site &site, const platform::PlatformAccount &caller, const QString &application,
           const QString &revision)
{
    const domain::Decision decision = aDecision(makeUuid7(site.clock), application, revision);
    platform::HttpRequest request;
    request.captures = {application, decision.id.text()};
    request.headers = {{"if-match", '"' + revision.toLatin1() + '"'},
                       {"idempotency-key", decision.id.text().toLatin1()},
                       {"content-type", "application/json"}};
    request.body = QJsonDocument(domain::toJson(decision)).toJson(QJsonDocument::Compact);
    return platform::DecisionEndpoint(site).put(caller, request).status;
}

} // namespace

/// The feed while several processes write at once.
class ChangeFeedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        directory = std::make_unique<QTemporaryDir>();
        Instance(directory->path(), clock);
    }
    void losesNothingThatIsCommittedWhileSomebodyReads();
    void showsNothingBeforeItIsCommitted();
    void showsWhatAnotherInstanceHasChangedSinceAPageWasMade();
    void givesEveryoneTheirOwnReceiptsWithTheSamePage();
    void endsWithTheLastFullPage();
    void keepsNothingOfWhatIsRefusedInTheMiddle();

private:
    [[nodiscard]] QList<qint64> numbers() const
    {
        const Instance one(directory->path(), clock);
        return one.site.storage.read([](const platform::Records &records) {
            QList<qint64> all;
            const auto events = records.reviews().events(platform::audienceOf(aReviewer().account), 0, 1000);
            for (const platform::FeedEvent &event : events)
                all.append(event.feed);
            return all;
        });
    }

    std::unique_ptr<QTemporaryDir> directory;
    ManualClock clock;
};

void ChangeFeedTest::losesNothingThatIsCommittedWhileSomebodyReads()
{
    constexpr int writers = 4;
    constexpr int each = 40;
    std::atomic<int> refused {0};
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            const Instance own(directory->path(), clock);
            for (int i = 0; i < each; ++i)
                if (!platform::takeIn(own.site, {{anApplication(u"a-%1-%2"_s.arg(writer).arg(i)), {}}}))
                    ++refused;
        });
    // Never looks back: what comes to lie behind its cursor is lost to it.
    Instance reader(directory->path(), clock);
    std::set<QString> seen;
    QString since;
    QDeadlineTimer patience(60'000);
    while (int(seen.size()) < writers * each && refused == 0 && !patience.hasExpired()) {
        const QJsonObject page = pageAfter(reader.feed, since, 7);
        const QJsonArray items = page.value("items"_L1).toArray();
        for (const QJsonValue &item : items)
            seen.insert(item["id"_L1].toString());
        since = page.value("next"_L1).toString();
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(refused, 0);
    QCOMPARE(int(seen.size()), writers * each);
    QList<qint64> gapFree;
    for (qint64 number = 1; number <= writers * each; ++number)
        gapFree.append(number);
    QCOMPARE(numbers(), gapFree);
}

void ChangeFeedTest::showsNothingBeforeItIsCommitted()
{
    const Instance writer(directory->path(), clock);
    Instance reader(directory->path(), clock);
    const QString begin = pageAfter(reader.feed, {}, 10).value("next"_L1).toString();
    QString unseen;
    writer.site.storage.write([&](platform::Records &records) {
        const QString revision =
            platform::storeApplication(records.reviews(), anApplication(u"a"_s), false).revision;
        // The number is taken, and still the cursor does not go behind it.
        unseen = pageAfter(reader.feed, begin, 10).value("next"_L1).toString();
        return revision;
    });
    QCOMPARE(unseen, begin);
    const QJsonObject page = pageAfter(reader.feed, begin, 10);
    QCOMPARE(page.value("items"_L1).toArray().size(), 1);
    QVERIFY(page.value("next"_L1).toString() != begin);
}

void ChangeFeedTest::showsWhatAnotherInstanceHasChangedSinceAPageWasMade()
{
    const Instance writer(directory->path(), clock);
    Instance reader(directory->path(), clock);
    QVERIFY(platform::takeIn(writer.site, {{anApplication(u"a"_s), {}}, {anApplication(u"b"_s), {}}}).ok());
    const QJsonObject before = pageAfter(reader.feed, {}, 10);
    QCOMPARE(pageAfter(reader.feed, {}, 10), before);
    writer.site.storage.write([](platform::Records &records) {
        return platform::storeApplication(records.reviews(), anApplication(u"a"_s), false).revision;
    });
    const QJsonArray items = pageAfter(reader.feed, {}, 10).value("items"_L1).toArray();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.first()["id"_L1].toString(), u"b"_s);
    QCOMPARE(items.last()["revision"_L1].toString(), u"r3"_s);
}

void ChangeFeedTest::givesEveryoneTheirOwnReceiptsWithTheSamePage()
{
    Instance one(directory->path(), clock);
    QVERIFY(platform::takeIn(one.site, {{anApplication(u"a"_s), {}}, {anApplication(u"b"_s), {}}}).ok());
    QCOMPARE(decide(one.site, aReviewer(u"acc-1"_s), u"a"_s, u"r1"_s), 201);
    QCOMPARE(decide(one.site, aReviewer(u"acc-2"_s), u"b"_s, u"r2"_s), 201);
    const auto pageOf = [&one](const QString &account) {
        return QJsonDocument::fromJson(one.feed.page(aReviewer(account), {}, 10, {}).body).object();
    };
    const QJsonObject mine = pageOf(u"acc-1"_s);
    const QJsonObject theirs = pageOf(u"acc-2"_s);
    QCOMPARE(mine.value("items"_L1), theirs.value("items"_L1));
    QCOMPARE(mine.value("receipts"_L1).toArray().size(), 1);
    QCOMPARE(mine.value("receipts"_L1)[0]["revision"_L1].toString(), u"r3"_s);
    QCOMPARE(theirs.value("receipts"_L1).toArray().size(), 1);
    QCOMPARE(theirs.value("receipts"_L1)[0]["revision"_L1].toString(), u"r4"_s);
}

void ChangeFeedTest::endsWithTheLastFullPage()
{
    Instance one(directory->path(), clock);
    QVERIFY(platform::takeIn(one.site, {{anApplication(u"a"_s), {}}, {anApplication(u"b"_s), {}}}).ok());
    const QJsonObject page = pageAfter(one.feed, {}, 2);
    QCOMPARE(page.value("items"_L1).toArray().size(), 2);
    QCOMPARE(page.value("has_more"_L1).toBool(), false);
    QCOMPARE(page.value("remaining"_L1).toInt(), 0);
}

void ChangeFeedTest::keepsNothingOfWhatIsRefusedInTheMiddle()
{
    const Instance one(directory->path(), clock);
    QVERIFY(platform::takeIn(one.site, {{anApplication(u"a"_s), {}}}).ok());
    const Result<> taken =
        platform::takeIn(one.site, {{anApplication(u"b"_s), {}}, {anApplication(u"a"_s), {}}});
    QVERIFY(!taken.ok());
    QCOMPARE(taken.error().kind, ErrorKind::Conflict);
    QCOMPARE(numbers(), QList<qint64> {1});
    QVERIFY(platform::takeIn(one.site, {{anApplication(u"b"_s), {}}}).ok());
    QCOMPARE(numbers(), (QList<qint64> {1, 2}));
}

QTEST_GUILESS_MAIN(ChangeFeedTest)
#include "tst_change_feed.moc"
