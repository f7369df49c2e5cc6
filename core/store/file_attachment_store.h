// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/attachment_store.h"

namespace zhiping::store {

class StorageThread;

/// Attachments as files named by the SHA-256 of their content: no path traversal, and equal files once only.
class FileAttachmentStore final : public ports::AttachmentStore
{
public:
    /// Borrows @p thread, which should not be the databases': a large file must not delay a saved word.
    /// @p folder exists. Leftovers of interrupted writes in it are removed.
    FileAttachmentStore(StorageThread &thread, QString folder);

    [[nodiscard]] Future<QSet<QString>> present() override;
    /// A file that no longer matches is set aside, so that the next sync fetches it again.
    [[nodiscard]] Future<QByteArray> read(const QString &sha256) override;
    [[nodiscard]] Future<> keep(const QString &sha256, const QByteArray &content) override;

private:
    StorageThread &m_thread;
    const QString m_folder;
};

} // namespace zhiping::store
