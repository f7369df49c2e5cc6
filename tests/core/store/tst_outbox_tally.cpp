// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/store/profile_on_disk.h"
#include "store/outbox_backups.h"
#include "support/outbox_steps.h"
#include "support/settle.h"
#include "support/specimens.h"

#include <QDir>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Profile;

namespace {

constexpr qsizetype pageSize = 4096;
const ApplicationId one(QStringLiteral("a-1"));

ports::Draft aDraft(const QString &opinion)
{
    ports::Draft draft;
    draft.application = one;
    draft.opinion = opinion;
    return draft;
}

/// Everything of the reviewer's that the outbox holds.
struct Contents {
    QList<domain::Finding> findings;
    QString opinion;
    QList<ports::OutboxEntry> entries;
    QList<ports::PackedApplication> packed;
    QByteArray record;

    friend bool operator==(const Contents &, const Contents &) = default;
};

Contents contentsOf(const Profile &profile)
{
    return {settle(profile.work().findings(one)).value(), settle(profile.work().draft(one))->opinion,
            settle(profile.outbox().entries()).value(), settle(profile.briefcase().packed()).value(),
            settle(profile.outbox().record()).value()};
}

} // namespace

/// An outbox of which the disk kept some pages back, each of them good.
class OutboxTallyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noticesEveryPageThatIsOlder_data();
    void noticesEveryPageThatIsOlder();
    void goesOnWithAMixtureWhereThereIsNoBackup();
    void goesOnWithABrokenCellWhereThereIsNoBackup();
    void holdsAfterTheKeysAreRenewed();

private:
    [[nodiscard]] QByteArray file() const
    {
        QFile file(m_disk->path(QStringLiteral("outbox.db")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void lay(const QByteArray &content) const
    {
        QVERIFY(QFile::resize(m_disk->path(QStringLiteral("outbox.db")), content.size()));
        m_disk->overwrite(QStringLiteral("outbox.db"), 0, content);
    }
    void removeBackups() const { QVERIFY(QDir(m_disk->path(QStringLiteral("backups"))).removeRecursively()); }

    std::unique_ptr<ProfileOnDisk> m_disk;
};

void OutboxTallyTest::init()
{
    m_disk = std::make_unique<ProfileOnDisk>();
    const auto profile = m_disk->open();
    QVERIFY(profile);
    QVERIFY(settle(profile->work().record(aFinding(QStringLiteral("f-1"), one.text(), QStringLiteral("k"))))
                .ok());
    QVERIFY(settle(profile->work().saveDraft(aDraft(QStringLiteral("经查")))).ok());
    QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-2")),
                                          anApplication(QStringLiteral("a-2"))))
                .ok());
    QVERIFY(settle(profile->briefcase().pack({one}, someTime(4))).ok());
}

void OutboxTallyTest::noticesEveryPageThatIsOlder_data()
{
    using Step = std::function<Result<>(const Profile &)>;
    QTest::addColumn<Step>("step");
    QTest::newRow("words") << Step([](const Profile &profile) {
        return settle(profile.work().saveDraft(aDraft(QStringLiteral("经查，符合"))));
    });
    QTest::newRow("a finding") << Step([](const Profile &profile) {
        return settle(
            profile.work().record(aFinding(QStringLiteral("f-2"), one.text(), QStringLiteral("other"))));
    });
    QTest::newRow("an answer taken back") << Step([](const Profile &profile) {
        return settle(profile.work().withdraw(one, domain::FactKey(QStringLiteral("k"))));
    });
    QTest::newRow("a decision") << Step([](const Profile &profile) {
        return settle(profile.outbox().seal(aDecision(QStringLiteral("d-2"), QStringLiteral("a-3")),
                                            anApplication(QStringLiteral("a-3"))));
    });
    QTest::newRow("a decision under way") << Step([](const Profile &profile) {
        return happen(profile.outbox(), QStringLiteral("d-1"), {dispatched()});
    });
    QTest::newRow("another date") << Step(
        [](const Profile &profile) { return settle(profile.briefcase().pack({one}, someTime(9))); });
    QTest::newRow("unpacked") << Step(
        [](const Profile &profile) { return settle(profile.briefcase().unpack({one})); });
}

void OutboxTallyTest::noticesEveryPageThatIsOlder()
{
    using Step = std::function<Result<>(const Profile &)>;
    QFETCH(Step, step);
    const QByteArray before = file();
    Contents latest;
    {
        const auto profile = m_disk->open();
        QVERIFY(profile && step(*profile).ok());
        latest = contentsOf(*profile);
    }
    const QByteArray after = file();
    int noticed = 0;
    // The first page counts the file's changes, and has no rows.
    for (qsizetype page = pageSize; page < before.size(); page += pageSize) {
        const QByteArray older = before.mid(page, pageSize);
        if (older == after.mid(page, pageSize))
            continue;
        lay(QByteArray(after).replace(page, pageSize, older));
        const auto profile = m_disk->open();
        QVERIFY(profile);
        // Of the backup, if the page was one of rows.
        QVERIFY2(contentsOf(*profile) == latest, qPrintable(QString::number(page / pageSize)));
        noticed += profile->restoration() ? 1 : 0;
    }
    QVERIFY(noticed > 0);
}

void OutboxTallyTest::goesOnWithAMixtureWhereThereIsNoBackup()
{
    m_disk->runSql(QStringLiteral("outbox.db"), QLatin1String("UPDATE tally SET total = total + 1"));
    removeBackups();
    for (const bool isTold : {true, false}) {
        const auto profile = m_disk->open();
        QVERIFY(profile && !profile->isReadOnly());
        QCOMPARE(profile->restoration().has_value(), isTold);
        QVERIFY(!isTold || !profile->restoration()->backedUpAt.isValid());
        QCOMPARE(settle(profile->work().draft(one))->opinion, QStringLiteral("经查"));
    }
}

void OutboxTallyTest::goesOnWithABrokenCellWhereThereIsNoBackup()
{
    m_disk->runSql(QStringLiteral("outbox.db"), QLatin1String("UPDATE briefcase SET until = zeroblob(300)"));
    removeBackups();
    for (int start = 0; start < 2; ++start) {
        const auto profile = m_disk->open();
        QVERIFY(profile && !profile->isReadOnly());
        QVERIFY(profile->restoration() && !profile->restoration()->backedUpAt.isValid());
        QCOMPARE(settle(profile->work().draft(one))->opinion, QStringLiteral("经查"));
        QVERIFY(settle(profile->work().saveDraft(aDraft(QStringLiteral("经查")))).ok());
    }
}

void OutboxTallyTest::holdsAfterTheKeysAreRenewed()
{
    QVERIFY(settle(m_disk->open()->reseal(someKeys())).ok());
    const auto profile = m_disk->open();
    QVERIFY(profile && !profile->restoration());
}

QTEST_GUILESS_MAIN(OutboxTallyTest)
#include "tst_outbox_tally.moc"
