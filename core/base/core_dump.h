// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace zhiping {

/// Should this process crash, the system keeps no image of its memory: there, everything that is sealed on
/// the disk lies open, with the keys beside it. To be called before anything secret is read.
void forbidCoreDumps();

} // namespace zhiping
