// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/store/profile_on_disk.h"
#include "support/settle.h"
#include "support/specimens.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Connection;
using store::Profile;

/// Files that a newer program has written, opened by this one.
class NewerProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsANewerProgramsFilesAndTouchesNothing_data();
    void readsANewerProgramsFilesAndTouchesNothing();
    void readsWhatANewerProgramDidNotCheckpoint();
    void refusesANewerFormThatItCannotRead();

private:
    /// Every file of the profile but its lock.
    [[nodiscard]] QHash<QString, QByteArray> contents() const;

    std::optional<ProfileOnDisk> m_files;
};

void NewerProgramTest::init()
{
    m_files.emplace();
}

QHash<QString, QByteArray> NewerProgramTest::contents() const
{
    QHash<QString, QByteArray> all;
    const QString folder = m_files->path(QString());
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.fileName().endsWith(QStringLiteral("profile.lock")) && file.open(QIODevice::ReadOnly))
            all.insert(file.fileName().mid(folder.size()), file.readAll());
    }
    return all;
}

void NewerProgramTest::readsANewerProgramsFilesAndTouchesNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("outbox") << QStringLiteral("outbox.db");
    QTest::newRow("cache") << QStringLiteral("cache.db");
}

void NewerProgramTest::readsANewerProgramsFilesAndTouchesNothing()
{
    QFETCH(QString, file);
    const ApplicationId id(QStringLiteral("a-1"));
    const auto finding = aFinding(QStringLiteral("f-1"), id.text(), QStringLiteral("k"));
    {
        const auto profile = m_files->open();
        QVERIFY(
            settle(profile->applications().applyPage(aPage({anApplication(id.text())}, QStringLiteral("c1"))))
                .ok());
        QVERIFY(settle(profile->work().record(finding)).ok());
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), id.text()),
                                              anApplication(id.text())))
                    .ok());
        QVERIFY(settle(profile->attachments().keep(digestOf("file"), "file")).ok());
    }
    m_files->runSql(file, QLatin1String("PRAGMA user_version=999"));
    m_files->overwrite(QStringLiteral("attachments/") + digestOf("file"), 0, "fil3");
    const QHash<QString, QByteArray> before = contents();
    {
        const auto profile = m_files->open();
        QVERIFY(profile && profile->isReadOnly());
        QCOMPARE(settle(profile->applications().summaries())->size(), 1);
        QCOMPARE(settle(profile->work().findings(id)).value(), QList {finding});
        QCOMPARE(settle(profile->outbox().entries())->size(), 1);
        ports::Draft draft;
        draft.application = id;
        draft.opinion = QStringLiteral("x");
        QCOMPARE(settle(profile->work().saveDraft(draft)).error().kind, ErrorKind::StorageUnavailable);
        QCOMPARE(settle(profile->outbox().seal(aDecision(QStringLiteral("d-2"), QStringLiteral("a-2")),
                                               anApplication(QStringLiteral("a-2"))))
                     .error()
                     .kind,
                 ErrorKind::StorageUnavailable);
        QCOMPARE(settle(profile->applications().startOver()).error().kind, ErrorKind::StorageUnavailable);
        QCOMPARE(settle(profile->attachments().keep(digestOf("more"), "more")).error().kind,
                 ErrorKind::StorageUnavailable);
        QCOMPARE(settle(profile->attachments().read(digestOf("file"))).error().kind,
                 ErrorKind::StorageDamaged);
    }
    QCOMPARE(contents(), before);
}

void NewerProgramTest::readsWhatANewerProgramDidNotCheckpoint()
{
    (void)m_files->open();
    // A copy of the files while somebody writes them is what a killed program leaves behind.
    const auto writing =
        Connection::open(m_files->path(QStringLiteral("outbox.db")), Connection::Durability::Irreplaceable);
    QVERIFY(writing.ok());
    QVERIFY(writing.value()
                ->runScript(QLatin1String("INSERT INTO findings VALUES (1, 'f', 'a', 'k', 1, NULL, 't')\n;\n"
                                          "PRAGMA user_version=999"))
                .ok());
    const QHash<QString, QByteArray> killed = contents();
    QTemporaryDir other;
    const QString name = ProfileOnDisk::folderName();
    QVERIFY(QDir(other.path()).mkpath(name));
    for (const QString &suffix : {QStringLiteral("outbox.db"), QStringLiteral("outbox.db-wal")}) {
        QFile file(other.filePath(name + u'/' + suffix));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(killed.value(suffix)) > 0);
    }
    {
        const auto opened =
            Profile::open(other.path(), ProfileOnDisk::issuer(), domain::AccountId(QStringLiteral("acc-1")),
                          someKeys(), m_files->clock());
        QVERIFY(opened.ok());
        QVERIFY((*opened)->isReadOnly());
    }
    for (const QString &suffix : {QStringLiteral("outbox.db"), QStringLiteral("outbox.db-wal")}) {
        QFile file(other.filePath(name + u'/' + suffix));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), killed.value(suffix));
    }
}

void NewerProgramTest::refusesANewerFormThatItCannotRead()
{
    (void)m_files->open();
    m_files->runSql(
        QStringLiteral("outbox.db"),
        QLatin1String("ALTER TABLE findings RENAME COLUMN body TO words\n;\nPRAGMA user_version=999"));
    const QHash<QString, QByteArray> before = contents();
    QCOMPARE(m_files->tryOpen().error().kind, ErrorKind::Refused);
    QCOMPARE(contents(), before);
}

QTEST_GUILESS_MAIN(NewerProgramTest)
#include "tst_newer_program.moc"
