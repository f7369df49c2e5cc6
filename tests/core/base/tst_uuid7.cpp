// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/uuid7.h"

#include <QSet>
#include <QTest>

using namespace zhiping;

namespace {

class SetClock final : public Clock
{
public:
    QDateTime now = QDateTime({2026, 11, 22}, {0, 0}, Qt::UTC);
    [[nodiscard]] QDateTime nowUtc() const override { return now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds(0);
    }
};

} // namespace

class TestUuid7 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesVersionSevenIds();
    void sortsInOrderOfMakingWithinOneMillisecond();
    void keepsGrowingWhenTheClockIsSetBack();
    void tellsOtherIdsApart();
};

void TestUuid7::makesVersionSevenIds()
{
    SetClock clock;
    QVERIFY(isUuid7(makeUuid7(clock)));
}

void TestUuid7::sortsInOrderOfMakingWithinOneMillisecond()
{
    SetClock clock;
    QString last;
    for (int i = 0; i < 10'000; ++i) {
        const QString id = makeUuid7(clock);
        QVERIFY(last < id);
        last = id;
    }
}

void TestUuid7::keepsGrowingWhenTheClockIsSetBack()
{
    SetClock clock;
    const QString before = makeUuid7(clock);
    clock.now = clock.now.addDays(-1);
    QVERIFY(before < makeUuid7(clock));
}

void TestUuid7::tellsOtherIdsApart()
{
    QVERIFY(!isUuid7(u"0190c8a0-0000-4000-8000-000000000001")); // version 4
    QVERIFY(!isUuid7(u"0190c8a0-0000-7000-c000-000000000001")); // other variant
    QVERIFY(!isUuid7(u"0190C8A0-0000-7000-8000-000000000001")); // upper case
    QVERIFY(!isUuid7(u"{0190c8a0-0000-7000-8000-000000000001}"));
    QVERIFY(!isUuid7(u""));
}

QTEST_GUILESS_MAIN(TestUuid7)
#include "tst_uuid7.moc"
