// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/wording.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;

namespace zhiping::models {
class DeskPresenter;
class SyncControl;
} // namespace zhiping::models
namespace zhiping::widgets {
class EmptyState;
} // namespace zhiping::widgets

namespace zhiping::screens {

class ExplanationCard;
class RowTable;

/// The work queue: one lane as a table, the legend of its marks, and what is selected explained.
///
/// In place of the table it says why there is none: reading, first pull with its progress, nothing in this
/// lane, nothing found, or a store that cannot be read.
class QueuePage final : public QWidget
{
    Q_OBJECT
public:
    /// Borrows both; they must outlive the page.
    QueuePage(models::DeskPresenter &desk, models::SyncControl &sync, QWidget *parent = nullptr);

    /// Gives @p table, which shows a `QueueModel`, its columns.
    static void layColumns(RowTable &table);
    /// Put the focus where J, K and Enter work.
    void focusTable();
    /// Say again what stands here: lane, filter, rows or syncing changed.
    void refresh();

Q_SIGNALS:
    void openRequested(const QString &applicationId);
    void packRequested(const QStringList &applicationIds);
    void searchCleared();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeading();
    [[nodiscard]] QWidget *makeLegend();
    void explain();
    void keepSelection();
    /// True where something other than the table is to be shown.
    [[nodiscard]] bool showState();
    /// Instead of a queue in which nothing stands in any lane.
    void showEmptyLaptop();
    void fitTable();
    /// Instead of what the search has not found.
    void showNothingFound();
    [[nodiscard]] QString summaryText() const;
    void act();

    models::DeskPresenter &m_desk;
    models::SyncControl &m_sync;
    QLabel *m_title = nullptr;
    QLabel *m_summary = nullptr;
    QWidget *m_legend = nullptr;
    QStackedWidget *m_stack = nullptr;
    RowTable *m_table = nullptr;
    widgets::EmptyState *m_state = nullptr;
    ExplanationCard *m_card = nullptr;
    /// Ids: where the cursor is, and all that are selected; they survive filtering and refreshing.
    QString m_present;
    QStringList m_selected;
    std::optional<models::Lane> m_lane; ///< The one shown when `m_scrolled` was looked up.
    int m_scrolled = 0;                 ///< Before the last reset.
    enum class Act : quint8 { None, Sync, Cancel, ClearSearch, Retry } m_act = Act::None;
};

} // namespace zhiping::screens
