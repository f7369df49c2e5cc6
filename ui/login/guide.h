// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace zhiping::login {

/// Where a reviewer is on the way of 附件1, told from the addresses the browser shows and the reviewer's own
/// button. Nothing on a page is read.
class Guide
{
public:
    /// The steps of a first sign-in (附件1, 一).
    enum class Step : quint8 {
        Register, ///< 一.2: an account on the portal.
        Approval, ///< 一.2: at most one working day.
        Access,   ///< 一.3: 业务系统类 → 智能制造信息管理平台 → 确定接入.
        Relogin,  ///< 一.4: only then is the access active.
        Binding,  ///< 一.5: 我是老用户 or 我是新用户.
        Done,
    };

    /// What the window must do about a page.
    enum class Next : quint8 {
        Nothing,
        Authorize,    ///< The portal led to the platform's own front page: begin the sign-in there.
        OfferRestart, ///< The attempt got stuck on the platform, for example because it took too long.
    };

    /// @p portal is the portal's start page, @p platform any address of the platform.
    Guide(bool firstTime, QUrl portal, const QUrl &platform);

    /// The browser shows @p page.
    Next pageShown(const QUrl &page);
    /// The platform refused with @p reason: the step that helps, if there is one.
    bool refused(const QString &reason);
    /// The reviewer says that the present step is done.
    void stepDone();
    void finish() { m_step = Step::Done; }
    /// Show all steps instead of the two of a later sign-in (附件1, 二).
    void showAllSteps() { m_firstTime = true; }

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isFirstTime() const { return m_firstTime; }
    /// Whether the portal's part is over and the platform has taken over.
    [[nodiscard]] bool isOnPlatform() const { return m_step >= Step::Binding; }

private:
    void showPortalPage(const QString &path);
    void reach(Step step);

    QUrl m_portal;
    QUrl m_platform;
    Step m_step = Step::Register;
    bool m_firstTime;
};

} // namespace zhiping::login
