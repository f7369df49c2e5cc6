// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace zhiping::domain {

/// The one form of @p json that everybody hashes alike: RFC 8785.
///
/// Numbers are integers of at most 2^53 - 1 in size, whose form nobody can dispute; any other number, and
/// text that is not Unicode (a lone surrogate), is `InvalidInput` with its place.
[[nodiscard]] Result<QByteArray> canonicalJson(const QJsonObject &json);

} // namespace zhiping::domain
