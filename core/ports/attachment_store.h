// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "domain/application.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>

namespace zhiping::ports {

/// What of an attachment takes up room on this laptop.
struct KeptAttachment {
    QString sha256;
    qint64 bytes = 0;
    QDateTime usedAt;    ///< UTC: last read, or else written.
    bool isWhole = true; ///< Or begun only.

    friend bool operator==(const KeptAttachment &, const KeptAttachment &) = default;
};

/// Attachments on this laptop, by the SHA-256 of their content. A file is there completely or not at all;
/// beside it stands, for a later transfer to go on with, what one that was cut short has brought.
class AttachmentStore
{
public:
    virtual ~AttachmentStore() = default;

    /// The digests that are present.
    [[nodiscard]] virtual Future<QSet<QString>> present() = 0;
    /// Bytes that may still come: what is free on the disk beside the reserve for a person's work.
    [[nodiscard]] virtual Future<qint64> room() = 0;
    /// Everything that takes up room, what was begun among it.
    [[nodiscard]] virtual Future<QList<KeptAttachment>> kept() = 0;
    /// Take an attachment away, or what was begun of it. Unknown ones are ignored.
    [[nodiscard]] virtual Future<> remove(const QString &sha256) = 0;
    /// The content, verified against @p sha256; it counts as used. `StorageDamaged` if it no longer matches.
    [[nodiscard]] virtual Future<QByteArray> read(const QString &sha256) = 0;
    /// Keep @p content durably. Refused with `InvalidInput` if its digest is not @p sha256.
    [[nodiscard]] virtual Future<> keep(const QString &sha256, const QByteArray &content) = 0;

    /// What is begun is kept in steps of this many bytes; only the last may be shorter.
    static constexpr qint64 step = qint64 {1} << 20;
    /// Where to go on with @p attachment: so much of it is here, unharmed. 0 where nothing is.
    [[nodiscard]] virtual Future<qint64> begun(const domain::Attachment &attachment) = 0;
    /// Add @p content from byte @p from on, up to where `begun()` may lie; what stood behind is forgotten.
    /// Outlives the program, but not always a power cut.
    [[nodiscard]] virtual Future<> add(const domain::Attachment &attachment, qint64 from,
                                       const QByteArray &content) = 0;
    /// Everything has been added: keep it durably. `InvalidInput` if the whole is not what its digest says,
    /// `StorageDamaged` if it no longer reads; what was begun is thrown away then.
    [[nodiscard]] virtual Future<> complete(const domain::Attachment &attachment) = 0;

protected:
    AttachmentStore() = default;
    Q_DISABLE_COPY_MOVE(AttachmentStore)
};

} // namespace zhiping::ports
