// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QDateEdit;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace zhiping::models {
class DeskPresenter;
class PackedFilesModel;
class SyncControl;
} // namespace zhiping::models
namespace zhiping::widgets {
class Card;
class ElidedLabel;
class EmptyState;
class NoticeBar;
} // namespace zhiping::widgets

namespace zhiping::screens {

class PreflightCard;
class RowTable;

/// 公文包: what is taken along, how much of it is here, until when, and whether all of it opens.
class BriefcasePage final : public QWidget
{
    Q_OBJECT
public:
    /// Borrows both; they must outlive the page.
    BriefcasePage(models::DeskPresenter &desk, models::SyncControl &sync, QWidget *parent = nullptr);
    void refresh();
    void focusTable();

Q_SIGNALS:
    void openRequested(const QString &applicationId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    [[nodiscard]] QWidget *makeCard();
    void connectParts();
    void showProgress();
    void explain();
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] QString selectedId() const;
    void noteFetched();

    models::DeskPresenter &m_desk;
    models::SyncControl &m_sync;
    models::PackedFilesModel *m_fileModel;
    QLabel *m_summary;
    QPushButton *m_removeAll;
    widgets::NoticeBar *m_notice;
    PreflightCard *m_check;
    QLabel *m_progress; ///< What is being downloaded, while it is.
    QProgressBar *m_bar;
    QStackedWidget *m_stack;
    RowTable *m_table;
    widgets::EmptyState *m_empty;
    widgets::Card *m_card = nullptr;
    widgets::ElidedLabel *m_name;
    QDateEdit *m_until;
    QPushButton *m_remove;
    QPushButton *m_open;
    RowTable *m_files;
    bool m_undoes = false; ///< The notice on show takes a removal back.
    int m_fetched = 0;     ///< Files of the run under way.
};

} // namespace zhiping::screens
