// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/store/profile_on_disk.h"
#include "support/settle.h"
#include "support/specimens.h"
#include "support/write_protection.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using store::Profile;

/// A folder that cannot be written: whoever works here sees everything, and nothing pretends to be saved.
class WriteProtectedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEverythingAndRefusesEveryWrite();
    void showsWhatACrashHasLeft();
    void refusesWhereThereIsNothingToRead();
    void goesOnOnceTheProtectionIsGone();

private:
    /// Work on one application, and everything closed again.
    void work();

    const ApplicationId m_id {QStringLiteral("a-1")};
    std::unique_ptr<ProfileOnDisk> m_files;
};

void WriteProtectedTest::work()
{
    m_files = std::make_unique<ProfileOnDisk>();
    const auto profile = m_files->open();
    QVERIFY(profile);
    QVERIFY(
        settle(profile->applications().applyPage(aPage({anApplication(m_id.text())}, QStringLiteral("c1"))))
            .ok());
    QVERIFY(settle(profile->work().record(aFinding(QStringLiteral("f-1"), m_id.text(), QStringLiteral("k"))))
                .ok());
    QVERIFY(settle(profile->outbox().seal(aDecision(QStringLiteral("d-1"), m_id.text()),
                                          anApplication(m_id.text())))
                .ok());
    QVERIFY(settle(profile->attachments().keep(digestOf("file"), "file")).ok());
    QVERIFY(settle(profile->searchCaughtUp()).ok());
}

void WriteProtectedTest::showsEverythingAndRefusesEveryWrite()
{
    work();
    const WriteProtection protection(m_files->path(QString()));
    if (!protection.holds())
        QSKIP("this superuser may not mount");
    const auto profile = m_files->open();
    QVERIFY(profile);
    QCOMPARE(profile->readOnlyBecause(), Profile::ReadOnlyBecause::WriteProtected);
    QCOMPARE(settle(profile->applications().summaries())->size(), 1);
    QVERIFY(settle(profile->applications().application(m_id)).ok());
    QCOMPARE(settle(profile->work().findings(m_id))->size(), 1);
    QCOMPARE(settle(profile->outbox().entries())->size(), 1);
    QCOMPARE(settle(profile->attachments().read(digestOf("file"))).value(), QByteArray("file"));
    QVERIFY(settle(profile->searchCaughtUp()).ok());
    const auto unavailable = [](const auto &written) {
        return !written.ok() && written.error().kind == ErrorKind::StorageUnavailable;
    };
    ports::Draft draft;
    draft.application = m_id;
    QVERIFY(unavailable(settle(profile->work().saveDraft(draft))));
    QVERIFY(unavailable(
        settle(profile->work().record(aFinding(QStringLiteral("f-2"), m_id.text(), QStringLiteral("k"))))));
    QVERIFY(unavailable(settle(
        profile->outbox().seal(aDecision(QStringLiteral("d-2"), m_id.text()), anApplication(m_id.text())))));
    QVERIFY(unavailable(settle(profile->attachments().keep(digestOf("more"), "more"))));
    QVERIFY(unavailable(settle(profile->applications().startOver())));
}

void WriteProtectedTest::showsWhatACrashHasLeft()
{
    work();
    const QStringList names {QStringLiteral("outbox.db"), QStringLiteral("outbox.db-wal"),
                             QStringLiteral("cache.db"), QStringLiteral("cache.db-wal")};
    {
        const auto profile = m_files->open();
        QVERIFY(
            settle(profile->work().record(aFinding(QStringLiteral("f-2"), m_id.text(), QStringLiteral("k2"))))
                .ok());
        for (const QString &name : names)
            QVERIFY(QFile::copy(m_files->path(name), m_files->path(name + QStringLiteral(".died"))));
    }
    for (const QString &name : names) {
        QFile::remove(m_files->path(name));
        QVERIFY(QFile::rename(m_files->path(name + QStringLiteral(".died")), m_files->path(name)));
    }
    const WriteProtection protection(m_files->path(QString()));
    if (!protection.holds())
        QSKIP("this superuser may not mount");
    const auto profile = m_files->open();
    QVERIFY(profile);
    QCOMPARE(settle(profile->work().findings(m_id))->size(), 2);
}

void WriteProtectedTest::refusesWhereThereIsNothingToRead()
{
    m_files = std::make_unique<ProfileOnDisk>();
    QVERIFY(QDir().mkpath(m_files->path(QString())));
    const WriteProtection protection(m_files->path(QString()));
    if (!protection.holds())
        QSKIP("this superuser may not mount");
    QCOMPARE(m_files->tryOpen().error().kind, ErrorKind::StorageUnavailable);
}

void WriteProtectedTest::goesOnOnceTheProtectionIsGone()
{
    work();
    {
        const WriteProtection protection(m_files->path(QString()));
        if (!protection.holds())
            QSKIP("this superuser may not mount");
        QVERIFY(m_files->open());
    }
    const auto profile = m_files->open();
    QVERIFY(profile && !profile->isReadOnly());
    QVERIFY(settle(profile->work().record(aFinding(QStringLiteral("f-2"), m_id.text(), QStringLiteral("k2"))))
                .ok());
    QCOMPARE(settle(profile->work().findings(m_id))->size(), 2);
}

QTEST_GUILESS_MAIN(WriteProtectedTest)
#include "tst_write_protected.moc"
