// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_client.h"
#include "api/http_review_api.h"
#include "core/api/scripted_server.h"
#include "store/profile.h"
#include "store/sha256.h"
#include "support/fake_access_tokens.h"
#include "support/manual_clock.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"
#include "sync/attachment_transfer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

/// An attachment on its way through real HTTP into a real profile, while the program ends in between.
class AttachmentResumeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesOnAfterARestart();
    void fetchesAFlippedByteAgain();
    void beginsAnewWhenThePlatformHasAnotherFile();
    void holdsAPieceInMemoryAndNotTheFile();

private:
    static constexpr qint64 step = ports::AttachmentStore::step;

    /// One life of the program: opens the profile, transfers, and ends.
    [[nodiscard]] Result<> live()
    {
        const auto profile =
            store::Profile::open(m_folder->path(), QStringLiteral("https://platform.example"),
                                 domain::AccountId(QStringLiteral("acc-1")), someKeys(), m_clock);
        if (!profile)
            return profile.error();
        api::HttpClient client;
        api::HttpReviewApi api(client, m_tokens, server->url(), m_clock);
        QObject parent;
        auto *transfer = new sync::AttachmentTransfer(api, (*profile)->attachments(), attachment, &parent);
        const Result<> outcome = settle(transfer->outcome());
        if (!outcome)
            return outcome;
        const auto kept = settle((*profile)->attachments().present());
        return kept && kept->contains(attachment.sha256) ? Result<>()
                                                         : Error {ErrorKind::StorageUnavailable, {}, {}};
    }
    /// The answer of a platform that sends parts, from @p size bytes that @p content makes.
    [[nodiscard]] static ScriptedAnswer part(const SeenRequest &request, qint64 size,
                                             const std::function<QByteArray(qint64, qint64)> &content)
    {
        const QByteArray range = request.headers.value("range");
        if (range.isEmpty())
            return {.mediaType = "application/pdf", .body = content(0, size)};
        const QList<QByteArray> ends = range.mid(6).split('-');
        const qint64 from = ends.at(0).toLongLong();
        const qint64 to = ends.at(1).toLongLong();
        return {.status = 206,
                .mediaType = "application/pdf",
                .body = content(from, to - from + 1),
                .headers = {{"Content-Range",
                             "bytes " + ends.at(0) + '-' + ends.at(1) + '/' + QByteArray::number(size)}}};
    }
    [[nodiscard]] ScriptedAnswer part(const SeenRequest &request) const
    {
        return part(request, m_content.size(),
                    [this](qint64 from, qint64 count) { return m_content.mid(from, count); });
    }
    /// A program that ends when its connection has broken after 5 MiB: the platform is gone then.
    void breakOff()
    {
        server->answer = [this](const SeenRequest &request) {
            if (server->seen.size() > 1)
                return ScriptedAnswer {.status = 503, .mediaType = "application/problem+json", .body = "{}"};
            return part(request);
        };
        QCOMPARE(live().error().kind, ErrorKind::ServerFault);
        server->seen.clear();
        server->answer = [this](const SeenRequest &request) { return part(request); };
    }
    [[nodiscard]] QStringList begunFiles() const
    {
        QStringList found;
        QDir folder(m_folder->path());
        for (const QString &profile : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir attachments(folder.filePath(profile) + QStringLiteral("/attachments"));
            for (const QString &name : attachments.entryList({QStringLiteral("*.begun")}, QDir::Files))
                found.append(attachments.filePath(name));
        }
        return found;
    }

    ManualClock m_clock;
    FakeAccessTokens m_tokens;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> server;
    QByteArray m_content;
    domain::Attachment attachment;
};

void AttachmentResumeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    server = std::make_unique<ScriptedServer>();
    m_content.clear();
    for (int i = 0; i < 9; ++i)
        m_content += QByteArray(step, char('a' + i));
    m_content += "the end";
    attachment = anAttachment(QStringLiteral("att"), m_content);
}

void AttachmentResumeTest::goesOnAfterARestart()
{
    breakOff();
    QCOMPARE(begunFiles().size(), 1);
    const Result<> outcome = live();
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().evidence));
    QCOMPARE(server->seen.first().headers.value("range"), QByteArray("bytes=4194304-8388607"));
    QCOMPARE(server->seen.first().headers.value("if-range"),
             QByteArray('"' + attachment.sha256.toLatin1() + '"'));
    QCOMPARE(server->seen.size(), 2);
    QCOMPARE(begunFiles(), QStringList());
}

void AttachmentResumeTest::fetchesAFlippedByteAgain()
{
    breakOff();
    QFile begun(begunFiles().constFirst());
    QVERIFY(begun.open(QIODevice::ReadWrite) && begun.seek(2 * step + 500));
    const char was = begun.peek(1).front();
    QVERIFY(begun.putChar(char(was ^ 1)));
    begun.close();
    QVERIFY(live().ok());
    // The two steps before it are unharmed.
    QCOMPARE(server->seen.first().headers.value("range"), QByteArray("bytes=2097152-6291455"));
}

void AttachmentResumeTest::beginsAnewWhenThePlatformHasAnotherFile()
{
    breakOff();
    // A validator that no longer holds is answered with the whole file (RFC 9110 §13.1.5).
    server->answer = [this](const SeenRequest &) {
        return ScriptedAnswer {.mediaType = "application/pdf", .body = QByteArray(m_content.size(), 'x')};
    };
    QCOMPARE(live().error().kind, ErrorKind::MalformedReply);
    QCOMPARE(begunFiles(), QStringList());
    server->seen.clear();
    server->answer = [this](const SeenRequest &request) { return part(request); };
    QVERIFY(live().ok());
    QCOMPARE(server->seen.first().headers.value("range"), QByteArray("bytes=0-4194303"));
}

void AttachmentResumeTest::holdsAPieceInMemoryAndNotTheFile()
{
    constexpr qint64 size = 200 * step;
    const auto made = [](qint64 from, qint64 count) {
        return QByteArray(count, char('a' + (from / step) % 26));
    };
    store::Sha256 digest;
    for (qint64 from = 0; from < size; from += 4 * step)
        digest.add(made(from, 4 * step));
    attachment.sha256 = digest.hex();
    attachment.bytes = size;
    server->answer = [&made](const SeenRequest &request) { return part(request, size, made); };
    const auto peak = [] {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return qint64(0);
        const QByteArray text = status.readAll();
        return text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ').constFirst().toLongLong() * 1024;
    };
    // The peak of what came before must not hide this one's.
    QFile forget(QStringLiteral("/proc/self/clear_refs"));
    if (peak() == 0 || !forget.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || forget.write("5") != 1)
        QSKIP("needs /proc");
    const qint64 before = peak();
    const Result<> outcome = live();
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().evidence));
    const qint64 grown = peak() - before;
    qInfo() << "200 MiB through" << grown / step << "MiB";
    QVERIFY2(grown < size / 3, qPrintable(QString::number(grown)));
}

QTEST_GUILESS_MAIN(AttachmentResumeTest)
#include "tst_attachment_resume.moc"
