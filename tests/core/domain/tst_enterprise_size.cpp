// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/enterprise_size.h"

#include <QTest>

using namespace zhiping::domain;

class EnterpriseSizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsBothLowerLimits_data()
    {
        QTest::addColumn<qint64>("employees");
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("size");
        const auto row = [](const char *name, qint64 employees, qint64 wan, qint64 fen, const char *size) {
            QTest::newRow(name) << employees << wan * 1'000'000 + fen << QString::fromLatin1(size);
        };
        row("large at both limits", 1000, 40'000, 0, "large");
        row("one employee short", 999, 40'000, 0, "medium");
        row("one fen short", 1000, 40'000, -1, "medium");
        row("medium at both limits", 300, 2000, 0, "medium");
        row("many people, little revenue", 5000, 2000, -1, "small");
        row("few people, much revenue", 19, 90'000, 0, "micro");
        row("small at both limits", 20, 300, 0, "small");
        row("one fen under small", 20, 300, -1, "micro");
        row("nothing", 0, 0, 0, "micro");
    }
    void needsBothLowerLimits()
    {
        QFETCH(const qint64, employees);
        QFETCH(const qint64, fen);
        QFETCH(const QString, size);
        QCOMPARE(industrialSize(employees, Money {fen}), std::optional(size));
    }

    void doesNotGuessAMissingFigure()
    {
        QVERIFY(!industrialSize(1000, {}));
        QVERIFY(!industrialSize({}, Money {100'000'000'000}));
        QVERIFY(!industrialSize({}, {}));
        QCOMPARE(industrialSize(5, {}), std::optional(QStringLiteral("micro")));
        QCOMPARE(industrialSize({}, Money {0}), std::optional(QStringLiteral("micro")));
    }
};

QTEST_GUILESS_MAIN(EnterpriseSizeTest)
#include "tst_enterprise_size.moc"
