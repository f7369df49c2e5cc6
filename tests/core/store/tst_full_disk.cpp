// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/outbox_backups.h"
#include "store/profile.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace zhiping;
using namespace zhiping::test;
using store::Profile;

namespace {

/// While it lives, no file of this process can grow beyond its size: what a full disk does, without one.
class NoMoreRoom
{
public:
    explicit NoMoreRoom(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tight {bytes, m_before.rlim_max};
        m_set = ::setrlimit(RLIMIT_FSIZE, &tight) == 0;
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
    }
    Q_DISABLE_COPY_MOVE(NoMoreRoom)
    ~NoMoreRoom()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    [[nodiscard]] bool holds() const { return m_set; }

private:
    rlimit m_before {};
    bool m_set = false;
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

/// Nothing can be written any more, then it can again.
class FullDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatDoesNotFitAndKeepsWhatWasSaved();
    void pullsAgainOnceThereIsRoom();
    void leavesTheReserveToTheReviewersWork();

private:
    [[nodiscard]] std::unique_ptr<Profile> open(const Profile::Surroundings &surroundings = {}) const
    {
        auto opened =
            Profile::open(m_folder.path(), QStringLiteral("https://platform.example"),
                          domain::AccountId(QStringLiteral("acc-1")), someKeys(), m_clock, surroundings);
        return opened.ok() ? std::move(opened).value() : nullptr;
    }
    /// The largest of the files that begin with @p name, in bytes.
    static rlim_t largestFile(const Profile &profile, const QString &name)
    {
        qint64 largest = 0;
        const QFileInfoList files = QDir(profile.folder()).entryInfoList({name + u'*'}, QDir::Files);
        for (const QFileInfo &file : files)
            largest = std::max(largest, file.size());
        return rlim_t(largest);
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
};

void FullDiskTest::refusesWhatDoesNotFitAndKeepsWhatWasSaved()
{
    ports::Draft draft;
    draft.application = domain::ApplicationId(QStringLiteral("a-1"));
    draft.opinion = QStringLiteral("写到这里");
    {
        const auto profile = open();
        QVERIFY(profile);
        QVERIFY(settle(profile->work().saveDraft(draft)).ok());
        const NoMoreRoom full(largestFile(*profile, QStringLiteral("outbox.db")));
        QVERIFY(full.holds());
        ports::Draft longer = draft;
        longer.opinion += QString(20'000, u'写');
        for (int i = 0; i < 3; ++i)
            QCOMPARE(settle(profile->work().saveDraft(longer)).error().kind, ErrorKind::StorageFull);
        domain::Decision decision = aDecision(QStringLiteral("d-1"), QStringLiteral("a-1"));
        decision.opinion = longer.opinion;
        QCOMPARE(settle(profile->outbox().seal(
                            decision, anApplication(decision.application.text(), decision.basedOnRevision)))
                     .error()
                     .kind,
                 ErrorKind::StorageFull);
        QCOMPARE(settle(profile->work().draft(draft.application))->opinion, draft.opinion);
        QVERIFY(settle(profile->outbox().entries())->isEmpty());
    }
    const auto profile = open();
    QVERIFY(profile);
    QCOMPARE(settle(profile->work().draft(draft.application))->opinion, draft.opinion);
    QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), QStringLiteral("a-1")),
                                          anApplication(QStringLiteral("a-1"))))
                .ok());
}

void FullDiskTest::pullsAgainOnceThereIsRoom()
{
    QList<domain::Application> many;
    for (int i = 0; i < 200; ++i)
        many.append(anApplication(QStringLiteral("a-%1").arg(i)));
    const auto profile = open();
    QVERIFY(profile);
    {
        const NoMoreRoom full(largestFile(*profile, QStringLiteral("cache.db")));
        QVERIFY(full.holds());
        QCOMPARE(settle(profile->applications().applyPage(aPage(many, QStringLiteral("c1")))).error().kind,
                 ErrorKind::StorageFull);
        QVERIFY(settle(profile->applications().cursor())->isEmpty());
        const QByteArray file(3'000'000, 'f');
        QCOMPARE(settle(profile->attachments().keep(digestOf(file), file)).error().kind,
                 ErrorKind::StorageFull);
        QVERIFY(!settle(profile->attachments().present())->contains(digestOf(file)));
    }
    QVERIFY(settle(profile->applications().applyPage(aPage(many, QStringLiteral("c1")))).ok());
    QCOMPARE(settle(profile->applications().summaries())->size(), many.size());
}

void FullDiskTest::leavesTheReserveToTheReviewersWork()
{
    qint64 free = 199'999'999;
    Profile::Surroundings surroundings;
    surroundings.freeBytes = [&free](const QString &) { return Result<qint64>(free); };
    const auto profile = open(surroundings);
    QVERIFY(profile);
    const store::OutboxBackups backups(profile->folder() + QStringLiteral("/outbox.db"));
    const QStringList copies = backups.list();
    const ports::ChangePage page = aPage({anApplication(QStringLiteral("a-new"))}, QStringLiteral("c9"));
    QCOMPARE(settle(profile->applications().applyPage(page)).error().kind, ErrorKind::StorageFull);
    QVERIFY(profile->shortage().has_value());
    QCOMPARE(profile->shortage()->free, free);
    QVERIFY(profile->shortage()->needed > 200'000'000);
    QCOMPARE(settle(profile->attachments().keep(digestOf("file"), "file")).error().kind,
             ErrorKind::StorageFull);
    QCOMPARE(settle(profile->applications().keepRulePack(domain::RulePackId(QStringLiteral("p")), "p"))
                 .error()
                 .kind,
             ErrorKind::StorageFull);
    QVERIFY(settle(profile->work().record(
                       aFinding(QStringLiteral("f"), QStringLiteral("a"), QStringLiteral("k"))))
                .ok());
    QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-9"), QStringLiteral("a")),
                                          anApplication(QStringLiteral("a"))))
                .ok());
    QVERIFY(settle(profile->outbox().entries()).ok());
    QCOMPARE(backups.list(), copies);

    free = 300'000'000;
    QVERIFY(settle(profile->applications().applyPage(page)).ok());
    QVERIFY(!profile->shortage());
}

QTEST_GUILESS_MAIN(FullDiskTest)
#include "tst_full_disk.moc"
