// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/evidence_pane.h"

#include "models/review_attachments.h"
#include "screens/review/attachment_list.h"
#include "screens/review/icon_button.h"
#include "widgets/empty_state.h"
#include "widgets/image_view.h"
#include "widgets/pdf_view.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace zhiping::screens {

using models::AttachmentView;
using widgets::ButtonKind;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

constexpr qreal zoomStep = 1.25;

} // namespace

EvidencePane::EvidencePane(models::ReviewAttachments &attachments, QWidget *parent)
    : QWidget(parent)
    , m_attachments(attachments)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_list(new AttachmentList(attachments, this))
    , m_stack(new QStackedWidget(this))
    , m_pdf(new widgets::PdfView(this))
    , m_image(new widgets::ImageView(this))
    , m_empty(new widgets::EmptyState(this))
{
    setObjectName(QStringLiteral("evidence"));
    setAccessibleName(tr("Evidence"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    m_stack->setProperty("surface", QStringLiteral("sunken"));
    m_stack->setAttribute(Qt::WA_StyledBackground);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_pdf);
    m_stack->addWidget(m_image);
    m_splitter->setObjectName(QStringLiteral("evidenceSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({m_list->sizeHint().height(), m_stack->sizeHint().height() * 8});
    column->addWidget(m_splitter, 1);

    connect(m_list, &QListWidget::currentRowChanged, this, &EvidencePane::select);
    connect(&attachments, &models::ReviewAttachments::loaded, this, &EvidencePane::showContent);
    connect(&attachments, &models::ReviewAttachments::failed, this, &EvidencePane::showAbsence);
    connect(&attachments, &models::ReviewAttachments::changed, this, &EvidencePane::showFetch);
    connect(&attachments, &models::ReviewAttachments::fetchFailed, this,
            [this](int index, const models::Message &message) {
                if (index == m_index)
                    m_empty->show({QStringLiteral("warning"),
                                   tr("It was not downloaded"),
                                   message.sentence(),
                                   tr("Try again"),
                                   true,
                                   {},
                                   message.details});
            });
    connect(m_empty, &widgets::EmptyState::acted, this, &EvidencePane::act);
    connect(m_pdf, &widgets::PdfView::pageChanged, this, &EvidencePane::showPosition);
    connect(m_pdf, &widgets::PdfView::zoomChanged, this, &EvidencePane::showPosition);
    connect(m_image, &widgets::ImageView::zoomChanged, this, &EvidencePane::showPosition);
    if (attachments.views().isEmpty())
        showProblem(
            QStringLiteral("attachment"), tr("No attachments"),
            tr("The application came without attachments. If evidence is missing, request a correction."));
    else
        m_list->setCurrentRow(0);
}

QWidget *EvidencePane::makeBar()
{
    auto *bar = new QWidget(this);
    bar->setProperty("surface", QStringLiteral("top"));
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(theme().px(SizeToken::Header) + theme().px(SizeToken::SpaceNear));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme().px(SizeToken::SpaceInside), 0, theme().px(SizeToken::SpaceNear), 0);
    row->setSpacing(theme().px(SizeToken::SpaceTight));
    m_title = new widgets::ElidedLabel(TextRole::Strong, bar);
    m_position = widgets::makeLabel(TextRole::Faint, {}, bar);
    m_position->setObjectName(QStringLiteral("pagePosition"));
    m_zoom = widgets::makeLabel(TextRole::Faint, {}, bar);
    m_zoom->setObjectName(QStringLiteral("zoomFactor"));
    const auto button = [bar](const QString &name, const QString &icon, const QString &text) {
        return makeIconButton(name, icon, text, bar);
    };
    m_previous = button(QStringLiteral("previousPage"), QStringLiteral("up"), tr("Previous page ([)"));
    m_next = button(QStringLiteral("nextPage"), QStringLiteral("down"), tr("Next page (])"));
    m_zoomOut = button(QStringLiteral("zoomOut"), QStringLiteral("zoom-out"), tr("Smaller"));
    m_zoomIn = button(QStringLiteral("zoomIn"), QStringLiteral("zoom-in"), tr("Larger"));
    m_fit = widgets::makeButton(ButtonKind::Quiet, QStringLiteral("fitWidth"), tr("Fit width"), bar);
    m_cite = widgets::makeButton(ButtonKind::Primary, QStringLiteral("cite"), tr("Cite this page"), bar);
    row->addWidget(m_title, 1);
    row->addWidget(m_position);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_zoomOut);
    row->addWidget(m_zoom);
    row->addWidget(m_zoomIn);
    row->addWidget(m_fit);
    row->addWidget(m_cite);
    connect(m_previous, &QToolButton::clicked, this, &EvidencePane::previousPage);
    connect(m_next, &QToolButton::clicked, this, &EvidencePane::nextPage);
    connect(m_zoomOut, &QToolButton::clicked, this, [this] { zoomBy(1 / zoomStep); });
    connect(m_zoomIn, &QToolButton::clicked, this, [this] { zoomBy(zoomStep); });
    connect(m_fit, &QPushButton::clicked, this,
            [this] { m_stack->currentWidget() == m_pdf ? m_pdf->fitWidth() : m_image->fitWidth(); });
    connect(m_cite, &QPushButton::clicked, this, &EvidencePane::citationRequested);
    return bar;
}

void EvidencePane::open(const QString &attachmentId, int page)
{
    const int index = m_attachments.indexOf(attachmentId);
    if (index < 0)
        return;
    if (index == m_index && m_stack->currentWidget() == m_pdf) {
        if (page > 0)
            m_pdf->goTo(page);
        return;
    }
    m_list->setCurrentRow(index);
    m_wantedPage = page;
}

void EvidencePane::select(int index)
{
    if (index < 0 || index >= m_attachments.views().size())
        return;
    m_index = index;
    m_wantedPage = 0;
    m_title->setFullText(m_attachments.views().at(index).title);
    if (m_attachments.views().at(index).presence == AttachmentView::Presence::Fetching)
        return showFetch(index);
    m_attachments.load(index);
}

void EvidencePane::showContent(int index, const QByteArray &content)
{
    if (index != m_index)
        return;
    const AttachmentView &view = m_attachments.views().at(index);
    switch (view.form) {
    case AttachmentView::Form::Pdf: {
        const widgets::PdfView::Outcome outcome = m_pdf->show(content);
        if (outcome == widgets::PdfView::Outcome::Shown) {
            m_stack->setCurrentWidget(m_pdf);
            if (m_wantedPage > 0)
                m_pdf->goTo(m_wantedPage);
        } else if (outcome == widgets::PdfView::Outcome::Locked) {
            showProblem(QStringLiteral("lock"), tr("This PDF is locked by a password"),
                        tr("It cannot be shown without the applicant's password. Request a correction for an "
                           "open copy."));
        } else {
            showProblem(
                QStringLiteral("warning"), tr("This PDF cannot be read"),
                tr("The file arrived unharmed, but it is not a readable PDF. Request a correction for a "
                   "readable copy."));
        }
        break;
    }
    case AttachmentView::Form::Image:
        if (m_image->show(content))
            m_stack->setCurrentWidget(m_image);
        else
            showProblem(
                QStringLiteral("warning"), tr("This picture cannot be read"),
                tr("The file arrived unharmed, but it is not a readable picture. Request a correction for a "
                   "readable copy."));
        break;
    case AttachmentView::Form::Other:
        showProblem(
            QStringLiteral("table"), tr("No preview for this kind of file"),
            tr("%1 is on this computer (%2), but it cannot be shown here. Nothing of it is written outside "
               "the program.")
                .arg(view.title, view.detail));
        break;
    }
    showPosition();
    Q_EMIT shown();
}

void EvidencePane::showAbsence(int index, const QString &reason)
{
    if (index != m_index)
        return;
    const QString obstacle = m_attachments.fetchObstacle();
    const QString action = obstacle.isEmpty() ? tr("Download now") : QString();
    if (m_attachments.views().at(index).presence == AttachmentView::Presence::Damaged)
        m_empty->show({QStringLiteral("warning"), tr("This attachment is damaged"), reason, action, true});
    else
        m_empty->show({QStringLiteral("offline"), tr("This attachment is not on this computer"),
                       obstacle.isEmpty() ? reason : obstacle, action, true});
    m_stack->setCurrentWidget(m_empty);
    showPosition();
}

void EvidencePane::showFetch(int index)
{
    const AttachmentView &view = m_attachments.views().at(index);
    if (index != m_index || view.presence != AttachmentView::Presence::Fetching)
        return;
    m_empty->showProgress({QStringLiteral("inbox"), tr("Downloading the attachment"),
                           tr("%1 · %2% · %3", "file, per cent, pages and size")
                               .arg(view.title)
                               .arg(view.fetched)
                               .arg(view.detail),
                           tr("Cancel"), false},
                          view.fetched, 100);
    m_stack->setCurrentWidget(m_empty);
    showPosition();
}

void EvidencePane::act()
{
    if (m_attachments.views().at(m_index).presence == AttachmentView::Presence::Fetching)
        m_attachments.cancelFetch(m_index);
    else
        m_attachments.fetch(m_index);
}

void EvidencePane::showProblem(const QString &icon, const QString &title, const QString &text)
{
    m_empty->show({icon, title, text, {}, false});
    m_stack->setCurrentWidget(m_empty);
    showPosition();
}

void EvidencePane::showPosition()
{
    const bool pdf = m_stack->currentWidget() == m_pdf;
    const bool image = m_stack->currentWidget() == m_image;
    m_position->setVisible(pdf);
    m_previous->setVisible(pdf);
    m_next->setVisible(pdf);
    for (QWidget *control : {static_cast<QWidget *>(m_zoomOut), static_cast<QWidget *>(m_zoomIn),
                             static_cast<QWidget *>(m_fit), static_cast<QWidget *>(m_zoom)})
        control->setVisible(pdf || image);
    if (pdf) {
        m_position->setText(tr("%1 / %2", "page of pages").arg(m_pdf->page()).arg(m_pdf->pageCount()));
        m_previous->setEnabled(m_pdf->page() > 1);
        m_next->setEnabled(m_pdf->page() < m_pdf->pageCount());
    }
    const qreal zoom = pdf ? m_pdf->zoom() : m_image->zoom();
    m_zoom->setText(tr("%1%", "zoom").arg(qRound(zoom * 100)));
    m_cite->setVisible(pdf || image);
    m_cite->setEnabled(m_citable);
    m_cite->setText(pdf ? tr("Cite this page") : tr("Cite"));
}

void EvidencePane::setCitable(bool citable, const QString &hint)
{
    m_citable = citable;
    m_cite->setEnabled(citable);
    m_cite->setToolTip(hint);
}

void EvidencePane::zoomBy(qreal factor)
{
    if (m_stack->currentWidget() == m_pdf)
        m_pdf->setZoom(m_pdf->zoom() * factor);
    else
        m_image->setZoom(m_image->zoom() * factor);
}

void EvidencePane::nextPage()
{
    if (m_stack->currentWidget() == m_pdf)
        m_pdf->goTo(m_pdf->page() + 1);
}

void EvidencePane::previousPage()
{
    if (m_stack->currentWidget() == m_pdf)
        m_pdf->goTo(m_pdf->page() - 1);
}

QString EvidencePane::currentAttachment() const
{
    const bool showing = m_stack->currentWidget() != m_empty;
    return showing && m_index >= 0 ? m_attachments.views().at(m_index).id : QString();
}

int EvidencePane::currentPage() const
{
    return m_stack->currentWidget() == m_pdf ? m_pdf->page() : 0;
}

} // namespace zhiping::screens
