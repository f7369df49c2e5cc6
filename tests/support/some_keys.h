// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/key_ring.h"

namespace zhiping::test {

/// The same keys each time, so that what a test sealed opens again.
inline store::Keys someKeys(char sign = 'k')
{
    return store::ringOf(*store::SecretKey::fromBytes(QByteArray(store::SecretKey::size, sign)));
}

} // namespace zhiping::test
