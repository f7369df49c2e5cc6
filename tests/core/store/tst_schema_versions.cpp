// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/connection.h"
#include "store/profile.h"
#include "store/schema.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using ports::OutboxState;
using store::Profile;

/// The files of every version that was ever written, as dumps made by the program of that version: each must
/// open today with everything in it.
class SchemaVersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasAFixtureOfEveryVersion();
    void takesUpEveryOutbox_data();
    void takesUpEveryOutbox();
    void takesUpEveryCache_data();
    void takesUpEveryCache();

private:
    [[nodiscard]] static QString fixture(const QString &database, int version)
    {
        return QStringLiteral(ZHIPING_SOURCE_DIR "/tests/core/store/fixtures/%1_v%2.sql")
            .arg(database)
            .arg(version);
    }
    static void addVersions(std::span<const store::SchemaStep> steps);
    void lay(const QString &database, int version) const;
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder->path() + u'/' + Profile::folderName(m_issuer, m_account) + u'/' + name;
    }
    [[nodiscard]] Result<std::unique_ptr<Profile>> open() const
    {
        return Profile::open(m_folder->path(), m_issuer, m_account, someKeys(), m_clock);
    }

    const QString m_issuer = QStringLiteral("https://platform.example");
    const domain::AccountId m_account {QStringLiteral("acc-1")};
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SchemaVersionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(path(QString())));
}

void SchemaVersionsTest::lay(const QString &database, int version) const
{
    QFile file(fixture(database, version));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    sqlite3 *made = nullptr;
    QCOMPARE(sqlite3_open(path(database + QStringLiteral(".db")).toUtf8().constData(), &made), SQLITE_OK);
    QCOMPARE(sqlite3_exec(made, file.readAll().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_close(made), SQLITE_OK);
}

void SchemaVersionsTest::addVersions(std::span<const store::SchemaStep> steps)
{
    QTest::addColumn<int>("version");
    for (const store::SchemaStep &step : steps)
        QTest::addRow("version %d", step.version) << step.version;
}

void SchemaVersionsTest::hasAFixtureOfEveryVersion()
{
    for (const store::SchemaStep &step : store::outboxSchema())
        QVERIFY2(QFile::exists(fixture(QStringLiteral("outbox"), step.version)),
                 "write a fixture of this version");
    for (const store::SchemaStep &step : store::cacheSchema())
        QVERIFY2(QFile::exists(fixture(QStringLiteral("cache"), step.version)),
                 "write a fixture of this version");
}

void SchemaVersionsTest::takesUpEveryOutbox_data()
{
    addVersions(store::outboxSchema());
}

void SchemaVersionsTest::takesUpEveryOutbox()
{
    QFETCH(int, version);
    lay(QStringLiteral("outbox"), version);
    const auto opened = open();
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().evidence));
    const Profile &profile = **opened;
    QVERIFY(!profile.isReadOnly() && !profile.restoration());

    const ApplicationId id(QStringLiteral("a-1"));
    const QList<domain::Finding> findings {
        aFinding(QStringLiteral("f2"), QStringLiteral("a-1"), QStringLiteral("k1"), true)};
    QCOMPARE(settle(profile.work().findings(id)).value(), findings);
    const auto draft = settle(profile.work().draft(id));
    QCOMPARE(draft->opinion, QStringLiteral("意见写到一半"));
    QCOMPARE(draft->changedAt, someTime(3));
    QCOMPARE(settle(profile.work().inProgress()).value(), QList {id});

    const auto entries = settle(profile.outbox().entries());
    QCOMPARE(entries->size(), 3);
    QCOMPARE(entries->at(0).state, OutboxState::Acknowledged);
    QCOMPARE(entries->at(0).receipt, aReceipt(QStringLiteral("d-1"), entries->at(0).body));
    QCOMPARE(entries->at(1).state, OutboxState::Parked);
    QCOMPARE(entries->at(1).problem, QStringLiteral("已超过受理期限"));
    QCOMPARE(entries->at(2).state, OutboxState::Sealed);
    for (const ports::OutboxEntry &entry : *entries)
        QCOMPARE(digestOf(entry.body), entry.bodySha256);
    const QByteArray record = settle(profile.outbox().record()).value();
    QCOMPARE(domain::checkExport(record).value(), version >= store::recordVersion ? 3 : 0);
    const auto reviewed = settle(profile.outbox().reviewed(entries->at(2).id));
    QCOMPARE(reviewed.ok(), version >= store::reviewedVersion);
    if (reviewed)
        QCOMPARE(domain::toJson(*reviewed), domain::toJson(anApplication(QStringLiteral("a-1"))));
    QList<ports::PackedApplication> packed;
    if (version >= store::briefcaseVersion)
        packed.append({id, someTime(4)});
    QCOMPARE(settle(profile.briefcase().packed()).value(), packed);
    QVERIFY(settle(profile.outbox().seal(aDecision(QStringLiteral("d-9"), QStringLiteral("a-1")),
                                         anApplication(QStringLiteral("a-1"))))
                .ok());
}

void SchemaVersionsTest::takesUpEveryCache_data()
{
    addVersions(store::cacheSchema());
}

void SchemaVersionsTest::takesUpEveryCache()
{
    QFETCH(int, version);
    lay(QStringLiteral("cache"), version);
    const auto opened = open();
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().evidence));
    const Profile &profile = **opened;
    QVERIFY(!profile.cacheWasRebuilt());
    domain::Application one = anApplication(QStringLiteral("a-1"));
    one.attachments = {anAttachment(QStringLiteral("att-1"), "content")};
    domain::Application two = anApplication(QStringLiteral("a-2"), QStringLiteral("r7"));
    two.dueOn.reset();
    two.project.totalInvestment.reset();
    QCOMPARE(settle(profile.applications().summaries()).value(),
             (QList {domain::summaryOf(one), domain::summaryOf(two)}));
    QCOMPARE(domain::toJson(*settle(profile.applications().application(one.id))), domain::toJson(one));
    QCOMPARE(domain::toJson(*settle(profile.applications().application(two.id))), domain::toJson(two));
    QCOMPARE(settle(profile.applications().rulePack(domain::RulePackId(QStringLiteral("pack-1")))).value(),
             QByteArray("<pack/>"));
    QCOMPARE(settle(profile.applications().cursor())->text(), QStringLiteral("c1"));
}

QTEST_GUILESS_MAIN(SchemaVersionsTest)
#include "tst_schema_versions.moc"
