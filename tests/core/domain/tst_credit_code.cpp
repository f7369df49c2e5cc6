// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/credit_code.h"

#include <QTest>

using namespace zhiping::domain;

class TestCreditCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void computesTheStandardsExample();
    void acceptsAValidCode();
    void namesTheExpectedCheckCharacter();
    void refusesMalformedCodes_data();
    void refusesMalformedCodes();
    void noticesEverySingleTypingError();
};

void TestCreditCode::computesTheStandardsExample()
{
    // GB 32100-2015, annex with the worked example.
    QCOMPARE(creditCodeCheck(u"91350100M000100Y4"), QChar(u'3'));
}

void TestCreditCode::acceptsAValidCode()
{
    QVERIFY(!creditCodeFault(u"91350100M000100Y43"));
}

void TestCreditCode::namesTheExpectedCheckCharacter()
{
    const auto fault = creditCodeFault(u"91350100M000100Y44");
    QVERIFY(fault);
    QCOMPARE(fault->kind, CreditCodeFault::Kind::CheckCharacter);
    QCOMPARE(fault->expected, QChar(u'3'));
}

void TestCreditCode::refusesMalformedCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString();
    QTest::newRow("17 characters") << QStringLiteral("91350100M000100Y4");
    QTest::newRow("19 characters") << QStringLiteral("91350100M000100Y433");
    QTest::newRow("letter O") << QStringLiteral("9135O100M000100Y43");
    QTest::newRow("lower case") << QStringLiteral("91350100m000100y43");
    QTest::newRow("letter in the region") << QStringLiteral("91A50100M000100Y43");
    QTest::newRow("letter S at the end") << QStringLiteral("91350100M000100Y4S");
    QTest::newRow("full-width digit") << QStringLiteral("９1350100M000100Y43");
}

void TestCreditCode::refusesMalformedCodes()
{
    QFETCH(QString, code);
    const auto fault = creditCodeFault(code);
    QVERIFY(fault);
    QCOMPARE(fault->kind, CreditCodeFault::Kind::Form);
    QVERIFY(!fault->expected);
}

void TestCreditCode::noticesEverySingleTypingError()
{
    const QString good = QStringLiteral("91350100M000100Y43");
    for (qsizetype i = 0; i < good.size(); ++i) {
        for (const QChar c : QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY")) {
            QString typed = good;
            typed[i] = c;
            QCOMPARE(creditCodeFault(typed).has_value(), typed != good);
        }
    }
}

QTEST_GUILESS_MAIN(TestCreditCode)
#include "tst_credit_code.moc"
