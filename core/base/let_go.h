// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QThreadPool>

#include <utility>

namespace zhiping {

/// Leave @p value to a thread nobody waits for. Freeing what a hundred thousand rows consist of takes long
/// enough to be felt on the one that paints.
template <typename T>
void letGoElsewhere(T value)
{
    QThreadPool::globalInstance()->start([value = std::move(value)] {});
}

} // namespace zhiping
