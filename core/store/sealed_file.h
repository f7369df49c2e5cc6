// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/sealer.h"

#include <functional>

namespace zhiping::store {

/// Files sealed in chunks of 1 MiB, each bound to its number and to how many there are: a file that was cut,
/// lengthened or put together from others does not open.

/// Keep @p content durably at @p path as the file that @p record names.
[[nodiscard]] Result<> writeSealed(const QString &path, const QByteArray &content, Sealer &sealer,
                                   const QString &record);
/// `NotFound` if there is no file, `StorageDamaged` if it is not what was sealed as @p record.
[[nodiscard]] Result<QByteArray> readSealed(const QString &path, Sealer &sealer, const QString &record);
/// As `readSealed()`, chunk after chunk: as much memory as one needs. @p take may have had some of them when
/// it fails.
[[nodiscard]] Result<> readSealedChunks(const QString &path, Sealer &sealer, const QString &record,
                                        const std::function<void(QByteArrayView)> &take);

/// A sealed file that grows from its beginning to its known size.
struct GrowingFile {
    QString path;
    QString record;
    qint64 size = 0; ///< Of its content, once it is whole.
};
/// So many bytes are there in whole chunks that open: all of the content, or a multiple of `sealedChunk`.
[[nodiscard]] Result<qint64> sealedSoFar(const GrowingFile &growing, Sealer &sealer);
/// Write @p content from byte @p from, a multiple of `sealedChunk`, and cut off what stood behind. @p content
/// ends the file or is a multiple of `sealedChunk`, too. Not synced.
[[nodiscard]] Result<> sealMore(const GrowingFile &growing, qint64 from, const QByteArray &content,
                                Sealer &sealer);
inline constexpr qint64 sealedChunk = qint64 {1} << 20;

/// How much content a sealed file of @p fileSize bytes has.
[[nodiscard]] qint64 sealedContentSize(qint64 fileSize);

/// Whether the file at @p path begins as a sealed one does.
[[nodiscard]] bool looksSealed(const QString &path);

} // namespace zhiping::store
