// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/attachment_store.h"
#include "support/specimens.h"

#include <QMap>

#include <optional>

namespace zhiping::test {

/// An attachment store in memory. `failNext` makes the next write fail once.
class FakeAttachmentStore final : public ports::AttachmentStore
{
public:
    FakeAttachmentStore() = default;

    QMap<QString, QByteArray> files;
    QMap<QString, QByteArray> parts; ///< What was begun.
    QMap<QString, QDateTime> usedAt;
    std::optional<Error> failNext;
    qint64 free = qint64 {1} << 30;

    [[nodiscard]] Future<QSet<QString>> present() override
    {
        const QList<QString> digests = files.keys();
        return ready<QSet<QString>>(QSet<QString>(digests.begin(), digests.end()));
    }
    [[nodiscard]] Future<qint64> room() override { return ready<qint64>(free); }
    [[nodiscard]] Future<QList<ports::KeptAttachment>> kept() override
    {
        QMap<QString, ports::KeptAttachment> kept;
        for (auto part = parts.cbegin(); part != parts.cend(); ++part)
            kept.insert(part.key(), {part.key(), part->size(), {}, false});
        for (auto file = files.cbegin(); file != files.cend(); ++file)
            kept.insert(
                file.key(),
                {file.key(), file->size() + parts.value(file.key()).size(), usedAt.value(file.key()), true});
        return ready<QList<ports::KeptAttachment>>(kept.values());
    }
    [[nodiscard]] Future<> remove(const QString &sha256) override
    {
        files.remove(sha256);
        parts.remove(sha256);
        return ready<void>({});
    }
    [[nodiscard]] Future<QByteArray> read(const QString &sha256) override
    {
        if (!files.contains(sha256))
            return ready<QByteArray>(Error {ErrorKind::NotFound, sha256, {}});
        return ready<QByteArray>(files.value(sha256));
    }
    [[nodiscard]] Future<> keep(const QString &sha256, const QByteArray &content) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        if (digestOf(content) != sha256)
            return ready<void>(Error {ErrorKind::InvalidInput, sha256, {}});
        files.insert(sha256, content);
        return ready<void>({});
    }
    [[nodiscard]] Future<qint64> begun(const domain::Attachment &attachment) override
    {
        return ready<qint64>(parts.value(attachment.sha256).size());
    }
    [[nodiscard]] Future<> add(const domain::Attachment &attachment, qint64 from,
                               const QByteArray &content) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        const qint64 end = from + content.size();
        if (from % step != 0 || end > attachment.bytes
            || (content.size() % step != 0 && end != attachment.bytes))
            return ready<void>(Error {ErrorKind::InvalidInput, attachment.sha256, {}});
        QByteArray &part = parts[attachment.sha256];
        if (part.size() < from)
            return ready<void>(Error {ErrorKind::StorageDamaged, attachment.sha256, {}});
        part.truncate(from);
        part += content;
        return ready<void>({});
    }
    [[nodiscard]] Future<> complete(const domain::Attachment &attachment) override
    {
        return keep(attachment.sha256, parts.take(attachment.sha256));
    }
};

} // namespace zhiping::test
