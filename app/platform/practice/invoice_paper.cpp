// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_case.h"
#include "platform/practice/practice_catalogue.h"
#include "platform/practice/practice_documents.h"
#include "platform/practice/practice_html.h"
#include "platform/practice/practice_lines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

using domain::Application;
using domain::InvestmentLine;
using domain::Money;

namespace {

/// One invoice: its share of a line.
struct Invoice {
    QString number;
    const InvestmentLine *line = nullptr;
    Money gross;
    Money net;
};

QList<Invoice> invoicesOf(const Application &application)
{
    QList<Invoice> invoices;
    for (const InvestmentLine &line : application.lines) {
        Money gross = line.amount.value_or(Money());
        Money net = line.netAmount.value_or(Money());
        const qsizetype count = line.invoiceNumbers.size();
        for (qsizetype i = 0; i < count; ++i) {
            // The last one takes what is left, so that the invoices of a line add up to it.
            const bool last = i + 1 == count;
            const Money part = last ? gross : Money {gross.fen / count / 100 * 100};
            const Money partNet = last ? net : withoutTax(part, taxRateOf(line.kind.text()));
            invoices.append({line.invoiceNumbers.at(i), &line, part, partNet});
            gross = gross - part;
            net = net - partNet;
        }
    }
    return invoices;
}

QString summary(const Application &application, const QList<Invoice> &invoices)
{
    QList<QStringList> rows;
    Money net;
    Money gross;
    for (const Invoice &invoice : invoices) {
        net += invoice.net;
        gross += invoice.gross;
        rows.append({QString::number(rows.size() + 1), invoice.number,
                     invoice.line->invoicedOn.value_or(QDate()).toString(Qt::ISODate), invoice.line->name,
                     domain::yuanText(invoice.net), domain::yuanText(invoice.gross - invoice.net),
                     domain::yuanText(invoice.gross)});
    }
    rows.append({u"Σ"_s,
                 u"合计"_s,
                 {},
                 {},
                 domain::yuanText(net),
                 domain::yuanText(gross - net),
                 domain::yuanText(gross)});
    return html::heading(u"项目发票汇总表"_s) + html::line(u"企业名称："_s + application.applicant.name)
        + html::line(u"项目名称："_s + application.project.name)
        + html::line(u"发票张数：%1 张　　价税合计：人民币 %2 元（%3）"_s.arg(invoices.size())
                         .arg(domain::yuanText(gross), domain::capitalText(gross)))
        + html::table({{u"序号"_s, 7},
                       {u"发票号码"_s, 23},
                       {u"开票日期"_s, 12},
                       {u"货物或服务名称"_s, 17},
                       {u"金额（元）"_s, 14, true},
                       {u"税额（元）"_s, 13, true},
                       {u"价税合计（元）"_s, 14, true}},
                      rows)
        + html::paragraph(u"以上发票与合同、付款凭证核对一致，复印件附后（附金额最大的三张）。"_s)
        + html::signature(u"填报单位（盖章）："_s + application.applicant.name);
}

/// The suppliers are not applicants; their codes only have to be well-formed and the same everywhere.
QString creditCodeOf(const QString &supplier)
{
    quint64 number = 900'000;
    for (const QChar c : supplier)
        number = number * 31 + c.unicode();
    return practiceCreditCode(u"500000"_s, number % 1'000'000);
}

QString buyerAndSeller(const Application &application, const Invoice &invoice)
{
    return u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\" "
           u"style=\"border-collapse:collapse;"
           "border-style:solid;border-color:#8a4b2a\"><tr><td width=\"50%\"><span "
           "style=\"font-size:9pt\">购买方　名称：%1<br/>"
           "统一社会信用代码：%2</span></td><td width=\"50%\"><span "
           "style=\"font-size:9pt\">销售方　名称：%3<br/>"
           "统一社会信用代码：%4</span></td></tr></table>"_s.arg(
               application.applicant.name, application.applicant.creditCode, invoice.line->supplier,
               creditCodeOf(invoice.line->supplier));
}

QString invoicePage(const Application &application, const Invoice &invoice)
{
    const int rate = taxRateOf(invoice.line->kind.text());
    return html::pageBreak()
        + u"<p align=\"center\" style=\"margin-bottom:12px\"><span "
          u"style=\"font-size:18pt;font-weight:bold;color:#8a4b2a\">"
          "电子发票（增值税专用发票）</span></p>"_s
        + html::line(u"发票号码："_s + invoice.number)
        + html::line(u"开票日期："_s + html::day(invoice.line->invoicedOn))
        + buyerAndSeller(application, invoice)
        + html::table({{u"项目名称"_s, 32},
                       {u"规格型号"_s, 14},
                       {u"单位"_s, 8},
                       {u"金额"_s, 18, true},
                       {u"税率"_s, 10, true},
                       {u"税额"_s, 18, true}},
                      {{u"*%1*%2"_s.arg(kindName(invoice.line->kind.text()), invoice.line->name), u"见合同"_s,
                        u"批"_s, domain::yuanText(invoice.net), u"%1%"_s.arg(rate),
                        domain::yuanText(invoice.gross - invoice.net)},
                       {u"Σ合计"_s,
                        {},
                        {},
                        domain::yuanText(invoice.net),
                        {},
                        domain::yuanText(invoice.gross - invoice.net)}})
        + html::line(u"价税合计（大写）：%1　　（小写）¥%2"_s.arg(domain::capitalText(invoice.gross),
                                                                  domain::yuanText(invoice.gross)))
        + html::line(u"备注：合同编号 %1；项目名称 %2。"_s.arg(invoice.line->contractNumber.value_or(u"无"_s),
                                                               application.project.name))
        + html::line(u"开票人：财务一　　【虚构】本页为练习材料，不是真实发票。"_s);
}

} // namespace

PaperFile invoicesFile(const Application &application)
{
    QList<Invoice> invoices = invoicesOf(application);
    Paper paper;
    paper.heading = u"发票 · "_s + application.project.name;
    paper.html = summary(application, invoices);
    paper.seals = {{u"填报单位（盖章）"_s, application.applicant.name.mid(4)}};
    std::stable_sort(invoices.begin(), invoices.end(),
                     [](const Invoice &a, const Invoice &b) { return a.gross > b.gross; });
    for (const Invoice &invoice : invoices.first(qMin<qsizetype>(3, invoices.size())))
        paper.html += invoicePage(application, invoice);
    return printed(paper, application.project.endOn.value_or(application.submittedAt.date()));
}

} // namespace zhiping::platform
