// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_catalogue.h"
#include "platform/practice/practice_documents.h"
#include "platform/practice/practice_html.h"

using namespace Qt::StringLiterals;

namespace zhiping::platform {

using domain::Application;
using domain::InvestmentLine;
using domain::Money;

namespace {

QString cover(const Application &application)
{
    const auto centred = [](const QString &text, int size, int below) {
        return u"<p align=\"center\" style=\"margin-bottom:%1px\"><span style=\"font-size:%2pt\">%3</span></p>"_s
            .arg(below)
            .arg(size)
            .arg(text.toHtmlEscaped());
    };
    return u"<p style=\"margin-bottom:160px\">&nbsp;</p>"_s + centred(application.project.name, 22, 24)
        + u"<p align=\"center\" style=\"margin-bottom:330px\"><span "
          u"style=\"font-size:28pt;font-weight:bold\">"
          "项目竣工验收报告</span></p>"_s
        + centred(u"建设单位（盖章）："_s + application.applicant.name, 14, 14)
        + centred(html::day(application.project.acceptedOn), 14, 0) + html::pageBreak();
}

QString investmentTable(const Application &application)
{
    QStringList kinds;
    QHash<QString, Money> sums;
    Money total;
    for (const InvestmentLine &line : application.lines) {
        if (!line.amount)
            continue;
        if (!kinds.contains(line.kind.text()))
            kinds.append(line.kind.text());
        sums[line.kind.text()] += *line.amount;
        total += *line.amount;
    }
    QList<QStringList> rows;
    for (const QString &kind : kinds)
        rows.append({QString::number(rows.size() + 1), kindName(kind), domain::yuanText(sums.value(kind))});
    rows.append({u"Σ"_s, u"合计"_s, domain::yuanText(total)});
    return html::table({{u"序号"_s, 12}, {u"投资类别"_s, 50}, {u"完成金额（含税，元）"_s, 38, true}}, rows);
}

QString body(const Application &application)
{
    const domain::Project &project = application.project;
    QString text = html::heading(u"验收意见"_s);
    text += html::section(u"一、项目概况"_s)
        + html::paragraph(u"%1实施的“%2”项目位于%3，于%4开工，%5完工。"_s.arg(
            application.applicant.name, project.name, project.siteAddress, html::day(project.startOn),
            html::day(project.endOn)))
        + html::paragraph(project.content);
    text += html::section(u"二、投资完成情况"_s)
        + html::paragraph(u"经核对合同与发票，项目完成投资如下（单位：元）："_s)
        + investmentTable(application);
    text += html::section(u"三、设备与系统到位情况"_s);
    QList<QStringList> rows;
    for (const InvestmentLine &line : application.lines)
        rows.append({QString::number(rows.size() + 1), line.name, line.supplier, u"已到位，运行正常"_s});
    text += html::table({{u"序号"_s, 8}, {u"名称"_s, 34}, {u"供应单位"_s, 34}, {u"查验情况"_s, 24}}, rows);
    text +=
        html::section(u"四、试运行情况"_s)
        + html::paragraph(
            u"项目完工后连续试运行，各工序按计划生产，设备与系统联动测试按技术协议逐项进行，测试记录存档备查。"_s);
    text += html::section(u"五、验收结论"_s)
        + html::paragraph(u"项目按设计内容建成，资料齐全，投资真实，同意通过竣工验收。"_s);
    text += html::table({{u"职务"_s, 20}, {u"单位"_s, 50}, {u"签字"_s, 30}},
                        {{u"验收组组长"_s, application.applicant.name, u"（签）甲某"_s},
                         {u"成员"_s, u"【虚构】渝州工程咨询有限公司"_s, u"（签）乙某"_s},
                         {u"成员"_s, u"【虚构】嘉陵会计师事务所"_s, u"（签）丙某"_s}});
    return text + html::signature(u"验收单位（盖章）："_s + application.applicant.name)
        + html::line(u"验收日期："_s + html::day(project.acceptedOn));
}

} // namespace

PaperFile acceptanceFile(const Application &application)
{
    Paper paper;
    paper.heading = u"竣工验收报告 · "_s + application.project.name;
    paper.html = cover(application) + body(application);
    paper.seals = {{u"建设单位（盖章）"_s, application.applicant.name.mid(4)},
                   {u"验收单位（盖章）"_s, application.applicant.name.mid(4)}};
    return printed(paper, application.project.acceptedOn.value_or(application.submittedAt.date()));
}

} // namespace zhiping::platform
