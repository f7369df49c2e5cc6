// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

class QDir;

namespace zhiping::widgets {
class Theme;
}

namespace zhiping::test {

/// The briefcase and what fills it, in their states. False if a picture could not be taken.
[[nodiscard]] bool shootBriefcase(const QDir &folder, widgets::Theme &look);

} // namespace zhiping::test
