// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_client.h"
#include "api/http_review_api.h"
#include "core/api/compressed.h"
#include "core/api/scripted_server.h"
#include "support/fake_access_tokens.h"
#include "support/manual_clock.h"
#include "support/settle.h"
#include "support/specimens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

namespace {

QByteArray digestHeader(const QByteArray &body)
{
    return "sha-256=:" + QByteArray::fromHex(digestOf(body).toLatin1()).toBase64() + ':';
}

QByteArray page()
{
    const QJsonObject json {
        {QStringLiteral("items"), QJsonArray {domain::toJson(anApplication(QStringLiteral("a-1")))}},
        {QStringLiteral("destroyed"), QJsonArray()},
        {QStringLiteral("receipts"), QJsonArray()},
        {QStringLiteral("since"), QString()},
        {QStringLiteral("next"), QStringLiteral("e1.42")},
        {QStringLiteral("has_more"), false},
        {QStringLiteral("remaining"), 0}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

/// Pages that come compressed, through the real network stack, which would decode them by itself, hide damage
/// and leave nothing to hold a digest against.
class CompressedPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIt();
    void refusesWhatIsNotWhole_data();
    void refusesWhatIsNotWhole();

private:
    [[nodiscard]] Result<ports::ChangePage> answered(const QByteArray &body, const QByteArray &digest,
                                                     const QByteArray &coding)
    {
        m_server = std::make_unique<ScriptedServer>();
        m_server->script = {
            {.body = body, .headers = {{"Content-Encoding", coding}, {"Repr-Digest", digest}}}};
        api::HttpClient client;
        api::HttpReviewApi api(client, m_tokens, m_server->url(), m_clock);
        return settle(api.changes({}, 10).page);
    }

    std::unique_ptr<ScriptedServer> m_server;
    FakeAccessTokens m_tokens;
    ManualClock m_clock;
};

void CompressedPageTest::readsIt()
{
    const QByteArray body = compressed(page());
    const auto read = answered(body, digestHeader(body), "zstd");
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().evidence));
    QCOMPARE(read->items.size(), 1);
    QCOMPARE(m_server->seen.first().headers.value("accept-encoding"), QByteArray("zstd"));
}

void CompressedPageTest::refusesWhatIsNotWhole_data()
{
    const QByteArray body = compressed(page());
    QByteArray flipped = body;
    flipped[body.size() / 2] = char(flipped.at(body.size() / 2) ^ 1);
    const QByteArray half = body.left(body.size() / 2);
    constexpr qsizetype moreThanAnyPage = qsizetype {33} << 20;
    const QByteArray bomb = compressed(QByteArray(moreThanAnyPage, ' '));
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<QByteArray>("coding");
    QTest::newRow("flipped") << flipped << digestHeader(body) << QByteArray("zstd");
    QTest::newRow("cut") << half << digestHeader(body) << QByteArray("zstd");
    QTest::newRow("cut before it was digested") << half << digestHeader(half) << QByteArray("zstd");
    QTest::newRow("digest of the content") << body << digestHeader(page()) << QByteArray("zstd");
    QTest::newRow("bomb") << bomb << digestHeader(bomb) << QByteArray("zstd");
    QTest::newRow("another coding") << body << digestHeader(body) << QByteArray("x-other");
    QTest::newRow("not compressed at all") << page() << digestHeader(page()) << QByteArray("zstd");
}

void CompressedPageTest::refusesWhatIsNotWhole()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, digest);
    QFETCH(QByteArray, coding);
    QCOMPARE(answered(sent, digest, coding).error().kind, ErrorKind::MalformedReply);
}

QTEST_GUILESS_MAIN(CompressedPageTest)
#include "tst_compressed_page.moc"
