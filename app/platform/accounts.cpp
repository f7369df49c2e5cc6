// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/accounts.h"

#include "base/uuid7.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

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

std::optional<PlatformAccount> boundAccount(const AccountRecords &accounts, const QString &casUser)
{
    const std::optional<QString> id = accounts.boundTo(casUser);
    return id ? accounts.account(*id) : std::nullopt;
}

BindingOutcome bind(Records &records, const Clock &clock, const QString &casUser, const QString &accountId,
                    const QString &how)
{
    if (const std::optional<QString> present = records.accounts().boundTo(casUser))
        return *present == accountId ? BindingOutcome::Bound : BindingOutcome::UserTaken;
    if (!records.accounts().bind(casUser, accountId, how, clock.nowUtc()))
        return BindingOutcome::AccountTaken;
    records.audit(clock.nowUtc(), u"bound"_s, casUser, how + u' ' + accountId);
    return BindingOutcome::Bound;
}

void createAssigned(Records &records, const Clock &clock, const Assignment &assignment, const QString &how)
{
    if (records.accounts().boundTo(assignment.casUser))
        return;
    PlatformAccount made;
    made.account.id = domain::AccountId(makeUuid7(clock));
    made.account.name = assignment.name;
    made.account.organisation = assignment.organisation;
    made.account.region = domain::RegionCode(assignment.region);
    made.account.roles = {assignment.role};
    records.accounts().add(made, clock.nowUtc());
    bind(records, clock, assignment.casUser, made.account.id.text(), how);
}

} // namespace zhiping::platform
