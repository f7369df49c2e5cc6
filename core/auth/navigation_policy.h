// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace zhiping::auth {

/// What the browser does with an address before anything is requested from it.
enum class Navigation : quint8 {
    Allow,
    Block,
    Callback, ///< The platform's answer: never requested, handed to `SignIn::acceptCallback()` instead.
};

/// Scheme, host and port, each compared exactly: no suffix, no wildcard, no default for another scheme.
struct Origin {
    QString scheme; ///< "https"; "http" only for a loopback host.
    QString host;   ///< ASCII (punycode), lower case, without a trailing dot.
    int port = 0;   ///< Never the scheme's default left out.

    friend bool operator==(const Origin &, const Origin &) = default;
};

/// The origin of @p url, or nothing where it may not be shown at all: another scheme, no host, a user name or
/// password before the host, an unencrypted page that does not come from this computer.
[[nodiscard]] std::optional<Origin> originOf(const QUrl &url);

/// Whether @p host is this computer: "localhost", 127.0.0.0/8 or ::1.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// Which addresses the sign-in window may open. Knows no secret, so the window's own process can hold it.
class NavigationPolicy
{
public:
    NavigationPolicy() = default;
    /// Addresses of @p allowed that have no `originOf()` are left out.
    NavigationPolicy(const QList<QUrl> &allowed, QUrl redirectUri);

    /// Judge a page, frame or redirect target.
    [[nodiscard]] Navigation judge(const QUrl &target) const;
    /// Whether a page may load @p resource: the allowed origins, also by WebSocket, and content that is part
    /// of the page itself (data:, blob:).
    [[nodiscard]] bool admits(const QUrl &resource) const;
    /// Whether every allowed origin is this computer, as in practice mode and tests.
    [[nodiscard]] bool isLoopbackOnly() const;
    [[nodiscard]] const QList<Origin> &origins() const { return m_origins; }

private:
    [[nodiscard]] bool isRedirectUri(const QUrl &target) const;

    QList<Origin> m_origins;
    QUrl m_redirectUri;
};

} // namespace zhiping::auth
