// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace zhiping {

/// What went wrong, named after what the caller can do about it.
///
/// The set is closed on purpose: `retryAdviceFor()` and the UI's message table switch over it without a
/// `default`, so adding a value is a compile error until both have been extended.
enum class ErrorKind : quint8 {
    Offline,            ///< No route to the server; nothing was sent.
    Timeout,            ///< Sent, no answer; the server may have acted on it.
    SignInRequired,     ///< The session is gone; queued work must wait for the user.
    NotPermitted,       ///< The server knows the reviewer and refuses.
    NotFound,           ///< The thing asked for does not exist (any more).
    Conflict,           ///< The server's copy moved on since we read it.
    Refused,            ///< The server understood the request and will never accept it as it is.
    MalformedReply,     ///< The reply does not follow the API contract.
    NotThePlatform,     ///< Somebody else answered: a captive portal, a proxy, a wrong address.
    UntrustedServer,    ///< TLS says that this is not who it claims to be.
    ServerFault,        ///< 5xx.
    StorageFull,        ///< No room left on the disk.
    StorageUnavailable, ///< File locked, read-only or missing.
    StorageDamaged,     ///< SQLite reports corruption, or the schema is newer than we are.
    SecretsUnavailable, ///< The system keychain is locked or missing.
    InvalidRulePack,    ///< A pack does not load: evidence says where.
    InvalidInput,       ///< A value from outside breaks its contract: evidence says where.
    Cancelled,
};

/// An error as it travels between layers: a kind to branch on, and evidence for the log.
///
/// It never holds user-facing prose; the UI owns the wording.
struct Error {
    ErrorKind kind = ErrorKind::Cancelled;
    QString evidence;                               ///< For the log: never a token, never applicant data.
    std::optional<std::chrono::seconds> retryAfter; ///< From `Retry-After`, when the server sent one.

    friend bool operator==(const Error &, const Error &) = default;
};

/// What a queue does with an item after an error.
enum class RetryAdvice : quint8 {
    Later,               ///< Passing: back off and try again.
    AfterSignIn,         ///< Keep everything until the reviewer has signed in again.
    AfterDecisionByUser, ///< Only a person can say how to go on (conflict, refusal).
    Never,               ///< Repeating cannot help; the item is kept and shown.
};

/// The one place that decides what is tried again.
[[nodiscard]] RetryAdvice retryAdviceFor(const Error &error);

/// The enumerator's name, for logs.
[[nodiscard]] QString nameOf(ErrorKind kind);

} // namespace zhiping
