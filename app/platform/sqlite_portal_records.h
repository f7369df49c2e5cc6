// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/portal_records.h"
#include "platform/sqlite_statement.h"

namespace zhiping::platform {

/// What a transaction on a connection sees and changes.
class SqlitePortalRecords final : public PortalRecords
{
public:
    explicit SqlitePortalRecords(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] std::optional<PortalUser> user(const QString &username) const override;
    [[nodiscard]] QList<PortalUser> users() const override;
    [[nodiscard]] std::optional<SessionRecord> session(const QByteArray &id) const override;

    bool addUser(const PortalUser &user) override;
    bool setUserState(const QString &username, PortalUserState state, const QDateTime &at) override;
    bool grantAccess(const QString &username) override;
    void addSession(const SessionRecord &session) override;
    void removeSession(const QByteArray &id) override;
    void removeSessionsOf(const QString &username) override;
    void addTicket(const TicketRecord &ticket) override;
    [[nodiscard]] std::optional<TicketRecord> spendTicket(const QByteArray &id, const QDateTime &at) override;
    void forgetEndedBefore(const QDateTime &time) override;

private:
    Connection &m_connection;
};

} // namespace zhiping::platform
