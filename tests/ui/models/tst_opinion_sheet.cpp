// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/rule_pack.h"
#include "domain/content_keys.h"
#include "models/opinion_sheet.h"
#include "review/dossier.h"
#include "support/fake_decision_outbox.h"
#include "support/fake_work_store.h"
#include "support/manual_clock.h"
#include "ui/models/review_specimen.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

/// The paper form that leaves the client.
class OpinionSheetTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const criteria::RulePack> pack;
    FakeWorkStore work;
    FakeDecisionOutbox outbox {&work};
    ManualClock clock;

    int pagesFor(const domain::Application &application, const QString &opinion)
    {
        review::Dossier::Contents contents;
        contents.application = application;
        domain::Account account;
        account.roles = {domain::Role::District};
        review::Dossier dossier(contents, pack, account, work, outbox, clock);
        if (!opinion.isEmpty())
            dossier.writeOpinion(opinion);
        QBuffer pdf;
        pdf.open(QIODevice::WriteOnly);
        if (!models::OpinionSheet(dossier, false).writePdf(pdf))
            return -1;
        static const QRegularExpression count(QStringLiteral("/Count (\\d+)"));
        return count.match(QString::fromLatin1(pdf.data())).captured(1).toInt();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto loaded = criteria::loadRulePack(file.readAll());
        QVERIFY(loaded.ok());
        pack = *loaded;
    }

    void fitsOneSheetWithTheSuggestedOpinion() { QCOMPARE(pagesFor(aMixedApplication(), {}), 1); }

    void goesOnOverTheNextSheetRatherThanCutAnOpinion()
    {
        QVERIFY(pagesFor(aMixedApplication(), QStringLiteral("经现场核查，情况属实。\n").repeated(80)) > 1);
    }
};

QTEST_MAIN(OpinionSheetTest)
#include "tst_opinion_sheet.moc"
