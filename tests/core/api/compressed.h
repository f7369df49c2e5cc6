// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <zstd.h>

namespace zhiping::test {

/// @p content as one zstd frame.
inline QByteArray compressed(const QByteArray &content)
{
    QByteArray body(qsizetype(ZSTD_compressBound(size_t(content.size()))), Qt::Uninitialized);
    body.truncate(qsizetype(
        ZSTD_compress(body.data(), size_t(body.size()), content.constData(), size_t(content.size()), 1)));
    return body;
}

} // namespace zhiping::test
