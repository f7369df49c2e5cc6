// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "ports/work_store.h"

namespace zhiping::ports {

/// What taking work in has brought.
struct WorkTakenIn {
    int decisions = 0;    ///< That were unknown here and without a receipt: they wait to be sent now.
    int applications = 0; ///< With words that are on this laptop now.
    int leftAlone = 0;    ///< Applications on which this laptop has other or later words of its own.

    friend bool operator==(const WorkTakenIn &, const WorkTakenIn &) = default;
};

/// A reviewer's work, sealed, as one file: to be kept elsewhere, or carried to another computer.
class CarriedWork
{
public:
    virtual ~CarriedWork() = default;

    /// Write everything that was done on this laptop to @p path, whole or not at all. A word that was saved
    /// before this call is in it. Answers whether it opens on another computer: only with a recovery phrase.
    [[nodiscard]] virtual Future<bool> writeTo(const QString &path) = 0;
    /// Take in what @p path, such a file or one of this laptop's own backups, holds and this laptop lacks,
    /// sealed under the keys that @p phrase opens, or, if that is empty, under this laptop's own. Nothing
    /// here is overwritten; doing it twice changes nothing.
    ///
    /// `SecretsUnavailable`: it is sealed under other keys, so the phrase is needed. `InvalidInput`: the
    /// phrase is mistyped or another one. `NotFound`: no phrase opens it. `Conflict`: it is another
    /// reviewer's or another platform's. `Refused`: a newer program wrote it. `MalformedReply`: it is no such
    /// file. `StorageDamaged`: it was one.
    [[nodiscard]] virtual Future<WorkTakenIn> takeIn(const QString &path, const QString &phrase) = 0;
    /// The words that this laptop's own backups hold about one application and that do not stand there now,
    /// each once, newest first. What stands there now is backed up before, so that whoever takes earlier
    /// words can come back to it; where that fails, with its error, nothing is offered. A backup that does
    /// not read is left out.
    [[nodiscard]] virtual Future<QList<Draft>> earlierWords(const domain::ApplicationId &id) = 0;

protected:
    CarriedWork() = default;
    Q_DISABLE_COPY_MOVE(CarriedWork)
};

} // namespace zhiping::ports
