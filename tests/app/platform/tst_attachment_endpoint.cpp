// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/attachment_endpoint.h"

#include <QtTest>

using namespace zhiping;
using namespace Qt::StringLiterals;

/// What a Range header asks for (RFC 9110 §14.2).
class AttachmentEndpointTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRanges_data();
    void readsRanges();
};

void AttachmentEndpointTest::readsRanges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("wish");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    using platform::RangeWish;
    QTest::newRow("open end") << "bytes=3-"_ba << int(RangeWish::Part) << 3LL << 9LL;
    QTest::newRow("closed") << "bytes=0-0"_ba << int(RangeWish::Part) << 0LL << 0LL;
    QTest::newRow("beyond the end") << "bytes=8-99"_ba << int(RangeWish::Part) << 8LL << 9LL;
    QTest::newRow("last three") << "bytes=-3"_ba << int(RangeWish::Part) << 7LL << 9LL;
    QTest::newRow("more than all") << "bytes=-30"_ba << int(RangeWish::Part) << 0LL << 9LL;
    QTest::newRow("starts at the end") << "bytes=10-"_ba << int(RangeWish::Unsatisfiable) << 10LL << 9LL;
    for (const char *text : {"", "bytes=", "bytes=-", "bytes=5-2", "lines=1-2", "bytes=1-2,4-5", "bytes=a-b"})
        QTest::newRow(text) << QByteArray(text) << int(RangeWish::Whole) << 0LL << 0LL;
}

void AttachmentEndpointTest::readsRanges()
{
    QFETCH(QByteArray, header);
    QFETCH(int, wish);
    QFETCH(qint64, first);
    QFETCH(qint64, last);
    platform::ByteRange range;
    QCOMPARE(int(platform::parseRange(header, 10, range)), wish);
    QCOMPARE(range.first, first);
    QCOMPARE(range.last, last);
}

QTEST_GUILESS_MAIN(AttachmentEndpointTest)
#include "tst_attachment_endpoint.moc"
