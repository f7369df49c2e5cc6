// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/work_store.h"

#include <QJsonObject>

namespace zhiping::store {

/// A draft as it is kept in `outbox.db`. Not part of the platform's contract: drafts never leave the laptop.
[[nodiscard]] QJsonObject toJson(const ports::Draft &draft);
[[nodiscard]] Result<ports::Draft> draftFromJson(const QJsonObject &json);

} // namespace zhiping::store
