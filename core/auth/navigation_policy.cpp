// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/navigation_policy.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

namespace zhiping::auth {

namespace {

int defaultPort(const QString &scheme)
{
    return scheme == u"https" ? 443 : 80;
}

bool hasUserInfo(const QUrl &url)
{
    return url.authority(QUrl::FullyEncoded).contains(u'@');
}

/// ws and wss reach the same servers as http and https, so they are judged as those.
QUrl asPageUrl(QUrl url)
{
    if (url.scheme() == u"wss")
        url.setScheme(QStringLiteral("https"));
    else if (url.scheme() == u"ws")
        url.setScheme(QStringLiteral("http"));
    return url;
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

std::optional<Origin> originOf(const QUrl &url)
{
    const QString scheme = url.scheme();
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    if (!url.isValid() || host.isEmpty() || hasUserInfo(url))
        return std::nullopt;
    if (scheme != u"https" && !(scheme == u"http" && isLoopbackHost(host)))
        return std::nullopt;
    return Origin {scheme, host, url.port(defaultPort(scheme))};
}

NavigationPolicy::NavigationPolicy(const QList<QUrl> &allowed, QUrl redirectUri)
    : m_redirectUri(std::move(redirectUri))
{
    for (const QUrl &url : allowed) {
        const std::optional<Origin> origin = originOf(url);
        if (origin && !m_origins.contains(*origin))
            m_origins.append(*origin);
    }
}

Navigation NavigationPolicy::judge(const QUrl &target) const
{
    const std::optional<Origin> origin = originOf(target);
    if (!origin || !m_origins.contains(*origin))
        return Navigation::Block;
    return isRedirectUri(target) ? Navigation::Callback : Navigation::Allow;
}

bool NavigationPolicy::admits(const QUrl &resource) const
{
    if (resource.scheme() == u"data" || resource.scheme() == u"blob")
        return true;
    const std::optional<Origin> origin = originOf(asPageUrl(resource));
    return origin && m_origins.contains(*origin);
}

bool NavigationPolicy::isLoopbackOnly() const
{
    return !m_origins.isEmpty()
        && std::all_of(m_origins.cbegin(), m_origins.cend(),
                       [](const Origin &origin) { return isLoopbackHost(origin.host); });
}

bool NavigationPolicy::isRedirectUri(const QUrl &target) const
{
    return !m_redirectUri.isEmpty() && originOf(target) == originOf(m_redirectUri)
        && target.path(QUrl::FullyEncoded) == m_redirectUri.path(QUrl::FullyEncoded);
}

} // namespace zhiping::auth
