// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_html.h"

using namespace Qt::StringLiterals;

namespace zhiping::platform::html {

namespace {

QString cell(const QString &text, const Column &column, const char *tag, bool strong)
{
    const QString align = strong && !column.amount ? u"center"_s : column.amount ? u"right"_s : u"left"_s;
    const QString inner = strong ? u"<b>"_s + text + u"</b>"_s : text;
    return u"<%1 width=\"%2%\" align=\"%3\" valign=\"middle\"><span style=\"font-size:8.5pt\">%4</span></%1>"_s
        .arg(QLatin1String(tag))
        .arg(column.width)
        .arg(align, inner);
}

} // namespace

QString heading(const QString &text)
{
    return u"<p align=\"center\" style=\"margin-top:4px;margin-bottom:18px\"><span style=\"font-size:20pt;"
           "font-weight:bold\">%1</span></p>"_s.arg(text.toHtmlEscaped());
}

QString section(const QString &text)
{
    return u"<p style=\"margin-top:9px;margin-bottom:4px\"><b>%1</b></p>"_s.arg(text.toHtmlEscaped());
}

QString paragraph(const QString &text)
{
    return u"<p align=\"justify\" style=\"text-indent:92px;line-height:128%;margin-top:0;margin-bottom:3px\">%1</p>"_s
        .arg(text.toHtmlEscaped());
}

QString line(const QString &text)
{
    return u"<p style=\"line-height:128%;margin-top:2px;margin-bottom:2px\">%1</p>"_s.arg(
        text.toHtmlEscaped());
}

QString signature(const QString &text)
{
    return u"<p style=\"line-height:128%;margin-top:40px;margin-bottom:2px\">%1</p>"_s.arg(
        text.toHtmlEscaped());
}

QString pageBreak()
{
    return u"<p style=\"page-break-before:always;margin:0;font-size:1pt\"></p>"_s;
}

QString table(const QList<Column> &columns, const QList<QStringList> &rows)
{
    QString text = u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\" "
                   "style=\"border-collapse:collapse;border-style:solid;border-color:#333333\"><thead><tr>"_s;
    for (const Column &column : columns)
        text += cell(column.title.toHtmlEscaped(), {column.title, column.width, false}, "th", true);
    text += u"</tr></thead>"_s;
    for (const QStringList &row : rows) {
        const bool sum = row.first().startsWith(u'Σ');
        text += u"<tr>"_s;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString shown = i == 0 && sum ? row.at(i).mid(1) : row.at(i);
            text += cell(shown.toHtmlEscaped(), columns.at(i), "td", sum);
        }
        text += u"</tr>"_s;
    }
    return text + u"</table>"_s;
}

QString yuan(const std::optional<domain::Money> &amount)
{
    return amount ? domain::yuanText(*amount) : u"待填报"_s;
}

QString day(const std::optional<QDate> &date)
{
    return date ? u"%1年%2月%3日"_s.arg(date->year()).arg(date->month()).arg(date->day()) : u"待填报"_s;
}

} // namespace zhiping::platform::html
