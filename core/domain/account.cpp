// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/account.h"

#include "domain/json_parts.h"

using namespace Qt::StringLiterals;

namespace zhiping::domain {

namespace {

QString codeOf(Role role)
{
    switch (role) {
    case Role::District:
        return u"district"_s;
    case Role::Municipal:
        return u"municipal"_s;
    case Role::Trainer:
        return u"trainer"_s;
    }
    Q_UNREACHABLE();
}

QList<Role> readRoles(JsonReader &reader)
{
    QList<Role> roles;
    const QStringList codes = reader.strings("roles"_L1);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const qsizetype before = roles.size();
        for (const Role role : {Role::District, Role::Municipal, Role::Trainer}) {
            if (codes.at(i) == codeOf(role))
                roles.append(role);
        }
        if (roles.size() == before)
            reader.fail("roles"_L1, u"element %1: expected district, municipal or trainer"_s.arg(i));
    }
    return roles;
}

} // namespace

QJsonObject toJson(const Account &account)
{
    QJsonArray roles;
    for (const Role role : account.roles)
        roles.append(codeOf(role));
    return {
        {u"id"_s, account.id.text()},
        {u"name"_s, account.name},
        {u"organisation"_s, account.organisation},
        {u"region"_s, json::nullable(account.region)},
        {u"roles"_s, roles},
    };
}

Result<Account> accountFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"$"_s);
    Account account;
    account.id = json::id<AccountId>(reader, "id"_L1);
    account.name = json::text(reader, "name"_L1);
    account.organisation = reader.string("organisation"_L1);
    account.region = json::nullableId<RegionCode>(reader, "region"_L1);
    account.roles = readRoles(reader);
    if (const auto fault = reader.error())
        return *fault;
    return account;
}

} // namespace zhiping::domain
