// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace zhiping::store {

/// SHA-256 of @p bytes as 64 lower-case hex digits. OpenSSL's, because QCryptographicHash is an order of
/// magnitude slower and attachments are large.
[[nodiscard]] QString sha256Hex(QByteArrayView bytes);

/// Whether @p text is what `sha256Hex()` writes. Anything else never becomes part of a path.
[[nodiscard]] bool isSha256Hex(QStringView text);

} // namespace zhiping::store
