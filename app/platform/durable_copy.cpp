// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/durable_copy.h"

#include <QCryptographicHash>
#include <QFile>

#include <functional>

#include <fcntl.h>
#include <unistd.h>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

/// Hands @p take the content of @p path in blocks and answers its SHA-256.
Result<QString> readThrough(const QString &path, const std::function<Result<>(const QByteArray &)> &take)
{
    constexpr qint64 block = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::NotFound, u"cannot read %1: %2"_s.arg(path, file.errorString()), {}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(block);
        if (bytes.isEmpty())
            return Error {
                ErrorKind::StorageDamaged, u"cannot read %1: %2"_s.arg(path, file.errorString()), {}};
        hash.addData(bytes);
        if (const Result<> taken = take(bytes); !taken)
            return taken.error();
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<QString> copyDurably(const QString &from, const QString &to)
{
    QFile target(to);
    const auto unwritten = [&target, &to] {
        const bool full = target.error() == QFileDevice::ResourceError;
        return Error {full ? ErrorKind::StorageFull : ErrorKind::StorageUnavailable,
                      u"cannot write %1: %2"_s.arg(to, target.errorString()),
                      {}};
    };
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)
        || !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return unwritten();
    Result<QString> digest = readThrough(from, [&](const QByteArray &bytes) -> Result<> {
        return target.write(bytes) == bytes.size() ? Result<>() : Result<>(unwritten());
    });
    if (digest && ::fsync(target.handle()) != 0)
        return unwritten();
    return digest;
}

Result<QString> digestOfFile(const QString &path)
{
    return readThrough(path, [](const QByteArray &) { return Result<>(); });
}

Result<> makeDurable(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    return synced ? Result<>() : Error {ErrorKind::StorageUnavailable, u"cannot make durable: "_s + path, {}};
}

} // namespace zhiping::platform
