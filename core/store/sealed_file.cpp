// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/sealed_file.h"

#include "store/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace zhiping::store {

namespace {

constexpr QByteArrayView mark("ZPSEALED");
constexpr qsizetype chunkSize = sealedChunk;
constexpr qsizetype sealedSize = chunkSize + Sealer::overhead;

qsizetype pieces(qsizetype size, qsizetype each)
{
    // Nothing is one empty chunk, so that it too is sealed.
    return std::max<qsizetype>(1, (size + each - 1) / each);
}

SealedPlace placeOf(const QString &record, qsizetype number, qsizetype count)
{
    return {QLatin1String("file"), record, QStringLiteral("%1/%2").arg(number).arg(count)};
}

Error cannot(const char *doing, const QFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return Error {full ? ErrorKind::StorageFull : ErrorKind::StorageUnavailable,
                  QLatin1String(doing) + QStringLiteral(": ") + file.errorString(),
                  {}};
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
    QByteArray content;
    content.reserve(QFileInfo(path).size());
    const Result<> read =
        readSealedChunks(path, sealer, record, [&content](QByteArrayView chunk) { content.append(chunk); });
    if (!read)
        return read.error();
    return content;
}

Result<> readSealedChunks(const QString &path, Sealer &sealer, const QString &record,
                          const std::function<void(QByteArrayView)> &take)
{
    QFile file(path);
    if (!file.exists())
        return Error {ErrorKind::NotFound, QStringLiteral("no such file: ") + record, {}};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return cannot("read file", file);
    const QByteArray start = file.read(mark.size());
    if (file.error() != QFileDevice::NoError)
        return cannot("read file", file);
    if (start != mark)
        return Error {ErrorKind::StorageDamaged, QStringLiteral("not a sealed file: ") + record, {}};
    const qsizetype count = pieces(file.size() - mark.size(), sealedSize);
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArray sealed = file.read(sealedSize);
        if (file.error() != QFileDevice::NoError)
            return cannot("read file", file);
        const Result<QByteArray> chunk = sealer.open(sealed, placeOf(record, i, count));
        if (!chunk)
            return chunk.error();
        take(*chunk);
    }
    return {};
}

Result<qint64> sealedSoFar(const GrowingFile &growing, Sealer &sealer)
{
    QFile file(growing.path);
    if (!file.exists())
        return 0;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return cannot("read file", file);
    if (file.read(mark.size()) != mark)
        return 0;
    const qsizetype count = pieces(growing.size, chunkSize);
    qint64 good = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const Result<QByteArray> chunk =
            sealer.open(file.read(sealedSize), placeOf(growing.record, i, count));
        if (!chunk)
            break;
        good += chunk->size();
    }
    return good;
}

Result<> sealMore(const GrowingFile &growing, qint64 from, const QByteArray &content, Sealer &sealer)
{
    QFile file(growing.path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return cannot("write file", file);
    const qsizetype count = pieces(growing.size, chunkSize);
    const qsizetype first = from / chunkSize;
    const qint64 start = mark.size() + first * sealedSize;
    if (first == 0 && (!file.resize(0) || file.write(mark.data(), mark.size()) != mark.size()))
        return cannot("write file", file);
    if (file.size() < start || !file.resize(start) || !file.seek(start))
        return Error {ErrorKind::StorageDamaged, QStringLiteral("what was begun is gone"), {}};
    for (qsizetype i = 0; i < pieces(content.size(), chunkSize); ++i) {
        const QByteArrayView chunk = QByteArrayView(content).sliced(
            i * chunkSize, std::min(chunkSize, content.size() - i * chunkSize));
        const Result<QByteArray> sealed = sealer.seal(chunk, placeOf(growing.record, first + i, count));
        if (!sealed)
            return sealed.error();
        if (file.write(*sealed) != sealed->size())
            return cannot("write file", file);
    }
    return {};
}

qint64 sealedContentSize(qint64 fileSize)
{
    const qint64 sealed = std::max<qint64>(0, fileSize - mark.size());
    return std::max<qint64>(0, sealed - pieces(sealed, sealedSize) * Sealer::overhead);
}

bool looksSealed(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(mark.size()) == mark;
}

} // namespace zhiping::store
