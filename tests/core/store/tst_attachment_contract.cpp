// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/disk_reserve.h"
#include "store/file_attachment_store.h"
#include "store/sealer.h"
#include "store/storage_thread.h"
#include "support/fake_attachment_store.h"
#include "support/settle.h"
#include "support/some_keys.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

/// What the real store and the fake have to do alike with an attachment that comes in pieces.
class BegunAttachmentContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhereItStopped_data();
    void goesOnWhereItStopped();
    void leavesTheReserveOutOfTheRoom();

private:
    static constexpr qint64 reserved = 4096;

    QTemporaryDir m_folder;
    store::StorageThread m_thread;
    store::Sealer m_sealer {someKeys(), QStringLiteral("profile")};
    qint64 m_free = 1 << 30;
    store::DiskReserve m_reserve {QStringLiteral("/"), reserved,
                                  [this](const QString &) { return Result<qint64>(m_free); }};
    store::FileAttachmentStore m_real {m_thread, m_folder.path(), m_sealer, m_reserve,
                                       store::FileAttachmentStore::Access::Full};
    FakeAttachmentStore m_fake;
};

void BegunAttachmentContractTest::goesOnWhereItStopped_data()
{
    QTest::addColumn<bool>("isReal");
    QTest::newRow("real") << true;
    QTest::newRow("fake") << false;
}

void BegunAttachmentContractTest::goesOnWhereItStopped()
{
    QFETCH(bool, isReal);
    ports::AttachmentStore *store = isReal ? &m_real : static_cast<ports::AttachmentStore *>(&m_fake);
    constexpr qint64 step = ports::AttachmentStore::step;
    const QByteArray content = QByteArray(step, 'a') + QByteArray(step, 'b') + "c";
    const domain::Attachment attachment = anAttachment(QStringLiteral("att-1"), content);
    QCOMPARE(settle(store->begun(attachment)).value(), 0);
    QVERIFY(settle(store->add(attachment, 0, content.first(2 * step))).ok());
    QCOMPARE(settle(store->begun(attachment)).value(), 2 * step);
    QVERIFY(settle(store->present())->isEmpty());
    QCOMPARE(settle(store->add(attachment, step, content.mid(step, 5))).error().kind,
             ErrorKind::InvalidInput);
    QCOMPARE(settle(store->add(attachment, 5, content.mid(5))).error().kind, ErrorKind::InvalidInput);

    // Further back than it is: what stood behind is forgotten.
    QVERIFY(settle(store->add(attachment, step, content.mid(step))).ok());
    QVERIFY(settle(store->complete(attachment)).ok());
    QCOMPARE(settle(store->present()).value(), QSet<QString> {attachment.sha256});
    QCOMPARE(settle(store->read(attachment.sha256)).value(), content);
    QCOMPARE(settle(store->begun(attachment)).value(), 0);

    const domain::Attachment other = anAttachment(QStringLiteral("att-2"), "other");
    QVERIFY(settle(store->add(other, 0, "wrong")).ok());
    QCOMPARE(settle(store->complete(other)).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(settle(store->begun(other)).value(), 0);
    QCOMPARE(settle(store->present()).value(), QSet<QString> {attachment.sha256});
    const domain::Attachment nothing = anAttachment(QStringLiteral("att-3"), {});
    QVERIFY(settle(store->add(nothing, 0, {})).ok());
    QVERIFY(settle(store->complete(nothing)).ok());
    QCOMPARE(settle(store->read(nothing.sha256)).value(), QByteArray());
}

void BegunAttachmentContractTest::leavesTheReserveOutOfTheRoom()
{
    m_free = reserved + 7;
    QCOMPARE(settle(m_real.room()).value(), 7);
    m_free = reserved - 1;
    QCOMPARE(settle(m_real.room()).value(), 0);
}

QTEST_GUILESS_MAIN(BegunAttachmentContractTest)
#include "tst_attachment_contract.moc"
