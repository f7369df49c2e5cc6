// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/queue_assembly.h"
#include "review/verdict_index.h"
#include "support/fake_application_store.h"
#include "support/fake_attachment_store.h"
#include "support/fake_work_store.h"
#include "support/signed_rules.h"
#include "support/specimens.h"

#include <QTest>

using namespace zhiping;
using review::QueueAssembly;

/// However long the queue is, nobody waits for it to be put together.
class QueueAssemblyTest : public QObject
{
    Q_OBJECT

    test::FakeApplicationStore m_applications;
    test::FakeAttachmentStore m_attachments;
    test::FakeWorkStore m_work;
    review::VerdictIndex m_verdicts {m_applications, m_attachments, m_work, test::rulesTrust()};

    static QueueAssembly::Reading readingOf(int count)
    {
        QueueAssembly::Reading reading;
        domain::ApplicationSummary summary = domain::summaryOf(test::anApplication(QString()));
        for (int i = 0; i < count; ++i) {
            summary.id = domain::ApplicationId(QString::number(i));
            summary.stage = i % 2 == 0 ? domain::Stage::Recognised : domain::Stage::InReview;
            reading.summaries.append(summary);
        }
        return reading;
    }

private Q_SLOTS:
    void finishesAShortQueueAtOnce()
    {
        QueueAssembly assembly(m_verdicts, false);
        std::optional<QueueAssembly::Queue> queue;
        connect(&assembly, &QueueAssembly::finished, this, [&](QueueAssembly::Queue &made) { queue = made; });
        assembly.start(readingOf(3));
        QVERIFY(queue.has_value());
        QCOMPARE(queue->rows.size(), qsizetype(3));
        QCOMPARE(queue->places.value(domain::ApplicationId(QStringLiteral("2"))), 2);
    }

    void namesTheOpenLanesFirstForAVerdict()
    {
        QueueAssembly assembly(m_verdicts, false);
        QStringList wanted;
        connect(&assembly, &QueueAssembly::finished, this, [&](QueueAssembly::Queue &made) {
            for (const domain::ApplicationId &id : std::as_const(made.unjudged))
                wanted.append(id.text());
        });
        assembly.start(readingOf(5));
        QCOMPARE(wanted,
                 QStringList({QStringLiteral("1"), QStringLiteral("3"), QStringLiteral("0"),
                              QStringLiteral("2"), QStringLiteral("4")}));
    }

    void letsTheEventLoopComeRoundInALongQueue()
    {
        QueueAssembly assembly(m_verdicts, false);
        qsizetype rows = 0;
        connect(&assembly, &QueueAssembly::finished, this,
                [&](QueueAssembly::Queue &made) { rows = made.rows.size(); });
        assembly.start(readingOf(100'000));
        QCOMPARE(rows, qsizetype(0));
        QTRY_COMPARE(rows, qsizetype(100'000));
    }

    void beginsAnewWithANewReading()
    {
        QueueAssembly assembly(m_verdicts, false);
        QList<qsizetype> sizes;
        connect(&assembly, &QueueAssembly::finished, this,
                [&](QueueAssembly::Queue &made) { sizes.append(made.rows.size()); });
        assembly.start(readingOf(100'000));
        assembly.start(readingOf(50'000));
        QTRY_COMPARE(sizes, QList<qsizetype>({50'000}));
    }
};

QTEST_GUILESS_MAIN(QueueAssemblyTest)
#include "tst_queue_assembly.moc"
