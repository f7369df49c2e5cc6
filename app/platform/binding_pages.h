// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/accounts.h"
#include "platform/web_page.h"

#include <optional>

namespace zhiping::platform {

/// 账户绑定 at the first visit: both names are shown before anything is confirmed.
struct BindingPage {
    QString attempt;
    QString casUser;
    QString portalName;
    std::optional<Assignment> newUser; ///< What 我是新用户 would make; nothing if no role was assigned yet.
    QString oldUsername;
    QString notice;
    int status = 200;
};
[[nodiscard]] HttpResponse bindingPage(const BindingPage &content, const QString &hiddenFields);

/// What a browser shows that was not stopped at the callback, or came without an attempt.
[[nodiscard]] HttpResponse returnToClientPage();

/// A page that goes on to @p target by itself.
[[nodiscard]] HttpResponse continuePage(const QUrl &target);

} // namespace zhiping::platform
