// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/sign_in_request.h"
#include "login/browser_trouble.h"
#include "login/guide.h"
#include "login/portal_browser.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;

namespace zhiping::widgets {
class EmptyState;
class NoticeBar;
} // namespace zhiping::widgets

namespace zhiping::login {

class GuidePane;
class OriginBar;
class TroublePanel;

/// The sign-in window: the steps of 附件1 beside the portal's own pages.
///
/// A refusal that a step of 附件1 can cure (not registered, pending, not granted, log in again) keeps the
/// window open at that step. Everything else the platform says is handed on.
class SignInWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit SignInWindow(auth::SignInRequest request, QWidget *parent = nullptr);

    /// Open the first page.
    void begin();
    /// A lasting banner for a window whose protections were relaxed for a test.
    void warnOfTestEnvironment();
    /// The present browser; another one after each fresh log-in.
    [[nodiscard]] PortalBrowser *browser() const { return m_browser; }
    [[nodiscard]] const Guide &guide() const { return m_guide; }
    /// What support needs to know, without addresses' queries or anything a person typed.
    [[nodiscard]] QString diagnosis() const;

Q_SIGNALS:
    /// The platform's answer. The window has nothing more to do.
    void callbackCaught(const QUrl &callback);
    void cancelled();
    /// A page has loaded, for those who wait for it.
    void pageLoaded(const QUrl &page);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTitleStrip();
    [[nodiscard]] QWidget *makeFooter();
    [[nodiscard]] QWidget *makePageSide();
    void connectGuide();
    void openBrowser();
    void openLoginPage();
    void showPage(const QUrl &page);
    void showGuide();
    void showTrouble(const BrowserTrouble &trouble);
    void showRefused(PortalBrowser::Refused what, const QString &subject);
    void showCallback(const QUrl &callback);
    void copyDiagnosis();
    void retry();

    const auth::SignInRequest m_request;
    const auth::NavigationPolicy m_policy;
    Guide m_guide;
    std::optional<Guide::Step> m_shownStep;
    QLabel *m_summary;
    GuidePane *m_pane;
    OriginBar *m_origin;
    widgets::NoticeBar *m_testWarning;
    widgets::NoticeBar *m_notice;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_opening;
    TroublePanel *m_trouble;
    PortalBrowser *m_browser = nullptr;
    std::optional<BrowserTrouble> m_lastTrouble;
    bool m_answered = false;
};

} // namespace zhiping::login
