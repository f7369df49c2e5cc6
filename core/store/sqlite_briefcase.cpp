// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sqlite_briefcase.h"

#include "store/connection.h"
#include "store/outbox_cells.h"
#include "store/rolling_backup.h"
#include "store/storage_thread.h"

namespace zhiping::store {

using domain::ApplicationId;
using ports::PackedApplication;

SqliteBriefcase::SqliteBriefcase(StorageThread &thread, Connection &outbox, Sealer &sealer,
                                 std::shared_ptr<RollingBackup> backup)
    : m_thread(thread)
    , m_outbox(outbox)
    , m_sealer(sealer)
    , m_backup(std::move(backup))
{
}

Result<> SqliteBriefcase::inTransaction(const std::function<Result<>()> &work)
{
    const Result<> written = m_outbox.inTransaction(work);
    if (written.ok() && m_backup)
        m_backup->note(RollingBackup::Written::Words);
    return written;
}

Future<QList<PackedApplication>> SqliteBriefcase::packed()
{
    return m_thread.run([this]() -> Result<QList<PackedApplication>> {
        QList<PackedApplication> packed;
        Result<> outcome;
        const Result<> read = m_outbox.read(
            QLatin1String("SELECT application, until FROM briefcase ORDER BY rowid"), {},
            [&](const QSqlQuery &row) {
                const QString application = row.value(0).toString();
                const Result<QByteArray> text =
                    m_sealer.open(row.value(1).toByteArray(), packedPlace(application));
                const QDateTime until =
                    text ? QDateTime::fromString(QString::fromLatin1(*text), Qt::ISODateWithMs) : QDateTime();
                if (outcome.ok() && !until.isValid())
                    outcome = text ? Error {ErrorKind::StorageDamaged,
                                            QStringLiteral("a date of the briefcase does not read"),
                                            {}}
                                   : text.error();
                packed.append({ApplicationId(application), until});
            });
        if (!read || !outcome)
            return read ? outcome.error() : read.error();
        return packed;
    });
}

Future<> SqliteBriefcase::pack(const QList<ApplicationId> &applications, const QDateTime &until)
{
    return m_thread.run([this, applications, until]() -> Result<> {
        const QByteArray text = until.toUTC().toString(Qt::ISODateWithMs).toLatin1();
        return inTransaction([&]() -> Result<> {
            for (const ApplicationId &application : applications) {
                const Result<QByteArray> sealed = m_sealer.seal(text, packedPlace(application.text()));
                if (!sealed)
                    return sealed.error();
                const Result<> written = m_outbox.run(
                    QLatin1String("INSERT INTO briefcase (application, until) VALUES (?, ?)"
                                  " ON CONFLICT (application) DO UPDATE SET until = excluded.until"),
                    {application.text(), *sealed});
                if (!written)
                    return written;
            }
            return {};
        });
    });
}

Future<> SqliteBriefcase::unpack(const QList<ApplicationId> &applications)
{
    return m_thread.run([this, applications]() -> Result<> {
        return inTransaction([&]() -> Result<> {
            for (const ApplicationId &application : applications) {
                const Result<> removed = m_outbox.run(
                    QLatin1String("DELETE FROM briefcase WHERE application = ?"), {application.text()});
                if (!removed)
                    return removed;
            }
            return {};
        });
    });
}

} // namespace zhiping::store
