// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace zhiping::api {

/// A page of the change feed taken apart without reading it: dossiers are kept byte for byte, and one that is
/// broken must not keep the others back.
struct PageSlices {
    QList<QByteArrayView> items; ///< The objects in `items`, as they stand in the page; unread.
    QByteArray rest;             ///< The page without them: `items` is an empty list.
};

/// `InvalidInput` with the byte where @p page is no object, or holds something else than objects in `items`.
/// Whether the slices and the rest are JSON is for their readers to see. They live no longer than @p page.
[[nodiscard]] Result<PageSlices> slicesOf(const QByteArray &page);

} // namespace zhiping::api
