// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/keychain_secret_store.h"
#include "core/auth/private_bus.h"
#include "support/settle.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace zhiping;
using test::settle;

/// Against the real gnome-keyring. The order matters: nobody there, open, locked, hung.
class KeychainSecretStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysThatThereIsNoService();
    void keepsReplacesAndRemoves();
    void keepsBytesAsTheyAre();
    void saysThatTheKeychainIsLocked();
    void givesUpOnAServiceThatHangs();

private:
    std::unique_ptr<test::PrivateBus> m_bus;
    const QString m_key = u"v1/0123456789abcdef/u-1001"_s;
};

void KeychainSecretStoreTest::initTestCase()
{
    if (!test::PrivateBus::isPossible())
        QSKIP("dbus-daemon or gnome-keyring is not installed");
    m_bus = std::make_unique<test::PrivateBus>();
}

void KeychainSecretStoreTest::saysThatThereIsNoService()
{
    auth::KeychainSecretStore store;
    QCOMPARE(settle(store.read(m_key)).error().kind, ErrorKind::SecretsUnavailable);
    QCOMPARE(settle(store.write(m_key, "secret")).error().kind, ErrorKind::SecretsUnavailable);
    QCOMPARE(settle(store.remove(m_key)).error().kind, ErrorKind::SecretsUnavailable);
    QCOMPARE(settle(store.unlock()).error().kind, ErrorKind::SecretsUnavailable);
}

void KeychainSecretStoreTest::keepsReplacesAndRemoves()
{
    m_bus->startKeyring();
    auth::KeychainSecretStore store;
    QCOMPARE(settle(store.read(m_key)).error().kind, ErrorKind::NotFound);
    const auto written = settle(store.write(m_key, "one"));
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().evidence));
    QCOMPARE(settle(store.read(m_key)).value(), QByteArray("one"));
    QVERIFY(settle(store.write(m_key, "two")).ok());
    QCOMPARE(settle(store.read(m_key)).value(), QByteArray("two"));
    QVERIFY(settle(store.unlock()).ok());
    QVERIFY(settle(store.remove(m_key)).ok());
    QCOMPARE(settle(store.read(m_key)).error().kind, ErrorKind::NotFound);
    QVERIFY(settle(store.remove(m_key)).ok());
}

void KeychainSecretStoreTest::keepsBytesAsTheyAre()
{
    auth::KeychainSecretStore store;
    const QByteArray bytes("a\0b\xff\n", 5);
    QVERIFY(settle(store.write(m_key, bytes)).ok());
    QCOMPARE(settle(store.read(m_key)).value(), bytes);
}

void KeychainSecretStoreTest::saysThatTheKeychainIsLocked()
{
    auth::KeychainSecretStore store;
    QVERIFY(settle(store.write(m_key, "kept")).ok());
    test::PrivateBus::lockKeyring();
    QCOMPARE(settle(store.read(m_key)).error().kind, ErrorKind::SecretsUnavailable);
    QCOMPARE(settle(store.remove(m_key)).error().kind, ErrorKind::SecretsUnavailable);
    QCOMPARE(settle(store.write(m_key, "new")).error().kind, ErrorKind::SecretsUnavailable);
    // Nobody is there to answer a prompt.
    QCOMPARE(settle(store.unlock()).error().kind, ErrorKind::SecretsUnavailable);
}

void KeychainSecretStoreTest::givesUpOnAServiceThatHangs()
{
    auth::KeychainSecretStore store;
    store.setDeadline(500ms);
    m_bus->suspend();
    QElapsedTimer watch;
    watch.start();
    QCOMPARE(settle(store.read(m_key)).error().kind, ErrorKind::SecretsUnavailable);
    QVERIFY(watch.elapsed() < 5000);
    m_bus->resume();
}

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "tst_keychain_secret_store.moc"
