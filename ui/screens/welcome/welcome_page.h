// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace zhiping::models {
class SessionControl;
}
namespace zhiping::widgets {
class Card;
class DetailsFold;
class StepRail;
} // namespace zhiping::widgets

namespace zhiping::screens {

/// Before anybody is signed in: what this program is, the way in, and why the platform said no if it did.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    /// Borrows @p session; it must outlive the page.
    explicit WelcomePage(models::SessionControl &session, QWidget *parent = nullptr);
    void focusAction();

Q_SIGNALS:
    void settingsRequested();

private:
    [[nodiscard]] QWidget *makeWayIn();
    [[nodiscard]] QWidget *makePractice();
    [[nodiscard]] QWidget *makeSteps();
    void refresh();

    models::SessionControl &m_session;
    QLabel *m_address = nullptr;
    widgets::Card *m_card = nullptr;
    QLabel *m_cardTitle = nullptr;
    QLabel *m_cardText = nullptr;
    widgets::DetailsFold *m_cardDetails = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_cancel = nullptr;
    widgets::StepRail *m_steps = nullptr;
};

} // namespace zhiping::screens
