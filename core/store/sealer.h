// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "store/key_ring.h"

#include <QString>

namespace zhiping::store {

/// What an envelope belongs to. It is bound to the seal: an envelope put in another place, or beside other
/// clear columns, does not open.
struct SealedPlace {
    QLatin1String kind; ///< finding, draft, dossier …
    QString record;
    QString revision; ///< Whatever else of the record must not change unnoticed.
};

/// Seals values with AES-256-GCM, and opens what it sealed.
///
/// An envelope is: one byte for the algorithm (1; others can be added), two for the key's generation, a
/// random nonce of 12, the sealed bytes, a tag of 16. Not thread-safe; each thread has its own.
class Sealer final
{
public:
    static constexpr qsizetype overhead = 3 + 12 + 16;

    /// @p profile is bound to every seal: what one profile sealed does not open in another.
    Sealer(Keys keys, const QString &profile);
    ~Sealer();
    Q_DISABLE_COPY_MOVE(Sealer)

    /// Fails only with `StorageUnavailable`, and then nothing may be written.
    [[nodiscard]] Result<QByteArray> seal(QByteArrayView plain, const SealedPlace &place);
    /// `StorageDamaged` unless it is exactly what was sealed for @p place under a key of the ring.
    [[nodiscard]] Result<QByteArray> open(QByteArrayView envelope, const SealedPlace &place);

    [[nodiscard]] const Keys &keys() const { return m_keys; }
    /// Seal under the current key of @p keys from now on.
    void use(Keys keys);

private:
    class Cipher;

    Keys m_keys;
    const QByteArray m_profile;
    const std::unique_ptr<Cipher> m_cipher;
};

} // namespace zhiping::store
