// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/pdf_view.h"

#include "widgets/theme.h"

#include <QBuffer>
#include <QEvent>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QVBoxLayout>

#include <algorithm>

namespace zhiping::widgets {

namespace {

constexpr qreal leastZoom = 0.25;
constexpr qreal mostZoom = 4.0;
constexpr int probeSide = 200; // Pixels: enough to draw everything on a page once.

PdfView::Outcome outcomeOf(const QPdfDocument &document)
{
    if (document.status() == QPdfDocument::Status::Ready && document.pageCount() > 0)
        return PdfView::Outcome::Shown;
    const bool locked = document.error() == QPdfDocument::Error::IncorrectPassword
        || document.error() == QPdfDocument::Error::UnsupportedSecurityScheme;
    return locked ? PdfView::Outcome::Locked : PdfView::Outcome::Damaged;
}

} // namespace

class PdfView::Private
{
public:
    QBuffer buffer;
    QPdfDocument document;
    QPdfView *view = nullptr;
};

PdfView::PdfView(QWidget *parent)
    : QWidget(parent)
    , d(new Private)
{
    d->view = new QPdfView(this);
    d->view->setObjectName(QStringLiteral("pdfPages"));
    d->view->setPageMode(QPdfView::PageMode::MultiPage);
    d->view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    d->view->setDocument(&d->document);
    d->view->setFrameShape(QFrame::NoFrame);
    const int around = theme().px(SizeToken::SpaceAround);
    d->view->setDocumentMargins({around, around, around, around});
    d->view->setPageSpacing(theme().px(SizeToken::SpaceNear));
    takeColours();
    setFocusProxy(d->view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->view);
    connect(d->view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this,
            [this](int index) { Q_EMIT pageChanged(index + 1); });
    connect(d->view, &QPdfView::zoomFactorChanged, this, &PdfView::zoomChanged);
}

void PdfView::takeColours()
{
    QPalette around = d->view->palette();
    around.setColor(QPalette::Dark, theme().color(ColorToken::SurfaceSunken));
    d->view->setPalette(around);
}

void PdfView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        takeColours();
}

PdfView::~PdfView()
{
    // The view goes first: it must not ask a document that is being taken down.
    delete d->view;
}

PdfView::Outcome PdfView::show(const QByteArray &content)
{
    clear();
    d->buffer.setData(content);
    d->buffer.open(QIODevice::ReadOnly);
    d->document.load(&d->buffer);
    const Outcome outcome = outcomeOf(d->document);
    if (outcome == Outcome::Shown) {
        d->view->pageNavigator()->jump(0, {});
        Q_EMIT pageChanged(1);
    } else {
        clear();
    }
    return outcome;
}

PdfView::Outcome PdfView::probe(const QByteArray &content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    const Outcome outcome = outcomeOf(document);
    if (outcome != Outcome::Shown)
        return outcome;
    const QSize size = document.pagePointSize(0).toSize().scaled(probeSide, probeSide, Qt::KeepAspectRatio);
    return document.render(0, size).isNull() ? Outcome::Damaged : outcome;
}

void PdfView::clear()
{
    d->document.close();
    if (d->buffer.isOpen())
        d->buffer.close();
    d->buffer.setData({});
}

int PdfView::pageCount() const
{
    return d->document.pageCount();
}

int PdfView::page() const
{
    return pageCount() == 0 ? 0 : d->view->pageNavigator()->currentPage() + 1;
}

void PdfView::goTo(int page)
{
    if (pageCount() == 0)
        return;
    d->view->pageNavigator()->jump(std::clamp(page, 1, pageCount()) - 1, {});
}

qreal PdfView::zoom() const
{
    if (d->view->zoomMode() == QPdfView::ZoomMode::Custom)
        return d->view->zoomFactor();
    const QSizeF points = d->document.pagePointSize(qMax(0, page() - 1));
    if (points.width() <= 0)
        return 1.0;
    const QMargins margins = d->view->documentMargins();
    const qreal available = d->view->viewport()->width() - margins.left() - margins.right();
    return available / (points.width() * logicalDpiX() / 72.0);
}

void PdfView::setZoom(qreal factor)
{
    const int at = page();
    d->view->setZoomMode(QPdfView::ZoomMode::Custom);
    d->view->setZoomFactor(std::clamp(factor, leastZoom, mostZoom));
    goTo(at);
    Q_EMIT zoomChanged();
}

void PdfView::fitWidth()
{
    const int at = page();
    d->view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    goTo(at);
    Q_EMIT zoomChanged();
}

} // namespace zhiping::widgets
