// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/platform/visitor.h"
#include "platform/platform_server.h"
#include "platform/secrets.h"
#include "platform/sqlite_database.h"
#include "support/manual_clock.h"
#include "support/specimens.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace zhiping::test {

inline const QString practicePassword = QStringLiteral("practice-2026");

/// A real server with practice accounts in a directory of its own.
class PlatformFixture
{
public:
    PlatformFixture()
    {
        options.directory = directory.path();
        options.practiceAccounts = true;
        options.clock = &clock;
        options.limits.threads = 8;
    }

    bool start()
    {
        server = std::make_unique<platform::PlatformServer>(options);
        const Result<QUrl> started = server->start();
        if (!started)
            qWarning() << started.error().evidence;
        else
            origin = *started;
        return started.ok();
    }

    /// The same directory and port, as after a power cut.
    bool restart()
    {
        server->stop();
        options.port = quint16(origin.port());
        return start();
    }

    [[nodiscard]] Visitor visitor() const { return Visitor(origin); }

    /// The platform's SQLite database beside the server, for what no instance of a platform would do to it.
    [[nodiscard]] std::unique_ptr<platform::Database> database() const
    {
        return platform::Database::open(directory.filePath(QStringLiteral("platform.db")),
                                        platform::Database::Checkpoints::Elsewhere)
            .value();
    }

    QTemporaryDir directory;
    ManualClock clock;
    platform::PlatformOptions options;
    std::unique_ptr<platform::PlatformServer> server;
    QUrl origin;
};

/// A client's side of one sign-in.
struct SignInAttempt {
    QString verifier = QStringLiteral("verifier-verifier-verifier-verifier-verifier");
    QString state = QStringLiteral("state-of-this-attempt");
    QString redirectUri;

    [[nodiscard]] QString authorizeTarget(const QString &more = {}) const
    {
        const QByteArray challenge = platform::base64Url(platform::sha256(verifier.toLatin1()));
        return QStringLiteral(
                   "/oauth/authorize?response_type=code&client_id=cq-review-desktop&redirect_uri=%1"
                   "&scope=review&state=%2&nonce=nonce-of-this-attempt&code_challenge=%3"
                   "&code_challenge_method=S256%4")
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(redirectUri)), state,
                 QString::fromLatin1(challenge), more);
    }

    [[nodiscard]] Items exchange(const QString &code) const
    {
        return {{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                {QStringLiteral("client_id"), QStringLiteral("cq-review-desktop")},
                {QStringLiteral("code"), code},
                {QStringLiteral("redirect_uri"), redirectUri},
                {QStringLiteral("code_verifier"), verifier},
                {QStringLiteral("device"), QStringLiteral("laptop-1")}};
    }
};

inline SignInAttempt anAttempt(const QUrl &origin)
{
    SignInAttempt attempt;
    attempt.redirectUri = origin.toString() + QStringLiteral("/oauth/native-callback");
    return attempt;
}

inline Items refreshing(const QString &token, const QString &device = QStringLiteral("laptop-1"))
{
    return {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
            {QStringLiteral("client_id"), QStringLiteral("cq-review-desktop")},
            {QStringLiteral("refresh_token"), token},
            {QStringLiteral("device"), device}};
}

inline Answer logIn(Visitor &visitor, const Answer &loginPage, const QString &username,
                    const QString &password = practicePassword)
{
    return visitor.submit(loginPage, QStringLiteral("/netcasso/login"),
                          {{QStringLiteral("username"), username}, {QStringLiteral("password"), password}});
}

/// From authorize to the page or address where the browser's part ends.
inline Answer browseIn(Visitor &visitor, const SignInAttempt &attempt, const QString &username)
{
    const Answer loginPage = visitor.follow(visitor.get(attempt.authorizeTarget()));
    return visitor.follow(logIn(visitor, loginPage, username));
}

/// Tokens of a bound practice account.
inline QJsonObject signIn(Visitor &visitor, const QUrl &origin, const QString &username)
{
    const SignInAttempt attempt = anAttempt(origin);
    const Answer end = browseIn(visitor, attempt, username);
    return visitor.post(QStringLiteral("/oauth/token"), attempt.exchange(end.item(QStringLiteral("code"))))
        .json();
}

/// A visitor that calls the review API as @p username.
inline Visitor reviewer(const PlatformFixture &fixture, const QString &username)
{
    Visitor visitor = fixture.visitor();
    visitor.setBearer(
        signIn(visitor, fixture.origin, username).value(QStringLiteral("access_token")).toString());
    return visitor;
}

} // namespace zhiping::test
