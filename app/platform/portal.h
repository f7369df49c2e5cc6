// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/cas_tickets.h"
#include "platform/portal_pages.h"
#include "platform/router.h"
#include "platform/throttle.h"

namespace zhiping::platform {

/// The SSO portal a person sees (附件1): log in, 现在注册, waiting for approval, 业务系统类 → 确定接入 →
/// re-login → open. Speaks CAS `login` and `logout` (CAS Protocol 3.0 §2.1 to §2.3).
class Portal
{
public:
    explicit Portal(const Site &site);

    void addTo(Router &router) const;

private:
    [[nodiscard]] HttpResponse showLogin(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse logIn(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse loginForm(const HttpRequest &request, const LoginPage &content) const;
    [[nodiscard]] HttpResponse loggedIn(const HttpRequest &request, const PortalUser &user,
                                        const QString &service) const;
    [[nodiscard]] HttpResponse logOut(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse reLogin(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse showRegister(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse registerUser(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse showSection(const HttpRequest &request, PortalSection section,
                                           bool selected) const;
    [[nodiscard]] HttpResponse requestAccess(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse openPlatform(const HttpRequest &request) const;

    [[nodiscard]] std::optional<PortalSession> sessionOf(const HttpRequest &request) const;
    [[nodiscard]] bool serves(const QString &service) const;
    [[nodiscard]] HttpResponse withTicket(const PortalSession &session, const QString &service,
                                          bool fresh) const;
    [[nodiscard]] HttpResponse endSession(const HttpRequest &request, HttpResponse response) const;

    const Site &m_site;
    const CasTickets m_tickets;
    const FormGuard m_guard;
    const Throttle m_throttle;
};

} // namespace zhiping::platform
