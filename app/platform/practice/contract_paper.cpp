// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_catalogue.h"
#include "platform/practice/practice_documents.h"
#include "platform/practice/practice_html.h"
#include "platform/practice/practice_lines.h"

using namespace Qt::StringLiterals;

namespace zhiping::platform {

using domain::Application;
using domain::InvestmentLine;
using domain::Money;

namespace {

/// The lines under one contract number.
struct Contract {
    QString number;
    QString supplier;
    QList<InvestmentLine> lines;

    [[nodiscard]] Money total() const
    {
        Money sum;
        for (const InvestmentLine &line : lines)
            sum += line.amount.value_or(Money());
        return sum;
    }
    [[nodiscard]] bool isLease() const
    {
        return std::any_of(lines.begin(), lines.end(),
                           [](const InvestmentLine &line) { return line.kind.text() == u"EQ_FL"; });
    }
};

QList<Contract> contractsOf(const Application &application)
{
    QList<Contract> contracts;
    for (const InvestmentLine &line : application.lines) {
        if (!line.amount || !line.contractNumber)
            continue;
        const auto known = std::find_if(contracts.begin(), contracts.end(), [&](const Contract &contract) {
            return contract.number == *line.contractNumber;
        });
        if (known == contracts.end())
            contracts.append({*line.contractNumber, line.supplier, {line}});
        else
            known->lines.append(line);
    }
    return contracts;
}

QString titleOf(const Contract &contract)
{
    if (contract.isLease())
        return u"融资租赁合同"_s;
    switch (supplyGroupOf(contract.lines.first().kind.text())) {
    case SupplyGroup::Equipment:
        return u"设备采购合同"_s;
    case SupplyGroup::Hardware:
        return u"硬件设备采购合同"_s;
    case SupplyGroup::Software:
        return u"软件与信息服务合同"_s;
    case SupplyGroup::Cloud:
        return u"云平台服务合同"_s;
    case SupplyGroup::Site:
        return u"工程施工合同"_s;
    }
    Q_UNREACHABLE();
}

QString itemTable(const Contract &contract)
{
    QList<QStringList> rows;
    for (const InvestmentLine &line : contract.lines) {
        const int pieces = quantityOf(line);
        const QString name = line.secondHand == true ? line.name + u"（二手）"_s : line.name;
        rows.append({QString::number(rows.size() + 1), name, kindName(line.kind.text()),
                     QString::number(pieces), domain::yuanText({line.amount->fen / pieces}),
                     domain::yuanText(*line.amount)});
    }
    rows.append({u"Σ"_s, u"合计"_s, {}, {}, {}, domain::yuanText(contract.total())});
    return html::table({{u"序号"_s, 7},
                        {u"名称"_s, 35},
                        {u"类别"_s, 16},
                        {u"数量"_s, 8},
                        {u"单价（元）"_s, 17, true},
                        {u"金额（元）"_s, 17, true}},
                       rows);
}

QString clauses(const Contract &contract, const Application &application)
{
    const Money total = contract.total();
    const QString price =
        u"人民币 %1 元（大写：%2），为含税价。"_s.arg(domain::yuanText(total), domain::capitalText(total));
    const QString pay = contract.isLease()
        ? u"租赁期36个月。甲方自起租日起按月支付租金，租金总额即本合同总价；租赁期满且租金付清后，租赁物所有权转移至甲方。"_s
        : u"合同签订后10个工作日内支付合同总价的30%作为预付款；到货（上线）并经初步验收后支付60%；其余10%"
          u"作为质量保证金，"
          "验收合格满12个月后无息支付。乙方在每次收款前开具等额增值税发票。"_s;
    QString text = html::section(u"第一条  合同标的"_s) + html::line(u"乙方向甲方提供下列标的："_s)
        + itemTable(contract);
    text += html::section(u"第二条  合同价款"_s)
        + html::paragraph(u"本合同总价为"_s + price + u"除双方书面变更外，总价不因市场价格变化而调整。"_s);
    text += html::section(u"第三条  支付方式"_s) + html::paragraph(pay);
    text +=
        html::section(u"第四条  交付与实施"_s)
        + html::paragraph(
            u"交付地点：%1。乙方应自合同生效之日起120日内完成交付、安装调试或上线，并对甲方人员进行操作培训。"
            "随标的交付的资料包括合格证、使用说明书、接口文档和备件清单。"_s.arg(
                application.project.siteAddress));
    text += html::section(u"第五条  质量与验收"_s)
        + html::paragraph(
                u"标的应符合国家标准、行业标准和双方确认的技术协议。乙方完成安装调试后书面通知甲方，甲方在15"
                u"个工作日内组织验收，"
                "验收项目包括数量、性能指标、连续运行72小时和数据接口联通。验收合格的，双方签署验收单。"_s);
    text += html::section(u"第六条  质量保证"_s)
        + html::paragraph(u"质量保证期为验收合格之日起12个月。保证期内出现非人为故障的，乙方应在24小时内响应"
                          u"，72小时内派员到场处理；"
                          "经两次维修仍不能正常使用的，乙方应当更换。"_s);
    text += html::section(u"第七条  违约责任"_s)
        + html::paragraph(u"乙方逾期交付的，每逾期一日按逾期部分价款的万分之五支付违约金；甲方逾期付款的，每"
                          u"逾期一日按逾期金额的万分之五支付违约金。"
                          "违约金累计不超过合同总价的百分之五。"_s);
    text += html::section(u"第八条  争议解决及其他"_s)
        + html::paragraph(u"因履行本合同发生的争议由双方协商解决；协商不成的，向项目所在地人民法院起诉。本合"
                          u"同一式四份，双方各执两份，"
                          "自双方签字盖章之日起生效；技术协议为本合同附件，与本合同具有同等效力。"_s);
    return text;
}

QString signatures(const Contract &contract, const Application &application)
{
    const QDate signedOn = application.project.startOn.value_or(application.submittedAt.date()).addDays(12);
    return u"<table width=\"100%\" style=\"margin-top:26px\" cellpadding=\"3\"><tr><td "
           u"width=\"50%\"><p>甲方（盖章）：%1</p>"
           "<p>&nbsp;</p><p>授权代表：</p><p>日期：%3</p></td><td "
           "width=\"50%\"><p>乙方（盖章）：%2</p><p>&nbsp;</p>"
           "<p>授权代表：</p><p>日期：%3</p></td></tr></table>"_s.arg(
               application.applicant.name.toHtmlEscaped(), contract.supplier.toHtmlEscaped(),
               html::day(signedOn));
}

QString textOf(const Contract &contract, const Application &application)
{
    return html::heading(titleOf(contract)) + html::line(u"合同编号："_s + contract.number)
        + html::line(u"甲方（买方）："_s + application.applicant.name)
        + html::line(u"统一社会信用代码："_s + application.applicant.creditCode)
        + html::line(u"乙方（卖方）："_s + contract.supplier)
        + html::paragraph(
               u"甲方为实施“%1”项目，向乙方采购本合同所列标的。双方依据《中华人民共和国民法典》，经协商一致，订立本合同。"_s
                   .arg(application.project.name))
        + clauses(contract, application) + signatures(contract, application);
}

} // namespace

PaperFile contractsFile(const Application &application)
{
    Paper paper;
    paper.heading = u"合同 · "_s + application.project.name;
    int count = 0;
    for (const Contract &contract : contractsOf(application)) {
        if (!paper.html.isEmpty())
            paper.html += html::pageBreak();
        paper.html += textOf(contract, application);
        paper.seals.append({u"甲方（盖章）"_s, application.applicant.name.mid(4), count});
        paper.seals.append({u"乙方（盖章）"_s, contract.supplier.mid(4), count});
        ++count;
    }
    return printed(paper, application.project.startOn.value_or(application.submittedAt.date()));
}

} // namespace zhiping::platform
