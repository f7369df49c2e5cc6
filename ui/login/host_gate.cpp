// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/host_gate.h"

#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhiping::login {

namespace {

constexpr char engineFlags[] = "QTWEBENGINE_CHROMIUM_FLAGS";

bool isBehindProxy(const auth::Origin &origin)
{
    // The engine never asks a proxy for this computer's own pages, whatever the system says.
    if (auth::isLoopbackHost(origin.host))
        return false;
    QUrl url;
    url.setScheme(origin.scheme);
    url.setHost(origin.host);
    url.setPort(origin.port);
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return std::ranges::any_of(
        proxies, [](const QNetworkProxy &proxy) { return proxy.type() != QNetworkProxy::NoProxy; });
}

} // namespace

bool keepToHosts(const auth::NavigationPolicy &policy)
{
    if (std::ranges::any_of(policy.origins(), isBehindProxy))
        return false;
    QStringList rules {u"MAP * ~NOTFOUND"_s};
    for (const auth::Origin &origin : policy.origins())
        rules.append(u"EXCLUDE "_s + origin.host);
    rules.removeDuplicates();
    QByteArray flags = qgetenv(engineFlags);
    if (flags.contains(
            "--host-resolver-rules")) // A test's own; nobody else's environment gets as far as this.
        return true;
    flags += " --host-resolver-rules=\"" + rules.join(u" , "_s).toLatin1() + '"';
    return qputenv(engineFlags, flags.trimmed());
}

} // namespace zhiping::login
