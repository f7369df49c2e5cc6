// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "domain/application.h"

#include <QByteArray>
#include <QSet>

namespace zhiping::ports {

/// Attachments on this laptop, by the SHA-256 of their content. A file is there completely or not at all.
class AttachmentStore
{
public:
    virtual ~AttachmentStore() = default;

    /// The digests that are present.
    [[nodiscard]] virtual Future<QSet<QString>> present() = 0;
    /// The content, verified against @p sha256. `StorageDamaged` if it no longer matches.
    [[nodiscard]] virtual Future<QByteArray> read(const QString &sha256) = 0;
    /// Keep @p content durably. Refused with `InvalidInput` if its digest is not @p sha256.
    [[nodiscard]] virtual Future<> keep(const QString &sha256, const QByteArray &content) = 0;

protected:
    AttachmentStore() = default;
    Q_DISABLE_COPY_MOVE(AttachmentStore)
};

} // namespace zhiping::ports
