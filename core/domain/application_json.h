// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json_tree.h"
#include "domain/application.h"

#include <QJsonObject>

/// The contract's JSON form of an application (resources/api/platform.openapi.yaml, schema Application).
///
/// Reading is strict: a missing member, a wrong type, an unknown code or an amount that is not an integer of
/// 分 is refused with its place (`$.lines[2].amount_fen: missing`). Members we do not know are ignored, so
/// that a newer platform can be read. Null is unknown.
namespace zhiping::domain {

[[nodiscard]] Result<Application> applicationFromJson(const QJsonObject &json);
/// The same of what @p tree has parsed; a member that is there twice is refused, too.
[[nodiscard]] Result<Application> applicationFromJson(const JsonTree &tree);
/// The same of the bytes as they came.
[[nodiscard]] Result<Application> applicationFromBytes(QByteArrayView bytes);
[[nodiscard]] QJsonObject toJson(const Application &application);

/// Contract codes of `Stage`: waiting, in_review, correcting, corrected, forwarded, returned_to_district,
/// recognised, declined, withdrawn.
[[nodiscard]] QString codeOf(Stage stage);
[[nodiscard]] std::optional<Stage> stageFromCode(QStringView code);

} // namespace zhiping::domain
