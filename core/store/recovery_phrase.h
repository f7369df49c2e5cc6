// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/key_ring.h"

#include <QString>

namespace zhiping::store {

/// A recovery phrase is 25 letters and digits in five groups, written down on paper: 120 random bits and a
/// sign that tells a slip of the pen. It has no I, L, O and U; read back, small letters, full-width signs, O
/// for 0 and I or L for 1 are understood, and blanks and strokes do not count.
[[nodiscard]] QString makeRecoveryPhrase();
/// The phrase as it was made; `InvalidInput` if @p typed cannot be one.
[[nodiscard]] Result<QString> readRecoveryPhrase(const QString &typed);

/// How hard guessing is made: Argon2id's passes and memory.
struct Hardness {
    quint64 passes = 3;
    quint64 memoryBytes = 256 << 20;

    friend bool operator==(const Hardness &, const Hardness &) = default;
};

inline constexpr qsizetype saltSize = 16;

/// The key that Argon2id 1.3 makes of @p phrase. Takes about half a second and 256 MiB on purpose;
/// `StorageUnavailable` where there is not so much memory. @p salt has `saltSize` bytes.
[[nodiscard]] Result<SecretKey> keyOfPhrase(const QString &phrase, const QByteArray &salt,
                                            const Hardness &hardness);
[[nodiscard]] QByteArray makeSalt();

} // namespace zhiping::store
