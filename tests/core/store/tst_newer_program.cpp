// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/connection.h"
#include "store/profile.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

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
    [[nodiscard]] std::unique_ptr<Profile> open(const QString &account = QStringLiteral("acc-1"));
    [[nodiscard]] Result<std::unique_ptr<Profile>> tryOpen(const QString &account = QStringLiteral("acc-1"));
    [[nodiscard]] QString path(const QString &name) const;
    void overwrite(const QString &name, qint64 from, const QByteArray &bytes) const;
    void runSql(const QString &name, QLatin1String sql) const;
    /// Every file of the profile but its lock.
    [[nodiscard]] QHash<QString, QByteArray> contents() const;

    const QString m_issuer = QStringLiteral("https://platform.example");
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void NewerProgramTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Result<std::unique_ptr<Profile>> NewerProgramTest::tryOpen(const QString &account)
{
    return Profile::open(m_folder->path(), m_issuer, domain::AccountId(account), someKeys(), m_clock);
}

std::unique_ptr<Profile> NewerProgramTest::open(const QString &account)
{
    auto opened = tryOpen(account);
    if (!opened.ok())
        qWarning() << opened.error().evidence;
    return opened.ok() ? std::move(opened).value() : nullptr;
}

QString NewerProgramTest::path(const QString &name) const
{
    return m_folder->path() + u'/' + Profile::folderName(m_issuer, domain::AccountId(QStringLiteral("acc-1")))
        + u'/' + name;
}

void NewerProgramTest::overwrite(const QString &name, qint64 from, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

void NewerProgramTest::runSql(const QString &name, QLatin1String sql) const
{
    const auto connection = Connection::open(path(name), Connection::Durability::Disposable);
    QVERIFY(connection.ok());
    QVERIFY(connection.value()->runScript(sql).ok());
}

QHash<QString, QByteArray> NewerProgramTest::contents() const
{
    QHash<QString, QByteArray> all;
    const QString folder = path(QString());
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
        const auto profile = open();
        QVERIFY(
            settle(profile->applications().applyPage(aPage({anApplication(id.text())}, QStringLiteral("c1"))))
                .ok());
        QVERIFY(settle(profile->work().record(finding)).ok());
        QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), id.text()))).ok());
        QVERIFY(settle(profile->attachments().keep(digestOf("file"), "file")).ok());
    }
    runSql(file, QLatin1String("PRAGMA user_version=999"));
    overwrite(QStringLiteral("attachments/") + digestOf("file"), 0, "fil3");
    const QHash<QString, QByteArray> before = contents();
    {
        const auto profile = open();
        QVERIFY(profile && profile->isReadOnly());
        QCOMPARE(settle(profile->applications().summaries())->size(), 1);
        QCOMPARE(settle(profile->work().findings(id)).value(), QList {finding});
        QCOMPARE(settle(profile->outbox().entries())->size(), 1);
        ports::Draft draft;
        draft.application = id;
        draft.opinion = QStringLiteral("x");
        QCOMPARE(settle(profile->work().saveDraft(draft)).error().kind, ErrorKind::StorageUnavailable);
        QCOMPARE(settle(profile->outbox().seal(aDecision(QStringLiteral("d-2"), QStringLiteral("a-2"))))
                     .error()
                     .kind,
                 ErrorKind::StorageUnavailable);
        QCOMPARE(settle(profile->applications().clear()).error().kind, ErrorKind::StorageUnavailable);
        QCOMPARE(settle(profile->attachments().keep(digestOf("more"), "more")).error().kind,
                 ErrorKind::StorageUnavailable);
        QCOMPARE(settle(profile->attachments().read(digestOf("file"))).error().kind,
                 ErrorKind::StorageDamaged);
    }
    QCOMPARE(contents(), before);
}

void NewerProgramTest::readsWhatANewerProgramDidNotCheckpoint()
{
    (void)open();
    // A copy of the files while somebody writes them is what a killed program leaves behind.
    const auto writing =
        Connection::open(path(QStringLiteral("outbox.db")), Connection::Durability::Irreplaceable);
    QVERIFY(writing.ok());
    QVERIFY(writing.value()
                ->runScript(QLatin1String("INSERT INTO findings VALUES (1, 'f', 'a', 'k', 1, NULL, 't')\n;\n"
                                          "PRAGMA user_version=999"))
                .ok());
    const QHash<QString, QByteArray> killed = contents();
    QTemporaryDir other;
    const QString name = Profile::folderName(m_issuer, domain::AccountId(QStringLiteral("acc-1")));
    QVERIFY(QDir(other.path()).mkpath(name));
    for (const QString &suffix : {QStringLiteral("outbox.db"), QStringLiteral("outbox.db-wal")}) {
        QFile file(other.filePath(name + u'/' + suffix));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(killed.value(suffix)) > 0);
    }
    {
        const auto opened = Profile::open(other.path(), m_issuer, domain::AccountId(QStringLiteral("acc-1")),
                                          someKeys(), m_clock);
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
    (void)open();
    runSql(QStringLiteral("outbox.db"),
           QLatin1String("ALTER TABLE findings RENAME COLUMN body TO words\n;\nPRAGMA user_version=999"));
    const QHash<QString, QByteArray> before = contents();
    QCOMPARE(tryOpen().error().kind, ErrorKind::Refused);
    QCOMPARE(contents(), before);
}

QTEST_GUILESS_MAIN(NewerProgramTest)
#include "tst_newer_program.moc"
