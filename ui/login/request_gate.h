// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/navigation_policy.h"

#include <QWebEngineUrlRequestInterceptor>

namespace zhiping::login {

/// Stops every request of a page outside the allowed sites: frames, scripts, images, beacons, their redirects
/// and WebSockets. The page itself is judged before, in `PortalPage`.
class RequestGate final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    explicit RequestGate(auth::NavigationPolicy policy, QObject *parent = nullptr);
    void interceptRequest(QWebEngineUrlRequestInfo &request) override;

private:
    const auth::NavigationPolicy m_policy;
};

} // namespace zhiping::login
