// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/file_system.h"

#include "store/sql_error.h"

#include <QByteArrayView>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace zhiping::store {

namespace {

// Values of statfs(2); not all are in the system's headers.
constexpr std::array<quint64, 12> networkMagics {
    0x6969,     // NFS
    0x517B,     // SMB
    0xFF534D42, // CIFS
    0xFE534D42, // SMB2
    0x564C,     // NCP
    0x5346414F, // AFS
    0x6B414653, // kAFS
    0x73757245, // Coda
    0x01021997, // 9P
    0x00C36400, // Ceph
    0x0BD00BD0, // Lustre
    0x7461636F, // OCFS2
};
constexpr quint64 fuseMagic = 0x65735546;

// FUSE itself says nothing: gocryptfs is as local as the disk beneath it, sshfs is not.
constexpr std::array networkFuseTypes {"fuse.sshfs",  "fuse.rclone",   "fuse.davfs",      "fuse.glusterfs",
                                       "fuse.s3fs",   "fuse.smbnetfs", "fuse.gvfsd-fuse", "fuse.curlftpfs",
                                       "fuse.cephfs", "fuse.onedriver"};

} // namespace

bool isNetworkFileSystem(quint64 magic, QByteArrayView type)
{
    if (magic == fuseMagic)
        return std::any_of(networkFuseTypes.begin(), networkFuseTypes.end(),
                           [type](const char *known) { return type == QByteArrayView(known); });
    return std::find(networkMagics.begin(), networkMagics.end(), magic) != networkMagics.end();
}

Result<> requireLocalFileSystem(const QString &folder)
{
    struct statfs found {
    };
    if (::statfs(QFile::encodeName(folder).constData(), &found) != 0)
        return errorFromErrno(errno, QStringLiteral("statfs of the data folder"));
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    // Some kernels sign-extend the 32-bit magic.
    if (isNetworkFileSystem(quint64(found.f_type) & 0xFFFFFFFF, type))
        return Error {ErrorKind::StorageUnavailable,
                      QStringLiteral("the data folder is on a network file system (")
                          + QString::fromLatin1(type) + u')',
                      {}};
    return {};
}

Result<> makePrivateFolder(const QString &path)
{
    if (!QDir().mkpath(path) || ::chmod(QFile::encodeName(path).constData(), S_IRWXU) != 0)
        return errorFromErrno(errno, QStringLiteral("create the data folder"));
    return {};
}

bool isWriteProtected(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    return QFileInfo(path).isDir() && ::faccessat(AT_FDCWD, name.constData(), W_OK, AT_EACCESS) != 0
        && (errno == EROFS || errno == EACCES || errno == EPERM);
}

Result<qint64> freeBytes(const QString &folder)
{
    struct statfs found {
    };
    if (::statfs(QFile::encodeName(folder).constData(), &found) != 0)
        return errorFromErrno(errno, QStringLiteral("statfs of the data folder"));
    return qint64(found.f_bavail) * qint64(found.f_bsize);
}

} // namespace zhiping::store
