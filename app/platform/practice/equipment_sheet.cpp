// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/log.h"
#include "platform/practice/practice_catalogue.h"
#include "platform/practice/practice_documents.h"
#include "platform/practice/practice_html.h"
#include "platform/practice/practice_lines.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

using domain::InvestmentLine;
using domain::Money;

namespace {

struct SheetColumn {
    const char *title;
    double width;
};

constexpr std::array<SheetColumn, 11> sheetColumns {{{"序号", 6},
                                                     {"投资类别", 16},
                                                     {"名称", 30},
                                                     {"供应商", 34},
                                                     {"数量", 7},
                                                     {"单价（元）", 16},
                                                     {"金额（含税，元）", 18},
                                                     {"不含税金额（元）", 18},
                                                     {"合同编号", 22},
                                                     {"发票号码", 44},
                                                     {"已付款（元）", 18}}};

/// One worksheet being filled; amounts are numbers in 元, exact to the 分 in the range an application may
/// state.
class Sheet
{
public:
    explicit Sheet(lxw_workbook *book)
        : m_sheet(workbook_add_worksheet(book, "投资明细"))
        , m_title(workbook_add_format(book))
        , m_head(workbook_add_format(book))
        , m_text(workbook_add_format(book))
        , m_amount(workbook_add_format(book))
        , m_sum(workbook_add_format(book))
    {
        format_set_bold(m_title);
        format_set_font_size(m_title, 16);
        format_set_align(m_title, LXW_ALIGN_CENTER);
        format_set_bold(m_head);
        format_set_align(m_head, LXW_ALIGN_CENTER);
        format_set_bg_color(m_head, 0xDCE6F1);
        format_set_num_format(m_amount, "#,##0.00");
        format_set_num_format(m_sum, "#,##0.00");
        format_set_bold(m_sum);
        for (lxw_format *format : {m_title, m_head, m_text, m_amount, m_sum})
            format_set_font_name(format, "SimSun");
        for (lxw_format *format : {m_head, m_text, m_amount, m_sum})
            format_set_border(format, LXW_BORDER_THIN);
    }

    void begin(const domain::Application &application)
    {
        const auto last = lxw_col_t(sheetColumns.size() - 1);
        worksheet_merge_range(m_sheet, 0, 0, 0, last, "投资明细表", m_title);
        const QString whose = application.applicant.name + u"　"_s + application.project.name;
        worksheet_merge_range(m_sheet, 1, 0, 1, last, whose.toUtf8().constData(), m_text);
        for (lxw_col_t i = 0; i <= last; ++i) {
            worksheet_set_column(m_sheet, i, i, sheetColumns.at(i).width, nullptr);
            worksheet_write_string(m_sheet, 2, i, sheetColumns.at(i).title, m_head);
        }
        worksheet_freeze_panes(m_sheet, 3, 3);
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, 9);
        worksheet_fit_to_pages(m_sheet, 1, 0);
    }

    void add(const InvestmentLine &line)
    {
        const lxw_row_t row = 3 + m_rows++;
        const int pieces = quantityOf(line);
        worksheet_write_number(m_sheet, row, 0, double(m_rows), m_text);
        write(row, 1, kindName(line.kind.text()));
        write(row, 2, line.secondHand == true ? line.name + u"（二手）"_s : line.name);
        write(row, 3, line.supplier);
        worksheet_write_number(m_sheet, row, 4, pieces, m_text);
        write(row, 5, line.amount ? std::optional(Money {line.amount->fen / pieces}) : std::nullopt);
        write(row, 6, line.amount);
        write(row, 7, line.netAmount);
        write(row, 8, line.contractNumber.value_or(QString()));
        write(row, 9, line.invoiceNumbers.join(u"、"_s));
        write(row, 10, line.paid);
        m_total += line.amount.value_or(Money());
    }

    void finish()
    {
        const lxw_row_t row = 3 + m_rows;
        worksheet_merge_range(m_sheet, row, 0, row, 5, "合计", m_head);
        const QByteArray formula = "=SUM(G4:G" + QByteArray::number(row) + ")";
        worksheet_write_formula_num(m_sheet, row, 6, formula.constData(), m_sum, double(m_total.fen) / 100);
    }

private:
    void write(lxw_row_t row, lxw_col_t column, const QString &text)
    {
        worksheet_write_string(m_sheet, row, column, text.toUtf8().constData(), m_text);
    }
    void write(lxw_row_t row, lxw_col_t column, const std::optional<Money> &amount)
    {
        if (amount)
            worksheet_write_number(m_sheet, row, column, double(amount->fen) / 100, m_amount);
        else
            write(row, column, u"待填报"_s);
    }

    lxw_worksheet *m_sheet;
    lxw_format *m_title;
    lxw_format *m_head;
    lxw_format *m_text;
    lxw_format *m_amount;
    lxw_format *m_sum;
    lxw_row_t m_rows = 0;
    Money m_total;
};

} // namespace

QByteArray equipmentSheet(const domain::Application &application, QDate on)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sheet.xlsx"_s);
    QByteArray temporary = folder.path().toLocal8Bit();
    lxw_workbook_options options {};
    options.tmpdir = temporary.data();
    lxw_workbook *book = workbook_new_opt(path.toLocal8Bit().constData(), &options);
    if (!book)
        return {};
    Sheet sheet(book);
    sheet.begin(application);
    for (const InvestmentLine &line : application.lines)
        sheet.add(line);
    sheet.finish();
    lxw_doc_properties properties {};
    properties.created = time_t(on.startOfDay(Qt::UTC).toSecsSinceEpoch());
    workbook_set_properties(book, &properties);
    const lxw_error fault = workbook_close(book);
    QFile file(path);
    if (fault != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly)) {
        qCWarning(logPlatform) << "cannot write a practice spreadsheet:" << lxw_strerror(fault);
        return {};
    }
    return file.readAll();
}

} // namespace zhiping::platform
