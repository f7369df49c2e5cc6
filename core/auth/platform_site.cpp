// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/platform_site.h"

#include "auth/navigation_policy.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace zhiping::auth {

namespace {

Error unusable(const char *member, const QString &why)
{
    return {ErrorKind::InvalidInput, QLatin1String(member) + u": " + why, {}};
}

} // namespace

QUrl PlatformSite::at(const QString &path) const
{
    QUrl url = platform;
    url.setPath(path);
    return url;
}

QUrl PlatformSite::redirectUri() const
{
    return at(QStringLiteral("/oauth/native-callback"));
}

QString PlatformSite::issuer() const
{
    return platform.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment
                             | QUrl::FullyEncoded);
}

QList<QUrl> PlatformSite::allowedOrigins() const
{
    return QList<QUrl> {platform, portal} + alsoAllowed;
}

Result<> check(const PlatformSite &site)
{
    const QString address =
        QStringLiteral("not an https address (or http on this computer) without a user name");
    if (!originOf(site.platform))
        return unusable("platform", address);
    if (!site.platform.path().isEmpty() && site.platform.path() != u"/")
        return unusable("platform", QStringLiteral("an origin has no path"));
    if (!originOf(site.portal))
        return unusable("portal", address);
    for (const QUrl &url : site.alsoAllowed) {
        if (!originOf(url))
            return unusable("alsoAllowed", address);
    }
    if (site.clientId.isEmpty())
        return unusable("clientId", QStringLiteral("empty"));
    return {};
}

Result<> trustExtraAuthorities(const QString &pemFile)
{
    if (pemFile.isEmpty())
        return {};
    QFile file(pemFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::StorageUnavailable, u"extra CA file: " + file.errorString(), {}};
    const QList<QSslCertificate> authorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (authorities.isEmpty())
        return unusable("extraCaFile", QStringLiteral("no PEM certificate in it"));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(authorities);
    QSslConfiguration::setDefaultConfiguration(configuration);
    return {};
}

} // namespace zhiping::auth
