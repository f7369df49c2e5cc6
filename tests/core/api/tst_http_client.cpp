// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_client.h"
#include "core/api/scripted_server.h"
#include "core/api/self_signed.h"
#include "support/settle.h"

#include <QElapsedTimer>
#include <QSslServer>
#include <QTest>

using namespace zhiping;
using namespace zhiping::api;
using namespace zhiping::test;
using namespace std::chrono_literals;

class HttpClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversWhatCame();
    void neverForwardsTheTokenToAnotherOrigin();
    void followsARedirectWithinTheOrigin();
    void neverFollowsARedirectOfAWrite();
    void refusesAnUntrustedCertificate();
    void endsSilence();
    void endsADrip();
    void endsAtTheDeadline();
    void stopsReadingAtTheBudget();
    void countsWhatABodyUnpacksTo();
    void saysWhenABodyIsCut();
    void callsALostAnswerATimeout();
    void callsARefusedConnectionOffline();
    void keepsStatusAndBodyOfRefusals();
    void neitherSendsNorKeepsCookies();
    void abortsWhenCancelled();
    void endsCallsWhenItGoes();

private:
    static HttpLimits impatient()
    {
        return {.idle = 300ms, .rateWindow = 300ms, .leastBytesPerWindow = 1024};
    }
};

void HttpClientTest::deliversWhatCame()
{
    ScriptedServer server;
    server.script = {
        {.mediaType = "Application/JSON; charset=utf-8", .body = "{}", .headers = {{"X-One", "1"}}}};
    HttpClient client;
    const auto response =
        settle(client.send({.url = server.url(), .headers = {{"Authorization", "Bearer t"}}}));
    QVERIFY(response.ok());
    QCOMPARE(response->status, 200);
    QCOMPARE(response->mediaType, QByteArray("application/json"));
    QCOMPARE(response->header("x-one"), QByteArray("1"));
    QCOMPARE(response->body, QByteArray("{}"));
    QVERIFY(!response->cut);
    QCOMPARE(server.seen.first().headers.value("authorization"), QByteArray("Bearer t"));
}

void HttpClientTest::neverForwardsTheTokenToAnotherOrigin()
{
    ScriptedServer elsewhere;
    elsewhere.script = {{.body = "{}"}};
    ScriptedServer server;
    server.script = {{.status = 302, .headers = {{"Location", elsewhere.url().toEncoded() + "/stolen"}}}};
    HttpClient client;
    const auto response =
        settle(client.send({.url = server.url(), .headers = {{"Authorization", "Bearer t"}}}));
    QVERIFY(!response.ok());
    QCOMPARE(response.error().kind, ErrorKind::NotThePlatform);
    QVERIFY(elsewhere.seen.isEmpty());
}

void HttpClientTest::followsARedirectWithinTheOrigin()
{
    ScriptedServer server;
    server.script = {{.status = 307, .headers = {{"Location", "/there"}}}, {.body = "{}"}};
    HttpClient client;
    const auto response = settle(client.send({.url = server.url()}));
    QCOMPARE(response->status, 200);
    QCOMPARE(server.seen.last().target, QByteArray("/there"));
}

void HttpClientTest::neverFollowsARedirectOfAWrite()
{
    ScriptedServer server;
    server.script = {{.status = 302, .headers = {{"Location", "/there"}}}};
    HttpClient client;
    const auto response = settle(client.send({.method = "PUT", .url = server.url(), .body = "body"}));
    QCOMPARE(response->status, 302);
    QCOMPARE(server.seen.size(), 1);
    QCOMPARE(server.seen.first().method, QByteArray("PUT"));
    QCOMPARE(server.seen.first().body, QByteArray("body"));
}

void HttpClientTest::refusesAnUntrustedCertificate()
{
    auto tls = std::make_unique<QSslServer>();
    const SelfSigned identity = selfSigned();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    tls->setSslConfiguration(configuration);
    ScriptedServer server(std::move(tls));
    server.script = {{.body = "{}"}};
    HttpClient client;
    const auto response = settle(client.send({.url = server.url(QStringLiteral("https"))}));
    QVERIFY(!response.ok());
    QCOMPARE(response.error().kind, ErrorKind::UntrustedServer);
    QVERIFY(server.seen.isEmpty());
}

void HttpClientTest::endsSilence()
{
    ScriptedServer server;
    server.script = {{.hang = true}};
    HttpClient client(impatient());
    const auto response = settle(client.send({.url = server.url()}));
    QCOMPARE(response.error().kind, ErrorKind::Timeout);
}

void HttpClientTest::endsADrip()
{
    ScriptedServer server;
    server.script = {{.body = QByteArray(10'000, ' '), .dripEveryMs = 20}};
    HttpClient client(impatient());
    QElapsedTimer timer;
    timer.start();
    const auto response = settle(client.send({.url = server.url()}));
    QVERIFY(response.ok());
    QCOMPARE(response->cut->kind, ErrorKind::Timeout);
    QVERIFY(timer.elapsed() < 10'000);
}

void HttpClientTest::endsAtTheDeadline()
{
    ScriptedServer server;
    server.script = {{.body = QByteArray(10'000, ' '), .dripEveryMs = 20}};
    HttpClient client;
    const auto response = settle(client.send({.url = server.url(), .deadline = 300ms}));
    QCOMPARE(response->cut->kind, ErrorKind::Timeout);
}

void HttpClientTest::stopsReadingAtTheBudget()
{
    ScriptedServer server;
    server.script = {{.body = QByteArray(64 * 1024, 'x'), .endless = true}};
    HttpClient client;
    const auto response = settle(client.send({.url = server.url(), .maxBytes = 1'000'000}));
    QCOMPARE(response->cut->kind, ErrorKind::MalformedReply);
    QCOMPARE(response->body.size(), 1'000'000);
}

void HttpClientTest::countsWhatABodyUnpacksTo()
{
    ScriptedServer server;
    // Without the length that qCompress() writes first, it is what "deflate" stands for.
    server.script = {{.body = qCompress(QByteArray(64'000'000, 'x'), 9).mid(4),
                      .headers = {{"Content-Encoding", "deflate"}}}};
    HttpClient client;
    const auto response = settle(client.send({.url = server.url(), .maxBytes = 1'000'000}));
    QVERIFY(!response || response->cut);
    QCOMPARE(response ? response->cut->kind : response.error().kind, ErrorKind::MalformedReply);
    QVERIFY(!response || response->body.size() <= 1'000'000);
}

void HttpClientTest::saysWhenABodyIsCut()
{
    ScriptedServer server;
    server.script = {{.body = QByteArray(5000, 'x'), .cutAfter = 1234}};
    HttpClient client;
    const auto response = settle(client.send({.url = server.url()}));
    QVERIFY(response.ok());
    QCOMPARE(response->cut->kind, ErrorKind::Timeout);
    QCOMPARE(response->body, QByteArray(1234, 'x'));
}

void HttpClientTest::callsALostAnswerATimeout()
{
    ScriptedServer server;
    server.script = {{.loseAnswer = true}};
    HttpClient client;
    const auto response = settle(client.send({.method = "PUT", .url = server.url(), .body = "x"}));
    QCOMPARE(response.error().kind, ErrorKind::Timeout);
    QVERIFY(!server.seen.isEmpty());
}

void HttpClientTest::callsARefusedConnectionOffline()
{
    ScriptedServer server;
    const QUrl url = server.url();
    server.stop();
    HttpClient client;
    QCOMPARE(settle(client.send({.url = url})).error().kind, ErrorKind::Offline);
}

void HttpClientTest::keepsStatusAndBodyOfRefusals()
{
    ScriptedServer server;
    HttpClient client;
    for (const int status : {400, 401, 403, 404, 409, 410, 412, 413, 422, 428, 429, 500, 503}) {
        server.script = {
            {.status = status, .mediaType = "application/problem+json", .body = "{\"status\":0}"}};
        const auto response = settle(client.send({.url = server.url()}));
        QVERIFY(response.ok());
        QCOMPARE(response->status, status);
        QCOMPARE(response->body, QByteArray("{\"status\":0}"));
        QVERIFY(!response->cut);
    }
}

void HttpClientTest::neitherSendsNorKeepsCookies()
{
    ScriptedServer server;
    server.script = {{.body = "{}", .headers = {{"Set-Cookie", "spy=1; Path=/"}}}};
    HttpClient client;
    for (int i = 0; i < 2; ++i)
        QVERIFY(settle(client.send({.url = server.url()})).ok());
    QVERIFY(!server.seen.last().headers.contains("cookie"));
}

void HttpClientTest::abortsWhenCancelled()
{
    ScriptedServer server;
    server.script = {{.hang = true}};
    HttpClient client;
    Future<HttpResponse> call = client.send({.url = server.url()});
    QTRY_COMPARE(server.seen.size(), 1);
    call.cancel();
    QCOMPARE(settle(call).error().kind, ErrorKind::Cancelled);
}

void HttpClientTest::endsCallsWhenItGoes()
{
    ScriptedServer server;
    server.script = {{.hang = true}};
    auto client = std::make_unique<HttpClient>();
    const Future<HttpResponse> call = client->send({.url = server.url()});
    QTRY_COMPARE(server.seen.size(), 1);
    client.reset();
    QCOMPARE(settle(call).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_http_client.moc"
