// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/platform_fixture.h"

#include <QProcess>

#include <atomic>
#include <thread>

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

/// Limits, faults and endurance of the server itself.
class HttpServerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThatItIsThePlatform();
    void refusesWhatIsTooLarge_data();
    void refusesWhatIsTooLarge();
    void refusesAmbiguousRequests_data();
    void refusesAmbiguousRequests();
    void givesUpOnSlowHeaders();
    void servesManyRequestsOnOneConnection();
    void anIdleConnectionGivesWay();
    void servesManyClientsAtOnce();
    void speaksTls();
    void stopsWhileAnAnswerIsDelayed();
    void misbehavesOnPurpose();
    void refusesSenselessFaults_data();
    void refusesSenselessFaults();
    void onlyOneServerPerDirectory();
    void refusesANewerDatabase();
    void refusesABrokenPolicy();
    void listensEverywhereOnlyUnderAName();
};

namespace {

platform::HttpServer::Handler echo()
{
    return [](const platform::HttpRequest &request) {
        platform::HttpResponse response;
        response.contentType = "text/plain"_ba;
        response.body = request.method + ' ' + request.path.toUtf8() + ' ' + request.body;
        return response;
    };
}

int statusOf(const QByteArray &answer)
{
    return answer.split(' ').value(1).toInt();
}

/// A bare server with small limits.
struct SmallServer {
    SmallServer()
        : server(echo(), limits(), {})
    {
        const Result<quint16> port = server.start(u"127.0.0.1"_s, 0);
        origin = QUrl(u"http://127.0.0.1:%1"_s.arg(port ? *port : 0));
    }
    static platform::HttpLimits limits()
    {
        platform::HttpLimits small;
        small.threads = 2;
        small.headerBytes = 4096;
        small.bodyBytes = 10'000;
        small.headerTime = std::chrono::milliseconds(300);
        small.idleTime = std::chrono::milliseconds(2000);
        return small;
    }
    platform::HttpServer server;
    QUrl origin;
};

} // namespace

void HttpServerTest::tellsThatItIsThePlatform()
{
    PlatformFixture fixture;
    QVERIFY(fixture.start());
    const Answer answer = fixture.visitor().get(u"/healthz"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("zhiping-platform ok\n"));
    QCOMPARE(answer.headers.value("content-type"), QByteArray("text/plain"));
    QVERIFY(answer.headers.contains("date"));
}

void HttpServerTest::refusesWhatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + QByteArray(5000, 'a')
                                          + "\r\n\r\n")
                            << 431;
    QByteArray many("GET / HTTP/1.1\r\nHost: x\r\n");
    for (int i = 0; i < 500; ++i)
        many += "X-" + QByteArray::number(i) + ": y\r\n";
    QTest::newRow("many headers") << many + "\r\n" << 431;
    QTest::newRow("declared body") << "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 10001\r\n\r\n"_ba << 413;
    QByteArray chunked("PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 40; ++i)
        chunked += "400\r\n" + QByteArray(1024, 'b') + "\r\n";
    QTest::newRow("chunked body") << chunked + "0\r\n\r\n" << 413;
    QTest::newRow("at the limit") << QByteArray(
        "PUT / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
        "10000\r\n\r\n"
        + QByteArray(10'000, 'c')) << 200;
}

void HttpServerTest::refusesWhatIsTooLarge()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    SmallServer small;
    QCOMPARE(statusOf(Visitor(small.origin).raw(request)), status);
    QCOMPARE(Visitor(small.origin).get(u"/still-there"_s).status, 200);
}

void HttpServerTest::refusesAmbiguousRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("two lengths")
        << "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"_ba;
    QTest::newRow("length and chunks")
        << "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba;
    QTest::newRow("negative length") << "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n"_ba;
    QTest::newRow("length in words") << "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: five\r\n\r\n"_ba;
    QTest::newRow("body of a GET") << "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"_ba;
    QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba;
    QTest::newRow("no HTTP") << "HELLO\r\n\r\n"_ba;
}

void HttpServerTest::refusesAmbiguousRequests()
{
    QFETCH(QByteArray, request);
    SmallServer small;
    QCOMPARE(statusOf(Visitor(small.origin).raw(request)), 400);
}

void HttpServerTest::givesUpOnSlowHeaders()
{
    SmallServer small;
    QCOMPARE(statusOf(Visitor(small.origin).raw("GET / HTTP/1.1\r\nHost: x\r\n")), 408);
}

void HttpServerTest::servesManyRequestsOnOneConnection()
{
    SmallServer small;
    QByteArray pipeline;
    for (int i = 0; i < 20; ++i)
        pipeline += "PUT /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
    pipeline += "GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    const QByteArray answers = Visitor(small.origin).raw(pipeline);
    QCOMPARE(answers.count("HTTP/1.1 200"), 21);
    QVERIFY(answers.contains("PUT /19 abc"));
    QVERIFY(answers.endsWith("GET /last "));
}

void HttpServerTest::anIdleConnectionGivesWay()
{
    SmallServer small;
    QTcpSocket first;
    QTcpSocket second;
    for (QTcpSocket *socket : {&first, &second}) {
        socket->connectToHost(u"127.0.0.1"_s, quint16(small.origin.port()));
        QVERIFY(socket->waitForConnected());
        socket->write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(socket->waitForReadyRead());
    }
    // Both threads now hold an idle connection for up to 2 s.
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(Visitor(small.origin).get(u"/"_s).status, 200);
    QVERIFY(timer.elapsed() < 1500);
}

void HttpServerTest::servesManyClientsAtOnce()
{
    PlatformFixture fixture;
    QVERIFY(fixture.start());
    Visitor first = fixture.visitor();
    const QString token = signIn(first, fixture.origin, u"rongchang"_s).value("access_token"_L1).toString();
    QList<platform::IncomingApplication> many;
    for (int i = 0; i < 200; ++i)
        many.append({anApplication(u"a-%1"_s.arg(i)), {}});
    QVERIFY(fixture.server->issue(many).ok());
    std::atomic<int> good {0};
    std::vector<std::thread> clients;
    for (int i = 0; i < 16; ++i) {
        clients.emplace_back([&] {
            Visitor visitor = fixture.visitor();
            visitor.setBearer(token);
            for (int round = 0; round < 5; ++round) {
                const Answer answer = visitor.get(u"/api/v1/changes?limit=500"_s);
                good += answer.json().value("items"_L1).toArray().size() == 200 ? 1 : 0;
            }
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(good.load(), 80);
}

void HttpServerTest::speaksTls()
{
    QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"cert.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                   u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, key, u"-out"_s, certificate,
                   u"-days"_s, u"1"_s, u"-subj"_s, u"/CN=127.0.0.1"_s});
    if (!openssl.waitForStarted())
        QSKIP("the openssl program is not installed");
    QVERIFY(openssl.waitForFinished());
    PlatformFixture fixture;
    fixture.options.tls = {certificate, key};
    QVERIFY(fixture.start());
    QCOMPARE(fixture.origin.scheme(), u"https"_s);
    QCOMPARE(fixture.visitor().get(u"/healthz"_s).status, 200);
    Visitor visitor = fixture.visitor();
    QVERIFY(signIn(visitor, fixture.origin, u"rongchang"_s).contains("access_token"_L1));
    QVERIFY(!visitor.cookie("__Host-zhiping-sign-in").isEmpty());

    fixture.options.tls.key = certificate;
    QVERIFY(!platform::PlatformServer(fixture.options).start().ok());
}

void HttpServerTest::stopsWhileAnAnswerIsDelayed()
{
    PlatformFixture fixture;
    QVERIFY(fixture.start());
    fixture.server->faults().add({.pattern = u"/healthz"_s, .delay = std::chrono::minutes(5)});
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(fixture.origin.port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(QTest::qWaitFor([&] { return fixture.server->faults().list().isEmpty(); }));
    fixture.server->stop();
    QVERIFY(socket.waitForReadyRead());
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
}

void HttpServerTest::misbehavesOnPurpose()
{
    PlatformFixture fixture;
    QVERIFY(fixture.start());
    platform::Faults &faults = fixture.server->faults();
    const auto get = [&] { return fixture.visitor().get(u"/healthz"_s); };

    faults.add({.method = "PUT", .pattern = u"/healthz"_s, .status = 500, .times = {}});
    QCOMPARE(get().status, 200);
    faults.clear();

    faults.add({.pattern = u"/health*"_s, .status = 503, .retryAfter = 7, .times = 2});
    QCOMPARE(get().headers.value("retry-after"), QByteArray("7"));
    QCOMPARE(get().status, 503);
    QCOMPARE(get().status, 200);

    faults.add({.pattern = u"*"_s, .lostAnswer = true});
    QCOMPARE(get().status, 0);
    faults.add({.pattern = u"/healthz"_s, .cutAfter = 4});
    const Answer cut = get();
    QCOMPARE(cut.body, QByteArray("zhip"));
    QVERIFY(!cut.complete);
    faults.add({.pattern = u"/healthz"_s, .delay = std::chrono::milliseconds(200)});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(get().status, 200);
    QVERIFY(timer.elapsed() >= 200);
}

void HttpServerTest::refusesSenselessFaults_data()
{
    QTest::addColumn<platform::Fault>("fault");
    QTest::newRow("no effect") << platform::Fault {.pattern = u"/"_s};
    QTest::newRow("no route") << platform::Fault {.pattern = u"changes"_s, .status = 503};
    QTest::newRow("a success") << platform::Fault {.pattern = u"/"_s, .status = 200};
    QTest::newRow("status and cut") << platform::Fault {.pattern = u"/"_s, .status = 503, .cutAfter = 1};
    QTest::newRow("never") << platform::Fault {.pattern = u"/"_s, .status = 503, .times = 0};
}

void HttpServerTest::refusesSenselessFaults()
{
    QFETCH(platform::Fault, fault);
    QCOMPARE(platform::check(fault).error().kind, ErrorKind::InvalidInput);
}

void HttpServerTest::onlyOneServerPerDirectory()
{
    PlatformFixture fixture;
    QVERIFY(fixture.start());
    QCOMPARE(platform::PlatformServer(fixture.options).start().error().kind, ErrorKind::Conflict);
}

void HttpServerTest::refusesANewerDatabase()
{
    PlatformFixture fixture;
    QVERIFY(fixture.start());
    fixture.database()->write(
        [](platform::Connection &connection) { connection.execute("PRAGMA user_version=99"); });
    fixture.server->stop();
    QCOMPARE(platform::PlatformServer(fixture.options).start().error().kind, ErrorKind::StorageDamaged);
}

void HttpServerTest::refusesABrokenPolicy()
{
    PlatformFixture fixture;
    QFile policy(fixture.directory.filePath(u"policy.json"_s));
    QVERIFY(policy.open(QIODevice::WriteOnly));
    policy.write("{\"district_recognition_limit_fen\": \"much\"}");
    policy.close();
    const Result<QUrl> started = platform::PlatformServer(fixture.options).start();
    QCOMPARE(started.error().kind, ErrorKind::InvalidInput);
    QVERIFY(started.error().evidence.contains(u"district_recognition_limit_fen"_s));
}

void HttpServerTest::listensEverywhereOnlyUnderAName()
{
    PlatformFixture fixture;
    fixture.options.address = u"0.0.0.0"_s;
    QCOMPARE(platform::PlatformServer(fixture.options).start().error().kind, ErrorKind::InvalidInput);
    fixture.options.publicUrl = QUrl(u"http://classroom.example:8080/"_s);
    platform::PlatformServer server(fixture.options);
    const Result<QUrl> origin = server.start();
    QVERIFY(origin.ok());
    QCOMPARE(origin->toString(), u"http://classroom.example:8080"_s);
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_http_server.moc"
