// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "ports/outbox_machine.h"

#include <algorithm>

namespace zhiping::ports {

namespace {

using Kind = OutboxEvent::Kind;
using State = OutboxState;

/// Where an event leads, if it can happen. No switch here has a default: a new state or event does not
/// compile until every pair with it has been thought of.
using Successor = std::optional<State>;

Successor fromDraft(Kind kind)
{
    switch (kind) {
    case Kind::Seal:
        return State::Sealed;
    case Kind::Restart:
        return State::Draft;
    case Kind::Dispatch:
    case Kind::Receipt:
    case Kind::PassingFailure:
    case Kind::SignInRequired:
    case Kind::Changed:
    case Kind::Refusal:
    case Kind::KeySeen:
    case Kind::KeyGone:
        return {};
    }
    Q_UNREACHABLE();
}

/// Sealed, backed off or waiting for a session: nothing is under way. The key may be in a pull all the same,
/// when an answer was lost or the outbox was put back from a copy.
Successor fromWaiting(State state, Kind kind)
{
    switch (kind) {
    case Kind::Dispatch:
        return State::Sending;
    case Kind::KeySeen:
        return State::Confirmed;
    case Kind::Restart:
        return state;
    case Kind::Seal:
    case Kind::Receipt:
    case Kind::PassingFailure:
    case Kind::SignInRequired:
    case Kind::Changed:
    case Kind::Refusal:
    case Kind::KeyGone:
        return {};
    }
    Q_UNREACHABLE();
}

Successor fromSending(Kind kind)
{
    switch (kind) {
    case Kind::Receipt:
        return State::Acknowledged;
    case Kind::PassingFailure:
    case Kind::Restart:
        return State::Backoff;
    case Kind::SignInRequired:
        return State::WaitingForSignIn;
    case Kind::Changed:
        return State::Conflict;
    case Kind::Refusal:
        return State::Parked;
    case Kind::KeySeen:
        return State::Confirmed;
    case Kind::Seal:
    case Kind::Dispatch:
    case Kind::KeyGone:
        return {};
    }
    Q_UNREACHABLE();
}

/// Answered: sent no more. A refusal may still turn out to have been somebody else's on the way, since a
/// resend is answered by the record; only the record itself says so.
Successor fromAnswered(State state, Kind kind)
{
    switch (kind) {
    case Kind::KeySeen:
        return State::Confirmed;
    case Kind::KeyGone:
        return state == State::Acknowledged || state == State::Confirmed ? Successor(State::Sealed)
                                                                         : Successor();
    case Kind::Restart:
        return state;
    case Kind::Seal:
    case Kind::Dispatch:
    case Kind::Receipt:
    case Kind::PassingFailure:
    case Kind::SignInRequired:
    case Kind::Changed:
    case Kind::Refusal:
        return {};
    }
    Q_UNREACHABLE();
}

Successor successor(State state, Kind kind)
{
    switch (state) {
    case State::Draft:
        return fromDraft(kind);
    case State::Sealed:
    case State::Backoff:
    case State::WaitingForSignIn:
        return fromWaiting(state, kind);
    case State::Sending:
        return fromSending(kind);
    case State::Acknowledged:
    case State::Confirmed:
    case State::Conflict:
    case State::Parked:
        return fromAnswered(state, kind);
    }
    Q_UNREACHABLE();
}

QList<OutboxEffect> effectsOf(Kind kind)
{
    switch (kind) {
    case Kind::Seal:
    case Kind::Restart:
    case Kind::Receipt:
    case Kind::PassingFailure:
    case Kind::KeySeen:
    case Kind::KeyGone:
        return {OutboxEffect::Record};
    case Kind::Dispatch:
        return {OutboxEffect::Record, OutboxEffect::Send};
    case Kind::SignInRequired:
        return {OutboxEffect::Record, OutboxEffect::PauseQueue};
    case Kind::Changed:
    case Kind::Refusal:
        return {OutboxEffect::Record, OutboxEffect::AskReviewer};
    }
    Q_UNREACHABLE();
}

Error impossible(const OutboxEntry &entry, Kind kind, const QString &why)
{
    return {ErrorKind::InvalidInput,
            QStringLiteral("outbox entry %1: %2 in state %3: %4")
                .arg(entry.id.text(), nameOf(kind), nameOf(entry.state), why),
            {}};
}

} // namespace

Result<OutboxStep> stepFor(const OutboxEntry &entry, const OutboxEvent &event)
{
    const Successor next = successor(entry.state, event.kind);
    if (!next)
        return impossible(entry, event.kind, QStringLiteral("cannot happen"));
    const bool brings = event.kind == Kind::Receipt || event.kind == Kind::KeySeen;
    if (brings && (!event.receipt || event.receipt->decision != entry.id))
        return impossible(entry, event.kind, QStringLiteral("without its own receipt"));
    if (brings && event.receipt->bodySha256 != entry.bodySha256)
        return impossible(entry, event.kind, QStringLiteral("the receipt is for other bytes"));
    if (*next == entry.state)
        return OutboxStep {entry, {}};

    OutboxStep step {entry, effectsOf(event.kind)};
    step.entry.state = *next;
    step.entry.notBefore = event.notBefore;
    if (event.kind == Kind::Dispatch)
        ++step.entry.attempts;
    if (brings) {
        step.entry.problem.clear();
        // The first receipt counts: a later one says the same.
        if (!step.entry.receipt)
            step.entry.receipt = event.receipt;
    } else if (event.kind == Kind::KeyGone) {
        step.entry.receipt.reset();
    } else if (event.kind == Kind::Changed || event.kind == Kind::Refusal) {
        step.entry.problem = event.problem;
    }
    return step;
}

bool isStep(OutboxState from, OutboxState to)
{
    const QList<Kind> kinds = allOutboxEvents();
    return std::any_of(kinds.cbegin(), kinds.cend(),
                       [from, to](Kind kind) { return successor(from, kind) == to; });
}

bool waitsToBeSent(OutboxState state)
{
    switch (state) {
    case State::Sealed:
    case State::Sending:
    case State::Backoff:
    case State::WaitingForSignIn:
        return true;
    case State::Draft:
    case State::Acknowledged:
    case State::Confirmed:
    case State::Conflict:
    case State::Parked:
        return false;
    }
    Q_UNREACHABLE();
}

QString nameOf(OutboxState state)
{
    switch (state) {
    case State::Draft:
        return QStringLiteral("Draft");
    case State::Sealed:
        return QStringLiteral("Sealed");
    case State::Sending:
        return QStringLiteral("Sending");
    case State::Backoff:
        return QStringLiteral("Backoff");
    case State::WaitingForSignIn:
        return QStringLiteral("WaitingForSignIn");
    case State::Acknowledged:
        return QStringLiteral("Acknowledged");
    case State::Confirmed:
        return QStringLiteral("Confirmed");
    case State::Conflict:
        return QStringLiteral("Conflict");
    case State::Parked:
        return QStringLiteral("Parked");
    }
    Q_UNREACHABLE();
}

QString nameOf(OutboxEvent::Kind kind)
{
    switch (kind) {
    case Kind::Seal:
        return QStringLiteral("Seal");
    case Kind::Restart:
        return QStringLiteral("Restart");
    case Kind::Dispatch:
        return QStringLiteral("Dispatch");
    case Kind::Receipt:
        return QStringLiteral("Receipt");
    case Kind::PassingFailure:
        return QStringLiteral("PassingFailure");
    case Kind::SignInRequired:
        return QStringLiteral("SignInRequired");
    case Kind::Changed:
        return QStringLiteral("Changed");
    case Kind::Refusal:
        return QStringLiteral("Refusal");
    case Kind::KeySeen:
        return QStringLiteral("KeySeen");
    case Kind::KeyGone:
        return QStringLiteral("KeyGone");
    }
    Q_UNREACHABLE();
}

QList<OutboxState> allOutboxStates()
{
    return {State::Draft,        State::Sealed,    State::Sending,  State::Backoff, State::WaitingForSignIn,
            State::Acknowledged, State::Confirmed, State::Conflict, State::Parked};
}

QList<OutboxEvent::Kind> allOutboxEvents()
{
    return {Kind::Seal,           Kind::Restart, Kind::Dispatch, Kind::Receipt, Kind::PassingFailure,
            Kind::SignInRequired, Kind::Changed, Kind::Refusal,  Kind::KeySeen, Kind::KeyGone};
}

} // namespace zhiping::ports
