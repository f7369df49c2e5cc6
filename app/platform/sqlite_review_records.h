// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/review_records.h"
#include "platform/sqlite_statement.h"

namespace zhiping::platform {

/// What a transaction on a connection sees and changes.
class SqliteReviewRecords final : public ReviewRecords
{
public:
    explicit SqliteReviewRecords(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] FeedState feedState(const QString &audience) const override;
    [[nodiscard]] QList<FeedEvent> events(const QString &audience, qint64 after, int limit) const override;
    [[nodiscard]] qint64 applicationsAfter(const QString &audience, qint64 after) const override;
    [[nodiscard]] QByteArrayList receipts(const QString &account, qint64 after, qint64 upTo) const override;
    [[nodiscard]] std::optional<ApplicationRecord> application(const QString &id) const override;
    [[nodiscard]] std::optional<ApplicationRecord> applicationWithCode(const QString &code) const override;
    [[nodiscard]] QList<std::pair<ApplicationRecord, QString>>
    holdersOf(const QString &sha256) const override;
    [[nodiscard]] std::optional<DecisionRecord> decision(const QString &id) const override;
    [[nodiscard]] bool contradicts(const QString &account, const domain::AuditHead &head) const override;
    [[nodiscard]] Holdings holdings() const override;

    [[nodiscard]] qint64 next(Series series) override;
    void put(const ApplicationRecord &record, const QList<HeldFile> &files,
             const QList<Departure> &departed) override;
    void add(const DecisionRecord &decision) override;

private:
    Connection &m_connection;
};

} // namespace zhiping::platform
