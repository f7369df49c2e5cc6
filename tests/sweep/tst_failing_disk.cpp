// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sweep/failing_statements.h"
#include "sweep/review_session.h"
#include "sweep/watched_disk.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

/// The n-th write, sync, read or statement of a reviewer's day fails, for every n: it is refused, nothing
/// that was acknowledged before is lost, and once the disk works again the day ends as if nothing had been.
///
/// A sample by default; everything with ZHIPING_SWEEP=complete (tests/sweep/run).
class FailingDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void survivesEveryFailure_data();
    void survivesEveryFailure();
    void survivesEveryFailedStatement();
    void cleanupTestCase();

private:
    /// The day with a fault somewhere in it, and what came of it. @p heal ends the fault.
    void live(const QString &name, const std::function<void()> &heal);
    /// Repeat a step until it is done, as people and the sync do.
    [[nodiscard]] bool doStep(ReviewSession &session, int number, const std::function<void()> &heal);
    void complain(const QString &name, const QString &what)
    {
        m_violations.append(name + u": " + what);
        qWarning().noquote() << m_violations.constLast();
    }

    QStringList m_workAfter; ///< Each step of a day without faults.
    QString m_cache;
    QStringList m_violations;
    int m_cases = 0;
    int m_refusals = 0;
    bool m_complete = qEnvironmentVariable("ZHIPING_SWEEP") == QLatin1String("complete");
};

void FailingDiskTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("zhiping.*=false"));
    const QTemporaryDir folder;
    ReviewSession session(folder.path());
    for (int i = 0; i < ReviewSession::steps().size(); ++i) {
        session.begin(i);
        QVERIFY2(ReviewSession::steps().at(i).run(session).ok(),
                 qPrintable(ReviewSession::steps().at(i).name));
        m_workAfter.append(*session.work());
    }
    m_cache = *session.cache();
}

bool FailingDiskTest::doStep(ReviewSession &session, int number, const std::function<void()> &heal)
{
    session.begin(number);
    constexpr int mostAttempts = 4;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        // A fault that lasts ends when somebody has made room.
        if (attempt == 2)
            heal();
        const Result<> opened = session.isOpen() ? Result<>() : session.open();
        if (opened.ok() && ReviewSession::steps().at(number).run(session).ok())
            return true;
        ++m_refusals;
        // Whoever sees an error may well close the window.
        if (attempt == 1)
            session.close();
    }
    return false;
}

void FailingDiskTest::live(const QString &name, const std::function<void()> &heal)
{
    ++m_cases;
    const QTemporaryDir folder;
    ReviewSession session(folder.path());
    for (int i = 0; i < ReviewSession::steps().size(); ++i) {
        if (!doStep(session, i, heal))
            return complain(name, QStringLiteral("step %1 is never done").arg(i));
    }
    heal();
    session.close();
    if (const Result<> opened = session.open(); !opened)
        return complain(name, u"does not open: " + opened.error().evidence);
    if (session.profile().restoration())
        complain(name, QStringLiteral("the outbox was damaged"));
    if (const Result<QString> work = session.work(); !work || *work != m_workAfter.constLast())
        complain(name, work ? QStringLiteral("the work is another") : work.error().evidence);
    if (session.profile().cacheWasRebuilt())
        return;
    if (const Result<QString> cache = session.cache(); !cache || *cache != m_cache)
        complain(name, cache ? QStringLiteral("the cache is another") : cache.error().evidence);
}

void FailingDiskTest::survivesEveryFailure_data()
{
    using Kind = WatchedDisk::Fault::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("lasts");
    QTest::newRow("the disk is full once") << Kind::Full << false;
    QTest::newRow("the disk is full until there is room") << Kind::Full << true;
    QTest::newRow("the disk fails once") << Kind::Broken << false;
    QTest::newRow("the disk fails for a while") << Kind::Broken << true;
    QTest::newRow("the disk does not read once") << Kind::Illegible << false;
    QTest::newRow("the disk does not read for a while") << Kind::Illegible << true;
}

void FailingDiskTest::survivesEveryFailure()
{
    QFETCH(WatchedDisk::Fault::Kind, kind);
    QFETCH(bool, lasts);
    WatchedDisk disk;
    bool struck = true;
    for (int number = 1; struck; number += m_complete ? 1 : 41) {
        disk.expect({.kind = kind, .number = number, .lasts = lasts});
        live(QStringLiteral("%1, number %2").arg(QLatin1String(QTest::currentDataTag())).arg(number),
             [&disk] { disk.heal(); });
        struck = disk.hasStruck();
    }
    QVERIFY2(m_violations.isEmpty(), qPrintable(m_violations.join(u'\n')));
}

void FailingDiskTest::survivesEveryFailedStatement()
{
    FailingStatements statements;
    bool struck = true;
    for (int number = 1; struck; number += m_complete ? 1 : 61) {
        statements.failAt(number);
        live(QStringLiteral("statement %1").arg(number), [&statements] { statements.failAt(0); });
        struck = statements.hasStruck();
    }
    QVERIFY2(m_violations.isEmpty(), qPrintable(m_violations.join(u'\n')));
}

void FailingDiskTest::cleanupTestCase()
{
    qInfo("cases run %d, violations %d; %d attempts refused", m_cases, int(m_violations.size()), m_refusals);
}

QTEST_GUILESS_MAIN(FailingDiskTest)
#include "tst_failing_disk.moc"
