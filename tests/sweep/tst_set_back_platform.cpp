// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/backup.h"
#include "sweep/sweep_stage.h"

using namespace zhiping;
using namespace zhiping::test;
using ports::OutboxState;

/// A laptop that knows more than the platform, because that was put back from a backup.
class SetBackPlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void getsEveryDecisionOnceAgain();
    void isGivenUpByNoLaptopThatLosesItsAnswers();
    void asksThePersonWhereTheBackupIsOlderThanTheReview();

private:
    void backUp()
    {
        QVERIFY(platform::backUp(stage->platform.options.directory, backup(), stage->clock).ok());
    }
    void setBack()
    {
        stage->platform.server->stop();
        const auto restored =
            platform::restoreBackup(backup(), stage->platform.options.directory, stage->clock);
        QVERIFY2(restored.ok(), restored ? "" : qPrintable(restored.error().evidence));
        QVERIFY(stage->platform.restart());
        stage->signInAgain();
    }
    [[nodiscard]] QString backup() const { return place->filePath(QStringLiteral("backup")); }
    [[nodiscard]] qsizetype opinionsOn(int application) const
    {
        return stage->onPlatform(application).value(QLatin1String("opinions")).toArray().size();
    }

    std::unique_ptr<QTemporaryDir> place;
    std::unique_ptr<SweepStage> stage;
};

void SetBackPlatformTest::init()
{
    stage.reset();
    place = std::make_unique<QTemporaryDir>();
    stage = std::make_unique<SweepStage>();
    stage->platform.options.directory = place->filePath(QStringLiteral("live"));
    QVERIFY(stage->start());
    QVERIFY(stage->beginCase());
}

void SetBackPlatformTest::getsEveryDecisionOnceAgain()
{
    backUp();
    QVERIFY(stage->run() && stage->run());
    for (int i = 0; i < SweepStage::decided; ++i)
        QCOMPARE(stage->decisionsOn(i).constLast().state, OutboxState::Confirmed);
    setBack();
    for (int i = 0; i < SweepStage::decided; ++i)
        QVERIFY(!stage->platformHas(stage->decisionsOn(i).constLast()));

    QVERIFY(stage->run() && stage->run());
    QVERIFY(!stage->lastRunFailed());
    for (int i = 0; i < SweepStage::decided; ++i) {
        const ports::OutboxEntry entry = stage->decisionsOn(i).constLast();
        QCOMPARE(entry.state, OutboxState::Confirmed);
        QVERIFY(stage->platformHas(entry) && stage->bytesAreAsSealed(entry));
        QCOMPARE(opinionsOn(i), qsizetype {1});
        const auto here = settle(stage->profile->applications().application(entry.application));
        QCOMPARE(here->revision, stage->onPlatform(i).value(QLatin1String("revision")).toString());
    }
    QVERIFY(stage->run());
    QCOMPARE(opinionsOn(0), qsizetype {1});
}

void SetBackPlatformTest::isGivenUpByNoLaptopThatLosesItsAnswers()
{
    backUp();
    QVERIFY(stage->run() && stage->run());
    setBack();
    // The first answers after it never arrive, whatever they are.
    platform::Fault lost;
    lost.method = "*";
    lost.pattern = QStringLiteral("/api/v1/*");
    lost.lostAnswer = true;
    constexpr int many = 6;
    lost.times = many;
    stage->platform.server->faults().add(lost);
    constexpr int runs = 12;
    for (int i = 0; i < runs; ++i)
        QVERIFY(stage->run() && stage->reopenProfile());
    for (int i = 0; i < SweepStage::decided; ++i) {
        QCOMPARE(stage->decisionsOn(i).constLast().state, OutboxState::Confirmed);
        QCOMPARE(opinionsOn(i), qsizetype {1});
    }
}

void SetBackPlatformTest::asksThePersonWhereTheBackupIsOlderThanTheReview()
{
    backUp();
    QVERIFY(stage->run() && stage->run());
    // On what the first decision has made of it: the backup knows nothing of that.
    QVERIFY(stage->decide(0));
    QVERIFY(stage->run() && stage->run());
    const domain::DecisionId second = stage->decisionsOn(0).constLast().id;
    setBack();
    QVERIFY(stage->run() && stage->run());
    const QList<ports::OutboxEntry> both = stage->decisionsOn(0);
    QCOMPARE(both.size(), qsizetype {2});
    QCOMPARE(both.constFirst().state, OutboxState::Confirmed);
    QCOMPARE(both.constLast().id, second);
    QCOMPARE(both.constLast().state, OutboxState::Conflict);
    QCOMPARE(opinionsOn(0), qsizetype {1});
}

QTEST_GUILESS_MAIN(SetBackPlatformTest)
#include "tst_set_back_platform.moc"
