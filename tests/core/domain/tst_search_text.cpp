// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/search_text.h"
#include "support/specimens.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::domain;

/// What can be found, and in which form.
class SearchTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatMeansTheSame_data();
    void foldsWhatMeansTheSame();
    void holdsEverythingThatIsSaid();
    void holdsEveryAmount();
};

void SearchTextTest::foldsWhatMeansTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("hanzi stay") << QStringLiteral("重庆长虹") << QStringLiteral("重庆长虹");
    QTest::newRow("full width") << QStringLiteral("ＭＥＳ　３０００万") << QStringLiteral("mes 3000万");
    QTest::newRow("capitals") << QStringLiteral("91500226MA5U") << QStringLiteral("91500226ma5u");
    QTest::newRow("signs become one blank")
        << QStringLiteral("（集团），有限") << QStringLiteral("集团 有限");
    QTest::newRow("a line's end parts") << QStringLiteral("车间\n改造") << QStringLiteral("车间 改造");
    QTest::newRow("grouped digits") << QStringLiteral("30,000,000.50") << QStringLiteral("30 000 000 50");
    QTest::newRow("query syntax is signs")
        << QStringLiteral("\"重庆\"* OR ^x") << QStringLiteral("重庆 or x");
    QTest::newRow("no width parts nothing")
        << QStringLiteral("重\u200b庆\u00ad市") << QStringLiteral("重庆市");
    QTest::newRow("beyond the first plane")
        << QString::fromUcs4(U"𠮷野、𠮷") << QString::fromUcs4(U"𠮷野 𠮷");
    QTest::newRow("private characters part") << QString::fromUcs4(U"甲\uE000乙") << QStringLiteral("甲 乙");
    QTest::newRow("half a pair parts")
        << QString(QStringLiteral("甲") + QChar(0xD842) + QStringLiteral("乙")) << QStringLiteral("甲 乙");
    QTest::newRow("nothing but signs") << QStringLiteral("*%_\"'") << QString();
    QTest::newRow("zero as hanzi") << QStringLiteral("二〇二六") << QStringLiteral("二〇二六");
}

void SearchTextTest::foldsWhatMeansTheSame()
{
    QFETCH(QString, text);
    QTEST(foldForSearch(text), "folded");
    QCOMPARE(foldForSearch(foldForSearch(text)), foldForSearch(text));
}

void SearchTextTest::holdsEverythingThatIsSaid()
{
    Application application = test::anApplication(QStringLiteral("a-1"));
    application.applicant.registeredAddress = QStringLiteral("注册地址");
    application.applicant.industryName = QStringLiteral("行业名称");
    application.applicant.contactName = QStringLiteral("联系人");
    application.applicant.contactPhone = QStringLiteral("02312345678");
    application.project.siteAddress = QStringLiteral("建设地点");
    application.project.content = QStringLiteral("建设内容");
    application.content.insert(QStringLiteral("b.other"), ContentValue(QStringLiteral("内容说明")));
    application.content.insert(QStringLiteral("b.yes"), ContentValue(true));
    application.content.insert(QStringLiteral("b.unknown"), std::nullopt);
    InvestmentLine line;
    line.name = QStringLiteral("五轴机床");
    line.supplier = QStringLiteral("供应商甲");
    line.contractNumber = QStringLiteral("HT-7");
    line.invoiceNumbers = {QStringLiteral("11223344")};
    application.lines = {line};
    Effect effect;
    effect.metric = QStringLiteral("人均产值");
    application.effects = {effect};
    Designation designation;
    designation.certificateNumber = QStringLiteral("证书九号");
    application.designations = QList<Designation> {designation};
    application.attachments = {test::anAttachment(QStringLiteral("验收报告"), "x")};
    Opinion opinion;
    opinion.body = QStringLiteral("初审机关");
    opinion.reviewer = QStringLiteral("评审员乙");
    opinion.text = QStringLiteral("同意上报");
    application.opinions = {opinion};

    const SearchText found = searchTextOf(application);
    QCOMPARE(found.names, (QStringList {application.applicant.name, application.project.name}));
    for (const char *said :
         {"ZN-a-1",      "荣昌区经济信息委", "91500226MA5U000000", "注册地址", "行业名称",     "联系人",
          "02312345678", "建设地点",         "建设内容",           "内容说明", "五轴机床",     "供应商甲",
          "HT-7",        "11223344",         "人均产值",           "证书九号", "验收报告.pdf", "初审机关",
          "评审员乙",    "同意上报"})
        QVERIFY2(found.texts.contains(QString::fromUtf8(said)), said);
}

void SearchTextTest::holdsEveryAmount()
{
    Application application = test::anApplication(QStringLiteral("a-1"));
    application.applicant.revenue = Money {100};
    application.project.totalInvestment = Money {200};
    InvestmentLine line;
    line.amount = Money {300};
    line.netAmount = Money {280};
    line.paid = Money {150};
    InvestmentLine other;
    other.amount = Money {50};
    application.lines = {line, other};
    Opinion opinion;
    opinion.verifiedInvestment = Money {190};
    application.opinions = {opinion};
    const SearchText found = searchTextOf(application);
    for (const qint64 fen : {100, 200, 300, 280, 150, 50, 350, 190})
        QVERIFY2(found.amounts.contains(Money {fen}), qPrintable(QString::number(fen)));
    QCOMPARE(found.amounts.size(), 8);
}

QTEST_GUILESS_MAIN(SearchTextTest)
#include "tst_search_text.moc"
