// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/portal_page.h"

using namespace Qt::StringLiterals;

namespace zhiping::login {

PortalPage::PortalPage(QWebEngineProfile *profile, auth::NavigationPolicy policy, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_policy(std::move(policy))
{
}

bool PortalPage::acceptNavigationRequest(const QUrl &url, NavigationType /*type*/, bool isMainFrame)
{
    if (!isMainFrame && url.scheme() == u"about"_s)
        return true;
    switch (m_policy.judge(url)) {
    case auth::Navigation::Allow:
        return true;
    case auth::Navigation::Callback:
        // Not from inside this call: whoever hears of it closes the page.
        if (isMainFrame)
            QMetaObject::invokeMethod(
                this, [this, url] { Q_EMIT callbackCaught(url); }, Qt::QueuedConnection);
        return false;
    case auth::Navigation::Block:
        break;
    }
    if (isMainFrame)
        Q_EMIT navigationRefused(url.host(QUrl::FullyEncoded).isEmpty() ? url.scheme()
                                                                        : url.host(QUrl::FullyEncoded));
    return false;
}

void PortalPage::javaScriptAlert(const QUrl & /*origin*/, const QString & /*message*/) { }

bool PortalPage::javaScriptConfirm(const QUrl & /*origin*/, const QString & /*message*/)
{
    return false;
}

bool PortalPage::javaScriptPrompt(const QUrl & /*origin*/, const QString & /*message*/,
                                  const QString & /*standard*/, QString * /*result*/)
{
    return false;
}

void PortalPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel /*level*/,
                                          const QString & /*message*/, int /*line*/,
                                          const QString & /*source*/)
{
}

QStringList PortalPage::chooseFiles(FileSelectionMode /*mode*/, const QStringList & /*old*/,
                                    const QStringList & /*types*/)
{
    return {};
}

} // namespace zhiping::login
