// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/portal_users.h"

#include <QRegularExpression>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

PortalUserState stateFromCode(const QString &code)
{
    if (code == u"approved"_s)
        return PortalUserState::Approved;
    return code == u"pending"_s ? PortalUserState::Pending : PortalUserState::Disabled;
}

PortalUser fromRow(const Statement &row)
{
    return {row.text(0),
            row.text(1),
            row.text(2),
            row.text(3),
            row.text(4),
            row.text(5),
            stateFromCode(row.text(6)),
            row.integer(7) != 0,
            row.time(8)};
}

} // namespace

QString codeOf(PortalUserState state)
{
    switch (state) {
    case PortalUserState::Pending:
        return u"pending"_s;
    case PortalUserState::Approved:
        return u"approved"_s;
    case PortalUserState::Disabled:
        return u"disabled"_s;
    }
    Q_UNREACHABLE();
}

std::optional<QString> registrationFault(const PortalUser &user, const QString &password)
{
    static const QRegularExpression username(u"^[a-z][a-z0-9_.-]{2,31}$"_s);
    static const QRegularExpression phone(u"^[0-9+ -]{7,20}$"_s);
    if (!username.match(user.username).hasMatch())
        return u"用户名须为 3 至 32 位小写字母、数字、点、横线或下划线，并以字母开头。"_s;
    if (user.name.isEmpty() || user.name.size() > 40)
        return u"请填写姓名（不超过 40 字）。"_s;
    if (user.organisation.isEmpty() || user.organisation.size() > 80)
        return u"请填写工作单位（不超过 80 字）。"_s;
    if (!phone.match(user.phone).hasMatch())
        return u"联系电话只能包含数字、空格、加号和横线，7 至 20 位。"_s;
    if (password.size() < 8 || password.size() > 100)
        return u"密码须为 8 至 100 位。"_s;
    if (password.contains(user.username, Qt::CaseInsensitive))
        return u"密码不能包含用户名。"_s;
    return std::nullopt;
}

std::optional<PortalUser> findPortalUser(Connection &connection, const QString &username)
{
    Statement row =
        connection.query("SELECT username, name, organisation, region, phone, password, state, granted, "
                         "registered_at FROM portal_user WHERE username=?",
                         username);
    if (!row.step())
        return std::nullopt;
    return fromRow(row);
}

QList<PortalUser> portalUsers(Connection &connection)
{
    QList<PortalUser> users;
    Statement row =
        connection.query("SELECT username, name, organisation, region, phone, password, state, granted, "
                         "registered_at FROM portal_user ORDER BY registered_at, username");
    while (row.step())
        users.append(fromRow(row));
    return users;
}

bool addPortalUser(Connection &connection, const PortalUser &user)
{
    const std::optional<QDateTime> approved =
        user.state == PortalUserState::Approved ? std::optional(user.registeredAt) : std::nullopt;
    return connection.execute(
               "INSERT OR IGNORE INTO portal_user(username, name, organisation, region, phone, password, "
               "state, granted, registered_at, approved_at) VALUES(?,?,?,?,?,?,?,?,?,?)",
               user.username, user.name, user.organisation, user.region, user.phone, user.passwordHash,
               codeOf(user.state), user.granted, user.registeredAt, approved)
        == 1;
}

bool setPortalUserState(Connection &connection, const Clock &clock, const QString &username,
                        PortalUserState state)
{
    if (connection.execute("UPDATE portal_user SET state=?, approved_at=? WHERE username=?", codeOf(state),
                           clock.nowUtc(), username)
        == 0)
        return false;
    if (state == PortalUserState::Disabled)
        connection.execute("DELETE FROM portal_session WHERE username=?", username);
    audit(connection, clock, u"portal-user-"_s + codeOf(state), username);
    return true;
}

bool grantAccess(Connection &connection, const QString &username)
{
    return connection.execute("UPDATE portal_user SET granted=1 WHERE username=?", username) == 1;
}

} // namespace zhiping::platform
