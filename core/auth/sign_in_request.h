// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace zhiping::auth {

/// What the client asks of the sign-in window's process: one line of JSON on its standard input. Holds no
/// secret but the attempt's state inside the authorize address.
struct SignInRequest {
    QUrl authorizeUrl;
    QUrl redirectUri;
    QList<QUrl> allowedOrigins;
    QUrl portalUrl;
    QString language; ///< "zh_CN" or "en".
    QString theme;    ///< Name of a theme of resources/theme, or empty for the usual one.
    QString extraCaFile;
    bool firstTime = false; ///< Open with the six steps of 附件1, 一 instead of the two of 附件1, 二.

    friend bool operator==(const SignInRequest &, const SignInRequest &) = default;
};

[[nodiscard]] QJsonObject toJson(const SignInRequest &request);
[[nodiscard]] Result<SignInRequest> signInRequestFromJson(const QJsonObject &json);

/// What the window's process says: one line of JSON for each on its standard output.
struct SignInEvent {
    enum class Kind : quint8 {
        Opened,    ///< The window is on screen.
        Callback,  ///< The platform's answer, in `url`.
        Cancelled, ///< The reviewer closed the window.
        Failed,    ///< The window gave up: `reason`, never a secret.
    };
    Kind kind = Kind::Opened;
    QUrl url;
    QString reason;

    friend bool operator==(const SignInEvent &, const SignInEvent &) = default;
};

[[nodiscard]] QJsonObject toJson(const SignInEvent &event);
[[nodiscard]] Result<SignInEvent> signInEventFromJson(const QJsonObject &json);

} // namespace zhiping::auth
