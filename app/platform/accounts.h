// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/account.h"
#include "platform/site.h"

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

/// What an administrator decided about a portal user before the first visit.
struct Assignment {
    QString casUser;
    QString name;
    QString organisation;
    QString region;
    domain::Role role = domain::Role::District;
};

enum class BindingOutcome : quint8 { Bound, AccountTaken, UserTaken };

[[nodiscard]] QString codeOf(domain::Role role);
[[nodiscard]] std::optional<domain::Role> roleFromCode(const QString &code);

/// All of these belong into the caller's transaction.
[[nodiscard]] std::optional<PlatformAccount> findAccount(Connection &connection, const QString &id);
[[nodiscard]] std::optional<PlatformAccount> findOldAccount(Connection &connection,
                                                            const QString &oldUsername);
[[nodiscard]] std::optional<PlatformAccount> boundAccount(Connection &connection, const QString &casUser);
void addAccount(Connection &connection, const Clock &clock, const PlatformAccount &account);
/// One to one: neither side may already be bound to somebody else. Binding the same pair again is `Bound`.
BindingOutcome bind(Connection &connection, const Clock &clock, const QString &casUser,
                    const QString &accountId, const QString &how);

void assign(Connection &connection, const Assignment &assignment);
[[nodiscard]] std::optional<Assignment> assignmentOf(Connection &connection, const QString &casUser);
/// Makes the account that @p assignment promises and binds it; an existing binding is left as it is.
void createAssigned(Connection &connection, const Clock &clock, const Assignment &assignment,
                    const QString &how);

} // namespace zhiping::platform
