// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/wording.h"

namespace zhiping::models {

/// The folder for everything cannot be made or written.
[[nodiscard]] Message dataFolderMessage(const Error &error, const QString &folder);

/// Another instance works on the data and does not answer. @p process 0: its number is not known.
[[nodiscard]] Message silentInstanceMessage(qint64 process);

/// The embedded platform of practice mode does not start. `Conflict`: another one serves its folder.
[[nodiscard]] Message practiceMessage(const Error &error);

/// The reviewer's own data do not open, for the kinds of `store::Profile::open()`: `Conflict` is another
/// process, `Refused` a newer program's file.
[[nodiscard]] Message profileMessage(const Error &error);

} // namespace zhiping::models
