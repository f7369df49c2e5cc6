// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/disk_reserve.h"
#include "store/durable_file.h"
#include "store/file_attachment_store.h"
#include "store/sealer.h"
#include "store/sha256.h"
#include "store/storage_thread.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using store::FileAttachmentStore;
using store::StorageThread;

class FileAttachmentStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesFilesByTheirDigest();
    void setsADamagedFileAside_data();
    void setsADamagedFileAside();
    void tellsWhatTakesUpRoomAndWhenItWasUsed();
    void keepsWhatWasBegunOverARestart();
    void losesOfADamagedBeginningOnlyWhatFollows_data();
    void losesOfADamagedBeginningOnlyWhatFollows();
    void neverContinuesAFileOfAnotherLength();
    void refusesNamesThatAreNotDigests_data();
    void refusesNamesThatAreNotDigests();
    void removesLeftoversOfInterruptedWrites();
    void leavesNothingBehindOnAFullDisk();
    void computesTheStandardDigest();

private:
    static constexpr qint64 step = ports::AttachmentStore::step;

    [[nodiscard]] FileAttachmentStore store()
    {
        return {m_thread, m_folder->path(), m_sealer, m_reserve, FileAttachmentStore::Access::Full};
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    StorageThread m_thread;
    store::Sealer m_sealer {someKeys(), QStringLiteral("profile")};
    store::DiskReserve m_reserve {QStringLiteral("/"), 0,
                                  [](const QString &) { return Result<qint64>(1 << 30); }};
};

void FileAttachmentStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void FileAttachmentStoreTest::namesFilesByTheirDigest()
{
    FileAttachmentStore attachments(m_thread, m_folder->path(), m_sealer, m_reserve,
                                    FileAttachmentStore::Access::Full);
    QVERIFY(settle(attachments.keep(digestOf("text"), "text")).ok());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList {digestOf("text")});
}

void FileAttachmentStoreTest::setsADamagedFileAside_data()
{
    QTest::addColumn<QByteArray>("onDisk");
    QTest::newRow("cut") << QByteArray("con");
    QTest::newRow("flipped") << QByteArray("cOntent");
    QTest::newRow("empty") << QByteArray();
}

void FileAttachmentStoreTest::setsADamagedFileAside()
{
    QFETCH(QByteArray, onDisk);
    const QString digest = digestOf("content");
    QFile file(path(digest));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(onDisk);
    file.close();

    FileAttachmentStore attachments(m_thread, m_folder->path(), m_sealer, m_reserve,
                                    FileAttachmentStore::Access::Full);
    QCOMPARE(settle(attachments.read(digest)).error().kind, ErrorKind::StorageDamaged);
    QVERIFY(settle(attachments.present())->isEmpty());
    QVERIFY(settle(attachments.keep(digest, "content")).ok());
    QCOMPARE(settle(attachments.read(digest)).value(), QByteArray("content"));
}

void FileAttachmentStoreTest::tellsWhatTakesUpRoomAndWhenItWasUsed()
{
    FileAttachmentStore attachments = store();
    const QByteArray content(step + 5, 'p');
    const domain::Attachment begun = anAttachment(QStringLiteral("att"), QByteArray(2 * step, 'b'));
    QVERIFY(settle(attachments.keep(digestOf(content), content)).ok());
    QVERIFY(settle(attachments.add(begun, 0, QByteArray(step, 'b'))).ok());
    const QDateTime longAgo(QDate(2020, 1, 1), QTime(12, 0), Qt::UTC);
    QFile file(path(digestOf(content)));
    QVERIFY(file.open(QIODevice::Append) && file.setFileTime(longAgo, QFileDevice::FileModificationTime));
    file.close();
    const auto find = [&attachments](const QString &sha256) {
        const auto kept = settle(attachments.kept());
        const auto found = std::find_if(kept->cbegin(), kept->cend(),
                                        [&sha256](const auto &one) { return one.sha256 == sha256; });
        return found == kept->cend() ? ports::KeptAttachment() : *found;
    };
    QCOMPARE(find(digestOf(content)),
             (ports::KeptAttachment {digestOf(content), content.size(), longAgo, true}));
    QCOMPARE(find(begun.sha256).bytes, step);
    QVERIFY(!find(begun.sha256).isWhole);
    QVERIFY(settle(attachments.read(digestOf(content))).ok());
    QVERIFY(find(digestOf(content)).usedAt > longAgo);

    QVERIFY(settle(attachments.remove(digestOf(content))).ok());
    QVERIFY(settle(attachments.remove(begun.sha256)).ok());
    QVERIFY(settle(attachments.remove(begun.sha256)).ok());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void FileAttachmentStoreTest::keepsWhatWasBegunOverARestart()
{
    const QByteArray content = QByteArray(step, 'a') + QByteArray(step, 'b') + "the end";
    const domain::Attachment attachment = anAttachment(QStringLiteral("att"), content);
    {
        FileAttachmentStore before = store();
        QVERIFY(settle(before.add(attachment, 0, content.first(step))).ok());
    }
    FileAttachmentStore after = store();
    QCOMPARE(settle(after.begun(attachment)).value(), step);
    QVERIFY(settle(after.add(attachment, step, content.mid(step))).ok());
    QVERIFY(settle(after.complete(attachment)).ok());
    QCOMPARE(settle(after.read(attachment.sha256)).value(), content);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList {attachment.sha256});
}

void FileAttachmentStoreTest::losesOfADamagedBeginningOnlyWhatFollows_data()
{
    QTest::addColumn<qint64>("byte");
    QTest::addColumn<bool>("isCut");
    QTest::addColumn<qint64>("left");
    QTest::newRow("flipped in the mark") << qint64(3) << false << qint64(0);
    QTest::newRow("flipped in the first") << qint64(1000) << false << qint64(0);
    QTest::newRow("flipped in the second") << step + 1000 << false << step;
    QTest::newRow("cut in the third") << 2 * step + 1000 << true << 2 * step;
    QTest::newRow("emptied") << qint64(0) << true << qint64(0);
}

void FileAttachmentStoreTest::losesOfADamagedBeginningOnlyWhatFollows()
{
    QFETCH(qint64, byte);
    QFETCH(bool, isCut);
    QFETCH(qint64, left);
    const QByteArray content(3 * step, 'p');
    const domain::Attachment attachment = anAttachment(QStringLiteral("att"), content);
    FileAttachmentStore attachments = store();
    QVERIFY(settle(attachments.add(attachment, 0, content)).ok());
    QFile file(path(QDir(m_folder->path()).entryList(QDir::Files).first()));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(byte));
    if (isCut) {
        QVERIFY(file.resize(byte));
    } else {
        const char was = file.peek(1).front();
        QVERIFY(file.putChar(char(was ^ 1)));
    }
    file.close();
    QCOMPARE(settle(attachments.begun(attachment)).value(), left);
    QVERIFY(settle(attachments.add(attachment, left, content.mid(left))).ok());
    QVERIFY(settle(attachments.complete(attachment)).ok());
    QCOMPARE(settle(attachments.read(attachment.sha256)).value(), content);
}

void FileAttachmentStoreTest::neverContinuesAFileOfAnotherLength()
{
    const QByteArray content(2 * step, 'p');
    domain::Attachment attachment = anAttachment(QStringLiteral("att"), content);
    FileAttachmentStore attachments = store();
    QVERIFY(settle(attachments.add(attachment, 0, content.first(step))).ok());
    attachment.bytes += step;
    QCOMPARE(settle(attachments.begun(attachment)).value(), 0);
}

void FileAttachmentStoreTest::refusesNamesThatAreNotDigests_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("traversal") << QStringLiteral("../../../../etc/passwd");
    QTest::newRow("absolute") << QStringLiteral("/etc/passwd");
    QTest::newRow("empty") << QString();
    QTest::newRow("upper case") << digestOf("x").toUpper();
    QTest::newRow("short") << digestOf("x").left(63);
    QTest::newRow("full-width digits") << QString(64, QChar(0xFF11));
}

void FileAttachmentStoreTest::refusesNamesThatAreNotDigests()
{
    QFETCH(QString, name);
    FileAttachmentStore attachments(m_thread, m_folder->path(), m_sealer, m_reserve,
                                    FileAttachmentStore::Access::Full);
    QCOMPARE(settle(attachments.keep(name, "x")).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(settle(attachments.read(name)).error().kind, ErrorKind::InvalidInput);
}

void FileAttachmentStoreTest::removesLeftoversOfInterruptedWrites()
{
    QFile leftover(path(digestOf("x") + store::partialSuffix));
    QVERIFY(leftover.open(QIODevice::WriteOnly));
    leftover.close();
    const FileAttachmentStore attachments(m_thread, m_folder->path(), m_sealer, m_reserve,
                                          FileAttachmentStore::Access::Full);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void FileAttachmentStoreTest::leavesNothingBehindOnAFullDisk()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("needs /dev/full");
    const QString target = path(QStringLiteral("file"));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), target + store::partialSuffix));
    const Result<> written = store::writeDurably(target, "content");
    QVERIFY(!written.ok());
    QCOMPARE(written.error().kind, ErrorKind::StorageFull);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void FileAttachmentStoreTest::computesTheStandardDigest()
{
    // FIPS 180-2, appendix B.1.
    QCOMPARE(store::sha256Hex("abc"),
             QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

QTEST_GUILESS_MAIN(FileAttachmentStoreTest)
#include "tst_file_attachment_store.moc"
