// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "login/browser_trouble.h"

#include <QWidget>

namespace zhiping::widgets {
class EmptyState;
}

namespace zhiping::login {

/// Stands in for the page when it cannot be shown: what happened, what is safe, what to do.
class TroublePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit TroublePanel(QWidget *parent = nullptr);

    void show(const BrowserTrouble &trouble);
    /// The heading for @p trouble.
    [[nodiscard]] static QString titleOf(const BrowserTrouble &trouble);

Q_SIGNALS:
    void retryRequested();
    /// Close the window and go on without signing in.
    void leaveRequested();

private:
    [[nodiscard]] static QString textOf(const BrowserTrouble &trouble);
    [[nodiscard]] static QString detailsOf(const BrowserTrouble &trouble);

    widgets::EmptyState *m_face;
};

} // namespace zhiping::login
