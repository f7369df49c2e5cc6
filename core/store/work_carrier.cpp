// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/work_carrier.h"

#include "base/clock.h"
#include "base/log.h"
#include "store/audit_chain.h"
#include "store/connection.h"
#include "store/durable_file.h"
#include "store/file_system.h"
#include "store/key_wrapping.h"
#include "store/outbox_backups.h"
#include "store/outbox_cells.h"
#include "store/rolling_backup.h"
#include "store/schema.h"
#include "store/schema_migrator.h"
#include "store/sealer.h"
#include "store/sqlite_decision_outbox.h"
#include "store/sqlite_work_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace zhiping::store {

using domain::ApplicationId;
using ports::Draft;
using ports::OutboxEntry;
using ports::WorkTakenIn;

namespace {

constexpr qint64 mostBytes = qint64 {1} << 30;

template <typename T>
Result<T> wait(Future<T> future)
{
    future.waitForFinished();
    return future.result();
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {
            ErrorKind::StorageUnavailable, QStringLiteral("read work package: ") + file.errorString(), {}};
    if (file.size() > mostBytes)
        return Error {ErrorKind::MalformedReply, QStringLiteral("it is too large for a work package"), {}};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error {
            ErrorKind::StorageUnavailable, QStringLiteral("read work package: ") + file.errorString(), {}};
    return bytes;
}

/// A package's outbox, opened beside the profile's own.
class UnpackedWork
{
public:
    UnpackedWork(const Keys &keys, const QString &profile, const Clock &clock)
        : m_sealer(keys, profile)
        , m_clock(clock)
    {
    }
    ~UnpackedWork()
    {
        m_thread
            .run([this]() -> Result<> {
                outbox.reset();
                work.reset();
                m_chain.reset();
                m_database.reset();
                return {};
            })
            .waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(UnpackedWork)

    /// `SecretsUnavailable` if it is sealed under other keys; `MalformedReply` if it is no outbox;
    /// `StorageDamaged` if it is not whole.
    [[nodiscard]] Result<> open(const QString &file)
    {
        return wait(m_thread.run([this, file]() -> Result<> {
            auto opened = Connection::open(file, Connection::Durability::Disposable);
            if (!opened)
                return opened.error();
            m_database = std::move(opened).value();
            if (const Result<> whole = m_database->checkWhole(); !whole)
                return whole;
            // Whose it is can only be asked of an outbox.
            if (!m_database->runScript(QLatin1String("SELECT only_row, proof FROM key_proof LIMIT 0")))
                return Error {ErrorKind::MalformedReply, QStringLiteral("the database is no outbox"), {}};
            if (const Result<> known = checkProof(*m_database, m_sealer); !known)
                return Error {ErrorKind::SecretsUnavailable,
                              QStringLiteral("the package is sealed under other keys"),
                              {}};
            if (const Result<> migrated = migrate(*m_database, outboxSchema(), &m_sealer); !migrated)
                return migrated;
            if (const Result<> good = checkOutbox(*m_database, m_sealer); !good)
                return good;
            m_chain = std::make_unique<AuditChain>(*m_database, m_sealer, m_clock, domain::AccountId());
            work = std::make_unique<SqliteWorkStore>(m_thread, *m_database, m_sealer, *m_chain, m_clock,
                                                     nullptr);
            outbox = std::make_unique<SqliteDecisionOutbox>(m_thread, *m_database, m_sealer, *m_chain,
                                                            m_clock, nullptr);
            return {};
        }));
    }

    std::unique_ptr<SqliteWorkStore> work;
    std::unique_ptr<SqliteDecisionOutbox> outbox;

private:
    StorageThread m_thread;
    Sealer m_sealer;
    const Clock &m_clock;
    std::unique_ptr<Connection> m_database;
    std::unique_ptr<AuditChain> m_chain;
};

/// Carries what is in one pair of stores, and lacking in another, over.
class Pouring
{
public:
    Pouring(UnpackedWork &from, ports::WorkStore &work, ports::DecisionOutbox &decisions)
        : m_from(from)
        , m_work(work)
        , m_decisions(decisions)
    {
    }

    [[nodiscard]] Result<WorkTakenIn> run()
    {
        const auto there = wait(m_from.outbox->entries());
        const auto here = wait(m_decisions.entries());
        const auto inProgressThere = wait(m_from.work->inProgress());
        const auto inProgressHere = wait(m_work.inProgress());
        for (const std::optional<Error> &error :
             {errorOf(there), errorOf(here), errorOf(inProgressThere), errorOf(inProgressHere)}) {
            if (error)
                return *error;
        }
        m_here = *here;
        m_inProgressHere = *inProgressHere;
        for (const OutboxEntry &entry : *there) {
            const bool hasLaterWords = inProgressThere->contains(entry.application);
            if (const Result<> carried = carryDecision(entry, hasLaterWords); !carried)
                return carried.error();
        }
        for (const ApplicationId &id : *inProgressThere) {
            if (const Result<> carried = carryWords(id); !carried)
                return carried.error();
        }
        return m_outcome;
    }

private:
    template <typename T>
    static std::optional<Error> errorOf(const Result<T> &result)
    {
        return result ? std::nullopt : std::optional(result.error());
    }

    [[nodiscard]] Result<> carryDecision(const OutboxEntry &entry, bool hasLaterWords)
    {
        const bool isKnown = std::any_of(m_here.cbegin(), m_here.cend(),
                                         [&entry](const OutboxEntry &own) { return own.id == entry.id; });
        if (isKnown || entry.receipt)
            return {};
        const bool decidedSince =
            std::any_of(m_here.cbegin(), m_here.cend(), [&entry](const OutboxEntry &own) {
                return own.application == entry.application && own.sealedAt > entry.sealedAt;
            });
        if (decidedSince) {
            ++m_outcome.leftAlone;
            return {};
        }
        // First, so that the answers it rests on count as decided upon.
        if (!hasLaterWords && !m_inProgressHere.contains(entry.application)) {
            if (const Result<> carried = carryFindings(entry.application); !carried)
                return carried;
        }
        const auto reviewed = wait(m_from.outbox->reviewed(entry.id));
        if (!reviewed && reviewed.error().kind != ErrorKind::NotFound)
            return reviewed.error();
        const Result<> adopted =
            wait(m_decisions.adopt(entry, reviewed ? std::optional(*reviewed) : std::nullopt));
        m_outcome.decisions += adopted ? 1 : 0;
        // The package is whole: what does not read in it has a later form.
        if (!adopted && adopted.error().kind == ErrorKind::InvalidInput)
            return Error {ErrorKind::Refused, adopted.error().evidence, {}};
        return adopted;
    }

    [[nodiscard]] Result<> carryFindings(const ApplicationId &id)
    {
        const auto findings = wait(m_from.work->findings(id));
        if (!findings)
            return findings.error();
        for (const domain::Finding &finding : *findings) {
            if (const Result<> recorded = wait(m_work.record(finding)); !recorded)
                return recorded;
        }
        return {};
    }

    /// Whether this laptop has them already.
    [[nodiscard]] Result<bool> holdsWords(const ApplicationId &id, const ports::Draft &draft)
    {
        const auto own = wait(m_work.draft(id));
        const auto there = wait(m_from.work->findings(id));
        const auto here = wait(m_work.findings(id));
        for (const std::optional<Error> &error : {errorOf(own), errorOf(there), errorOf(here)}) {
            if (error)
                return *error;
        }
        return *own == draft
            && std::all_of(there->cbegin(), there->cend(),
                           [&here](const domain::Finding &finding) { return here->contains(finding); });
    }

    [[nodiscard]] Result<> carryWords(const ApplicationId &id)
    {
        const auto draft = wait(m_from.work->draft(id));
        const Result<bool> isHere = draft ? holdsWords(id, *draft) : draft.error();
        if (!isHere || *isHere)
            return isHere ? Result<>() : isHere.error();
        if (m_inProgressHere.contains(id)) {
            ++m_outcome.leftAlone;
            return {};
        }
        if (const Result<> carried = carryFindings(id); !carried)
            return carried;
        const Result<> saved = hasWords(*draft) ? wait(m_work.saveDraft(*draft)) : Result<>();
        m_outcome.applications += saved ? 1 : 0;
        return saved;
    }

    UnpackedWork &m_from;
    ports::WorkStore &m_work;
    ports::DecisionOutbox &m_decisions;
    QList<OutboxEntry> m_here;
    QList<ApplicationId> m_inProgressHere;
    WorkTakenIn m_outcome;
};

/// The words about @p id in a copy of the outbox.
Result<Draft> draftIn(const QString &copy, Sealer &sealer, const ApplicationId &id)
{
    const auto opened = Connection::openForReading(copy);
    const Result<int> version = opened ? (*opened)->userVersion() : opened.error();
    if (!version)
        return version.error();
    if (*version < firstSealedVersion)
        return Error {ErrorKind::Refused, QStringLiteral("it is not sealed"), {}};
    return readDraft(**opened, sealer, id);
}

} // namespace

WorkCarrier::WorkCarrier(const Profile &profile)
    : m_profile(profile)
    , m_name(QFileInfo(profile.folder).fileName())
    , m_scratch(profile.folder + QStringLiteral("/incoming"))
{
    if (!profile.readOnly)
        QDir(m_scratch).removeRecursively();
}

Future<bool> WorkCarrier::writeTo(const QString &path)
{
    return m_profile.thread.run([this, path]() -> Result<bool> {
        const Result<WrappedKeys> keys = KeyFile(m_profile.folder).read();
        const bool areSecret = keys || keys.error().kind != ErrorKind::NotFound;
        if (!keys && areSecret)
            return keys.error();
        const Result<QByteArray> image = m_profile.outbox.image();
        if (!image)
            return image.error();
        const WorkPackage package {m_name, keys ? std::optional(*keys) : std::nullopt, *image};
        if (const Result<> written = writeDurably(path, toBytes(package)); !written)
            return written.error();
        return !areSecret || (keys->byPhrase && keys->byPhrase->keys.contains(keys->current));
    });
}

Future<WorkTakenIn> WorkCarrier::takeIn(const QString &path, const QString &phrase)
{
    if (m_profile.readOnly)
        return ready<WorkTakenIn>(
            Error {ErrorKind::StorageUnavailable, QStringLiteral("the profile is only read"), {}});
    return m_worker.run([this, path, phrase] {
        Result<WorkTakenIn> taken = takeInNow(path, phrase);
        QDir(m_scratch).removeRecursively();
        return taken;
    });
}

Future<QList<Draft>> WorkCarrier::earlierWords(const ApplicationId &id)
{
    return m_worker.run([this, id] { return earlierWordsNow(id); });
}

Result<QList<Draft>> WorkCarrier::earlierWordsNow(const ApplicationId &id)
{
    const Result<Keys> keys = wait(m_profile.thread.run([this]() -> Result<Keys> {
        const Result<> copied = m_profile.backup ? m_profile.backup->catchUp() : Result<>();
        return copied ? Result<Keys>(m_profile.sealer.keys()) : copied.error();
    }));
    const Result<Draft> present = keys ? wait(m_profile.work.draft(id)) : keys.error();
    if (!present)
        return present.error();
    Sealer sealer(*keys, m_name);
    QList<Draft> earlier;
    const auto isThere = [&](const Draft &draft) {
        return haveSameWords(draft, *present)
            || std::any_of(earlier.cbegin(), earlier.cend(),
                           [&draft](const Draft &other) { return haveSameWords(draft, other); });
    };
    const QStringList copies = OutboxBackups(m_profile.outbox.file()).list();
    for (const QString &copy : copies) {
        const Result<Draft> draft = draftIn(copy, sealer, id);
        if (!draft)
            qCWarning(logStore).noquote() << "a backup is left out:" << draft.error().evidence;
        else if (hasWords(*draft) && !isThere(*draft))
            earlier.append(*draft);
    }
    return earlier;
}

Result<WorkPackage> WorkCarrier::packageAt(const QString &path)
{
    const Result<QByteArray> bytes = readWhole(path);
    if (!bytes)
        return bytes.error();
    if (!bytes->startsWith("SQLite format 3"))
        return workPackageFrom(*bytes);
    // A copy out of the folder of backups: of whatever profile it is, its proof will tell.
    const Result<WrappedKeys> keys = KeyFile(m_profile.folder).read();
    return WorkPackage {m_name, keys ? std::optional(*keys) : std::nullopt, *bytes};
}

Result<Keys> WorkCarrier::keysFor(const WorkPackage &package, const QString &phrase)
{
    if (!phrase.isEmpty() && package.keys)
        return unwrapWithPhrase(*package.keys, phrase, package.profile);
    if (!phrase.isEmpty())
        return Error {ErrorKind::NotFound, QStringLiteral("the package has no phrase"), {}};
    return wait(m_profile.thread.run([this]() -> Result<Keys> { return m_profile.sealer.keys(); }));
}

Result<WorkTakenIn> WorkCarrier::takeInNow(const QString &path, const QString &phrase)
{
    const Result<WorkPackage> package = packageAt(path);
    if (!package)
        return package.error();
    if (package->profile != m_name)
        return Error {ErrorKind::Conflict, QStringLiteral("the package is another profile's"), {}};
    const Result<Keys> keys = keysFor(*package, phrase);
    if (!keys)
        return keys.error();
    if (const Result<> made = makePrivateFolder(m_scratch); !made)
        return made.error();
    const QString file = m_scratch + QStringLiteral("/outbox.db");
    if (const Result<> written = writeDurably(file, package->outbox); !written)
        return written.error();
    UnpackedWork unpacked(*keys, m_name, m_profile.clock);
    if (const Result<> opened = unpacked.open(file); !opened) {
        if (opened.error().kind == ErrorKind::SecretsUnavailable && !phrase.isEmpty())
            return Error {ErrorKind::StorageDamaged, QStringLiteral("the package's keys do not fit"), {}};
        return opened.error();
    }
    return Pouring(unpacked, m_profile.work, m_profile.decisions).run();
}

} // namespace zhiping::store
