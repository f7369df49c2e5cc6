// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace zhiping::auth {

/// Where the platform and the portal are and what the client is called there. All of it is configuration.
struct PlatformSite {
    QUrl platform;           ///< Origin of the platform, without a path: also its issuer name (RFC 9207).
    QUrl portal;             ///< Start page of the SSO portal (附件1, 一.1).
    QList<QUrl> alsoAllowed; ///< Further origins that the portal's own pages need.
    QString clientId = QStringLiteral("cq-review-desktop");
    QString scope = QStringLiteral("review");
    QString extraCaFile; ///< PEM file with certificate authorities to trust besides the system's, or empty.

    /// @p path on the platform: `at("/oauth/token")`.
    [[nodiscard]] QUrl at(const QString &path) const;
    /// Where the platform sends its answer. On the platform's own origin, because a portal's CSP
    /// `form-action` covers the whole redirect chain and stops private-use schemes.
    [[nodiscard]] QUrl redirectUri() const;
    /// The platform's name as it appears in `iss`: its origin without a trailing slash.
    [[nodiscard]] QString issuer() const;
    /// Origins that the sign-in window may open.
    [[nodiscard]] QList<QUrl> allowedOrigins() const;
};

/// `InvalidInput` with the member's name when an address cannot be used.
[[nodiscard]] Result<> check(const PlatformSite &site);

/// Trust the authorities in @p pemFile in every connection of this process that does not bring its own
/// configuration, besides the system's. An empty name changes nothing.
[[nodiscard]] Result<> trustExtraAuthorities(const QString &pemFile);

} // namespace zhiping::auth
