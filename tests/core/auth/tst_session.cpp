// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/session.h"
#include "auth/stored_token.h"
#include "auth/token_endpoint.h"
#include "core/auth/token_server.h"
#include "support/fake_secret_store.h"
#include "support/manual_clock.h"
#include "support/settle.h"

#include <QLockFile>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace zhiping;
using auth::Session;
using test::settle;
using test::TokenServer;

class SessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsTheRefreshTokenInTheKeychainOnly();
    void resumesWithoutANetwork();
    void handsOutTheTokenUntilShortlyBeforeItsEnd();
    void refreshesOnceForEverybodyWhoAsks();
    void storesTheNewTokenBeforeItIsUsed();
    void usesTheTokenThatAnotherProcessStored();
    void repeatsTheSameTokenAfterALostAnswer();
    void survivesEverythingButInvalidGrant_data();
    void survivesEverythingButInvalidGrant();
    void endsOnInvalidGrantAndKeepsTheName();
    void refreshesAfterARejectedToken();
    void worksWithoutAKeychainForThisTimeOnly();
    void showsTheNameWhileTheKeychainIsLocked();
    void revokesAndErasesAtSignOut();
    void erasesAtTheNextStartWhatCouldNotBeErased();
    void doesNotMixPlatforms();
    void startsOverFromADamagedFile();
    void noticesAWrongClock();
    void refreshesPastTheLockOfADeadProcess_data();
    void refreshesPastTheLockOfADeadProcess();
    void waitsForTheTurnOfALivingProcess();

private:
    [[nodiscard]] std::unique_ptr<Session> makeSession();
    [[nodiscard]] auth::TokenGrant grant(const QString &access, const QString &refresh) const;
    void signedIn(Session &session);
    [[nodiscard]] auth::StoredToken stored() const;
    [[nodiscard]] QString key() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TokenServer> m_server;
    std::unique_ptr<auth::TokenEndpoint> m_endpoint;
    std::unique_ptr<test::FakeSecretStore> m_secrets;
    std::unique_ptr<test::ManualClock> m_clock;
    QNetworkAccessManager m_network;
    auth::PlatformSite m_site;
};

void SessionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<TokenServer>();
    m_secrets = std::make_unique<test::FakeSecretStore>();
    m_clock = std::make_unique<test::ManualClock>();
    m_site.platform = m_server->origin();
    m_site.portal = m_site.at(u"/netcasso"_s);
    m_endpoint = std::make_unique<auth::TokenEndpoint>(m_site, m_network);
}

std::unique_ptr<Session> SessionTest::makeSession()
{
    return std::make_unique<Session>(m_site, *m_endpoint, *m_secrets, *m_clock, m_folder->path());
}

auth::TokenGrant SessionTest::grant(const QString &access, const QString &refresh) const
{
    const auto json = QJsonDocument::fromJson(TokenServer::grant(access, refresh)).object();
    return auth::tokenGrantFromJson(json).value();
}

void SessionTest::signedIn(Session &session)
{
    QVERIFY(settle(session.adopt(grant(u"at-1"_s, u"rt-1"_s))).ok());
    QCOMPARE(session.state(), Session::State::SignedIn);
}

QString SessionTest::key() const
{
    return auth::keychainKey(m_site.issuer(), domain::AccountId(u"u-1001"_s));
}

auth::StoredToken SessionTest::stored() const
{
    const auto token = auth::decodeStoredToken(m_secrets->secrets.value(key()));
    return token.ok() ? *token : auth::StoredToken {};
}

void SessionTest::keepsTheRefreshTokenInTheKeychainOnly()
{
    const auto session = makeSession();
    signedIn(*session);
    QVERIFY(session->isRemembered());
    QCOMPARE(stored().refreshToken, u"rt-1"_s);
    QCOMPARE(stored().device, session->device());
    QVERIFY(!m_secrets->secrets.value(key()).contains("at-1"));
    QFile file(m_folder->filePath(u"session.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray onDisk = file.readAll();
    QVERIFY(onDisk.contains("u-1001"));
    QVERIFY(!onDisk.contains("rt-1") && !onDisk.contains("at-1"));
}

void SessionTest::resumesWithoutANetwork()
{
    signedIn(*makeSession());
    m_server->close();
    const auto session = makeSession();
    session->resume();
    QTRY_COMPARE(session->state(), Session::State::SignedIn);
    QCOMPARE(session->account()->name, u"区县评审员"_s);
    const auto token = settle(session->token());
    QVERIFY(!token.ok());
    QCOMPARE(token.error().kind, ErrorKind::Offline);
    QCOMPARE(session->state(), Session::State::SignedIn);
}

void SessionTest::handsOutTheTokenUntilShortlyBeforeItsEnd()
{
    const auto session = makeSession();
    signedIn(*session);
    m_server->answers = {{200, TokenServer::grant(u"at-2"_s, u"rt-2"_s), {}}};
    m_clock->advance(569s);
    QCOMPARE(settle(session->token()).value(), u"at-1"_s);
    QVERIFY(m_server->requests.isEmpty());
    m_clock->advance(2s);
    QCOMPARE(settle(session->token()).value(), u"at-2"_s);
    QCOMPARE(m_server->requests.first().field("refresh_token"), u"rt-1"_s);
    m_clock->setWallClock(QDateTime(QDate(2040, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(settle(session->token()).value(), u"at-2"_s);
}

void SessionTest::refreshesOnceForEverybodyWhoAsks()
{
    const auto session = makeSession();
    signedIn(*session);
    session->reject(u"at-1"_s);
    m_server->answers = {{200, TokenServer::grant(u"at-2"_s, u"rt-2"_s), {}, false, 100}};
    QList<Future<QString>> asked;
    for (int i = 0; i < 10; ++i)
        asked.append(session->token());
    for (const auto &one : asked)
        QCOMPARE(settle(one).value(), u"at-2"_s);
    QCOMPARE(m_server->requests.size(), 1);
}

void SessionTest::storesTheNewTokenBeforeItIsUsed()
{
    const auto session = makeSession();
    signedIn(*session);
    session->reject(u"at-1"_s);
    m_server->answers = {{200, TokenServer::grant(u"at-2"_s, u"rt-2"_s), {}}};
    QString storedWhenUsed;
    bool used = false;
    whenDone(session->token(), this, [&](const Result<QString> &) {
        storedWhenUsed = stored().refreshToken;
        used = true;
    });
    QTRY_VERIFY(used);
    QCOMPARE(storedWhenUsed, u"rt-2"_s);
    QCOMPARE(stored().generation, 2);
}

void SessionTest::usesTheTokenThatAnotherProcessStored()
{
    const auto session = makeSession();
    signedIn(*session);
    m_secrets->secrets[key()] = auth::encode({u"rt-other"_s, 7, session->device()});
    session->reject(u"at-1"_s);
    m_server->answers = {{200, TokenServer::grant(u"at-2"_s, u"rt-8"_s), {}}};
    QVERIFY(settle(session->token()).ok());
    QCOMPARE(m_server->requests.first().field("refresh_token"), u"rt-other"_s);
    QCOMPARE(stored().generation, 8);
}

void SessionTest::repeatsTheSameTokenAfterALostAnswer()
{
    const auto session = makeSession();
    signedIn(*session);
    session->reject(u"at-1"_s);
    m_server->answers = {{0, {}, {}, true}, {200, TokenServer::grant(u"at-2"_s, u"rt-2"_s), {}}};
    QCOMPARE(settle(session->token()).error().kind, ErrorKind::Timeout);
    QCOMPARE(settle(session->token()).value(), u"at-2"_s);
    QCOMPARE(m_server->requests.size(), 2);
    for (const auto &request : m_server->requests) {
        QCOMPARE(request.field("refresh_token"), u"rt-1"_s);
        QCOMPARE(request.field("device"), session->device());
    }
}

void SessionTest::survivesEverythingButInvalidGrant_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("500") << 500 << QByteArray("{}");
    QTest::newRow("503") << 503 << QByteArray();
    QTest::newRow("429") << 429 << QByteArray("{}");
    QTest::newRow("invalid_client") << 401 << QByteArray(R"({"error":"invalid_client"})");
    QTest::newRow("hotspot") << 200 << QByteArray("<html>");
    QTest::newRow("forbidden by a proxy") << 403 << QByteArray("denied");
    QTest::newRow("another account") << 200 << TokenServer::grant(u"at"_s, u"rt"_s, 600, u"u-2"_s);
}

void SessionTest::survivesEverythingButInvalidGrant()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto session = makeSession();
    signedIn(*session);
    session->reject(u"at-1"_s);
    m_server->answers = {{status, body, {}}, {200, TokenServer::grant(u"at-2"_s, u"rt-2"_s), {}}};
    QVERIFY(!settle(session->token()).ok());
    QCOMPARE(session->state(), Session::State::SignedIn);
    QCOMPARE(settle(session->token()).value(), u"at-2"_s);
}

void SessionTest::endsOnInvalidGrantAndKeepsTheName()
{
    const auto session = makeSession();
    signedIn(*session);
    session->reject(u"at-1"_s);
    m_server->answers = {{400, R"({"error":"invalid_grant"})", {}}};
    QCOMPARE(settle(session->token()).error().kind, ErrorKind::SignInRequired);
    QCOMPARE(session->state(), Session::State::Expired);
    QCOMPARE(session->account()->name, u"区县评审员"_s);
    QTRY_VERIFY(!m_secrets->secrets.contains(key()));
    QCOMPARE(settle(session->token()).error().kind, ErrorKind::SignInRequired);
    QCOMPARE(m_server->requests.size(), 1);
    signedIn(*session);
}

void SessionTest::refreshesAfterARejectedToken()
{
    const auto session = makeSession();
    signedIn(*session);
    session->reject(u"some older token"_s);
    QCOMPARE(settle(session->token()).value(), u"at-1"_s);
    session->reject(u"at-1"_s);
    m_server->answers = {{200, TokenServer::grant(u"at-2"_s, u"rt-2"_s), {}}};
    QCOMPARE(settle(session->token()).value(), u"at-2"_s);
}

void SessionTest::worksWithoutAKeychainForThisTimeOnly()
{
    m_secrets->locked = true;
    const auto session = makeSession();
    signedIn(*session);
    QVERIFY(!session->isRemembered());
    QCOMPARE(session->lastError()->kind, ErrorKind::SecretsUnavailable);
    session->reject(u"at-1"_s);
    m_server->answers = {{200, TokenServer::grant(u"at-2"_s, u"rt-2"_s), {}}};
    QTest::ignoreMessage(QtWarningMsg, R"(the keychain did not keep the session: "the keychain is locked")");
    QCOMPARE(settle(session->token()).value(), u"at-2"_s);
    QVERIFY(!session->isRemembered());
}

void SessionTest::showsTheNameWhileTheKeychainIsLocked()
{
    signedIn(*makeSession());
    m_secrets->locked = true;
    const auto session = makeSession();
    session->resume();
    QTRY_COMPARE(session->state(), Session::State::OfflineIdentity);
    QCOMPARE(session->account()->name, u"区县评审员"_s);
    QCOMPARE(settle(session->token()).error().kind, ErrorKind::SignInRequired);
    QVERIFY(m_secrets->secrets.contains(key()));
}

void SessionTest::revokesAndErasesAtSignOut()
{
    const auto session = makeSession();
    signedIn(*session);
    m_server->answers = {{200, {}, {}}};
    const auto farewell = settle(session->signOut());
    QCOMPARE(farewell.value(), (Session::Farewell {true, true}));
    QCOMPARE(session->state(), Session::State::SignedOut);
    QVERIFY(!session->account());
    QVERIFY(m_secrets->secrets.isEmpty());
    QCOMPARE(m_server->requests.first().path, u"/oauth/revoke"_s);
    QCOMPARE(m_server->requests.first().field("token"), u"rt-1"_s);
    const auto next = makeSession();
    next->resume();
    QCOMPARE(next->state(), Session::State::SignedOut);
    QCOMPARE(next->device(), session->device());
}

void SessionTest::erasesAtTheNextStartWhatCouldNotBeErased()
{
    const auto session = makeSession();
    signedIn(*session);
    m_server->close();
    m_secrets->locked = true;
    QCOMPARE(settle(session->signOut()).value(), (Session::Farewell {false, false}));
    QCOMPARE(session->state(), Session::State::SignedOut);
    QVERIFY(m_secrets->secrets.contains(key()));
    m_secrets->locked = false;
    const auto next = makeSession();
    next->resume();
    QCOMPARE(next->state(), Session::State::SignedOut);
    QTRY_VERIFY(!m_secrets->secrets.contains(key()));
}

void SessionTest::doesNotMixPlatforms()
{
    signedIn(*makeSession());
    TokenServer other;
    m_site.platform = other.origin();
    const auto session = makeSession();
    session->resume();
    QCOMPARE(session->state(), Session::State::SignedOut);
    QVERIFY(!session->account());
}

void SessionTest::startsOverFromADamagedFile()
{
    QFile file(m_folder->filePath(u"session.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"v\":1,\"acc");
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"session.json"_s));
    const auto session = makeSession();
    QCOMPARE(session->lastError()->kind, ErrorKind::StorageDamaged);
    session->resume();
    QCOMPARE(session->state(), Session::State::SignedOut);
    signedIn(*session);
}

void SessionTest::refreshesPastTheLockOfADeadProcess_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("before it wrote its name") << QByteArray();
    QTest::newRow("while it wrote its name") << QByteArray("42");
    QTest::newRow("under an earlier name of this computer") << QByteArray("1\nzhiping\nanother-host\n\n\n");
}

void SessionTest::refreshesPastTheLockOfADeadProcess()
{
    QFETCH(QByteArray, left);
    signedIn(*makeSession());
    QFile lock(m_folder->filePath(u"session.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QCOMPARE(lock.write(left), left.size());
    lock.close();
    m_server->answers = {{200, TokenServer::grant(u"at-2"_s, u"rt-2"_s), {}}};
    const auto session = makeSession();
    session->resume();
    QTRY_COMPARE(session->state(), Session::State::SignedIn);
    const auto token = settle(session->token());
    QVERIFY2(token.ok(), token ? "" : qPrintable(token.error().evidence));
    QCOMPARE(stored().refreshToken, u"rt-2"_s);
}

void SessionTest::waitsForTheTurnOfALivingProcess()
{
    signedIn(*makeSession());
    QLockFile held(m_folder->filePath(u"session.lock"_s));
    QVERIFY(held.tryLock(0));
    m_server->answers = {{200, TokenServer::grant(u"at-2"_s, u"rt-2"_s), {}}};
    const auto session = makeSession();
    session->resume();
    QTRY_COMPARE(session->state(), Session::State::SignedIn);
    const auto asked = session->token();
    QVERIFY(!settle(asked, std::chrono::milliseconds(600)).ok());
    held.unlock();
    QVERIFY(settle(asked).ok());
}

void SessionTest::noticesAWrongClock()
{
    const auto session = makeSession();
    m_clock->setWallClock(QDateTime(QDate(2026, 3, 2), QTime(1, 10), Qt::UTC));
    signedIn(*session);
    QCOMPARE(session->clockDeviation(), 600s);
    QCOMPARE(settle(session->token()).value(), u"at-1"_s);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
