// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/connection.h"
#include "store/schema_migrator.h"
#include "store/sealer.h"
#include "store/sql_error.h"
#include "support/canary.h"
#include "support/some_keys.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

#include <sqlite3.h>

using namespace zhiping;
using namespace zhiping::store;

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void mapsSqliteCodes_data();
    void mapsSqliteCodes();
    void rollsBackWhatFails();
    void reportsAFullDisk();
    void refusesWhatIsNotADatabase();
    void reportsDamageWhileReading();
    void bindsEmptyTextAndNull();
    void putsNoMemoryIntoAFile_data();
    void putsNoMemoryIntoAFile();
    void removesTheIndexOfAnEarlierLog();

    void migratesStepByStep();
    void keepsTheOldVersionWhenAStepFails();
    void backsUpBeforeMigrating();
    void refusesANewerSchema();
    void protectsTheRecord_data();
    void protectsTheRecord();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("test.db")); }
    [[nodiscard]] std::unique_ptr<Connection> open() const;
    static int count(Connection &connection, QLatin1String sql);
    /// Leaves the database as a power cut may: the first page of its log is there by half.
    void tearTheLog() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr std::array firstSteps {SchemaStep {1, QLatin1String("CREATE TABLE one (x TEXT NOT NULL)")}};
constexpr std::array twoSteps {
    SchemaStep {1, QLatin1String("CREATE TABLE one (x TEXT NOT NULL)")},
    SchemaStep {2, QLatin1String("CREATE TABLE two (x)\n;\nINSERT INTO two SELECT x FROM one")}};
constexpr std::array brokenSteps {
    SchemaStep {1, QLatin1String("CREATE TABLE one (x TEXT NOT NULL)")},
    SchemaStep {2, QLatin1String("CREATE TABLE two (x)\n;\nINSERT INTO nowhere VALUES (1)")}};

} // namespace

void ConnectionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Connection> ConnectionTest::open() const
{
    auto opened = Connection::open(file(), Connection::Durability::Irreplaceable);
    return opened.ok() ? std::move(opened).value() : nullptr;
}

int ConnectionTest::count(Connection &connection, QLatin1String sql)
{
    int rows = -1;
    const Result<> read =
        connection.read(sql, {}, [&rows](const QSqlQuery &row) { rows = row.value(0).toInt(); });
    return read.ok() ? rows : -1;
}

void ConnectionTest::mapsSqliteCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("full") << SQLITE_FULL << ErrorKind::StorageFull;
    QTest::newRow("corrupt") << SQLITE_CORRUPT << ErrorKind::StorageDamaged;
    QTest::newRow("corrupt index") << SQLITE_CORRUPT_INDEX << ErrorKind::StorageDamaged;
    QTest::newRow("not a database") << SQLITE_NOTADB << ErrorKind::StorageDamaged;
    QTest::newRow("busy") << SQLITE_BUSY << ErrorKind::StorageUnavailable;
    QTest::newRow("read-only") << SQLITE_READONLY_DBMOVED << ErrorKind::StorageUnavailable;
    QTest::newRow("I/O") << SQLITE_IOERR_FSYNC << ErrorKind::StorageUnavailable;
    QTest::newRow("I/O, file system corrupt") << SQLITE_IOERR_CORRUPTFS << ErrorKind::StorageDamaged;
    QTest::newRow("cannot open") << SQLITE_CANTOPEN << ErrorKind::StorageUnavailable;
    QTest::newRow("constraint") << SQLITE_CONSTRAINT_UNIQUE << ErrorKind::InvalidInput;
}

void ConnectionTest::mapsSqliteCodes()
{
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    QCOMPARE(kindOfSqliteCode(code), kind);
}

void ConnectionTest::rollsBackWhatFails()
{
    const auto connection = open();
    QVERIFY(connection->runScript(QLatin1String("CREATE TABLE t (x UNIQUE)")).ok());
    const Result<> outcome = connection->inTransaction([&]() -> Result<> {
        for (const int value : {1, 2, 1}) {
            if (const Result<> done = connection->run(QLatin1String("INSERT INTO t VALUES (?)"), {value});
                !done)
                return done;
        }
        return {};
    });
    QCOMPARE(outcome.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(count(*connection, QLatin1String("SELECT count(*) FROM t")), 0);
}

void ConnectionTest::reportsAFullDisk()
{
    const auto connection = open();
    QVERIFY(connection->runScript(QLatin1String("CREATE TABLE t (x)\n;\nPRAGMA max_page_count=4")).ok());
    Result<> outcome;
    for (int i = 0; i < 10 && outcome.ok(); ++i)
        outcome = connection->run(QLatin1String("INSERT INTO t VALUES (?)"), {QByteArray(4000, 'x')});
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, ErrorKind::StorageFull);
    QVERIFY(connection->runScript(QLatin1String("PRAGMA max_page_count=1000")).ok());
    QVERIFY(connection->run(QLatin1String("INSERT INTO t VALUES (?)"), {QByteArray(4000, 'x')}).ok());
}

void ConnectionTest::refusesWhatIsNotADatabase()
{
    QFile other(file());
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(QByteArray(8192, 'z'));
    other.close();
    const auto opened = Connection::open(file(), Connection::Durability::Disposable);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::StorageDamaged);
}

void ConnectionTest::reportsDamageWhileReading()
{
    {
        const auto connection = open();
        QVERIFY(connection->runScript(QLatin1String("CREATE TABLE t (x)")).ok());
        for (int i = 0; i < 20; ++i)
            QVERIFY(connection->run(QLatin1String("INSERT INTO t VALUES (?)"), {QByteArray(4000, 'x')}).ok());
    }
    QFile database(file());
    QVERIFY(database.open(QIODevice::ReadWrite));
    QVERIFY(database.seek(4096));
    database.write(QByteArray(4096, char(0xFF)));
    database.close();

    const auto connection = open();
    bool noted = false;
    connection->whenDamaged([&noted] { noted = true; });
    const Result<> read = connection->read(QLatin1String("SELECT x FROM t"), {}, [](const QSqlQuery &) {});
    QCOMPARE(read.error().kind, ErrorKind::StorageDamaged);
    QVERIFY(noted);
}

void ConnectionTest::bindsEmptyTextAndNull()
{
    const auto connection = open();
    QVERIFY(connection->runScript(QLatin1String("CREATE TABLE t (a TEXT NOT NULL, b TEXT)")).ok());
    QVERIFY(connection->run(QLatin1String("INSERT INTO t VALUES (?, ?)"), {QString(), QVariant()}).ok());
    QCOMPARE(count(*connection, QLatin1String("SELECT count(*) FROM t WHERE a = '' AND b IS NULL")), 1);
}

void ConnectionTest::tearTheLog() const
{
    const QString died = file() + QStringLiteral(".died");
    {
        const auto connection = open();
        QVERIFY(connection->runScript(QLatin1String("CREATE TABLE t (x)")).ok());
        QVERIFY(QFile::copy(file(), died));
        QVERIFY(QFile::copy(file() + QStringLiteral("-wal"), died + QStringLiteral("-wal")));
    }
    QVERIFY(QFile::remove(file()));
    QVERIFY(QFile::rename(died, file()));
    QVERIFY(QFile::rename(died + QStringLiteral("-wal"), file() + QStringLiteral("-wal")));
    QVERIFY(QFile::resize(file() + QStringLiteral("-wal"), 2000));
}

void ConnectionTest::putsNoMemoryIntoAFile_data()
{
    QTest::addColumn<bool>("onlyReads");
    QTest::newRow("opened") << false;
    QTest::newRow("opened for reading") << true;
}

void ConnectionTest::putsNoMemoryIntoAFile()
{
    QFETCH(bool, onlyReads);
    tearTheLog();
    const QString words = QStringLiteral("memory that was words before");
    // Of the size of the memory in which SQLite makes the index of a log, as it was before.
    const QByteArray before = words.toUtf8().repeated(2000).first(36'888);
    std::array<void *, 40> blocks {};
    for (void *&block : blocks) {
        block = ::sqlite3_malloc64(sqlite3_uint64(before.size()));
        std::ranges::copy(before, static_cast<char *>(block));
    }
    for (void *block : blocks)
        ::sqlite3_free(block);
    const auto opened = onlyReads ? Connection::openForReading(file())
                                  : Connection::open(file(), Connection::Durability::Irreplaceable);
    QVERIFY(opened.ok());
    QVERIFY((*opened)->userVersion().ok());
    QCOMPARE(test::filesWith(words, m_folder->path()), QStringList());
}

void ConnectionTest::removesTheIndexOfAnEarlierLog()
{
    QFile index(file() + QStringLiteral("-shm"));
    QVERIFY(index.open(QIODevice::WriteOnly));
    index.close();
    const auto connection = open();
    QVERIFY(connection);
    QVERIFY(!index.exists());
}

void ConnectionTest::migratesStepByStep()
{
    const auto connection = open();
    QVERIFY(migrate(*connection, firstSteps, nullptr).ok());
    QCOMPARE(connection->userVersion().value(), 1);
    QVERIFY(connection->run(QLatin1String("INSERT INTO one VALUES ('kept')")).ok());
    QVERIFY(migrate(*connection, twoSteps, nullptr).ok());
    QVERIFY(migrate(*connection, twoSteps, nullptr).ok());
    QCOMPARE(connection->userVersion().value(), 2);
    QCOMPARE(count(*connection, QLatin1String("SELECT count(*) FROM two")), 1);
}

void ConnectionTest::keepsTheOldVersionWhenAStepFails()
{
    const auto connection = open();
    QVERIFY(migrate(*connection, firstSteps, nullptr).ok());
    QVERIFY(!migrate(*connection, brokenSteps, nullptr).ok());
    QCOMPARE(connection->userVersion().value(), 1);
    QCOMPARE(count(*connection, QLatin1String("SELECT count(*) FROM sqlite_schema")), 1);
}

void ConnectionTest::backsUpBeforeMigrating()
{
    {
        const auto connection = open();
        QVERIFY(migrate(*connection, firstSteps, nullptr).ok());
        QVERIFY(connection->run(QLatin1String("INSERT INTO one VALUES ('kept')")).ok());
        QVERIFY(migrate(*connection, twoSteps, nullptr).ok());
    }
    const auto backup =
        Connection::open(file() + QStringLiteral(".v1.backup"), Connection::Durability::Disposable);
    QVERIFY(backup.ok());
    QCOMPARE(backup.value()->userVersion().value(), 1);
    QCOMPARE(count(*backup.value(), QLatin1String("SELECT count(*) FROM one WHERE x = 'kept'")), 1);
}

void ConnectionTest::refusesANewerSchema()
{
    const auto connection = open();
    QVERIFY(migrate(*connection, twoSteps, nullptr).ok());
    const Result<> outcome = migrate(*connection, firstSteps, nullptr);
    QCOMPARE(outcome.error().kind, ErrorKind::Refused);
    QVERIFY(outcome.error().evidence.contains(QStringLiteral("schema 2")));
    QCOMPARE(connection->userVersion().value(), 2);
}

void ConnectionTest::protectsTheRecord_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("finding changed") << QStringLiteral("UPDATE findings SET fact_key = 'other'");
    QTest::newRow("finding removed") << QStringLiteral("DELETE FROM findings");
    QTest::newRow("body changed") << QStringLiteral("UPDATE decisions SET body = 'other'");
    QTest::newRow("decision removed") << QStringLiteral("DELETE FROM decisions");
    QTest::newRow("acknowledgement undone") << QStringLiteral("UPDATE decisions SET state = 'sealed'");
}

void ConnectionTest::protectsTheRecord()
{
    QFETCH(QString, sql);
    const auto connection = open();
    Sealer sealer(test::someKeys(), QStringLiteral("profile"));
    QVERIFY(migrate(*connection, outboxSchema(), &sealer).ok());
    QVERIFY(connection
                ->runScript(QLatin1String("INSERT INTO findings VALUES (1, 'f', 'a', 'k', 0, 'x', 't')\n;\n"
                                          "INSERT INTO decisions VALUES (1, 'd', 'a', 'r', 1, 'x', 'x', "
                                          "'acknowledged', 1, 't', NULL, '', 'r')"))
                .ok());
    const QByteArray statement = sql.toLatin1();
    QCOMPARE(connection->runScript(QLatin1String(statement)).error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
