// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/request_gate.h"

namespace zhiping::login {

RequestGate::RequestGate(auth::NavigationPolicy policy, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_policy(std::move(policy))
{
}

void RequestGate::interceptRequest(QWebEngineUrlRequestInfo &request)
{
    const QUrl url = request.requestUrl();
    const bool isPage = request.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame;
    const bool isAllowed = isPage ? m_policy.judge(url) == auth::Navigation::Allow : m_policy.admits(url);
    if (!isAllowed || m_policy.judge(url) == auth::Navigation::Callback)
        request.block(true);
}

} // namespace zhiping::login
