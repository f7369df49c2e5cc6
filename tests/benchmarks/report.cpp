// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/report.h"

#include <QJsonArray>
#include <QSysInfo>

#include <algorithm>
#include <cmath>

namespace zhiping::bench {

static QString wanted(const Figure &figure)
{
    QStringList parts;
    if (figure.goal->mostRatio > 0)
        parts.append(QStringLiteral("≤ %1 x").arg(figure.goal->mostRatio));
    if (figure.goal->leastRatio > 0)
        parts.append(QStringLiteral("≥ %1 x").arg(figure.goal->leastRatio));
    if (figure.goal->most > 0)
        parts.append(QStringLiteral("≤ %1 %2").arg(figure.goal->most).arg(figure.unit));
    return parts.join(QStringLiteral(", "));
}

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

bool Figure::isReached() const
{
    return !goal
        || ((goal->mostRatio == 0 || ratio() <= goal->mostRatio)
            && (goal->leastRatio == 0 || ratio() >= goal->leastRatio)
            && (goal->most == 0 || value <= goal->most));
}

QString Report::goals() const
{
    QString out;
    for (const Figure &figure : m_figures) {
        if (!figure.goal)
            continue;
        if (out.isEmpty())
            out = QStringLiteral("\n  %1 %2 %3 %4 %5  %6  %7\n")
                      .arg(QStringLiteral("goal"), -5)
                      .arg(QStringLiteral("of what"), -46)
                      .arg(QStringLiteral("limit"), 10)
                      .arg(QStringLiteral("product"), 10)
                      .arg(QStringLiteral("ratio"), 11)
                      .arg(QStringLiteral("wanted"), -18)
                      .arg(QStringLiteral("reached"));
        out += QStringLiteral("  %1 %2 %3 %4 %5 x  %6  %7\n")
                   .arg(figure.goal->id, -5)
                   .arg(figure.name, -46)
                   .arg(figure.baseline, 10, 'f', 3)
                   .arg(figure.value, 10, 'f', 3)
                   .arg(figure.ratio(), 9, 'f', 3)
                   .arg(wanted(figure), -18)
                   .arg(figure.isReached() ? QStringLiteral("yes") : QStringLiteral("NO"));
    }
    return out;
}

bool Report::reachesEveryGoal() const
{
    return std::all_of(m_figures.cbegin(), m_figures.cend(),
                       [](const Figure &figure) { return figure.isReached(); });
}

static QJsonObject jsonOf(const Figure &figure)
{
    QJsonObject json {{QStringLiteral("section"), figure.section},
                      {QStringLiteral("name"), figure.name},
                      {QStringLiteral("unit"), figure.unit},
                      {QStringLiteral("value"), figure.value},
                      {QStringLiteral("baseline_name"), figure.baselineName},
                      {QStringLiteral("baseline"), figure.baseline},
                      {QStringLiteral("ratio"), figure.ratio()}};
    if (figure.goal) {
        json.insert(QStringLiteral("goal"), figure.goal->id);
        json.insert(QStringLiteral("wanted"), wanted(figure));
        json.insert(QStringLiteral("reached"), figure.isReached());
    }
    return json;
}

QJsonObject Report::json() const
{
    QJsonArray figures;
    for (const Figure &figure : m_figures)
        figures.append(jsonOf(figure));
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
