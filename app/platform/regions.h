// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace zhiping::platform {

/// One reviewing district or county of Chongqing: its code (GB/T 2260, or an internal one for a development
/// zone), its full name, and the short name in pinyin that practice accounts are called by.
struct Region {
    QString code;
    QString name;
    QString pinyin;

    /// 荣昌区经济信息委; development zones have an office of their own name.
    [[nodiscard]] QString body() const;
};

[[nodiscard]] const QList<Region> &regions();
[[nodiscard]] std::optional<Region> regionByCode(const QString &code);

} // namespace zhiping::platform
