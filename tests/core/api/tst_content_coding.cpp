// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/content_coding.h"
#include "core/api/compressed.h"

#include <QRandomGenerator>
#include <QTest>

#include <zstd.h>

using namespace zhiping;
using api::contentOf;
using test::compressed;

namespace {

constexpr qint64 budget = 1 << 20;

QByteArray someContent()
{
    QByteArray content;
    QRandomGenerator random(7);
    while (content.size() < 300'000)
        content += "{\"opinion\":\"" + QByteArray::number(random.generate()) + "，符合条件\"}";
    return content;
}

} // namespace

class ContentCodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasCompressed();
    void passesOnWhatWasNot();
    void refusesAnotherCoding();
    void refusesABodyThatEndsInTheMiddle();
    void neverTakesAFlippedBodyForItsContent();
    void holdsNoMoreThanTheBudgetOfABomb();
    void refusesAFrameThatWantsTooMuchMemory();
};

void ContentCodingTest::readsWhatWasCompressed()
{
    const QByteArray content = someContent();
    const auto read = contentOf(compressed(content), " ZSTD ", budget);
    QVERIFY(read.ok());
    QCOMPARE(*read, content);
    // RFC 8878 §3: frames may follow each other.
    QCOMPARE(contentOf(compressed("one") + compressed("two"), "zstd", budget).value(), QByteArray("onetwo"));
    QCOMPARE(contentOf(compressed({}), "zstd", budget).value(), QByteArray());
}

void ContentCodingTest::passesOnWhatWasNot()
{
    QCOMPARE(contentOf("{}", {}, budget).value(), QByteArray("{}"));
    QCOMPARE(contentOf("{}", "identity", budget).value(), QByteArray("{}"));
}

void ContentCodingTest::refusesAnotherCoding()
{
    for (const char *coding : {"gzip", "br", "zstd, zstd", "x"})
        QCOMPARE(contentOf("{}", coding, budget).error().kind, ErrorKind::MalformedReply);
    QCOMPARE(contentOf("{}", "zstd", budget).error().kind, ErrorKind::MalformedReply);
}

void ContentCodingTest::refusesABodyThatEndsInTheMiddle()
{
    const QByteArray whole = compressed(someContent());
    for (qsizetype size = 0; size < whole.size(); size += size < 64 ? 1 : 997)
        QVERIFY2(!contentOf(whole.left(size), "zstd", budget).ok(), qPrintable(QString::number(size)));
}

void ContentCodingTest::neverTakesAFlippedBodyForItsContent()
{
    // The digest would have told; a decoder must not fall over it all the same.
    const QByteArray whole = compressed(someContent());
    for (qsizetype at = 0; at < whole.size(); at += at < 64 ? 1 : 211) {
        QByteArray flipped = whole;
        flipped[at] = char(flipped.at(at) ^ 0x04);
        const auto read = contentOf(flipped, "zstd", budget);
        QVERIFY(!read.ok() || read->size() <= budget);
    }
}

void ContentCodingTest::holdsNoMoreThanTheBudgetOfABomb()
{
    const QByteArray bomb = compressed(QByteArray(200 * budget, '0'));
    QVERIFY(bomb.size() < budget / 10);
    QCOMPARE(contentOf(bomb, "zstd", budget).error().kind, ErrorKind::MalformedReply);
    QCOMPARE(contentOf(compressed(QByteArray(budget, '0')), "zstd", budget)->size(), budget);
    QCOMPARE(contentOf(compressed(QByteArray(budget + 1, '0')), "zstd", budget).error().kind,
             ErrorKind::MalformedReply);
}

void ContentCodingTest::refusesAFrameThatWantsTooMuchMemory()
{
    ZSTD_CCtx *const coder = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(coder, ZSTD_c_windowLog, 27);
    ZSTD_CCtx_setParameter(coder, ZSTD_c_contentSizeFlag, 0);
    QByteArray body(1 << 16, Qt::Uninitialized);
    ZSTD_outBuffer out {body.data(), size_t(body.size()), 0};
    ZSTD_inBuffer in {"{}", 2, 0};
    ZSTD_compressStream2(coder, &out, &in, ZSTD_e_flush);
    QCOMPARE(ZSTD_compressStream2(coder, &out, &in, ZSTD_e_end), size_t(0));
    ZSTD_freeCCtx(coder);
    body.truncate(qsizetype(out.pos));
    QCOMPARE(contentOf(body, "zstd", budget).error().kind, ErrorKind::MalformedReply);
}

QTEST_GUILESS_MAIN(ContentCodingTest)
#include "tst_content_coding.moc"
