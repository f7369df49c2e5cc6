// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "flows/laptop.h"
#include "flows/platform_process.h"
#include "models/status_wording.h"
#include "reviewer/sync_bridge.h"

#include <QApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::Verdict;
using models::SyncStatus;
using State = sync::SyncScheduler::State;

namespace {

const QString user = QStringLiteral("rongchang");

/// Something else under the platform's address, which gives everybody the same answer.
class Impostor : public QTcpServer
{
public:
    Impostor(quint16 port, const QByteArray &answer)
    {
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            while (QTcpSocket *peer = nextPendingConnection()) {
                connect(peer, &QTcpSocket::readyRead, peer, [this, peer, answer] {
                    peer->readAll();
                    peer->write(answer);
                    peer->disconnectFromHost();
                    ++answered;
                });
            }
        });
        listen(QHostAddress::LocalHost, port);
    }
    int answered = 0;
};

QByteArray answer(const QByteArray &head, const QByteArray &body, qsizetype announced)
{
    return "HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(announced)
        + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

/// The platform is really away; nobody touches the offline switch.
class AbsentPlatformFlowTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder;
    PlatformProcess platform {folder.filePath(QStringLiteral("platform"))};
    std::unique_ptr<Laptop> laptop;
    std::unique_ptr<reviewer::SyncBridge> bar;
    int decided = 0;

    void makeLaptop()
    {
        laptop.reset();
        laptop = std::make_unique<Laptop>(platform.origin(),
                                          platform.origin().resolved(QUrl(QStringLiteral("/netcasso"))),
                                          folder.filePath(user));
    }
    /// What the status bar says.
    SyncStatus status() { return models::syncStatus(*bar, QDate::currentDate()); }
    void watch()
    {
        bar = std::make_unique<reviewer::SyncBridge>();
        bar->attach(laptop->workspace());
    }
    State state() { return laptop->workspace().scheduler().state(); }
    static QString opinionOf(const domain::ApplicationId &id)
    {
        return QStringLiteral("现场核对无误：") + id.text();
    }
    /// Answer, write and seal, as on any day. False if anything of it was refused.
    bool decide(const QString &part)
    {
        const auto dossier = laptop->review(part);
        if (!dossier)
            return false;
        dossier->answer(domain::FactKey(QStringLiteral("applicant.policy_compliant")), true);
        dossier->writeOpinion(opinionOf(dossier->application().id));
        const bool sealed = settle(dossier->decide(Verdict::RequestCorrection)).ok();
        decided += sealed ? 1 : 0;
        return sealed;
    }
    /// Each of the decisions has reached the platform once.
    void expectDeliveredOnce()
    {
        QVERIFY(laptop->hasReceipts(decided));
        QVERIFY(laptop->synced());
        const QList<ports::OutboxEntry> entries = laptop->workspace().desk().outbox();
        for (const ports::OutboxEntry &entry : entries) {
            const auto known =
                settle(laptop->workspace().profile().applications().application(entry.application));
            QVERIFY2(known.ok(), known ? "" : qPrintable(known.error().evidence));
            const QString mine = opinionOf(entry.application);
            QCOMPARE(std::count_if(known->opinions.cbegin(), known->opinions.cend(),
                                   [&mine](const domain::Opinion &each) { return each.text == mine; }),
                     1);
        }
        QCOMPARE(status().kind, SyncStatus::Kind::Synced);
    }

private Q_SLOTS:
    void initTestCase();
    void goesOnWhileThePlatformIsGone();
    void startsAndWorksWhileThePlatformIsGone();
    void goesOnWhileThePlatformIsSilent();
    void mistakesNobodyElseForThePlatform();
};

void AbsentPlatformFlowTest::initTestCase()
{
    const Result<> started = platform.start();
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().evidence));
    makeLaptop();
    QVERIFY(
        laptop->signIn(logIn(QStringLiteral("/netcasso/login"), user, QStringLiteral("practice-2026"))).ok());
    QVERIFY(laptop->open().ok());
    QVERIFY(laptop->synced());
    watch();
}

void AbsentPlatformFlowTest::goesOnWhileThePlatformIsGone()
{
    platform.vanish();
    laptop->workspace().scheduler().syncNow();
    QVERIFY(until([this] { return state() == State::Offline; }));
    QCOMPARE(status().kind, SyncStatus::Kind::Offline);
    QVERIFY(decide(QStringLiteral("巴山")));
    QVERIFY(until([this] { return status().unsent; }));
    QVERIFY(!status().words.isEmpty());

    QVERIFY(platform.start().ok());
    expectDeliveredOnce();
}

void AbsentPlatformFlowTest::startsAndWorksWhileThePlatformIsGone()
{
    platform.vanish();
    bar.reset();
    makeLaptop();
    QVERIFY(laptop->start().ok());
    watch();
    QVERIFY(until([this] { return state() == State::Offline; }));
    QVERIFY(decide(QStringLiteral("海棠")));

    QVERIFY(platform.start().ok());
    expectDeliveredOnce();
}

void AbsentPlatformFlowTest::goesOnWhileThePlatformIsSilent()
{
    platform.fallSilent();
    laptop->workspace().scheduler().syncNow();
    QVERIFY(until([this] { return state() == State::Syncing; }));
    // Done while the platform still has not answered: the work does not wait for it.
    QVERIFY(decide(QStringLiteral("昌州")));
    QCOMPARE(state(), State::Syncing);

    QVERIFY(until([this] { return state() == State::Failed; }));
    QCOMPARE(bar->lastError()->kind, ErrorKind::Timeout);
    QCOMPARE(status().kind, SyncStatus::Kind::Attention);
    platform.wakeUp();
    expectDeliveredOnce();
}

void AbsentPlatformFlowTest::mistakesNobodyElseForThePlatform()
{
    platform.vanish();
    const QByteArray html = "<!DOCTYPE html><title>Hotel</title><form action=/login>";
    const QByteArray json = "{\"items\": [{\"id\": 1}, \xff\xfe";
    const std::array<std::pair<QByteArray, ErrorKind>, 5> others {{
        {answer("404 Not Found\r\nContent-Type: text/html", html, html.size()), ErrorKind::NotThePlatform},
        {answer("302 Found\r\nLocation: http://hotel.invalid/login", {}, 0), ErrorKind::NotThePlatform},
        {answer("200 OK\r\nContent-Type: application/json", json, json.size()), ErrorKind::MalformedReply},
        {answer("200 OK\r\nContent-Type: application/json", json, json.size() + 100), ErrorKind::Timeout},
        {answer("200 OK\r\nContent-Type: text/html", html, html.size()), ErrorKind::NotThePlatform},
    }};
    for (const auto &[given, kind] : others) {
        Impostor impostor(quint16(platform.origin().port()), given);
        QVERIFY(impostor.isListening());
        // The last one is even handed a decision, and says 200 to it.
        if (given == others.back().first)
            QVERIFY(decide(QStringLiteral("夏布")));
        laptop->workspace().scheduler().syncNow();
        QVERIFY(until([&] { return impostor.answered > 0 && state() != State::Syncing; }));
        QVERIFY2(bar->lastError() && bar->lastError()->kind == kind,
                 bar->lastError() ? qPrintable(nameOf(bar->lastError()->kind)) : "no error");
        QCOMPARE(status().kind, SyncStatus::Kind::Attention);
        QVERIFY(laptop->session().account());
    }
    QVERIFY(until([this] { return laptop->workspace().desk().outbox().size() == decided; }));
    QVERIFY(!laptop->workspace().desk().outbox().last().receipt);

    QVERIFY(platform.start().ok());
    laptop->workspace().scheduler().syncNow();
    expectDeliveredOnce();
}

QTEST_MAIN(AbsentPlatformFlowTest)
#include "tst_absent_platform_flow.moc"
