// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_store.h"

namespace zhiping::api {

/// A page of the change feed (resources/api/platform.openapi.yaml, schema ChangePage). An item that
/// cannot be read is set apart with the reason; anything else that breaks the contract refuses the page with
/// `MalformedReply` and the place. So does a page that says it answers another question than for what follows
/// @p since: its cursor would lead past what was never seen. Thread-safe.
[[nodiscard]] Result<ports::ChangePage> changePageFromJson(const QByteArray &bytes,
                                                           const ports::PullCursor &since);

} // namespace zhiping::api
