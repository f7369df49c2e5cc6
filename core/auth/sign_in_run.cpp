// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/sign_in_run.h"

#include "auth/sign_in_process.h"
#include "base/log.h"

namespace zhiping::auth {

class SignInRun::Private
{
public:
    Private(SignInRun &owner, Setup how, TokenEndpoint &endpoint, Session &target, const Clock &clock)
        : q(owner)
        , setup(std::move(how))
        , session(target)
        , attempt(setup.site, endpoint, clock, target.device(), setup.wish)
        , window(setup.program.isEmpty() ? SignInProcess::defaultProgram() : setup.program, setup.arguments)
    {
    }

    void adopt(const TokenGrant &grant);
    void end(const Result<domain::Account> &outcome);
    [[nodiscard]] SignInRequest request() const;

    SignInRun &q;
    const Setup setup;
    Session &session;
    SignIn attempt;
    SignInProcess window;
    std::optional<Refusal> refusal;
    bool ended = false;
};

SignInRun::SignInRun(const Setup &setup, TokenEndpoint &endpoint, Session &session, const Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, setup, endpoint, session, clock))
{
    connect(&d->window, &SignInProcess::opened, this, &SignInRun::opened);
    connect(&d->window, &SignInProcess::finished, this, [this](const Result<QUrl> &callback) {
        if (callback.ok()) {
            d->attempt.acceptCallback(*callback);
            return;
        }
        d->refusal = d->window.refusal();
        d->end(callback.error());
    });
    connect(&d->attempt, &SignIn::finished, this, [this](const Result<TokenGrant> &outcome) {
        if (outcome.ok()) {
            d->adopt(*outcome);
            return;
        }
        d->refusal = d->attempt.refusal();
        d->end(outcome.error());
    });
}

SignInRun::~SignInRun() = default;

void SignInRun::start()
{
    if (const Result<> usable = check(d->setup.site); !usable.ok()) {
        d->end(usable.error());
        return;
    }
    d->window.start(d->request());
}

void SignInRun::cancel()
{
    d->window.cancel();
    d->attempt.cancel();
}

std::optional<Refusal> SignInRun::refusal() const
{
    return d->refusal;
}

void SignInRun::Private::adopt(const TokenGrant &grant)
{
    if (setup.expected && *setup.expected != grant.account.id) {
        qCInfo(logAuth) << "somebody else signed in";
        end(Error {ErrorKind::Conflict, QStringLiteral("another account signed in"), {}});
        return;
    }
    whenDone(session.adopt(grant), &q, [this, account = grant.account](const Result<> &adopted) {
        end(adopted.ok() ? Result<domain::Account>(account) : Result<domain::Account>(adopted.error()));
    });
}

void SignInRun::Private::end(const Result<domain::Account> &outcome)
{
    if (ended)
        return;
    ended = true;
    QMetaObject::invokeMethod(
        &q, [this, outcome] { Q_EMIT q.finished(outcome); }, Qt::QueuedConnection);
}

SignInRequest SignInRun::Private::request() const
{
    SignInRequest request;
    request.authorizeUrl = attempt.authorizeUrl();
    request.redirectUri = setup.site.redirectUri();
    request.allowedOrigins = setup.site.allowedOrigins();
    request.portalUrl = setup.site.portal;
    request.language = setup.language;
    request.theme = setup.theme;
    request.extraCaFile = setup.site.extraCaFile;
    request.firstTime = setup.firstTime;
    return request;
}

} // namespace zhiping::auth
