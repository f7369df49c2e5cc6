// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace zhiping::store {

/// SHA-256 of @p bytes as 64 lower-case hex digits. OpenSSL's, because QCryptographicHash is an order of
/// magnitude slower and attachments are large.
[[nodiscard]] QString sha256Hex(QByteArrayView bytes);

/// SHA-256 of what is too large to be held at once.
class Sha256 final
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    void add(QByteArrayView bytes);
    /// As `sha256Hex()` of everything added. Nothing may be added afterwards.
    [[nodiscard]] QString hex();

private:
    class Context;
    const std::unique_ptr<Context> m_context;
};

/// Whether @p text is what `sha256Hex()` writes. Anything else never becomes part of a path.
[[nodiscard]] bool isSha256Hex(QStringView text);

} // namespace zhiping::store
