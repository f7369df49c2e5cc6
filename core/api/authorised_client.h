// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/http_client.h"

namespace zhiping::ports {
class AccessTokens;
}

namespace zhiping::api {

/// Requests in a reviewer's name: adds the access token, and when the platform answers 401 tells the session
/// so and tries once more with the next token.
class AuthorisedClient final : public QObject
{
    Q_OBJECT

public:
    /// Borrows both.
    AuthorisedClient(HttpClient &client, ports::AccessTokens &tokens, QObject *parent = nullptr);

    /// As `HttpClient::send()`; also what `AccessTokens::token()` may fail with.
    [[nodiscard]] Future<HttpResponse> send(const HttpRequest &request);

private:
    HttpClient &m_client;
    ports::AccessTokens &m_tokens;
};

} // namespace zhiping::api
