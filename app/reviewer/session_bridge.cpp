// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/session_bridge.h"

#include "auth/session.h"
#include "auth/sign_in_run.h"
#include "base/log.h"
#include "platform/practice_accounts.h"

namespace zhiping::reviewer {

SessionBridge::SessionBridge(auth::PlatformSite site, auth::Session &session, auth::TokenEndpoint &endpoint,
                             const Clock &clock, QObject *parent)
    : models::SessionControl(parent)
    , m_site(std::move(site))
    , m_session(session)
    , m_endpoint(endpoint)
    , m_clock(clock)
{
    connect(&m_session, &auth::Session::changed, this, &SessionBridge::changed);
}

SessionBridge::~SessionBridge() = default;

void SessionBridge::setWindow(const Window &window)
{
    m_window = window;
}

void SessionBridge::setPractice(bool practice)
{
    m_practice = practice;
}

QList<models::PracticeAccount> SessionBridge::practiceAccounts() const
{
    using As = models::PracticeAccount::As;
    if (!m_practice)
        return {};
    return {{QStringLiteral("rongchang"), As::District},
            {QStringLiteral("shiji"), As::Municipal},
            {QStringLiteral("jiangshi"), As::Trainer},
            {QStringLiteral("xinren"), As::NewUser},
            {QStringLiteral("laoyonghu"), As::ExistingUser}};
}

QString SessionBridge::practicePassword() const
{
    return m_practice ? platform::practicePassword() : QString();
}

models::SessionControl::State SessionBridge::state() const
{
    if (m_run)
        return State::SigningIn;
    switch (m_session.state()) {
    case auth::Session::State::SignedIn:
        return State::SignedIn;
    case auth::Session::State::OfflineIdentity:
        return State::OfflineIdentity;
    case auth::Session::State::Expired:
        return State::Expired;
    case auth::Session::State::SignedOut:
    case auth::Session::State::Resuming:
    case auth::Session::State::SigningOut:
        return State::SignedOut;
    }
    Q_UNREACHABLE();
}

std::optional<domain::Account> SessionBridge::account() const
{
    return m_session.account();
}

QString SessionBridge::platformAddress() const
{
    return m_site.platform.toDisplayString();
}

QString SessionBridge::refusal() const
{
    return m_refusal;
}

std::optional<Error> SessionBridge::lastError() const
{
    return m_lastError ? m_lastError : m_session.lastError();
}

bool SessionBridge::isRemembered() const
{
    return m_session.isRemembered();
}

void SessionBridge::signIn()
{
    if (m_run)
        return;
    auth::SignInRun::Setup setup;
    setup.site = m_site;
    setup.arguments = m_window.arguments;
    setup.language = m_window.language;
    setup.theme = m_window.theme;
    // Whoever was stopped on the way of 附件1, 一 goes on with its steps, and a new password makes the grant
    // count.
    setup.firstTime = !m_refusal.isEmpty();
    setup.wish.askForPassword = m_refusal == auth::codeOf(auth::RefusalReason::ReloginRequired);
    if (const auto known = m_session.account(); known && m_session.state() != auth::Session::State::SignedOut)
        setup.expected = known->id;
    m_refusal.clear();
    m_lastError.reset();
    m_run = std::make_unique<auth::SignInRun>(setup, m_endpoint, m_session, m_clock);
    connect(m_run.get(), &auth::SignInRun::finished, this, &SessionBridge::finish);
    m_run->start();
    Q_EMIT changed();
}

void SessionBridge::finish(const Result<domain::Account> &outcome)
{
    const std::optional<auth::Refusal> refusal = m_run->refusal();
    m_run.release()->deleteLater();
    if (!outcome) {
        qCInfo(logAuth) << "sign-in ended:" << nameOf(outcome.error().kind);
        if (refusal && refusal->reason != auth::RefusalReason::Cancelled)
            m_refusal = refusal->code;
        else if (outcome.error().kind == ErrorKind::Conflict)
            m_refusal = QStringLiteral("other_account");
        if (outcome.error().kind != ErrorKind::Cancelled)
            m_lastError = outcome.error();
        // The platform's own words, for support.
        if (m_lastError && refusal && !refusal->description.isEmpty())
            m_lastError->evidence = refusal->description;
    }
    Q_EMIT changed();
}

void SessionBridge::cancelSignIn()
{
    if (m_run)
        m_run->cancel();
}

void SessionBridge::signOut()
{
    cancelSignIn();
    whenDone(m_session.signOut(), this, [this](const Result<auth::Session::Farewell> &farewell) {
        if (!farewell)
            m_lastError = farewell.error();
        else if (!farewell->erased)
            m_lastError = Error {
                ErrorKind::SecretsUnavailable, QStringLiteral("the keychain still holds the token"), {}};
        Q_EMIT changed();
    });
}

} // namespace zhiping::reviewer
