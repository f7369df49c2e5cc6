// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/profile.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Profile;

namespace {

constexpr int applications = 40;
/// As the header of an SQLite database says.
qint64 pageSizeOf(const QByteArray &database)
{
    constexpr qsizetype place = 16;
    return qFromBigEndian<quint16>(database.constData() + place);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString nameOfApplication(int number)
{
    return QStringLiteral("a-%1").arg(number);
}

} // namespace

/// Both databases with every page of theirs overwritten in turn, and with every kind of stump.
class DamagedFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theCacheHealsByARestart_data();
    void theCacheHealsByARestart();
    void stumpsOfTheCacheAreReplaced_data();
    void stumpsOfTheCacheAreReplaced();
    void theOutboxIsRefusedOrWhole_data();
    void theOutboxIsRefusedOrWhole();
    void aForeignLogChangesNothing();

private:
    [[nodiscard]] Result<std::unique_ptr<Profile>> open() const
    {
        return Profile::open(m_folder->path(), m_issuer, m_account, someKeys(), m_clock);
    }
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder->path() + u'/' + Profile::folderName(m_issuer, m_account) + u'/' + name;
    }
    void write(const QString &name, const QByteArray &bytes) const;
    /// The kind of the first error met while reading all of the cache; every other answer must be right.
    [[nodiscard]] std::optional<ErrorKind> readWholeCache(const Profile &profile) const;
    void expectTheOutboxWhole(const Profile &profile) const;
    static void addKindsOfDamage(const QByteArray &pristine);

    const QString m_issuer = QStringLiteral("https://platform.example");
    const domain::AccountId m_account {QStringLiteral("acc-1")};
    SystemClock m_clock;
    QByteArray m_cache;
    QByteArray m_outbox;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DamagedFilesTest::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    {
        const auto opened = open();
        QVERIFY(opened.ok());
        QList<domain::Application> all;
        for (int i = 0; i < applications; ++i)
            all.append(anApplication(nameOfApplication(i)));
        const Profile &profile = **opened;
        QVERIFY(settle(profile.applications().applyPage(aPage(all, QStringLiteral("c1")))).ok());
        QVERIFY(settle(profile.applications().keepRulePack(domain::RulePackId(QStringLiteral("pack-1")),
                                                           QByteArray(20'000, 'p')))
                    .ok());
        for (int i = 0; i < 8; ++i) {
            const QString number = QString::number(i);
            QVERIFY(settle(profile.outbox().seal(aDecision(u"d-" + number, nameOfApplication(i)),
                                                 anApplication(nameOfApplication(i))))
                        .ok());
            QVERIFY(settle(profile.work().record(
                               aFinding(u"f-" + number, nameOfApplication(20 + i), QStringLiteral("k"))))
                        .ok());
        }
    }
    m_cache = contentOf(path(QStringLiteral("cache.db")));
    m_outbox = contentOf(path(QStringLiteral("outbox.db")));
    QVERIFY(m_cache.size() > 8 * pageSizeOf(m_cache));
    QVERIFY(m_outbox.size() > 4 * pageSizeOf(m_outbox));
}

void DamagedFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(QFileInfo(path(QStringLiteral("x"))).path()));
    write(QStringLiteral("cache.db"), m_cache);
    write(QStringLiteral("outbox.db"), m_outbox);
}

void DamagedFilesTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

std::optional<ErrorKind> DamagedFilesTest::readWholeCache(const Profile &profile) const
{
    ports::ApplicationStore &cache = profile.applications();
    const auto rows = settle(cache.summaries());
    if (!rows)
        return rows.error().kind;
    if (const auto cursor = settle(cache.cursor()); !cursor)
        return cursor.error().kind;
    if (const auto pack = settle(cache.rulePack(domain::RulePackId(QStringLiteral("pack-1")))); !pack)
        return pack.error().kind;
    else if (*pack != QByteArray(20'000, 'p'))
        qFatal("a damaged rule pack was handed out");
    for (const domain::ApplicationSummary &row : *rows) {
        const auto read = settle(cache.application(row.id));
        if (!read)
            return read.error().kind;
        if (domain::toJson(*read) != domain::toJson(anApplication(row.id.text())))
            qFatal("a damaged application was handed out");
    }
    return {};
}

void DamagedFilesTest::expectTheOutboxWhole(const Profile &profile) const
{
    const auto entries = settle(profile.outbox().entries());
    QVERIFY(entries.ok());
    QCOMPARE(entries->size(), 8);
    for (const ports::OutboxEntry &entry : *entries) {
        QCOMPARE(entry.state, ports::OutboxState::Sealed);
        QCOMPARE(digestOf(entry.body), entry.bodySha256);
    }
    QCOMPARE(settle(profile.work().findings(ApplicationId(nameOfApplication(20))))->size(), 1);
}

void DamagedFilesTest::addKindsOfDamage(const QByteArray &pristine)
{
    QTest::addColumn<QByteArray>("damaged");
    QRandomGenerator random(20260302);
    const qint64 pageSize = pageSizeOf(pristine);
    const auto page = [](qsizetype number) { return QByteArray::number(number).rightJustified(3, '0'); };
    for (qsizetype at = 0; at < pristine.size(); at += pageSize) {
        const QByteArray name = "page " + page(at / pageSize);
        QByteArray whole = pristine;
        for (qsizetype i = at; i < at + pageSize; ++i)
            whole[i] = char(random.bounded(256));
        QTest::addRow("%s overwritten", name.constData()) << whole;
        QByteArray flipped = pristine;
        const qsizetype place = at + random.bounded(int(pageSize));
        flipped[place] = char(flipped.at(place) ^ (1 << random.bounded(8)));
        QTest::addRow("%s with one bit flipped", name.constData()) << flipped;
    }
}

void DamagedFilesTest::theCacheHealsByARestart_data()
{
    addKindsOfDamage(m_cache);
}

void DamagedFilesTest::theCacheHealsByARestart()
{
    QFETCH(QByteArray, damaged);
    write(QStringLiteral("cache.db"), damaged);
    std::optional<ErrorKind> fault;
    {
        const auto opened = open();
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().evidence));
        expectTheOutboxWhole(**opened);
        fault = readWholeCache(**opened);
        if ((*opened)->cacheWasRebuilt() || !fault)
            return;
    }
    QCOMPARE(nameOf(*fault), nameOf(ErrorKind::StorageDamaged));
    const auto again = open();
    QVERIFY(again.ok());
    QVERIFY((*again)->cacheWasRebuilt());
    QVERIFY(settle((*again)->applications().cursor())->isEmpty());
    QVERIFY(settle((*again)->applications().applyPage(
                       aPage({anApplication(nameOfApplication(0))}, QStringLiteral("c2"))))
                .ok());
    expectTheOutboxWhole(**again);
}

void DamagedFilesTest::stumpsOfTheCacheAreReplaced_data()
{
    QTest::addColumn<QByteArray>("stump");
    const qint64 pageSize = pageSizeOf(m_cache);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half a header") << m_cache.left(50);
    QTest::newRow("half a page") << m_cache.left(pageSize / 2);
    QTest::newRow("one page") << m_cache.left(pageSize);
    QTest::newRow("half") << m_cache.left(m_cache.size() / pageSize / 2 * pageSize);
    QTest::newRow("zeros") << QByteArray(m_cache.size(), '\0');
}

void DamagedFilesTest::stumpsOfTheCacheAreReplaced()
{
    QFETCH(QByteArray, stump);
    write(QStringLiteral("cache.db"), stump);
    {
        const auto opened = open();
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().evidence));
        expectTheOutboxWhole(**opened);
        (void)readWholeCache(**opened);
    }
    const auto again = open();
    QVERIFY(again.ok());
    QVERIFY(settle((*again)->applications().cursor())->isEmpty());
    QVERIFY(settle((*again)->applications().summaries())->isEmpty());
}

void DamagedFilesTest::theOutboxIsRefusedOrWhole_data()
{
    addKindsOfDamage(m_outbox);
}

void DamagedFilesTest::theOutboxIsRefusedOrWhole()
{
    QFETCH(QByteArray, damaged);
    write(QStringLiteral("outbox.db"), damaged);
    const auto opened = open();
    if (!opened.ok()) {
        QCOMPARE(opened.error().kind, ErrorKind::StorageDamaged);
        QCOMPARE(contentOf(path(QStringLiteral("outbox.db"))), damaged);
        return;
    }
    // What could be opened shows every decision, and calls none fit to be sent that is not as it was sealed.
    const auto entries = settle((*opened)->outbox().entries());
    if (!entries.ok()) {
        QCOMPARE(entries.error().kind, ErrorKind::StorageDamaged);
        return;
    }
    QCOMPARE(entries->size(), 8);
    for (qsizetype i = 0; i < entries->size(); ++i) {
        const ports::OutboxEntry &entry = entries->at(i);
        if (entry.state != ports::OutboxState::Parked)
            QCOMPARE(domain::decisionFromJson(QJsonDocument::fromJson(entry.body).object())->id.text(),
                     entry.id.text());
    }
}

void DamagedFilesTest::aForeignLogChangesNothing()
{
    const domain::AccountId other {QStringLiteral("acc-2")};
    const auto foreign = Profile::open(m_folder->path(), m_issuer, other, someKeys(), m_clock);
    QVERIFY(foreign.ok());
    QVERIFY(settle((*foreign)->work().record(
                       aFinding(QStringLiteral("f-x"), nameOfApplication(1), QStringLiteral("k"))))
                .ok());
    for (const QString &name : {QStringLiteral("outbox.db-wal"), QStringLiteral("cache.db-wal")}) {
        const QByteArray log = contentOf((*foreign)->folder() + u'/' + name);
        QVERIFY(!log.isEmpty());
        write(name, log);
    }
    const auto opened = open();
    if (!opened.ok()) {
        QCOMPARE(opened.error().kind, ErrorKind::StorageDamaged);
        QCOMPARE(contentOf(path(QStringLiteral("outbox.db"))), m_outbox);
        return;
    }
    expectTheOutboxWhole(**opened);
}

QTEST_GUILESS_MAIN(DamagedFilesTest)
#include "tst_damaged_files.moc"
