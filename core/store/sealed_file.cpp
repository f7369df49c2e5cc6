// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sealed_file.h"

#include "store/durable_file.h"

#include <QFile>

#include <algorithm>

namespace zhiping::store {

namespace {

constexpr QByteArrayView mark("ZPSEALED");
constexpr qsizetype chunkSize = 1 << 20;

qsizetype pieces(qsizetype size, qsizetype each)
{
    // Nothing is one empty chunk, so that it too is sealed.
    return std::max<qsizetype>(1, (size + each - 1) / each);
}

SealedPlace placeOf(const QString &record, qsizetype number, qsizetype count)
{
    return {QLatin1String("file"), record, QStringLiteral("%1/%2").arg(number).arg(count)};
}

} // namespace

Result<> writeSealed(const QString &path, const QByteArray &content, Sealer &sealer, const QString &record)
{
    const qsizetype count = pieces(content.size(), chunkSize);
    QByteArray bytes(mark.data(), mark.size());
    bytes.reserve(mark.size() + content.size() + count * Sealer::overhead);
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype from = i * chunkSize;
        const QByteArrayView chunk =
            QByteArrayView(content).sliced(from, std::min(chunkSize, content.size() - from));
        const Result<QByteArray> sealed = sealer.seal(chunk, placeOf(record, i, count));
        if (!sealed)
            return sealed.error();
        bytes.append(*sealed);
    }
    return writeDurably(path, bytes);
}

Result<QByteArray> readSealed(const QString &path, Sealer &sealer, const QString &record)
{
    QFile file(path);
    if (!file.exists())
        return Error {ErrorKind::NotFound, QStringLiteral("no such file: ") + record, {}};
    const bool opened = file.open(QIODevice::ReadOnly);
    const QByteArray bytes = opened ? file.readAll() : QByteArray();
    if (!opened || file.error() != QFileDevice::NoError)
        return Error {ErrorKind::StorageUnavailable, QStringLiteral("read file: ") + file.errorString(), {}};
    if (!bytes.startsWith(mark))
        return Error {ErrorKind::StorageDamaged, QStringLiteral("not a sealed file: ") + record, {}};
    const QByteArrayView sealed = QByteArrayView(bytes).sliced(mark.size());
    constexpr qsizetype sealedSize = chunkSize + Sealer::overhead;
    const qsizetype count = pieces(sealed.size(), sealedSize);
    QByteArray content;
    content.reserve(sealed.size());
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype from = i * sealedSize;
        const Result<QByteArray> chunk = sealer.open(
            sealed.sliced(from, std::min(sealedSize, sealed.size() - from)), placeOf(record, i, count));
        if (!chunk)
            return chunk.error();
        content.append(*chunk);
    }
    return content;
}

bool looksSealed(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(mark.size()) == mark;
}

} // namespace zhiping::store
