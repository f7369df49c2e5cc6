// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/portal_users.h"

#include <QRegularExpression>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

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

bool setPortalUserState(Records &records, const Clock &clock, const QString &username, PortalUserState state)
{
    if (!records.portal().setUserState(username, state, clock.nowUtc()))
        return false;
    if (state == PortalUserState::Disabled)
        records.portal().removeSessionsOf(username);
    records.audit(clock.nowUtc(), u"portal-user-"_s + codeOf(state), username);
    return true;
}

} // namespace zhiping::platform
