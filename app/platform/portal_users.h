// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/site.h"

#include <QList>

#include <optional>

namespace zhiping::platform {

enum class PortalUserState : quint8 { Pending, Approved, Disabled };

/// A person's account on the SSO portal (大数据应用平台), which is not yet an account on the platform.
struct PortalUser {
    QString username;
    QString name;
    QString organisation;
    QString region; ///< Code, or empty.
    QString phone;
    QString passwordHash;
    PortalUserState state = PortalUserState::Pending;
    bool granted = false;   ///< 确定接入 was pressed; counts from the next log-in on.
    QDateTime registeredAt; ///< UTC.
};

[[nodiscard]] QString codeOf(PortalUserState state);

/// Why a registration is not acceptable, in the portal's own words; nothing if it is.
[[nodiscard]] std::optional<QString> registrationFault(const PortalUser &user, const QString &password);

/// All of these belong into the caller's transaction.
[[nodiscard]] std::optional<PortalUser> findPortalUser(Connection &connection, const QString &username);
[[nodiscard]] QList<PortalUser> portalUsers(Connection &connection);
/// False if the name is taken.
bool addPortalUser(Connection &connection, const PortalUser &user);
/// False if there is no such user.
bool setPortalUserState(Connection &connection, const Clock &clock, const QString &username,
                        PortalUserState state);
bool grantAccess(Connection &connection, const QString &username);

} // namespace zhiping::platform
