// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_client.h"
#include "api/http_review_api.h"
#include "core/api/scripted_server.h"
#include "support/fake_access_tokens.h"
#include "support/manual_clock.h"
#include "support/settle.h"
#include "support/specimens.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::api;
using namespace zhiping::test;
using ports::AttachmentPiece;

class AttachmentPieceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForASmallFileAsAWhole();
    void asksForAPieceByItsDigest();
    void takesAWholeFileInPlaceOfAPiece();
    void keepsWhatCameBeforeTheConnectionBroke();
    void saysThatNothingCanBeContinued_data();
    void saysThatNothingCanBeContinued();
    void refusesAPageInsteadOfAFile();
    void refusesMoreThanTheWholeFile();

private:
    ManualClock m_clock;
    FakeAccessTokens m_tokens;
    HttpClient m_client;
    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<HttpReviewApi> api;
    const QByteArray m_content = QByteArray(5000, 'p') + QByteArray(5000, 'q');
    const domain::Attachment m_attachment = anAttachment(QStringLiteral("att"), m_content);
};

void AttachmentPieceTest::init()
{
    server = std::make_unique<ScriptedServer>();
    api = std::make_unique<HttpReviewApi>(m_client, m_tokens, server->url(), m_clock);
}

void AttachmentPieceTest::asksForASmallFileAsAWhole()
{
    server->script = {{.mediaType = "application/pdf", .body = m_content}};
    QCOMPARE(settle(api->attachment(m_attachment, 0, 20'000)).value(), (AttachmentPiece {0, m_content}));
    QCOMPARE(server->seen.first().target,
             QByteArray("/api/v1/attachments/" + m_attachment.sha256.toLatin1()));
    QCOMPARE(server->seen.first().headers.value("accept-encoding"), QByteArray("identity"));
    QVERIFY(!server->seen.first().headers.contains("range"));
}

void AttachmentPieceTest::asksForAPieceByItsDigest()
{
    server->script = {{.status = 206,
                       .mediaType = "application/pdf",
                       .body = m_content.mid(4000, 3000),
                       .headers = {{"Content-Range", "bytes 4000-6999/10000"}}}};
    QCOMPARE(settle(api->attachment(m_attachment, 4000, 3000)).value(),
             (AttachmentPiece {4000, m_content.mid(4000, 3000)}));
    QCOMPARE(server->seen.first().headers.value("range"), QByteArray("bytes=4000-6999"));
    QCOMPARE(server->seen.first().headers.value("if-range"),
             QByteArray('"' + m_attachment.sha256.toLatin1() + '"'));
}

void AttachmentPieceTest::takesAWholeFileInPlaceOfAPiece()
{
    server->script = {{.mediaType = "application/pdf", .body = m_content}};
    QCOMPARE(settle(api->attachment(m_attachment, 4000, 3000)).value(), (AttachmentPiece {0, m_content}));
}

void AttachmentPieceTest::keepsWhatCameBeforeTheConnectionBroke()
{
    server->script = {{.status = 206,
                       .mediaType = "application/pdf",
                       .body = m_content.mid(4000),
                       .headers = {{"Content-Range", "bytes 4000-9999/10000"}},
                       .cutAfter = 1500}};
    QCOMPARE(settle(api->attachment(m_attachment, 4000, 20'000)).value(),
             (AttachmentPiece {4000, m_content.mid(4000, 1500)}));
    server->script.front().cutAfter = 0;
    QCOMPARE(settle(api->attachment(m_attachment, 4000, 20'000)).error().kind, ErrorKind::Timeout);
}

void AttachmentPieceTest::saysThatNothingCanBeContinued_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentRange");
    QTest::newRow("the range is gone") << 416 << QByteArray("bytes */10000");
    QTest::newRow("another place") << 206 << QByteArray("bytes 3999-9999/10000");
    QTest::newRow("another length") << 206 << QByteArray("bytes 4000-9999/10001");
    QTest::newRow("more than asked for") << 206 << QByteArray("bytes 4000-9999/10000");
    QTest::newRow("no place at all") << 206 << QByteArray();
}

void AttachmentPieceTest::saysThatNothingCanBeContinued()
{
    QFETCH(int, status);
    QFETCH(QByteArray, contentRange);
    server->script = {{.status = status,
                       .mediaType = "application/pdf",
                       .body = m_content.mid(4000),
                       .headers = {{"Content-Range", contentRange}}}};
    QCOMPARE(settle(api->attachment(m_attachment, 4000, 3000)).error().kind, ErrorKind::Conflict);
}

void AttachmentPieceTest::refusesAPageInsteadOfAFile()
{
    server->script = {{.mediaType = "text/html; charset=utf-8", .body = "<p>Welcome to the hotel</p>"}};
    QCOMPARE(settle(api->attachment(m_attachment, 0, 20'000)).error().kind, ErrorKind::NotThePlatform);
}

void AttachmentPieceTest::refusesMoreThanTheWholeFile()
{
    server->script = {{.mediaType = "application/pdf", .body = QByteArray(100'000, 'p')}};
    QCOMPARE(settle(api->attachment(m_attachment, 0, 20'000)).error().kind, ErrorKind::MalformedReply);
    domain::Attachment huge = m_attachment;
    huge.bytes = qint64 {1} << 40;
    QCOMPARE(settle(api->attachment(huge, 0, 20'000)).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(server->seen.size(), 1);
}

QTEST_GUILESS_MAIN(AttachmentPieceTest)
#include "tst_attachment_piece.moc"
