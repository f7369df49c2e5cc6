// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/card.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace zhiping::models {
class DeskPresenter;
class SyncControl;
} // namespace zhiping::models
namespace zhiping::widgets {
class Chip;
}

namespace zhiping::screens {

/// 飞行检查: the button, how far it is, and the stamp or what does not open.
class PreflightCard final : public widgets::Card
{
    Q_OBJECT
public:
    /// Borrows both; they must outlive the card.
    PreflightCard(models::DeskPresenter &desk, models::SyncControl &sync, QWidget *parent = nullptr);

private:
    void layOut();
    void refresh();
    void showReport();
    void act();

    models::DeskPresenter &m_desk;
    models::SyncControl &m_sync;
    widgets::Chip *m_stamp;
    QLabel *m_words;
    QLabel *m_faults;
    QProgressBar *m_bar;
    QPushButton *m_again; ///< Downloads what is missing or damaged.
    QPushButton *m_button;
};

} // namespace zhiping::screens
