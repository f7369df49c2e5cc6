// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "platform/platform_storage.h"
#include "platform/policy.h"

#include <QStringList>
#include <QUrl>

namespace zhiping::platform {

/// What every part of a running platform shares: where its records are, by which rules it works and under
/// which addresses others see it. Outlives all of them.
struct Site {
    PlatformStorage &storage;
    const Clock &clock;
    const Policy &policy;
    QByteArray key; ///< This installation's own secret, for form tokens and token successors.
    QUrl origin;    ///< Scheme, host and port of the platform, no path.
    QUrl portal;    ///< Root of the SSO portal: `<origin>/netcasso`, or another CAS server.
    bool ownPortal = true;
    QStringList services; ///< Prefixes of the service addresses that the built-in portal issues tickets for.

    [[nodiscard]] bool secure() const { return origin.scheme() == QLatin1String("https"); }
    [[nodiscard]] QUrl at(const QString &path) const
    {
        QUrl url = origin;
        url.setPath(path);
        return url;
    }
    [[nodiscard]] QDateTime after(std::chrono::seconds life) const
    {
        return clock.nowUtc().addSecs(qint64(life.count()));
    }
};

} // namespace zhiping::platform
