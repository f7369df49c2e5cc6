// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/queue/queue_page.h"

#include "models/desk_presenter.h"
#include "models/status_wording.h"
#include "screens/queue/explanation_card.h"
#include "screens/queue/row_table.h"
#include "widgets/empty_state.h"
#include "widgets/icon_label.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace zhiping::screens {

using widgets::ColorToken;
using widgets::makeLabel;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

QueuePage::QueuePage(models::DeskPresenter &desk, models::SyncControl &sync, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_sync(sync)
{
    setObjectName(QStringLiteral("queuePage"));
    m_table = new RowTable;
    m_table->setObjectName(QStringLiteral("queueTable"));
    m_table->setAccessibleName(tr("Applications"));
    m_table->setModel(&desk.queue());
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    layColumns(*m_table);
    m_card = new ExplanationCard(desk.briefcase());
    m_state = new widgets::EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);

    auto *layout = new QVBoxLayout(this);
    const int around = theme().px(SizeToken::SpaceAround);
    layout->setContentsMargins(around, around, around, around);
    layout->setSpacing(theme().px(SizeToken::SpaceInside));
    layout->addWidget(makeHeading());
    layout->addWidget(m_stack, 100);
    layout->addWidget(m_legend = makeLegend());
    layout->addWidget(m_card);
    layout->addStretch(1);

    connect(m_table, &RowTable::presentChanged, this, &QueuePage::explain);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePage::explain);
    connect(m_card, &ExplanationCard::openRequested, this, [this] { Q_EMIT openRequested(m_present); });
    connect(m_card, &ExplanationCard::packRequested, this, &QueuePage::packRequested);
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(index.data(models::IdRole).toString());
    });
    connect(m_state, &widgets::EmptyState::acted, this, &QueuePage::act);
    connect(&desk, &models::DeskPresenter::changed, this, &QueuePage::refresh);
    connect(&desk, &models::DeskPresenter::searchChanged, this, &QueuePage::refresh);
    connect(&sync, &models::SyncControl::changed, this, &QueuePage::refresh);
    connect(&desk.queue(), &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_scrolled = m_table->verticalScrollBar()->value(); });
    connect(&desk.queue(), &QAbstractItemModel::modelReset, this, &QueuePage::refresh);
    connect(&desk.queue(), &QAbstractItemModel::dataChanged, this, &QueuePage::explain);
    refresh();
}

void QueuePage::layColumns(RowTable &table)
{
    table.setColumns({{48, 0, false},
                      {238, 0, true},
                      {150, 4, false},
                      {164, 2, false},
                      {190, 0, false},
                      {132, 5, false},
                      {128, 1, false},
                      {124, 3, false}});
}

QWidget *QueuePage::makeHeading()
{
    auto *heading = new QWidget;
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(SizeToken::SpaceInside));
    m_title = makeLabel(TextRole::Page);
    m_title->setObjectName(QStringLiteral("queueTitle"));
    m_summary = makeLabel(TextRole::Soft);
    m_summary->setObjectName(QStringLiteral("queueSummary"));
    row->addWidget(m_title, 0, Qt::AlignBottom);
    row->addWidget(m_summary, 1, Qt::AlignBottom);
    return heading;
}

QWidget *QueuePage::makeLegend()
{
    auto *legend = new QWidget;
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(SizeToken::SpaceTight));
    const auto add = [row](const QString &mark, ColorToken ink) {
        row->addWidget(new widgets::IconLabel(mark, ink, SizeToken::TextSmall));
        row->addWidget(makeLabel(TextRole::Caption, models::markText(mark)));
        row->addSpacing(theme().px(SizeToken::SpaceNear));
    };
    add(QStringLiteral("borderline"), ColorToken::Open);
    add(QStringLiteral("municipal"), ColorToken::Accent);
    row->addStretch(1);
    return legend;
}

void QueuePage::focusTable()
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus();
    else
        m_state->actionButton()->setFocus();
}

void QueuePage::refresh()
{
    const models::QueueModel &queue = m_desk.queue();
    if (queue.isFiltered())
        m_title->setText(tr("Search results"));
    else
        m_title->setText(queue.lane() ? models::laneText(*queue.lane()) : tr("All applications"));
    m_summary->setText(m_desk.state() == models::DeskPresenter::State::Ready ? summaryText() : QString());
    const bool instead = showState();
    m_stack->setCurrentWidget(instead ? static_cast<QWidget *>(m_state) : m_table);
    fitTable();
    m_legend->setVisible(!instead);
    keepSelection();
    explain();
}

/// The explanation follows the last row, as on paper; a long queue takes all the room there is.
void QueuePage::fitTable()
{
    m_stack->setMaximumHeight(m_stack->currentWidget() == m_table ? m_table->wholeHeight() : QWIDGETSIZE_MAX);
}

void QueuePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Rows grow with the text.
    if (event->type() == QEvent::StyleChange && m_stack)
        fitTable();
}

QString QueuePage::summaryText() const
{
    const models::QueueModel &queue = m_desk.queue();
    const int due = queue.dueThisWeek();
    QString summary = tr("%n application(s)", nullptr, queue.rowCount());
    if (due > 0)
        summary = tr("%1 · %n due this week", "applications · due", due).arg(summary);
    const auto &search = m_desk.lastSearch();
    if (!queue.isFiltered() || search.isPending)
        return summary;
    if (search.hasFailed)
        return tr("%1 · only names, codes and districts could be searched").arg(summary);
    if (search.searched < search.total)
        return tr("%1 · all text of %2 of %3 searched so far", "applications · searched, all")
            .arg(summary)
            .arg(search.searched)
            .arg(search.total);
    return summary;
}

void QueuePage::showNothingFound()
{
    const auto &search = m_desk.lastSearch();
    QString title = tr("Nothing found");
    QString words =
        tr("Names and their pinyin initials (cqch), all text of the applications, codes, districts and "
           "amounts such as 3000万 or >3000万 are searched, in all lanes.");
    if (search.isPending) {
        title = tr("Searching");
        words =
            tr("Names, codes and districts do not hold it; the text of the applications is being searched.");
    } else if (search.hasFailed) {
        words = tr("Only names, codes and districts could be searched. Your work is safe; the text of the "
                   "applications can be searched again after a restart.");
    } else if (search.searched < search.total) {
        title = tr("Nothing found so far");
        words = tr("All text of %1 of %2 applications has been searched. The rest follows by itself.")
                    .arg(search.searched)
                    .arg(search.total);
    }
    m_act = Act::ClearSearch;
    m_state->show({QStringLiteral("search"), title, words, tr("Clear the search"), true});
}

bool QueuePage::showState()
{
    using State = models::DeskPresenter::State;
    const models::QueueModel &queue = m_desk.queue();
    m_act = Act::None;
    if (m_desk.state() == State::Failed) {
        m_act = Act::Retry;
        m_state->show({QStringLiteral("warning"), tr("The queue cannot be read"), m_desk.failure().sentence(),
                       tr("Try again"), true});
        return true;
    }
    if (queue.total() == 0 && m_sync.state() == models::SyncControl::State::Syncing) {
        const auto progress = m_sync.progress();
        m_act = Act::Cancel;
        m_state->showProgress({QStringLiteral("inbox"), tr("Fetching the applications"),
                               models::progressText(progress), tr("Cancel"), false},
                              progress.done, progress.total);
        return true;
    }
    if (m_desk.state() == State::Loading) {
        m_state->show({QStringLiteral("clock"), tr("Reading the queue"), {}, {}, true});
        return true;
    }
    if (queue.rowCount() > 0)
        return false;
    if (queue.isFiltered()) {
        showNothingFound();
        return true;
    }
    if (queue.total() == 0 && m_sync.wantsOffline()) {
        m_act = Act::None;
        m_state->show(
            {QStringLiteral("offline"),
             tr("No applications on this laptop yet"),
             tr("You work offline. Switch offline off below to fetch the applications once; after that "
                "they are here without a network."),
             {},
             true});
        return true;
    }
    if (queue.total() == 0) {
        showEmptyLaptop();
        return true;
    }
    m_state->show({QStringLiteral("met"),
                   tr("Nothing in this lane"),
                   tr("Applications appear here as they reach this step."),
                   {},
                   true});
    return true;
}

void QueuePage::showEmptyLaptop()
{
    using State = models::SyncControl::State;
    const QString nothing = tr("No applications on this laptop yet");
    const QString inbox = QStringLiteral("inbox");
    if (m_sync.state() == State::WaitingForSignIn) {
        m_state->show(
            {inbox, nothing, tr("Sign in to fetch what the platform has assigned to you."), {}, true});
        return;
    }
    m_act = Act::Sync;
    if (m_sync.state() == State::UpToDate && m_sync.lastSync().isValid())
        m_state->show({inbox, tr("Nothing is assigned to you at present"),
                       tr("Synced: the platform has no application for you. New ones come by themselves with "
                          "a later sync."),
                       tr("Sync again"), false});
    else
        m_state->show({inbox, nothing, tr("Sync to fetch what the platform has assigned to you."),
                       tr("Sync now"), true});
}

void QueuePage::act()
{
    switch (m_act) {
    case Act::None:
        break;
    case Act::Sync:
        m_sync.syncNow();
        break;
    case Act::Cancel:
        m_sync.cancel();
        break;
    case Act::ClearSearch:
        Q_EMIT searchCleared();
        break;
    case Act::Retry:
        m_desk.refresh();
        break;
    }
}

/// A reset has taken the selection away; where its rows are still there, it comes back. What a pull brings
/// moves nothing under who scrolls.
void QueuePage::keepSelection()
{
    models::QueueModel &queue = m_desk.queue();
    if (queue.rowCount() == 0 || m_table->selectionModel()->hasSelection())
        return;
    const QStringList selected = m_selected;
    const QModelIndex kept = queue.indexOf(m_present);
    m_table->select(kept.isValid() ? kept : queue.index(0, 0));
    const bool isSameList = !queue.isFiltered() && std::exchange(m_lane, queue.lane()) == queue.lane();
    if (kept.isValid() && isSameList)
        m_table->verticalScrollBar()->setValue(m_scrolled);
    if (selected.size() < 2)
        return;
    const QSet<QString> wanted(selected.cbegin(), selected.cend());
    QItemSelection rows;
    for (int row = 0; row < queue.rowCount() && rows.size() < wanted.size(); ++row) {
        const QModelIndex first = queue.index(row, 0);
        if (wanted.contains(queue.at(first)->summary.id.text()))
            rows.select(first, queue.index(row, queue.columnCount() - 1));
    }
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

void QueuePage::explain()
{
    const auto *row = m_desk.queue().at(m_table->present());
    const bool shown = row && m_stack->currentWidget() == m_table;
    m_card->setVisible(shown);
    if (!shown)
        return;
    m_present = row->summary.id.text();
    m_selected.clear();
    int count = 0;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    // A hundred thousand are counted, and not looked at.
    if (count <= models::BriefcaseModel::mostAtOnce) {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        for (const QModelIndex &index : rows)
            m_selected.append(index.data(models::IdRole).toString());
    }
    m_card->explain(*row, count, m_selected);
}

void QueuePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier && m_card->isVisible())
        m_card->pack();
    else
        QWidget::keyPressEvent(event);
}

} // namespace zhiping::screens
