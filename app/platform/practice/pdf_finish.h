// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDate>

namespace zhiping::platform {

/// Puts right what Qt's PDF writer leaves to chance, without moving a byte: the time of day it stamps into
/// the file becomes 9:00 on @p on, and text that it maps to radicals (⾼) is found under the usual characters
/// (高).
void finishPdf(QByteArray &pdf, QDate on);

/// While one lives, hash tables iterate in a fixed order, so that fonts come into files in the same order in
/// every run. Tables made before keep theirs. Not nestable.
class StableHashing
{
public:
    StableHashing();
    ~StableHashing();
    Q_DISABLE_COPY_MOVE(StableHashing)
};

} // namespace zhiping::platform
