// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/platform_site.h"
#include "auth/token_grant.h"
#include "base/async.h"

#include <QList>
#include <QObject>

#include <utility>

class QNetworkAccessManager;
class QNetworkReply;

namespace zhiping::auth {

/// The platform's OAuth back channel (RFC 6749 §3.2, RFC 7636, RFC 7009) on the caller's thread.
///
/// Follows no redirect, reads at most 64 kB, gives up after 20 s and never logs a parameter. `SignInRequired`
/// means `invalid_grant` and nothing else; a captive portal or wrong address is `NotThePlatform`.
class TokenEndpoint final : public QObject
{
    Q_OBJECT
public:
    using Form = QList<std::pair<QString, QString>>;

    /// Borrows @p network, which must outlive the endpoint.
    TokenEndpoint(PlatformSite site, QNetworkAccessManager &network, QObject *parent = nullptr);

    /// Trade the code of a callback. A code is good once, so an answer that got lost is not asked for again
    /// here. (Qt repeats a request by itself when its connection breaks before the first byte of the answer;
    /// the platform then revokes what the first one gave, and the sign-in fails as a whole.)
    [[nodiscard]] Future<TokenGrant> exchange(const QString &code, const QString &verifier,
                                              const QString &device);
    [[nodiscard]] Future<TokenGrant> refresh(const QString &refreshToken, const QString &device);
    /// Succeeds also for a token that the platform does not know (RFC 7009 §2.2).
    [[nodiscard]] Future<> revoke(const QString &refreshToken);

    void setDeadline(std::chrono::milliseconds deadline) { m_deadline = deadline; }

private:
    [[nodiscard]] Future<QByteArray> post(const QString &path, Form form);
    [[nodiscard]] Future<TokenGrant> askForGrant(const Form &form);

    PlatformSite m_site;
    QNetworkAccessManager &m_network;
    std::chrono::milliseconds m_deadline {20'000};
};

} // namespace zhiping::auth
