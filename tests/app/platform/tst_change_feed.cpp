// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/platform_fixture.h"
#include "platform/application_records.h"
#include "platform/change_feed.h"
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
        : m_directory(platform::openDirectory(directory, platform::Database::Checkpoints::Elsewhere).value())
        , site {*m_directory.database,
                clock,
                m_directory.policy,
                {},
                m_directory.filesDirectory,
                {},
                {},
                true,
                {}}
    {
    }

private:
    platform::PlatformDirectory m_directory;

public:
    platform::Site site;
};

platform::PlatformAccount aReviewer()
{
    platform::PlatformAccount caller;
    caller.account.id = domain::AccountId(u"acc-1"_s);
    caller.account.region = anApplication(u"any"_s).reviewingRegion;
    caller.account.roles = {domain::Role::District};
    return caller;
}

QJsonObject pageAfter(const platform::Site &site, const QString &since, int limit)
{
    return QJsonDocument::fromJson(platform::changesPage(site, aReviewer(), since, limit).body).object();
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
    void keepsNothingOfWhatIsRefusedInTheMiddle();

private:
    [[nodiscard]] QList<qint64> numbers() const
    {
        const Instance one(directory->path(), clock);
        return one.site.database.read([](platform::Connection &connection) {
            QList<qint64> all;
            platform::Statement row = connection.query("SELECT feed FROM application ORDER BY feed");
            while (row.step())
                all.append(row.integer(0));
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
    const Instance reader(directory->path(), clock);
    std::set<QString> seen;
    QString since;
    QDeadlineTimer patience(60'000);
    while (int(seen.size()) < writers * each && refused == 0 && !patience.hasExpired()) {
        const QJsonObject page = pageAfter(reader.site, since, 7);
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
    const Instance reader(directory->path(), clock);
    const QString begin = pageAfter(reader.site, {}, 10).value("next"_L1).toString();
    writer.site.database.write([&](platform::Connection &connection) {
        platform::storeApplication(connection, anApplication(u"a"_s), false);
        // The number is taken, and still the cursor does not go behind it.
        QCOMPARE(pageAfter(reader.site, begin, 10).value("next"_L1).toString(), begin);
    });
    const QJsonObject page = pageAfter(reader.site, begin, 10);
    QCOMPARE(page.value("items"_L1).toArray().size(), 1);
    QVERIFY(page.value("next"_L1).toString() != begin);
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
