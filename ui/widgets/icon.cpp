// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/icon.h"

#include "widgets/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace zhiping::widgets {

namespace {

Q_LOGGING_CATEGORY(logIcon, "zhiping.ui.icon")

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/") + name + QStringLiteral(".svg");
}

QByteArray drawing(const QString &name)
{
    static QHash<QString, QByteArray> read;
    const auto known = read.constFind(name);
    if (known != read.constEnd())
        return *known;
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        qCWarning(logIcon) << "no drawing named" << name;
    return *read.insert(name, file.readAll());
}

QPixmap drawnOnce(const QString &name, const QColor &ink, int pixels)
{
    QPixmap drawn(pixels, pixels);
    drawn.fill(Qt::transparent);
    // The drawings use the one colour #000, which the word "currentColor" would be if Qt's renderer knew it.
    QByteArray coloured = drawing(name);
    coloured.replace("#000", ink.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPainter painter(&drawn);
    if (renderer.isValid())
        renderer.render(&painter, QRectF(drawn.rect()));
    return drawn;
}

/// Draws one file in the colour its token has at that moment.
class TokenIconEngine final : public QIconEngine
{
public:
    TokenIconEngine(QString name, ColorToken ink)
        : m_name(std::move(name))
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const ColorToken ink = mode == QIcon::Disabled ? ColorToken::InkFaint : m_ink;
        paintIcon(*painter, rect, m_name, theme().color(ink));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TokenIconEngine(m_name, m_ink); }

private:
    QString m_name;
    ColorToken m_ink;
};

} // namespace

QIcon icon(const QString &name, ColorToken ink)
{
    if (!QFile::exists(pathOf(name))) {
        qCWarning(logIcon) << "no drawing named" << name;
        return {};
    }
    return QIcon(new TokenIconEngine(name, ink));
}

void paintIcon(QPainter &painter, const QRectF &area, const QString &name, const QColor &ink)
{
    const qreal side = qMin(area.width(), area.height());
    const qreal scale = painter.device()->devicePixelRatioF();
    const int pixels = qRound(side * scale);
    // Drawn once for its colour and size: a table shows the same few in every row.
    const QString key = QStringLiteral("%1 %2 %3").arg(name, ink.name(QColor::HexArgb)).arg(pixels);
    QPixmap drawn;
    if (!QPixmapCache::find(key, &drawn)) {
        drawn = drawnOnce(name, ink, pixels);
        QPixmapCache::insert(key, drawn);
    }
    // Between two pixels it would be blurred.
    const auto onPixel = [scale](qreal position) { return std::round(position * scale) / scale; };
    painter.drawPixmap(QRectF(onPixel(area.center().x() - side / 2), onPixel(area.center().y() - side / 2),
                              pixels / scale, pixels / scale),
                       drawn, drawn.rect());
}

} // namespace zhiping::widgets
