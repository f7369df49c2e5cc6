// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace zhiping::bench {

/// One measured quantity beside the baseline measured in the same run. What counts is the ratio: it can be
/// compared between computers and between builds, the bare quantity cannot.
struct Figure {
    QString section;
    QString name;
    QString unit;
    double value = 0;
    QString baselineName;
    double baseline = 0;

    [[nodiscard]] double ratio() const { return baseline > 0 ? value / baseline : 0; }
};

/// Everything one run measured.
class Report
{
public:
    void add(const Figure &figure) { m_figures.append(figure); }
    [[nodiscard]] const QList<Figure> &figures() const { return m_figures; }

    /// A table to read, section by section.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QJsonObject json() const;

private:
    QList<Figure> m_figures;
};

/// The value below which @p percent of @p values lie. @p values must not be empty.
[[nodiscard]] double percentile(QList<double> values, double percent);
[[nodiscard]] double median(const QList<double> &values);

} // namespace zhiping::bench
