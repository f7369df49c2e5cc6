// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace zhiping::models {
class DeskPresenter;
class SyncControl;
struct ConflictView;
} // namespace zhiping::models
namespace zhiping::widgets {
class Card;
class EmptyState;
class Prompter;
} // namespace zhiping::widgets

namespace zhiping::screens {

class RowTable;
class WorkFiles;

/// 待发送: every decision made on this laptop, in words, with where it stands and why.
class OutboxPage final : public QWidget
{
    Q_OBJECT
public:
    /// Borrows all three; they must outlive the page.
    OutboxPage(models::DeskPresenter &desk, models::SyncControl &sync, widgets::Prompter &prompter,
               QWidget *parent = nullptr);
    void refresh();
    void focusTable();

Q_SIGNALS:
    void openRequested(const QString &applicationId);

private:
    void layOut();
    void showProgress(bool syncing);
    void explain();
    void compare(const QString &decisionId, const models::ConflictView &view);

    models::DeskPresenter &m_desk;
    models::SyncControl &m_sync;
    QLabel *m_summary;
    QPushButton *m_syncNow;
    QLabel *m_progress; ///< What is being transferred, while syncing.
    QProgressBar *m_bar;
    QLabel *m_why;
    QLabel *m_details; ///< Size, attempts, receipt.
    QStackedWidget *m_stack;
    RowTable *m_table;
    widgets::EmptyState *m_empty;
    widgets::Card *m_card;
    QPushButton *m_open;
    QWidget *m_versions; ///< The three versions of a conflict, side by side.
    QGridLayout *m_grid;
    WorkFiles *m_files;
    QLabel *m_changed;
    QString m_compared; ///< The decision whose versions are shown.
};

} // namespace zhiping::screens
