// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/ticket_validator.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace zhiping::platform {

/// One attempt of a client to sign in, from authorize to the code. Tied to the browser by a cookie, so that a
/// ticket or a form of another person's attempt is worthless.
struct SignInAttempt {
    QString redirectUri;
    QString scope;
    QString state;
    QString nonce;
    QString challenge;                   ///< PKCE S256.
    bool fresh = false;                  ///< prompt=login: the portal must ask for the password.
    std::optional<CasIdentity> identity; ///< Set once the portal has vouched for somebody.
};

/// An attempt as it is kept.
struct AttemptRecord {
    QByteArray id;     ///< Digest.
    QByteArray cookie; ///< Digest.
    QDateTime expiresAt;
    SignInAttempt attempt;
};

/// A code that stands for the end of an attempt, to be redeemed once.
struct CodeRecord {
    QByteArray id; ///< Digest of the code.
    QString account;
    QString casUser;
    QString redirectUri;
    QString scope;
    QString challenge;
    QDateTime expiresAt;
    bool spent = false;
    QString family; ///< Of the tokens that it gave; empty where it gave none.
};

/// Wrong passwords of a subject, which is an account or an address.
struct WrongTries {
    int count = 0;
    QDateTime lockedUntil; ///< Invalid where it is not locked.
    QDateTime lastAt;
};

/// Attempts to sign in, the codes that they end with, and the wrong passwords on the way.
class SignInRecords
{
public:
    virtual ~SignInRecords() = default;

    /// This installation's own secret, for form tokens and token successors: 32 bytes, made with the storage
    /// and the same for all instances.
    [[nodiscard]] virtual QByteArray key() const = 0;
    /// What is past its end is there, too, until it is forgotten. So is a code.
    [[nodiscard]] virtual std::optional<AttemptRecord> attempt(const QByteArray &id) const = 0;
    [[nodiscard]] virtual std::optional<CodeRecord> code(const QByteArray &id) const = 0;
    [[nodiscard]] virtual std::optional<WrongTries> wrongTries(const QString &subject) const = 0;

    /// Begins without an identity.
    virtual void addAttempt(const AttemptRecord &attempt) = 0;
    /// Whom the portal vouches for in an attempt. Unknown attempts are ignored.
    virtual void setIdentity(const QByteArray &attempt, const CasIdentity &identity) = 0;
    virtual void forgetAttemptsEndedBefore(const QDateTime &time) = 0;

    virtual void addCode(const CodeRecord &code) = 0;
    /// True for one of all who ever spend a code: it has given @p family then, or nothing where that is
    /// empty. False, and nothing changes, for the others.
    virtual bool spendCode(const QByteArray &id, const QString &family) = 0;
    virtual void forgetCodesEndedBefore(const QDateTime &time) = 0;

    virtual void putWrongTries(const QString &subject, const WrongTries &tries) = 0;
    virtual void forgetWrongTries(const QString &subject) = 0;

protected:
    SignInRecords() = default;
    Q_DISABLE_COPY_MOVE(SignInRecords)
};

} // namespace zhiping::platform
