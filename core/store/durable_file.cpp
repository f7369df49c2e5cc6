// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/durable_file.h"

#include "store/sql_error.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace zhiping::store {

namespace {

/// Closes a file descriptor at the end of its scope.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags)
        : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    const int m_number;
};

Result<> writeAll(const Descriptor &file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(file.number(), bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return errorFromErrno(errno, QStringLiteral("write file"));
        done += written;
    }
    // A failed sync is never repeated: the kernel may have dropped the pages, and a second call would lie.
    if (::fsync(file.number()) != 0)
        return errorFromErrno(errno, QStringLiteral("sync file"));
    return {};
}

Result<> syncPath(const QString &path, int flags, const QString &doing)
{
    const Descriptor file(path, flags);
    if (!file.isOpen() || ::fsync(file.number()) != 0)
        return errorFromErrno(errno, doing);
    return {};
}

} // namespace

Result<> writeDurably(const QString &path, const QByteArray &bytes)
{
    const QString partial = path + partialSuffix;
    const QByteArray partialName = QFile::encodeName(partial);
    {
        const Descriptor file(partial, O_WRONLY | O_CREAT | O_TRUNC);
        if (!file.isOpen())
            return errorFromErrno(errno, QStringLiteral("create file"));
        if (const Result<> written = writeAll(file, bytes); !written) {
            ::unlink(partialName.constData());
            return written;
        }
    }
    const Result<> renamed = renameDurably(partial, path);
    if (!renamed)
        ::unlink(partialName.constData());
    return renamed;
}

Result<> renameDurably(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return errorFromErrno(errno, QStringLiteral("rename file"));
    return syncFolder(QFileInfo(to).path());
}

Result<> syncFile(const QString &path)
{
    return syncPath(path, O_RDONLY, QStringLiteral("sync file"));
}

Result<> syncFolder(const QString &path)
{
    return syncPath(path, O_RDONLY | O_DIRECTORY, QStringLiteral("sync folder"));
}

} // namespace zhiping::store
