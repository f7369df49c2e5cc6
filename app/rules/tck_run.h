// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "rules/tck_suite.h"

#include <QMap>

namespace zhiping::rules {

enum class TckVerdict : quint8 { Success, Error, Ignored };

/// What came of one test case.
struct TckResult {
    QString level;
    QString folder;
    QString file;
    QString id;
    TckVerdict verdict = TckVerdict::Error;
    QString message;             ///< Why it is no success.
    bool expectsNull = false;    ///< An engine that always answers null would pass.
    bool needsTolerance = false; ///< A number was right only within 10⁻⁸, as the published runners accept.
};

struct TckCount {
    int total = 0;
    int passed = 0;
    int nonNullTotal = 0; ///< Cases that expect something else than null.
    int nonNullPassed = 0;
    int needTolerance = 0;
};

/// Run the cases of one file with the models beside it.
[[nodiscard]] QList<TckResult> runTckFile(const TckFile &file);

/// Whether @p actual is what @p expected says, numbers within 10⁻⁸ (which sets @p tolerated).
[[nodiscard]] bool agrees(const feel::Value &expected, const feel::Value &actual, bool &tolerated);

/// Counts by level.
[[nodiscard]] QMap<QString, TckCount> countsByLevel(const QList<TckResult> &results);

/// The results in the form in which the TCK publishes them: folder, test file, case, outcome, message.
[[nodiscard]] QString tckCsv(const QList<TckResult> &results);

} // namespace zhiping::rules
