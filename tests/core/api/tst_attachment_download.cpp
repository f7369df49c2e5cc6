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

class AttachmentDownloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAnAttachment();
    void takesABrokenAttachmentUpAgain();
    void startsOverWhenTheRangeIsGone();
    void refusesAnAttachmentOfAnotherDigest();
    void refusesAnotherRangeThanAskedFor();
    void givesUpOnAnAttachmentThatNeverComes();

private:
    ManualClock m_clock;
    FakeAccessTokens m_tokens;
    HttpClient m_client;
    std::unique_ptr<ScriptedServer> server;
    std::unique_ptr<HttpReviewApi> api;
};

void AttachmentDownloadTest::init()
{
    server = std::make_unique<ScriptedServer>();
    api = std::make_unique<HttpReviewApi>(m_client, m_tokens, server->url(), m_clock);
}

void AttachmentDownloadTest::readsAnAttachment()
{
    const QByteArray content(300'000, 'p');
    server->script = {{.mediaType = "application/pdf", .body = content}};
    QCOMPARE(settle(api->attachment(anAttachment(QStringLiteral("att"), content))).value(), content);
    QCOMPARE(server->seen.first().target, QByteArray("/api/v1/attachments/" + digestOf(content).toLatin1()));
    QCOMPARE(server->seen.first().headers.value("accept-encoding"), QByteArray("identity"));
    QVERIFY(!server->seen.first().headers.contains("range"));
}

void AttachmentDownloadTest::takesABrokenAttachmentUpAgain()
{
    QByteArray content;
    for (int i = 0; i < 50'000; ++i)
        content += QByteArray::number(i);
    server->answer = [&content](const SeenRequest &request) -> ScriptedAnswer {
        const QByteArray range = request.headers.value("range");
        if (range.isEmpty())
            return {.mediaType = "application/pdf", .body = content, .cutAfter = 70'001};
        const qsizetype from = range.mid(6).chopped(1).toLongLong();
        const QByteArray rest = content.mid(from);
        const QByteArray contentRange = "bytes " + QByteArray::number(from) + '-'
            + QByteArray::number(content.size() - 1) + '/' + QByteArray::number(content.size());
        return {.status = 206,
                .mediaType = "application/pdf",
                .body = rest,
                .headers = {{"Content-Range", contentRange}},
                .cutAfter = from < 140'000 ? 70'001 : -1};
    };
    const domain::Attachment attachment = anAttachment(QStringLiteral("att"), content);
    const auto whole = settle(api->attachment(attachment));
    QVERIFY2(whole.ok(), whole.ok() ? "" : qPrintable(whole.error().evidence));
    QCOMPARE(whole.value(), content);
    QCOMPARE(server->seen.last().headers.value("if-range"), '"' + attachment.sha256.toLatin1() + '"');
    QCOMPARE(server->seen.last().headers.value("range"), QByteArray("bytes=140002-"));
}

void AttachmentDownloadTest::startsOverWhenTheRangeIsGone()
{
    const QByteArray content(5000, 'q');
    const ScriptedAnswer cut {.mediaType = "application/pdf", .body = content, .cutAfter = 1000};
    server->script = {cut,
                      {.status = 416, .mediaType = "application/problem+json", .body = "{}"},
                      {.mediaType = "application/pdf", .body = content}};
    QCOMPARE(settle(api->attachment(anAttachment(QStringLiteral("att"), content))).value(), content);
    QVERIFY(!server->seen.last().headers.contains("range"));
}

void AttachmentDownloadTest::refusesAnAttachmentOfAnotherDigest()
{
    server->script = {{.mediaType = "application/pdf", .body = "other bytes"}};
    QCOMPARE(settle(api->attachment(anAttachment(QStringLiteral("att"), "right bytes"))).error().kind,
             ErrorKind::MalformedReply);
}

void AttachmentDownloadTest::refusesAnotherRangeThanAskedFor()
{
    const QByteArray content(5000, 'q');
    server->script = {{.mediaType = "application/pdf", .body = content, .cutAfter = 1000},
                      {.status = 206,
                       .mediaType = "application/pdf",
                       .body = content.mid(900),
                       .headers = {{"Content-Range", "bytes 900-4999/5000"}}}};
    QCOMPARE(settle(api->attachment(anAttachment(QStringLiteral("att"), content))).error().kind,
             ErrorKind::MalformedReply);
}

void AttachmentDownloadTest::givesUpOnAnAttachmentThatNeverComes()
{
    const QByteArray content(5000, 'q');
    server->script = {{.mediaType = "application/pdf", .body = content, .cutAfter = 10}};
    QCOMPARE(settle(api->attachment(anAttachment(QStringLiteral("att"), content))).error().kind,
             ErrorKind::Timeout);
}

QTEST_GUILESS_MAIN(AttachmentDownloadTest)
#include "tst_attachment_download.moc"
