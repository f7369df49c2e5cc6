// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_client.h"
#include "api/http_review_api.h"
#include "core/api/scripted_server.h"
#include "support/fake_access_tokens.h"
#include "support/manual_clock.h"
#include "support/settle.h"
#include "support/specimens.h"

#include <QJsonArray>
#include <QTest>

using namespace zhiping;
using namespace zhiping::api;
using namespace zhiping::test;

class HttpReviewApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void asksWithAToken();
    void triesOnceMoreAfterA401();
    void asksForSignInAfterTheSecond401();
    void sendsNothingWithoutAToken();

    void readsAPage();
    void escapesTheCursor();
    void refusesAPageThatDoesNotMatchItsDigest_data();
    void refusesAPageThatDoesNotMatchItsDigest();
    void setsABadItemApart();
    void refusesAPageThatAnswersAnotherQuestion();
    void refusesBrokenPages_data();
    void refusesBrokenPages();
    void tellsAnExpiredCursorFromAWrongAddress();

    void readsARulePackThatMatchesItsTag();

    void putsTheSealedBytesUnderTheirOwnName();
    void refusesAReceiptForSomethingElse_data();
    void refusesAReceiptForSomethingElse();
    void asksWhetherThePlatformHasADecision();
    void saysWhyASubmissionFailed();
    void survivesALostAnswer();
    void refusesARevisionThatWouldBreakTheHeader();
    void worksBelowAPath();

private:
    [[nodiscard]] static ports::OutboxEntry anEntry();
    [[nodiscard]] static ScriptedAnswer pageAnswer(const QByteArray &body);
    [[nodiscard]] static QByteArray pageBody(const QJsonArray &items);
    [[nodiscard]] static ScriptedAnswer receiptAnswer(const ports::OutboxEntry &entry);

    ManualClock m_clock;
    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<FakeAccessTokens> tokens;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<HttpReviewApi> api;
};

namespace {

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray reprDigest(const QByteArray &body)
{
    return "sha-256=:" + QByteArray::fromHex(digestOf(body).toLatin1()).toBase64() + ":";
}

} // namespace

void HttpReviewApiTest::init()
{
    api.reset();
    server = std::make_unique<ScriptedServer>();
    tokens = std::make_unique<FakeAccessTokens>();
    m_client = std::make_unique<HttpClient>();
    api = std::make_unique<HttpReviewApi>(*m_client, *tokens, server->url(), m_clock);
}

ports::OutboxEntry HttpReviewApiTest::anEntry()
{
    ports::OutboxEntry entry;
    entry.id = domain::DecisionId(QStringLiteral("0190c8a0-0000-7000-8000-000000000002"));
    entry.application = domain::ApplicationId(QStringLiteral("app 1/2"));
    entry.basedOnRevision = QStringLiteral("r7");
    entry.body =
        jsonOf(domain::toJson(aDecision(entry.id.text(), entry.application.text(), QStringLiteral("r7"))));
    entry.bodySha256 = digestOf(entry.body);
    return entry;
}

QByteArray HttpReviewApiTest::pageBody(const QJsonArray &items)
{
    return jsonOf(
        {{QStringLiteral("items"), items},
         {QStringLiteral("destroyed"),
          QJsonArray {QJsonObject {{QStringLiteral("id"), QStringLiteral("gone")},
                                   {QStringLiteral("reason"), QStringLiteral("withdrawn")}}}},
         {QStringLiteral("receipts"), QJsonArray {domain::toJson(aReceipt(QStringLiteral("d-1"), "body"))}},
         {QStringLiteral("next"), QStringLiteral("e1.42")},
         {QStringLiteral("has_more"), true},
         {QStringLiteral("remaining"), 7}});
}

ScriptedAnswer HttpReviewApiTest::pageAnswer(const QByteArray &body)
{
    return {.body = body, .headers = {{"Repr-Digest", reprDigest(body)}}};
}

ScriptedAnswer HttpReviewApiTest::receiptAnswer(const ports::OutboxEntry &entry)
{
    return {.status = 201, .body = jsonOf(domain::toJson(aReceipt(entry.id.text(), entry.body)))};
}

void HttpReviewApiTest::asksWithAToken()
{
    const domain::Account account {.id = domain::AccountId(QStringLiteral("acc")),
                                   .name = QStringLiteral("李审核"),
                                   .organisation = QStringLiteral("荣昌区经济信息委"),
                                   .region = domain::RegionCode(QStringLiteral("500153")),
                                   .roles = {domain::Role::District}};
    server->script = {{.body = jsonOf(domain::toJson(account))}};
    const auto answered = settle(api->me());
    QVERIFY2(answered.ok(), answered.ok() ? "" : qPrintable(answered.error().evidence));
    QCOMPARE(answered.value(), account);
    QCOMPARE(server->seen.first().target, QByteArray("/api/v1/me"));
    QCOMPARE(server->seen.first().headers.value("authorization"), QByteArray("Bearer token-1"));
}

void HttpReviewApiTest::triesOnceMoreAfterA401()
{
    const ScriptedAnswer expired {.status = 401, .mediaType = "application/problem+json", .body = "{}"};
    server->script = {expired, pageAnswer(pageBody({}))};
    QVERIFY(settle(api->changes({}, 100).page).ok());
    QCOMPARE(tokens->rejected, QStringList {QStringLiteral("token-1")});
    QCOMPARE(server->seen.last().headers.value("authorization"), QByteArray("Bearer token-2"));
}

void HttpReviewApiTest::asksForSignInAfterTheSecond401()
{
    server->script = {{.status = 401, .mediaType = "application/problem+json", .body = "{}"}};
    QCOMPARE(settle(api->changes({}, 100).page).error().kind, ErrorKind::SignInRequired);
    QCOMPARE(server->seen.size(), 2);
    QCOMPARE(tokens->rejected.size(), 2);
}

void HttpReviewApiTest::sendsNothingWithoutAToken()
{
    tokens->tokens.clear();
    QCOMPARE(settle(api->me()).error().kind, ErrorKind::SignInRequired);
    QVERIFY(server->seen.isEmpty());
}

void HttpReviewApiTest::readsAPage()
{
    const domain::Application application = anApplication(QStringLiteral("a-1"));
    server->script = {pageAnswer(pageBody({domain::toJson(application)}))};
    const ports::ComingPage coming = api->changes({}, 250);
    QCOMPARE(settle(coming.next).value().text(), QStringLiteral("e1.42"));
    const auto page = settle(coming.page);
    QVERIFY2(page.ok(), page.ok() ? "" : qPrintable(page.error().evidence));
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(domain::toJson(*domain::applicationFromBytes(page->items.first().json)),
             domain::toJson(application));
    QCOMPARE(QJsonDocument::fromJson(page->items.first().json).object(), domain::toJson(application));
    QCOMPARE(page->destroyed.first().id.text(), QStringLiteral("gone"));
    QCOMPARE(page->destroyed.first().reason, QStringLiteral("withdrawn"));
    QCOMPARE(page->receipts, QList {aReceipt(QStringLiteral("d-1"), "body")});
    QCOMPARE(page->next.text(), QStringLiteral("e1.42"));
    QVERIFY(page->hasMore);
    QCOMPARE(page->remaining, 7);
    QCOMPARE(server->seen.first().target, QByteArray("/api/v1/changes?limit=250"));
}

void HttpReviewApiTest::escapesTheCursor()
{
    server->script = {pageAnswer(pageBody({}))};
    QVERIFY(settle(api->changes(ports::PullCursor(QStringLiteral("e1+&=#/%")), 10).page).ok());
    QCOMPARE(server->seen.first().target, QByteArray("/api/v1/changes?limit=10&since=e1%2B%26%3D%23%2F%25"));
}

void HttpReviewApiTest::refusesAPageThatDoesNotMatchItsDigest_data()
{
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("of something else") << reprDigest("something else");
    QTest::newRow("none") << QByteArray();
}

void HttpReviewApiTest::refusesAPageThatDoesNotMatchItsDigest()
{
    QFETCH(QByteArray, digest);
    server->script = {{.body = pageBody({}), .headers = {{"Repr-Digest", digest}}}};
    const ports::ComingPage coming = api->changes({}, 10);
    QCOMPARE(settle(coming.page).error().kind, ErrorKind::MalformedReply);
    QVERIFY(!settle(coming.next).ok());
}

void HttpReviewApiTest::setsABadItemApart()
{
    QJsonObject bad = domain::toJson(anApplication(QStringLiteral("a-2"), QStringLiteral("r7")));
    bad.remove(QStringLiteral("code"));
    QJsonObject nameless = bad;
    nameless.remove(QStringLiteral("id"));
    server->script = {
        pageAnswer(pageBody({bad, domain::toJson(anApplication(QStringLiteral("a-1"))), nameless}))};
    const auto page = settle(api->changes({}, 10).page);
    QVERIFY2(page.ok(), page ? "" : qPrintable(page.error().evidence));
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->items.first().summary.id.text(), QStringLiteral("a-1"));
    QCOMPARE(page->unreadable.size(), 2);
    const ports::UnreadableApplication &known = page->unreadable.first();
    QCOMPARE(known.id.text(), QStringLiteral("a-2"));
    QCOMPARE(known.revision, QStringLiteral("r7"));
    QVERIFY2(known.fault.contains(QStringLiteral("code")), qPrintable(known.fault));
    QCOMPARE(QJsonDocument::fromJson(known.json).object(), bad);
    QCOMPARE(page->unreadable.last().id.text(), u"sha256:" + digestOf(page->unreadable.last().json));
}

void HttpReviewApiTest::refusesAPageThatAnswersAnotherQuestion()
{
    const auto pageSince = [](const QString &since) {
        QJsonObject page = QJsonDocument::fromJson(pageBody({})).object();
        page.insert(QStringLiteral("since"), since);
        return pageAnswer(jsonOf(page));
    };
    server->script = {pageSince(QStringLiteral("e1.40")), pageSince(QStringLiteral("e1.41")), pageSince({}),
                      pageSince(QStringLiteral("e1.40"))};
    const ports::PullCursor since(QStringLiteral("e1.40"));
    QVERIFY(settle(api->changes(since, 10).page).ok());
    QCOMPARE(settle(api->changes(since, 10).page).error().kind, ErrorKind::MalformedReply);
    QVERIFY(settle(api->changes({}, 10).page).ok());
    QCOMPARE(settle(api->changes({}, 10).page).error().kind, ErrorKind::MalformedReply);
}

void HttpReviewApiTest::refusesBrokenPages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not JSON") << QByteArray("{\"items\":[");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no members") << QByteArray("{}");
    QTest::newRow("no cursor") << QByteArray(
        R"({"items":[],"destroyed":[],"next":"","has_more":false,"remaining":0})");
    QTest::newRow("items of another kind")
        << QByteArray(R"({"items":[1],"destroyed":[],"next":"c","has_more":false,"remaining":0})");
    QTest::newRow("a fraction") << QByteArray(
        R"({"items":[],"destroyed":[],"next":"c","has_more":false,"remaining":0.5})");
    QTest::newRow("half a receipt") << QByteArray(
        R"({"items":[],"destroyed":[],"receipts":[{"decision":"d"}],"next":"c","has_more":false,"remaining":0})");
}

void HttpReviewApiTest::refusesBrokenPages()
{
    QFETCH(QByteArray, body);
    server->script = {pageAnswer(body)};
    QCOMPARE(settle(api->changes({}, 10).page).error().kind, ErrorKind::MalformedReply);
}

void HttpReviewApiTest::tellsAnExpiredCursorFromAWrongAddress()
{
    server->script = {{.status = 410, .mediaType = "application/problem+json", .body = "{}"}};
    QCOMPARE(settle(api->changes({}, 10).page).error().kind, ErrorKind::NotFound);
    server->script = {{.status = 404, .mediaType = "application/problem+json", .body = "{}"}};
    QCOMPARE(settle(api->changes({}, 10).page).error().kind, ErrorKind::NotThePlatform);
}

void HttpReviewApiTest::readsARulePackThatMatchesItsTag()
{
    const QByteArray pack("<definitions/>");
    const QByteArray tag = '"' + digestOf(pack).toLatin1() + '"';
    server->script = {
        {.mediaType = "application/octet-stream", .body = pack, .headers = {{"ETag", tag}}},
        {.mediaType = "application/octet-stream", .body = "<other/>", .headers = {{"ETag", tag}}}};
    const domain::RulePackId id(QStringLiteral("cq-annex2-2018"));
    QCOMPARE(settle(api->rulePack(id)).value(), pack);
    QCOMPARE(settle(api->rulePack(id)).error().kind, ErrorKind::MalformedReply);
}

void HttpReviewApiTest::putsTheSealedBytesUnderTheirOwnName()
{
    const ports::OutboxEntry entry = anEntry();
    server->script = {receiptAnswer(entry)};
    QCOMPARE(settle(api->submit(entry)).value(), aReceipt(entry.id.text(), entry.body));
    const SeenRequest &request = server->seen.first();
    QCOMPARE(request.method, QByteArray("PUT"));
    QCOMPARE(request.target,
             QByteArray("/api/v1/applications/app%201%2F2/decisions/0190c8a0-0000-7000-8000-000000000002"));
    QCOMPARE(request.headers.value("if-match"), QByteArray("\"r7\""));
    QCOMPARE(request.headers.value("idempotency-key"), entry.id.text().toLatin1());
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(request.body, entry.body);
}

void HttpReviewApiTest::refusesAReceiptForSomethingElse_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another decision")
        << QStringLiteral("0190c8a0-0000-7000-8000-000000000009") << anEntry().body;
    QTest::newRow("other bytes") << anEntry().id.text() << QByteArray("other");
}

void HttpReviewApiTest::refusesAReceiptForSomethingElse()
{
    QFETCH(QString, decision);
    QFETCH(QByteArray, bytes);
    server->script = {{.status = 201, .body = jsonOf(domain::toJson(aReceipt(decision, bytes)))}};
    QCOMPARE(settle(api->submit(anEntry())).error().kind, ErrorKind::MalformedReply);
}

void HttpReviewApiTest::asksWhetherThePlatformHasADecision()
{
    const ports::OutboxEntry entry = anEntry();
    server->script = {receiptAnswer(entry)};
    QCOMPARE(settle(api->receipt(entry)).value(), aReceipt(entry.id.text(), entry.body));
    QCOMPARE(server->seen.first().method, QByteArray("GET"));
    QCOMPARE(server->seen.first().target,
             QByteArray("/api/v1/applications/app%201%2F2/decisions/0190c8a0-0000-7000-8000-000000000002"));

    server->script = {{.status = 200, .body = jsonOf(domain::toJson(aReceipt(entry.id.text(), "other")))}};
    QCOMPARE(settle(api->receipt(entry)).error().kind, ErrorKind::MalformedReply);
    const QByteArray none = R"({"type":"urn:zhiping:problem:not-found","title":"没有找到","status":404})";
    server->script = {{.status = 404, .mediaType = "application/problem+json", .body = none}};
    QCOMPARE(settle(api->receipt(entry)).error().kind, ErrorKind::NotFound);
    // A page that anybody could have sent says nothing about it.
    server->script = {{.status = 404, .mediaType = "text/html", .body = "<p>Not Found</p>"}};
    QCOMPARE(settle(api->receipt(entry)).error().kind, ErrorKind::NotThePlatform);
}

void HttpReviewApiTest::saysWhyASubmissionFailed()
{
    const QByteArray body = R"({"type":"urn:x","title":"已变更","status":412,"detail":"该申报件有更新。"})";
    server->script = {{.status = 412, .mediaType = "application/problem+json", .body = body}};
    const auto receipt = settle(api->submit(anEntry()));
    QCOMPARE(receipt.error().kind, ErrorKind::Conflict);
    QCOMPARE(receipt.error().evidence, QStringLiteral("该申报件有更新。"));
}

void HttpReviewApiTest::survivesALostAnswer()
{
    const ports::OutboxEntry entry = anEntry();
    server->script = {{.loseAnswer = true}};
    QCOMPARE(settle(api->submit(entry)).error().kind, ErrorKind::Timeout);
    server->script = {receiptAnswer(entry)};
    QVERIFY(settle(api->submit(entry)).ok());
    // Qt may have sent the lost one more than once; every one of them names the same resource and the same
    // bytes.
    for (const SeenRequest &request : std::as_const(server->seen)) {
        QCOMPARE(request.method, QByteArray("PUT"));
        QCOMPARE(request.target, server->seen.first().target);
        QCOMPARE(request.body, entry.body);
        QCOMPARE(request.headers.value("idempotency-key"), entry.id.text().toLatin1());
    }
}

void HttpReviewApiTest::refusesARevisionThatWouldBreakTheHeader()
{
    for (const char *revision : {"", "r\"7", "r7\r\nX-Evil: 1", "r 7"}) {
        ports::OutboxEntry entry = anEntry();
        entry.basedOnRevision = QString::fromLatin1(revision);
        QCOMPARE(settle(api->submit(entry)).error().kind, ErrorKind::InvalidInput);
    }
    QVERIFY(server->seen.isEmpty());
}

void HttpReviewApiTest::worksBelowAPath()
{
    QUrl below = server->url();
    below.setPath(QStringLiteral("/zhiping/"));
    HttpReviewApi other(*m_client, *tokens, below, m_clock);
    server->script = {pageAnswer(pageBody({}))};
    QVERIFY(settle(other.changes({}, 10).page).ok());
    QCOMPARE(server->seen.first().target, QByteArray("/zhiping/api/v1/changes?limit=10"));
}

QTEST_GUILESS_MAIN(HttpReviewApiTest)
#include "tst_http_review_api.moc"
