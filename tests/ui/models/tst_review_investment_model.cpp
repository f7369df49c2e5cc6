// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_investment_model.h"
#include "ui/models/review_specimen.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace zhiping;
using models::ReviewInvestmentModel;
using models::Standing;

namespace {

models::ReviewSnapshot aSnapshot()
{
    models::ReviewSnapshot snapshot;
    snapshot.application = test::aMixedApplication();
    snapshot.assessment = test::aMixedAssessment();
    return snapshot;
}

} // namespace

class ReviewInvestmentModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAProperModel();
    void readsFromThePackWhatCounts();
    void showsWanAndEditsYuan();
    void refusesWhatIsNoAmount();
    void takesAnAmountBackWithAnEmptyCell();
    void keepsItsRowsWhenOnlyValuesChange();
    void saysWhenLinesAndTotalDiffer();
    void isNotEditableOnceClosed();
};

void ReviewInvestmentModelTest::isAProperModel()
{
    ReviewInvestmentModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(aSnapshot());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), 4 + 3);
    model.show(aSnapshot());
}

void ReviewInvestmentModelTest::readsFromThePackWhatCounts()
{
    ReviewInvestmentModel model;
    model.show(aSnapshot());
    const auto standing = [&](int row, int category) {
        return Standing(model.index(row, ReviewInvestmentModel::FirstCategoryColumn + category)
                            .data(ReviewInvestmentModel::StandingRole)
                            .toInt());
    };
    QCOMPARE(standing(0, 0), Standing::Met);           // Equipment counts for A,
    QCOMPARE(standing(0, 1), Standing::Unmet);         // not for B,
    QCOMPARE(standing(0, 2), Standing::NotApplicable); // and C compares no money here.
    QCOMPARE(standing(2, 0), Standing::Unmet);
    QCOMPARE(standing(2, 1), Standing::Met);
    QCOMPARE(model.totals().at(1).certain, QStringLiteral("52.00"));
    QCOMPARE(model.totals().at(0).threshold, QStringLiteral("100.00"));
}

void ReviewInvestmentModelTest::showsWanAndEditsYuan()
{
    ReviewInvestmentModel model;
    model.show(aSnapshot());
    QSignalSpy verified(&model, &ReviewInvestmentModel::verified);
    const QModelIndex cell = model.index(1, ReviewInvestmentModel::VerifiedColumn);
    QCOMPARE(cell.data().toString(), QStringLiteral("31.00"));
    QCOMPARE(cell.data(Qt::EditRole).toString(), QStringLiteral("310,000.00"));
    QVERIFY(model.setData(cell, QStringLiteral("300,000.50"), Qt::EditRole));
    QCOMPARE(verified.size(), 1);
    QCOMPARE(verified.first().at(0).toString(), QStringLiteral("l2"));
    QCOMPARE(verified.first().at(1).value<domain::Money>().fen, 30'000'050);
    // The amount that stands already is no finding.
    QVERIFY(model.setData(cell, QStringLiteral("310,000.00"), Qt::EditRole));
    QCOMPARE(verified.size(), 1);
}

void ReviewInvestmentModelTest::refusesWhatIsNoAmount()
{
    ReviewInvestmentModel model;
    model.show(aSnapshot());
    QSignalSpy refused(&model, &ReviewInvestmentModel::refused);
    QSignalSpy verified(&model, &ReviewInvestmentModel::verified);
    const QModelIndex cell = model.index(1, ReviewInvestmentModel::VerifiedColumn);
    for (const QString &text : {QStringLiteral("abc"), QStringLiteral("-5"), QStringLiteral("1.234")})
        QVERIFY(!model.setData(cell, text, Qt::EditRole));
    QCOMPARE(refused.size(), 3);
    QVERIFY(verified.isEmpty());
}

void ReviewInvestmentModelTest::takesAnAmountBackWithAnEmptyCell()
{
    models::ReviewSnapshot snapshot = aSnapshot();
    const domain::FactKey key = models::verifiedAmountKey(domain::LineId(QStringLiteral("l2")));
    snapshot.findings.insert(
        key,
        test::aFinding(QStringLiteral("f"), QStringLiteral("61"), key.text(), domain::Money {30'000'000}));
    ReviewInvestmentModel model;
    model.show(snapshot);
    const QModelIndex cell = model.index(1, ReviewInvestmentModel::VerifiedColumn);
    QCOMPARE(cell.data().toString(), QStringLiteral("30.00"));
    QVERIFY(cell.data(ReviewInvestmentModel::VerifiedRole).toBool());
    QSignalSpy takenBack(&model, &ReviewInvestmentModel::takenBack);
    QVERIFY(model.setData(cell, QString(), Qt::EditRole));
    QCOMPARE(takenBack.size(), 1);
}

void ReviewInvestmentModelTest::keepsItsRowsWhenOnlyValuesChange()
{
    ReviewInvestmentModel model;
    model.show(aSnapshot());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.show(aSnapshot());
    QVERIFY(reset.isEmpty());
    QCOMPARE(changed.size(), 1);
}

void ReviewInvestmentModelTest::saysWhenLinesAndTotalDiffer()
{
    models::ReviewSnapshot snapshot = aSnapshot();
    ReviewInvestmentModel model;
    model.show(snapshot);
    QVERIFY(model.balance().contains(QStringLiteral("add up to the stated total")));
    snapshot.application.project.totalInvestment = domain::Money {104'000'001};
    model.show(snapshot);
    QVERIFY(model.balance().contains(QStringLiteral("0.01 yuan is not explained")));
}

void ReviewInvestmentModelTest::isNotEditableOnceClosed()
{
    models::ReviewSnapshot snapshot = aSnapshot();
    snapshot.readOnly = true;
    ReviewInvestmentModel model;
    model.show(snapshot);
    const QModelIndex cell = model.index(1, ReviewInvestmentModel::VerifiedColumn);
    QVERIFY(!(model.flags(cell) & Qt::ItemIsEditable));
    QVERIFY(!model.setData(cell, QStringLiteral("1"), Qt::EditRole));
}

QTEST_GUILESS_MAIN(ReviewInvestmentModelTest)
#include "tst_review_investment_model.moc"
