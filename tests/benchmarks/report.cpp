// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/report.h"

#include <QJsonArray>
#include <QSysInfo>

#include <algorithm>
#include <cmath>

namespace zhiping::bench {

QString Report::text() const
{
    QString out;
    QString section;
    for (const Figure &figure : m_figures) {
        if (figure.section != section) {
            section = figure.section;
            out += u'\n' + section + u'\n';
        }
        out += QStringLiteral("  %1 %2 %3   %4 x  %5 (%6 %3)\n")
                   .arg(figure.name, -46)
                   .arg(figure.value, 10, 'f', 2)
                   .arg(figure.unit, -2)
                   .arg(figure.ratio(), 8, 'f', 2)
                   .arg(figure.baselineName)
                   .arg(figure.baseline, 0, 'f', 2);
    }
    return out;
}

QJsonObject Report::json() const
{
    QJsonArray figures;
    for (const Figure &figure : m_figures)
        figures.append(QJsonObject {{QStringLiteral("section"), figure.section},
                                    {QStringLiteral("name"), figure.name},
                                    {QStringLiteral("unit"), figure.unit},
                                    {QStringLiteral("value"), figure.value},
                                    {QStringLiteral("baseline_name"), figure.baselineName},
                                    {QStringLiteral("baseline"), figure.baseline},
                                    {QStringLiteral("ratio"), figure.ratio()}});
#ifdef NDEBUG
    const QString build = QStringLiteral("release");
#else
    const QString build = QStringLiteral("debug");
#endif
    return {{QStringLiteral("version"), QStringLiteral(ZHIPING_VERSION)},
            {QStringLiteral("build"), build},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("figures"), figures}};
}

double percentile(QList<double> values, double percent)
{
    std::sort(values.begin(), values.end());
    const auto last = values.size() - 1;
    return values.at(std::min(last, qsizetype(std::ceil(percent / 100.0 * double(last)))));
}

double median(const QList<double> &values)
{
    return percentile(values, 50);
}

} // namespace zhiping::bench
