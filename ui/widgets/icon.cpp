// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/icon.h"

#include "widgets/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>

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
    // The drawings use the one colour #000, which the word "currentColor" would be if Qt's renderer knew it.
    QByteArray coloured = drawing(name);
    coloured.replace("#000", ink.name().toLatin1());
    QSvgRenderer renderer(coloured);
    if (!renderer.isValid())
        return;
    const qreal side = qMin(area.width(), area.height());
    const QRectF square(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
    renderer.render(&painter, square);
}

} // namespace zhiping::widgets
