// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/resealing.h"

#include "store/connection.h"
#include "store/outbox_cells.h"
#include "store/schema.h"
#include "store/sealed_file.h"
#include "store/sha256.h"

#include <QDir>

namespace zhiping::store {

Result<> resealOutbox(Connection &outbox, Sealer &sealer)
{
    return outbox.inTransaction([&]() -> Result<> {
        if (const Result<> opened = outbox.runScript(openTheRecord()); !opened)
            return opened;
        const Result<> rewritten =
            rewriteOutbox(outbox, outboxSchema().back().version,
                          [&sealer](const QByteArray &value, const SealedPlace &place) -> Result<QByteArray> {
                              const Result<QByteArray> plain = sealer.open(value, place);
                              return plain ? sealer.seal(*plain, place) : plain;
                          });
        return rewritten.ok() ? outbox.runScript(closeTheRecord()) : rewritten;
    });
}

Result<> resealAttachments(const QString &attachmentFolder, Sealer &sealer)
{
    const QDir folder(attachmentFolder);
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        if (!isSha256Hex(name))
            continue;
        const Result<QByteArray> content = readSealed(folder.filePath(name), sealer, name);
        // One that does not open is fetched again when it is next looked for.
        if (!content)
            continue;
        if (const Result<> sealed = writeSealed(folder.filePath(name), *content, sealer, name); !sealed)
            return sealed;
    }
    return {};
}

} // namespace zhiping::store
