// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/store/search_bench.h"

using namespace zhiping;
using namespace zhiping::store;
using namespace zhiping::test;
using domain::ApplicationId;

/// The full-text index leaves nothing on the disk but its sealed snapshot, which counts only where it
/// belongs.
class SearchSnapshotTest : public QObject, protected SearchFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void takesUpItsSnapshot();
    void readsWhatItsSnapshotLacks();
    void goesOnWithAnInterruptedBuild();
    void discardsASnapshotThatIsNotItsOwn_data();
    void discardsASnapshotThatIsNotItsOwn();
    void discardsADamagedSnapshot();
    void removesASnapshotThatWasOnlyBegun();
    void leavesNoSnapshotWhereItMayNot_data();
    void leavesNoSnapshotWhereItMayNot();
    void replacesASnapshotUnderAnOldKey();
    void showsNothingOnTheDisk();

private:
    /// Two applications, and what is left of their index.
    void laySnapshot() const
    {
        const auto desk = started();
        desk->pull({named(a, QStringLiteral("重庆长虹")), named(b, QStringLiteral("成都长虹"))});
        QCOMPARE(desk->found(QStringLiteral("长虹")), (QStringList {a, b}));
    }
};

void SearchSnapshotTest::takesUpItsSnapshot()
{
    laySnapshot();
    const auto desk = open();
    // Whatever is found now, was found in the snapshot.
    desk->run(QLatin1String("DELETE FROM dossiers"));
    desk->index->start();
    QCOMPARE(desk->found(QStringLiteral("长虹")), (QStringList {a, b}));
    QCOMPARE(desk->found(QStringLiteral("cdch")), QStringList(b));
}

void SearchSnapshotTest::readsWhatItsSnapshotLacks()
{
    laySnapshot();
    const auto desk = open();
    // As after a pull that changed rows and came to the same position of the feed.
    desk->run(QLatin1String("DELETE FROM applications WHERE id = 'b'"));
    desk->pull({named(a, QStringLiteral("重庆渝江"), QStringLiteral("r2"))});
    desk->index->start();
    QCOMPARE(desk->found(QStringLiteral("长虹")), QStringList());
    QCOMPARE(desk->found(QStringLiteral("渝江")), QStringList(a));
}

void SearchSnapshotTest::goesOnWithAnInterruptedBuild()
{
    {
        const auto desk = open();
        QList<domain::Application> many;
        for (int i = 0; i < 200; ++i)
            many.append(named(QString::number(i), QStringLiteral("重庆长虹")));
        desk->pull(many);
        desk->index->start();
    }
    QCOMPARE(started()->found(QStringLiteral("长虹")).size(), 200);
}

void SearchSnapshotTest::discardsASnapshotThatIsNotItsOwn_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<char>("key");
    QTest::addColumn<bool>("isUsed");
    const QString profile = QStringLiteral("profile-1");
    const char ours = 'k';
    QTest::newRow("its own") << QByteArray() << profile << ours << true;
    QTest::newRow("of an earlier cache")
        << QByteArray("DELETE FROM feed_position") << profile << ours << false;
    QTest::newRow("another key") << QByteArray() << profile << 'x' << false;
    QTest::newRow("another profile") << QByteArray() << QStringLiteral("profile-2") << ours << false;
}

void SearchSnapshotTest::discardsASnapshotThatIsNotItsOwn()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, profile);
    QFETCH(char, key);
    QFETCH(bool, isUsed);
    laySnapshot();
    SearchBench::Terms terms;
    terms.profile = profile;
    terms.keys = key == 'k' ? someKeys() : someKeys(key);
    terms.keepsSnapshot = false;
    {
        const auto desk = open(terms);
        if (!sql.isEmpty())
            desk->run(QLatin1String(sql));
        desk->run(QLatin1String("UPDATE dossiers SET id = 'not ' || id"));
        desk->index->start();
        QCOMPARE(desk->found(QStringLiteral("长虹")).size(), isUsed ? 2 : 0);
        desk->run(QLatin1String("UPDATE dossiers SET id = substr(id, 5)"));
    }
    const auto desk = started(terms);
    QCOMPARE(desk->found(QStringLiteral("长虹")), (QStringList {a, b}));
}

void SearchSnapshotTest::removesASnapshotThatWasOnlyBegun()
{
    laySnapshot();
    QFile begun(open()->file + QStringLiteral(".partial"));
    QVERIFY(begun.open(QIODevice::WriteOnly));
    begun.close();
    QCOMPARE(started()->found(QStringLiteral("长虹")), (QStringList {a, b}));
    QVERIFY(!begun.exists());
}

void SearchSnapshotTest::discardsADamagedSnapshot()
{
    laySnapshot();
    QFile file(open()->file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    QByteArray flipped = whole;
    flipped[whole.size() / 2] = char(flipped.at(whole.size() / 2) ^ 1);
    Sealer sealer(someKeys(), QStringLiteral("profile-1"));
    const QList<QByteArray> damaged {whole.chopped(1), whole.first(100), QByteArray(), flipped, whole + 'x'};
    for (const QByteArray &bytes : damaged) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(started()->found(QStringLiteral("长虹")), (QStringList {a, b}));
    }
    // Another program's: sealed with the same key, for the same cache.
    QVERIFY(writeSealed(file.fileName(), QByteArray(5000, 'x'), sealer, QStringLiteral("search/0\nc1")).ok());
    QCOMPARE(started()->found(QStringLiteral("长虹")), (QStringList {a, b}));
    // In the end a good one is there again.
    const auto desk = open();
    desk->run(QLatin1String("DELETE FROM dossiers"));
    desk->index->start();
    QCOMPARE(desk->found(QStringLiteral("长虹")), (QStringList {a, b}));
}

void SearchSnapshotTest::leavesNoSnapshotWhereItMayNot_data()
{
    QTest::addColumn<bool>("keepsSnapshot");
    QTest::addColumn<qint64>("freeBytes");
    QTest::addColumn<bool>("discards");
    QTest::newRow("only read") << false << qint64(1'000'000'000) << false;
    QTest::newRow("no room beside the reserve") << true << qint64(1500) << false;
    QTest::newRow("to be wiped") << true << qint64(1'000'000'000) << true;
}

void SearchSnapshotTest::leavesNoSnapshotWhereItMayNot()
{
    QFETCH(bool, keepsSnapshot);
    QFETCH(qint64, freeBytes);
    QFETCH(bool, discards);
    {
        const auto filling = open();
        filling->pull({named(a, QStringLiteral("重庆长虹"))});
    }
    SearchBench::Terms terms;
    terms.keepsSnapshot = keepsSnapshot;
    terms.freeBytes = freeBytes;
    QString file;
    {
        const auto desk = open(terms);
        file = desk->file;
        if (discards)
            desk->index->discard();
        desk->index->start();
        QCOMPARE(desk->found(QStringLiteral("长虹")), QStringList(a));
    }
    QVERIFY(!QFile::exists(file));
}

void SearchSnapshotTest::replacesASnapshotUnderAnOldKey()
{
    laySnapshot();
    QByteArray old;
    {
        const auto desk = started();
        QFile file(desk->file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        old = file.readAll();
        desk->index->renewSnapshot();
        QCOMPARE(desk->found(QStringLiteral("长虹")), (QStringList {a, b}));
    }
    QFile file(open()->file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() != old);
}

void SearchSnapshotTest::showsNothingOnTheDisk()
{
    const QString canary = QStringLiteral("金丝雀绝密7391");
    {
        const auto desk = started();
        desk->pull({named(a, canary)});
        QCOMPARE(desk->found(canary), QStringList(a));
        QCOMPARE(filesWith(canary, folder->path()), QStringList());
    }
    QVERIFY(QFile::exists(open()->file));
    QCOMPARE(filesWith(canary, folder->path()), QStringList());
    // Nor in the pieces in which an index keeps it.
    QCOMPARE(filesWith(QStringLiteral("CREATE VIRTUAL TABLE"), folder->path()), QStringList());
}

QTEST_GUILESS_MAIN(SearchSnapshotTest)
#include "tst_search_snapshot.moc"
