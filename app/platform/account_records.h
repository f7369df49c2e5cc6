// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/account.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace zhiping::platform {

/// A reviewer's account on 智能制造信息管理平台, apart from the portal account that it is bound to.
struct PlatformAccount {
    domain::Account account;
    bool disabled = false;
    QString
        oldUsername; ///< From before the portal: 我是老用户 binds with it. Empty for a new user's account.
    QString oldPasswordHash;
};

/// An account with the portal user who is bound to it, if anybody is.
struct BoundAccount {
    PlatformAccount account;
    QString casUser;
};

/// What an administrator decided about a portal user before the first visit.
struct Assignment {
    QString casUser;
    QString name;
    QString organisation;
    QString region;
    domain::Role role = domain::Role::District;
};

/// Reviewers' accounts and whom they belong to. An id or an old username that is there already is a fault of
/// the caller, for which the storage throws.
class AccountRecords
{
public:
    virtual ~AccountRecords() = default;

    [[nodiscard]] virtual std::optional<PlatformAccount> account(const QString &id) const = 0;
    [[nodiscard]] virtual std::optional<PlatformAccount>
    accountWithOldUsername(const QString &oldUsername) const = 0;
    /// Oldest first.
    [[nodiscard]] virtual QList<BoundAccount> accounts() const = 0;
    /// The id of the account that @p casUser is bound to.
    [[nodiscard]] virtual std::optional<QString> boundTo(const QString &casUser) const = 0;
    [[nodiscard]] virtual std::optional<Assignment> assignment(const QString &casUser) const = 0;

    virtual void add(const PlatformAccount &account, const QDateTime &at) = 0;
    /// False where there is no such account.
    virtual bool setDisabled(const QString &id, bool disabled) = 0;
    /// False, and nothing changes, where either of both is bound already, be it to the other: of several who
    /// bind the same user or the same account, one does.
    virtual bool bind(const QString &casUser, const QString &account, const QString &how,
                      const QDateTime &at) = 0;
    /// Takes the place of what was assigned to the user before.
    virtual void assign(const Assignment &assignment) = 0;

protected:
    AccountRecords() = default;
    Q_DISABLE_COPY_MOVE(AccountRecords)
};

} // namespace zhiping::platform
