// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_account_records.h"

#include "platform/accounts.h"

namespace zhiping::platform {

namespace {

PlatformAccount accountIn(const Statement &row)
{
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

std::optional<QString> orNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

std::optional<PlatformAccount> SqliteAccountRecords::account(const QString &id) const
{
    Statement row = m_connection.query("SELECT id, name, organisation, region, roles, disabled, "
                                       "old_username, old_password FROM account WHERE id=?",
                                       id);
    return row.step() ? std::optional(accountIn(row)) : std::nullopt;
}

std::optional<PlatformAccount> SqliteAccountRecords::accountWithOldUsername(const QString &oldUsername) const
{
    Statement row = m_connection.query("SELECT id, name, organisation, region, roles, disabled, "
                                       "old_username, old_password FROM account WHERE old_username=?",
                                       oldUsername);
    return row.step() ? std::optional(accountIn(row)) : std::nullopt;
}

QList<BoundAccount> SqliteAccountRecords::accounts() const
{
    QList<BoundAccount> all;
    Statement row = m_connection.query(
        "SELECT a.id, a.name, a.organisation, a.region, a.roles, a.disabled, a.old_username, "
        "a.old_password, b.cas_user FROM account a LEFT JOIN binding b ON b.account=a.id "
        "ORDER BY a.created_at, a.id");
    while (row.step())
        all.append({accountIn(row), row.text(8)});
    return all;
}

std::optional<QString> SqliteAccountRecords::boundTo(const QString &casUser) const
{
    Statement row = m_connection.query("SELECT account FROM binding WHERE cas_user=?", casUser);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

std::optional<Assignment> SqliteAccountRecords::assignment(const QString &casUser) const
{
    Statement row = m_connection.query(
        "SELECT name, organisation, region, role FROM assignment WHERE cas_user=?", casUser);
    if (!row.step())
        return std::nullopt;
    const std::optional<domain::Role> role = roleFromCode(row.text(3));
    if (!role)
        return std::nullopt;
    return Assignment {casUser, row.text(0), row.text(1), row.text(2), *role};
}

void SqliteAccountRecords::add(const PlatformAccount &account, const QDateTime &at)
{
    QStringList roles;
    for (const domain::Role role : account.account.roles)
        roles.append(codeOf(role));
    m_connection.execute(
        "INSERT INTO account(id, name, organisation, region, roles, disabled, old_username, old_password, "
        "created_at) VALUES(?,?,?,?,?,?,?,?,?)",
        account.account.id.text(), account.account.name, account.account.organisation,
        account.account.region.text(), roles.join(u','), account.disabled, orNull(account.oldUsername),
        orNull(account.oldPasswordHash), at);
}

bool SqliteAccountRecords::setDisabled(const QString &id, bool disabled)
{
    return m_connection.execute("UPDATE account SET disabled=? WHERE id=?", disabled, id) == 1;
}

bool SqliteAccountRecords::bind(const QString &casUser, const QString &account, const QString &how,
                                const QDateTime &at)
{
    return m_connection.execute(
               "INSERT OR IGNORE INTO binding(cas_user, account, how, bound_at) VALUES(?,?,?,?)", casUser,
               account, how, at)
        == 1;
}

void SqliteAccountRecords::assign(const Assignment &assignment)
{
    m_connection.execute(
        "INSERT OR REPLACE INTO assignment(cas_user, name, organisation, region, role) VALUES(?,?,?,?,?)",
        assignment.casUser, assignment.name, assignment.organisation, assignment.region,
        codeOf(assignment.role));
}

} // namespace zhiping::platform
