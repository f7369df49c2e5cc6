// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/key_file.h"

#include <optional>

namespace zhiping::store {

/// A profile's outbox as it travels: a line that says what it is, with the SHA-256 of all that follows; a
/// line of JSON with whose it is and the wrapped keys; then the database. All words in it are sealed as they
/// were.
struct WorkPackage {
    QString profile;                 ///< The name of the profile's folder.
    std::optional<WrappedKeys> keys; ///< None where the keys are no secret, in practice.
    QByteArray outbox;

    friend bool operator==(const WorkPackage &, const WorkPackage &) = default;
};

[[nodiscard]] QByteArray toBytes(const WorkPackage &package);
/// `MalformedReply` if it is no package at all, `Refused` if a newer program's, `StorageDamaged` if it is not
/// as it was written.
[[nodiscard]] Result<WorkPackage> workPackageFrom(const QByteArray &bytes);

} // namespace zhiping::store
