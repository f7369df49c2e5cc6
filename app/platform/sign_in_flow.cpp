// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sign_in_flow.h"

#include "base/log.h"
#include "platform/binding_pages.h"
#include "platform/secrets.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QString clientId = u"cq-review-desktop"_s;

HttpResponse refusedRequest(const QString &what)
{
    return page(u"登录请求无效"_s, cardHtml(u"登录请求无效"_s, noticeHtml(what)), 400);
}

} // namespace

SignInFlow::SignInFlow(const Site &site, TicketValidator validator)
    : m_site(site)
    , m_validator(std::move(validator))
    , m_attempts(site)
    , m_guard(site)
    , m_throttle(site)
{
}

void SignInFlow::addTo(Router &router) const
{
    const auto add = [&](const QByteArray &method, const QString &path,
                         HttpResponse (SignInFlow::*handler)(const HttpRequest &) const) {
        router.add(method, path, [this, handler, method](const HttpRequest &request) {
            return method == "POST" && !m_guard.accepts(request) ? FormGuard::refusal()
                                                                 : (this->*handler)(request);
        });
    };
    add("GET"_ba, u"/oauth/authorize"_s, &SignInFlow::authorize);
    add("GET"_ba, u"/oauth/cas-callback"_s, &SignInFlow::casCallback);
    add("GET"_ba, u"/enter"_s, &SignInFlow::enter);
    add("GET"_ba, u"/binding"_s, &SignInFlow::showBinding);
    add("POST"_ba, u"/binding/old"_s, &SignInFlow::bindOld);
    add("POST"_ba, u"/binding/new"_s, &SignInFlow::bindNew);
    const auto returnPage = [](const HttpRequest &) { return returnToClientPage(); };
    router.add("GET"_ba, u"/oauth/native-callback"_s, returnPage);
    router.add("GET"_ba, u"/"_s, returnPage);
}

QByteArray SignInFlow::cookieName() const
{
    return m_site.secure() ? "__Host-zhiping-sign-in"_ba : "zhiping-sign-in"_ba;
}

QUrl SignInFlow::serviceFor(const QString &id) const
{
    QUrl service = m_site.at(u"/oauth/cas-callback"_s);
    service.setQuery(u"tx="_s + id);
    return service;
}

std::optional<SignInAttempt> SignInFlow::attemptOf(const HttpRequest &request, const QString &id) const
{
    return m_attempts.find(id, request.cookie(cookieName()));
}

bool SignInFlow::acceptsRedirect(const QString &uri) const
{
    if (uri == m_site.at(u"/oauth/native-callback"_s).toString())
        return true;
    // RFC 8252 §7.3: the system browser comes back to a port that the client opened on this computer.
    static const QRegularExpression loopback(u"^http://(127\\.0\\.0\\.1|\\[::1\\]):[0-9]{1,5}/callback$"_s);
    return loopback.match(uri).hasMatch();
}

HttpResponse SignInFlow::authorize(const HttpRequest &request) const
{
    const Parameters &query = request.query;
    SignInAttempt attempt;
    attempt.redirectUri = query.value(u"redirect_uri"_s);
    if (query.value(u"client_id"_s) != clientId || !acceptsRedirect(attempt.redirectUri))
        return refusedRequest(u"未登记的客户端或回调地址。请从智评客户端重新登录。"_s);
    attempt.state = query.value(u"state"_s);
    attempt.nonce = query.value(u"nonce"_s);
    attempt.challenge = query.value(u"code_challenge"_s);
    attempt.scope = u"review"_s;
    attempt.fresh = query.value(u"prompt"_s) == u"login"_s;
    static const QRegularExpression randomText(u"^[A-Za-z0-9_-]{16,128}$"_s);
    if (!randomText.match(attempt.state).hasMatch()
        || (!attempt.nonce.isEmpty() && !randomText.match(attempt.nonce).hasMatch()))
        return refusedRequest(u"登录请求缺少必要的校验参数。请从智评客户端重新登录。"_s);
    if (query.value(u"response_type"_s) != u"code"_s)
        return fail(attempt, u"unsupported_response_type"_s, {}, u"response_type must be code"_s);
    static const QRegularExpression challenge(u"^[A-Za-z0-9_-]{43}$"_s);
    if (query.value(u"code_challenge_method"_s) != u"S256"_s
        || !challenge.match(attempt.challenge).hasMatch())
        return fail(attempt, u"invalid_request"_s, {}, u"PKCE with S256 is required"_s);
    const SignInAttempts::Opened opened = m_attempts.open(attempt);
    return toPortal(opened.id, attempt.fresh)
        .with("Set-Cookie"_ba, cookieLine(cookieName(), opened.cookie, "/"_ba, m_site.secure()));
}

HttpResponse SignInFlow::toPortal(const QString &id, bool fresh) const
{
    QUrl login = m_site.portal;
    login.setPath(login.path() + u"/login"_s);
    const QByteArray service = QUrl::toPercentEncoding(QString::fromLatin1(serviceFor(id).toEncoded()));
    login.setQuery(u"service="_s + QString::fromLatin1(service) + (fresh ? u"&renew=true"_s : QString()));
    return redirect(login);
}

HttpResponse SignInFlow::enter(const HttpRequest &request) const
{
    const QString id = SignInAttempts::idOf(request.cookie(cookieName()));
    return attemptOf(request, id) ? toPortal(id, false) : returnToClientPage();
}

HttpResponse SignInFlow::casCallback(const HttpRequest &request) const
{
    const QString id = request.query.value(u"tx"_s);
    std::optional<SignInAttempt> attempt = attemptOf(request, id);
    if (!attempt)
        return refusedRequest(u"登录已超时，请返回客户端重试。"_s);
    const QString ticket = request.query.value(u"ticket"_s);
    if (ticket.isEmpty())
        return deny(*attempt,
                    request.query.value(u"status"_s) == u"pending"_s ? u"pending"_s : u"not_registered"_s);
    const Result<CasIdentity> identity =
        m_validator(ticket, QString::fromLatin1(serviceFor(id).toEncoded()), attempt->fresh);
    if (!identity) {
        qCWarning(logPlatform) << "ticket validation:" << nameOf(identity.error().kind)
                               << identity.error().evidence;
        if (identity.error().kind == ErrorKind::Refused)
            return refusedRequest(u"登录已超时，请返回客户端重试。"_s);
        return deny(*attempt, u"portal_unavailable"_s);
    }
    attempt->identity = *identity;
    m_attempts.setIdentity(id, *identity);
    return admit(id, *attempt);
}

HttpResponse SignInFlow::admit(const QString &id, const SignInAttempt &attempt) const
{
    // Only a portal that manages access says anything here; another CAS server has decided by letting people
    // in.
    const QString access = attempt.identity->attributes.value(u"access"_s);
    if (access == u"none"_s)
        return deny(attempt, u"not_granted"_s);
    if (access == u"relogin"_s)
        return deny(attempt, u"relogin_required"_s);
    const std::optional<PlatformAccount> account = m_site.storage.read(
        [&](const Records &records) { return boundAccount(records.accounts(), attempt.identity->user); });
    if (!account) {
        QUrl binding = m_site.at(u"/binding"_s);
        binding.setQuery(u"tx="_s + id);
        return redirect(binding);
    }
    if (account->disabled)
        return deny(attempt, u"disabled"_s);
    if (account->account.roles.isEmpty())
        return deny(attempt, u"no_reviewer_role"_s);
    return succeed(attempt, account->account.id.text());
}

HttpResponse SignInFlow::succeed(const SignInAttempt &attempt, const QString &account) const
{
    return goTo(attempt, {{u"code"_s, m_attempts.issueCode(attempt, account)}});
}

HttpResponse SignInFlow::deny(const SignInAttempt &attempt, const QString &reason) const
{
    return fail(attempt, u"access_denied"_s, reason, u"the platform does not admit this person"_s);
}

HttpResponse SignInFlow::fail(const SignInAttempt &attempt, const QString &error, const QString &reason,
                              const QString &description) const
{
    QList<std::pair<QString, QString>> items {{u"error"_s, error}, {u"error_description"_s, description}};
    if (!reason.isEmpty())
        items.append({u"reason"_s, reason});
    return goTo(attempt, items);
}

HttpResponse SignInFlow::goTo(const SignInAttempt &attempt,
                              const QList<std::pair<QString, QString>> &items) const
{
    QString query;
    const auto append = [&query](const QString &name, const QString &value) {
        query += (query.isEmpty() ? u""_s : u"&"_s) + name + u'='
            + QString::fromLatin1(QUrl::toPercentEncoding(value));
    };
    for (const auto &[name, value] : items)
        append(name, value);
    append(u"state"_s, attempt.state);
    append(u"iss"_s, m_site.origin.toString());
    QUrl target(attempt.redirectUri, QUrl::StrictMode);
    target.setQuery(query);
    // A form's redirects must stay on this origin (form-action 'self'); a page in between starts a new chain.
    return target.authority() == m_site.origin.authority() ? redirect(target) : continuePage(target);
}

} // namespace zhiping::platform
