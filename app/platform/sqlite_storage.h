// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/review_storage.h"
#include "platform/sqlite_database.h"

namespace zhiping::platform {

/// Applications and decisions in the SQLite database of a platform's directory, attachments by digest in a
/// folder beside it. Instances share it by opening the same directory.
class SqliteReviewStorage final : public ReviewStorage
{
public:
    SqliteReviewStorage(Database &database, QString directory)
        : m_database(database)
        , m_directory(std::move(directory))
    {
    }

    Result<> keepFile(const QString &sha256, const QByteArray &bytes) override;
    [[nodiscard]] std::optional<qint64> fileSize(const QString &sha256) override;
    [[nodiscard]] QByteArray filePart(const QString &sha256, qint64 first, qint64 count) override;

private:
    void inSnapshot(const std::function<void(const ReviewRecords &)> &work) override;
    void inTransaction(const std::function<bool(ReviewRecords &)> &work) override;

    Database &m_database;
    const QString m_directory;
};

} // namespace zhiping::platform
