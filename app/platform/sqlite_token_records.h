// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/sqlite_statement.h"
#include "platform/token_records.h"

namespace zhiping::platform {

/// What a transaction on a connection sees and changes.
class SqliteTokenRecords final : public TokenRecords
{
public:
    explicit SqliteTokenRecords(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] std::optional<TokenRecord> accessToken(const QByteArray &id) const override;
    [[nodiscard]] std::optional<TokenRecord> refreshToken(const QByteArray &id) const override;

    void addFamily(const TokenFamily &family) override;
    void addAccessToken(const QByteArray &id, const QString &family, const QDateTime &expiresAt) override;
    void addRefreshToken(const QByteArray &id, const QString &family, const QDateTime &expiresAt) override;
    [[nodiscard]] bool rotate(const QByteArray &refreshToken, const QDateTime &at) override;
    bool revoke(const QString &family, const QDateTime &at, const QString &why) override;
    void forgetEndedBefore(const QDateTime &time) override;

private:
    Connection &m_connection;
};

} // namespace zhiping::platform
