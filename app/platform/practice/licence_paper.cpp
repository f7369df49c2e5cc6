// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_documents.h"
#include "platform/practice/practice_html.h"
#include "platform/regions.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

namespace {

void drawBorder(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(0, 0, 297, 210), QColor(253, 250, 240));
    painter.setBrush(Qt::NoBrush);
    for (const auto &[inset, width] : {std::pair(8.0, 2.2), std::pair(11.0, 0.5), std::pair(16.0, 0.9)}) {
        painter.setPen(QPen(QColor(176, 138, 60), width));
        painter.drawRect(QRectF(inset, inset, 297 - 2 * inset, 210 - 2 * inset));
    }
    painter.setPen(QPen(QColor(190, 158, 92), 0.35));
    for (double x = 13.5; x < 283; x += 4) {
        painter.drawEllipse(QPointF(x, 13.5), 1.3, 1.3);
        painter.drawEllipse(QPointF(x, 196.5), 1.3, 1.3);
    }
    painter.setPen(QColor(0, 0, 0, 18));
    painter.setFont(paperFont(34, true));
    painter.save();
    painter.translate(148, 118);
    painter.rotate(-18);
    painter.drawText(QRectF(-120, -25, 240, 50), Qt::AlignCenter, u"【虚构】练习"_s);
    painter.restore();
}

void drawRow(QPainter &painter, QPointF at, double width, const QString &label, const QString &text)
{
    painter.setPen(QColor(120, 84, 24));
    painter.setFont(paperFont(4.6));
    painter.drawText(QRectF(at.x(), at.y(), 30, 9), Qt::AlignLeft | Qt::AlignVCenter, label);
    painter.setPen(Qt::black);
    painter.setFont(paperFont(4.8));
    painter.drawText(QRectF(at.x() + 31, at.y() + 0.6, width - 31, 26), Qt::AlignLeft | Qt::TextWordWrap,
                     text);
}

} // namespace

PaperFile licenceFile(const domain::Application &application)
{
    const domain::Applicant &applicant = application.applicant;
    const auto region = regionByCode(applicant.registeredRegion.text());
    const QString office = (region ? region->name : u"重庆市"_s) + u"市场监督管理局"_s;
    const QDate founded =
        application.submittedAt.date().addYears(-6).addDays(-int(applicant.name.size()) * 9);
    return printedWide(u"营业执照 · "_s + applicant.name, founded, [&](QPainter &painter) {
        drawBorder(painter);
        painter.setPen(Qt::black);
        painter.setFont(paperFont(17, true));
        painter.drawText(QRectF(20, 30, 257, 22), Qt::AlignCenter, u"营 业 执 照"_s);
        painter.setFont(paperFont(5.2));
        painter.drawText(QRectF(20, 52, 257, 8), Qt::AlignCenter, u"（副　本）"_s);
        drawRow(painter, {30, 62}, 120, u"统一社会"_s, {});
        drawRow(painter, {30, 68}, 120, u"信用代码"_s, applicant.creditCode);
        drawRow(painter, {30, 84}, 125, u"名　　称"_s, applicant.name);
        drawRow(painter, {30, 98}, 125, u"类　　型"_s,
                applicant.name.contains(u"股份") ? u"股份有限公司"_s : u"有限责任公司"_s);
        drawRow(painter, {30, 112}, 125, u"法定代表人"_s, u"（略）"_s);
        drawRow(painter, {30, 126}, 125, u"经营范围"_s,
                u"一般项目：%1；技术服务、技术开发；货物进出口。"_s.arg(
                    applicant.industryName.value_or(u"机械设备销售"_s)));
        drawRow(painter, {165, 84}, 105, u"注册资本"_s, u"（略）"_s);
        drawRow(painter, {165, 98}, 105, u"成立日期"_s, html::day(founded));
        drawRow(painter, {165, 112}, 105, u"住　　所"_s, applicant.registeredAddress);
        painter.setFont(paperFont(5));
        painter.drawText(QRectF(175, 152, 90, 8), Qt::AlignLeft, u"登记机关  "_s + office);
        painter.drawText(QRectF(175, 166, 90, 8), Qt::AlignLeft, html::day(founded));
        drawSeal(painter, {222, 162}, office);
    });
}

} // namespace zhiping::platform
