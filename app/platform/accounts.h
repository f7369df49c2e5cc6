// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "platform/platform_storage.h"

#include <optional>

namespace zhiping::platform {

enum class BindingOutcome : quint8 { Bound, AccountTaken, UserTaken };

[[nodiscard]] QString codeOf(domain::Role role);
[[nodiscard]] std::optional<domain::Role> roleFromCode(const QString &code);

[[nodiscard]] std::optional<PlatformAccount> boundAccount(const AccountRecords &accounts,
                                                          const QString &casUser);
/// One to one: neither side may already be bound to somebody else. Binding the same pair again is `Bound`.
BindingOutcome bind(Records &records, const Clock &clock, const QString &casUser, const QString &accountId,
                    const QString &how);
/// Makes the account that @p assignment promises and binds it; an existing binding is left as it is.
void createAssigned(Records &records, const Clock &clock, const Assignment &assignment, const QString &how);

} // namespace zhiping::platform
