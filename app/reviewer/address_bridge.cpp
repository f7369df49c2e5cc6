// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/address_bridge.h"

#include "api/platform_probe.h"
#include "auth/navigation_policy.h"
#include "base/log.h"

#include <QSettings>

namespace zhiping::reviewer {

namespace {

using Finding = models::AddressControl::Finding;

/// What a Chinese input method makes of an address.
QString narrowed(QString text)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 5> wide {
        {{u'：', u':'}, {u'／', u'/'}, {u'．', u'.'}, {u'。', u'.'}, {u'　', u' '}}};
    for (const auto &[from, to] : wide)
        text.replace(QChar(from), QChar(to));
    return text.trimmed();
}

QUrl urlFrom(const QString &typed)
{
    const QString text = narrowed(typed);
    if (text.isEmpty() || text.contains(QStringLiteral("://")))
        return QUrl(text, QUrl::StrictMode);
    const QUrl url(QStringLiteral("https://") + text, QUrl::StrictMode);
    return auth::isLoopbackHost(url.host()) ? QUrl(QStringLiteral("http://") + text, QUrl::StrictMode) : url;
}

Finding findingOf(api::ProbeAnswer::Kind kind)
{
    using Kind = api::ProbeAnswer::Kind;
    switch (kind) {
    case Kind::Platform:
        return Finding::Platform;
    case Kind::Faulty:
        return Finding::Faulty;
    case Kind::HostUnknown:
        return Finding::HostUnknown;
    case Kind::Unreachable:
        return Finding::Unreachable;
    case Kind::Silent:
        return Finding::Silent;
    case Kind::Untrusted:
        return Finding::Untrusted;
    case Kind::SentElsewhere:
        return Finding::SentElsewhere;
    case Kind::SomethingElse:
        return Finding::NotThePlatform;
    }
    Q_UNREACHABLE();
}

} // namespace

AddressBridge::AddressBridge(QSettings &settings, Addresses known, bool practising, QObject *parent)
    : models::AddressControl(parent)
    , m_settings(settings)
    , m_known {std::move(known.platform), known.portal.isEmpty() ? officialPortal() : std::move(known.portal)}
    , m_practising(practising)
{
}

QString AddressBridge::platformKey()
{
    return QStringLiteral("platform");
}

QString AddressBridge::portalKey()
{
    return QStringLiteral("portal");
}

QString AddressBridge::practiceKey()
{
    return QStringLiteral("practice");
}

models::AddressControl::Check AddressBridge::read(const Addresses &typed)
{
    QUrl platform = urlFrom(typed.platform);
    const QUrl portal = typed.portal.trimmed().isEmpty() ? QUrl(officialPortal()) : urlFrom(typed.portal);
    Check check;
    check.addresses = {platform.toDisplayString(), portal.toDisplayString()};
    if (!auth::originOf(platform)) {
        const bool isPlain = platform.isValid() && platform.scheme() == u"http" && !platform.host().isEmpty();
        check.finding = isPlain ? Finding::NotEncrypted : Finding::NotAnAddress;
        return check;
    }
    platform = platform.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    check.addresses.platform = platform.toString(QUrl::FullyEncoded);
    check.finding = auth::originOf(portal) ? Finding::Platform : Finding::PortalInvalid;
    return check;
}

void AddressBridge::check(const Addresses &wanted)
{
    const int number = ++m_asked;
    const Check written = read(wanted);
    if (written.finding != Finding::Platform) {
        QMetaObject::invokeMethod(
            this,
            [this, number, written] {
                if (number == m_asked)
                    Q_EMIT checked(written);
            },
            Qt::QueuedConnection);
        return;
    }
    whenDone(api::probePlatform(m_http, QUrl(written.addresses.platform), this), this,
             [this, number, written](const Result<api::ProbeAnswer> &answer) {
                 if (number == m_asked && answer)
                     conclude(written, *answer);
             });
}

void AddressBridge::conclude(Check check, const api::ProbeAnswer &answer)
{
    check.finding = findingOf(answer.kind);
    check.elsewhere = answer.host;
    if (check.finding != Finding::Platform)
        check.details = check.addresses.platform + u'\n' + answer.evidence;
    qCInfo(logUi) << "checked an address: finding" << int(check.finding) << answer.evidence;
    Q_EMIT checked(check);
}

void AddressBridge::use(const Addresses &chosen)
{
    m_settings.setValue(platformKey(), chosen.platform);
    m_settings.setValue(portalKey(), chosen.portal);
    m_settings.setValue(practiceKey(), false);
    m_settings.sync();
    Q_EMIT this->chosen();
}

void AddressBridge::practise()
{
    m_settings.setValue(practiceKey(), true);
    m_settings.sync();
    Q_EMIT chosen();
}

} // namespace zhiping::reviewer
