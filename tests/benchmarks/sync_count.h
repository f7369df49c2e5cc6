// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace zhiping::bench {

/// How often this process has asked the system to bring a file onto the disk. Every library's calls count:
/// this program's own `fsync()` and `fdatasync()` stand before the C library's.
[[nodiscard]] int syncsSoFar();

} // namespace zhiping::bench
