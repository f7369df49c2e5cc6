// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/navigation_policy.h"
#include "login/browser_trouble.h"

#include <QUrl>
#include <QWidget>

#include <chrono>
#include <memory>

class QTimer;
class QWebEngineCertificateError;
class QWebEngineLoadingInfo;
class QWebEngineProfile;
class QWebEngineView;

namespace zhiping::login {

class PortalPage;

/// The one widget that shows web pages. It obeys a `NavigationPolicy` and injects nothing into a page and
/// reads nothing from it.
///
/// Every browser has a profile of its own that is never written to disk, so that each attempt starts without
/// anybody's cookies. Downloads, permissions, dialogs and certificate exceptions are refused.
class PortalBrowser final : public QWidget
{
    Q_OBJECT
public:
    /// How a page asked for something that a sign-in does not need.
    enum class Refused : quint8 { Navigation, Download, Permission };

    explicit PortalBrowser(const auth::NavigationPolicy &policy, QWidget *parent = nullptr);
    ~PortalBrowser() override;

    void load(const QUrl &url);
    void reload();
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    /// What receives the keys a person types into the page.
    [[nodiscard]] QWidget *keyTarget() const;

    /// How long a page may take to load and how long it may stay blank.
    void setPatience(std::chrono::milliseconds silence, std::chrono::milliseconds blankness);

Q_SIGNALS:
    void callbackCaught(const QUrl &callback);
    /// The address changed: a page has begun to show.
    void pageShown(const QUrl &page);
    void loadStarted();
    void loaded(const QUrl &page);
    /// @p subject: a host for `Navigation`, otherwise empty.
    void refused(zhiping::login::PortalBrowser::Refused what, const QString &subject);
    void troubled(const zhiping::login::BrowserTrouble &trouble);

private:
    void restrict();
    void listen();
    void follow(const QWebEngineLoadingInfo &info);
    void judgeCertificate(QWebEngineCertificateError error);
    void survive(int exitCode);
    void finishLoading();
    void failLoading(const QWebEngineLoadingInfo &info);
    void lookForBlankness();
    void report(BrowserTrouble::Kind kind, int code = 0);

    const auth::NavigationPolicy m_policy;
    std::unique_ptr<QWebEngineProfile> m_profile;
    PortalPage *m_page;
    QWebEngineView *m_view;
    QTimer *m_silence;
    QTimer *m_blankness;
    QUrl m_wanted;
    QString m_badCertificate;
    bool m_isLoading = false;
    bool m_hasLoaded = false;
    bool m_hasCrashed = false;
};

} // namespace zhiping::login
