// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/outbox/outbox_page.h"

#include "models/desk_presenter.h"
#include "models/status_wording.h"
#include "screens/outbox/work_files.h"
#include "screens/queue/row_table.h"
#include "widgets/card.h"
#include "widgets/empty_state.h"
#include "widgets/icon.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace zhiping::screens {

using widgets::ButtonKind;
using widgets::makeLabel;
using widgets::makeParagraph;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

OutboxPage::OutboxPage(models::DeskPresenter &desk, models::SyncControl &sync, widgets::Prompter &prompter,
                       QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_sync(sync)
    , m_summary(makeLabel(TextRole::Soft))
    , m_syncNow(widgets::makeButton(ButtonKind::Primary, QStringLiteral("syncNowButton"), tr("&Sync now")))
    , m_progress(makeLabel(TextRole::Soft))
    , m_bar(new QProgressBar)
    , m_why(makeParagraph(TextRole::Soft))
    , m_details(makeParagraph(TextRole::Caption))
    , m_stack(new QStackedWidget)
    , m_table(new RowTable)
    , m_empty(new widgets::EmptyState)
    , m_card(new widgets::Card)
    , m_open(widgets::makeButton(ButtonKind::Normal, QStringLiteral("openDecidedButton"),
                                 tr("Open application")))
    , m_versions(new QWidget)
    , m_grid(new QGridLayout(m_versions))
    , m_files(new WorkFiles(desk, prompter))
    , m_changed(makeParagraph(TextRole::Strong))
{
    setObjectName(QStringLiteral("outboxPage"));
    m_summary->setObjectName(QStringLiteral("outboxSummary"));
    m_progress->setObjectName(QStringLiteral("syncProgress"));
    m_bar->setObjectName(QStringLiteral("syncBar"));
    m_bar->setTextVisible(false);
    m_why->setObjectName(QStringLiteral("outboxWhy"));
    m_details->setObjectName(QStringLiteral("outboxDetails"));
    m_versions->setObjectName(QStringLiteral("conflictVersions"));
    m_changed->setObjectName(QStringLiteral("conflictChanged"));
    m_syncNow->setIcon(widgets::icon(QStringLiteral("sync"), widgets::ColorToken::AccentInk));
    m_table->setObjectName(QStringLiteral("outboxTable"));
    m_table->setAccessibleName(tr("Decisions made on this laptop"));
    m_table->setModel(&desk.outbox());
    m_table->setColumns(
        {{120, 0, false}, {260, 0, true}, {90, 3, false}, {80, 2, false}, {170, 0, false}, {150, 1, false}});
    m_empty->show(
        {QStringLiteral("send"),
         tr("Nothing to send"),
         tr("Decisions you make appear here until the platform's receipt has come, also without a network."),
         {},
         true});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    layOut();
    connect(m_syncNow, &QPushButton::clicked, this, [this] {
        if (m_sync.state() == models::SyncControl::State::Syncing)
            m_sync.cancel();
        else
            m_sync.syncNow();
    });
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT openRequested(m_table->present().data(models::IdRole).toString()); });
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(index.data(models::IdRole).toString());
    });
    connect(m_table, &RowTable::presentChanged, this, &OutboxPage::explain);
    connect(&desk, &models::DeskPresenter::changed, this, &OutboxPage::refresh);
    connect(&desk, &models::DeskPresenter::conflictRead, this, &OutboxPage::compare);
    connect(&sync, &models::SyncControl::changed, this, &OutboxPage::refresh);
    refresh();
}

void OutboxPage::layOut()
{
    auto *heading = new QHBoxLayout;
    heading->setSpacing(theme().px(SizeToken::SpaceInside));
    heading->addWidget(makeLabel(TextRole::Page, tr("To send")), 0, Qt::AlignBottom);
    heading->addWidget(m_summary, 1, Qt::AlignBottom);
    heading->addWidget(m_syncNow);
    auto *words = new QVBoxLayout;
    words->addWidget(m_why);
    words->addWidget(m_details);
    auto *row = new QHBoxLayout;
    row->addLayout(words, 1);
    row->addWidget(m_open, 0, Qt::AlignTop);
    m_card->content()->addLayout(row);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme().px(SizeToken::SpaceAround));
    m_card->content()->addWidget(m_versions);
    m_card->content()->addWidget(m_changed);
    auto *layout = new QVBoxLayout(this);
    const int around = theme().px(SizeToken::SpaceAround);
    layout->setContentsMargins(around, around, around, around);
    layout->setSpacing(theme().px(SizeToken::SpaceInside));
    layout->addLayout(heading);
    layout->addWidget(m_progress);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 100);
    layout->addWidget(m_card);
    layout->addWidget(makeParagraph(TextRole::Caption,
                                    tr("“Receipt here” means that the platform has your decision. It does "
                                       "not mean “registered”: that is a "
                                       "later step of the platform and shows in the queue.")));
    layout->addWidget(m_files);
    layout->addStretch(1);
}

void OutboxPage::refresh()
{
    const int unsent = m_desk.outbox().unsent();
    QString summary = unsent > 0 ? tr("%n decision(s) without a receipt", nullptr, unsent)
                                 : tr("Every decision has its receipt");
    const bool syncing = m_sync.state() == models::SyncControl::State::Syncing;
    showProgress(syncing);
    const QString offline =
        m_sync.wantsOffline() ? tr("You work offline: switch offline off below to send.") : QString();
    if (!offline.isEmpty())
        summary = tr("%1 · %2", "decisions · progress").arg(summary, offline);
    m_summary->setText(m_desk.outbox().rowCount() > 0 ? summary : offline);
    m_syncNow->setText(syncing ? tr("Stop syncing") : tr("&Sync now"));
    m_syncNow->setAccessibleName(syncing ? tr("Stop syncing") : tr("Sync now"));
    m_syncNow->setEnabled(!m_sync.wantsOffline());
    m_syncNow->setToolTip(offline);
    const bool any = m_desk.outbox().rowCount() > 0;
    m_stack->setMaximumHeight(any ? m_table->wholeHeight() : QWIDGETSIZE_MAX);
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    if (any && !m_table->present().isValid())
        m_table->select(m_desk.outbox().index(0, 0));
    explain();
}

void OutboxPage::showProgress(bool syncing)
{
    const models::SyncControl::Progress progress = m_sync.progress();
    m_progress->setText(models::stepText(progress));
    m_bar->setRange(0, progress.total);
    m_bar->setValue(progress.done);
    m_bar->setAccessibleName(m_progress->text());
    m_progress->setVisible(syncing);
    m_bar->setVisible(syncing);
}

void OutboxPage::focusTable()
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus();
    else
        m_syncNow->setFocus();
}

void OutboxPage::explain()
{
    const QModelIndex present = m_table->present();
    m_card->setVisible(present.isValid());
    m_why->setText(present.data(models::WhyRole).toString());
    const bool isHere = present.data(models::IsHereRole).toBool();
    m_open->setEnabled(isHere);
    m_details->setText(models::paragraphOf(
        {present.data(models::DetailsRole).toString(),
         isHere ? QString() : tr("The application is no longer on this laptop, so it cannot be opened.")}));
    const QString conflict = present.data(models::ConflictRole).toString();
    if (conflict.isEmpty() || conflict != m_compared) {
        m_versions->hide();
        m_changed->hide();
    }
    m_compared = conflict;
    if (!conflict.isEmpty())
        m_desk.readConflict(conflict);
}

void OutboxPage::compare(const QString &decisionId, const models::ConflictView &view)
{
    if (decisionId != m_compared)
        return;
    m_why->setText(view.happened + u'\n' + view.advice);
    while (QLayoutItem *old = m_grid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const auto put = [this](int row, TextRole role, const QStringList &texts) {
        for (int column = 0; column < texts.size(); ++column)
            m_grid->addWidget(makeParagraph(column == 0 ? TextRole::Soft : role, texts.at(column)), row,
                              column);
    };
    put(0, TextRole::Soft,
        {QString(), tr("When you decided"), tr("On the platform now"), tr("Your decision")});
    for (int i = 0; i < view.rows.size(); ++i) {
        const models::ConflictRow &row = view.rows.at(i);
        put(i + 1, row.seen == row.now ? TextRole::Body : TextRole::Strong,
            {row.label, row.seen, row.now, row.own});
    }
    for (int column = 1; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, 1);
    m_changed->setText(view.changed);
    m_changed->setVisible(!view.changed.isEmpty());
    m_versions->show();
}

} // namespace zhiping::screens
