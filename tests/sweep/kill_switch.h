// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

/// The environment by which `kill_switch.cpp`, preloaded, is told what to do; its own children inherit none
/// of it.
///
/// The report is a file of lines, outside the folder: `lived 231` if the process came to its end, with the
/// number of its calls; `died pwrite /outbox.db-wal` if not; `outside open /tmp/x` for every change
/// elsewhere.
namespace zhiping::test {

inline constexpr const char *killFolder = "ZHIPING_KILL_FOLDER"; ///< Absolute; without it nothing happens.
inline constexpr const char *killReport = "ZHIPING_KILL_REPORT";
inline constexpr const char *killPoint = "ZHIPING_KILL_POINT"; ///< From 1; 0 or none only counts.
/// 1: only writes count, and half of the bytes of the chosen one arrive. Else it dies before the chosen call.
inline constexpr const char *killTorn = "ZHIPING_KILL_TORN";

} // namespace zhiping::test
