// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/store/profile_on_disk.h"
#include "support/outbox_steps.h"
#include "support/settle.h"

#include <QDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;

namespace {

const ApplicationId begun(QStringLiteral("a-1"));
const ApplicationId other(QStringLiteral("a-2"));
const QStringList versions {QStringLiteral("第一稿"), QStringLiteral("第二稿"), QStringLiteral("第三稿")};

} // namespace

/// Words about one application come back out of the backups, whatever a reviewer has written over them.
class EarlierWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void areFoundOncePerVersionNewestFirst();
    void loseNothingThatStandsThereNow();
    void areOfOneApplicationAlone();
    void areBackedUpBeforeTheyGoAsAWhole();
    void countConclusionsToo();
    void areLeftOutWhereABackupDoesNotRead();
    void areNotOfferedWhereThoseThatStandThereCannotBeCopied();
    void areShownWhereNothingCanBeWritten();

private:
    /// Closing makes a copy.
    void reopen()
    {
        m_profile.reset();
        m_profile = m_files->open();
    }
    void write(const QString &opinion, const ApplicationId &id = begun)
    {
        ports::Draft draft;
        draft.application = id;
        draft.opinion = opinion;
        draft.changedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(settle(m_profile->work().saveDraft(draft)).ok());
    }
    [[nodiscard]] QStringList earlier(const ApplicationId &id = begun)
    {
        const auto found = settle(m_profile->carriedWork().earlierWords(id));
        QStringList opinions;
        for (const ports::Draft &draft : found ? *found : QList<ports::Draft>())
            opinions.append(draft.application == id ? draft.opinion : QStringLiteral("of another"));
        return found ? opinions : QStringList {found.error().evidence};
    }

    std::unique_ptr<ProfileOnDisk> m_files;
    std::unique_ptr<store::Profile> m_profile;
};

void EarlierWordsTest::init()
{
    m_profile.reset();
    m_files = std::make_unique<ProfileOnDisk>();
    for (const QString &version : versions) {
        reopen();
        QVERIFY(m_profile);
        write(version);
    }
    reopen();
}

void EarlierWordsTest::areFoundOncePerVersionNewestFirst()
{
    reopen();
    QCOMPARE(earlier(), (QStringList {versions.at(1), versions.at(0)}));
    QCOMPARE(earlier(), (QStringList {versions.at(1), versions.at(0)}));
}

void EarlierWordsTest::loseNothingThatStandsThereNow()
{
    // Within the minutes in which words alone make no further copy.
    write(QStringLiteral("第四稿"));
    write(QStringLiteral("第四稿，又补一句"));
    QVERIFY(earlier().contains(versions.at(2)));
    write(versions.at(0));
    QCOMPARE(earlier().first(), QStringLiteral("第四稿，又补一句"));
    QVERIFY(!earlier().contains(versions.at(0)));
}

void EarlierWordsTest::areOfOneApplicationAlone()
{
    QCOMPARE(earlier(other), QStringList());
    write(QStringLiteral("另一件"), other);
    reopen();
    write(QStringLiteral("另一件，改过"), other);
    QCOMPARE(earlier(other), QStringList {QStringLiteral("另一件")});
    QCOMPARE(settle(m_profile->work().draft(begun))->opinion, versions.at(2));
}

void EarlierWordsTest::areBackedUpBeforeTheyGoAsAWhole()
{
    write(QStringLiteral("刚写的"));
    write(QStringLiteral("刚写的，又补一句"));
    write(QString());
    QVERIFY(earlier().contains(QStringLiteral("刚写的，又补一句")));
}

void EarlierWordsTest::countConclusionsToo()
{
    ports::Draft draft;
    draft.application = other;
    draft.changedAt = QDateTime::currentDateTimeUtc();
    draft.conclusions.insert(QStringLiteral("g1"), domain::Conclusion::Met);
    QVERIFY(settle(m_profile->work().saveDraft(draft)).ok());
    reopen();
    ports::Draft changed = draft;
    changed.conclusions.insert(QStringLiteral("g1"), domain::Conclusion::Unmet);
    QVERIFY(settle(m_profile->work().saveDraft(changed)).ok());
    const auto found = settle(m_profile->carriedWork().earlierWords(other));
    QVERIFY(found.ok());
    QCOMPARE(found->size(), 1);
    QVERIFY(haveSameWords(found->first(), draft));
}

void EarlierWordsTest::areLeftOutWhereABackupDoesNotRead()
{
    const QDir backups(m_files->path(QStringLiteral("backups")));
    const QStringList copies = backups.entryList({QStringLiteral("outbox.*.db")}, QDir::Files, QDir::Name);
    QVERIFY(copies.size() > 1);
    const auto damage = [&backups](const QString &name) {
        QFile copy(backups.filePath(name));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write("no database");
    };
    damage(copies.last());
    QVERIFY(earlier().contains(versions.at(0)));
    for (const QString &name : copies)
        damage(name);
    QCOMPARE(earlier(), QStringList());
}

void EarlierWordsTest::areNotOfferedWhereThoseThatStandThereCannotBeCopied()
{
    write(QStringLiteral("第四稿"));
    write(QStringLiteral("第四稿，又补一句"));
    QVERIFY(QDir(m_files->path(QStringLiteral("backups"))).removeRecursively());
    QFile inTheWay(m_files->path(QStringLiteral("backups")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(!settle(m_profile->carriedWork().earlierWords(begun)).ok());
    QVERIFY(inTheWay.remove());
    QVERIFY(settle(m_profile->carriedWork().earlierWords(begun)).ok());
    QCOMPARE(settle(m_profile->work().draft(begun))->opinion, QStringLiteral("第四稿，又补一句"));
}

void EarlierWordsTest::areShownWhereNothingCanBeWritten()
{
    m_profile.reset();
    m_files->runSql(QStringLiteral("cache.db"), QLatin1String("PRAGMA user_version=1000"));
    reopen();
    QVERIFY(m_profile && m_profile->isReadOnly());
    QCOMPARE(earlier(), (QStringList {versions.at(1), versions.at(0)}));
}

QTEST_GUILESS_MAIN(EarlierWordsTest)
#include "tst_earlier_words.moc"
