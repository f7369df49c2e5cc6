// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/session.h"

#include "auth/refresh_run.h"
#include "auth/token_endpoint.h"
#include "base/log.h"
#include "base/uuid7.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace zhiping::auth {

namespace {

using namespace std::chrono_literals;

/// How long before its end an access token is no longer handed out, so that it survives the way to the
/// platform.
std::chrono::milliseconds margin(std::chrono::seconds lifetime)
{
    return std::min<std::chrono::milliseconds>(30s, lifetime / 4);
}

Error signInRequired(const QString &why)
{
    return {ErrorKind::SignInRequired, why, {}};
}

} // namespace

class Session::Private
{
public:
    using Waiter = std::shared_ptr<QPromise<Result<QString>>>;

    Private(Session &owner, PlatformSite where, TokenEndpoint &tokens, ports::SecretStore &store,
            const Clock &time, QString folder)
        : q(owner)
        , site(std::move(where))
        , endpoint(tokens)
        , secrets(store)
        , clock(time)
        , file(std::move(folder))
    {
    }

    void loadIdentity();
    void eraseLeftovers();
    void takeUp(const Result<QByteArray> &entry);
    void refresh();
    void refreshed(const Result<RefreshRun::Outcome> &outcome);
    void expire();
    void hold(const TokenGrant &grant);
    void serve(const Result<QString> &answer);
    void enter(State next);
    void forgetTokens();
    Result<> writeIdentity();
    [[nodiscard]] QString key() const;
    [[nodiscard]] bool isFresh() const { return !accessToken.isEmpty() && clock.monotonic() < freshUntil; }

    Session &q;
    const PlatformSite site;
    TokenEndpoint &endpoint;
    ports::SecretStore &secrets;
    const Clock &clock;
    const IdentityFile file;

    State state = State::SignedOut;
    KnownIdentity identity;
    std::optional<StoredToken> held;
    QString accessToken;
    std::chrono::milliseconds freshUntil {0};
    std::chrono::seconds deviation {0};
    std::optional<Error> lastError;
    bool remembered = false;
    int epoch = 0; ///< Sign-ins and sign-outs so far; what an earlier one still awaits is dropped.
    QList<Waiter> waiters;
    QPointer<RefreshRun> refreshRun;
};

Session::Session(const PlatformSite &site, TokenEndpoint &endpoint, ports::SecretStore &secrets,
                 const Clock &clock, const QString &folder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, site, endpoint, secrets, clock, folder))
{
    d->loadIdentity();
}

Session::~Session()
{
    // Before `d` goes: a run in flight reports into it.
    delete d->refreshRun;
}

void Session::resume()
{
    d->eraseLeftovers();
    if (!d->identity.account) {
        d->enter(State::SignedOut);
        return;
    }
    d->enter(State::Resuming);
    whenDone(d->secrets.read(d->key()), this, [this](const Result<QByteArray> &entry) {
        if (d->state == State::Resuming)
            d->takeUp(entry);
    });
}

Future<> Session::adopt(const TokenGrant &grant)
{
    delete d->refreshRun;
    const int epoch = ++d->epoch;
    if (d->identity.account && d->identity.account->id != grant.account.id) {
        d->identity.keysToErase.append(d->key());
        if (d->held)
            static_cast<void>(d->endpoint.revoke(d->held->refreshToken));
        d->held.reset();
    }
    d->identity.account = grant.account;
    d->identity.keysToErase.removeAll(d->key());
    d->identity.confirmedAt = d->clock.nowUtc();
    const Result<> written = d->writeIdentity();
    if (!written.ok())
        return ready(written);

    d->held = StoredToken {grant.refreshToken, d->held ? d->held->generation + 1 : 1, d->identity.device};
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    whenDone(
        d->secrets.write(d->key(), encode(*d->held)), this,
        [this, grant, promise, epoch](const Result<> &kept) {
            if (epoch != d->epoch) {
                promise->addResult(Error {ErrorKind::Cancelled, QStringLiteral("signed out meanwhile"), {}});
                promise->finish();
                return;
            }
            d->remembered = kept.ok();
            d->lastError = kept.ok() ? std::nullopt : std::optional(kept.error());
            d->hold(grant);
            d->eraseLeftovers();
            d->enter(State::SignedIn);
            d->serve(d->accessToken);
            promise->addResult(Result<>());
            promise->finish();
        });
    return promise->future();
}

Future<Session::Farewell> Session::signOut()
{
    delete d->refreshRun;
    ++d->epoch;
    d->enter(State::SigningOut);
    d->serve(signInRequired(QStringLiteral("signing out")));
    const QString key = d->identity.account ? d->key() : QString();
    if (!key.isEmpty() && !d->identity.keysToErase.contains(key))
        d->identity.keysToErase.append(key);
    d->identity.account.reset();
    d->lastError.reset();
    // Written first: if the program ends here, the next start erases the entry instead of using it.
    if (const Result<> written = d->writeIdentity(); !written.ok())
        d->lastError = written.error();
    const Future<> revoked = d->held
        ? d->endpoint.revoke(d->held->refreshToken)
        : ready(Result<>(Error {ErrorKind::NotFound, QStringLiteral("no token to revoke"), {}}));
    d->forgetTokens();

    auto promise = std::make_shared<QPromise<Result<Farewell>>>();
    promise->start();
    const auto leave = [this, promise](const Farewell &farewell) {
        d->enter(State::SignedOut);
        promise->addResult(Result<Farewell>(farewell));
        promise->finish();
    };
    whenDone(revoked, this, [this, key, leave](const Result<> &revocation) {
        if (key.isEmpty()) {
            leave({revocation.ok(), true});
            return;
        }
        whenDone(d->secrets.remove(key), this, [this, key, leave, revocation](const Result<> &removal) {
            if (removal.ok()) {
                d->identity.keysToErase.removeAll(key);
                if (const Result<> written = d->writeIdentity(); !written.ok())
                    d->lastError = written.error();
            } else {
                d->lastError = removal.error();
            }
            leave({revocation.ok(), removal.ok()});
        });
    });
    return promise->future();
}

Session::State Session::state() const
{
    return d->state;
}

std::optional<domain::Account> Session::account() const
{
    return d->identity.account;
}

QDateTime Session::confirmedAt() const
{
    return d->identity.confirmedAt;
}

bool Session::isRemembered() const
{
    return d->remembered;
}

QString Session::device() const
{
    return d->identity.device;
}

std::chrono::seconds Session::clockDeviation() const
{
    return d->deviation;
}

std::optional<Error> Session::lastError() const
{
    return d->lastError;
}

Future<QString> Session::token()
{
    if (d->state == State::SignedIn && d->isFresh())
        return ready(Result<QString>(d->accessToken));
    if (d->state != State::SignedIn && d->state != State::Resuming)
        return ready(Result<QString>(signInRequired(QStringLiteral("no session"))));
    auto waiter = std::make_shared<QPromise<Result<QString>>>();
    waiter->start();
    d->waiters.append(waiter);
    if (d->state == State::SignedIn)
        d->refresh();
    return waiter->future();
}

void Session::reject(const QString &token)
{
    if (token == d->accessToken)
        d->accessToken.clear();
}

void Session::Private::loadIdentity()
{
    const Result<KnownIdentity> known = file.read();
    if (known.ok()) {
        identity = *known;
    } else if (known.error().kind != ErrorKind::NotFound) {
        qCWarning(logAuth) << known.error().evidence;
        lastError = known.error();
    }
    if (identity.issuer != site.issuer()) {
        identity.issuer = site.issuer();
        identity.account.reset();
    }
    if (identity.device.isEmpty())
        identity.device = makeUuid7(clock);
}

void Session::Private::eraseLeftovers()
{
    for (const QString &leftover : std::as_const(identity.keysToErase)) {
        whenDone(secrets.remove(leftover), &q, [this, leftover](const Result<> &removal) {
            if (!removal.ok() || (identity.account && leftover == key()))
                return;
            identity.keysToErase.removeAll(leftover);
            if (const Result<> written = writeIdentity(); !written.ok())
                qCWarning(logAuth) << written.error().evidence;
        });
    }
}

void Session::Private::takeUp(const Result<QByteArray> &entry)
{
    const Result<StoredToken> stored =
        entry.ok() ? decodeStoredToken(*entry) : Result<StoredToken>(entry.error());
    remembered = stored.ok();
    if (!stored.ok()) {
        qCInfo(logAuth) << "no session to resume:" << nameOf(stored.error().kind);
        lastError = stored.error();
        enter(State::OfflineIdentity);
        serve(signInRequired(QStringLiteral("the keychain gave no session")));
        return;
    }
    held = *stored;
    lastError.reset();
    enter(State::SignedIn);
    if (!waiters.isEmpty())
        refresh();
}

void Session::Private::refresh()
{
    if (refreshRun)
        return;
    refreshRun = new RefreshRun(endpoint, secrets, clock, file.lockPath(), key(), held, &q);
    QObject::connect(refreshRun, &RefreshRun::finished, &q,
                     [this](const Result<RefreshRun::Outcome> &outcome) { refreshed(outcome); });
    refreshRun->start();
}

void Session::Private::refreshed(const Result<RefreshRun::Outcome> &outcome)
{
    refreshRun = nullptr;
    if (outcome.ok() && outcome->grant.account.id != identity.account->id) {
        serve(
            Error {ErrorKind::MalformedReply, QStringLiteral("a refresh answered for another account"), {}});
        return;
    }
    if (!outcome.ok()) {
        qCInfo(logAuth) << "refresh failed:" << nameOf(outcome.error().kind) << outcome.error().evidence;
        lastError = outcome.error();
        if (outcome.error().kind == ErrorKind::SignInRequired)
            expire();
        serve(outcome.error());
        Q_EMIT q.changed();
        return;
    }
    held = outcome->stored;
    remembered = !outcome->keychainError;
    lastError = outcome->keychainError;
    identity.account = outcome->grant.account;
    identity.confirmedAt = clock.nowUtc();
    if (const Result<> written = writeIdentity(); !written.ok())
        lastError = written.error();
    hold(outcome->grant);
    serve(accessToken);
    Q_EMIT q.changed();
}

void Session::Private::expire()
{
    forgetTokens();
    remembered = false;
    state = State::Expired;
    whenDone(secrets.remove(key()), &q, [](const Result<> &removal) {
        if (!removal.ok())
            qCInfo(logAuth) << "the keychain still holds an ended session:" << removal.error().evidence;
    });
}

void Session::Private::hold(const TokenGrant &grant)
{
    accessToken = grant.accessToken;
    freshUntil = clock.monotonic() + grant.expiresIn - margin(grant.expiresIn);
    if (grant.serverTime.isValid())
        deviation = std::chrono::seconds(grant.serverTime.secsTo(clock.nowUtc()));
}

void Session::Private::serve(const Result<QString> &answer)
{
    const QList<Waiter> served = std::exchange(waiters, {});
    for (const Waiter &waiter : served) {
        waiter->addResult(answer);
        waiter->finish();
    }
}

void Session::Private::enter(State next)
{
    state = next;
    Q_EMIT q.changed();
}

void Session::Private::forgetTokens()
{
    accessToken.clear();
    held.reset();
}

Result<> Session::Private::writeIdentity()
{
    return file.write(identity);
}

QString Session::Private::key() const
{
    return keychainKey(site.issuer(), identity.account->id);
}

} // namespace zhiping::auth
