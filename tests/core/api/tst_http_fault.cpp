// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/body_digest.h"
#include "api/http_fault.h"
#include "support/manual_clock.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::api;
using std::chrono::seconds;

class HttpFaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesByStatusAndMediaType_data();
    void decidesByStatusAndMediaType();
    void keepsThePlatformsSentence();
    void clampsRetryAfter_data();
    void clampsRetryAfter();
    void measuresRetryDatesAgainstTheAnswersOwnDate();
    void checksReprDigests_data();
    void checksReprDigests();
};

void HttpFaultTest::decidesByStatusAndMediaType_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<int>("kind");
    const QByteArray json = "application/json";
    const QByteArray problem = "application/problem+json";
    const QByteArray html = "text/html";
    const auto row = [](const char *name, int status, const QByteArray &type, ErrorKind kind) {
        QTest::newRow(name) << status << type << int(kind);
    };
    QTest::newRow("proper") << 200 << json << -1;
    QTest::newRow("created") << 201 << json << -1;
    row("captive portal", 200, html, ErrorKind::NotThePlatform);
    row("no type", 200, {}, ErrorKind::NotThePlatform);
    row("redirect", 302, html, ErrorKind::NotThePlatform);
    row("bad request", 400, problem, ErrorKind::Refused);
    row("sign in", 401, problem, ErrorKind::SignInRequired);
    row("a proxy's sign in", 401, html, ErrorKind::NotThePlatform);
    row("not permitted", 403, problem, ErrorKind::NotPermitted);
    row("a portal's 403", 403, html, ErrorKind::NotThePlatform);
    row("not found", 404, problem, ErrorKind::NotFound);
    row("a web server's 404", 404, html, ErrorKind::NotThePlatform);
    row("gone", 410, problem, ErrorKind::NotFound);
    row("request timeout", 408, html, ErrorKind::Timeout);
    row("in flight", 409, problem, ErrorKind::ServerFault);
    row("stale", 412, problem, ErrorKind::Conflict);
    row("too large", 413, problem, ErrorKind::Refused);
    row("media type", 415, problem, ErrorKind::Refused);
    row("refused", 422, problem, ErrorKind::Refused);
    row("no condition", 428, problem, ErrorKind::Refused);
    row("too many", 429, html, ErrorKind::ServerFault);
    row("fault", 500, html, ErrorKind::ServerFault);
    row("gateway", 502, html, ErrorKind::ServerFault);
    row("unavailable", 503, problem, ErrorKind::ServerFault);
}

void HttpFaultTest::decidesByStatusAndMediaType()
{
    QFETCH(int, status);
    QFETCH(QByteArray, mediaType);
    QFETCH(int, kind);
    HttpResponse response;
    response.status = status;
    response.mediaType = mediaType;
    const auto fault = faultOf(response, {"application/json"}, test::ManualClock().nowUtc());
    QCOMPARE(fault ? int(fault->kind) : -1, kind);
}

void HttpFaultTest::keepsThePlatformsSentence()
{
    HttpResponse response;
    response.status = 422;
    response.mediaType = "application/problem+json";
    response.body = R"({"type":"urn:x","title":"不能由区县认定","detail":"须报送市级。"})";
    QCOMPARE(faultOf(response, {}, {})->evidence, QStringLiteral("须报送市级。"));
    response.body = R"({"title":"不能由区县认定"})";
    QCOMPARE(faultOf(response, {}, {})->evidence, QStringLiteral("不能由区县认定"));
    response.body = "not even JSON";
    QCOMPARE(faultOf(response, {}, {})->kind, ErrorKind::Refused);
    QCOMPARE(faultOf(response, {}, {})->evidence, QStringLiteral("HTTP 422"));
}

void HttpFaultTest::clampsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("expected");
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("spaces") << QByteArray(" 7 ") << 7;
    QTest::newRow("zero") << QByteArray("0") << 1;
    QTest::newRow("ten years") << QByteArray("315360000") << 3600;
    QTest::newRow("beyond any number") << QByteArray("99999999999999999999999") << 3600;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("text") << QByteArray("soon") << -1;
    QTest::newRow("empty") << QByteArray() << -1;
    QTest::newRow("date") << QByteArray("Mon, 02 Mar 2026 01:01:30 GMT") << 90;
    QTest::newRow("date in the past") << QByteArray("Sun, 01 Mar 2026 01:00:00 GMT") << 1;
    QTest::newRow("date far away") << QByteArray("Sun, 02 Mar 2036 01:00:00 GMT") << 3600;
    QTest::newRow("date next month") << QByteArray("Wed, 01 Apr 2026 01:00:00 GMT") << 3600;
}

void HttpFaultTest::clampsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, expected);
    const auto wait = retryAfter(value, test::ManualClock().nowUtc());
    QCOMPARE(wait ? int(wait->count()) : -1, expected);
}

void HttpFaultTest::measuresRetryDatesAgainstTheAnswersOwnDate()
{
    HttpResponse response;
    response.status = 503;
    response.headers = {{"date", "Tue, 05 Jan 2027 08:00:00 GMT"},
                        {"retry-after", "Tue, 05 Jan 2027 08:00:20 GMT"}};
    const auto fault = faultOf(response, {}, test::ManualClock().nowUtc());
    QCOMPARE(fault->retryAfter, std::optional(seconds(20)));
}

void HttpFaultTest::checksReprDigests_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("matches");
    const QByteArray ofEmpty = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    QTest::newRow("right") << QByteArray("sha-256=:" + ofEmpty + ":") << true;
    QTest::newRow("among others") << QByteArray("sha-512=:AA==:, sha-256=:" + ofEmpty + ":") << true;
    QTest::newRow("wrong") << QByteArray("sha-256=:AAAAQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:") << false;
    QTest::newRow("only another algorithm") << QByteArray("md5=:1B2M2Y8AsgTpgAmY7PhCfg==:") << false;
    QTest::newRow("missing") << QByteArray() << false;
}

void HttpFaultTest::checksReprDigests()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, matches);
    QCOMPARE(matchesReprDigest({}, header), matches);
}

QTEST_GUILESS_MAIN(HttpFaultTest)
#include "tst_http_fault.moc"
