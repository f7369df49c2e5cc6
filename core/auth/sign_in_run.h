// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/refusal.h"
#include "auth/session.h"
#include "auth/sign_in.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace zhiping::auth {

/// One sign-in from opening the window to a running session: `SignIn`, `SignInProcess` and `Session::adopt()`
/// in a row. A run cannot be restarted; late events of an earlier run cannot reach a later one.
class SignInRun final : public QObject
{
    Q_OBJECT
public:
    struct Setup {
        PlatformSite site;
        SignIn::Wish wish;
        QString program;       ///< Empty: `SignInProcess::defaultProgram()`.
        QStringList arguments; ///< For the window's program.
        QString language;      ///< "zh_CN" or "en".
        QString theme;
        bool firstTime = false; ///< Open with the steps of a first sign-in.
        /// Whose work is on the screen. Somebody else's sign-in is then refused with `Conflict`.
        std::optional<domain::AccountId> expected;
    };

    /// Borrows all three; they must outlive the run.
    SignInRun(const Setup &setup, TokenEndpoint &endpoint, Session &session, const Clock &clock,
              QObject *parent = nullptr);
    ~SignInRun() override;

    void start();
    /// Close the window and end. `finished()` still follows, with `Cancelled`.
    void cancel();
    /// The reason behind an error of `finished()` where it is more than the network.
    [[nodiscard]] std::optional<Refusal> refusal() const;

Q_SIGNALS:
    void opened();
    /// Emitted exactly once, always from the event loop and never from `start()`.
    void finished(const zhiping::Result<zhiping::domain::Account> &outcome);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::auth
