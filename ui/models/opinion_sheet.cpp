// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "models/opinion_sheet.h"

#include "review/dossier.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace zhiping::models {

using criteria::CategoryAssessment;
using criteria::Condition;
using criteria::Outcome;

namespace {

const QString tableOpening =
    QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\">");

/// One or two labelled values beside each other.
QString row(const QList<std::pair<QString, QString>> &cells)
{
    QString html;
    for (const auto &[label, value] : cells) {
        const int width = cells.size() == 1 ? 86 : 36;
        html += QStringLiteral(
                    "<td width=\"14%\" class=\"label\">%1</td><td width=\"%2%\" colspan=\"%3\">%4</td>")
                    .arg(label)
                    .arg(width)
                    .arg(cells.size() == 1 ? 3 : 1)
                    .arg(value.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>")));
    }
    return QStringLiteral("<tr>%1</tr>").arg(html);
}

QString wide(const std::optional<domain::Money> &amount)
{
    return amount
        ? QStringLiteral("%1 万元（%2）").arg(domain::wanText(*amount), domain::capitalText(*amount))
        : QStringLiteral("未核实");
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Met:
        return QStringLiteral("符合");
    case Outcome::Unmet:
        return QStringLiteral("不符合");
    case Outcome::Open:
        return QStringLiteral("尚不能判定");
    case Outcome::NotApplicable:
        return QStringLiteral("不适用");
    }
    Q_UNREACHABLE();
}

QString conclusionWord(domain::Conclusion conclusion)
{
    switch (conclusion) {
    case domain::Conclusion::Met:
        return QStringLiteral("符合");
    case domain::Conclusion::Unmet:
        return QStringLiteral("不符合");
    case domain::Conclusion::Pending:
        return QStringLiteral("—");
    }
    Q_UNREACHABLE();
}

QString conditionRow(const review::Dossier &dossier, const Condition &condition)
{
    return QStringLiteral("<tr><td width=\"14%\">%1</td><td width=\"50%\">%2</td><td width=\"18%\" "
                          "align=\"center\">%3</td>"
                          "<td width=\"18%\" align=\"center\">%4</td></tr>")
        .arg(condition.clauseNumber.toHtmlEscaped(), condition.subject.zh.toHtmlEscaped(),
             outcomeWord(condition.outcome), conclusionWord(dossier.conclusion(condition.id)));
}

QString period(const domain::Project &project)
{
    const auto day = [](const std::optional<QDate> &date) {
        return date ? date->toString(QStringLiteral("yyyy年M月d日")) : QStringLiteral("未填");
    };
    return day(project.startOn) + QStringLiteral(" 至 ") + day(project.endOn);
}

QString conditionTable(const review::Dossier &dossier)
{
    const criteria::Assessment &assessment = dossier.assessment();
    QString rows;
    for (const Condition &gate : assessment.gates)
        rows += conditionRow(dossier, gate);
    const domain::CategoryCode subject =
        assessment.recognisedCategory.value_or(dossier.application().appliedCategory);
    for (const CategoryAssessment &category : assessment.categories) {
        if (category.code != subject)
            continue;
        for (const Condition &condition : category.conditions)
            rows += conditionRow(dossier, condition);
    }
    return tableOpening
        + QStringLiteral(
              "<tr><td class=\"label\">条款</td><td class=\"label\">条件</td><td class=\"label\" "
              "align=\"center\">"
              "系统判定（供参考）</td><td class=\"label\" align=\"center\">审查结论</td></tr>%1</table>")
              .arg(rows);
}

QString categoryTitle(const criteria::Assessment &assessment, const domain::CategoryCode &code)
{
    for (const CategoryAssessment &category : assessment.categories) {
        if (category.code == code)
            return category.number + category.title.zh;
    }
    return code.text();
}

QString authority(const criteria::Assessment &assessment)
{
    switch (assessment.authority) {
    case criteria::Authority::District:
        return QStringLiteral("区县经济信息委组织认定");
    case criteria::Authority::Municipal:
        return QStringLiteral("区县经济信息委初审后，报送市经济信息委组织认定");
    case criteria::Authority::Open:
        break;
    }
    return QStringLiteral("尚不能确定");
}

/// 人均产值 52.10 → 61.80 万元/人·年（2024年度，2026年度）, one to a line; what was not stated says so.
QString effects(const domain::Application &application)
{
    QStringList lines;
    for (const domain::Effect &effect : application.effects) {
        const QString unstated = QStringLiteral("未填");
        QString line = QStringLiteral("%1：%2 → %3 %4")
                           .arg(effect.metric, effect.before.value_or(unstated),
                                effect.after.value_or(unstated), effect.unit)
                           .trimmed();
        if (!effect.beforePeriod.isEmpty() && !effect.afterPeriod.isEmpty())
            line += QStringLiteral("（%1，%2）").arg(effect.beforePeriod, effect.afterPeriod);
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

OpinionSheet::OpinionSheet(const review::Dossier &dossier, bool municipal)
{
    const domain::Application &application = dossier.application();
    const criteria::Assessment &assessment = dossier.assessment();
    const QString title = municipal ? QStringLiteral("重庆市智能化改造项目复核意见表")
                                    : QStringLiteral("重庆市智能化改造项目初审意见表");
    // One sheet of A4 where the opinion is of ordinary length: two facts to a row, hairlines, small margins.
    m_html = QStringLiteral("<style>td{font-size:9.5pt} .label{background-color:#f1f2f0}"
                            "table{border-collapse:collapse;border-style:solid;border-color:#8a929b}</style>"
                            "<h3 align=\"center\">%1</h3>")
                 .arg(title);
    m_html += tableOpening;
    m_html += row({{QStringLiteral("受理编号"), application.code},
                   {QStringLiteral("信用代码"), application.applicant.creditCode}});
    m_html += row({{QStringLiteral("企业名称"), application.applicant.name}});
    m_html += row({{QStringLiteral("项目名称"), application.project.name}});
    m_html += row({{QStringLiteral("项目地址"), application.project.siteAddress}});
    m_html += row({{QStringLiteral("实施期间"), period(application.project)},
                   {QStringLiteral("项目总投资"), wide(application.project.totalInvestment)}});
    m_html += row({{QStringLiteral("申报类别"), categoryTitle(assessment, application.appliedCategory)},
                   {QStringLiteral("建议类别"),
                    assessment.recognisedCategory ? categoryTitle(assessment, *assessment.recognisedCategory)
                                                  : QStringLiteral("—")}});
    m_html += row({{QStringLiteral("认定权限"), authority(assessment)}});
    m_html += QStringLiteral("</table><p style=\"font-size:4pt\"></p>") + conditionTable(dossier)
        + QStringLiteral("<p style=\"font-size:4pt\"></p>") + tableOpening;
    if (const QString compared = effects(application); !compared.isEmpty())
        m_html += row({{QStringLiteral("成效对比"), compared}});
    m_html += row({{QStringLiteral("审查意见"), dossier.opinion()}});
    m_html += row({{QStringLiteral("审查人 / 日期"), QStringLiteral(" \n ")},
                   {QStringLiteral("复核人 / 日期"), QStringLiteral(" \n ")}});
    m_html += row({{QStringLiteral("签批人 / 公章"), QStringLiteral(" \n \n ")}});
    m_html += QStringLiteral("</table>");
    m_footer = QStringLiteral("%1 %2 · %3")
                   .arg(assessment.pack.title.zh, assessment.pack.version, assessment.pack.sha256.left(12));
}

Result<> OpinionSheet::writePdf(QIODevice &device) const
{
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 14, 18, 14), QPageLayout::Millimeter);
    writer.setTitle(QStringLiteral("智能化改造项目意见表"));
    constexpr int dotsPerInch = 150;
    writer.setResolution(dotsPerInch);

    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    QFont font;
    font.setFamilies(
        {QStringLiteral("FangSong"), QStringLiteral("Noto Serif CJK SC"), QStringLiteral("serif")});
    font.setPointSize(11);
    document.setDefaultFont(font);
    document.setHtml(m_html);
    const QRect page = writer.pageLayout().paintRectPixels(dotsPerInch);
    const int footerHeight = dotsPerInch / 3;
    const QSizeF body(page.width(), page.height() - footerHeight);
    document.setPageSize(body);

    QPainter painter;
    if (!painter.begin(&writer))
        return Error {ErrorKind::StorageUnavailable, QStringLiteral("the device does not take a PDF"), {}};
    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -number * body.height());
        document.drawContents(&painter, QRectF(0, number * body.height(), body.width(), body.height()));
        painter.restore();
        font.setPointSize(8);
        painter.setFont(font);
        painter.drawText(QRectF(0, body.height(), body.width(), footerHeight),
                         Qt::AlignVCenter | Qt::AlignLeft, m_footer);
        painter.drawText(QRectF(0, body.height(), body.width(), footerHeight),
                         Qt::AlignVCenter | Qt::AlignRight,
                         QStringLiteral("%1 / %2").arg(number + 1).arg(pages));
    }
    painter.end();
    return {};
}

} // namespace zhiping::models
