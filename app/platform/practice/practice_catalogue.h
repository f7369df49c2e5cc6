// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace zhiping::platform {

/// A metric of 成效 as the practice cases name it.
struct EffectMetric {
    QString name;   ///< "E2b".
    QString code;   ///< "E2".
    QString metric; ///< 单位产值能耗.
    QString unit;
    bool higherIsBetter = true;
};

[[nodiscard]] const QList<EffectMetric> &effectMetrics();

/// What a contract covers; lines of one group have one supplier and one contract.
enum class SupplyGroup : quint8 { Equipment, Hardware, Software, Cloud, Site };

[[nodiscard]] SupplyGroup supplyGroupOf(const QString &kind);
/// VAT on a line of @p kind, in percent.
[[nodiscard]] int taxRateOf(const QString &kind);
/// 设备购置 …: what a kind is called on paper.
[[nodiscard]] QString kindName(const QString &kind);
/// Names of things of @p kind; those of equipment depend on @p trade.
[[nodiscard]] const QStringList &itemNames(const QString &kind, const QString &trade);
/// Suppliers of a group, stamped 【虚构】.
[[nodiscard]] const QStringList &suppliers(SupplyGroup group);

} // namespace zhiping::platform
