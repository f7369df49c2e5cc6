// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QJsonObject>
#include <QList>

namespace zhiping::domain {

enum class Role : quint8 { District, Municipal, Trainer };

/// Who is signed in, as the platform says.
struct Account {
    AccountId id;
    QString name;
    QString organisation; ///< 荣昌区经济信息委.
    RegionCode region;    ///< Empty for municipal staff and trainers.
    QList<Role> roles;

    [[nodiscard]] bool has(Role role) const { return roles.contains(role); }
    friend bool operator==(const Account &, const Account &) = default;
};

[[nodiscard]] QJsonObject toJson(const Account &account);
[[nodiscard]] Result<Account> accountFromJson(const QJsonObject &json);

} // namespace zhiping::domain
