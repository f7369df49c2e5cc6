// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/account_records.h"
#include "platform/sqlite_statement.h"

namespace zhiping::platform {

/// What a transaction on a connection sees and changes.
class SqliteAccountRecords final : public AccountRecords
{
public:
    explicit SqliteAccountRecords(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] std::optional<PlatformAccount> account(const QString &id) const override;
    [[nodiscard]] std::optional<PlatformAccount>
    accountWithOldUsername(const QString &oldUsername) const override;
    [[nodiscard]] QList<BoundAccount> accounts() const override;
    [[nodiscard]] std::optional<QString> boundTo(const QString &casUser) const override;
    [[nodiscard]] std::optional<Assignment> assignment(const QString &casUser) const override;

    void add(const PlatformAccount &account, const QDateTime &at) override;
    bool setDisabled(const QString &id, bool disabled) override;
    bool bind(const QString &casUser, const QString &account, const QString &how,
              const QDateTime &at) override;
    void assign(const Assignment &assignment) override;

private:
    Connection &m_connection;
};

} // namespace zhiping::platform
