// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "domain/account.h"

#include <QObject>

#include <optional>

namespace zhiping::models {

/// Somebody fictional to sign in as where the program practises.
struct PracticeAccount {
    enum class As : quint8 { District, Municipal, Trainer, NewUser, ExistingUser };

    QString user;
    As as = As::District;
};

/// Who is signed in, for the screens. Implemented by the composition.
class SessionControl : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        SignedOut,
        SigningIn, ///< The sign-in window is open.
        SignedIn,
        OfflineIdentity, ///< A cached identity; nothing can be sent until signing in again.
        Expired,         ///< The session ended while working; the work stays on screen and editable.
    };

    using QObject::QObject;
    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual std::optional<domain::Account> account() const = 0;
    /// The platform's address, for display.
    [[nodiscard]] virtual QString platformAddress() const = 0;
    /// The platform's reason code when it refused (pending, not_granted, relogin_required …), or empty.
    [[nodiscard]] virtual QString refusal() const = 0;
    [[nodiscard]] virtual std::optional<Error> lastError() const = 0;
    /// False where the keychain is missing or locked: this sign-in will not be remembered.
    [[nodiscard]] virtual bool isRemembered() const = 0;

    /// Empty except in practice.
    [[nodiscard]] virtual QList<PracticeAccount> practiceAccounts() const { return {}; }
    /// The password of every practice account.
    [[nodiscard]] virtual QString practicePassword() const { return {}; }

    virtual void signIn() = 0;
    virtual void cancelSignIn() = 0;
    virtual void signOut() = 0;

Q_SIGNALS:
    void changed();
};

} // namespace zhiping::models
