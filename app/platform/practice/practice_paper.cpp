// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_paper.h"

#include "platform/practice/pdf_finish.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

namespace {

constexpr int dotsPerInch = 300;
constexpr double dotsPerMm = dotsPerInch / 25.4;
/// What HTML calls a pixel, whatever the resolution.
constexpr double pixelsPerMm = 96 / 25.4;
/// Margins of an official letter: 上 30, 下 25, 左右 24 mm.
constexpr double pageWidth = 210;
constexpr double pageHeight = 297;
constexpr double sideMargin = 24;
constexpr double topMargin = 30;
constexpr double bottomMargin = 25;
constexpr QRectF textArea {sideMargin, topMargin, pageWidth - 2 * sideMargin,
                           pageHeight - topMargin - bottomMargin};

void prepare(QPdfWriter &writer, const QString &title, QPageLayout::Orientation orientation)
{
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), orientation, QMarginsF()));
    writer.setTitle(title);
    writer.setCreator(u"zhiping-platform"_s);
}

/// Lays @p paper out for the resolution of the file; positions are in dots from the top of the text area.
class LaidOut
{
public:
    explicit LaidOut(const Paper &paper, QPaintDevice *device)
    {
        m_document.documentLayout()->setPaintDevice(device);
        m_document.setUseDesignMetrics(true);
        m_document.setDocumentMargin(0);
        QFont font({u"Noto Serif CJK SC"_s, u"SimSun"_s, u"Source Han Serif SC"_s}, 11);
        font.setHintingPreference(QFont::PreferNoHinting);
        m_document.setDefaultFont(font);
        m_document.setPageSize(textArea.size() * dotsPerMm);
        QImage blank(1, 1, QImage::Format_ARGB32);
        blank.fill(Qt::transparent);
        m_document.addResource(QTextDocument::ImageResource, QUrl(u"figure"_s), blank);
        QString html = paper.html;
        html.replace(
            u"<img src=\"figure\">"_s,
            u"<img src=\"figure\" width=\"%1\" height=\"%2\">"_s.arg(int(textArea.width() * pixelsPerMm) - 2)
                .arg(int(paper.figureHeight * pixelsPerMm)));
        m_document.setHtml(html);
    }

    [[nodiscard]] int pages() const { return m_document.pageCount(); }

    void draw(QPainter &painter, int page)
    {
        const double height = textArea.height() * dotsPerMm;
        painter.save();
        painter.translate(textArea.topLeft() * dotsPerMm);
        painter.setClipRect(QRectF(-40, -4, textArea.width() * dotsPerMm + 80, height + 8));
        painter.translate(0, -page * height);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * height, textArea.width() * dotsPerMm, height);
        context.palette.setColor(QPalette::Text, Qt::black);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
    }

    /// Where the paragraph with @p text is, in mm on its page; page -1 where there is none.
    [[nodiscard]] std::pair<int, QRectF> find(const QString &text, int occurrence) const
    {
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            if (block.text().contains(text) && occurrence-- == 0)
                return onPage(block);
        }
        return {-1, {}};
    }

    [[nodiscard]] std::pair<int, QRectF> figure() const
    {
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            if (block.begin() != block.end() && block.begin().fragment().charFormat().isImageFormat())
                return onPage(block);
        }
        return {-1, {}};
    }

private:
    [[nodiscard]] std::pair<int, QRectF> onPage(const QTextBlock &block) const
    {
        const QRectF dots = m_document.documentLayout()->blockBoundingRect(block);
        const double height = textArea.height() * dotsPerMm;
        const int page = int(dots.center().y() / height);
        const QPointF corner = dots.topLeft() - QPointF(0, page * height);
        return {page, QRectF(corner / dotsPerMm + textArea.topLeft(), dots.size() / dotsPerMm)};
    }

    QTextDocument m_document;
};

void drawMargins(QPainter &painter, const QString &heading, int page, int pages)
{
    painter.setFont(paperFont(3.1));
    painter.setPen(QColor(90, 90, 90));
    const QRectF header(sideMargin, 14, textArea.width(), 8);
    painter.drawText(header, Qt::AlignLeft | Qt::AlignVCenter, heading);
    painter.drawText(header, Qt::AlignRight | Qt::AlignVCenter, u"【虚构】练习材料"_s);
    painter.setPen(QPen(QColor(120, 120, 120), 0.2));
    painter.drawLine(header.bottomLeft(), header.bottomRight());
    painter.setPen(QColor(60, 60, 60));
    painter.drawText(QRectF(sideMargin, pageHeight - 18, textArea.width(), 8), Qt::AlignCenter,
                     u"第 %1 页  共 %2 页"_s.arg(page + 1).arg(pages));
}

void inMillimetres(QPainter &painter, const std::function<void()> &draw)
{
    painter.save();
    painter.scale(dotsPerMm, dotsPerMm);
    draw();
    painter.restore();
}

QPainterPath star(QPointF centre, double radius)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
        const double reach = i % 2 == 0 ? radius : radius * 0.382;
        points.append(centre + QPointF(std::cos(angle), std::sin(angle)) * reach);
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

} // namespace

QFont paperFont(double millimetres, bool bold)
{
    // One unit of the painter is one millimetre; fractional pixel sizes do not exist, so points at 72 per
    // inch of a painter whose device has `dotsPerInch` are used instead.
    QFont font({u"Noto Serif CJK SC"_s, u"SimSun"_s, u"Source Han Serif SC"_s});
    font.setPointSizeF(millimetres * 72.0 / dotsPerInch);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void drawSeal(QPainter &painter, QPointF centre, const QString &owner)
{
    constexpr double radius = 20;
    const QColor red(206, 24, 30, 205);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(red, 1.1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.fillPath(star(centre, 5.6), red);
    painter.setPen(red);
    painter.setFont(paperFont(4.1, true));
    const double step = qMin(17.0, 236.0 / double(qMax<qsizetype>(owner.size() - 1, 1)));
    const double first = -step * double(owner.size() - 1) / 2;
    for (qsizetype i = 0; i < owner.size(); ++i) {
        painter.save();
        painter.translate(centre);
        painter.rotate(first + step * double(i));
        painter.drawText(QRectF(-4, -radius + 1.6, 8, 6), Qt::AlignCenter, QString(owner.at(i)));
        painter.restore();
    }
    painter.setFont(paperFont(3.6, true));
    painter.drawText(QRectF(centre.x() - 12, centre.y() + 8.4, 24, 6), Qt::AlignCenter, u"【虚构】"_s);
    painter.restore();
}

PaperFile printed(const Paper &paper, QDate on)
{
    PaperFile file;
    QBuffer buffer(&file.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    prepare(writer, paper.heading, QPageLayout::Portrait);
    LaidOut text(paper, &writer);
    file.pages = text.pages();
    QPainter painter(&writer);
    for (int page = 0; page < file.pages; ++page) {
        if (page > 0)
            writer.newPage();
        inMillimetres(painter, [&] { drawMargins(painter, paper.heading, page, file.pages); });
        text.draw(painter, page);
        const auto [figurePage, area] = text.figure();
        if (paper.figure && figurePage == page)
            inMillimetres(painter, [&, place = area] { paper.figure(painter, place); });
        for (const PaperSeal &seal : paper.seals) {
            const auto [sealPage, place] = text.find(seal.anchor, seal.occurrence);
            if (sealPage == page)
                inMillimetres(painter, [&, centre = place.topLeft() + QPointF(34, 6)] {
                    drawSeal(painter, centre, seal.owner);
                });
        }
    }
    painter.end();
    buffer.close();
    finishPdf(file.bytes, on);
    return file;
}

PaperFile printedWide(const QString &title, QDate on, const std::function<void(QPainter &)> &draw)
{
    PaperFile file;
    QBuffer buffer(&file.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    prepare(writer, title, QPageLayout::Landscape);
    QPainter painter(&writer);
    inMillimetres(painter, [&] { draw(painter); });
    painter.end();
    buffer.close();
    finishPdf(file.bytes, on);
    file.pages = 1;
    return file;
}

} // namespace zhiping::platform
