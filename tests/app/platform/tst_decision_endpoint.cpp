// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/review_fixture.h"

#include <QDir>

#include <sqlite3.h>

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

/// Decisions: each arrives once, on what the reviewer saw, from whom it may come.
class DecisionEndpointTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        fixture = std::make_unique<PlatformFixture>();
        QVERIFY(fixture->start());
        district = std::make_unique<Visitor>(reviewer(*fixture, u"rongchang"_s));
    }

    void takesADecisionExactlyOnceWhenTheAnswerIsLost();
    void showsItsOwnDecisionsToWhoeverMadeThem();
    void refusesOtherBytesUnderAKnownId();
    void looksAtTheKeyBeforeTheRevision();
    void refusesAStaleRevision();
    void refusesABrokenDecision_data();
    void refusesABrokenDecision();
    void keepsLargeInvestmentsFromDistricts();
    void carriesAForwardedApplicationUpAndBack();
    void keepsVerdictsToTheirLevel();
    void survivesARestart();
    void placesOldDecisionsInTheFeed();
    void countersignsTheHeadOfARecord();
    void tellsALaptopThatWasSetBack();

private:
    void issue(const QList<domain::Application> &applications)
    {
        QVERIFY(issueOn(*fixture, applications).ok());
    }

    std::unique_ptr<PlatformFixture> fixture;
    std::unique_ptr<Visitor> district;
};

void DecisionEndpointTest::takesADecisionExactlyOnceWhenTheAnswerIsLost()
{
    issue({anApplication(u"a"_s)});
    const Sealed sealed = seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Recognise);
    QCOMPARE(district->get(sealed.target).status, 404);
    fixture->server->faults().add(
        {.method = "PUT", .pattern = u"/api/v1/applications/*"_s, .lostAnswer = true});
    QCOMPARE(send(*district, sealed).status, 0);

    const Answer again = send(*district, sealed);
    QCOMPARE(again.status, 200);
    const auto receipt = domain::receiptFromJson(again.json());
    QVERIFY(receipt.ok());
    QVERIFY(receipt->number.startsWith(u"R-"_s));
    QCOMPARE(receipt->bodySha256, platform::sha256Hex(sealed.body));
    QCOMPARE(receipt->revision, revisionOf(*district, u"a"_s));
    QCOMPARE(district->get(sealed.target).body, again.body);

    const QJsonObject item = district->get(u"/api/v1/changes"_s).json().value("items"_L1)[0].toObject();
    QCOMPARE(item.value("stage"_L1).toString(), u"recognised"_s);
    QCOMPARE(item.value("opinions"_L1).toArray().size(), 1);
}

void DecisionEndpointTest::showsItsOwnDecisionsToWhoeverMadeThem()
{
    issue({anApplication(u"a"_s), anApplication(u"b"_s)});
    Visitor municipal = reviewer(*fixture, u"shiji"_s);
    const QString start = district->get(u"/api/v1/changes"_s).json().value("next"_L1).toString();
    const auto receiptsSince = [](Visitor &caller, const QString &since) {
        return caller.get(u"/api/v1/changes?limit=1&since="_s + since).json();
    };
    const Answer one = send(
        *district, seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::RequestCorrection));
    const Answer two =
        send(*district, seal(*fixture, u"b"_s, revisionOf(*district, u"b"_s), domain::Verdict::Forward));
    QCOMPARE(one.status, 201);
    QCOMPARE(two.status, 201);
    // Each with the page that its application is on, and with the same bytes every time.
    const QJsonObject first = receiptsSince(*district, start);
    QCOMPARE(first.value("receipts"_L1).toArray(), QJsonArray {one.json()});
    const QJsonObject second = receiptsSince(*district, first.value("next"_L1).toString());
    QCOMPARE(second.value("receipts"_L1).toArray(), QJsonArray {two.json()});
    const QJsonObject end = receiptsSince(*district, second.value("next"_L1).toString());
    QCOMPARE(end.value("receipts"_L1).toArray(), QJsonArray());
    // The application is another's now, the decision is not.
    QCOMPARE(receiptsSince(municipal, start).value("items"_L1)[0]["id"_L1].toString(), u"b"_s);
    QCOMPARE(receiptsSince(municipal, start).value("receipts"_L1).toArray(), QJsonArray());
}

void DecisionEndpointTest::refusesOtherBytesUnderAKnownId()
{
    issue({anApplication(u"a"_s)});
    Sealed sealed = seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Recognise);
    QCOMPARE(send(*district, sealed).status, 201);
    sealed.body += ' ';
    const Answer refused = send(*district, sealed);
    QCOMPARE(refused.status, 422);
    QCOMPARE(problemType(refused), u"idempotency-key-reused"_s);
}

void DecisionEndpointTest::looksAtTheKeyBeforeTheRevision()
{
    issue({anApplication(u"a"_s)});
    const Sealed sealed =
        seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::RequestCorrection);
    const Answer first = send(*district, sealed);
    QCOMPARE(first.status, 201);
    const Answer second =
        send(*district, seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Decline));
    QCOMPARE(second.status, 201);
    QCOMPARE(send(*district, sealed).body, first.body);
}

void DecisionEndpointTest::refusesAStaleRevision()
{
    issue({anApplication(u"a"_s)});
    const QString revision = revisionOf(*district, u"a"_s);
    QCOMPARE(send(*district, seal(*fixture, u"a"_s, revision, domain::Verdict::RequestCorrection)).status,
             201);
    const Answer stale = send(*district, seal(*fixture, u"a"_s, revision, domain::Verdict::Decline));
    QCOMPARE(stale.status, 412);
    QCOMPARE(problemType(stale), u"changed"_s);
    QCOMPARE(stale.headers.value("etag"), '"' + revisionOf(*district, u"a"_s).toLatin1() + '"');
    Sealed blind = seal(*fixture, u"a"_s, revision, domain::Verdict::Decline);
    blind.headers.removeFirst();
    QCOMPARE(send(*district, blind).status, 428);
    QCOMPARE(send(*district, seal(*fixture, u"nobody"_s, u"r1"_s, domain::Verdict::Decline)).status, 404);
}

void DecisionEndpointTest::refusesABrokenDecision_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("not JSON") << "{"_ba
                              << "["_ba;
    QTest::newRow("another application") << "\"application\":\"a\""_ba
                                         << "\"application\":\"b\""_ba;
    QTest::newRow("unknown verdict") << "\"recognise\""_ba
                                     << "\"maybe\""_ba;
    QTest::newRow("fractional money") << "120000000"_ba
                                      << "1.5"_ba;
    QTest::newRow("another revision") << "\"based_on_revision\":\"r"_ba
                                      << "\"based_on_revision\":\"q"_ba;
}

void DecisionEndpointTest::refusesABrokenDecision()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    issue({anApplication(u"a"_s)});
    const QString revision = revisionOf(*district, u"a"_s);
    Sealed sealed = seal(*fixture, u"a"_s, revision, domain::Verdict::Recognise);
    QVERIFY(sealed.body.contains(from));
    sealed.body.replace(from, to);
    const Answer refused = send(*district, sealed);
    QCOMPARE(refused.status, 400);
    QCOMPARE(problemType(refused), u"invalid-request"_s);
    QCOMPARE(revisionOf(*district, u"a"_s), revision);
}

void DecisionEndpointTest::keepsLargeInvestmentsFromDistricts()
{
    domain::Application large = anApplication(u"large"_s);
    large.project.totalInvestment = domain::Money {3'000'000'000};
    domain::Application below = anApplication(u"below"_s);
    below.project.totalInvestment = domain::Money {2'999'999'999};
    issue({large, below});
    const Answer refused = send(
        *district, seal(*fixture, u"large"_s, revisionOf(*district, u"large"_s), domain::Verdict::Recognise));
    QCOMPARE(refused.status, 422);
    QCOMPARE(problemType(refused), u"decision-refused"_s);
    QCOMPARE(refused.json().value("detail"_L1).toString(),
             u"投资3000万元及以上的项目须报送市经济信息委认定。"_s);
    const Answer accepted = send(
        *district, seal(*fixture, u"below"_s, revisionOf(*district, u"below"_s), domain::Verdict::Recognise));
    QCOMPARE(accepted.status, 201);
}

void DecisionEndpointTest::carriesAForwardedApplicationUpAndBack()
{
    issue({anApplication(u"a"_s)});
    Visitor municipal = reviewer(*fixture, u"shiji"_s);
    QCOMPARE(send(*district, seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Forward))
                 .status,
             201);
    const QJsonObject page = municipal.get(u"/api/v1/changes"_s).json();
    const QJsonObject opinion = page.value("items"_L1)[0]["opinions"_L1][0].toObject();
    QCOMPARE(opinion.value("level"_L1).toString(), u"district"_s);
    QCOMPARE(opinion.value("reviewer"_L1).toString(), u"荣昌评审员"_s);
    QCOMPARE(opinion.value("conclusions"_L1)["c1"_L1].toString(), u"met"_s);
    const Answer closed =
        send(*district, seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Decline));
    QCOMPARE(closed.status, 422);

    const Answer back = send(
        municipal, seal(*fixture, u"a"_s, revisionOf(municipal, u"a"_s), domain::Verdict::ReturnToDistrict));
    QCOMPARE(back.status, 201);
    const QJsonObject after =
        municipal.get(u"/api/v1/changes?since="_s + page.value("next"_L1).toString()).json();
    QCOMPARE(after.value("items"_L1).toArray().size(), 0);
    QCOMPARE(after.value("destroyed"_L1)[0]["id"_L1].toString(), u"a"_s);
    QCOMPARE(after.value("destroyed"_L1)[0]["reason"_L1].toString(), u"reassigned"_s);

    QCOMPARE(send(*district, seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Forward))
                 .status,
             201);
    const QJsonObject again =
        municipal.get(u"/api/v1/changes?since="_s + after.value("next"_L1).toString()).json();
    QCOMPARE(again.value("items"_L1).toArray().size(), 1);
    QCOMPARE(again.value("destroyed"_L1).toArray().size(), 0);
    QCOMPARE(
        send(municipal, seal(*fixture, u"a"_s, revisionOf(municipal, u"a"_s), domain::Verdict::Recognise))
            .status,
        201);
    QVERIFY(!revisionOf(municipal, u"a"_s).isEmpty());
    QVERIFY(!revisionOf(*district, u"a"_s).isEmpty());
}

void DecisionEndpointTest::keepsVerdictsToTheirLevel()
{
    issue({anApplication(u"a"_s)});
    QCOMPARE(send(*district,
                  seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::ReturnToDistrict))
                 .status,
             403);
    QCOMPARE(send(*district, seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Forward))
                 .status,
             201);
    Visitor municipal = reviewer(*fixture, u"shiji"_s);
    QCOMPARE(send(municipal, seal(*fixture, u"a"_s, revisionOf(municipal, u"a"_s), domain::Verdict::Forward))
                 .status,
             403);
    Visitor trainer = reviewer(*fixture, u"jiangshi"_s);
    QCOMPARE(
        send(trainer, seal(*fixture, u"a"_s, revisionOf(municipal, u"a"_s), domain::Verdict::Decline)).status,
        403);
}

void DecisionEndpointTest::survivesARestart()
{
    issue({anApplication(u"a"_s)});
    const QString next = district->get(u"/api/v1/changes"_s).json().value("next"_L1).toString();
    const Sealed sealed = seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Recognise);
    const Answer first = send(*district, sealed);
    QCOMPARE(first.status, 201);
    QVERIFY(fixture->restart());
    QCOMPARE(send(*district, sealed).body, first.body);
    const QJsonObject page = district->get(u"/api/v1/changes?since="_s + next).json();
    QCOMPARE(page.value("items"_L1)[0]["stage"_L1].toString(), u"recognised"_s);
}

void DecisionEndpointTest::placesOldDecisionsInTheFeed()
{
    issue({anApplication(u"a"_s)});
    const Answer taken =
        send(*district, seal(*fixture, u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Recognise));
    QCOMPARE(taken.status, 201);
    fixture->server->stop();
    // The database as the first version had it.
    const QStringList files = QDir(fixture->directory.path()).entryList({u"*.db"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(fixture->directory.filePath(files.first()).toUtf8().constData(), &database),
             SQLITE_OK);
    QCOMPARE(sqlite3_exec(database,
                          "DROP INDEX decision_by_account; ALTER TABLE decision DROP COLUMN feed;"
                          "DROP INDEX decision_by_chain; ALTER TABLE decision DROP COLUMN chain;"
                          "ALTER TABLE decision DROP COLUMN ordinal;"
                          "ALTER TABLE decision DROP COLUMN sequence;"
                          "PRAGMA user_version=1",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    QCOMPARE(sqlite3_close(database), SQLITE_OK);
    QVERIFY(fixture->restart());
    const QJsonObject page = district->get(u"/api/v1/changes"_s).json();
    QCOMPARE(page.value("receipts"_L1).toArray(), QJsonArray {taken.json()});
}

namespace {

/// A decision with where the laptop's record stood.
Sealed sealWith(const PlatformFixture &fixture, Visitor &caller, const QString &application,
                const domain::AuditHead &head)
{
    const QString revision = revisionOf(caller, application);
    const QString id = makeUuid7(fixture.clock);
    domain::Decision decision = aDecision(id, application, revision);
    decision.verdict = domain::Verdict::RequestCorrection;
    decision.audit = head;
    return {u"/api/v1/applications/%1/decisions/%2"_s.arg(application, id),
            QJsonDocument(domain::toJson(decision)).toJson(QJsonDocument::Compact),
            {{"If-Match", '"' + revision.toLatin1() + '"'}, {"Idempotency-Key", id.toLatin1()}}};
}

} // namespace

void DecisionEndpointTest::countersignsTheHeadOfARecord()
{
    issue({anApplication(u"a"_s), anApplication(u"b"_s)});
    const domain::AuditHead head {u"chain-1"_s, 1, 7, platform::sha256Hex("head")};
    const Answer signedOff = send(*district, sealWith(*fixture, *district, u"a"_s, head));
    QCOMPARE(signedOff.status, 201);
    const auto receipt = domain::receiptFromJson(signedOff.json());
    QVERIFY(receipt.ok());
    QCOMPARE(receipt->audit, std::optional(head));
    QVERIFY(!receipt->rolledBack);
    // An older program sends none, and gets none.
    const Answer plain = send(
        *district, seal(*fixture, u"b"_s, revisionOf(*district, u"b"_s), domain::Verdict::RequestCorrection));
    QCOMPARE(plain.status, 201);
    QVERIFY(!domain::receiptFromJson(plain.json())->audit);
}

void DecisionEndpointTest::tellsALaptopThatWasSetBack()
{
    QList<domain::Application> applications;
    for (const char16_t *id : {u"a", u"b", u"c", u"d", u"e", u"f"})
        applications.append(anApplication(QString::fromUtf16(id)));
    issue(applications);
    const auto setBack = [this](const QString &application, const QString &chain, qint64 ordinal,
                                qint64 sequence) {
        const Answer answer = send(*district,
                                   sealWith(*fixture, *district, application,
                                            {chain, ordinal, sequence, platform::sha256Hex("head")}));
        return domain::receiptFromJson(answer.json()).value().rolledBack;
    };
    // In another order than they were signed is no offence, nor is another record.
    QVERIFY(!setBack(u"a"_s, u"one"_s, 2, 20));
    QVERIFY(!setBack(u"b"_s, u"one"_s, 1, 10));
    QVERIFY(!setBack(u"c"_s, u"two"_s, 1, 10));
    // The same number for another decision, and a later number at an earlier place.
    QVERIFY(setBack(u"d"_s, u"one"_s, 2, 15));
    QVERIFY(setBack(u"e"_s, u"one"_s, 3, 18));
    QVERIFY(!setBack(u"f"_s, u"one"_s, 4, 30));
}

QTEST_GUILESS_MAIN(DecisionEndpointTest)
#include "tst_decision_endpoint.moc"
