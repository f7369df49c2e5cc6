// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_layers.h"
#include "criteria/pack_signature.h"
#include "criteria/pack_trust.h"
#include "dmn/reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::criteria;

namespace {

const QByteArray file =
    "<?xml version=\"1.0\"?>\n<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' "
    "id='m' name='m' namespace='urn:m'/>\n";

/// The key pair of RFC 8032, 7.1, test 2.
const QByteArray rfcPrivate = "-----BEGIN PRIVATE KEY-----\n"
    + QByteArray::fromHex("302e020100300506032b657004220420"
                          "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
          .toBase64()
    + "\n-----END PRIVATE KEY-----\n";

QByteArray packBytes()
{
    QFile pack(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/workshop-factory-2023.dmn"));
    return pack.open(QIODevice::ReadOnly) ? pack.readAll() : QByteArray();
}

} // namespace

class PackSignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believesWhatAKnownKeySigned()
    {
        const PackSigner signer = PackSigner::generated().value();
        PackTrust trust({signer.publicKey()});
        const QByteArray signedFile = signer.sign(packBytes());
        const auto pack = loadSignedPack(signedFile, trust);
        QVERIFY2(pack.ok(), pack.ok() ? "" : qPrintable(pack.error().evidence));
        QCOMPARE(withoutSignature(signedFile), packBytes());
        QVERIFY(dmn::readDefinitions(signedFile).ok());
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("evidence");
        const QByteArray good = PackSigner::fromPem(rfcPrivate)->sign(file);
        const auto row = [](const char *name, const QByteArray &bytes, const char *evidence) {
            QTest::newRow(name) << bytes << QString::fromLatin1(evidence);
        };
        row("unsigned", file, "3:1: the rules are not signed");
        row("unknown key", PackSigner::generated()->sign(file), "which is not known here");
        QByteArray changed = good;
        row("changed by one byte", changed.replace("name='m'", "name='n'"),
            "3:1: the signature is not of these rules");
        row("something before", ' ' + good, "the signature is not of these rules");
        row("something behind", good + "<!-- -->", "not signed");
        row("signature of another file", file + "<!-- -->\n" + good.mid(good.indexOf("<?zhiping")),
            "the signature is not of these rules");
        row("cut off", good.chopped(20), "not signed");
        QByteArray claimed = good;
        const QByteArray own = PackSigner::fromPem(rfcPrivate)->publicKey().toBase64();
        row("another key claimed", claimed.replace(own, PackSigner::generated()->publicKey().toBase64()),
            "the signature is not of these rules");
        row("empty", QByteArray(), "1:1: the rules are not signed");
    }
    void refusesEverythingElse()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, evidence);
        PackTrust trust({PackSigner::fromPem(rfcPrivate)->publicKey()});
        const Result<> judged = trust.judge(bytes);
        QVERIFY(!judged.ok());
        QCOMPARE(judged.error().kind, ErrorKind::InvalidRulePack);
        QVERIFY2(judged.error().evidence.contains(evidence), qPrintable(judged.error().evidence));
    }

    void signsAsRfc8032Does()
    {
        // Test 2 of section 7.1 signs the one byte 0x72.
        const PackSigner signer = PackSigner::fromPem(rfcPrivate).value();
        QCOMPARE(signer.publicKey().toHex(),
                 QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        const QByteArray value = QByteArray::fromHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb376222"
                                                     "3ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb"
                                                     "4302aeeb00d291612bb0c00");
        QVERIFY(isSignedBy("r", {signer.publicKey(), value, 1}));
        QVERIFY(!isSignedBy("s", {signer.publicKey(), value, 1}));
    }

    void signingAgainReplacesTheSignature()
    {
        const PackSigner first = PackSigner::generated().value();
        const PackSigner second = PackSigner::generated().value();
        const QByteArray twice = second.sign(first.sign(file));
        QCOMPARE(twice, second.sign(file));
        QCOMPARE(twice.count("<?zhiping-signature"), 1);
    }

    void keysSurviveTheirFiles()
    {
        const PackSigner made = PackSigner::generated().value();
        const auto read = PackSigner::fromPem(made.privatePem());
        QVERIFY(read.ok());
        QCOMPARE(read->publicKey(), made.publicKey());
        QCOMPARE(publicKeyIn(made.publicPem()).value(), made.publicKey());
        QCOMPARE(PackSigner::fromPem("nothing").error().kind, ErrorKind::InvalidInput);
        QCOMPARE(publicKeyIn(made.privatePem()).error().kind, ErrorKind::InvalidInput);
    }

    void remembersTheFirstKeyAndNoOther()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key"));
        const PackSigner first = PackSigner::generated().value();
        const PackSigner second = PackSigner::generated().value();
        {
            const auto trust = PackTrust::rememberedIn(path);
            QVERIFY(!trust->judge(file).ok());
            QVERIFY2(!QFile::exists(path), "an unsigned file teaches nothing");
            QVERIFY(trust->judge(first.sign(file)).ok());
            QVERIFY(!trust->judge(second.sign(file)).ok());
        }
        const auto again = PackTrust::rememberedIn(path);
        QVERIFY(again->judge(first.sign(file)).ok());
        QVERIFY(!again->judge(second.sign(file)).ok());
    }

    void aDamagedMemoryBelievesNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key"));
        QFile damaged(path);
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("???") == 3);
        damaged.close();
        QVERIFY(!PackTrust::rememberedIn(path)->judge(PackSigner::generated()->sign(file)).ok());
    }
};

QTEST_GUILESS_MAIN(PackSignatureTest)
#include "tst_pack_signature.moc"
