// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/navigation_policy.h"

#include <QWebEnginePage>

namespace zhiping::login {

/// A page that goes only where the policy allows, opens no dialogs and hands the platform's answer over
/// instead of loading it.
///
/// The answer is taken here and nowhere else: a request interceptor or scheme handler would also see it from
/// a frame or an image, which anybody's page can hold.
class PortalPage final : public QWebEnginePage
{
    Q_OBJECT
public:
    PortalPage(QWebEngineProfile *profile, auth::NavigationPolicy policy, QObject *parent = nullptr);

Q_SIGNALS:
    /// The main frame was about to load the callback address; it will not be requested.
    void callbackCaught(const QUrl &callback);
    /// A page or its link wanted to leave the allowed sites for @p host.
    void navigationRefused(const QString &host);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &message, const QString &standard,
                          QString *result) override;
    /// Dropped: what a page prints may quote what a person typed.
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &old,
                            const QStringList &types) override;

private:
    const auth::NavigationPolicy m_policy;
};

} // namespace zhiping::login
