// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "ports/outbox_machine.h"
#include "review/review_desk.h"
#include "support/signed_rules.h"
#include "sweep/sweep_stage.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using ports::OutboxState;

/// Two people decide on the same application: the first one counts, the second sees what happened.
class TwoLaptopsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondSeesAllThreeVersionsAndDecidesAnew()
    {
        SweepStage stage;
        QVERIFY(stage.start());
        QVERIFY(stage.beginCase());
        const QString base = stage.onPlatform(0).value(QLatin1String("revision")).toString();
        Visitor colleague = reviewer(stage.platform, QStringLiteral("rongchang"));
        const Sealed theirs =
            seal(stage.platform, stage.applicationId(0), base, domain::Verdict::RequestCorrection);
        QCOMPARE(send(colleague, theirs).status, 201);

        QVERIFY(stage.run() && !stage.lastRunFailed());
        const ports::OutboxEntry mine = stage.decisionsOn(0).first();
        QCOMPARE(mine.state, OutboxState::Conflict);
        QCOMPARE(stage.decisionsOn(1).first().state, OutboxState::Confirmed);

        Desk desk(stage);
        const auto conflict = desk.conflict(mine.id);
        QVERIFY(conflict.ok());
        QCOMPARE(conflict->seen->revision, base);
        QVERIFY(conflict->changeIsHere());
        QCOMPARE(conflict->now->opinions.size(), 1);
        QVERIFY(conflict->changed.contains(review::ApplicationPart::Opinions));
        QVERIFY(conflict->changed.contains(review::ApplicationPart::Stage));
        QVERIFY(!conflict->problem.isEmpty());
        QCOMPARE(conflict->own.id, mine.id);

        QVERIFY(stage.decide(0));
        QVERIFY(stage.run() && !stage.lastRunFailed());
        QCOMPARE(stage.decisionsOn(0).last().state, OutboxState::Confirmed);
        QCOMPARE(stage.onPlatform(0).value(QLatin1String("opinions")).toArray().size(), 2);
    }

    void aLaptopThatWasSetBackIsToldSoAndItsWorkCounts()
    {
        SweepStage stage;
        QVERIFY(stage.start());
        const QString copy =
            QDir::tempPath() + QStringLiteral("/outbox-%1.db").arg(QCoreApplication::applicationPid());
        const auto works = [&stage] { return stage.beginCase() && stage.run() && !stage.lastRunFailed(); };
        QVERIFY(works());
        QVERIFY(stage.reopenProfile([&](const QString &folder) {
            QVERIFY(QFile::copy(folder + QStringLiteral("/outbox.db"), copy));
        }));
        QVERIFY(works());
        for (const auto &entry : stage.decisionsOn(0))
            QVERIFY(entry.receipt && entry.receipt->audit && !entry.receipt->rolledBack);
        QVERIFY(stage.reopenProfile([&](const QString &folder) {
            const QString outbox = folder + QStringLiteral("/outbox.db");
            for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
                QFile::remove(outbox + suffix);
            QVERIFY(QFile::rename(copy, outbox));
        }));
        QVERIFY(works());
        for (int i = 0; i < SweepStage::decided; ++i) {
            const ports::OutboxEntry entry = stage.decisionsOn(i).first();
            QCOMPARE(entry.state, OutboxState::Confirmed);
            QVERIFY(entry.receipt->rolledBack);
            QCOMPARE(stage.onPlatform(i).value(QLatin1String("opinions")).toArray().size(), 1);
        }
    }

    void aDecisionThatBothLaptopsSendStandsOnce()
    {
        SweepStage stage;
        QVERIFY(stage.start());
        QVERIFY(stage.beginCase());
        const QTemporaryDir stick;
        const QString file = stick.filePath(QStringLiteral("work.zpwork"));
        QVERIFY(settle(stage.profile->carriedWork().writeTo(file)).ok());
        stage.profile.reset();
        std::unique_ptr<QTemporaryDir> other = std::move(stage.folder);

        QVERIFY(stage.renewProfile());
        QCOMPARE(settle(stage.profile->carriedWork().takeIn(file, {}))->decisions, int(SweepStage::decided));
        QVERIFY(stage.run() && !stage.lastRunFailed());
        const ports::OutboxEntry sent = stage.decisionsOn(0).first();
        QCOMPARE(sent.state, OutboxState::Confirmed);

        stage.profile.reset();
        std::swap(stage.folder, other);
        QVERIFY(stage.reopenProfile());
        QCOMPARE(stage.decisionsOn(0).first().state, OutboxState::Sealed);
        QVERIFY(stage.run() && !stage.lastRunFailed());
        for (int i = 0; i < SweepStage::decided; ++i) {
            QCOMPARE(stage.decisionsOn(i).first().state, OutboxState::Confirmed);
            QCOMPARE(stage.onPlatform(i).value(QLatin1String("opinions")).toArray().size(), 1);
        }
        QCOMPARE(stage.decisionsOn(0).first().receipt->number, sent.receipt->number);
        QCOMPARE(stage.decisionsOn(0).first().body, sent.body);
    }

private:
    /// The review layer on the stage's laptop.
    class Desk
    {
    public:
        explicit Desk(SweepStage &stage)
            : m_desk({stage.profile->applications(), stage.profile->attachments(), stage.profile->work(),
                      stage.profile->outbox(), stage.profile->search(), stage.profile->carriedWork(),
                      stage.profile->briefcase(), stage.clock, rulesTrust()},
                     {.id = domain::AccountId(QStringLiteral("acc-1")),
                      .name = {},
                      .organisation = {},
                      .region = {},
                      .roles = {domain::Role::District}})
        {
        }
        Result<review::DecisionConflict> conflict(const domain::DecisionId &id)
        {
            QSignalSpy read(&m_desk, &review::ReviewDesk::queueChanged);
            m_desk.refresh();
            if (!read.wait())
                return Error {ErrorKind::Timeout, QStringLiteral("the desk was not read"), {}};
            return settle(m_desk.conflict(id));
        }

    private:
        review::ReviewDesk m_desk;
    };
};

QTEST_GUILESS_MAIN(TwoLaptopsTest)
#include "tst_two_laptops.moc"
