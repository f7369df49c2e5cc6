// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/site.h"

#include <optional>

namespace zhiping::platform {

/// The attempts of browsers to sign in, from authorize to the code.
class SignInAttempts
{
public:
    explicit SignInAttempts(const Site &site)
        : m_site(site)
    {
    }

    struct Opened {
        QString id; ///< The `tx` of the callback address.
        QByteArray cookie;
    };
    [[nodiscard]] Opened open(const SignInAttempt &attempt) const;
    /// Nothing if it is unknown, too old, or belongs to another browser.
    [[nodiscard]] std::optional<SignInAttempt> find(const QString &id, const QString &cookie) const;
    /// The attempt that @p cookie belongs to, for a browser that comes back by the portal's tile; or empty.
    [[nodiscard]] static QString idOf(const QString &cookie) { return cookie.section(u'.', 0, 0); }
    void setIdentity(const QString &id, const CasIdentity &identity) const;
    /// A one-use code for @p account, bound to the attempt's challenge and redirect address.
    [[nodiscard]] QString issueCode(const SignInAttempt &attempt, const QString &account) const;

private:
    const Site &m_site;
};

} // namespace zhiping::platform
