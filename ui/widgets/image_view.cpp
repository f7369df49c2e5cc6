// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/image_view.h"

#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QPixmap>

#include <algorithm>

namespace zhiping::widgets {

namespace {

constexpr qint64 mostPixels = 64'000'000;
constexpr qreal leastZoom = 0.05;
constexpr qreal mostZoom = 4.0;

/// Null where there is none to be shown.
QImage pictureIn(const QByteArray &content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    return reader.read();
}

} // namespace

ImageView::ImageView(QWidget *parent)
    : QScrollArea(parent)
    , m_label(new QLabel(this))
{
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignCenter);
    m_label->setAlignment(Qt::AlignCenter);
    setWidget(m_label);
}

bool ImageView::show(const QByteArray &content)
{
    clear();
    m_image = pictureIn(content);
    if (m_image.isNull())
        return false;
    m_fit = true;
    scale();
    return true;
}

bool ImageView::decodes(const QByteArray &content)
{
    return !pictureIn(content).isNull();
}

void ImageView::clear()
{
    m_image = {};
    m_label->setPixmap({});
}

qreal ImageView::zoom() const
{
    if (!m_fit || m_image.isNull())
        return m_zoom;
    return qMin(1.0, qreal(viewport()->width()) / m_image.width());
}

void ImageView::setZoom(qreal factor)
{
    m_fit = false;
    m_zoom = std::clamp(factor, leastZoom, mostZoom);
    scale();
    Q_EMIT zoomChanged();
}

void ImageView::fitWidth()
{
    m_fit = true;
    scale();
    Q_EMIT zoomChanged();
}

void ImageView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_fit && !m_image.isNull()) {
        scale();
        Q_EMIT zoomChanged();
    }
}

void ImageView::scale()
{
    if (m_image.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(m_image.scaled((QSizeF(m_image.size()) * zoom() * ratio).toSize(),
                                                       Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_label->setPixmap(pixmap);
    m_label->resize((QSizeF(m_image.size()) * zoom()).toSize());
}

} // namespace zhiping::widgets
