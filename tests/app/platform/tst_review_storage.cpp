// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/two_instances.h"
#include "platform/application_records.h"
#include "support/specimens.h"

#include <QtTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;
using platform::PlatformStorage;
using platform::Records;
using platform::Series;

namespace {

const QString district = u"region:500153"_s;

domain::Application inTheDistrict(const QString &id)
{
    domain::Application application = anApplication(id);
    application.reviewingRegion = domain::RegionCode(u"500153"_s);
    return application;
}

QString store(PlatformStorage &storage, const domain::Application &application, bool municipal = false)
{
    return storage.write([&](Records &records) {
        return platform::storeApplication(records.reviews(), application, municipal).revision;
    });
}

QStringList idsAfter(PlatformStorage &storage, const QString &audience, qint64 after, int limit = 1000)
{
    return storage.read([&](const Records &records) {
        QStringList ids;
        const auto events = records.reviews().events(audience, after, limit);
        for (const platform::FeedEvent &event : events)
            ids.append((event.application.isEmpty() ? u'-' + event.reason + u' ' : QString()) + event.id);
        return ids;
    });
}

platform::FeedState stateOf(PlatformStorage &storage, const QString &audience = district)
{
    return storage.read([&](const Records &records) { return records.reviews().feedState(audience); });
}

platform::DecisionRecord aRecord(const QString &id, qint64 feed)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);
    return {id, u"a"_s, u"acc-1"_s, u"sha"_s, "body"_ba, "receipt of " + id.toLatin1(), at, {}, feed};
}

} // namespace

/// The contract of a `PlatformStorage` for what is reviewed, held by two instances that share nothing but
/// what is stored. A storage of another kind is a row in `addStorages()`.
class ReviewStorageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addStorages(); }
    void init()
    {
        QFETCH_GLOBAL(OpenStorage, open);
        instances = std::make_unique<TwoInstances>(open);
        here = instances->here.get();
        there = instances->there.get();
    }

    void givesOutNumbersInTheOrderOfTheCommits();
    void losesNothingToAReaderWhileBothCommit();
    void showsNothingBeforeItIsCommitted();
    void keepsNothingOfWhatIsRefused();
    void keepsNothingOfWhatThrows();
    void tellsWhoNoLongerSeesAnApplication();
    void findsApplicationsByIdAndByCode();
    void takesADecisionInOnceWhicheverInstanceIsAsked();
    void takesADecisionInOnceWhenBothAreAskedAtTheSameMoment();
    void showsReceiptsOfOneAccountInTheirStretch();
    void seesARecordThatWasSetBackAtTheOtherInstance();
    void handsFilesFromOneInstanceToTheOther();
    void knowsWhoHoldsAFile();
    void countsWhatBothHold();

private:
    std::unique_ptr<TwoInstances> instances;
    PlatformStorage *here = nullptr;
    PlatformStorage *there = nullptr;
};

void ReviewStorageTest::givesOutNumbersInTheOrderOfTheCommits()
{
    constexpr int each = 50;
    std::mutex mutex;
    QList<qint64> given;
    const auto take = [&](PlatformStorage &storage) {
        for (int i = 0; i < each; ++i) {
            const qint64 number =
                storage.write([](Records &records) { return records.reviews().next(Series::Receipt); });
            const std::lock_guard guard(mutex);
            given.append(number);
        }
    };
    instances->both(take);
    std::sort(given.begin(), given.end());
    QList<qint64> gapFree;
    for (qint64 number = 1; number <= 2 * each; ++number)
        gapFree.append(number);
    QCOMPARE(given, gapFree);
    // Each series counts for itself.
    QCOMPARE(here->write([](Records &records) { return records.reviews().next(Series::Application); }),
             qint64(1));
}

void ReviewStorageTest::losesNothingToAReaderWhileBothCommit()
{
    constexpr int each = 40;
    std::atomic<int> running {2};
    const auto issue = [&](PlatformStorage &storage, const QString &name) {
        for (int i = 0; i < each; ++i)
            store(storage, inTheDistrict(name + QString::number(i)));
        --running;
    };
    std::jthread one([&] { issue(*here, u"a-"_s); });
    std::jthread two([&] { issue(*there, u"b-"_s); });
    // Never looks back: what comes to lie behind its cursor is lost to it.
    QFETCH_GLOBAL(OpenStorage, open);
    const auto reader = open(instances->directory.path());
    std::set<QString> seen;
    qint64 cursor = 0;
    for (bool last = false; !last;) {
        last = running == 0;
        const auto events = reader->read(
            [&](const Records &records) { return records.reviews().events(district, cursor, 1000); });
        for (const platform::FeedEvent &event : events) {
            QVERIFY(event.feed > cursor);
            cursor = event.feed;
            seen.insert(event.id);
        }
    }
    one.join();
    two.join();
    QCOMPARE(int(seen.size()), 2 * each);
    QCOMPARE(cursor, qint64(2 * each));
    QCOMPARE(stateOf(*reader).newest, cursor);
}

void ReviewStorageTest::showsNothingBeforeItIsCommitted()
{
    platform::FeedState during;
    here->write([&](Records &records) {
        const auto record = platform::storeApplication(records.reviews(), inTheDistrict(u"a"_s), false);
        during = stateOf(*there);
        return record.feed;
    });
    QCOMPARE(during.newest, qint64(0));
    QCOMPARE(during.ofAudience, qint64(0));
    QCOMPARE(stateOf(*there).newest, qint64(1));
    QCOMPARE(stateOf(*there).ofAudience, qint64(1));
    QCOMPARE(stateOf(*there, u"region:500112"_s).ofAudience, qint64(0));
    QVERIFY(!stateOf(*here).epoch.isEmpty());
    QCOMPARE(stateOf(*there).epoch, stateOf(*here).epoch);
}

void ReviewStorageTest::keepsNothingOfWhatIsRefused()
{
    const Result<> refused = here->write([](Records &records) -> Result<> {
        platform::storeApplication(records.reviews(), inTheDistrict(u"a"_s), false);
        return Error {ErrorKind::Conflict, u"the second is there already"_s, {}};
    });
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(stateOf(*there).newest, qint64(0));
    QCOMPARE(idsAfter(*there, district, 0), QStringList());
    // Nor is the number lost.
    QCOMPARE(store(*there, inTheDistrict(u"b"_s)), u"r1"_s);
}

void ReviewStorageTest::keepsNothingOfWhatThrows()
{
    const auto fail = [](Records &records) -> int {
        platform::storeApplication(records.reviews(), inTheDistrict(u"a"_s), false);
        throw platform::StorageFailure(0, "in the middle");
    };
    QVERIFY_THROWS_EXCEPTION(platform::StorageFailure, here->write(fail));
    QCOMPARE(idsAfter(*there, district, 0), QStringList());
    QCOMPARE(store(*there, inTheDistrict(u"b"_s)), u"r1"_s);
}

void ReviewStorageTest::tellsWhoNoLongerSeesAnApplication()
{
    domain::Application application = inTheDistrict(u"a"_s);
    store(*here, application, true);
    store(*here, inTheDistrict(u"b"_s));
    QCOMPARE(idsAfter(*there, u"municipal"_s, 0), QStringList {u"a"_s});
    QCOMPARE(idsAfter(*there, district, 0), (QStringList {u"a"_s, u"b"_s}));
    QCOMPARE(idsAfter(*there, district, 0, 1), QStringList {u"a"_s});

    application.reviewingRegion = domain::RegionCode(u"500112"_s);
    store(*there, application, false);
    QCOMPARE(idsAfter(*here, district, 2), QStringList {u"-reassigned a"_s});
    QCOMPARE(idsAfter(*here, u"municipal"_s, 2), QStringList {u"-reassigned a"_s});
    QCOMPARE(idsAfter(*here, u"region:500112"_s, 2), QStringList {u"a"_s});
    QCOMPARE(stateOf(*here).ofAudience, qint64(3));

    application.stage = domain::Stage::Withdrawn;
    store(*here, application, false);
    QCOMPARE(idsAfter(*there, u"region:500112"_s, 0), QStringList {u"-withdrawn a"_s});
    // Who sees it again has only that.
    application.reviewingRegion = domain::RegionCode(u"500153"_s);
    application.stage = domain::Stage::Waiting;
    store(*there, application, false);
    QCOMPARE(idsAfter(*here, district, 2), QStringList {u"a"_s});
    const qint64 after =
        here->read([](const Records &records) { return records.reviews().applicationsAfter(district, 2); });
    QCOMPARE(after, qint64(1));
}

void ReviewStorageTest::findsApplicationsByIdAndByCode()
{
    const domain::Application application = inTheDistrict(u"a"_s);
    store(*here, application, true);
    const auto byId =
        there->read([](const Records &records) { return records.reviews().application(u"a"_s); });
    QVERIFY(byId.has_value());
    QCOMPARE(byId->code, application.code);
    QCOMPARE(byId->region, u"500153"_s);
    QCOMPARE(byId->stage, domain::codeOf(application.stage));
    QVERIFY(byId->municipal);
    QCOMPARE(byId->feed, qint64(1));
    QCOMPARE(byId->revision, u"r1"_s);
    QVERIFY(byId->json.contains(R"("revision":"r1")"));
    const auto byCode = there->read(
        [&](const Records &records) { return records.reviews().applicationWithCode(application.code); });
    QCOMPARE(byCode->id, u"a"_s);
    QVERIFY(!there->read(
        [&](const Records &records) { return records.reviews().application(application.code).has_value(); }));
    QVERIFY(!there->read(
        [](const Records &records) { return records.reviews().applicationWithCode(u"a"_s).has_value(); }));
}

void ReviewStorageTest::takesADecisionInOnceWhicheverInstanceIsAsked()
{
    const platform::DecisionRecord decision = aRecord(u"d"_s, 7);
    here->write([&](Records &records) {
        records.reviews().add(decision);
        return true;
    });
    const auto known = there->read([](const Records &records) { return records.reviews().decision(u"d"_s); });
    QVERIFY(known.has_value());
    QCOMPARE(known->application, u"a"_s);
    QCOMPARE(known->account, u"acc-1"_s);
    QCOMPARE(known->sha256, u"sha"_s);
    QCOMPARE(known->body, "body"_ba);
    QCOMPARE(known->receipt, "receipt of d"_ba);
    QCOMPARE(known->receivedAt, decision.receivedAt);
    QCOMPARE(known->feed, qint64(7));
    QVERIFY(
        !there->read([](const Records &records) { return records.reviews().decision(u"e"_s).has_value(); }));
}

void ReviewStorageTest::takesADecisionInOnceWhenBothAreAskedAtTheSameMoment()
{
    constexpr int times = 40;
    std::atomic<int> added {0};
    // As an endpoint does it: look whether it is there, then add it.
    const auto take = [&](PlatformStorage &storage) {
        for (int i = 0; i < times; ++i)
            added += storage.write([i](Records &records) {
                const QString id = QString::number(i);
                if (records.reviews().decision(id))
                    return 0;
                records.reviews().add(aRecord(id, records.reviews().next(Series::Feed)));
                return 1;
            });
    };
    instances->both(take);
    QCOMPARE(int(added), times);
    QCOMPARE(stateOf(*here).newest, qint64(times));
}

void ReviewStorageTest::showsReceiptsOfOneAccountInTheirStretch()
{
    here->write([](Records &records) {
        for (qint64 feed = 5; feed >= 1; --feed)
            records.reviews().add(aRecord(QString::number(feed), feed));
        platform::DecisionRecord foreign = aRecord(u"foreign"_s, 3);
        foreign.account = u"acc-2"_s;
        records.reviews().add(foreign);
        return true;
    });
    const QByteArrayList receipts =
        there->read([](const Records &records) { return records.reviews().receipts(u"acc-1"_s, 1, 4); });
    QCOMPARE(receipts, (QByteArrayList {"receipt of 2", "receipt of 3", "receipt of 4"}));
}

void ReviewStorageTest::seesARecordThatWasSetBackAtTheOtherInstance()
{
    here->write([](Records &records) {
        platform::DecisionRecord decision = aRecord(u"d"_s, 1);
        decision.head = {u"chain"_s, 4, 40, {}};
        records.reviews().add(decision);
        return true;
    });
    const auto contradicted = [this](const QString &account, const domain::AuditHead &head) {
        return there->read(
            [&](const Records &records) { return records.reviews().contradicts(account, head); });
    };
    QVERIFY(contradicted(u"acc-1"_s, {u"chain"_s, 4, 41, {}}));
    QVERIFY(contradicted(u"acc-1"_s, {u"chain"_s, 5, 40, {}}));
    QVERIFY(contradicted(u"acc-1"_s, {u"chain"_s, 3, 40, {}}));
    QVERIFY(!contradicted(u"acc-1"_s, {u"chain"_s, 3, 39, {}}));
    QVERIFY(!contradicted(u"acc-1"_s, {u"chain"_s, 5, 41, {}}));
    QVERIFY(!contradicted(u"acc-2"_s, {u"chain"_s, 4, 41, {}}));
    QVERIFY(!contradicted(u"acc-1"_s, {u"another"_s, 4, 41, {}}));
}

void ReviewStorageTest::handsFilesFromOneInstanceToTheOther()
{
    QVERIFY(!there->fileSize(u"abcd"_s));
    QVERIFY(here->keepFile(u"abcd"_s, "0123456789"_ba).ok());
    QVERIFY(here->keepFile(u"abcd"_s, "0123456789"_ba).ok());
    QCOMPARE(there->fileSize(u"abcd"_s), std::optional<qint64>(10));
    QCOMPARE(there->filePart(u"abcd"_s, 0, 10), "0123456789"_ba);
    QCOMPARE(there->filePart(u"abcd"_s, 3, 2), "34"_ba);
    QCOMPARE(there->filePart(u"abcd"_s, 8, 5), "89"_ba);
    QCOMPARE(there->filePart(u"nothing"_s, 0, 5), QByteArray());
}

void ReviewStorageTest::knowsWhoHoldsAFile()
{
    domain::Application application = inTheDistrict(u"a"_s);
    application.attachments.resize(1);
    application.attachments[0].sha256 = u"abcd"_s;
    application.attachments[0].mediaType = u"application/pdf"_s;
    store(*here, application);
    const auto holders = [this](const QString &sha256) {
        return there->read([&](const Records &records) { return records.reviews().holdersOf(sha256); });
    };
    QCOMPARE(holders(u"abcd"_s).size(), 1);
    QCOMPARE(holders(u"abcd"_s).first().first.id, u"a"_s);
    QCOMPARE(holders(u"abcd"_s).first().first.region, u"500153"_s);
    QCOMPARE(holders(u"abcd"_s).first().second, u"application/pdf"_s);
    application.attachments.clear();
    store(*here, application);
    QVERIFY(holders(u"abcd"_s).isEmpty());
}

void ReviewStorageTest::countsWhatBothHold()
{
    store(*here, inTheDistrict(u"a"_s));
    store(*there, inTheDistrict(u"b"_s));
    here->write([](Records &records) {
        records.reviews().add(aRecord(u"d"_s, records.reviews().next(Series::Feed)));
        records.audit(QDateTime::currentDateTimeUtc(), u"decision-received"_s, u"a"_s);
        return true;
    });
    const platform::Holdings holdings =
        there->read([](const Records &records) { return records.reviews().holdings(); });
    QCOMPARE(holdings.applications, qint64(2));
    QCOMPARE(holdings.decisions, qint64(1));
    QVERIFY(holdings.storageBytes > 0);
}

QTEST_GUILESS_MAIN(ReviewStorageTest)
#include "tst_review_storage.moc"
