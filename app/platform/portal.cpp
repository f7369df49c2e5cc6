// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/portal.h"

#include "platform/portal_users.h"
#include "platform/regions.h"
#include "platform/secrets.h"

#include <QUrlQuery>

#include <algorithm>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QByteArray ticketGrantingCookie = "TGC"_ba;
const QByteArray portalPath = "/netcasso"_ba;
// One address may try more often than one account: an office shares it.
constexpr int triesPerAddress = 60;

QUrl withQueryItem(const QString &service, const QString &name, const QString &value)
{
    QUrl url(service, QUrl::StrictMode);
    QUrlQuery query(url);
    query.addQueryItem(name, value);
    url.setQuery(query);
    return url;
}

} // namespace

Portal::Portal(const Site &site)
    : m_site(site)
    , m_tickets(site)
    , m_guard(site)
    , m_throttle(site)
{
}

void Portal::addTo(Router &router) const
{
    const auto get = [&](const QString &path, HttpResponse (Portal::*handler)(const HttpRequest &) const) {
        router.add("GET"_ba, path,
                   [this, handler](const HttpRequest &request) { return (this->*handler)(request); });
    };
    const auto post = [&](const QString &path, HttpResponse (Portal::*handler)(const HttpRequest &) const) {
        router.add("POST"_ba, path, [this, handler](const HttpRequest &request) {
            return m_guard.accepts(request) ? (this->*handler)(request) : FormGuard::refusal();
        });
    };
    const auto section = [&](const QString &path, PortalSection which, bool selected) {
        router.add("GET"_ba, path, [this, which, selected](const HttpRequest &request) {
            return showSection(request, which, selected);
        });
    };
    get(u"/netcasso/login"_s, &Portal::showLogin);
    post(u"/netcasso/login"_s, &Portal::logIn);
    get(u"/netcasso/logout"_s, &Portal::logOut);
    post(u"/netcasso/logout"_s, &Portal::logOut);
    post(u"/netcasso/relogin"_s, &Portal::reLogin);
    get(u"/netcasso/register"_s, &Portal::showRegister);
    post(u"/netcasso/register"_s, &Portal::registerUser);
    section(u"/netcasso"_s, PortalSection::Home, false);
    section(u"/netcasso/"_s, PortalSection::Home, false);
    section(u"/netcasso/public"_s, PortalSection::Public, false);
    section(u"/netcasso/business"_s, PortalSection::Business, false);
    section(u"/netcasso/business/zhizao"_s, PortalSection::Business, true);
    section(u"/netcasso/resources"_s, PortalSection::Resources, false);
    post(u"/netcasso/business/access"_s, &Portal::requestAccess);
    get(u"/netcasso/open"_s, &Portal::openPlatform);
}

std::optional<PortalSession> Portal::sessionOf(const HttpRequest &request) const
{
    return m_tickets.session(request.cookie(ticketGrantingCookie));
}

bool Portal::serves(const QString &service) const
{
    const QUrl url(service, QUrl::StrictMode);
    if (!url.isValid() || !url.userInfo().isEmpty() || url.hasFragment())
        return false;
    return std::any_of(m_site.services.begin(), m_site.services.end(), [&url](const QString &allowed) {
        const QUrl prefix(allowed);
        // Compared part by part: a textual prefix would let https://platform.evil.example through.
        return url.scheme() == prefix.scheme() && url.host() == prefix.host()
            && url.port(-1) == prefix.port(-1) && (url.path() == prefix.path() || prefix.path().size() <= 1);
    });
}

HttpResponse Portal::withTicket(const PortalSession &session, const QString &service, bool fresh) const
{
    return redirect(withQueryItem(service, u"ticket"_s, m_tickets.issue(session, service, fresh)));
}

HttpResponse Portal::loginForm(const HttpRequest &request, const LoginPage &content) const
{
    const FormGuard::Token token = m_guard.issue(request);
    return m_guard.attach(loginPage(content, token.hiddenField), token);
}

HttpResponse Portal::showLogin(const HttpRequest &request) const
{
    const QString service = request.query.value(u"service"_s);
    const bool renew = request.query.value(u"renew"_s) == u"true"_s;
    if (!service.isEmpty() && !serves(service))
        return page(
            u"未登记的应用"_s,
            cardHtml(u"未登记的应用"_s, noticeHtml(u"请求登录的应用地址未在本平台登记，请联系管理员。"_s)),
            403);
    if (const std::optional<PortalSession> session = sessionOf(request); session && !renew)
        return service.isEmpty() ? redirect(m_site.at(u"/netcasso/"_s))
                                 : withTicket(*session, service, false);
    if (!renew && !service.isEmpty() && request.query.value(u"gateway"_s) == u"true"_s)
        return redirect(QUrl(service, QUrl::StrictMode));
    LoginPage content;
    content.service = service;
    content.next = request.query.value(u"next"_s) == u"business"_s ? u"business"_s : QString();
    if (request.query.has(u"activate"_s)) {
        content.notice = u"权限已申请，请重新登录以激活。"_s;
        content.noticeIsGood = true;
    }
    return loginForm(request, content);
}

HttpResponse Portal::logIn(const HttpRequest &request) const
{
    const Parameters form = request.form();
    LoginPage content;
    content.username = form.value(u"username"_s).trimmed().left(100);
    content.service = form.value(u"service"_s);
    content.next = form.value(u"next"_s);
    content.status = 401;
    if (!content.service.isEmpty() && !serves(content.service))
        return FormGuard::refusal();
    const QString byUser = u"portal:"_s + content.username;
    const QString byAddress = u"portal-address:"_s + request.remoteAddress;
    const auto locked = std::max(m_throttle.lockedFor(byUser), m_throttle.lockedFor(byAddress));
    if (locked.count() > 0) {
        content.status = 429;
        content.notice = u"尝试次数过多，请在 %1 秒后再试。"_s.arg(locked.count());
        return loginForm(request, content).with("Retry-After"_ba, QByteArray::number(qint64(locked.count())));
    }
    const std::optional<PortalUser> user =
        m_site.storage.read([&](const Records &records) { return records.portal().user(content.username); });
    if (!passwordMatches(form.value(u"password"_s), user ? user->passwordHash : QString())) {
        m_throttle.countFailure(byAddress, triesPerAddress);
        const int left = m_throttle.countFailure(byUser, m_site.policy.passwordTries);
        content.notice = left > 0 ? u"用户名或密码不正确，还可尝试 %1 次。"_s.arg(left)
                                  : u"用户名或密码不正确，账号已暂时锁定，请稍后再试。"_s;
        return loginForm(request, content);
    }
    m_throttle.forgive(byUser);
    if (user->state == PortalUserState::Pending)
        return waitingPage(
            content.service.isEmpty() ? QUrl() : withQueryItem(content.service, u"status"_s, u"pending"_s));
    if (user->state == PortalUserState::Disabled) {
        content.status = 403;
        content.notice = u"该账号已停用，请联系平台管理员。"_s;
        return loginForm(request, content);
    }
    return loggedIn(request, *user, content.service);
}

HttpResponse Portal::loggedIn(const HttpRequest &request, const PortalUser &user,
                              const QString &service) const
{
    const QByteArray cookie = m_tickets.openSession(user);
    const bool business = request.form().value(u"next"_s) == u"business"_s;
    HttpResponse response = service.isEmpty()
        ? redirect(m_site.at(business ? u"/netcasso/business"_s : u"/netcasso/"_s))
        : withTicket({user, user.granted}, service, true);
    return response.with("Set-Cookie"_ba,
                         cookieLine(ticketGrantingCookie, cookie, portalPath, m_site.secure()));
}

HttpResponse Portal::endSession(const HttpRequest &request, HttpResponse response) const
{
    m_tickets.closeSession(request.cookie(ticketGrantingCookie));
    return response.with("Set-Cookie"_ba,
                         cookieLine(ticketGrantingCookie, ""_ba, portalPath, m_site.secure(), 0));
}

HttpResponse Portal::logOut(const HttpRequest &request) const
{
    const QString service = request.query.value(u"service"_s);
    if (!service.isEmpty() && serves(service))
        return endSession(request, redirect(QUrl(service, QUrl::StrictMode)));
    LoginPage content;
    content.notice = u"已退出登录。"_s;
    content.noticeIsGood = true;
    return endSession(request, loginForm(request, content));
}

HttpResponse Portal::reLogin(const HttpRequest &request) const
{
    QUrl login = m_site.at(u"/netcasso/login"_s);
    login.setQuery(u"next=business&activate=1"_s);
    return endSession(request, redirect(login));
}

HttpResponse Portal::showRegister(const HttpRequest &request) const
{
    const FormGuard::Token token = m_guard.issue(request);
    return m_guard.attach(registerPage({}, {}, token.hiddenField), token);
}

HttpResponse Portal::registerUser(const HttpRequest &request) const
{
    const Parameters form = request.form();
    PortalUser user;
    user.username = form.value(u"username"_s).trimmed();
    user.name = form.value(u"name"_s).trimmed();
    user.organisation = form.value(u"organisation"_s).trimmed();
    user.phone = form.value(u"phone"_s).trimmed();
    user.region = regionByCode(form.value(u"region"_s)) ? form.value(u"region"_s) : QString();
    user.registeredAt = m_site.clock.nowUtc();
    const QString password = form.value(u"password"_s);
    std::optional<QString> fault = registrationFault(user, password);
    if (!fault && password != form.value(u"repeat"_s))
        fault = u"两次输入的密码不一致。"_s;
    const QString byAddress = u"register:"_s + request.remoteAddress;
    if (!fault && m_throttle.lockedFor(byAddress).count() > 0)
        fault = u"注册过于频繁，请稍后再试。"_s;
    if (!fault) {
        m_throttle.countFailure(byAddress, triesPerAddress);
        user.passwordHash = hashPassword(password);
        const bool added = m_site.storage.write([&](Records &records) {
            const bool fresh = records.portal().addUser(user);
            if (fresh)
                records.audit(user.registeredAt, u"portal-user-registered"_s, user.username);
            return fresh;
        });
        if (added)
            return waitingPage({});
        fault = u"该用户名已被使用，请换一个。"_s;
    }
    const FormGuard::Token token = m_guard.issue(request);
    return m_guard.attach(registerPage(user, *fault, token.hiddenField), token);
}

HttpResponse Portal::showSection(const HttpRequest &request, PortalSection section, bool selected) const
{
    const std::optional<PortalSession> session = sessionOf(request);
    if (!session) {
        QUrl login = m_site.at(u"/netcasso/login"_s);
        if (section == PortalSection::Business)
            login.setQuery(u"next=business"_s);
        return redirect(login);
    }
    const FormGuard::Token token = m_guard.issue(request);
    return m_guard.attach(sectionPage(section, *session, selected, token.hiddenField), token);
}

HttpResponse Portal::requestAccess(const HttpRequest &request) const
{
    const std::optional<PortalSession> session = sessionOf(request);
    if (!session)
        return redirect(m_site.at(u"/netcasso/login"_s));
    m_site.storage.write([&](Records &records) {
        records.portal().grantAccess(session->user.username);
        records.audit(m_site.clock.nowUtc(), u"access-granted"_s, session->user.username, u"by the user"_s);
    });
    return redirect(m_site.at(u"/netcasso/business"_s));
}

HttpResponse Portal::openPlatform(const HttpRequest &request) const
{
    const std::optional<PortalSession> session = sessionOf(request);
    if (!session || !session->user.granted || !session->activated)
        return redirect(m_site.at(u"/netcasso/business"_s));
    return redirect(m_site.at(u"/enter"_s));
}

} // namespace zhiping::platform
