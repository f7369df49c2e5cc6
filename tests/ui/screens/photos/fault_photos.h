// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

class QDir;

namespace zhiping::widgets {
class Theme;
}

namespace zhiping::test {

/// Photographs what stands in the way of a start, of signing in and of syncing. False if a picture could not
/// be taken.
[[nodiscard]] bool shootFaults(const QDir &folder, widgets::Theme &look);

} // namespace zhiping::test
