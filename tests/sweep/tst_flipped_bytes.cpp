// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/profile.h"
#include "sweep/review_session.h"

#include <QDir>
#include <QDirIterator>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <random>

using namespace zhiping;
using namespace zhiping::test;

/// Every byte of the outbox changes in turn, every byte of one page of the cache and every fifth of the
/// others: a person's work is whole afterwards, and what the cache shows is what the platform said, or it is
/// pulled anew.
///
/// A sample by default; everything with ZHIPING_SWEEP=complete (tests/sweep/run).
class FlippedBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theOutboxIsWhole();
    void theCacheIsRightOrPulledAnew();
    void cleanupTestCase();

private:
    /// Change each byte of @p file's first page in turn, beyond it one in @p beyond, and look at what opens
    /// then.
    void flipEach(const QString &file, int beyond, const std::function<void(const QString &name)> &judge);
    [[nodiscard]] bool isWhole(const QString &name, ReviewSession &session);
    void complain(const QString &name, const QString &what)
    {
        m_violations.append(name + u": " + what);
        qWarning().noquote() << m_violations.constLast();
    }

    QTemporaryDir m_folder;
    QHash<QString, QByteArray> m_files; ///< By path: everything that a closed profile leaves behind.
    QString m_work;
    QString m_record;
    QString m_cache;
    QStringList m_violations;
    int m_cases = 0;
    int m_restored = 0;
    int m_rebuilt = 0;
    bool m_complete = qEnvironmentVariable("ZHIPING_SWEEP") == QLatin1String("complete");
};

void FlippedBytesTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("zhiping.*=false"));
    {
        ReviewSession session(m_folder.path());
        for (int i = 0; i < ReviewSession::steps().size(); ++i) {
            session.begin(i);
            QVERIFY(ReviewSession::steps().at(i).run(session).ok());
        }
        m_work = *session.work();
        m_record = *session.record();
        m_cache = *session.cache();
    }
    for (QDirIterator all(m_folder.path(), QDir::Files, QDirIterator::Subdirectories); all.hasNext();) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_files.insert(file.fileName(), file.readAll());
    }
}

void FlippedBytesTest::flipEach(const QString &name, int beyond,
                                const std::function<void(const QString &)> &judge)
{
    std::mt19937 random(20261126);
    QByteArray file;
    QString path;
    for (auto known = m_files.cbegin(); known != m_files.cend(); ++known) {
        if (known.key().endsWith(u'/' + name)) {
            path = known.key();
            file = *known;
        }
    }
    QVERIFY(!file.isEmpty());
    // No divisor of a page, so that every part of one has its turn.
    const int stride = m_complete ? beyond : 211;
    const qsizetype page = m_complete ? qFromBigEndian<quint16>(file.constData() + 16) : 0;
    for (qsizetype at = 0; at < file.size(); at += at < page ? 1 : stride) {
        ++m_cases;
        QVERIFY(QDir(m_folder.path()).removeRecursively());
        for (auto known = m_files.cbegin(); known != m_files.cend(); ++known) {
            QVERIFY(QDir().mkpath(QFileInfo(known.key()).path()));
            QByteArray content = *known;
            if (known.key() == path)
                content[at] = char(content.at(at) ^ std::uniform_int_distribution<int>(1, 255)(random));
            QFile made(known.key());
            QVERIFY(made.open(QIODevice::WriteOnly));
            QCOMPARE(made.write(content), content.size());
        }
        judge(QStringLiteral("%1, byte %2").arg(name).arg(at));
    }
    QVERIFY2(m_violations.isEmpty(), qPrintable(m_violations.join(u'\n')));
}

bool FlippedBytesTest::isWhole(const QString &name, ReviewSession &session)
{
    session.begin(int(ReviewSession::steps().size()) - 1);
    if (const Result<> opened = session.open(); !opened) {
        complain(name, u"does not open: " + opened.error().evidence);
        return false;
    }
    const Result<QString> work = session.work();
    const Result<QString> record = session.record();
    if (!work || !record)
        complain(name, u"the work does not read: " + (work ? record : work).error().evidence);
    else if (*work != m_work || *record != m_record)
        complain(name, QStringLiteral("the work is another"));
    return true;
}

void FlippedBytesTest::theOutboxIsWhole()
{
    flipEach(QStringLiteral("outbox.db"), 1, [this](const QString &name) {
        ReviewSession session(m_folder.path());
        if (!isWhole(name, session))
            return;
        m_restored += session.profile().restoration() ? 1 : 0;
        if (session.profile().cacheWasRebuilt())
            complain(name, QStringLiteral("the cache suffers, too"));
    });
}

void FlippedBytesTest::theCacheIsRightOrPulledAnew()
{
    flipEach(QStringLiteral("cache.db"), 5, [this](const QString &name) {
        ReviewSession session(m_folder.path());
        if (!isWhole(name, session))
            return;
        const Result<QString> cache = session.cache();
        if (!session.profile().cacheWasRebuilt() && cache) {
            if (*cache != m_cache)
                complain(name, QStringLiteral("the cache shows what the platform never said"));
            return;
        }
        ++m_rebuilt;
        // Whoever came upon the damage opens a new one next time.
        session.close();
        if (!isWhole(name, session))
            return;
        if (const Result<QString> emptied = session.cache(); !emptied || !emptied->isEmpty())
            complain(name, QStringLiteral("the cache is neither new nor right"));
    });
}

void FlippedBytesTest::cleanupTestCase()
{
    qInfo("cases run %d, violations %d; %d outboxes restored, %d caches begun anew", m_cases,
          int(m_violations.size()), m_restored, m_rebuilt);
}

QTEST_GUILESS_MAIN(FlippedBytesTest)
#include "tst_flipped_bytes.moc"
