// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/sign_in.h"

#include "auth/token_endpoint.h"
#include "base/log.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTimer>
#include <QUrlQuery>

#include <array>

namespace zhiping::auth {

namespace {

using namespace std::chrono_literals;

/// A code lives 60 s on the platform; after this a repeated exchange could only fail.
constexpr auto codeLifetime = 50s;
constexpr auto pauseBetweenTries = 2s;
constexpr qsizetype longestDescription = 500;

/// 32 random bytes from the system, base64url without padding: 43 characters (RFC 7636 §4.1).
QString freshSecret()
{
    std::array<quint32, 8> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString challengeFor(const QString &verifier)
{
    const QByteArray digest = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(
        digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// A parameter that must not be given twice: empty when it is absent, nothing when it is repeated.
std::optional<QString> single(const QUrlQuery &query, const QString &name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    if (values.size() > 1)
        return std::nullopt;
    return values.isEmpty() ? QString() : values.first();
}

/// RFC 6749 §4.1.2 sends a form-encoded query, in which "+" is a space.
QUrlQuery queryOf(const QUrl &url)
{
    QString text = url.query(QUrl::FullyEncoded);
    text.replace(u'+', QStringLiteral("%20"));
    return QUrlQuery(text);
}

QString plainText(QString text)
{
    for (QChar &character : text) {
        if (!character.isPrint())
            character = u' ';
    }
    return text.simplified().left(longestDescription);
}

} // namespace

class SignIn::Private
{
public:
    Private(SignIn &owner, PlatformSite where, TokenEndpoint &endpoint, const Clock &time, QString deviceName)
        : q(owner)
        , site(std::move(where))
        , tokens(endpoint)
        , clock(time)
        , device(std::move(deviceName))
        , policy(site.allowedOrigins(), site.redirectUri())
    {
    }

    void accept(const QUrl &callback);
    void exchange();
    void refuse(RefusalReason reason, const QString &code, const QString &description);
    void end(const Result<TokenGrant> &outcome);

    SignIn &q;
    const PlatformSite site;
    TokenEndpoint &tokens;
    const Clock &clock;
    const QString device;
    const NavigationPolicy policy;
    QUrl authorizeUrl;
    QString state = freshSecret();
    QString verifier = freshSecret();
    QString code;
    std::chrono::milliseconds codeReceivedAt {0};
    std::optional<Refusal> refusal;
    bool answered = false;
    bool ended = false;
};

SignIn::SignIn(PlatformSite site, TokenEndpoint &tokens, const Clock &clock, QString device, const Wish &wish,
               QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(site), tokens, clock, std::move(device)))
{
    QUrlQuery query;
    const auto add = [&query](const char *name, const QString &value) {
        query.addQueryItem(QLatin1String(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("response_type", QStringLiteral("code"));
    add("client_id", d->site.clientId);
    add("redirect_uri", d->site.redirectUri().toString(QUrl::FullyEncoded));
    add("scope", d->site.scope);
    add("state", d->state);
    add("nonce", freshSecret());
    add("code_challenge", challengeFor(d->verifier));
    add("code_challenge_method", QStringLiteral("S256"));
    if (wish.askForPassword)
        add("prompt", QStringLiteral("login"));
    if (!wish.loginHint.isEmpty())
        add("login_hint", wish.loginHint);
    d->authorizeUrl = d->site.at(QStringLiteral("/oauth/authorize"));
    d->authorizeUrl.setQuery(query);
}

SignIn::~SignIn() = default;

QUrl SignIn::authorizeUrl() const
{
    return d->authorizeUrl;
}

const NavigationPolicy &SignIn::policy() const
{
    return d->policy;
}

std::optional<Refusal> SignIn::refusal() const
{
    return d->refusal;
}

void SignIn::acceptCallback(const QUrl &callback)
{
    if (d->answered) {
        qCWarning(logAuth) << "a second answer for one sign-in was ignored";
        return;
    }
    d->answered = true;
    d->accept(callback);
}

void SignIn::cancel()
{
    d->answered = true;
    d->refuse(RefusalReason::Cancelled, codeOf(RefusalReason::Cancelled), {});
}

void SignIn::Private::accept(const QUrl &callback)
{
    const QUrlQuery query = queryOf(callback);
    const auto answeredState = single(query, QStringLiteral("state"));
    const auto issuer = single(query, QStringLiteral("iss"));
    const auto answeredCode = single(query, QStringLiteral("code"));
    const auto error = single(query, QStringLiteral("error"));
    const auto reason = single(query, QStringLiteral("reason"));
    const auto description = single(query, QStringLiteral("error_description"));
    const bool isOurs = policy.judge(callback) == Navigation::Callback && answeredState == state
        && issuer == site.issuer() && answeredCode && error && reason && description
        && answeredCode->isEmpty() != error->isEmpty();
    state.clear();
    if (!isOurs) {
        // Which of the values was wrong stays unsaid: it would only help whoever forged them.
        qCWarning(logAuth) << "security: an answer that does not belong to this sign-in was refused";
        refuse(RefusalReason::CheckFailed, codeOf(RefusalReason::CheckFailed), {});
        return;
    }
    if (!error->isEmpty()) {
        const QString why = reason->isEmpty() ? *error : *reason;
        refuse(refusalReasonFromCode(why), why.left(64), plainText(*description));
        return;
    }
    code = *answeredCode;
    codeReceivedAt = clock.monotonic();
    exchange();
}

void SignIn::Private::exchange()
{
    whenDone(tokens.exchange(code, verifier, device), &q, [this](const Result<TokenGrant> &outcome) {
        if (ended)
            return;
        // Only a request that surely never arrived is repeated: a code that is used twice revokes its
        // session.
        const bool mayRepeat = !outcome.ok() && outcome.error().kind == ErrorKind::Offline
            && clock.monotonic() - codeReceivedAt + pauseBetweenTries < codeLifetime;
        if (mayRepeat)
            QTimer::singleShot(pauseBetweenTries, &q, [this] {
                if (!ended)
                    exchange();
            });
        else
            end(outcome);
    });
}

void SignIn::Private::refuse(RefusalReason reason, const QString &reasonCode, const QString &description)
{
    if (ended)
        return;
    refusal = Refusal {reason, reasonCode, description};
    qCInfo(logAuth) << "sign-in ended:" << codeOf(reason);
    const ErrorKind kind = reason == RefusalReason::Cancelled ? ErrorKind::Cancelled
        : reason == RefusalReason::PortalUnavailable          ? ErrorKind::ServerFault
                                                              : ErrorKind::NotPermitted;
    end(Error {kind, codeOf(reason), {}});
}

void SignIn::Private::end(const Result<TokenGrant> &outcome)
{
    if (ended)
        return;
    ended = true;
    verifier.clear();
    code.clear();
    QMetaObject::invokeMethod(
        &q, [this, outcome] { Q_EMIT q.finished(outcome); }, Qt::QueuedConnection);
}

} // namespace zhiping::auth
