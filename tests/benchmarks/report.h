// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace zhiping::bench {

/// What a figure is to come to. Zero: no bound of this kind.
struct Goal {
    QString id;            ///< "G1" … "G18".
    double mostRatio = 0;  ///< Times the baseline.
    double leastRatio = 0; ///< Times the baseline, where more is better.
    double most = 0;       ///< In the figure's own unit.
};

/// One measured quantity beside the baseline measured in the same run. What counts is the ratio: it can be
/// compared between computers and between builds, the bare quantity cannot.
struct Figure {
    QString section;
    QString name;
    QString unit;
    double value = 0;
    QString baselineName;
    double baseline = 0;
    std::optional<Goal> goal = {};

    [[nodiscard]] bool isReached() const;
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
    /// The figures that have a goal: limit, product, ratio, what is wanted, and whether it is reached. Empty
    /// if there are none.
    [[nodiscard]] QString goals() const;
    [[nodiscard]] bool reachesEveryGoal() const;
    [[nodiscard]] QJsonObject json() const;

private:
    QList<Figure> m_figures;
};

/// The value below which @p percent of @p values lie. @p values must not be empty.
[[nodiscard]] double percentile(QList<double> values, double percent);
[[nodiscard]] double median(const QList<double> &values);

} // namespace zhiping::bench
