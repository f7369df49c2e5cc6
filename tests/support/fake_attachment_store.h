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
    std::optional<Error> failNext;

    [[nodiscard]] Future<QSet<QString>> present() override
    {
        const QList<QString> digests = files.keys();
        return ready<QSet<QString>>(QSet<QString>(digests.begin(), digests.end()));
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
};

} // namespace zhiping::test
