// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/platform_storage.h"
#include "platform/sqlite_database.h"

namespace zhiping::platform {

/// Records in the SQLite database of a platform's directory, attachments by digest in a folder beside it.
/// Instances share it by opening the same directory.
class SqliteStorage final : public PlatformStorage
{
public:
    /// Opens `platform.db` in @p directory; it is made when it does not exist.
    static Result<std::unique_ptr<PlatformStorage>> open(const QString &directory,
                                                         Database::Checkpoints checkpoints);

    Result<> keepFile(const QString &sha256, const QByteArray &bytes) override;
    [[nodiscard]] std::optional<qint64> fileSize(const QString &sha256) override;
    [[nodiscard]] QByteArray filePart(const QString &sha256, qint64 first, qint64 count) override;

private:
    SqliteStorage(std::unique_ptr<Database> database, QString directory);
    void inSnapshot(const std::function<void(const Records &)> &work) override;
    void inTransaction(const std::function<bool(Records &)> &work) override;

    const std::unique_ptr<Database> m_database;
    const QString m_directory;
};

} // namespace zhiping::platform
