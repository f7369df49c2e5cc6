// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "api/content_coding.h"
#include "app/platform/review_fixture.h"

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

/// The review API: change feed, attachments, rule packs.
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
    void compressesForWhoAcceptsIt_data();
    void compressesForWhoAcceptsIt();
    void showsADistrictItsOwnRegionOnly();
    void expiresCursorsOfAnotherLife();
    void refusesWrongLimits_data();
    void refusesWrongLimits();
    void servesAttachmentsWhole();
    void resumesAttachmentsByRange();
    void hidesForeignAttachments();
    void publishesRulePacks();
    void refusesAnApplicationTwiceAndWithoutItsFiles();

private:
    void issue(const QList<domain::Application> &applications, const QHash<QString, QByteArray> &files = {})
    {
        QVERIFY(issueOn(*fixture, applications, files).ok());
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

void ReviewEndpointsTest::compressesForWhoAcceptsIt_data()
{
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<bool>("compressed");
    QTest::newRow("zstd") << QByteArray("zstd") << true;
    QTest::newRow("among others") << QByteArray("gzip, ZSTD;q=0.5") << true;
    QTest::newRow("refused by weight") << QByteArray("zstd;q=0, gzip") << false;
    QTest::newRow("others only") << QByteArray("gzip, br") << false;
}

void ReviewEndpointsTest::compressesForWhoAcceptsIt()
{
    QFETCH(QByteArray, accepted);
    QFETCH(bool, compressed);
    QList<domain::Application> many;
    for (int i = 0; i < 5; ++i)
        many.append(anApplication(u"a-%1"_s.arg(i)));
    issue(many);
    const Answer plain = district->get(u"/api/v1/changes?limit=10"_s);
    QVERIFY(!plain.headers.contains("content-encoding"));
    const Answer answer = district->get(u"/api/v1/changes?limit=10"_s, {{"Accept-Encoding", accepted}});
    QCOMPARE(answer.headers.value("content-encoding"), QByteArray(compressed ? "zstd" : ""));
    QCOMPARE(answer.headers.value("vary"), QByteArray("Accept-Encoding"));
    QCOMPARE(answer.headers.value("repr-digest"),
             QByteArray("sha-256=:" + platform::sha256(answer.body).toBase64() + ':'));
    QCOMPARE(api::contentOf(answer.body, answer.headers.value("content-encoding"), 1 << 20).value(),
             plain.body);
    QVERIFY(!compressed || answer.body.size() < plain.body.size() / 2);
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
    QCOMPARE(QString(u"&since="_s + news.value("since"_L1).toString()), since);
    const QJsonObject fromTheBeginning = district->get(u"/api/v1/changes?limit=10"_s).json();
    QCOMPARE(fromTheBeginning.value("since"_L1), QJsonValue(QString()));
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
    const Answer refused = send(*district, seal(*fixture, u"elsewhere"_s, u"r2"_s, domain::Verdict::Decline));
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
