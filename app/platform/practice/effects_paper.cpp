// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_documents.h"
#include "platform/practice/practice_html.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

using domain::Application;
using domain::Effect;

namespace {

const QString &notYet()
{
    static const QString text = u"尚未统计"_s;
    return text;
}

/// The change in percent with one decimal, "+18.6%"; empty where a figure is missing. Only for reading: what
/// decides is computed from the exact figures elsewhere.
QString change(const Effect &effect)
{
    if (!effect.before || !effect.after || effect.before->toDouble() == 0)
        return {};
    const double before = effect.before->toDouble();
    const double percent = (effect.after->toDouble() - before) / before * 100;
    return (percent >= 0 ? u"+"_s : QString()) + QString::number(percent, 'f', 1) + u'%';
}

QString comparison(const Application &application)
{
    QList<QStringList> rows;
    for (const Effect &effect : application.effects) {
        const QString percent = change(effect);
        rows.append({QString::number(rows.size() + 1), effect.metric, effect.unit,
                     effect.before.value_or(notYet()), effect.after.value_or(notYet()),
                     percent.isEmpty() ? u"—"_s : percent});
    }
    return html::table({{u"序号"_s, 8},
                        {u"指标"_s, 26},
                        {u"单位"_s, 20},
                        {u"改造前"_s, 16, true},
                        {u"改造后"_s, 16, true},
                        {u"变化"_s, 14, true}},
                       rows);
}

QString derivation(const Application &application)
{
    QString text;
    for (const Effect &effect : application.effects) {
        text += html::line(u"%1（%2，%3）"_s.arg(effect.metric, effect.unit,
                                                 effect.higherIsBetter ? u"越高越好"_s : u"越低越好"_s));
        if (change(effect).isEmpty()) {
            text += html::paragraph(u"改造前%1为%2；改造后数据%3，待统计期满后补报。"_s.arg(
                effect.beforePeriod, effect.before.value_or(notYet()), effect.after.value_or(notYet())));
            continue;
        }
        text += html::paragraph(
            u"改造前（%1）为 %2 %3，改造后（%4）为 %5 %3，变化幅度＝（%5－%2）÷%2＝%6。"_s.arg(
                effect.beforePeriod, *effect.before, effect.unit, effect.afterPeriod, *effect.after,
                change(effect)));
    }
    return text;
}

/// Pairs of bars, each metric scaled so that its larger figure fills the height.
void drawChart(QPainter &painter, const QRectF &area, const QList<Effect> &effects)
{
    const QColor before(156, 163, 175);
    const QColor after(37, 99, 175);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(70, 70, 70), 0.25));
    const double base = area.bottom() - 12;
    const double height = area.height() - 26;
    painter.drawLine(QPointF(area.left() + 4, base), QPointF(area.right() - 4, base));
    const double slot = (area.width() - 12) / double(effects.size());
    const double bar = qMin(13.0, slot / 3.2);
    for (qsizetype i = 0; i < effects.size(); ++i) {
        const Effect &effect = effects.at(i);
        const double middle = area.left() + 6 + slot * (double(i) + 0.5);
        const double first = effect.before.value_or(u"0"_s).toDouble();
        const double second = effect.after.value_or(u"0"_s).toDouble();
        const double most = qMax(qMax(first, second), 1e-9);
        const auto column = [&](double left, double value, const QColor &colour, const QString &label) {
            const QRectF body(left, base - height * value / most, bar, height * value / most);
            painter.fillRect(body, colour);
            painter.setPen(Qt::black);
            painter.setFont(paperFont(3.0));
            painter.drawText(QRectF(left - 8, body.top() - 5.4, bar + 16, 5), Qt::AlignCenter, label);
        };
        column(middle - bar - 0.6, first, before, effect.before.value_or(notYet()));
        column(middle + 0.6, second, after, effect.after.value_or(notYet()));
        painter.setFont(paperFont(3.3));
        painter.drawText(QRectF(middle - slot / 2, base + 1.5, slot, 5), Qt::AlignCenter, effect.metric);
    }
    const auto legend = [&](double left, const QColor &colour, const QString &label) {
        painter.fillRect(QRectF(left, area.top() + 1.6, 4, 3), colour);
        painter.drawText(QRectF(left + 5, area.top(), 20, 6), Qt::AlignLeft | Qt::AlignVCenter, label);
    };
    legend(area.right() - 50, before, u"改造前"_s);
    legend(area.right() - 26, after, u"改造后"_s);
}

} // namespace

PaperFile effectsFile(const Application &application)
{
    Paper paper;
    paper.heading = u"改造前后对比报告 · "_s + application.project.name;
    paper.html = html::heading(u"智能化改造前后对比报告"_s)
        + html::line(u"企业名称："_s + application.applicant.name)
        + html::line(u"项目名称："_s + application.project.name) + html::section(u"一、统计口径"_s)
        + html::paragraph(u"改造前数据取项目开工前一个完整年度，改造后数据取完工后的统计年度；指标取自企业生"
                          u"产、质量、能源和财务月报，"
                          "口径前后一致，未剔除淡旺季影响。"_s)
        + html::section(u"二、成效对比"_s) + comparison(application)
        + html::section(u"图1  主要指标改造前后对比"_s) + u"<p><img src=\"figure\"></p>"_s + html::pageBreak()
        + html::section(u"三、计算过程"_s) + derivation(application) + html::section(u"四、说明"_s)
        + html::paragraph(
                     u"上述指标由企业自行统计并对其真实性负责，原始月报存放于企业档案室，可供现场核查。"_s)
        + html::signature(u"报告单位（盖章）："_s + application.applicant.name)
        + html::line(u"报告日期："_s + html::day(application.submittedAt.date().addDays(-6)));
    paper.figure = [effects = application.effects](QPainter &painter, const QRectF &area) {
        drawChart(painter, area, effects);
    };
    paper.seals = {{u"报告单位（盖章）"_s, application.applicant.name.mid(4)}};
    return printed(paper, application.submittedAt.date().addDays(-6));
}

} // namespace zhiping::platform
