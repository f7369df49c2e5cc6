// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/cas_tickets.h"
#include "platform/web_page.h"

namespace zhiping::platform {

/// The pages of the SSO portal as 附件1 describes them. Pure: records in, page out.

struct LoginPage {
    QString username;
    QString service; ///< Where to go on to; empty for the portal's own home page.
    QString next;    ///< "business" to open 业务系统类 after the log-in.
    QString notice;
    bool noticeIsGood = false;
    int status = 200;
};
[[nodiscard]] HttpResponse loginPage(const LoginPage &content, const QString &hiddenFields);

[[nodiscard]] HttpResponse registerPage(const PortalUser &entered, const QString &notice,
                                        const QString &hiddenFields);
/// After registering, and at a log-in before the approval.
[[nodiscard]] HttpResponse waitingPage(const QUrl &backToService);

enum class PortalSection : quint8 { Home, Public, Business, Resources };
/// @p selected: the tile 智能制造信息管理平台 was clicked while grey.
[[nodiscard]] HttpResponse sectionPage(PortalSection section, const PortalSession &session, bool selected,
                                       const QString &hiddenFields);

} // namespace zhiping::platform
