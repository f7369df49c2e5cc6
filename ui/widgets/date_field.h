// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

class QDateEdit;

namespace zhiping::widgets {

/// A field for a day, with a month to choose from that looks as the rest of the window does.
[[nodiscard]] QDateEdit *makeDateField();

} // namespace zhiping::widgets
