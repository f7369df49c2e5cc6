// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/briefcase/briefcase_page.h"

#include "models/desk_presenter.h"
#include "models/formatting.h"
#include "models/packed_files_model.h"
#include "models/status_wording.h"
#include "screens/briefcase/preflight_card.h"
#include "screens/queue/row_table.h"
#include "widgets/card.h"
#include "widgets/date_field.h"
#include "widgets/empty_state.h"
#include "widgets/notice_bar.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace zhiping::screens {

using models::BriefcaseModel;
using widgets::ButtonKind;
using widgets::makeButton;
using widgets::makeLabel;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

/// Every row can be seen at once, unless there are many: the page scrolls, and a long table within it.
int heightOf(const RowTable &table)
{
    constexpr int mostRows = 8;
    return std::min(table.wholeHeight(),
                    theme().px(SizeToken::Header) + mostRows * theme().px(SizeToken::Row));
}

} // namespace

BriefcasePage::BriefcasePage(models::DeskPresenter &desk, models::SyncControl &sync, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_sync(sync)
    , m_fileModel(new models::PackedFilesModel(desk.briefcase(), desk.flightCheck(), sync, this))
    , m_summary(widgets::makeParagraph(TextRole::Soft, {}))
    , m_removeAll(makeButton(ButtonKind::Normal, QStringLiteral("removeAllButton"), tr("Remove &all")))
    , m_notice(new widgets::NoticeBar)
    , m_check(new PreflightCard(desk, sync))
    , m_progress(makeLabel(TextRole::Soft))
    , m_bar(new QProgressBar)
    , m_stack(new QStackedWidget)
    , m_table(new RowTable)
    , m_empty(new widgets::EmptyState)
    , m_name(new widgets::ElidedLabel(TextRole::Strong))
    , m_until(widgets::makeDateField())
    , m_remove(makeButton(ButtonKind::Normal, QStringLiteral("unpackButton"), tr("&Remove")))
    , m_open(makeButton(ButtonKind::Normal, QStringLiteral("openPackedButton"), tr("Open application")))
    , m_files(new RowTable)
{
    setObjectName(QStringLiteral("briefcasePage"));
    m_summary->setObjectName(QStringLiteral("briefcaseSummary"));
    m_progress->setObjectName(QStringLiteral("briefcaseProgress"));
    m_bar->setObjectName(QStringLiteral("briefcaseBar"));
    m_bar->setTextVisible(false);
    m_table->setObjectName(QStringLiteral("briefcaseTable"));
    m_table->setAccessibleName(tr("Applications taken along"));
    m_table->setModel(&desk.briefcase());
    m_table->setColumns({{200, 0, true}, {110, 1, false}, {100, 2, false}, {170, 0, false}, {140, 3, false}});
    m_files->setObjectName(QStringLiteral("packedFilesTable"));
    m_files->setAccessibleName(tr("Attachments of the selected application"));
    m_files->setModel(m_fileModel);
    m_files->setColumns({{200, 0, true}, {140, 2, false}, {100, 1, false}, {170, 0, false}});
    m_until->setObjectName(QStringLiteral("packedUntil"));
    m_until->setAccessibleName(tr("Taken along until"));
    m_until->setKeyboardTracking(false);
    m_empty->show({QStringLiteral("briefcase"),
                   tr("Nothing is taken along"),
                   tr("Choose applications in the queue and press “Take along” (T): everything that belongs "
                      "to them is then downloaded and stays here, also without a network."),
                   {},
                   true});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layOut();
    connectParts();
    refresh();
}

void BriefcasePage::layOut()
{
    auto *heading = new QHBoxLayout;
    heading->setSpacing(theme().px(SizeToken::SpaceInside));
    heading->addWidget(makeLabel(TextRole::Page, tr("Briefcase")), 0, Qt::AlignBottom);
    heading->addWidget(m_summary, 1, Qt::AlignBottom);
    heading->addWidget(m_removeAll);
    auto *inside = new QWidget;
    inside->setProperty("surface", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(inside);
    const int around = theme().px(SizeToken::SpaceAround);
    layout->setContentsMargins(around, around, around, around);
    layout->setSpacing(theme().px(SizeToken::SpaceInside));
    layout->addLayout(heading);
    layout->addWidget(m_notice);
    layout->addWidget(m_check);
    layout->addWidget(m_progress);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 100);
    layout->addWidget(makeCard());
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("briefcaseScroll"));
    scroll->setAccessibleName(tr("Briefcase"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QWidget *BriefcasePage::makeCard()
{
    m_card = new widgets::Card;
    m_card->setObjectName(QStringLiteral("packedCard"));
    auto *until = makeLabel(TextRole::Soft, tr("&Until"));
    until->setBuddy(m_until);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(SizeToken::SpaceInside));
    row->addWidget(m_name, 1);
    row->addWidget(until);
    row->addWidget(m_until);
    row->addWidget(m_remove);
    row->addWidget(m_open);
    m_card->content()->addLayout(row);
    m_card->content()->addWidget(m_files);
    return m_card;
}

void BriefcasePage::connectParts()
{
    BriefcaseModel &briefcase = m_desk.briefcase();
    connect(m_table, &RowTable::presentChanged, this, &BriefcasePage::explain);
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex &index) {
        if (index.data(models::IsHereRole).toBool())
            Q_EMIT openRequested(index.data(models::IdRole).toString());
    });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(selectedId()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_desk.briefcase().remove({selectedId()}); });
    connect(m_removeAll, &QPushButton::clicked, this, [this] {
        QStringList all;
        for (int row = 0; row < m_desk.briefcase().rowCount(); ++row)
            all.append(m_desk.briefcase().index(row, 0).data(models::IdRole).toString());
        m_desk.briefcase().remove(all);
    });
    connect(m_until, &QDateEdit::dateChanged, this,
            [this](QDate date) { m_desk.briefcase().pack({selectedId()}, date); });
    connect(&briefcase, &BriefcaseModel::changed, this, &BriefcasePage::refresh);
    connect(&briefcase, &BriefcaseModel::removed, this, [this](const QString &sentence) {
        m_undoes = true;
        m_notice->show({widgets::NoticeBar::Tone::Plain, sentence, tr("Undo"), {}, true});
    });
    connect(&briefcase, &BriefcaseModel::packed, this, [this] { m_notice->dismiss(); });
    connect(&briefcase, &BriefcaseModel::refused, this, [this](const models::Message &message) {
        m_undoes = false;
        m_notice->show(
            {widgets::NoticeBar::Tone::Fault, message.sentence(), tr("Try again"), message.details, true});
    });
    connect(m_notice, &widgets::NoticeBar::acted, this, [this] {
        m_notice->dismiss();
        if (m_undoes)
            m_desk.briefcase().putBack();
        else
            m_desk.briefcase().refresh();
    });
    connect(&m_sync, &models::SyncControl::changed, this, &BriefcasePage::noteFetched);
}

/// A file that has come changes what is here.
void BriefcasePage::noteFetched()
{
    const models::SyncControl::Progress progress = m_sync.progress();
    const bool fetching = m_sync.state() == models::SyncControl::State::Syncing
        && progress.step == models::SyncControl::Step::FetchingAttachments;
    const int fetched = fetching ? progress.done : 0;
    if (std::exchange(m_fetched, fetched) != fetched)
        m_desk.briefcase().lookForFiles();
    showProgress();
}

void BriefcasePage::showProgress()
{
    const models::SyncControl::Progress progress = m_sync.progress();
    const bool fetching = m_sync.state() == models::SyncControl::State::Syncing
        && progress.step == models::SyncControl::Step::FetchingAttachments && progress.total > 0;
    m_progress->setVisible(fetching);
    m_bar->setVisible(fetching);
    if (!fetching)
        return;
    m_progress->setText(progress.bytesTotal > 0
                            ? tr("%1 · %2 of %3", "step and file, bytes")
                                  .arg(models::stepText(progress), models::sizeText(progress.bytes),
                                       models::sizeText(progress.bytesTotal))
                            : models::stepText(progress));
    m_bar->setRange(0, progress.total);
    m_bar->setValue(progress.done);
    m_bar->setAccessibleName(m_progress->text());
}

QString BriefcasePage::summaryText() const
{
    const BriefcaseModel::Totals totals = m_desk.briefcase().totals();
    if (totals.applications == 0)
        return {};
    QStringList parts {tr("%n application(s)", nullptr, totals.applications),
                       tr("%n attachment(s), %1", nullptr, totals.files.files())
                           .arg(models::sizeText(totals.files.bytes()))};
    if (totals.files.missing() > 0)
        parts.append(tr("%n still to download, %1", nullptr, totals.files.missing())
                         .arg(models::sizeText(totals.files.bytesMissing())));
    if (totals.over > 0)
        parts.append(tr("%n over", nullptr, totals.over));
    if (totals.until.isValid())
        parts.append(tr("first date %1").arg(models::dateText(totals.until)));
    return parts.join(tr(" · "));
}

void BriefcasePage::refresh()
{
    const bool any = m_desk.briefcase().rowCount() > 0;
    m_summary->setText(summaryText());
    m_removeAll->setVisible(any);
    m_check->setVisible(any);
    m_stack->setMinimumHeight(any ? heightOf(*m_table) : 0);
    m_stack->setMaximumHeight(any ? heightOf(*m_table) : QWIDGETSIZE_MAX);
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    if (any && !m_table->present().isValid())
        m_table->select(m_desk.briefcase().index(0, 0));
    showProgress();
    explain();
}

void BriefcasePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Rows grow with the text.
    if (event->type() == QEvent::StyleChange && m_card)
        refresh();
}

void BriefcasePage::focusTable()
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus();
}

QString BriefcasePage::selectedId() const
{
    return m_table->present().data(models::IdRole).toString();
}

void BriefcasePage::explain()
{
    const BriefcaseModel::Row *row = m_desk.briefcase().at(m_table->present());
    m_card->setVisible(row != nullptr);
    if (!row)
        return m_fileModel->show({});
    m_name->setFullText(row->name);
    m_open->setEnabled(row->isHere);
    m_fileModel->show(row->id);
    m_files->setFixedHeight(heightOf(*m_files));
    const QSignalBlocker quiet(m_until);
    const QDate today = m_desk.today();
    const QDate until = m_desk.briefcase().packedUntil(row->id.text()).value_or(today.addDays(-1));
    m_until->setMinimumDate(std::min(today, until));
    m_until->setDate(until);
}

} // namespace zhiping::screens
