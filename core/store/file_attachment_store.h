// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/attachment_store.h"

namespace zhiping::store {

class DiskReserve;
class Sealer;
class StorageThread;

/// Attachments as sealed files named by the SHA-256 of their content: no path traversal, and equal files once
/// only.
class FileAttachmentStore final : public ports::AttachmentStore
{
public:
    enum class Access : quint8 {
        Full,
        ReadOnly, ///< Nothing in the folder is touched; `keep()` refuses.
    };

    /// Borrows @p thread, which should not be the databases' (a large file must not delay a saved word);
    /// @p sealer, which is used there only; and @p reserve, beside which a file must fit. @p folder exists.
    /// Leftovers of interrupted writes in it are removed.
    FileAttachmentStore(StorageThread &thread, QString folder, Sealer &sealer, DiskReserve &reserve,
                        Access access);

    [[nodiscard]] Future<QSet<QString>> present() override;
    [[nodiscard]] Future<qint64> room() override;
    [[nodiscard]] Future<QList<ports::KeptAttachment>> kept() override;
    [[nodiscard]] Future<> remove(const QString &sha256) override;
    /// A file that no longer opens is set aside, so that the next sync fetches it again.
    [[nodiscard]] Future<QByteArray> read(const QString &sha256) override;
    [[nodiscard]] Future<> keep(const QString &sha256, const QByteArray &content) override;
    [[nodiscard]] Future<qint64> begun(const domain::Attachment &attachment) override;
    [[nodiscard]] Future<> add(const domain::Attachment &attachment, qint64 from,
                               const QByteArray &content) override;
    [[nodiscard]] Future<> complete(const domain::Attachment &attachment) override;

private:
    [[nodiscard]] QString pathOf(const QString &sha256) const { return m_folder + u'/' + sha256; }
    /// Why nothing can be written under the name of @p sha256.
    [[nodiscard]] Result<> requireWritable(const QString &sha256) const;

    StorageThread &m_thread;
    const QString m_folder;
    Sealer &m_sealer;
    DiskReserve &m_reserve;
    const Access m_access;
};

} // namespace zhiping::store
