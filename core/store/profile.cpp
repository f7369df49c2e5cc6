// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/profile.h"

#include "base/clock.h"
#include "base/lock_file.h"
#include "store/audit_chain.h"
#include "store/cache_rows.h"
#include "store/connection.h"
#include "store/databases.h"
#include "store/file_attachment_store.h"
#include "store/first_sealing.h"
#include "store/resealing.h"
#include "store/rolling_backup.h"
#include "store/sealer.h"
#include "store/search_index.h"
#include "store/sha256.h"
#include "store/sql_error.h"
#include "store/sqlite_application_store.h"
#include "store/sqlite_briefcase.h"
#include "store/sqlite_decision_outbox.h"
#include "store/sqlite_work_store.h"
#include "store/storage_thread.h"
#include "store/work_carrier.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace zhiping::store {

class Profile::Private
{
public:
    Private(const QString &folderPath, domain::AccountId reviewer, const Keys &keys, const Clock &clock,
            const Surroundings &surroundings)
        : folder(folderPath)
        , sealer(keys, QFileInfo(folderPath).fileName())
        , fileSealer(keys, QFileInfo(folderPath).fileName())
        , lock(folderPath + QStringLiteral("/profile.lock"))
        , writeProtected(isWriteProtected(folderPath))
        , reserve(folderPath, surroundings.reserve, surroundings.freeBytes)
        , m_account(std::move(reviewer))
        , m_clock(clock)
    {
    }
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    [[nodiscard]] Result<> open();
    /// Refuse what is on another computer, make what is missing, and keep everybody else out.
    [[nodiscard]] Result<> occupy(const Surroundings &surroundings);

    [[nodiscard]] Future<> reseal(const Keys &keys);

    const QString folder;
    Sealer sealer;     ///< Of the database thread.
    Sealer fileSealer; ///< Of the file thread.
    QLockFile lock;
    bool wipes = false;
    const bool writeProtected;
    DiskReserve reserve;
    Databases databases; ///< Its connections live on the database thread.
    std::unique_ptr<SqliteApplicationStore> applications;
    std::unique_ptr<SqliteWorkStore> work;
    std::unique_ptr<SqliteDecisionOutbox> outbox;
    std::unique_ptr<SqliteBriefcase> briefcase;
    std::unique_ptr<FileAttachmentStore> attachments;
    std::unique_ptr<SearchIndex> search;
    std::unique_ptr<WorkCarrier> carrier;

private:
    [[nodiscard]] QString attachmentFolder() const { return folder + QStringLiteral("/attachments"); }
    [[nodiscard]] QString snapshotFile() const { return folder + QStringLiteral("/search.snapshot"); }
    void startSearch();
    /// Remove everything that came from the platform.
    void wipe() const;

    const domain::AccountId m_account;
    const Clock &m_clock;
    std::unique_ptr<AuditChain> m_chain; ///< Used on the database thread.
    std::shared_ptr<RollingBackup> m_backup;
    StorageThread m_databases;
    StorageThread m_files;
};

Result<> Profile::Private::occupy(const Surroundings &surroundings)
{
    if (writeProtected)
        return surroundings.requireLocal(folder);
    for (const QString &path : {folder, attachmentFolder()}) {
        if (const Result<> made = makePrivateFolder(path); !made)
            return made;
    }
    if (const Result<> local = surroundings.requireLocal(folder); !local)
        return local;
    return takeLock(lock, QStringLiteral("the profile"));
}

Result<> Profile::Private::open()
{
    auto opening = m_databases.run([this]() -> Result<> {
        Result<Databases> opened =
            writeProtected ? openWriteProtected(folder, sealer) : openDatabases(folder, sealer);
        if (!opened)
            return opened.error();
        databases = std::move(opened).value();
        if (databases.readOnly)
            return {};
        m_backup = std::make_shared<RollingBackup>(m_databases, *databases.outbox, reserve, m_clock);
        static_cast<void>(m_backup->catchUp());
        return {};
    });
    opening.waitForFinished();
    if (const Result<> opened = opening.result(); !opened)
        return opened;
    applications = std::make_unique<SqliteApplicationStore>(m_databases, *databases.cache, *databases.outbox,
                                                            sealer, reserve);
    m_chain = std::make_unique<AuditChain>(*databases.outbox, sealer, m_clock, m_account);
    work = std::make_unique<SqliteWorkStore>(m_databases, *databases.outbox, sealer, *m_chain, m_clock,
                                             m_backup);
    outbox = std::make_unique<SqliteDecisionOutbox>(m_databases, *databases.outbox, sealer, *m_chain, m_clock,
                                                    m_backup);
    briefcase = std::make_unique<SqliteBriefcase>(m_databases, *databases.outbox, sealer, m_backup);
    carrier = std::make_unique<WorkCarrier>(WorkCarrier::Profile {folder, m_databases, *databases.outbox,
                                                                  sealer, *work, *outbox, m_clock, m_backup,
                                                                  databases.readOnly});
    using Access = FileAttachmentStore::Access;
    const Access access = databases.readOnly ? Access::ReadOnly : Access::Full;
    attachments =
        std::make_unique<FileAttachmentStore>(m_files, attachmentFolder(), fileSealer, reserve, access);
    if (access == Access::Full && isMarkedUnsealed(folder))
        static_cast<void>(m_files.run([this, copiesToo = databases.copiesAreSealed]() -> Result<> {
            if (sealOldAttachments(attachmentFolder(), fileSealer) && copiesToo)
                removeUnsealedMark(folder);
            return {};
        }));
    startSearch();
    return {};
}

void Profile::Private::startSearch()
{
    search = std::make_unique<SearchIndex>(SearchIndex::Surroundings {m_databases, *databases.cache, sealer,
                                                                      m_files, fileSealer, reserve,
                                                                      snapshotFile(), !databases.readOnly});
    applications->whenChanged([this](const CacheChange &change) { search->note(change); });
    search->start();
}

Future<> Profile::Private::reseal(const Keys &keys)
{
    const Future<> files = m_files.run([this, keys]() -> Result<> {
        fileSealer.use(keys);
        return resealAttachments(attachmentFolder(), fileSealer);
    });
    search->renewSnapshot();
    return m_databases.run([this, keys, files]() -> Result<> {
        sealer.use(keys);
        Result<> resealed = resealOutbox(*databases.outbox, sealer);
        if (resealed.ok())
            resealed =
                databases.cache->inTransaction([this] { return resealCache(*databases.cache, sealer); });
        if (!resealed)
            return resealed;
        m_backup->note(RollingBackup::Written::Decision);
        QFuture<Result<>> sealedFiles = files;
        sealedFiles.waitForFinished();
        return sealedFiles.result();
    });
}

Profile::Private::~Private()
{
    if (search && wipes)
        search->discard();
    // Pages of a pull may still be queued: the search is told of them, and of none once it ends.
    if (search)
        m_databases
            .run([this]() -> Result<> {
                applications->whenChanged([](const CacheChange &) {});
                return {};
            })
            .waitForFinished();
    search.reset();
    // It may be waiting for the databases' thread: it ends while that still answers.
    carrier.reset();
    m_databases
        .run([this]() -> Result<> {
            if (m_backup) {
                // First, so that closing does not make the file newer than its copy.
                databases.outbox->checkpoint();
                static_cast<void>(m_backup->catchUp());
            }
            outbox.reset();
            briefcase.reset();
            work.reset();
            m_chain.reset();
            m_backup.reset();
            databases.cache.reset();
            databases.outbox.reset();
            return {};
        })
        .waitForFinished();
    m_files.run([]() -> Result<> { return {}; }).waitForFinished();
    if (wipes && !databases.readOnly)
        wipe();
}

void Profile::Private::wipe() const
{
    const QDir directory(folder);
    const QStringList patterns {QStringLiteral("cache.db*"), QFileInfo(snapshotFile()).fileName() + u'*'};
    for (const QString &name : directory.entryList(patterns, QDir::Files))
        QFile::remove(directory.filePath(name));
    QDir(attachmentFolder()).removeRecursively();
}

Profile::Profile(std::unique_ptr<Private> state)
    : d(std::move(state))
{
}

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const QString &dataFolder, const QString &issuer,
                                               const domain::AccountId &account, const Keys &keys,
                                               const Clock &clock, const Surroundings &surroundings)
{
    auto state =
        std::make_unique<Private>(folderIn(dataFolder, issuer, account), account, keys, clock, surroundings);
    if (const Result<> occupied = state->occupy(surroundings); !occupied)
        return occupied.error();
    if (const Result<> opened = state->open(); !opened)
        return opened.error();
    return std::unique_ptr<Profile>(new Profile(std::move(state)));
}

const QString &Profile::folder() const
{
    return d->folder;
}

bool Profile::cacheWasRebuilt() const
{
    return d->databases.cacheRebuilt;
}

std::optional<Profile::ReadOnlyBecause> Profile::readOnlyBecause() const
{
    if (!d->databases.readOnly)
        return {};
    return d->writeProtected ? ReadOnlyBecause::WriteProtected : ReadOnlyBecause::NewerFiles;
}

const std::optional<OutboxRestoration> &Profile::restoration() const
{
    return d->databases.restored;
}

std::optional<DiskReserve::Shortage> Profile::shortage() const
{
    return d->reserve.shortage();
}

ports::ApplicationStore &Profile::applications() const
{
    return *d->applications;
}

ports::WorkStore &Profile::work() const
{
    return *d->work;
}

ports::DecisionOutbox &Profile::outbox() const
{
    return *d->outbox;
}

ports::AttachmentStore &Profile::attachments() const
{
    return *d->attachments;
}

ports::Briefcase &Profile::briefcase() const
{
    return *d->briefcase;
}

ports::ApplicationSearch &Profile::search() const
{
    return *d->search;
}

ports::CarriedWork &Profile::carriedWork() const
{
    return *d->carrier;
}

Future<> Profile::searchCaughtUp() const
{
    return d->search->caughtUp();
}

Future<> Profile::reseal(const Keys &keys)
{
    if (isReadOnly())
        return ready<void>(
            Error {ErrorKind::StorageUnavailable, QStringLiteral("the profile is only read"), {}});
    return d->reseal(keys);
}

void Profile::wipeOnClose()
{
    d->wipes = true;
}

QString Profile::folderIn(const QString &dataFolder, const QString &issuer, const domain::AccountId &account)
{
    return dataFolder + u'/' + folderName(issuer, account);
}

QString Profile::folderName(const QString &issuer, const domain::AccountId &account)
{
    const QString both = issuer + u'\n' + account.text();
    return sha256Hex(both.toUtf8()).left(32);
}

} // namespace zhiping::store
