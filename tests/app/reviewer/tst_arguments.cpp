// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "reviewer/arguments.h"

#include <QProcess>
#include <QTest>

#include <array>

using namespace zhiping;
using namespace zhiping::reviewer;

class ArgumentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsThePlatformFromQt();
    void readsWhatWasKept();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void theProgramTakesAnAddressForAPlatform();
};

void ArgumentsTest::keepsThePlatformFromQt()
{
    std::array<QByteArray, 6> words {"zhiping",   "--platform", "https://p.example",
                                     "-platform", "offscreen",  "--platform=https://q.example"};
    std::array<char *, 7> argv {};
    for (size_t i = 0; i < words.size(); ++i)
        argv[i] = words[i].data();
    int argc = int(words.size());
    const QStringList taken = takePlatformWords(argc, argv.data());
    QCOMPARE(taken,
             (QStringList {QStringLiteral("--platform"), QStringLiteral("https://p.example"),
                           QStringLiteral("--platform=https://q.example")}));
    QCOMPARE(argc, 3);
    QCOMPARE(QByteArray(argv[1]), QByteArray("-platform"));
    QVERIFY(!argv[3]);
}

void ArgumentsTest::readsWhatWasKept()
{
    const Result<Arguments> read =
        parseArguments({QStringLiteral("zhiping"), QStringLiteral("--language"), QStringLiteral("en"),
                        QStringLiteral("--platform"), QStringLiteral("https://p.example")});
    QVERIFY(read.ok());
    QCOMPARE(read->platform, QUrl(QStringLiteral("https://p.example")));
    QCOMPARE(read->language, QStringLiteral("en"));
}

void ArgumentsTest::refusesWhatCannotBe_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("scheme") << QStringList {QStringLiteral("--platform"), QStringLiteral("ftp://p.example")};
    QTest::newRow("no value") << QStringList {QStringLiteral("--platform")};
    QTest::newRow("tour without practice") << QStringList {QStringLiteral("--tour"), QStringLiteral("x")};
    QTest::newRow("language") << QStringList {QStringLiteral("--language"), QStringLiteral("fr")};
    QTest::newRow("unknown") << QStringList {QStringLiteral("--verbose")};
    QTest::newRow("word") << QStringList {QStringLiteral("word")};
}

void ArgumentsTest::refusesWhatCannotBe()
{
    QFETCH(const QStringList, words);
    const Result<Arguments> read = parseArguments(QStringList(QStringLiteral("zhiping")) + words);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!read.error().evidence.isEmpty());
}

void ArgumentsTest::theProgramTakesAnAddressForAPlatform()
{
    QProcess program;
    program.start(QStringLiteral(ZHIPING_BIN_DIR "/zhiping"),
                  {QStringLiteral("--platform"), QStringLiteral("ftp://p.example")});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardError().contains("--platform"));
}

QTEST_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
