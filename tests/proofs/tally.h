// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace zhiping::proofs {

/// What the proof of the unknown pass has counted.
struct Tally {
    qint64 cases = 0;
    qint64 enumerated = 0;  ///< Cases whose completions were all tried.
    qint64 completions = 0; ///< Completions evaluated exactly.

    // Verdicts that read at least one open fact.
    qint64 firm = 0;   ///< Called met or unmet, and no completion disagrees.
    qint64 open = 0;   ///< Called open, with completions that come to either.
    qint64 missed = 0; ///< Called open, although all completions agree.
    qint64 undecided =
        0; ///< Called open; neither two outcomes nor their absence was found. Counts as missed.

    qint64 listed =
        0;           ///< Open facts and readings that a verdict was said to depend on, all completions tried.
    qint64 idle = 0; ///< Of these, those no completion showed to matter.
    qint64 answers = 0;     ///< Answers to open facts, all completions tried.
    qint64 shy = 0;         ///< Of these, called open although all completions agree.
    qint64 corrections = 0; ///< Lists of corrections that were answered.

    qint64 violations = 0; ///< Whatever must not be.
    QStringList faults;    ///< The first of them, and …
    QStringList notes;     ///< … of what is not as good as it might be.

    [[nodiscard]] double found() const
    {
        const qint64 certain = firm + missed + undecided;
        return certain == 0 ? 1 : double(firm) / double(certain);
    }
    void violate(const QString &fault);
    void note(const QString &what);
    Tally &operator+=(const Tally &other);
    [[nodiscard]] QString report() const;
};

} // namespace zhiping::proofs
