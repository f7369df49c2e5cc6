// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

// Loaded into a process before everything else, this counts the calls by which the process changes files of
// one folder and ends it, as kill -9 does, right before a chosen one or after half the bytes of a chosen
// write. What it was told and where it reports to are in `kill_switch.h`.

#include "sweep/kill_switch.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <linux/limits.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

using namespace zhiping::test;

// No call may allocate or lock: the process is anywhere when it makes it.
using Path = std::array<char, PATH_MAX>;

struct Orders {
    Path folder {};
    size_t folderLength = 0; ///< 0: no orders yet, everything passes.
    long point = 0;
    bool torn = false;
    int report = -1;
    std::atomic<long> calls = 0;
};

Orders orders;

template <typename... Arguments>
void report(const char *form, Arguments... arguments)
{
    std::array<char, PATH_MAX + 64> line {};
    const int length = std::snprintf(line.data(), line.size(), form, arguments...);
    if (length > 0)
        ::syscall(SYS_write, orders.report, line.data(), size_t(length));
}

bool isInFolder(const Path &path)
{
    const char after = path[orders.folderLength];
    return std::strncmp(path.data(), orders.folder.data(), orders.folderLength) == 0
        && (after == '/' || after == '\0');
}

bool isOfTheSystem(std::string_view path)
{
    return path.starts_with("/dev/") || path.starts_with("/proc/") || path.starts_with("/sys/")
        || path.ends_with(".gcda"); // Where a build for coverage counts.
}

/// What a descriptor stands for; empty if it is no file.
Path pathOf(int descriptor)
{
    Path link {};
    Path path {};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    const ssize_t length = ::readlink(link.data(), path.data(), path.size() - 1);
    if (length < 0 || path[0] != '/')
        path[0] = '\0';
    return path;
}

Path absolute(int folder, const char *name)
{
    Path path {};
    if (name[0] == '/') {
        std::snprintf(path.data(), path.size(), "%s", name);
        return path;
    }
    if (folder == AT_FDCWD)
        ::syscall(SYS_getcwd, path.data(), path.size());
    else
        path = pathOf(folder);
    const size_t length = std::strlen(path.data());
    std::snprintf(path.data() + length, path.size() - length, "/%s", name);
    return path;
}

[[noreturn]] void die(const char *call, const Path &path)
{
    report("died %s %s\n", call, path.data() + orders.folderLength);
    for (;;)
        ::kill(::getpid(), SIGKILL);
}

/// A change that is made whole or not at all is about to be made to @p path.
void change(const char *call, const Path &path)
{
    if (orders.folderLength == 0 || path[0] == '\0')
        return;
    if (!isInFolder(path)) {
        if (!isOfTheSystem(path.data()))
            report("outside %s %s\n", call, path.data());
        return;
    }
    if (!orders.torn && ++orders.calls == orders.point)
        die(call, path);
}

/// The same of an open file; one outside the folder was reported when it was opened.
void changeFile(const char *call, int descriptor)
{
    if (orders.folderLength == 0)
        return;
    const Path path = pathOf(descriptor);
    if (path[0] != '\0' && isInFolder(path))
        change(call, path);
}

/// A write to @p descriptor is about to be made; @p half makes half of it.
template <typename Half>
void writeTo(const char *call, int descriptor, const Half &half)
{
    changeFile(call, descriptor);
    if (orders.folderLength == 0 || !orders.torn)
        return;
    const Path path = pathOf(descriptor);
    if (path[0] == '\0' || !isInFolder(path) || ++orders.calls != orders.point)
        return;
    half();
    die(call, path);
}

void openFile(const char *call, int folder, const char *name, int flags)
{
    const bool writes = (flags & O_ACCMODE) != O_RDONLY;
    if (orders.folderLength == 0 || (!writes && (flags & (O_CREAT | O_TRUNC)) == 0))
        return;
    const Path path = absolute(folder, name);
    const bool isNew = (flags & O_CREAT) != 0 && ::syscall(SYS_faccessat, folder, name, F_OK) != 0;
    if (isNew || (flags & O_TRUNC) != 0 || !isInFolder(path))
        change(call, path);
}

mode_t modeFrom(int flags, va_list more)
{
    return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(more, mode_t) : 0;
}

long numberFrom(const char *variable)
{
    const char *value = std::getenv(variable); // NOLINT(concurrency-mt-unsafe): before any thread
    return value ? std::strtol(value, nullptr, 10) : 0;
}

__attribute__((constructor)) void takeOrders()
{
    const char *folder = std::getenv(killFolder);   // NOLINT(concurrency-mt-unsafe)
    const char *reportTo = std::getenv(killReport); // NOLINT(concurrency-mt-unsafe)
    if (!folder || !reportTo)
        return;
    orders.report =
        int(::syscall(SYS_openat, AT_FDCWD, reportTo, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
    orders.point = numberFrom(killPoint);
    orders.torn = numberFrom(killTorn) != 0;
    std::snprintf(orders.folder.data(), orders.folder.size(), "%s", folder);
    // It alone dies, not what it starts.
    for (const char *variable : {"LD_PRELOAD", killFolder, killPoint, killTorn, killReport})
        ::unsetenv(variable); // NOLINT(concurrency-mt-unsafe)
    orders.folderLength = std::strlen(orders.folder.data());
}

__attribute__((destructor)) void tellCalls()
{
    if (orders.folderLength != 0)
        report("lived %ld\n", orders.calls.load());
}

} // namespace

// The system's own functions under their own names, made of bare system calls: nothing is looked up.
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the system's headers name them `__fd`
extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    writeTo("write", file, [=] { ::syscall(SYS_write, file, bytes, size / 2); });
    return ::syscall(SYS_write, file, bytes, size);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    writeTo("pwrite", file, [=] { ::syscall(SYS_pwrite64, file, bytes, size / 2, at); });
    return ::syscall(SYS_pwrite64, file, bytes, size, at);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    return pwrite64(file, bytes, size, at);
}

ssize_t writev(int file, const iovec *parts, int count)
{
    writeTo("writev", file, [=] { ::syscall(SYS_writev, file, parts, count / 2); });
    return ::syscall(SYS_writev, file, parts, count);
}

int fsync(int file)
{
    changeFile("fsync", file);
    return int(::syscall(SYS_fsync, file));
}

int fdatasync(int file)
{
    changeFile("fdatasync", file);
    return int(::syscall(SYS_fdatasync, file));
}

int ftruncate64(int file, off64_t size) noexcept
{
    changeFile("ftruncate", file);
    return int(::syscall(SYS_ftruncate, file, size));
}

int ftruncate(int file, off_t size) noexcept
{
    return ftruncate64(file, size);
}

int fallocate64(int file, int mode, off64_t from, off64_t size)
{
    changeFile("fallocate", file);
    return int(::syscall(SYS_fallocate, file, mode, from, size));
}

int fallocate(int file, int mode, off_t from, off_t size)
{
    return fallocate64(file, mode, from, size);
}

int posix_fallocate64(int file, off64_t from, off64_t size)
{
    return fallocate64(file, 0, from, size) == 0 ? 0 : errno;
}

int posix_fallocate(int file, off_t from, off_t size)
{
    return posix_fallocate64(file, from, size);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t size) noexcept
{
    changeFile("sendfile", to);
    return ::syscall(SYS_sendfile, to, from, at, size);
}

ssize_t sendfile(int to, int from, off_t *at, size_t size) noexcept
{
    return sendfile64(to, from, at, size);
}

int openat64(int folder, const char *name, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = modeFrom(flags, more);
    va_end(more);
    openFile("open", folder, name, flags);
    return int(::syscall(SYS_openat, folder, name, flags, mode));
}

int openat(int folder, const char *name, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = modeFrom(flags, more);
    va_end(more);
    return openat64(folder, name, flags, mode);
}

int open64(const char *name, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = modeFrom(flags, more);
    va_end(more);
    return openat64(AT_FDCWD, name, flags, mode);
}

int open(const char *name, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = modeFrom(flags, more);
    va_end(more);
    return openat64(AT_FDCWD, name, flags, mode);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags) noexcept
{
    change("rename", absolute(toFolder, to));
    return int(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    return renameat2(fromFolder, from, toFolder, to, 0);
}

int rename(const char *from, const char *to) noexcept
{
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    change("link", absolute(toFolder, to));
    return int(::syscall(SYS_linkat, fromFolder, from, toFolder, to, flags));
}

int link(const char *from, const char *to) noexcept
{
    return linkat(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlinkat(int folder, const char *name, int flags) noexcept
{
    change("unlink", absolute(folder, name));
    return int(::syscall(SYS_unlinkat, folder, name, flags));
}

int unlink(const char *name) noexcept
{
    return unlinkat(AT_FDCWD, name, 0);
}

int remove(const char *name) noexcept
{
    const int gone = unlinkat(AT_FDCWD, name, 0);
    return gone != 0 && errno == EISDIR ? int(::syscall(SYS_unlinkat, AT_FDCWD, name, AT_REMOVEDIR)) : gone;
}

int rmdir(const char *name) noexcept
{
    return unlinkat(AT_FDCWD, name, AT_REMOVEDIR);
}

int chmod(const char *name, mode_t mode) noexcept
{
    change("chmod", absolute(AT_FDCWD, name));
    return int(::syscall(SYS_fchmodat, AT_FDCWD, name, mode));
}

int fchmod(int file, mode_t mode) noexcept
{
    changeFile("chmod", file);
    return int(::syscall(SYS_fchmod, file, mode));
}

int mkdirat(int folder, const char *name, mode_t mode) noexcept
{
    change("mkdir", absolute(folder, name));
    return int(::syscall(SYS_mkdirat, folder, name, mode));
}

int mkdir(const char *name, mode_t mode) noexcept
{
    return mkdirat(AT_FDCWD, name, mode);
}

} // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
