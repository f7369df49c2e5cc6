// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assessment.h"
#include "domain/money.h"

#include <QDateTime>

/// How values look on the face, in the language of the translation in use. Nothing is rounded here.
namespace zhiping::models {

/// Whether the interface speaks Chinese; decides which of the pack's own texts is shown.
[[nodiscard]] bool speaksChinese();
[[nodiscard]] QString textOf(const criteria::Label &label);

/// 万元 for a column: grouped, four decimals (one 元), six where 角 or 分 matter: "3,000.0100".
[[nodiscard]] QString wanFace(domain::Money amount);
/// "50.00 元" below one 万, "17.00 万" from there on.
[[nodiscard]] QString shortAmount(domain::Money amount);
/// "999,950.00 元（玖拾玖万玖仟玖佰伍拾元整）".
[[nodiscard]] QString exactAmount(domain::Money amount);

[[nodiscard]] QString dateText(QDate date);
/// Local time; the date only where it is not @p today.
[[nodiscard]] QString momentText(const QDateTime &utc, QDate today);
/// "3.1 KB".
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace zhiping::models
