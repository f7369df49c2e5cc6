// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/recovery_phrase.h"

#include <QMap>

namespace zhiping::store {

/// A profile's keys as they lie on the disk: each wrapped by a key that only the keychain has, and by one
/// that only a recovery phrase gives.
struct WrappedKeys {
    struct Phrase {
        QByteArray salt;
        Hardness hardness;
        QMap<int, QByteArray> keys; ///< By generation.

        friend bool operator==(const Phrase &, const Phrase &) = default;
    };

    int current = 0;
    QMap<int, QByteArray> byKeychain; ///< By generation; empty where the keychain was never there.
    std::optional<Phrase> byPhrase;

    friend bool operator==(const WrappedKeys &, const WrappedKeys &) = default;
};

/// The bytes of a key file.
[[nodiscard]] QByteArray bytesOf(const WrappedKeys &keys);
/// `StorageDamaged` if they are none; `Refused` if a newer program wrote them.
[[nodiscard]] Result<WrappedKeys> wrappedKeysFrom(const QByteArray &bytes);

/// `keys.json` in a profile's folder, with a copy among the backups: without it nothing opens any more.
class KeyFile final
{
public:
    explicit KeyFile(QString profileFolder);

    /// `NotFound` if the profile has no keys yet; `StorageDamaged` if neither file nor copy can be read.
    [[nodiscard]] Result<WrappedKeys> read() const;
    [[nodiscard]] Result<> write(const WrappedKeys &keys) const;

private:
    const QString m_folder;
};

} // namespace zhiping::store
