// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_client.h"
#include "api/platform_probe.h"
#include "core/api/scripted_server.h"
#include "core/api/self_signed.h"
#include "support/settle.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTest>

using namespace zhiping;
using namespace zhiping::api;
using namespace zhiping::test;
using namespace std::chrono_literals;

using Kind = ProbeAnswer::Kind;

class PlatformProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThePlatformFromEverythingElse_data();
    void tellsThePlatformFromEverythingElse();
    void namesWhereAHotspotSendsUs();
    void neverVisitsTheHotspotItself();
    void asksOnlyForTheHealthPageAndSaysNothingOfAnybody();
    void refusesAnUntrustedCertificateAndNamesItsIssuer();
    void saysThatNobodyListens();
    void saysThatAServerIsSilent();
    void saysThatThereIsNoSuchName();

private:
    ProbeAnswer ask(const QUrl &origin)
    {
        HttpClient client({.idle = 300ms});
        const Result<ProbeAnswer> answer = settle(probePlatform(client, origin, this));
        return answer ? *answer : ProbeAnswer {Kind::SomethingElse, {}, QStringLiteral("cancelled")};
    }
};

void PlatformProbeTest::tellsThePlatformFromEverythingElse_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("platform") << 200 << QByteArray("text/plain") << QByteArray("zhiping-platform ok\n")
                              << Kind::Platform;
    QTest::newRow("log-in page of a hotspot")
        << 200 << QByteArray("text/html") << QByteArray("<html>Welcome</html>") << Kind::SomethingElse;
    QTest::newRow("another web site")
        << 404 << QByteArray("text/html") << QByteArray("no such page") << Kind::SomethingElse;
    QTest::newRow("empty") << 204 << QByteArray() << QByteArray() << Kind::SomethingElse;
    QTest::newRow("gateway") << 502 << QByteArray("text/html") << QByteArray("bad gateway") << Kind::Faulty;
    QTest::newRow("maintenance") << 503 << QByteArray("application/problem+json") << QByteArray("{}")
                                 << Kind::Faulty;
}

void PlatformProbeTest::tellsThePlatformFromEverythingElse()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, mediaType);
    QFETCH(const QByteArray, body);
    QFETCH(const Kind, kind);
    ScriptedServer server;
    server.script = {{.status = status, .mediaType = mediaType, .body = body}};
    QCOMPARE(ask(server.url()).kind, kind);
}

void PlatformProbeTest::namesWhereAHotspotSendsUs()
{
    ScriptedServer server;
    server.script = {
        {.status = 302, .headers = {{"Location", "http://login.hotspot.example/?from=https://p.example"}}}};
    const ProbeAnswer answer = ask(server.url());
    QCOMPARE(answer.kind, Kind::SentElsewhere);
    QCOMPARE(answer.host, QStringLiteral("login.hotspot.example"));
}

void PlatformProbeTest::neverVisitsTheHotspotItself()
{
    ScriptedServer hotspot;
    hotspot.script = {{.mediaType = "text/plain", .body = "zhiping-platform ok\n"}};
    ScriptedServer server;
    server.script = {{.status = 307, .headers = {{"Location", hotspot.url().toEncoded() + "/healthz"}}}};
    QCOMPARE(ask(server.url()).kind, Kind::SentElsewhere);
    QVERIFY(hotspot.seen.isEmpty());
    // Not even on the same host: the platform's answer never redirects.
    server.script = {{.status = 302, .headers = {{"Location", "/elsewhere"}}}};
    QCOMPARE(ask(server.url()).kind, Kind::SentElsewhere);
    QCOMPARE(server.seen.size(), 2);
}

void PlatformProbeTest::asksOnlyForTheHealthPageAndSaysNothingOfAnybody()
{
    ScriptedServer server;
    server.script = {{.mediaType = "text/plain", .body = "zhiping-platform ok\n"}};
    QCOMPARE(ask(server.url()).kind, Kind::Platform);
    QCOMPARE(server.seen.size(), 1);
    QCOMPARE(server.seen.first().method, QByteArray("GET"));
    QCOMPARE(server.seen.first().target, QByteArray("/healthz"));
    QVERIFY(!server.seen.first().headers.contains("authorization"));
    QVERIFY(!server.seen.first().headers.contains("cookie"));
}

void PlatformProbeTest::refusesAnUntrustedCertificateAndNamesItsIssuer()
{
    const SelfSigned identity = selfSigned();
    auto secure = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    secure->setSslConfiguration(configuration);
    ScriptedServer server(std::move(secure));
    server.script = {{.mediaType = "text/plain", .body = "zhiping-platform ok\n"}};
    const ProbeAnswer answer = ask(server.url(QStringLiteral("https")));
    QCOMPARE(answer.kind, Kind::Untrusted);
    QVERIFY2(answer.evidence.contains(QStringLiteral("issued to 127.0.0.1 by 127.0.0.1")),
             qPrintable(answer.evidence));
    QVERIFY(server.seen.isEmpty());
}

void PlatformProbeTest::saysThatNobodyListens()
{
    ScriptedServer server;
    server.stop();
    QCOMPARE(ask(server.url()).kind, Kind::Unreachable);
}

void PlatformProbeTest::saysThatAServerIsSilent()
{
    ScriptedServer server;
    server.script = {{.hang = true}};
    QCOMPARE(ask(server.url()).kind, Kind::Silent);
}

void PlatformProbeTest::saysThatThereIsNoSuchName()
{
    // RFC 6761: this name never resolves.
    const Kind kind = ask(QUrl(QStringLiteral("http://platform.invalid"))).kind;
    // Without any resolver the name's absence cannot be known.
    QVERIFY(kind == Kind::HostUnknown || kind == Kind::Unreachable);
}

QTEST_GUILESS_MAIN(PlatformProbeTest)
#include "tst_platform_probe.moc"
