// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/review_fixture.h"
#include "platform/request_rate.h"

using namespace zhiping;
using namespace zhiping::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using platform::RequestRate;

/// Nobody takes the platform from the others.
class RequestRateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsABurstThroughAndThenAStream();
    void countsEachAccountForItself();
    void forgetsNobodyWhoIsBusy();
    void answersTooManyRequestsWith429();
};

void RequestRateTest::letsABurstThroughAndThenAStream()
{
    RequestRate rate({.perSecond = 2, .burst = 3});
    const RequestRate::Time begin {1h};
    for (int i = 0; i < 3; ++i)
        QVERIFY(!rate.tooMany(u"a"_s, begin));
    QCOMPARE(rate.tooMany(u"a"_s, begin), std::optional(1s));
    // A refused request costs nothing.
    QVERIFY(rate.tooMany(u"a"_s, begin + 400ms));
    QVERIFY(!rate.tooMany(u"a"_s, begin + 500ms));
    QVERIFY(rate.tooMany(u"a"_s, begin + 500ms));
    // However long it rests, it never gets more than the burst.
    for (int i = 0; i < 3; ++i)
        QVERIFY(!rate.tooMany(u"a"_s, begin + 1h));
    QVERIFY(rate.tooMany(u"a"_s, begin + 1h));
    RequestRate slow({.perSecond = 0.1, .burst = 1});
    QVERIFY(!slow.tooMany(u"a"_s, begin));
    QCOMPARE(slow.tooMany(u"a"_s, begin), std::optional(10s));
}

void RequestRateTest::countsEachAccountForItself()
{
    RequestRate rate({.perSecond = 1, .burst = 1});
    const RequestRate::Time begin {1h};
    QVERIFY(!rate.tooMany(u"a"_s, begin));
    QVERIFY(rate.tooMany(u"a"_s, begin));
    QVERIFY(!rate.tooMany(u"b"_s, begin));
}

void RequestRateTest::forgetsNobodyWhoIsBusy()
{
    RequestRate rate({.perSecond = 1, .burst = 1});
    const RequestRate::Time begin {1h};
    constexpr int others = 20'000;
    for (int i = 0; i < others; ++i)
        QVERIFY(!rate.tooMany(QString::number(i), begin));
    QVERIFY(!rate.tooMany(u"busy"_s, begin + 10s));
    for (int i = 0; i < others; ++i)
        QVERIFY(!rate.tooMany(QString::number(i), begin + 10s));
    QVERIFY(rate.tooMany(u"busy"_s, begin + 10s));
}

void RequestRateTest::answersTooManyRequestsWith429()
{
    PlatformFixture fixture;
    constexpr int burst = 3;
    fixture.options.rate = {.perSecond = 0.001, .burst = burst};
    QVERIFY(fixture.start());
    Visitor busy = reviewer(fixture, u"rongchang"_s);
    for (int i = 0; i < burst; ++i)
        QCOMPARE(busy.get(u"/api/v1/me"_s).status, 200);
    const Answer refused = busy.get(u"/api/v1/me"_s);
    QCOMPARE(refused.status, 429);
    QCOMPARE(problemType(refused), u"too-many-requests"_s);
    QVERIFY(refused.headers.value("retry-after").toInt() > 1);
    Visitor other = reviewer(fixture, u"shiji"_s);
    QCOMPARE(other.get(u"/api/v1/me"_s).status, 200);
    QCOMPARE(fixture.visitor().get(u"/healthz"_s).status, 200);
}

QTEST_GUILESS_MAIN(RequestRateTest)
#include "tst_request_rate.moc"
