// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/refresh_run.h"

#include "auth/token_endpoint.h"
#include "base/log.h"
#include "ports/secret_store.h"

#include <QTimer>

namespace zhiping::auth {

namespace {

using namespace std::chrono_literals;

constexpr auto longestWaitForTurn = 30s;
constexpr auto pauseBetweenTries = 50ms;
constexpr int triesForAName = 4;
/// A process that died in the middle leaves its lock behind; no refresh takes longer than this.
constexpr int staleLockMilliseconds = 60'000;

} // namespace

RefreshRun::RefreshRun(TokenEndpoint &endpoint, ports::SecretStore &secrets, const Clock &clock,
                       const QString &lockPath, QString key, std::optional<StoredToken> held, QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_key(std::move(key))
    , m_held(std::move(held))
    , m_lock(lockPath)
{
    m_lock.setStaleLockTime(staleLockMilliseconds);
}

void RefreshRun::start()
{
    m_startedAt = m_clock.monotonic();
    takeTurn();
}

bool RefreshRun::takeLock()
{
    if (m_lock.tryLock(0))
        return true;
    // Qt believes what the file says: without a name, or with another computer's, it is somebody's for a
    // minute. But a sudden end leaves it empty, and computers are renamed. Whether a process holds it the
    // system knows; one that is just writing its name gets the time for it.
    return m_lock.error() == QLockFile::LockFailedError && ++m_tries > triesForAName
        && m_lock.removeStaleLockFile() && m_lock.tryLock(0);
}

void RefreshRun::takeTurn()
{
    if (takeLock()) {
        readKeychain();
        return;
    }
    if (m_lock.error() != QLockFile::LockFailedError) {
        end(Error {ErrorKind::StorageUnavailable, QStringLiteral("session.lock cannot be made"), {}});
        return;
    }
    if (m_clock.monotonic() - m_startedAt > longestWaitForTurn) {
        end(Error {ErrorKind::Timeout, QStringLiteral("another process keeps refreshing"), {}});
        return;
    }
    QTimer::singleShot(pauseBetweenTries, this, &RefreshRun::takeTurn);
}

void RefreshRun::readKeychain()
{
    whenDone(m_secrets.read(m_key), this, [this](const Result<QByteArray> &entry) {
        const Result<StoredToken> stored =
            entry.ok() ? decodeStoredToken(*entry) : Result<StoredToken>(entry.error());
        if (stored.ok() && (!m_held || stored->generation >= m_held->generation))
            ask(*stored);
        else if (m_held)
            ask(*m_held);
        else
            end(stored.ok() ? Error {} : stored.error());
    });
}

void RefreshRun::ask(const StoredToken &token)
{
    whenDone(m_endpoint.refresh(token.refreshToken, token.device), this,
             [this, token](const Result<TokenGrant> &grant) {
                 if (grant.ok())
                     keep(*grant, token);
                 else
                     end(grant.error());
             });
}

void RefreshRun::keep(const TokenGrant &grant, const StoredToken &previous)
{
    const StoredToken next {grant.refreshToken, previous.generation + 1, previous.device};
    whenDone(m_secrets.write(m_key, encode(next)), this, [this, grant, next](const Result<> &written) {
        if (!written.ok())
            qCWarning(logAuth) << "the keychain did not keep the session:" << written.error().evidence;
        end(Outcome {grant, next, written.ok() ? std::nullopt : std::optional(written.error())});
    });
}

void RefreshRun::end(const Result<Outcome> &outcome)
{
    m_lock.unlock();
    QMetaObject::invokeMethod(
        this,
        [this, outcome] {
            deleteLater();
            Q_EMIT finished(outcome);
        },
        Qt::QueuedConnection);
}

} // namespace zhiping::auth
