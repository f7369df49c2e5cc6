// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sealed_file.h"
#include "store/sealer.h"
#include "support/some_keys.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>

using namespace zhiping;
using namespace zhiping::test;
using store::SealedPlace;
using store::Sealer;

class SealerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void isPlainAes256Gcm();
    void opensNothingOfAnotherPlace_data();
    void opensNothingOfAnotherPlace();
    void noticesEveryChangedByteAndEveryCut();
    void neverUsesANonceTwice();
    void opensWhatAnEarlierKeySealed();
    void sealsNothingWithoutAKey();
    void sealsFilesInChunks_data();
    void sealsFilesInChunks();
    void noticesFilesPutTogetherAnew();

private:
    const SealedPlace m_place {QLatin1String("draft"), QStringLiteral("a-1"), QStringLiteral("r1")};
};

void SealerTest::opensWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("a dossier") << QByteArray(5000, 'd');
    QTest::newRow("zeros") << QByteArray(17, '\0');
}

void SealerTest::opensWhatItSealed()
{
    QFETCH(QByteArray, plain);
    Sealer sealer(someKeys(), QStringLiteral("profile"));
    const auto envelope = sealer.seal(plain, m_place);
    QVERIFY(envelope.ok());
    QCOMPARE(envelope->size(), plain.size() + Sealer::overhead);
    QVERIFY(plain.size() < 2 || !envelope->contains(plain));
    QCOMPARE(sealer.open(*envelope, m_place).value(), plain);
}

/// Whoever has the key and this description can open an envelope with any library.
void SealerTest::isPlainAes256Gcm()
{
    Sealer sealer(someKeys(), QStringLiteral("profile"));
    QByteArray envelope = sealer.seal("words", m_place).value();
    QCOMPARE(envelope.left(3), QByteArray("\1\0\1", 3));
    const QByteArray bound("\1\0\1\0\0\0\7profile\0\0\0\5draft\0\0\0\3a-1\0\0\0\2r1", 3 + 11 + 9 + 7 + 6);
    const QByteArray key(32, 'k');
    const auto raw = [](QByteArray &bytes, int at) {
        return reinterpret_cast<unsigned char *>(bytes.data()) + at;
    };
    QByteArray keyBytes = key;
    QByteArray boundBytes = bound;
    QByteArray plain(5, '\0');
    int length = 0;
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    QCOMPARE(EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nullptr, raw(keyBytes, 0), raw(envelope, 3)), 1);
    QCOMPARE(EVP_DecryptUpdate(context, nullptr, &length, raw(boundBytes, 0), int(bound.size())), 1);
    QCOMPARE(EVP_DecryptUpdate(context, raw(plain, 0), &length, raw(envelope, 15), 5), 1);
    QCOMPARE(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, 16, raw(envelope, 20)), 1);
    QCOMPARE(EVP_DecryptFinal_ex(context, raw(plain, 0) + length, &length), 1);
    EVP_CIPHER_CTX_free(context);
    QCOMPARE(plain, QByteArray("words"));
}

void SealerTest::opensNothingOfAnotherPlace_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("revision");
    QTest::newRow("profile") << QStringLiteral("other") << QStringLiteral("a-1") << QStringLiteral("r1");
    QTest::newRow("record") << QStringLiteral("profile") << QStringLiteral("a-2") << QStringLiteral("r1");
    QTest::newRow("revision") << QStringLiteral("profile") << QStringLiteral("a-1") << QStringLiteral("r2");
    QTest::newRow("shifted") << QStringLiteral("profile") << QStringLiteral("a-1r") << QStringLiteral("1");
}

void SealerTest::opensNothingOfAnotherPlace()
{
    QFETCH(QString, profile);
    QFETCH(QString, record);
    QFETCH(QString, revision);
    Sealer sealer(someKeys(), QStringLiteral("profile"));
    Sealer other(someKeys(), profile);
    const QByteArray envelope = sealer.seal("words", m_place).value();
    QCOMPARE(other.open(envelope, {QLatin1String("draft"), record, revision}).error().kind,
             ErrorKind::StorageDamaged);
    QCOMPARE(sealer.open(envelope, {QLatin1String("finding"), m_place.record, m_place.revision}).error().kind,
             ErrorKind::StorageDamaged);
}

void SealerTest::noticesEveryChangedByteAndEveryCut()
{
    Sealer sealer(someKeys(), QStringLiteral("profile"));
    const QByteArray envelope = sealer.seal("a few words of a reviewer", m_place).value();
    for (qsizetype at = 0; at < envelope.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = envelope;
            changed[at] = char(changed.at(at) ^ (1 << bit));
            QVERIFY(!sealer.open(changed, m_place).ok());
        }
        QVERIFY(!sealer.open(envelope.left(at), m_place).ok());
    }
    QVERIFY(!sealer.open(QByteArray(envelope + '\0'), m_place).ok());
    QCOMPARE(sealer.open(envelope, m_place).value(), QByteArray("a few words of a reviewer"));
}

void SealerTest::neverUsesANonceTwice()
{
    Sealer sealer(someKeys(), QStringLiteral("profile"));
    QSet<QByteArray> nonces;
    constexpr int many = 200'000;
    for (int i = 0; i < many; ++i)
        nonces.insert(sealer.seal({}, m_place)->mid(3, 12));
    QCOMPARE(nonces.size(), many);
}

void SealerTest::opensWhatAnEarlierKeySealed()
{
    Sealer sealer(someKeys(), QStringLiteral("profile"));
    const QByteArray old = sealer.seal("words", m_place).value();
    auto both = std::make_shared<store::KeyRing>(*someKeys());
    both->current = 2;
    both->keys.emplace(2, store::SecretKey::random());
    sealer.use(both);
    QCOMPARE(sealer.open(old, m_place).value(), QByteArray("words"));
    const QByteArray fresh = sealer.seal("words", m_place).value();
    // In whatever order they come.
    for (const QByteArray &envelope : {old, fresh, fresh, old, fresh})
        QCOMPARE(sealer.open(envelope, m_place).value(), QByteArray("words"));
    Sealer onlyOld(someKeys(), QStringLiteral("profile"));
    QCOMPARE(onlyOld.open(fresh, m_place).error().kind, ErrorKind::StorageDamaged);
}

void SealerTest::sealsNothingWithoutAKey()
{
    auto none = std::make_shared<store::KeyRing>();
    none->current = 1;
    Sealer sealer(none, QStringLiteral("profile"));
    QCOMPARE(sealer.seal("words", m_place).error().kind, ErrorKind::StorageUnavailable);
}

void SealerTest::sealsFilesInChunks_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("empty") << qsizetype(0);
    QTest::newRow("small") << qsizetype(100);
    QTest::newRow("one chunk") << qsizetype(1 << 20);
    QTest::newRow("a byte more") << qsizetype((1 << 20) + 1);
    QTest::newRow("three chunks and a bit") << qsizetype(3 * (1 << 20) + 77);
}

void SealerTest::sealsFilesInChunks()
{
    QFETCH(qsizetype, size);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    QByteArray content(size, 'a');
    for (qsizetype i = 0; i < size; i += 1000)
        content[i] = char(i / 1000);
    Sealer sealer(someKeys(), QStringLiteral("profile"));
    QVERIFY(store::writeSealed(path, content, sealer, QStringLiteral("x")).ok());
    QVERIFY(store::looksSealed(path));
    QCOMPARE(store::readSealed(path, sealer, QStringLiteral("x")).value(), content);
    QCOMPARE(store::readSealed(path, sealer, QStringLiteral("y")).error().kind, ErrorKind::StorageDamaged);
    QCOMPARE(store::readSealed(path + u'z', sealer, QStringLiteral("x")).error().kind, ErrorKind::NotFound);
}

void SealerTest::noticesFilesPutTogetherAnew()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    Sealer sealer(someKeys(), QStringLiteral("profile"));
    const QByteArray content(2 * (1 << 20), 'a');
    QVERIFY(store::writeSealed(path, content, sealer, QStringLiteral("x")).ok());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    const qsizetype chunk = (1 << 20) + Sealer::overhead;
    const QByteArray mark = whole.left(whole.size() - 2 * chunk);
    const QByteArray first = whole.mid(mark.size(), chunk);
    const QByteArray second = whole.mid(mark.size() + chunk, chunk);
    for (const QByteArray &forged :
         QList<QByteArray> {mark + first, mark + second + first, mark + first + first, mark, whole + first,
                            whole.left(whole.size() - 1)}) {
        QVERIFY(file.resize(0) && file.seek(0));
        QCOMPARE(file.write(forged), forged.size());
        QVERIFY(file.flush());
        QCOMPARE(store::readSealed(path, sealer, QStringLiteral("x")).error().kind,
                 ErrorKind::StorageDamaged);
    }
}

QTEST_GUILESS_MAIN(SealerTest)
#include "tst_sealer.moc"
