// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "benchmarks/report.h"

#include <QString>

/// The benchmarks of the project. Each measures into the report or says why it could not.
namespace zhiping::bench {

/// How much a run measures.
struct Extent {
    bool smoke = false;      ///< Little of everything, to see that it can be measured at all.
    QString folder;          ///< Where profiles are made; exists and is empty.
    int applications = 5000; ///< In the queue of the cold start.
    int searched = 100'000;  ///< Dossiers that are searched.
    int pulled = 100'000;    ///< Dossiers of a first pull, and rows of the longest queue.
    int repetitions = 5;     ///< Of what is started anew each time.
};

/// From starting the process to a queue that can be worked with, and to its last verdict.
[[nodiscard]] Result<> measureColdStart(const Extent &extent, Report &report);
/// From a key pressed on the review page to the painted verdict.
[[nodiscard]] Result<> measureKeystroke(const Extent &extent, Report &report);
/// What the client occupies, with and without the sign-in window.
[[nodiscard]] Result<> measureMemory(const Extent &extent, Report &report);
/// What sealing adds to a pull and to reading the queue.
[[nodiscard]] Result<> measureSealing(const Extent &extent, Report &report);
/// Searching all text of the dossiers, and building the index for it while pulling.
[[nodiscard]] Result<> measureSearch(const Extent &extent, Report &report);
/// A pull from the first page to the last, beside what SQLite and a parser alone take for the same pages.
[[nodiscard]] Result<> measurePull(const Extent &extent, Report &report);
/// The longest queue on the screen: shown, filtered, sorted and scrolled.
[[nodiscard]] Result<> measureQueue(const Extent &extent, Report &report);
/// The screens while a first pull fills them: how soon the first page is there, and how long they stand
/// still.
[[nodiscard]] Result<> measureDesk(const Extent &extent, Report &report);
/// The first page of a long list, read with the layer the stores use and with SQLite's own interface.
[[nodiscard]] Result<> measureFirstPage(const Extent &extent, Report &report);
/// What reaches the disk: a decision made durable, an attachment digested.
[[nodiscard]] Result<> measureDisk(const Extent &extent, Report &report);
/// Ten thousand decisions that wait to be sent: opened, shown, sent.
[[nodiscard]] Result<> measureOutbox(const Extent &extent, Report &report);
/// What a page takes when a whole city pulls from the platform at once.
[[nodiscard]] Result<> measurePlatform(const Extent &extent, Report &report);
/// One assessment: exact and abstract evaluation of the whole pack, with every reason.
[[nodiscard]] Result<> measureAssessment(const Extent &extent, Report &report);

} // namespace zhiping::bench
