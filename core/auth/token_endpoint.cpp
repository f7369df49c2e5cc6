// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/token_endpoint.h"

#include "base/json_reader.h"
#include "base/log.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace zhiping::auth {

namespace {

constexpr qint64 largestBody = 64LL * 1024;

/// QUrlQuery leaves "+" alone, which a form reads as a space.
QByteArray encoded(const TokenEndpoint::Form &form)
{
    QByteArrayList fields;
    for (const auto &[name, value] : form)
        fields.append(name.toLatin1() + '=' + QUrl::toPercentEncoding(value));
    return fields.join('&');
}

Error fault(ErrorKind kind, const QString &evidence)
{
    return {kind, evidence, {}};
}

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Offline;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::UntrustedServer;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ErrorKind::NotThePlatform;
    default:
        return ErrorKind::Timeout;
    }
}

std::optional<std::chrono::seconds> retryAfterOf(const QNetworkReply &reply)
{
    bool isNumber = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&isNumber);
    return isNumber && seconds >= 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

Error refusedBy(int status, const QNetworkReply &reply, const QByteArray &body)
{
    if (status >= 300 && status < 400)
        return fault(ErrorKind::NotThePlatform, QStringLiteral("a redirect instead of an answer"));
    if (status >= 500 || status == 429)
        return {ErrorKind::ServerFault, QStringLiteral("HTTP %1").arg(status), retryAfterOf(reply)};
    const Result<QJsonObject> json = parseJsonObject(body);
    const QString code = json.ok() ? json->value(QLatin1String("error")).toString() : QString();
    if (code == u"invalid_grant")
        return fault(ErrorKind::SignInRequired, QStringLiteral("invalid_grant"));
    if (code.isEmpty())
        return fault(ErrorKind::NotThePlatform, QStringLiteral("HTTP %1 without an OAuth error").arg(status));
    return fault(ErrorKind::Refused, QStringLiteral("HTTP %1 %2").arg(status).arg(code.left(64)));
}

Result<QByteArray> outcomeOf(QNetworkReply &reply, const QByteArray &body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return fault(kindOf(reply.error()), QStringLiteral("network error %1").arg(reply.error()));
    if (status != 200)
        return refusedBy(status, reply, body);
    if (reply.error() != QNetworkReply::NoError)
        return fault(ErrorKind::Timeout, QStringLiteral("the answer was cut off"));
    return body;
}

/// Collects one reply and fulfils the promise exactly once: by the answer, its size or the deadline.
class Exchange final : public QObject
{
public:
    Exchange(QNetworkReply *reply, std::chrono::milliseconds deadline)
        : QObject(reply)
        , m_reply(reply)
    {
        m_promise.start();
        connect(reply, &QIODevice::readyRead, this, &Exchange::collect);
        connect(reply, &QNetworkReply::finished, this, [this] {
            collect();
            settle(outcomeOf(*m_reply, m_body));
            m_reply->deleteLater();
        });
        QTimer::singleShot(deadline, this,
                           [this] { giveUp(ErrorKind::Timeout, QStringLiteral("no answer in time")); });
    }

    [[nodiscard]] Future<QByteArray> future() const { return m_promise.future(); }

private:
    void collect()
    {
        if (m_settled)
            return;
        m_body += m_reply->read(largestBody + 1 - m_body.size());
        if (m_body.size() > largestBody)
            giveUp(ErrorKind::NotThePlatform, QStringLiteral("the answer is larger than 64 kB"));
    }

    void giveUp(ErrorKind kind, const QString &evidence)
    {
        settle(fault(kind, evidence));
        m_reply->abort();
    }

    void settle(const Result<QByteArray> &outcome)
    {
        if (m_settled)
            return;
        m_settled = true;
        m_promise.addResult(outcome);
        m_promise.finish();
    }

    QNetworkReply *m_reply;
    QByteArray m_body;
    QPromise<Result<QByteArray>> m_promise;
    bool m_settled = false;
};

} // namespace

TokenEndpoint::TokenEndpoint(PlatformSite site, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_site(std::move(site))
    , m_network(network)
{
}

Future<TokenGrant> TokenEndpoint::exchange(const QString &code, const QString &verifier,
                                           const QString &device)
{
    return askForGrant({{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                        {QStringLiteral("code"), code},
                        {QStringLiteral("redirect_uri"), m_site.redirectUri().toString(QUrl::FullyEncoded)},
                        {QStringLiteral("code_verifier"), verifier},
                        {QStringLiteral("device"), device}});
}

Future<TokenGrant> TokenEndpoint::refresh(const QString &refreshToken, const QString &device)
{
    return askForGrant({{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                        {QStringLiteral("refresh_token"), refreshToken},
                        {QStringLiteral("device"), device}});
}

Future<> TokenEndpoint::revoke(const QString &refreshToken)
{
    const Form form {{QStringLiteral("token"), refreshToken},
                     {QStringLiteral("token_type_hint"), QStringLiteral("refresh_token")}};
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    whenDone(post(QStringLiteral("/oauth/revoke"), form), this, [promise](const Result<QByteArray> &answer) {
        promise->addResult(answer.ok() ? Result<>() : Result<>(answer.error()));
        promise->finish();
    });
    return promise->future();
}

Future<TokenGrant> TokenEndpoint::askForGrant(const Form &form)
{
    auto promise = std::make_shared<QPromise<Result<TokenGrant>>>();
    promise->start();
    whenDone(post(QStringLiteral("/oauth/token"), form), this, [promise](const Result<QByteArray> &answer) {
        const auto read = [&answer]() -> Result<TokenGrant> {
            if (!answer.ok())
                return answer.error();
            const Result<QJsonObject> json = parseJsonObject(*answer);
            if (!json.ok())
                return fault(ErrorKind::NotThePlatform, json.error().evidence);
            return tokenGrantFromJson(*json);
        };
        promise->addResult(read());
        promise->finish();
    });
    return promise->future();
}

Future<QByteArray> TokenEndpoint::post(const QString &path, Form form)
{
    form.append({QStringLiteral("client_id"), m_site.clientId});
    QNetworkRequest request(m_site.at(path));
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QStringLiteral("application/x-www-form-urlencoded"));
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    qCInfo(logAuth) << "asking the platform:" << path;
    QNetworkReply *reply = m_network.post(request, encoded(form));
    reply->setReadBufferSize(largestBody + 1);
    return (new Exchange(reply, m_deadline))->future();
}

} // namespace zhiping::auth
