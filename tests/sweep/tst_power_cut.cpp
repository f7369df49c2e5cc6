// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/profile.h"
#include "sweep/crash_images.h"
#include "sweep/review_session.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace zhiping;
using namespace zhiping::test;

/// The power fails after every single thing that was done to the disk in a reviewer's day: whatever was
/// acknowledged is there, to the byte, and nothing else but what was just being done.
///
/// A sample by default; with ZHIPING_SWEEP=complete more disks for each moment (tests/sweep/run).
class PowerCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNothingThatWasAcknowledged();
    void inventsNothingOnADiskThatLies();
    void cleanupTestCase();

private:
    /// How things stood when a step had been acknowledged.
    struct Moment {
        qsizetype changes = 0;
        QString work;
        QString record;
        QString cache;
    };

    void lay(const CrashImages::Image &image, const QString &folder) const;
    void judge(const CrashImages::Image &image, qsizetype change, qsizetype acknowledged);
    /// False: the damage was noticed.
    bool judgeAfterLies(const CrashImages::Image &image, qsizetype change);

    QTemporaryDir m_recorded;
    QList<DiskChange> m_changes;
    QList<Moment> m_moments;
    QStringList m_violations;
    int m_cases = 0;
    int m_rebuilt = 0;
    bool m_complete = qEnvironmentVariable("ZHIPING_SWEEP") == QLatin1String("complete");
};

void PowerCutTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("zhiping.*=false"));
    WatchedDisk disk;
    disk.expect({});
    ReviewSession session(m_recorded.path());
    m_moments.append(Moment());
    for (int i = 0; i < ReviewSession::steps().size(); ++i) {
        session.begin(i);
        const Result<> done = ReviewSession::steps().at(i).run(session);
        QVERIFY2(done.ok(), qPrintable(ReviewSession::steps().at(i).name));
        const qsizetype changes = disk.changes().size();
        m_moments.append({changes, *session.work(), *session.record(), *session.cache()});
    }
    session.close();
    m_changes = disk.changes();
}

void PowerCutTest::lay(const CrashImages::Image &image, const QString &folder) const
{
    for (auto file = image.cbegin(); file != image.cend(); ++file) {
        const QFileInfo place(folder + u'/' + QDir(m_recorded.path()).relativeFilePath(file.key()));
        QVERIFY(QDir().mkpath(place.path()));
        QFile made(place.filePath());
        QVERIFY(made.open(QIODevice::WriteOnly));
        QCOMPARE(made.write(*file), file->size());
    }
}

void PowerCutTest::judge(const CrashImages::Image &image, qsizetype change, qsizetype acknowledged)
{
    ++m_cases;
    const QTemporaryDir folder;
    lay(image, folder.path());
    const auto complain = [&](const QString &what) {
        m_violations.append(QStringLiteral("after change %1, step %2: ").arg(change).arg(acknowledged)
                            + what);
    };
    ReviewSession session(folder.path());
    session.begin(int(acknowledged));
    if (const Result<> opened = session.open(); !opened)
        return complain(u"does not open: " + opened.error().evidence);
    m_rebuilt += session.profile().cacheWasRebuilt() ? 1 : 0;
    const qsizetype begun = std::min(acknowledged + 1, m_moments.size() - 1);
    const Result<QString> work = session.work();
    const Result<QString> record = session.record();
    if (!work || !record)
        return complain(u"the work does not read: " + (work ? record : work).error().evidence);
    const auto isAsAt = [&](qsizetype step) {
        // Each new outbox begins a record of its own.
        return *work == m_moments.at(step).work
            && (acknowledged == 0 || *record == m_moments.at(step).record);
    };
    if (!isAsAt(acknowledged) && !isAsAt(begun))
        complain(QStringLiteral("the work is another"));
    if (session.profile().restoration())
        complain(QStringLiteral("the outbox was damaged"));
    const Result<QString> cache = session.cache();
    if (!cache)
        return complain(u"the cache does not read: " + cache.error().evidence);
    // The platform still has what the cache lost; it must only not be a mixture.
    const auto end = m_moments.cbegin() + begun + 1;
    if (std::none_of(m_moments.cbegin(), end, [&](const Moment &moment) { return moment.cache == *cache; }))
        complain(QStringLiteral("the cache never was so"));
}

void PowerCutTest::losesNothingThatWasAcknowledged()
{
    const int disksEach = m_complete ? 24 : 1;
    const int stride = m_complete ? 1 : 3;
    CrashImages images(20261126);
    qsizetype acknowledged = 0;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        images.follow(m_changes.at(i));
        while (acknowledged + 1 < m_moments.size() && m_moments.at(acknowledged + 1).changes <= i + 1)
            ++acknowledged;
        for (int disk = 0; disk < disksEach && i % stride == 0; ++disk)
            judge(images.draw(), i + 1, acknowledged);
    }
    QVERIFY2(m_violations.isEmpty(), qPrintable(m_violations.join(u'\n')));
}

void PowerCutTest::inventsNothingOnADiskThatLies()
{
    const int disksEach = m_complete ? 4 : 1;
    const int stride = m_complete ? 1 : 9;
    CrashImages images(20261127, true);
    int noticed = 0;
    const int before = m_cases;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        images.follow(m_changes.at(i));
        for (int disk = 0; disk < disksEach && i % stride == 0; ++disk)
            noticed += judgeAfterLies(images.draw(), i + 1) ? 0 : 1;
    }
    qInfo("noticed %d damaged files in %d images", noticed, m_cases - before);
    QVERIFY2(m_violations.isEmpty(), qPrintable(m_violations.join(u'\n')));
}

bool PowerCutTest::judgeAfterLies(const CrashImages::Image &image, qsizetype change)
{
    ++m_cases;
    const QTemporaryDir folder;
    lay(image, folder.path());
    ReviewSession session(folder.path());
    session.begin(int(m_moments.size()));
    const auto complain = [&](const QString &what) {
        m_violations.append(QStringLiteral("a disk that lies, after change %1: ").arg(change) + what);
        return true;
    };
    const Result<> opened = session.open();
    if (!opened)
        return opened.error().kind == ErrorKind::StorageDamaged ? false : complain(opened.error().evidence);
    const Result<QString> work = session.work();
    if (!work)
        return work.error().kind == ErrorKind::StorageDamaged ? false : complain(work.error().evidence);
    // Where all copies are lost, too, what is left is shown and said to be.
    if (session.profile().restoration() && !session.profile().restoration()->backedUpAt.isValid())
        return false;
    // Nothing can be had back that the disk never got; but what is shown was so once.
    if (std::none_of(m_moments.cbegin(), m_moments.cend(),
                     [&](const Moment &moment) { return moment.work == *work; }))
        return complain(QStringLiteral("the work never was so"));
    return true;
}

void PowerCutTest::cleanupTestCase()
{
    qInfo("cases run %d, violations %d; %d changes to the disk, the cache rebuilt %d times", m_cases,
          int(m_violations.size()), int(m_changes.size()), m_rebuilt);
}

QTEST_GUILESS_MAIN(PowerCutTest)
#include "tst_power_cut.moc"
