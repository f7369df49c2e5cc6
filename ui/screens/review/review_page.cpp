// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/review_page.h"

#include "models/review_attachments.h"
#include "models/review_presenter.h"
#include "screens/review/checklist_tab.h"
#include "screens/review/chips.h"
#include "screens/review/clause_card.h"
#include "screens/review/decide_dialog.h"
#include "screens/review/effects_tab.h"
#include "screens/review/evidence_pane.h"
#include "screens/review/investment_tab.h"
#include "screens/review/pane_tabs.h"
#include "screens/review/process_tab.h"
#include "screens/review/sheet_tab.h"
#include "screens/review/verdict_panel.h"
#include "widgets/icon.h"
#include "widgets/notice_bar.h"
#include "widgets/prompter.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QResizeEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

namespace zhiping::screens {

using models::ReviewPresenter;
using widgets::ButtonKind;
using widgets::NoticeBar;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

constexpr int leastSideBySide = 1200;
constexpr std::array paneShares {520, 520, 380};

QString splitterKey()
{
    return QStringLiteral("review/splitter");
}

QString evidenceKey()
{
    return QStringLiteral("review/evidenceSplitter");
}

} // namespace

ReviewPage::ReviewPage(std::shared_ptr<review::Dossier> dossier, review::ReviewDesk &desk,
                       models::SyncControl &sync, widgets::Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(new ReviewPresenter(std::move(dossier), desk, sync, this))
    , m_prompter(prompter)
{
    setObjectName(QStringLiteral("reviewPage"));
    setProperty("surface", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    m_notice = new NoticeBar(this);
    m_notice->setObjectName(QStringLiteral("reviewNotice"));
    column->addWidget(m_notice);
    m_left = makeLeft();
    m_evidence = new EvidencePane(m_presenter->attachments(), this);
    m_verdict = new VerdictPanel(*m_presenter, this);
    m_body = new QStackedWidget(this);
    // Three panes side by side ask for more than a small screen has; they become tabs before that.
    m_body->setMinimumWidth(theme().px(SizeToken::Measure) / 2);
    m_splitter = new QSplitter(Qt::Horizontal, m_body);
    m_splitter->setObjectName(QStringLiteral("reviewSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_narrow = new QTabWidget(m_body);
    m_narrow->setObjectName(QStringLiteral("reviewPanes"));
    m_narrow->setDocumentMode(true);
    m_body->addWidget(m_splitter);
    m_body->addWidget(m_narrow);
    column->addWidget(m_body, 1);
    bind();
    makeShortcuts();
    m_evidence->splitter()->restoreState(QSettings().value(evidenceKey()).toByteArray());
    arrange(Arrangement::Tabbed);
    refresh();
}

ReviewPage::~ReviewPage()
{
    // A field, here or in a dialog above, gives up what is typed in it when it loses focus: now, while there
    // is somebody to take it.
    QWidget *focus = QApplication::focusWidget();
    for (const QWidget *at = focus; at; at = at->parentWidget()) {
        if (at == this)
            focus->clearFocus();
    }
    QSettings settings;
    if (m_arrangement == Arrangement::SideBySide)
        settings.setValue(splitterKey(), m_splitter->saveState());
    settings.setValue(evidenceKey(), m_evidence->splitter()->saveState());
}

QWidget *ReviewPage::makeHeader()
{
    auto *bar = new QWidget(this);
    bar->setProperty("surface", QStringLiteral("top"));
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(theme().px(SizeToken::BarTop));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme().px(SizeToken::SpaceNear), 0, theme().px(SizeToken::SpaceInside), 0);
    row->setSpacing(theme().px(SizeToken::SpaceInside));
    QPushButton *back =
        widgets::makeButton(ButtonKind::Quiet, QStringLiteral("backToQueue"), tr("&Queue"), bar);
    back->setIcon(widgets::icon(QStringLiteral("back")));
    connect(back, &QPushButton::clicked, this, &ReviewPage::leave);
    m_name = new widgets::ElidedLabel(TextRole::Strong, bar);
    m_name->setObjectName(QStringLiteral("applicationName"));
    m_code = widgets::makeLabel(TextRole::Soft, {}, bar);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_level = new widgets::Chip(bar);
    m_level->setObjectName(QStringLiteral("reviewLevel"));
    // Where there is little room the name gives way: it tells enough by half of it, the level nothing.
    m_level->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_saved = widgets::makeLabel(TextRole::Soft, {}, bar);
    m_saved->setObjectName(QStringLiteral("savedAt"));
    m_pack = widgets::makeLabel(TextRole::Soft, {}, bar);
    QPushButton *keys =
        widgets::makeButton(ButtonKind::Quiet, QStringLiteral("showKeys"), QStringLiteral("?"), bar);
    keys->setToolTip(tr("Keys on this page (?)"));
    keys->setAccessibleName(tr("Keys on this page"));
    connect(keys, &QPushButton::clicked, this, &ReviewPage::showKeys);
    row->addWidget(back);
    row->addWidget(m_name);
    row->addWidget(m_code);
    row->addWidget(m_level);
    row->addStretch(1);
    row->addWidget(m_saved);
    row->addWidget(m_pack);
    row->addWidget(keys);
    return bar;
}

QWidget *ReviewPage::makeLeft()
{
    m_tabs = new PaneTabs(this);
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_applicant = new SheetTab(QStringLiteral("applicant"), *m_presenter, m_tabs);
    m_project = new SheetTab(QStringLiteral("project"), *m_presenter, m_tabs);
    m_checklist = new ChecklistTab(*m_presenter, m_tabs);
    m_investment = new InvestmentTab(*m_presenter, m_tabs);
    m_effects = new EffectsTab(*m_presenter, m_tabs);
    m_designations = new SheetTab(QStringLiteral("designations"), *m_presenter, m_tabs);
    m_process = new ProcessTab(*m_presenter, m_tabs);
    m_tabs->addTab(m_applicant, tr("Applicant"));
    m_tabs->addTab(m_project, tr("Project"));
    m_tabs->addTab(m_checklist, tr("Checklist"));
    m_tabs->addTab(m_investment, tr("Investment"));
    m_tabs->addTab(m_effects, tr("Effects"));
    m_tabs->addTab(m_designations, tr("Designations"));
    m_tabs->addTab(m_process, tr("Opinions"));
    m_tabs->setCurrentWidget(m_checklist);
    setFocusProxy(m_checklist);
    return m_tabs;
}

void ReviewPage::bind()
{
    connect(m_presenter, &ReviewPresenter::changed, this, &ReviewPage::refresh);
    connect(m_presenter, &ReviewPresenter::savingChanged, this, &ReviewPage::showSaving);
    connect(m_presenter, &ReviewPresenter::saveFailed, this, [this](const QString &reason) {
        m_notice->show({NoticeBar::Tone::Fault, reason, {}, {}, true});
    });
    connect(m_presenter, &ReviewPresenter::decided, this, [this](const QString &notice) {
        m_notice->show({NoticeBar::Tone::Good, notice, tr("Back to the queue"), {}, true});
        Q_EMIT decided(notice);
    });
    connect(m_notice, &NoticeBar::acted, this, &ReviewPage::leave);
    for (SheetTab *sheet : {m_applicant, m_project, m_designations})
        connect(sheet, &SheetTab::evidenceRequested, this, &ReviewPage::showEvidence);
    connect(m_checklist, &ChecklistTab::evidenceRequested, this, &ReviewPage::showEvidence);
    connect(m_effects, &EffectsTab::evidenceRequested, this, &ReviewPage::showEvidence);
    connect(m_verdict, &VerdictPanel::conditionRequested, this, &ReviewPage::showCondition);
    connect(m_verdict, &VerdictPanel::factRequested, this, &ReviewPage::showFact);
    connect(m_verdict, &VerdictPanel::decisionRequested, this, &ReviewPage::decide);
    connect(m_evidence, &EvidencePane::citationRequested, this, &ReviewPage::cite);
    connect(m_evidence, &EvidencePane::shown, this, &ReviewPage::showCitable);
}

void ReviewPage::arrange(Arrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    if (m_arrangement == Arrangement::SideBySide)
        QSettings().setValue(splitterKey(), m_splitter->saveState());
    m_arrangement = arrangement;
    // A pane that moves lets go of the focus.
    const QPointer<QWidget> focus = focusWidget();
    if (arrangement == Arrangement::Tabbed)
        arrangeTabbed();
    else
        arrangeSideBySide();
    if (focus && isVisible())
        focus->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::arrangeTabbed()
{
    m_narrow->addTab(m_left, tr("Review"));
    m_narrow->addTab(m_evidence, tr("Evidence"));
    m_narrow->addTab(m_verdict, tr("Result"));
    m_body->setCurrentWidget(m_narrow);
}

void ReviewPage::arrangeSideBySide()
{
    m_narrow->clear();
    const std::array<QWidget *, 3> panes {m_left, m_evidence, m_verdict};
    for (QWidget *pane : panes) {
        m_splitter->addWidget(pane);
        pane->show();
    }
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    if (!m_splitter->restoreState(QSettings().value(splitterKey()).toByteArray()))
        m_splitter->setSizes({paneShares.begin(), paneShares.end()});
    m_body->setCurrentWidget(m_splitter);
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int least = leastSideBySide * theme().textScale() / 100;
    arrange(event->size().width() < least ? Arrangement::Tabbed : Arrangement::SideBySide);
}

void ReviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The keys of the checklist work from the first moment.
    if (!event->spontaneous())
        m_checklist->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::refresh()
{
    const models::HeaderView &header = m_presenter->header();
    m_name->setFullText(tr("%1 · %2", "applicant and project").arg(header.name, header.project));
    m_code->setText(header.code);
    m_level->setFace({widgets::ChipKind::Info, header.level, false});
    m_pack->setText(header.pack);
    m_pack->setToolTip(header.packDetail);
    m_applicant->show(m_presenter->applicant());
    m_project->show(m_presenter->project());
    m_designations->show(m_presenter->designations());
    m_checklist->refresh();
    m_investment->refresh();
    m_effects->refresh();
    m_process->refresh();
    m_verdict->refresh();
    showSaving();
    showCitable();
}

void ReviewPage::showSaving()
{
    m_saved->setText(m_presenter->isReadOnly() ? tr("Read only") : m_presenter->savingText());
}

void ReviewPage::showCitable()
{
    const ClauseCard *card = m_checklist->selectedCard();
    if (m_presenter->isReadOnly()) {
        m_evidence->setCitable(false, tr("The review is closed"));
        return;
    }
    const bool citable = card && !card->citableKey().isEmpty();
    m_evidence->setCitable(citable,
                           citable ? tr("Let the selected fact rest on this page (L); again takes it back")
                                   : tr("Select a condition with facts first"));
}

void ReviewPage::cite()
{
    const ClauseCard *card = m_checklist->selectedCard();
    const QString attachment = m_evidence->currentAttachment();
    if (!card || card->citableKey().isEmpty() || attachment.isEmpty() || m_presenter->isReadOnly())
        return;
    m_presenter->cite(card->citableKey(), attachment, m_evidence->currentPage());
}

void ReviewPage::showEvidence(const QString &attachmentId, int page)
{
    if (m_arrangement == Arrangement::Tabbed)
        m_narrow->setCurrentWidget(m_evidence);
    m_evidence->open(attachmentId, page);
}

void ReviewPage::showCondition(const QString &conditionId)
{
    if (m_arrangement == Arrangement::Tabbed)
        m_narrow->setCurrentWidget(m_left);
    m_tabs->setCurrentWidget(m_checklist);
    m_checklist->select(conditionId);
    showCitable();
}

void ReviewPage::showFact(const QString &conditionId, const QString &key)
{
    showCondition(conditionId);
    m_checklist->showFact(conditionId, key);
}

void ReviewPage::decide(models::Verdict verdict)
{
    auto *dialog = new DecideDialog(*m_presenter, verdict, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReviewPage::decidePrimary()
{
    for (const models::ActionView &action : m_presenter->verdict().actions) {
        if (action.primary && action.enabled)
            decide(action.verdict);
    }
}

void ReviewPage::leave()
{
    Q_EMIT backRequested();
}

} // namespace zhiping::screens
