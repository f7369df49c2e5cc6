// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "domain/search_text.h"
#include "models/queue_model.h"
#include "models/wording.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace zhiping;
using namespace zhiping::models;

namespace {

review::QueueRow aRow(const QString &id, const QString &name, Lane lane = Lane::InReview)
{
    review::QueueRow row;
    row.summary.id = domain::ApplicationId(id);
    row.summary.code = QStringLiteral("ZG-") + id;
    row.summary.applicantName = name;
    row.summary.projectName = QStringLiteral("改造项目");
    row.summary.reviewingBody = QStringLiteral("荣昌区经济信息委");
    row.summary.appliedCategory = domain::CategoryCode(QStringLiteral("A"));
    row.lane = lane;
    return row;
}

review::QueueRow withCountable(review::QueueRow row, qint64 yuan)
{
    review::QuickVerdict verdict;
    verdict.outcome = criteria::Outcome::Met;
    verdict.countable = domain::Money {yuan * 100};
    verdict.authority = criteria::Authority::District;
    row.verdict = verdict;
    return row;
}

QStringList idsOf(const QueueModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(IdRole).toString());
    return ids;
}

const QDate monday(2026, 3, 2);

} // namespace

class QueueModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheContractOfItemModels();
    void showsOneLaneAndCountsAll();
    void findsByNameCodeAndCategoryInEveryLane();
    void comparesAmountsAsTyped_data();
    void comparesAmountsAsTyped();
    void findsAnAmountAsTyped_data();
    void findsAnAmountAsTyped();
    void showsWhatWasFoundBeyondTheRows();
    void takesSignsForNothingToLookFor();
    void movesNothingWhenASearchFindsTheSame();
    void sortsAmountsByTheirExactValue();
    void movesNothingWhenAVerdictArrives();
    void keepsPersistentIndexesThroughSorting();
    void answersWithinAKeystrokeForThousands();
    void ignoresAnIndexFromOutside();
};

void QueueModelTest::keepsTheContractOfItemModels()
{
    QueueModel model({}, monday);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(
        {aRow(QStringLiteral("1"), QStringLiteral("甲")), aRow(QStringLiteral("2"), QStringLiteral("乙"))});
    model.setFilter(QueueFilter(QStringLiteral("乙")));
    model.sort(QueueModel::Title, Qt::DescendingOrder);
    model.updateRow(1, withCountable(aRow(QStringLiteral("2"), QStringLiteral("乙")), 5));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void QueueModelTest::showsOneLaneAndCountsAll()
{
    QueueModel model({}, monday);
    model.setRows({aRow(QStringLiteral("1"), QStringLiteral("甲")),
                   aRow(QStringLiteral("2"), QStringLiteral("乙"), Lane::Done),
                   aRow(QStringLiteral("3"), QStringLiteral("丙"))});
    model.setLane(Lane::InReview);
    QCOMPARE(idsOf(model), QStringList({QStringLiteral("1"), QStringLiteral("3")}));
    QCOMPARE(model.countIn(Lane::InReview), 2);
    QCOMPARE(model.countIn(Lane::Done), 1);
    QCOMPARE(model.total(), 3);
}

void QueueModelTest::findsByNameCodeAndCategoryInEveryLane()
{
    QueueModel model({}, monday);
    model.setRows({aRow(QStringLiteral("1"), QStringLiteral("渝江电子")),
                   aRow(QStringLiteral("2"), QStringLiteral("巴山精机"), Lane::Done)});
    model.setLane(Lane::InReview);
    model.setFilter(QueueFilter(QStringLiteral("巴山")));
    QCOMPARE(idsOf(model), QStringList({QStringLiteral("2")}));
    model.setFilter(QueueFilter(QStringLiteral("ｚｇ-1")));
    QCOMPARE(idsOf(model), QStringList({QStringLiteral("1")}));
    model.setFilter(QueueFilter(QStringLiteral("荣昌 渝江")));
    QCOMPARE(idsOf(model), QStringList({QStringLiteral("1")}));
    model.setFilter(QueueFilter(QStringLiteral("荣昌 不存在")));
    QVERIFY(idsOf(model).isEmpty());
    model.setFilter({});
    QCOMPARE(idsOf(model), QStringList({QStringLiteral("1")}));
}

void QueueModelTest::comparesAmountsAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const QString &typed, bool found) {
        QTest::newRow(qPrintable(typed)) << typed << found;
    };
    // The row counts exactly 3000 万元: 民法典 1259 makes 及以上 include it and 超过 exclude it.
    row(QStringLiteral(">3000万"), false);
    row(QStringLiteral(">=3000万"), true);
    row(QStringLiteral("≥3000万"), true);
    row(QStringLiteral("≤3000万"), true);
    row(QStringLiteral("<3000万"), false);
    row(QStringLiteral("=30000000元"), true);
    row(QStringLiteral("＞２９９９.９９９９万"), true);
    row(QStringLiteral("<0.3亿"), false);
    row(QStringLiteral("<0.3000000001亿"), false);
    row(QStringLiteral(">29,999,999.99"), true);
    row(QStringLiteral(">1.2345678万"), false);
    row(QStringLiteral(">99999999999999999999万"), false);
}

void QueueModelTest::comparesAmountsAsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, found);
    QueueModel model({}, monday);
    model.setRows({withCountable(aRow(QStringLiteral("1"), QStringLiteral("甲")), 30'000'000)});
    model.setFilter(QueueFilter(typed));
    QCOMPARE(model.rowCount() == 1, found);
}

void QueueModelTest::findsAnAmountAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("fen");
    const auto row = [](const char *typed, qint64 fen) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << fen;
    };
    row("3000万", 3'000'000'000);
    row("3000万元", 3'000'000'000);
    row("３０００万", 3'000'000'000);
    row("30,000,000", 3'000'000'000);
    row("30000000元", 3'000'000'000);
    row("0.3亿", 3'000'000'000);
    row("999950.5", 99'995'050);
    row("3", 300);
    row("0.001", -1);
    row("三千万", -1);
    row("3000台", -1);
}

void QueueModelTest::findsAnAmountAsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const qint64, fen);
    const QueueFilter filter(typed);
    QCOMPARE(filter.words().size(), 1);
    QCOMPARE(filter.words().first().text, domain::foldForSearch(typed));
    QCOMPARE(filter.words().first().amount, fen < 0 ? std::nullopt : std::optional(domain::Money {fen}));
    QueueModel model({}, monday);
    model.setRows({withCountable(aRow(QStringLiteral("1"), QStringLiteral("甲")), 30'000'000),
                   withCountable(aRow(QStringLiteral("2"), QStringLiteral("甲")), 30'000'001)});
    model.setFilter(filter);
    QCOMPARE(idsOf(model).contains(QStringLiteral("1")), fen == 3'000'000'000);
}

void QueueModelTest::showsWhatWasFoundBeyondTheRows()
{
    QueueModel model({}, monday);
    model.setRows({aRow(QStringLiteral("1"), QStringLiteral("渝江电子")),
                   aRow(QStringLiteral("2"), QStringLiteral("巴山精机")),
                   aRow(QStringLiteral("3"), QStringLiteral("嘉陵机械"))});
    QueueFilter filter(QStringLiteral("  渝江　五轴 "));
    QCOMPARE(filter.words().size(), 2);
    model.setFilter(filter);
    QVERIFY(idsOf(model).isEmpty());
    const domain::ApplicationId first(QStringLiteral("1"));
    const domain::ApplicationId third(QStringLiteral("3"));
    // The first word is in its name, the second elsewhere; the third row has both elsewhere.
    filter.setFound({{third}, {first, third}});
    model.setFilter(filter);
    QCOMPARE(idsOf(model), (QStringList {QStringLiteral("1"), QStringLiteral("3")}));
    // A new text starts from the rows again.
    model.setFilter(QueueFilter(QStringLiteral("五轴")));
    QVERIFY(idsOf(model).isEmpty());
}

void QueueModelTest::takesSignsForNothingToLookFor()
{
    for (const char *typed : {"", "  ", "*", "%", "\"\"", "，", ">", "(", "_"})
        QVERIFY2(QueueFilter(QString::fromUtf8(typed)).isEmpty(), typed);
    QCOMPARE(QueueFilter(QStringLiteral("*渝江* OR")).words(),
             (QList<ports::SearchWord> {{QStringLiteral("渝江"), {}}, {QStringLiteral("or"), {}}}));
}

void QueueModelTest::movesNothingWhenASearchFindsTheSame()
{
    QueueModel model({}, monday);
    model.setRows({aRow(QStringLiteral("1"), QStringLiteral("渝江电子")),
                   aRow(QStringLiteral("2"), QStringLiteral("巴山精机"))});
    QueueFilter filter(QStringLiteral("渝江"));
    model.setFilter(filter);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    filter.setFound({{domain::ApplicationId(QStringLiteral("1"))}});
    model.setFilter(filter);
    QCOMPARE(resets.size(), 0);
    filter.setFound({{domain::ApplicationId(QStringLiteral("2"))}});
    model.setFilter(filter);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), 2);
}

void QueueModelTest::sortsAmountsByTheirExactValue()
{
    QueueModel model({}, monday);
    model.setRows({withCountable(aRow(QStringLiteral("a"), QStringLiteral("甲")), 900),
                   withCountable(aRow(QStringLiteral("b"), QStringLiteral("乙")), 10'000),
                   aRow(QStringLiteral("c"), QStringLiteral("丙"))});
    model.sort(QueueModel::Amount, Qt::DescendingOrder);
    QCOMPARE(idsOf(model), QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(model.index(0, QueueModel::Amount).data().toString(), QStringLiteral("1.0000"));
}

void QueueModelTest::movesNothingWhenAVerdictArrives()
{
    QueueModel model({}, monday);
    model.setRows(
        {aRow(QStringLiteral("a"), QStringLiteral("甲")), aRow(QStringLiteral("b"), QStringLiteral("乙"))});
    model.sort(QueueModel::Amount, Qt::DescendingOrder);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.updateRow(1, withCountable(aRow(QStringLiteral("b"), QStringLiteral("乙")), 10'000));
    QCOMPARE(idsOf(model), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
    model.updateRow(7, aRow(QStringLiteral("x"), QStringLiteral("外")));
    QCOMPARE(changed.count(), 1);
}

void QueueModelTest::keepsPersistentIndexesThroughSorting()
{
    QueueModel model({}, monday);
    model.setRows(
        {aRow(QStringLiteral("a"), QStringLiteral("乙")), aRow(QStringLiteral("b"), QStringLiteral("甲"))});
    const QPersistentModelIndex kept(model.index(0, QueueModel::Title));
    model.sort(QueueModel::Title, Qt::DescendingOrder);
    model.sort(QueueModel::Title, Qt::AscendingOrder);
    QCOMPARE(kept.data(IdRole).toString(), QStringLiteral("a"));
}

void QueueModelTest::answersWithinAKeystrokeForThousands()
{
    QList<review::QueueRow> rows;
    for (int i = 0; i < 5000; ++i)
        rows.append(withCountable(aRow(QString::number(i), QStringLiteral("企业%1").arg(i)), i * 1000));
    QueueModel model({}, monday);
    model.setRows(rows);
    QElapsedTimer timer;
    timer.start();
    model.setFilter(QueueFilter(QStringLiteral("企业4")));
    model.sort(QueueModel::Amount, Qt::DescendingOrder);
    const qint64 taken = timer.elapsed();
    QCOMPARE(model.rowCount(), 1111);
    // Some 5 ms on the slowest laptop in mind; the wide margin is for sanitizers and busy machines.
    QVERIFY2(taken < 500, qPrintable(QString::number(taken)));
}

void QueueModelTest::ignoresAnIndexFromOutside()
{
    QueueModel model({}, monday);
    QVERIFY(!model.at({}));
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    QVERIFY(!model.indexOf(QStringLiteral("none")).isValid());
}

QTEST_MAIN(QueueModelTest)
#include "tst_queue_model.moc"
