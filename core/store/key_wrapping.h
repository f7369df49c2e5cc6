// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/key_file.h"

namespace zhiping::store {

/// Every key of @p keys by its generation, wrapped by @p wrapping for the profile whose folder is called
/// @p profile.
[[nodiscard]] Result<QMap<int, QByteArray>> wrap(const Keys &keys, const SecretKey &wrapping,
                                                 const QString &profile);
/// The ring again. `StorageDamaged` if @p wrapping is not the key that wrapped it; `NotFound` if the current
/// key is not among them.
[[nodiscard]] Result<Keys> unwrap(const QMap<int, QByteArray> &wrapped, int current,
                                  const SecretKey &wrapping, const QString &profile);
/// The ring by way of the phrase, however it is typed. `InvalidInput`: it is mistyped or another one.
/// `NotFound`: there is no phrase for these keys. Takes as long as `keyOfPhrase()`.
[[nodiscard]] Result<Keys> unwrapWithPhrase(const WrappedKeys &wrapped, const QString &typed,
                                            const QString &profile);

} // namespace zhiping::store
