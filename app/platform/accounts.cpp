// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/accounts.h"

#include "base/uuid7.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

std::optional<PlatformAccount> fromRow(Statement &row)
{
    if (!row.step())
        return std::nullopt;
    PlatformAccount found;
    found.account.id = domain::AccountId(row.text(0));
    found.account.name = row.text(1);
    found.account.organisation = row.text(2);
    found.account.region = domain::RegionCode(row.text(3));
    const QStringList roles = row.text(4).split(u',', Qt::SkipEmptyParts);
    for (const QString &code : roles) {
        if (const std::optional<domain::Role> role = roleFromCode(code))
            found.account.roles.append(*role);
    }
    found.disabled = row.integer(5) != 0;
    found.oldUsername = row.text(6);
    found.oldPasswordHash = row.text(7);
    return found;
}

std::optional<QString> accountBoundTo(Connection &connection, const QString &casUser)
{
    Statement row = connection.query("SELECT account FROM binding WHERE cas_user=?", casUser);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

} // namespace

QString codeOf(domain::Role role)
{
    switch (role) {
    case domain::Role::District:
        return u"district"_s;
    case domain::Role::Municipal:
        return u"municipal"_s;
    case domain::Role::Trainer:
        return u"trainer"_s;
    }
    Q_UNREACHABLE();
}

std::optional<domain::Role> roleFromCode(const QString &code)
{
    for (const domain::Role role : {domain::Role::District, domain::Role::Municipal, domain::Role::Trainer}) {
        if (codeOf(role) == code)
            return role;
    }
    return std::nullopt;
}

std::optional<PlatformAccount> findAccount(Connection &connection, const QString &id)
{
    Statement row = connection.query("SELECT id, name, organisation, region, roles, disabled, old_username, "
                                     "old_password FROM account WHERE id=?",
                                     id);
    return fromRow(row);
}

std::optional<PlatformAccount> findOldAccount(Connection &connection, const QString &oldUsername)
{
    Statement row = connection.query("SELECT id, name, organisation, region, roles, disabled, old_username, "
                                     "old_password FROM account WHERE old_username=?",
                                     oldUsername);
    return fromRow(row);
}

std::optional<PlatformAccount> boundAccount(Connection &connection, const QString &casUser)
{
    const std::optional<QString> id = accountBoundTo(connection, casUser);
    return id ? findAccount(connection, *id) : std::nullopt;
}

void addAccount(Connection &connection, const Clock &clock, const PlatformAccount &account)
{
    QStringList roles;
    for (const domain::Role role : account.account.roles)
        roles.append(codeOf(role));
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? std::nullopt : std::optional(text);
    };
    connection.execute(
        "INSERT INTO account(id, name, organisation, region, roles, disabled, old_username, old_password, "
        "created_at) VALUES(?,?,?,?,?,?,?,?,?)",
        account.account.id.text(), account.account.name, account.account.organisation,
        account.account.region.text(), roles.join(u','), account.disabled, orNull(account.oldUsername),
        orNull(account.oldPasswordHash), clock.nowUtc());
}

BindingOutcome bind(Connection &connection, const Clock &clock, const QString &casUser,
                    const QString &accountId, const QString &how)
{
    if (const std::optional<QString> present = accountBoundTo(connection, casUser))
        return *present == accountId ? BindingOutcome::Bound : BindingOutcome::UserTaken;
    if (connection.execute("INSERT OR IGNORE INTO binding(cas_user, account, how, bound_at) VALUES(?,?,?,?)",
                           casUser, accountId, how, clock.nowUtc())
        == 0)
        return BindingOutcome::AccountTaken;
    audit(connection, clock, u"bound"_s, casUser, how + u' ' + accountId);
    return BindingOutcome::Bound;
}

void assign(Connection &connection, const Assignment &assignment)
{
    connection.execute(
        "INSERT OR REPLACE INTO assignment(cas_user, name, organisation, region, role) VALUES(?,?,?,?,?)",
        assignment.casUser, assignment.name, assignment.organisation, assignment.region,
        codeOf(assignment.role));
}

std::optional<Assignment> assignmentOf(Connection &connection, const QString &casUser)
{
    Statement row =
        connection.query("SELECT name, organisation, region, role FROM assignment WHERE cas_user=?", casUser);
    if (!row.step())
        return std::nullopt;
    const std::optional<domain::Role> role = roleFromCode(row.text(3));
    if (!role)
        return std::nullopt;
    return Assignment {casUser, row.text(0), row.text(1), row.text(2), *role};
}

void createAssigned(Connection &connection, const Clock &clock, const Assignment &assignment,
                    const QString &how)
{
    if (accountBoundTo(connection, assignment.casUser))
        return;
    PlatformAccount made;
    made.account.id = domain::AccountId(makeUuid7(clock));
    made.account.name = assignment.name;
    made.account.organisation = assignment.organisation;
    made.account.region = domain::RegionCode(assignment.region);
    made.account.roles = {assignment.role};
    addAccount(connection, clock, made);
    bind(connection, clock, assignment.casUser, made.account.id.text(), how);
}

} // namespace zhiping::platform
