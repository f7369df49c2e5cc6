// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/workspace.h"
#include "support/fake_access_tokens.h"
#include "support/manual_clock.h"
#include "support/signed_rules.h"
#include "support/specimens.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace zhiping;
using namespace std::chrono_literals;

namespace {

constexpr int pageCount = 7;
constexpr int rowsPerPage = 3;

QByteArray pageOf(int number)
{
    QJsonArray items;
    for (int i = 0; i < rowsPerPage; ++i) {
        domain::Application application = test::anApplication(QString::number(number * rowsPerPage + i));
        application.attachments.clear();
        items.append(domain::toJson(application));
    }
    const QJsonObject page {{QStringLiteral("items"), items},
                            {QStringLiteral("destroyed"), QJsonArray()},
                            {QStringLiteral("receipts"), QJsonArray()},
                            {QStringLiteral("next"), QString::number(number + 1)},
                            {QStringLiteral("has_more"), number + 1 < pageCount},
                            {QStringLiteral("remaining"), (pageCount - number - 1) * rowsPerPage}};
    return QJsonDocument(page).toJson(QJsonDocument::Compact);
}

/// A platform that tells no more of its change feed than it is told to.
class HesitantPlatform final : public QTcpServer
{
public:
    HesitantPlatform()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *peer = nextPendingConnection())
                connect(peer, &QTcpSocket::readyRead, this, [this, peer] { hear(peer); });
        });
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }
    /// Answer for the first @p pages, now and later.
    void tell(int pages)
    {
        m_told = pages;
        for (const auto &[peer, number] : std::exchange(m_waiting, {}))
            answer(peer, number);
    }

private:
    void hear(QTcpSocket *peer)
    {
        while (peer->peek(1 << 16).contains("\r\n\r\n")) {
            const QUrl url = QUrl::fromEncoded(peer->readLine().split(' ').value(1));
            while (peer->readLine() != "\r\n") { }
            if (url.path() == u"/api/v1/changes")
                answer(peer, QUrlQuery(url).queryItemValue(QStringLiteral("since")).toInt());
            else
                peer->write("HTTP/1.1 404 Not Found\r\nContent-Type: application/problem+json\r\n"
                            "Content-Length: 2\r\n\r\n{}");
        }
    }
    void answer(QTcpSocket *peer, int number)
    {
        if (number >= m_told)
            return m_waiting.append({peer, number});
        const QByteArray page = pageOf(number);
        const QByteArray digest = QCryptographicHash::hash(page, QCryptographicHash::Sha256).toBase64();
        peer->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nRepr-Digest: sha-256=:" + digest
                    + ":\r\nContent-Length: " + QByteArray::number(page.size()) + "\r\n\r\n" + page);
    }

    int m_told = 0;
    QList<std::pair<QTcpSocket *, int>> m_waiting;
};

} // namespace

/// The desk while its applications are on their way.
class WorkspaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheFirstPageWhileTheOthersAreOnTheirWay();
    void readsTheQueueAtMostOnceASecondWhilePulling();
    void showsEverythingOnceTheRunIsOver();
    void init();
    void cleanup() { m_workspace.reset(); }

private:
    /// Let the platform tell @p pages, and wait until they are kept.
    void pull(int pages)
    {
        m_platform->tell(pages);
        QTRY_COMPARE(m_workspace->scheduler().progress().done, pages * rowsPerPage);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HesitantPlatform> m_platform;
    std::unique_ptr<test::ManualClock> m_clock;
    test::FakeAccessTokens m_tokens;
    std::unique_ptr<reviewer::Workspace> m_workspace;
};

void WorkspaceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_platform = std::make_unique<HesitantPlatform>();
    m_clock = std::make_unique<test::ManualClock>();
    auto opened = reviewer::Workspace::open({m_folder->path(), QStringLiteral("issuer"), m_platform->url(),
                                             domain::Account {}, test::rulesTrust()},
                                            reviewer::Workspace::practiceKeys(), m_tokens, *m_clock);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().evidence));
    m_workspace = std::move(opened).value();
    // The empty queue of the start is no answer to what follows.
    QSignalSpy started(&m_workspace->desk(), &review::ReviewDesk::queueChanged);
    QVERIFY(started.wait());
    m_workspace->setSignedIn(true);
}

void WorkspaceTest::showsTheFirstPageWhileTheOthersAreOnTheirWay()
{
    pull(1);
    QTRY_COMPARE(m_workspace->desk().queue().size(), qsizetype(rowsPerPage));
    QCOMPARE(m_workspace->scheduler().state(), sync::SyncScheduler::State::Syncing);
}

void WorkspaceTest::readsTheQueueAtMostOnceASecondWhilePulling()
{
    pull(1);
    QTRY_COMPARE(m_workspace->desk().queue().size(), qsizetype(rowsPerPage));
    const QSignalSpy changes(&m_workspace->desk(), &review::ReviewDesk::queueChanged);
    for (int pages = 2; pages < 5; ++pages)
        pull(pages);
    m_clock->advance(1s);
    pull(5);
    QTRY_COMPARE(m_workspace->desk().queue().size(), qsizetype(5 * rowsPerPage));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_workspace->scheduler().state(), sync::SyncScheduler::State::Syncing);
}

void WorkspaceTest::showsEverythingOnceTheRunIsOver()
{
    m_platform->tell(pageCount);
    QTRY_COMPARE(m_workspace->desk().queue().size(), qsizetype(pageCount * rowsPerPage));
    QTRY_COMPARE(m_workspace->scheduler().state(), sync::SyncScheduler::State::UpToDate);
}

QTEST_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
