// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_store.h"

#include <functional>

namespace zhiping::api {

/// A page of the change feed (resources/api/platform.openapi.yaml, schema ChangePage). An item that
/// cannot be read is set apart with the reason; anything else that breaks the contract refuses the page with
/// `MalformedReply` and the place. So does a page that says it answers another question than for what follows
/// @p since: its cursor would lead past what was never seen. @p tellNext is called once, before the items are
/// read, unless the page is refused: with where the next page begins, or empty where nothing follows.
/// Thread-safe.
[[nodiscard]] Result<ports::ChangePage>
changePageFromJson(const QByteArray &bytes, const ports::PullCursor &since,
                   const std::function<void(const ports::PullCursor &next)> &tellNext = {});

} // namespace zhiping::api
