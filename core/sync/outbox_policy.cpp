// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/outbox_policy.h"

#include "sync/back_off.h"

namespace zhiping::sync {

using ports::OutboxEntry;
using ports::OutboxState;

namespace {

// Retry-After is clamped to one hour, back-off to a quarter of one.
constexpr qint64 longestWaitSeconds = 3600;

} // namespace

bool isUnsent(const OutboxEntry &entry)
{
    switch (entry.state) {
    case OutboxState::Sealed:
    case OutboxState::Sending:
    case OutboxState::Backoff:
    case OutboxState::WaitingForSignIn:
        return true;
    case OutboxState::Acknowledged:
    case OutboxState::Confirmed:
    case OutboxState::Conflict:
    case OutboxState::Parked:
        return false;
    }
    Q_UNREACHABLE();
}

bool isDue(const OutboxEntry &entry, const QDateTime &nowUtc)
{
    if (entry.state != OutboxState::Backoff || !entry.notBefore.isValid())
        return isUnsent(entry);
    const qint64 wait = nowUtc.secsTo(entry.notBefore);
    return wait <= 0 || wait > longestWaitSeconds;
}

OutboxEntry beforeSending(OutboxEntry entry)
{
    entry.state = OutboxState::Sending;
    ++entry.attempts;
    entry.notBefore = {};
    return entry;
}

OutboxEntry afterAnswer(OutboxEntry entry, const Result<domain::Receipt> &answer, const QDateTime &nowUtc,
                        double random)
{
    entry.notBefore = {};
    if (answer) {
        entry.state = OutboxState::Acknowledged;
        entry.problem.clear();
        entry.receipt = *answer;
        return entry;
    }
    const Error &error = answer.error();
    switch (retryAdviceFor(error)) {
    case RetryAdvice::AfterSignIn:
        entry.state = OutboxState::WaitingForSignIn;
        return entry;
    case RetryAdvice::AfterDecisionByUser:
        entry.state = error.kind == ErrorKind::Conflict ? OutboxState::Conflict : OutboxState::Parked;
        entry.problem = error.evidence;
        return entry;
    case RetryAdvice::Never:
        // An untrusted server has not seen the decision and says nothing about it.
        if (error.kind != ErrorKind::UntrustedServer) {
            entry.state = OutboxState::Parked;
            entry.problem = error.evidence;
            return entry;
        }
        break;
    case RetryAdvice::Later:
        break;
    }
    entry.state = OutboxState::Backoff;
    entry.notBefore = nowUtc.addMSecs(backOff(entry.attempts, random, error.retryAfter).count());
    return entry;
}

bool endsTheRun(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::SignInRequired:
    case ErrorKind::SecretsUnavailable:
    case ErrorKind::NotThePlatform:
    case ErrorKind::UntrustedServer:
    case ErrorKind::StorageFull:
    case ErrorKind::StorageUnavailable:
    case ErrorKind::StorageDamaged:
    case ErrorKind::Cancelled:
        return true;
    case ErrorKind::Timeout:
    case ErrorKind::NotPermitted:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Refused:
    case ErrorKind::MalformedReply:
    case ErrorKind::ServerFault:
    case ErrorKind::InvalidRulePack:
    case ErrorKind::InvalidInput:
        return error.retryAfter.has_value();
    }
    Q_UNREACHABLE();
}

} // namespace zhiping::sync
