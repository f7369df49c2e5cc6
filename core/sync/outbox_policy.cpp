// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/outbox_policy.h"

#include "sync/back_off.h"

namespace zhiping::sync {

using ports::OutboxEntry;
using ports::OutboxEvent;
using ports::OutboxState;

namespace {

// Retry-After is clamped to one hour, back-off to a quarter of one.
constexpr qint64 longestWaitSeconds = 3600;

} // namespace

bool isDue(const OutboxEntry &entry, const QDateTime &nowUtc)
{
    if (entry.state != OutboxState::Backoff || !entry.notBefore.isValid())
        return waitsToBeSent(entry.state);
    const qint64 wait = nowUtc.secsTo(entry.notBefore);
    return wait <= 0 || wait > longestWaitSeconds;
}

OutboxEvent eventOf(const OutboxEntry &entry, const Result<domain::Receipt> &answer, const QDateTime &nowUtc,
                    double random)
{
    if (answer)
        return {.kind = OutboxEvent::Kind::Receipt, .receipt = *answer};
    const Error &error = answer.error();
    switch (retryAdviceFor(error)) {
    case RetryAdvice::AfterSignIn:
        return {.kind = OutboxEvent::Kind::SignInRequired};
    case RetryAdvice::AfterDecisionByUser:
        if (error.kind == ErrorKind::Conflict)
            return {.kind = OutboxEvent::Kind::Changed, .problem = error.evidence};
        return {.kind = OutboxEvent::Kind::Refusal, .problem = error.evidence};
    case RetryAdvice::Never:
        // An untrusted server has not seen the decision and says nothing about it.
        if (error.kind != ErrorKind::UntrustedServer)
            return {.kind = OutboxEvent::Kind::Refusal, .problem = error.evidence};
        break;
    case RetryAdvice::Later:
        break;
    }
    OutboxEvent failure {.kind = OutboxEvent::Kind::PassingFailure};
    if (error.retryAfter || !endsTheRun(error))
        failure.notBefore = nowUtc.addMSecs(backOff(entry.attempts, random, error.retryAfter).count());
    return failure;
}

std::optional<qsizetype> nextToSend(const QList<OutboxEntry> &entries,
                                    const QSet<domain::ApplicationId> &held, const QDateTime &nowUtc)
{
    std::optional<qsizetype> next;
    QSet<domain::ApplicationId> passed = held;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const OutboxEntry &entry = entries.at(i);
        if (!waitsToBeSent(entry.state) || passed.contains(entry.application))
            continue;
        passed.insert(entry.application);
        if (isDue(entry, nowUtc) && (!next || entry.attempts < entries.at(*next).attempts))
            next = i;
        if (next && entries.at(*next).attempts == 0)
            break;
    }
    return next;
}

OriginCircuit afterAnswer(OriginCircuit circuit, const std::optional<Error> &error)
{
    const RetryAdvice advice = error ? retryAdviceFor(*error) : RetryAdvice::AfterDecisionByUser;
    if (error && endsTheRun(*error))
        circuit.open = true;
    // A receipt or a refusal is a proper answer.
    circuit.failuresInARow = advice == RetryAdvice::Later ? circuit.failuresInARow + 1 : 0;
    if (circuit.failuresInARow >= circuit.failuresBorne)
        circuit.open = true;
    return circuit;
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
