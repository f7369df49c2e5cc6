// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/key_custody.h"
#include "store/profile.h"
#include "store/recovery_phrase.h"
#include "support/fake_secret_store.h"
#include "support/settle.h"
#include "support/specimens.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using store::KeyCustody;
using store::Keys;
using store::Profile;

class KeyCustodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesKeysOnceAndFindsThemAgain();
    void writesNoKeyToTheDisk();
    void givesNothingWhileTheKeychainIsLocked();
    void makesNothingWithoutAKeychain();
    void asksForThePhraseWhenTheKeychainHasForgotten_data();
    void asksForThePhraseWhenTheKeychainHasForgotten();
    void opensWithThePhraseAndTellsTheKeychain();
    void opensWithThePhraseWhileThereIsNoKeychain();
    void refusesAnotherPhrase();
    void forgetsTheEarlierPhrase();
    void countsAPhraseOnlyOnceItIsOnPaper();
    void livesOnThePhraseAloneWhereThereIsNoKeychain();
    void readsThePhraseHoweverItIsTyped_data();
    void readsThePhraseHoweverItIsTyped();
    void noticesSlipsOfThePen();
    void renewsTheKeyAndSealsEverythingAgain();
    void survivesALostKeyFile();
    void refusesSealedWorkWithoutItsKeyFile();
    void setsLockedWorkAsideAndLosesNothing();

private:
    [[nodiscard]] std::unique_ptr<KeyCustody> custody()
    {
        auto made = std::make_unique<KeyCustody>(folder(), m_secrets);
        // Guessing need not be hard here.
        made->setHardness({1, 8192});
        return made;
    }
    [[nodiscard]] QString folder() const { return Profile::folderIn(m_folder->path(), m_issuer, m_account); }
    [[nodiscard]] std::unique_ptr<Profile> open(const Keys &keys) const
    {
        auto opened = Profile::open(m_folder->path(), m_issuer, m_account, keys, m_clock);
        return opened.ok() ? std::move(opened).value() : nullptr;
    }
    [[nodiscard]] QByteArray everything() const;
    /// A phrase that its reader has written down.
    [[nodiscard]] QString phraseFor(const Keys &keys)
    {
        const auto keeper = custody();
        const auto prepared = settle(keeper->preparePhrase(keys));
        return prepared && keeper->keepPhrase(*prepared) ? prepared->words : QString();
    }

    const QString m_issuer = QStringLiteral("https://platform.example");
    const domain::AccountId m_account {QStringLiteral("acc-1")};
    SystemClock m_clock;
    FakeSecretStore m_secrets;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void KeyCustodyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets.secrets.clear();
    m_secrets.locked = false;
}

QByteArray KeyCustodyTest::everything() const
{
    QByteArray all;
    for (const QString &name : {QStringLiteral("/keys.json"), QStringLiteral("/backups/keys.json")}) {
        QFile file(folder() + name);
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void KeyCustodyTest::makesKeysOnceAndFindsThemAgain()
{
    QVERIFY(!custody()->hasKeys());
    const auto first = settle(custody()->unlock());
    QVERIFY(first.ok());
    QVERIFY(custody()->hasKeys() && !custody()->hasPhrase());
    const auto again = settle(custody()->unlock());
    QVERIFY(again.ok());
    QCOMPARE((*again)->current, (*first)->current);
    QVERIFY((*again)->keys == (*first)->keys);
}

void KeyCustodyTest::writesNoKeyToTheDisk()
{
    const Keys keys = settle(custody()->unlock()).value();
    const QString phrase = phraseFor(keys);
    const QByteArray disk = everything();
    QVERIFY(disk.contains("argon2id13"));
    const QByteArray key = keys->keys.at(keys->current).bytes();
    const QByteArray inKeychain = m_secrets.secrets.first();
    for (const QByteArray &secret : {key, inKeychain, phrase.toLatin1()}) {
        QVERIFY(!disk.contains(secret));
        QVERIFY(!disk.contains(secret.toBase64()));
        QVERIFY(!disk.contains(secret.toHex()));
    }
    QVERIFY(inKeychain != key);
}

void KeyCustodyTest::givesNothingWhileTheKeychainIsLocked()
{
    QVERIFY(settle(custody()->unlock()).ok());
    m_secrets.locked = true;
    QCOMPARE(settle(custody()->unlock()).error().kind, ErrorKind::SecretsUnavailable);
    m_secrets.locked = false;
    QVERIFY(settle(custody()->unlock()).ok());
}

void KeyCustodyTest::makesNothingWithoutAKeychain()
{
    m_secrets.locked = true;
    QCOMPARE(settle(custody()->unlock()).error().kind, ErrorKind::SecretsUnavailable);
    QVERIFY(!custody()->hasKeys());
}

void KeyCustodyTest::asksForThePhraseWhenTheKeychainHasForgotten_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("no entry") << QByteArray();
    QTest::newRow("another key") << QByteArray(32, 'x');
    QTest::newRow("something else") << QByteArray("password");
}

void KeyCustodyTest::asksForThePhraseWhenTheKeychainHasForgotten()
{
    QFETCH(QByteArray, left);
    const Keys keys = settle(custody()->unlock()).value();
    const QByteArray before = everything();
    if (left.isEmpty())
        m_secrets.secrets.clear();
    else
        m_secrets.secrets.first() = left;
    QCOMPARE(settle(custody()->unlock()).error().kind, ErrorKind::NotFound);
    QCOMPARE(everything(), before);
    QCOMPARE(settle(custody()->unlockWith(store::makeRecoveryPhrase())).error().kind, ErrorKind::NotFound);
}

void KeyCustodyTest::opensWithThePhraseAndTellsTheKeychain()
{
    const Keys keys = settle(custody()->unlock()).value();
    const QString phrase = phraseFor(keys);
    QVERIFY(custody()->hasPhrase());
    m_secrets.secrets.clear();
    const auto opened = settle(custody()->unlockWith(phrase));
    QVERIFY(opened.ok());
    QVERIFY((*opened)->keys == keys->keys);
    const auto later = settle(custody()->unlock());
    QVERIFY(later.ok());
    QVERIFY((*later)->keys == keys->keys);
    QVERIFY(settle(custody()->unlockWith(phrase)).ok());
}

void KeyCustodyTest::opensWithThePhraseWhileThereIsNoKeychain()
{
    const Keys keys = settle(custody()->unlock()).value();
    const QString phrase = phraseFor(keys);
    m_secrets.locked = true;
    const auto opened = settle(custody()->unlockWith(phrase));
    QVERIFY(opened.ok());
    QVERIFY((*opened)->keys == keys->keys);
    m_secrets.locked = false;
    QVERIFY(settle(custody()->unlock()).ok());
}

void KeyCustodyTest::refusesAnotherPhrase()
{
    const Keys keys = settle(custody()->unlock()).value();
    QVERIFY(!phraseFor(keys).isEmpty());
    const QByteArray before = everything();
    QCOMPARE(settle(custody()->unlockWith(store::makeRecoveryPhrase())).error().kind,
             ErrorKind::InvalidInput);
    QCOMPARE(settle(custody()->unlockWith(QStringLiteral("hello"))).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(everything(), before);
}

void KeyCustodyTest::forgetsTheEarlierPhrase()
{
    const Keys keys = settle(custody()->unlock()).value();
    const QString first = phraseFor(keys);
    const QString second = phraseFor(keys);
    QVERIFY(first != second);
    QCOMPARE(settle(custody()->unlockWith(first)).error().kind, ErrorKind::InvalidInput);
    QVERIFY(settle(custody()->unlockWith(second)).ok());
}

void KeyCustodyTest::countsAPhraseOnlyOnceItIsOnPaper()
{
    const Keys keys = settle(custody()->unlock()).value();
    const QString first = phraseFor(keys);
    const auto prepared = settle(custody()->preparePhrase(keys));
    QVERIFY(prepared.ok());
    QCOMPARE(settle(custody()->unlockWith(prepared->words)).error().kind, ErrorKind::InvalidInput);
    QVERIFY(settle(custody()->unlockWith(first)).ok());
    const auto late = settle(custody()->preparePhrase(keys));
    QVERIFY(settle(custody()->renew(keys)).ok());
    QCOMPARE(custody()->keepPhrase(*late).error().kind, ErrorKind::Conflict);
}

void KeyCustodyTest::livesOnThePhraseAloneWhereThereIsNoKeychain()
{
    m_secrets.locked = true;
    const Keys keys = KeyCustody::newKeys();
    const QString phrase = phraseFor(keys);
    QVERIFY(!phrase.isEmpty());
    QCOMPARE(settle(custody()->unlock()).error().kind, ErrorKind::NotFound);
    const auto opened = settle(custody()->unlockWith(phrase));
    QVERIFY(opened.ok());
    QVERIFY((*opened)->keys == keys->keys);
    // The keychain that comes later learns of it.
    m_secrets.locked = false;
    QVERIFY(settle(custody()->unlockWith(phrase)).ok());
    QVERIFY(settle(custody()->unlock()).ok());
}

void KeyCustodyTest::readsThePhraseHoweverItIsTyped_data()
{
    QTest::addColumn<int>("manner");
    QTest::newRow("as shown") << 0;
    QTest::newRow("small letters, blanks") << 1;
    QTest::newRow("without strokes") << 2;
    QTest::newRow("full width") << 3;
    QTest::newRow("O for 0, l for 1") << 4;
}

void KeyCustodyTest::readsThePhraseHoweverItIsTyped()
{
    QFETCH(int, manner);
    const QString phrase = store::makeRecoveryPhrase();
    QString typed = phrase;
    if (manner == 1)
        typed = u"  " + phrase.toLower().replace(u'-', u' ') + u'\n';
    if (manner == 2)
        typed.remove(u'-');
    if (manner == 3) {
        for (QChar &sign : typed)
            sign = QChar(sign.unicode() + 0xFEE0);
    }
    if (manner == 4)
        typed.replace(u'0', u'O').replace(u'1', u'l');
    QCOMPARE(store::readRecoveryPhrase(typed).value(), phrase);
    QCOMPARE(phrase.size(), 29);
}

void KeyCustodyTest::noticesSlipsOfThePen()
{
    const QString phrase = store::makeRecoveryPhrase();
    int unnoticed = 0;
    for (qsizetype at = 0; at < 28; ++at) {
        if (phrase.at(at) == u'-')
            continue;
        QString slip = phrase;
        slip[at] = slip.at(at) == u'7' ? u'8' : u'7';
        unnoticed += store::readRecoveryPhrase(slip).ok() ? 1 : 0;
    }
    QVERIFY(unnoticed < 8);
    QVERIFY(!store::readRecoveryPhrase(phrase.chopped(1)).ok());
    QVERIFY(!store::readRecoveryPhrase(phrase + u'A').ok());
    QVERIFY(!store::readRecoveryPhrase({}).ok());
}

void KeyCustodyTest::renewsTheKeyAndSealsEverythingAgain()
{
    const Keys old = settle(custody()->unlock()).value();
    const QString phrase = phraseFor(old);
    const domain::ApplicationId id(QStringLiteral("a-1"));
    const auto finding = aFinding(QStringLiteral("f"), id.text(), QStringLiteral("k"));
    auto profile = open(old);
    QVERIFY(settle(profile->applications().applyPage(aPage({anApplication(id.text())}, QStringLiteral("c1"))))
                .ok());
    QVERIFY(settle(profile->work().record(finding)).ok());
    QVERIFY(
        settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), id.text()), anApplication(id.text())))
            .ok());
    QVERIFY(settle(profile->attachments().keep(digestOf("file"), "file")).ok());

    const Keys both = settle(custody()->renew(old)).value();
    QCOMPARE(both->current, old->current + 1);
    QVERIFY(!custody()->hasPhrase());
    QVERIFY(settle(profile->reseal(both)).ok());
    profile.reset();

    // The new key alone opens everything: nothing is left under the old one.
    profile = open(store::ringOf(both->keys.at(both->current), both->current));
    QVERIFY(profile && !profile->restoration() && !profile->cacheWasRebuilt());
    QCOMPARE(settle(profile->work().findings(id)).value(), QList {finding});
    QCOMPARE(settle(profile->outbox().entries())->size(), 1);
    QVERIFY(settle(profile->applications().application(id)).ok());
    QCOMPARE(settle(profile->attachments().read(digestOf("file"))).value(), QByteArray("file"));
    QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-2"), QStringLiteral("a-2")),
                                          anApplication(QStringLiteral("a-2"))))
                .ok());
    const auto opened = settle(custody()->unlock());
    QVERIFY(opened.ok());
    QVERIFY((*opened)->keys == both->keys);
}

void KeyCustodyTest::survivesALostKeyFile()
{
    const Keys keys = settle(custody()->unlock()).value();
    QVERIFY(QFile::remove(folder() + QStringLiteral("/keys.json")));
    const auto opened = settle(custody()->unlock());
    QVERIFY(opened.ok());
    QVERIFY((*opened)->keys == keys->keys);
    QFile file(folder() + QStringLiteral("/keys.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":1,");
    file.close();
    QVERIFY(settle(custody()->unlock()).ok());
}

void KeyCustodyTest::refusesSealedWorkWithoutItsKeyFile()
{
    (void)open(settle(custody()->unlock()).value());
    QVERIFY(QFile::remove(folder() + QStringLiteral("/keys.json")));
    QVERIFY(QFile::remove(folder() + QStringLiteral("/backups/keys.json")));
    const QByteArray entry = m_secrets.secrets.first();
    QCOMPARE(settle(custody()->unlock()).error().kind, ErrorKind::StorageDamaged);
    QCOMPARE(m_secrets.secrets.first(), entry);
}

void KeyCustodyTest::setsLockedWorkAsideAndLosesNothing()
{
    const Keys keys = settle(custody()->unlock()).value();
    {
        const auto profile = open(keys);
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")),
                                              anApplication(QStringLiteral("a-1"))))
                    .ok());
        QVERIFY(settle(profile->applications().applyPage(
                           aPage({anApplication(QStringLiteral("a-1"))}, QStringLiteral("c"))))
                    .ok());
    }
    m_secrets.secrets.clear();
    QCOMPARE(settle(custody()->unlock()).error().kind, ErrorKind::NotFound);
    QVERIFY(custody()->setSealedWorkAside().ok());
    {
        const auto fresh = open(settle(custody()->unlock()).value());
        QVERIFY(fresh && fresh->cacheWasRebuilt());
        QVERIFY(settle(fresh->outbox().entries())->isEmpty());
    }
    // Put back, it opens with its own keys.
    const QString aside = folder() + QStringLiteral("/locked/1");
    QTemporaryDir other;
    const QString back = Profile::folderIn(other.path(), m_issuer, m_account);
    QVERIFY(QDir().mkpath(back));
    QVERIFY(QFile::copy(aside + QStringLiteral("/outbox.db"), back + QStringLiteral("/outbox.db")));
    const auto found = Profile::open(other.path(), m_issuer, m_account, keys, m_clock);
    QVERIFY(found.ok());
    QCOMPARE(settle((*found)->outbox().entries())->size(), 1);
}

QTEST_GUILESS_MAIN(KeyCustodyTest)
#include "tst_key_custody.moc"
