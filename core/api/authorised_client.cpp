// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/authorised_client.h"

#include "api/transformed.h"
#include "ports/access_tokens.h"

namespace zhiping::api {

namespace {

/// One request with its second try. Deletes itself when it is over.
class AuthorisedExchange final : public QObject
{
    Q_OBJECT

public:
    AuthorisedExchange(HttpClient &client, ports::AccessTokens &tokens, HttpRequest request, QObject *parent)
        : QObject(parent)
        , m_client(client)
        , m_tokens(tokens)
        , m_request(std::move(request))
    {
        m_promise.start();
        obtainToken();
    }

    [[nodiscard]] Future<HttpResponse> outcome() const { return m_promise.future(); }

private:
    void obtainToken()
    {
        whenDone(m_tokens.token(), this, [this](const Result<QString> &token) {
            if (token)
                sendWith(*token);
            else
                conclude(token.error());
        });
    }

    void sendWith(const QString &token)
    {
        if (m_promise.isCanceled())
            return conclude(Error {ErrorKind::Cancelled, QStringLiteral("cancelled by the caller"), {}});
        HttpRequest request = m_request;
        request.headers.append({"Authorization", "Bearer " + token.toLatin1()});
        const Future<HttpResponse> answer = m_client.send(request);
        forwardCancel(m_promise.future(), answer, this);
        whenDone(answer, this,
                 [this, token](const Result<HttpResponse> &response) { judge(token, response); });
    }

    void judge(const QString &token, const Result<HttpResponse> &response)
    {
        if (!response || response->status != 401)
            return conclude(response);
        m_tokens.reject(token);
        if (m_isSecondTry)
            return conclude(response);
        m_isSecondTry = true;
        obtainToken();
    }

    void conclude(const Result<HttpResponse> &outcome)
    {
        m_promise.addResult(outcome);
        m_promise.finish();
        deleteLater();
    }

    HttpClient &m_client;
    ports::AccessTokens &m_tokens;
    const HttpRequest m_request;
    mutable QPromise<Result<HttpResponse>> m_promise;
    bool m_isSecondTry = false;
};

} // namespace

AuthorisedClient::AuthorisedClient(HttpClient &client, ports::AccessTokens &tokens, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_tokens(tokens)
{
}

Future<HttpResponse> AuthorisedClient::send(const HttpRequest &request)
{
    return (new AuthorisedExchange(m_client, m_tokens, request, this))->outcome();
}

} // namespace zhiping::api

#include "authorised_client.moc"
