// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "support/fake_attachment_store.h"
#include "support/fake_review_api.h"
#include "support/settle.h"
#include "sync/attachment_transfer.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using sync::AttachmentTransfer;

class AttachmentTransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsAFileInPieces();
    void bringsAnEmptyFile();
    void goesOnWhereAnEarlierTransferStopped();
    void completesWhatIsAllHere();
    void goesOnWhereTheConnectionBroke();
    void givesUpOnAConnectionThatBreaksTimeAndAgain();
    void startsOverOnceWhereNothingCanBeContinued();
    void takesAWholeFileFromAPlatformThatSendsNoParts();
    void refusesAFileOfAnotherDigest();
    void refusesMoreThanTheFileHas();
    void keepsWhatCameWhenItIsCancelled();

private:
    static constexpr qint64 step = ports::AttachmentStore::step;

    [[nodiscard]] Result<> run()
    {
        return settle((new AttachmentTransfer(api, store, attachment, &m_parent))->outcome());
    }
    /// From now on everybody speaks of an attachment with @p content.
    void speakOf(const QByteArray &content)
    {
        attachment = anAttachment(QStringLiteral("att"), content);
        api.attachments = {{attachment.sha256, content}};
    }

    QObject m_parent;
    FakeReviewApi api;
    FakeAttachmentStore store;
    QByteArray m_content;
    domain::Attachment attachment;
};

void AttachmentTransferTest::init()
{
    api.attachmentFaults.clear();
    api.calls.clear();
    api.asked = {};
    api.sendsNoParts = false;
    api.breaksAfter = std::numeric_limits<qint64>::max();
    store.files.clear();
    store.parts.clear();
    m_content.clear();
    for (int i = 0; i < 9; ++i)
        m_content += QByteArray(step, char('a' + i));
    m_content += "the end";
    speakOf(m_content);
}

void AttachmentTransferTest::bringsAFileInPieces()
{
    auto *transfer = new AttachmentTransfer(api, store, attachment, &m_parent);
    QList<qint64> seen;
    connect(transfer, &AttachmentTransfer::progressed, this, [&seen](qint64 here) { seen.append(here); });
    QVERIFY(settle(transfer->outcome()).ok());
    QCOMPARE(store.files.value(attachment.sha256), m_content);
    QCOMPARE(api.calls,
             (QStringList {QStringLiteral("attachment att"), QStringLiteral("attachment att from 4194304"),
                           QStringLiteral("attachment att from 8388608")}));
    QCOMPARE(seen, (QList<qint64> {4 * step, 8 * step}));
}

void AttachmentTransferTest::bringsAnEmptyFile()
{
    speakOf({});
    QVERIFY(run().ok());
    QVERIFY(store.files.contains(attachment.sha256));
}

void AttachmentTransferTest::goesOnWhereAnEarlierTransferStopped()
{
    store.parts.insert(attachment.sha256, m_content.first(6 * step));
    QVERIFY(run().ok());
    QCOMPARE(store.files.value(attachment.sha256), m_content);
    QCOMPARE(api.calls, QStringList {QStringLiteral("attachment att from 6291456")});
}

void AttachmentTransferTest::completesWhatIsAllHere()
{
    store.parts.insert(attachment.sha256, m_content);
    QVERIFY(run().ok());
    QCOMPARE(store.files.value(attachment.sha256), m_content);
    QCOMPARE(api.calls, QStringList());
}

void AttachmentTransferTest::goesOnWhereTheConnectionBroke()
{
    api.breaksAfter = 2 * step + 3;
    QVERIFY(run().ok());
    QCOMPARE(store.files.value(attachment.sha256), m_content);
    QCOMPARE(api.calls.at(1), QStringLiteral("attachment att from 2097155"));
}

void AttachmentTransferTest::givesUpOnAConnectionThatBreaksTimeAndAgain()
{
    api.breaksAfter = step + 1;
    QCOMPARE(run().error().kind, ErrorKind::Timeout);
    QCOMPARE(store.parts.value(attachment.sha256), m_content.first(6 * step));
    QVERIFY(run().ok());
    QCOMPARE(store.files.value(attachment.sha256), m_content);
}

void AttachmentTransferTest::startsOverOnceWhereNothingCanBeContinued()
{
    store.parts.insert(attachment.sha256, m_content.first(6 * step));
    const auto gone = std::optional(Error {ErrorKind::Conflict, QStringLiteral("the range is gone"), {}});
    api.attachmentFaults = {gone};
    QVERIFY(run().ok());
    QCOMPARE(store.files.value(attachment.sha256), m_content);

    api.attachmentFaults = {gone, gone};
    QCOMPARE(run().error().kind, ErrorKind::MalformedReply);
}

void AttachmentTransferTest::takesAWholeFileFromAPlatformThatSendsNoParts()
{
    store.parts.insert(attachment.sha256, QByteArray(6 * step, 'x'));
    api.sendsNoParts = true;
    QVERIFY(run().ok());
    QCOMPARE(store.files.value(attachment.sha256), m_content);
}

void AttachmentTransferTest::refusesAFileOfAnotherDigest()
{
    api.attachments.insert(attachment.sha256, QByteArray(m_content.size(), 'x'));
    QCOMPARE(run().error().kind, ErrorKind::MalformedReply);
    QVERIFY(store.files.isEmpty());
    QVERIFY(store.parts.isEmpty());
}

void AttachmentTransferTest::refusesMoreThanTheFileHas()
{
    api.sendsNoParts = true;
    api.attachments.insert(attachment.sha256, m_content + "and more");
    QCOMPARE(run().error().kind, ErrorKind::MalformedReply);
    QVERIFY(store.files.isEmpty());
}

void AttachmentTransferTest::keepsWhatCameWhenItIsCancelled()
{
    auto *transfer = new AttachmentTransfer(api, store, attachment, &m_parent);
    Future<> outcome = transfer->outcome();
    connect(transfer, &AttachmentTransfer::progressed, this, [&outcome] { outcome.cancel(); });
    QTRY_VERIFY(outcome.isFinished());
    QTRY_VERIFY(m_parent.children().isEmpty());
    QCOMPARE(api.calls.size(), 2);
    QCOMPARE(store.parts.value(attachment.sha256), m_content.first(4 * step));
    QVERIFY(store.files.isEmpty());
}

QTEST_GUILESS_MAIN(AttachmentTransferTest)
#include "tst_attachment_transfer.moc"
