// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "app/rules/program.h"

#include <QFileInfo>

using namespace zhiping;
using program::run;
using program::sourceFile;

class SignCommandTest : public QObject
{
    Q_OBJECT

    const QString m_rules = QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/");
    program::Folder m_folder;
    QString m_key;

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_key = m_folder.path() + QStringLiteral("/issuer.pem");
        const program::Outcome made = run({QStringLiteral("keygen"), m_key});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QVERIFY(!(QFileInfo(m_key).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(!bytesOf(m_key + QStringLiteral(".pub")).contains("PRIVATE"));
    }

    void neverOverwritesAKey()
    {
        const QByteArray before = bytesOf(m_key);
        QCOMPARE(run({QStringLiteral("keygen"), m_key}).code, 3);
        QCOMPARE(bytesOf(m_key), before);
    }

    void verifiesWhatWasSignedAndNothingElse()
    {
        const QString pack =
            m_folder.written(QStringLiteral("pack.dmn"), sourceFile("resources/rules/notice-2022.dmn"));
        const QString known = QStringLiteral("--key=%1.pub").arg(m_key);
        const program::Outcome unsignedPack = run({QStringLiteral("verify"), known, pack});
        QCOMPARE(unsignedPack.code, 1);
        QVERIFY2(unsignedPack.out.contains(QStringLiteral("the rules are not signed")),
                 qPrintable(unsignedPack.out));
        QCOMPARE(run({QStringLiteral("sign"), QStringLiteral("--key"), m_key, pack}).code, 0);
        QCOMPARE(run({QStringLiteral("verify"), known, pack}).code, 0);
        QByteArray changed = bytesOf(pack);
        changed.replace("2020-01-01", "2019-01-01");
        const QString other = m_folder.written(QStringLiteral("changed.dmn"), changed);
        const program::Outcome refused = run({QStringLiteral("verify"), known, other});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.out.contains(QStringLiteral("the signature is not of these rules")),
                 qPrintable(refused.out));
        QCOMPARE(run({QStringLiteral("verify"), pack}).code, 1);
    }

    void refusesWhatItCannotSign()
    {
        const QString text = m_folder.written(QStringLiteral("text.dmn"), "no xml");
        QCOMPARE(run({QStringLiteral("sign"), QStringLiteral("--key"), m_key, text}).code, 3);
        QCOMPARE(bytesOf(text), QByteArray("no xml"));
        QCOMPARE(
            run({QStringLiteral("sign"), QStringLiteral("--key"), m_key + QStringLiteral(".pub"), text}).code,
            3);
        QCOMPARE(run({QStringLiteral("sign"), text}).code, 2);
    }

    void composesSignedLayers()
    {
        const QString standard = m_rules + QStringLiteral("annex2-2018.dmn");
        const QString notice =
            m_folder.written(QStringLiteral("notice.dmn"), sourceFile("resources/rules/notice-2022.dmn"));
        const program::Outcome plain = run({QStringLiteral("compose"), standard, notice});
        QVERIFY2(plain.code == 0, qPrintable(plain.err));
        QVERIFY(plain.out.contains(QStringLiteral("cq-annex2-2018.cq-notice-2022")));
        QCOMPARE(run({QStringLiteral("sign"), QStringLiteral("--key"), m_key, notice}).code, 0);
        QCOMPARE(run({QStringLiteral("compose"), notice, standard}).out, plain.out);
        const QString composed = m_folder.written(QStringLiteral("composed.dmn"), plain.out.toUtf8());
        QCOMPARE(run({QStringLiteral("lint"), composed}).code, 0);
        QCOMPARE(run({QStringLiteral("test"), composed}).code, 0);
        QCOMPARE(run({QStringLiteral("compose"), notice}).code, 1);
    }
};

QTEST_GUILESS_MAIN(SignCommandTest)
#include "tst_sign_command.moc"
