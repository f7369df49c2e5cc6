// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/refusal.h"
#include "auth/sign_in_request.h"
#include "base/result.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace zhiping::auth {

/// The sign-in window as a process of its own, for one attempt.
///
/// The untrusted pages never share a process with the reviewer's work, the browser's memory goes back when
/// the window closes, and its crash costs nothing. The window ends with this object, and when the client
/// dies.
class SignInProcess final : public QObject
{
    Q_OBJECT
public:
    /// @p program is the window's executable, see `defaultProgram()`; @p arguments go before the request.
    explicit SignInProcess(QString program, QStringList arguments = {}, QObject *parent = nullptr);
    ~SignInProcess() override;

    /// `zhiping-signin` beside the running executable.
    [[nodiscard]] static QString defaultProgram();

    void start(const SignInRequest &request);
    /// Close the window. `finished()` follows with `Cancelled`.
    void cancel();
    /// `BrowserMissing`, `BrowserFailed` or `Cancelled` once `finished()` brought an error.
    [[nodiscard]] std::optional<Refusal> refusal() const;

Q_SIGNALS:
    void opened();
    /// The callback address, unchecked. Emitted exactly once, always from the event loop.
    void finished(const zhiping::Result<QUrl> &outcome);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::auth
