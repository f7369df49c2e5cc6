// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/platform_fixture.h"
#include "platform/command_line.h"
#include "platform/portal_users.h"

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

/// The admin commands beside a running server, on the same directory.
class CommandLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        fixture = std::make_unique<PlatformFixture>();
        QVERIFY(fixture->start());
    }

    void explainsItself();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void letsANewReviewerIn();
    void issuesApplicationsToARunningServer();
    void injectsFaultsIntoARunningServer();
    void endsTheSessionsOfADisabledAccount();
    void recordsOnlyWhatWasDone();

private:
    int run(QStringList arguments) const
    {
        return platform::runCommandLine(arguments << u"--data"_s << fixture->directory.path());
    }
    std::unique_ptr<PlatformFixture> fixture;
};

void CommandLineTest::explainsItself()
{
    QCOMPARE(platform::runCommandLine({u"--help"_s}), 0);
    for (const char *command : {"serve", "user add", "grant", "account list", "issue", "fault add"})
        QCOMPARE(platform::runCommandLine(QString::fromLatin1(command).split(u' ') << u"--help"_s), 0);
    QCOMPARE(platform::runCommandLine({u"--version"_s}), 0);
}

void CommandLineTest::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QString data = u"--data"_s;
    const QString nowhere = u"/nonexistent/platform"_s;
    QTest::newRow("nothing") << QStringList() << 2;
    QTest::newRow("unknown command") << QStringList {u"dance"_s} << 2;
    QTest::newRow("no directory") << QStringList {u"user"_s, u"list"_s} << 2;
    QTest::newRow("unknown option") << QStringList {u"user"_s, u"list"_s, u"--fast"_s, data, nowhere} << 2;
    QTest::newRow("too many words") << QStringList {u"user"_s, u"list"_s, u"all"_s, data, nowhere} << 2;
    QTest::newRow("missing directory") << QStringList {u"user"_s, u"list"_s, data, nowhere} << 1;
    QTest::newRow("wrong port") << QStringList {u"serve"_s, u"--port"_s, u"99999"_s, data, nowhere} << 2;
    QTest::newRow("figures nowhere") << QStringList {u"serve"_s, u"--metrics"_s, u":9464"_s, data, nowhere}
                                     << 2;
    QTest::newRow("figures on no port")
        << QStringList {u"serve"_s, u"--metrics"_s, u"127.0.0.1:http"_s, data, nowhere} << 2;
    QTest::newRow("key without certificate")
        << QStringList {u"serve"_s, u"--tls-key"_s, u"k"_s, data, nowhere} << 2;
    QTest::newRow("wrong CAS") << QStringList {u"serve"_s, u"--cas-url"_s, u"ftp://x"_s, data, nowhere} << 2;
    QTest::newRow("missing pack") << QStringList {u"serve"_s, u"--pack"_s, nowhere, data, nowhere} << 1;
    QTest::newRow("district without region")
        << QStringList {u"grant"_s, u"x"_s, u"--role"_s, u"district"_s, data, nowhere} << 2;
    QTest::newRow("senseless fault") << QStringList {u"fault"_s, u"add"_s, u"GET /"_s, data, nowhere} << 2;
}

void CommandLineTest::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QCOMPARE(platform::runCommandLine(arguments), code);
}

void CommandLineTest::letsANewReviewerIn()
{
    QFile password(fixture->directory.filePath(u"password"_s));
    QVERIFY(password.open(QIODevice::WriteOnly));
    password.write("first-password\n");
    password.close();
    const QStringList adding {
        u"user"_s, u"add"_s, u"lisi"_s, u"--name"_s, u"李四"_s, u"--password-file"_s, password.fileName()};
    QCOMPARE(run(adding), 0);
    QCOMPARE(run(adding), 1);
    QCOMPARE(run({u"user"_s, u"approve"_s, u"lisi"_s}), 0);
    QCOMPARE(run({u"user"_s, u"approve"_s, u"nobody"_s}), 1);
    QCOMPARE(run({u"grant"_s, u"lisi"_s, u"--role"_s, u"district"_s, u"--region"_s, u"500112"_s}), 0);
    QCOMPARE(run({u"user"_s, u"list"_s}), 0);

    Visitor visitor = fixture->visitor();
    const SignInAttempt attempt = anAttempt(fixture->origin);
    const Answer binding = visitor.follow(logIn(
        visitor, visitor.follow(visitor.get(attempt.authorizeTarget())), u"lisi"_s, u"first-password"_s));
    const Answer end = visitor.submit(binding, u"/binding/new"_s, {});
    const QJsonObject account = visitor.post(u"/oauth/token"_s, attempt.exchange(end.item(u"code"_s)))
                                    .json()
                                    .value("account"_L1)
                                    .toObject();
    QCOMPARE(account.value("name"_L1).toString(), u"李四"_s);
    QCOMPARE(account.value("organisation"_L1).toString(), u"渝北区经济信息委"_s);
}

void CommandLineTest::issuesApplicationsToARunningServer()
{
    QFile json(fixture->directory.filePath(u"a.json"_s));
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write(QJsonDocument(domain::toJson(anApplication(u"a"_s))).toJson());
    json.close();
    QCOMPARE(run({u"issue"_s, u"--json"_s, json.fileName()}), 0);
    QCOMPARE(run({u"issue"_s, u"--json"_s, json.fileName()}), 1);
    QCOMPARE(run({u"issue"_s, u"--copy"_s, u"ZN-a"_s}), 0);
    QCOMPARE(run({u"issue"_s, u"--copy"_s, u"nothing"_s}), 1);
    QCOMPARE(run({u"issue"_s}), 2);
    Visitor caller = reviewer(*fixture, u"rongchang"_s);
    QCOMPARE(caller.get(u"/api/v1/changes"_s).json().value("items"_L1).toArray().size(), 2);
}

void CommandLineTest::injectsFaultsIntoARunningServer()
{
    QCOMPARE(run({u"fault"_s, u"add"_s, u"GET /healthz"_s, u"--status"_s, u"503"_s, u"--always"_s}), 0);
    QCOMPARE(run({u"fault"_s, u"list"_s}), 0);
    QCOMPARE(fixture->visitor().get(u"/healthz"_s).status, 503);
    QCOMPARE(run({u"fault"_s, u"clear"_s}), 0);
    QCOMPARE(fixture->visitor().get(u"/healthz"_s).status, 200);
}

void CommandLineTest::endsTheSessionsOfADisabledAccount()
{
    Visitor visitor = fixture->visitor();
    const QJsonObject grant = signIn(visitor, fixture->origin, u"rongchang"_s);
    visitor.setBearer(grant.value("access_token"_L1).toString());
    const QString id = grant.value("account"_L1)["id"_L1].toString();
    QCOMPARE(run({u"account"_s, u"list"_s}), 0);
    QCOMPARE(run({u"account"_s, u"disable"_s, id}), 0);
    QCOMPARE(visitor.get(u"/api/v1/me"_s).status, 401);
    QCOMPARE(run({u"account"_s, u"enable"_s, id}), 0);
    QCOMPARE(visitor.get(u"/api/v1/me"_s).status, 200);
}

void CommandLineTest::recordsOnlyWhatWasDone()
{
    QCOMPARE(run({u"account"_s, u"disable"_s, u"nobody"_s}), 1);
    QCOMPARE(run({u"grant"_s, u"nobody"_s}), 1);
    const qint64 entries = fixture->database()->read([](platform::Connection &connection) {
        platform::Statement row = connection.query("SELECT count(*) FROM audit WHERE subject='nobody'");
        return row.step() ? row.integer(0) : -1;
    });
    QCOMPARE(entries, 0);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_command_line.moc"
