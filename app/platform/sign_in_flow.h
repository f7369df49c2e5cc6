// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/accounts.h"
#include "platform/router.h"
#include "platform/sign_in_attempts.h"
#include "platform/throttle.h"
#include "platform/web_page.h"

namespace zhiping::platform {

/// The browser's part of signing in: authorize (RFC 6749 with RFC 7636 and RFC 9207), the way through the CAS
/// portal and back, and the binding pages 我是老用户 / 我是新用户 at the first visit.
class SignInFlow
{
public:
    SignInFlow(const Site &site, TicketValidator validator);

    void addTo(Router &router) const;

private:
    [[nodiscard]] HttpResponse authorize(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse enter(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse casCallback(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse showBinding(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse bindOld(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse bindNew(const HttpRequest &request) const;

    [[nodiscard]] HttpResponse admit(const QString &id, const SignInAttempt &attempt) const;
    [[nodiscard]] HttpResponse bindingPage(const HttpRequest &request, const QString &id,
                                           const SignInAttempt &attempt, const QString &oldUsername,
                                           const QString &notice, int status = 200) const;
    [[nodiscard]] HttpResponse succeed(const SignInAttempt &attempt, const QString &account) const;
    [[nodiscard]] HttpResponse fail(const SignInAttempt &attempt, const QString &error, const QString &reason,
                                    const QString &description) const;
    [[nodiscard]] HttpResponse deny(const SignInAttempt &attempt, const QString &reason) const;
    [[nodiscard]] HttpResponse goTo(const SignInAttempt &attempt,
                                    const QList<std::pair<QString, QString>> &items) const;
    [[nodiscard]] HttpResponse toPortal(const QString &id, bool fresh) const;
    [[nodiscard]] QUrl serviceFor(const QString &id) const;
    [[nodiscard]] std::optional<SignInAttempt> attemptOf(const HttpRequest &request, const QString &id) const;
    [[nodiscard]] QByteArray cookieName() const;
    [[nodiscard]] bool acceptsRedirect(const QString &uri) const;

    const Site &m_site;
    const TicketValidator m_validator;
    const SignInAttempts m_attempts;
    const FormGuard m_guard;
    const Throttle m_throttle;
};

/// The attributes of a CAS identity, or what an administrator assigned, as the account a new user would get.
[[nodiscard]] std::optional<Assignment> newUserAssignment(const AccountRecords &accounts,
                                                          const CasIdentity &identity);

} // namespace zhiping::platform
