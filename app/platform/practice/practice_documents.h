// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"
#include "platform/practice/practice_paper.h"

namespace zhiping::platform {

/// The papers that go with an application. Every number in them is one of its numbers.

/// All contracts of the lines with a known amount, one after the other.
[[nodiscard]] PaperFile contractsFile(const domain::Application &application);
/// A table of all invoices, then the largest ones as they look.
[[nodiscard]] PaperFile invoicesFile(const domain::Application &application);
[[nodiscard]] PaperFile acceptanceFile(const domain::Application &application);
/// Figures before and after, with a chart.
[[nodiscard]] PaperFile effectsFile(const domain::Application &application);
[[nodiscard]] PaperFile licenceFile(const domain::Application &application);
/// A drawn workshop as JPEG; @p number makes scenes differ.
[[nodiscard]] QByteArray workshopPhoto(const domain::Application &application, int number);
/// The investment lines as a spreadsheet, dated @p on. Empty if the temporary folder cannot be written.
[[nodiscard]] QByteArray equipmentSheet(const domain::Application &application, QDate on);

} // namespace zhiping::platform
