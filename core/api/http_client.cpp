// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_client.h"

#include "api/http_exchange.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace zhiping::api {

namespace {

// Without it Qt's network thread buffers whatever comes before we have looked at the first byte.
constexpr qint64 readBuffer = qint64 {1024} * 1024;

} // namespace

QByteArray HttpResponse::header(const QByteArray &name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [&name](const HttpHeader &each) {
        return each.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->value;
}

HttpClient::HttpClient(const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_network(new QNetworkAccessManager(this))
{
    m_network->setRedirectPolicy(QNetworkRequest::SameOriginRedirectPolicy);
}

HttpClient::~HttpClient()
{
    // Before the manager deletes their replies under them.
    qDeleteAll(findChildren<HttpExchange *>(QString(), Qt::FindDirectChildrenOnly));
}

Future<HttpResponse> HttpClient::send(const HttpRequest &request)
{
    QNetworkRequest outgoing(request.url);
    const bool isGet = request.method == "GET";
    const bool mayFollow = isGet && request.followsRedirects;
    outgoing.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          mayFollow ? QNetworkRequest::SameOriginRedirectPolicy
                                    : QNetworkRequest::ManualRedirectPolicy);
    outgoing.setMaximumRedirectsAllowed(3);
    outgoing.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    outgoing.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    outgoing.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    outgoing.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    outgoing.setDecompressedSafetyCheckThreshold(request.maxBytes);
    outgoing.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Zhiping/" ZHIPING_VERSION));
    for (const HttpHeader &header : request.headers)
        outgoing.setRawHeader(header.name, header.value);

    QNetworkReply *const reply = isGet ? m_network->get(outgoing)
                                       : m_network->sendCustomRequest(outgoing, request.method, request.body);
    reply->setReadBufferSize(readBuffer);
    auto *exchange = new HttpExchange(reply, request, m_limits, this);
    return exchange->outcome();
}

} // namespace zhiping::api
