// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/wording.h"
#include "screens/start/address_page.h"

#include <QWidget>

class QStackedWidget;

namespace zhiping::widgets {
class EmptyState;
}

namespace zhiping::screens {

/// The window before the program's own: asks for the platform's address, and says why the program cannot
/// start.
class StartWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit StartWindow(QWidget *parent = nullptr);

    /// Ask for the address. Borrows @p control; it must outlive the window.
    void askAddress(models::AddressControl &control, AddressPage::Occasion occasion);
    /// Something is going on that takes a moment.
    void showWaiting(const QString &title, const QString &text);
    /// Say @p message and offer to try again or to end.
    void showFault(const models::Message &message);

Q_SIGNALS:
    void retryRequested();
    /// The address stays as it was.
    void addressKept();

private:
    QStackedWidget *m_stack;
    widgets::EmptyState *m_fault;
    widgets::EmptyState *m_waiting;
    AddressPage *m_address = nullptr;
};

} // namespace zhiping::screens
