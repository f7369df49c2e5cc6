// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/platform_fixture.h"
#include "base/uuid7.h"
#include "platform/attachment_endpoint.h"

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

/// The review API: change feed, attachments, rule packs, decisions.
class ReviewEndpointsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        fixture = std::make_unique<PlatformFixture>();
        fixture->options.packs = {
            platform::rulePackFile(u"cq-annex2-2018"_s, "<definitions version='2018.1'/>")};
        QVERIFY(fixture->start());
        district = std::make_unique<Visitor>(reviewer(*fixture, u"rongchang"_s));
    }

    void asksForAToken();
    void pagesThroughTheFeedInOrder();
    void showsADistrictItsOwnRegionOnly();
    void expiresCursorsOfAnotherLife();
    void refusesWrongLimits_data();
    void refusesWrongLimits();
    void servesAttachmentsWhole();
    void resumesAttachmentsByRange();
    void readsRanges_data();
    void readsRanges();
    void hidesForeignAttachments();
    void publishesRulePacks();
    void takesADecisionExactlyOnceWhenTheAnswerIsLost();
    void refusesOtherBytesUnderAKnownId();
    void looksAtTheKeyBeforeTheRevision();
    void refusesAStaleRevision();
    void refusesABrokenDecision_data();
    void refusesABrokenDecision();
    void keepsLargeInvestmentsFromDistricts();
    void carriesAForwardedApplicationUpAndBack();
    void keepsVerdictsToTheirLevel();
    void survivesARestart();
    void refusesAnApplicationTwiceAndWithoutItsFiles();

private:
    void issue(const QList<domain::Application> &applications, const QHash<QString, QByteArray> &files = {})
    {
        QList<platform::IncomingApplication> incoming;
        for (const domain::Application &each : applications)
            incoming.append({each, files});
        const Result<> issued = fixture->server->issue(incoming);
        QVERIFY2(issued.ok(), issued ? "" : qPrintable(issued.error().evidence));
    }
    QString revisionOf(Visitor &caller, const QString &id)
    {
        const QJsonArray items =
            caller.get(u"/api/v1/changes?limit=500"_s).json().value("items"_L1).toArray();
        for (const QJsonValue &item : items) {
            if (item["id"_L1].toString() == id)
                return item["revision"_L1].toString();
        }
        return {};
    }
    struct Sealed {
        QString target;
        QByteArray body;
        Headers headers;
    };
    Sealed seal(const QString &application, const QString &revision, domain::Verdict verdict)
    {
        const QString id = makeUuid7(fixture->clock);
        domain::Decision decision = aDecision(id, application, revision);
        decision.verdict = verdict;
        return {u"/api/v1/applications/%1/decisions/%2"_s.arg(application, id),
                QJsonDocument(domain::toJson(decision)).toJson(QJsonDocument::Compact),
                {{"If-Match", '"' + revision.toLatin1() + '"'}, {"Idempotency-Key", id.toLatin1()}}};
    }
    Answer send(Visitor &caller, const Sealed &sealed)
    {
        return caller.put(sealed.target, sealed.body, sealed.headers);
    }
    static QString problemType(const Answer &answer)
    {
        return answer.json().value("type"_L1).toString().section(u':', -1);
    }

    std::unique_ptr<PlatformFixture> fixture;
    std::unique_ptr<Visitor> district;
};

void ReviewEndpointsTest::asksForAToken()
{
    Visitor nobody = fixture->visitor();
    for (const QString &target : {u"/api/v1/me"_s, u"/api/v1/changes"_s, u"/api/v1/rule-packs"_s}) {
        const Answer answer = nobody.get(target);
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.headers.value("www-authenticate").startsWith("Bearer"));
        QCOMPARE(answer.json().value("reason"_L1).toString(), u"missing"_s);
    }
    nobody.setBearer(u"made-up"_s);
    QCOMPARE(nobody.get(u"/api/v1/me"_s).json().value("reason"_L1).toString(), u"invalid"_s);
    QCOMPARE(nobody.get(u"/api/v1/nothing"_s).status, 404);
    QCOMPARE(nobody.get(u"/oauth/token"_s).status, 405);
}

void ReviewEndpointsTest::pagesThroughTheFeedInOrder()
{
    QList<domain::Application> many;
    for (int i = 0; i < 25; ++i)
        many.append(anApplication(u"a-%1"_s.arg(i, 2, 10, QChar(u'0'))));
    issue(many);
    QString since;
    QStringList seen;
    for (int page = 0; page < 10; ++page) {
        const Answer answer = district->get(u"/api/v1/changes?limit=10"_s + since);
        QCOMPARE(answer.headers.value("repr-digest"),
                 QByteArray("sha-256=:" + platform::sha256(answer.body).toBase64() + ':'));
        const QJsonObject json = answer.json();
        for (const QJsonValue &item : json.value("items"_L1).toArray())
            seen.append(item["id"_L1].toString());
        QCOMPARE(json.value("remaining"_L1).toInt(), qMax(0, 25 - int(seen.size())));
        since = u"&since="_s + json.value("next"_L1).toString();
        if (!json.value("has_more"_L1).toBool())
            break;
    }
    QCOMPARE(seen.size(), 25);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));

    issue({anApplication(u"late"_s)});
    const QJsonObject news = district->get(u"/api/v1/changes?limit=10"_s + since).json();
    QCOMPARE(news.value("items"_L1).toArray().size(), 1);
}

void ReviewEndpointsTest::showsADistrictItsOwnRegionOnly()
{
    domain::Application foreign = anApplication(u"elsewhere"_s);
    foreign.reviewingRegion = domain::RegionCode(u"500112"_s);
    issue({anApplication(u"here"_s), foreign});
    QVERIFY(!revisionOf(*district, u"here"_s).isEmpty());
    QVERIFY(revisionOf(*district, u"elsewhere"_s).isEmpty());
    Visitor municipal = reviewer(*fixture, u"shiji"_s);
    Visitor trainer = reviewer(*fixture, u"jiangshi"_s);
    QCOMPARE(municipal.get(u"/api/v1/changes"_s).json().value("items"_L1).toArray().size(), 0);
    QCOMPARE(trainer.get(u"/api/v1/changes"_s).json().value("items"_L1).toArray().size(), 0);
    const Answer refused = send(*district, seal(u"elsewhere"_s, u"r2"_s, domain::Verdict::Decline));
    QCOMPARE(refused.status, 403);
    QCOMPARE(problemType(refused), u"not-permitted"_s);
}

void ReviewEndpointsTest::expiresCursorsOfAnotherLife()
{
    for (const QString &cursor : {u"feedfeedfeedfeed.1"_s, u"nonsense"_s, u"."_s}) {
        const Answer answer = district->get(u"/api/v1/changes?since="_s + cursor);
        QCOMPARE(answer.status, 410);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(problemType(answer), u"cursor-expired"_s);
    }
}

void ReviewEndpointsTest::refusesWrongLimits_data()
{
    QTest::addColumn<QString>("limit");
    for (const char *limit : {"0", "501", "-1", "many", "1.5", ""})
        QTest::newRow(limit) << QString::fromLatin1(limit);
}

void ReviewEndpointsTest::refusesWrongLimits()
{
    QFETCH(QString, limit);
    QCOMPARE(district->get(u"/api/v1/changes?limit="_s + limit).status, 400);
}

void ReviewEndpointsTest::servesAttachmentsWhole()
{
    const QByteArray content(100'000, 'x');
    domain::Application application = anApplication(u"a"_s);
    application.attachments = {anAttachment(u"t"_s, content)};
    const QString sha256 = application.attachments.first().sha256;
    issue({application}, {{sha256, content}});
    const Answer answer = district->get(u"/api/v1/attachments/"_s + sha256);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, content);
    QCOMPARE(answer.headers.value("content-type"), QByteArray("application/pdf"));
    const QByteArray tag = answer.headers.value("etag");
    QCOMPARE(tag, '"' + sha256.toLatin1() + '"');
    QCOMPARE(district->get(u"/api/v1/attachments/"_s + sha256, {{"If-None-Match", tag}}).status, 304);
}

void ReviewEndpointsTest::resumesAttachmentsByRange()
{
    QByteArray content;
    for (int i = 0; i < 5000; ++i)
        content += QByteArray::number(i);
    domain::Application application = anApplication(u"a"_s);
    application.attachments = {anAttachment(u"t"_s, content)};
    const QString sha256 = application.attachments.first().sha256;
    issue({application}, {{sha256, content}});
    const QString target = u"/api/v1/attachments/"_s + sha256;
    const QByteArray size = QByteArray::number(content.size());
    fixture->server->faults().add({.pattern = target, .cutAfter = 1000});
    const Answer broken = district->get(target);
    QVERIFY(!broken.complete);
    QCOMPARE(broken.body, content.left(1000));

    const QByteArray tag = '"' + sha256.toLatin1() + '"';
    const Answer rest = district->get(target, {{"Range", "bytes=1000-"}, {"If-Range", tag}});
    QCOMPARE(rest.status, 206);
    QCOMPARE(rest.headers.value("content-range"),
             "bytes 1000-" + QByteArray::number(content.size() - 1) + '/' + size);
    QCOMPARE(broken.body + rest.body, content);

    QCOMPARE(district->get(target, {{"Range", "bytes=1000-"}, {"If-Range", "\"other\""}}).body, content);
    const Answer beyond = district->get(target, {{"Range", "bytes=" + size + '-'}});
    QCOMPARE(beyond.status, 416);
    QCOMPARE(beyond.headers.value("content-range"), "bytes */" + size);
}

void ReviewEndpointsTest::readsRanges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("wish");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    using platform::RangeWish;
    QTest::newRow("open end") << "bytes=3-"_ba << int(RangeWish::Part) << 3LL << 9LL;
    QTest::newRow("closed") << "bytes=0-0"_ba << int(RangeWish::Part) << 0LL << 0LL;
    QTest::newRow("beyond the end") << "bytes=8-99"_ba << int(RangeWish::Part) << 8LL << 9LL;
    QTest::newRow("last three") << "bytes=-3"_ba << int(RangeWish::Part) << 7LL << 9LL;
    QTest::newRow("more than all") << "bytes=-30"_ba << int(RangeWish::Part) << 0LL << 9LL;
    QTest::newRow("starts at the end") << "bytes=10-"_ba << int(RangeWish::Unsatisfiable) << 10LL << 9LL;
    for (const char *text : {"", "bytes=", "bytes=-", "bytes=5-2", "lines=1-2", "bytes=1-2,4-5", "bytes=a-b"})
        QTest::newRow(text) << QByteArray(text) << int(RangeWish::Whole) << 0LL << 0LL;
}

void ReviewEndpointsTest::readsRanges()
{
    QFETCH(QByteArray, header);
    QFETCH(int, wish);
    QFETCH(qint64, first);
    QFETCH(qint64, last);
    platform::ByteRange range;
    QCOMPARE(int(platform::parseRange(header, 10, range)), wish);
    QCOMPARE(range.first, first);
    QCOMPARE(range.last, last);
}

void ReviewEndpointsTest::hidesForeignAttachments()
{
    domain::Application foreign = anApplication(u"a"_s);
    foreign.reviewingRegion = domain::RegionCode(u"500112"_s);
    foreign.attachments = {anAttachment(u"t"_s, "secret")};
    const QString sha256 = foreign.attachments.first().sha256;
    issue({foreign}, {{sha256, "secret"}});
    QCOMPARE(district->get(u"/api/v1/attachments/"_s + sha256).status, 404);
    QCOMPARE(district->get(u"/api/v1/attachments/..%2F..%2Fplatform.db"_s).status, 404);
}

void ReviewEndpointsTest::publishesRulePacks()
{
    const QJsonObject entry = district->get(u"/api/v1/rule-packs"_s).json().value("items"_L1)[0].toObject();
    QCOMPARE(entry.value("id"_L1).toString(), u"cq-annex2-2018"_s);
    QCOMPARE(entry.value("version"_L1).toString(), u"2018.1"_s);
    const Answer pack = district->get(u"/api/v1/rule-packs/cq-annex2-2018"_s);
    QCOMPARE(platform::sha256Hex(pack.body), entry.value("sha256"_L1).toString());
    const QByteArray tag = pack.headers.value("etag");
    QCOMPARE(district->get(u"/api/v1/rule-packs/cq-annex2-2018"_s, {{"If-None-Match", tag}}).status, 304);
    QCOMPARE(district->get(u"/api/v1/rule-packs/unknown"_s).status, 404);
}

void ReviewEndpointsTest::takesADecisionExactlyOnceWhenTheAnswerIsLost()
{
    issue({anApplication(u"a"_s)});
    const Sealed sealed = seal(u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Recognise);
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

void ReviewEndpointsTest::refusesOtherBytesUnderAKnownId()
{
    issue({anApplication(u"a"_s)});
    Sealed sealed = seal(u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Recognise);
    QCOMPARE(send(*district, sealed).status, 201);
    sealed.body += ' ';
    const Answer refused = send(*district, sealed);
    QCOMPARE(refused.status, 422);
    QCOMPARE(problemType(refused), u"idempotency-key-reused"_s);
}

void ReviewEndpointsTest::looksAtTheKeyBeforeTheRevision()
{
    issue({anApplication(u"a"_s)});
    const Sealed sealed = seal(u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::RequestCorrection);
    const Answer first = send(*district, sealed);
    QCOMPARE(first.status, 201);
    const Answer second =
        send(*district, seal(u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Decline));
    QCOMPARE(second.status, 201);
    QCOMPARE(send(*district, sealed).body, first.body);
}

void ReviewEndpointsTest::refusesAStaleRevision()
{
    issue({anApplication(u"a"_s)});
    const QString revision = revisionOf(*district, u"a"_s);
    QCOMPARE(send(*district, seal(u"a"_s, revision, domain::Verdict::RequestCorrection)).status, 201);
    const Answer stale = send(*district, seal(u"a"_s, revision, domain::Verdict::Decline));
    QCOMPARE(stale.status, 412);
    QCOMPARE(problemType(stale), u"changed"_s);
    QCOMPARE(stale.headers.value("etag"), '"' + revisionOf(*district, u"a"_s).toLatin1() + '"');
    Sealed blind = seal(u"a"_s, revision, domain::Verdict::Decline);
    blind.headers.removeFirst();
    QCOMPARE(send(*district, blind).status, 428);
    QCOMPARE(send(*district, seal(u"nobody"_s, u"r1"_s, domain::Verdict::Decline)).status, 404);
}

void ReviewEndpointsTest::refusesABrokenDecision_data()
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

void ReviewEndpointsTest::refusesABrokenDecision()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    issue({anApplication(u"a"_s)});
    const QString revision = revisionOf(*district, u"a"_s);
    Sealed sealed = seal(u"a"_s, revision, domain::Verdict::Recognise);
    QVERIFY(sealed.body.contains(from));
    sealed.body.replace(from, to);
    const Answer refused = send(*district, sealed);
    QCOMPARE(refused.status, 400);
    QCOMPARE(problemType(refused), u"invalid-request"_s);
    QCOMPARE(revisionOf(*district, u"a"_s), revision);
}

void ReviewEndpointsTest::keepsLargeInvestmentsFromDistricts()
{
    domain::Application large = anApplication(u"large"_s);
    large.project.totalInvestment = domain::Money {3'000'000'000};
    domain::Application below = anApplication(u"below"_s);
    below.project.totalInvestment = domain::Money {2'999'999'999};
    issue({large, below});
    const Answer refused =
        send(*district, seal(u"large"_s, revisionOf(*district, u"large"_s), domain::Verdict::Recognise));
    QCOMPARE(refused.status, 422);
    QCOMPARE(problemType(refused), u"decision-refused"_s);
    QCOMPARE(refused.json().value("detail"_L1).toString(),
             u"投资3000万元及以上的项目须报送市经济信息委认定。"_s);
    const Answer accepted =
        send(*district, seal(u"below"_s, revisionOf(*district, u"below"_s), domain::Verdict::Recognise));
    QCOMPARE(accepted.status, 201);
}

void ReviewEndpointsTest::carriesAForwardedApplicationUpAndBack()
{
    issue({anApplication(u"a"_s)});
    Visitor municipal = reviewer(*fixture, u"shiji"_s);
    QCOMPARE(send(*district, seal(u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Forward)).status,
             201);
    const QJsonObject page = municipal.get(u"/api/v1/changes"_s).json();
    const QJsonObject opinion = page.value("items"_L1)[0]["opinions"_L1][0].toObject();
    QCOMPARE(opinion.value("level"_L1).toString(), u"district"_s);
    QCOMPARE(opinion.value("reviewer"_L1).toString(), u"荣昌评审员"_s);
    QCOMPARE(opinion.value("conclusions"_L1)["c1"_L1].toString(), u"met"_s);
    const Answer closed =
        send(*district, seal(u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Decline));
    QCOMPARE(closed.status, 422);

    const Answer back =
        send(municipal, seal(u"a"_s, revisionOf(municipal, u"a"_s), domain::Verdict::ReturnToDistrict));
    QCOMPARE(back.status, 201);
    const QJsonObject after =
        municipal.get(u"/api/v1/changes?since="_s + page.value("next"_L1).toString()).json();
    QCOMPARE(after.value("items"_L1).toArray().size(), 0);
    QCOMPARE(after.value("destroyed"_L1)[0]["id"_L1].toString(), u"a"_s);
    QCOMPARE(after.value("destroyed"_L1)[0]["reason"_L1].toString(), u"reassigned"_s);

    QCOMPARE(send(*district, seal(u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Forward)).status,
             201);
    const QJsonObject again =
        municipal.get(u"/api/v1/changes?since="_s + after.value("next"_L1).toString()).json();
    QCOMPARE(again.value("items"_L1).toArray().size(), 1);
    QCOMPARE(again.value("destroyed"_L1).toArray().size(), 0);
    QCOMPARE(send(municipal, seal(u"a"_s, revisionOf(municipal, u"a"_s), domain::Verdict::Recognise)).status,
             201);
    QVERIFY(!revisionOf(municipal, u"a"_s).isEmpty());
    QVERIFY(!revisionOf(*district, u"a"_s).isEmpty());
}

void ReviewEndpointsTest::keepsVerdictsToTheirLevel()
{
    issue({anApplication(u"a"_s)});
    QCOMPARE(send(*district, seal(u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::ReturnToDistrict))
                 .status,
             403);
    QCOMPARE(send(*district, seal(u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Forward)).status,
             201);
    Visitor municipal = reviewer(*fixture, u"shiji"_s);
    QCOMPARE(send(municipal, seal(u"a"_s, revisionOf(municipal, u"a"_s), domain::Verdict::Forward)).status,
             403);
    Visitor trainer = reviewer(*fixture, u"jiangshi"_s);
    QCOMPARE(send(trainer, seal(u"a"_s, revisionOf(municipal, u"a"_s), domain::Verdict::Decline)).status,
             403);
}

void ReviewEndpointsTest::survivesARestart()
{
    issue({anApplication(u"a"_s)});
    const QString next = district->get(u"/api/v1/changes"_s).json().value("next"_L1).toString();
    const Sealed sealed = seal(u"a"_s, revisionOf(*district, u"a"_s), domain::Verdict::Recognise);
    const Answer first = send(*district, sealed);
    QCOMPARE(first.status, 201);
    QVERIFY(fixture->restart());
    QCOMPARE(send(*district, sealed).body, first.body);
    const QJsonObject page = district->get(u"/api/v1/changes?since="_s + next).json();
    QCOMPARE(page.value("items"_L1)[0]["stage"_L1].toString(), u"recognised"_s);
}

void ReviewEndpointsTest::refusesAnApplicationTwiceAndWithoutItsFiles()
{
    issue({anApplication(u"a"_s)});
    QCOMPARE(fixture->server->issue({{anApplication(u"a"_s), {}}}).error().kind, ErrorKind::Conflict);
    domain::Application bare = anApplication(u"b"_s);
    bare.attachments = {anAttachment(u"t"_s, "content")};
    const QString sha256 = bare.attachments.first().sha256;
    QCOMPARE(fixture->server->issue({{bare, {}}}).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(fixture->server->issue({{bare, {{sha256, "CONTENT"}}}}).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(fixture->server->applicationCount(), 1);
}

QTEST_GUILESS_MAIN(ReviewEndpointsTest)
#include "tst_review_endpoints.moc"
