// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace zhiping::platform {

enum class PortalUserState : quint8 { Pending, Approved, Disabled };

/// A person's account on the SSO portal (大数据应用平台), which is not yet an account on the platform.
struct PortalUser {
    QString username;
    QString name;
    QString organisation;
    QString region; ///< Code, or empty.
    QString phone;
    QString passwordHash;
    PortalUserState state = PortalUserState::Pending;
    bool granted = false; ///< 确定接入 was pressed; counts from the next log-in on.
    QDateTime registeredAt;
};

/// A log-in to the portal that lasts (the ticket-granting cookie of CAS).
struct SessionRecord {
    QByteArray id; ///< Digest of the cookie.
    QString username;
    bool activated = false; ///< Access had been granted before this log-in.
    QDateTime expiresAt;
};

/// A service ticket, which proves a log-in to one other service, once.
struct TicketRecord {
    QByteArray id; ///< Digest of the ticket.
    QString service;
    QString username;
    bool activated = false;
    bool fresh = false; ///< The person has just typed the password.
    QDateTime expiresAt;
};

/// The built-in SSO portal: its users and where they are logged in. Empty where another CAS server is asked.
class PortalRecords
{
public:
    virtual ~PortalRecords() = default;

    [[nodiscard]] virtual std::optional<PortalUser> user(const QString &username) const = 0;
    /// In the order in which they registered.
    [[nodiscard]] virtual QList<PortalUser> users() const = 0;
    /// What is past its end is there, too, until it is forgotten.
    [[nodiscard]] virtual std::optional<SessionRecord> session(const QByteArray &id) const = 0;

    /// False, and nothing changes, where the name is taken: of several who ask for one, one gets it.
    virtual bool addUser(const PortalUser &user) = 0;
    /// False where there is no such user.
    virtual bool setUserState(const QString &username, PortalUserState state, const QDateTime &at) = 0;
    /// False where there is no such user.
    virtual bool grantAccess(const QString &username) = 0;

    /// Of a user who is there.
    virtual void addSession(const SessionRecord &session) = 0;
    virtual void removeSession(const QByteArray &id) = 0;
    virtual void removeSessionsOf(const QString &username) = 0;
    virtual void addTicket(const TicketRecord &ticket) = 0;
    /// The ticket, for one of all who ever ask for it; nothing for the others.
    [[nodiscard]] virtual std::optional<TicketRecord> spendTicket(const QByteArray &id,
                                                                  const QDateTime &at) = 0;
    /// Removes sessions and tickets whose end was before @p time.
    virtual void forgetEndedBefore(const QDateTime &time) = 0;

protected:
    PortalRecords() = default;
    Q_DISABLE_COPY_MOVE(PortalRecords)
};

} // namespace zhiping::platform
