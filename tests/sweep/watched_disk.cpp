// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sweep/watched_disk.h"

#include <mutex>
#include <new>

#include <sqlite3.h>

namespace zhiping::test {

class WatchedDisk::State
{
public:
    /// Note @p change, or the code with which it fails.
    int admit(const DiskChange &change)
    {
        const std::scoped_lock lock(m_mutex);
        const bool counts = fault.kind == Fault::Kind::Broken
            ? change.kind != DiskChange::Kind::Remove
            : fault.kind == Fault::Kind::Full && change.kind == DiskChange::Kind::Write;
        if (counts && strikes())
            return codeFor(change.kind);
        changes.append(change);
        return SQLITE_OK;
    }
    /// Whether a read may succeed.
    bool admitRead()
    {
        const std::scoped_lock lock(m_mutex);
        return fault.kind != Fault::Kind::Illegible || !strikes();
    }
    void expect(const Fault &expected)
    {
        const std::scoped_lock lock(m_mutex);
        fault = expected;
        struck = false;
        m_count = 0;
        changes.clear();
    }
    template <typename T>
    [[nodiscard]] T read(T State::*member) const
    {
        const std::scoped_lock lock(m_mutex);
        return this->*member;
    }
    void heal()
    {
        const std::scoped_lock lock(m_mutex);
        fault = {};
    }

    Fault fault;
    bool struck = false;
    QList<DiskChange> changes;
    sqlite3_vfs vfs {};
    sqlite3_vfs *below = nullptr;

private:
    bool strikes()
    {
        ++m_count;
        const bool now = m_count == fault.number || (fault.lasts && m_count > fault.number);
        struck = struck || now;
        return now;
    }
    [[nodiscard]] int codeFor(DiskChange::Kind kind) const
    {
        if (fault.kind == Fault::Kind::Full)
            return SQLITE_FULL;
        switch (kind) {
        case DiskChange::Kind::Sync:
            return SQLITE_IOERR_FSYNC;
        case DiskChange::Kind::Truncate:
            return SQLITE_IOERR_TRUNCATE;
        default:
            return SQLITE_IOERR_WRITE;
        }
    }

    mutable std::mutex m_mutex;
    int m_count = 0;
};

namespace {

/// SQLite lays it out: its own part first, then the file of the way below.
struct WatchedFile {
    sqlite3_file base;
    WatchedDisk::State *state;
    QString *path;
    sqlite3_file *below;
};

WatchedFile *of(sqlite3_file *file)
{
    return reinterpret_cast<WatchedFile *>(file);
}

sqlite3_file *below(sqlite3_file *file)
{
    return of(file)->below;
}

int closeFile(sqlite3_file *file)
{
    const int code = below(file)->pMethods->xClose(below(file));
    delete of(file)->path;
    return code;
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    const int code = of(file)->state->admit({*of(file)->path, DiskChange::Kind::Write, offset,
                                             QByteArray(static_cast<const char *>(bytes), size)});
    return code == SQLITE_OK ? below(file)->pMethods->xWrite(below(file), bytes, size, offset) : code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int code = of(file)->state->admit({*of(file)->path, DiskChange::Kind::Truncate, size, {}});
    return code == SQLITE_OK ? below(file)->pMethods->xTruncate(below(file), size) : code;
}

int syncFile(sqlite3_file *file, int flags)
{
    const int code = of(file)->state->admit({*of(file)->path, DiskChange::Kind::Sync, 0, {}});
    return code == SQLITE_OK ? below(file)->pMethods->xSync(below(file), flags) : code;
}

// Everything that changes nothing goes straight through.
constexpr sqlite3_io_methods methods {
    .iVersion = 3,
    .xClose = closeFile,
    .xRead =
        [](sqlite3_file *f, void *into, int size, sqlite3_int64 at) {
            return of(f)->state->admitRead() ? below(f)->pMethods->xRead(below(f), into, size, at)
                                             : SQLITE_IOERR_READ;
        },
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = [](sqlite3_file *f,
                    sqlite3_int64 *size) { return below(f)->pMethods->xFileSize(below(f), size); },
    .xLock = [](sqlite3_file *f, int level) { return below(f)->pMethods->xLock(below(f), level); },
    .xUnlock = [](sqlite3_file *f, int level) { return below(f)->pMethods->xUnlock(below(f), level); },
    .xCheckReservedLock = [](sqlite3_file *f,
                             int *out) { return below(f)->pMethods->xCheckReservedLock(below(f), out); },
    .xFileControl = [](sqlite3_file *f, int op,
                       void *arg) { return below(f)->pMethods->xFileControl(below(f), op, arg); },
    .xSectorSize = [](sqlite3_file *f) { return below(f)->pMethods->xSectorSize(below(f)); },
    .xDeviceCharacteristics =
        [](sqlite3_file *f) { return below(f)->pMethods->xDeviceCharacteristics(below(f)); },
    .xShmMap =
        [](sqlite3_file *f, int page, int size, int extend, void volatile **memory) {
            return below(f)->pMethods->xShmMap(below(f), page, size, extend, memory);
        },
    .xShmLock = [](sqlite3_file *f, int offset, int n,
                   int flags) { return below(f)->pMethods->xShmLock(below(f), offset, n, flags); },
    .xShmBarrier = [](sqlite3_file *f) { below(f)->pMethods->xShmBarrier(below(f)); },
    .xShmUnmap = [](sqlite3_file *f, int remove) { return below(f)->pMethods->xShmUnmap(below(f), remove); },
    .xFetch = [](sqlite3_file *f, sqlite3_int64 offset, int size,
                 void **page) { return below(f)->pMethods->xFetch(below(f), offset, size, page); },
    .xUnfetch = [](sqlite3_file *f, sqlite3_int64 offset,
                   void *page) { return below(f)->pMethods->xUnfetch(below(f), offset, page); },
};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *state = static_cast<WatchedDisk::State *>(vfs->pAppData);
    auto *watched = of(file);
    watched->base.pMethods = nullptr;
    watched->state = state;
    watched->below = reinterpret_cast<sqlite3_file *>(watched + 1);
    const int code = state->below->xOpen(state->below, name, watched->below, flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    watched->path = new QString(QString::fromUtf8(name));
    watched->base.pMethods = &methods;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    auto *state = static_cast<WatchedDisk::State *>(vfs->pAppData);
    const int code = state->admit({QString::fromUtf8(name), DiskChange::Kind::Remove, syncFolder, {}});
    return code == SQLITE_OK ? state->below->xDelete(state->below, name, syncFolder) : code;
}

} // namespace

WatchedDisk::WatchedDisk()
    : m_state(std::make_unique<State>())
{
    m_state->below = ::sqlite3_vfs_find(nullptr);
    // The rest of it (time, randomness, names) is that of the way below.
    m_state->vfs = *m_state->below;
    m_state->vfs.zName = "watched";
    m_state->vfs.pNext = nullptr;
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = int(sizeof(WatchedFile)) + m_state->below->szOsFile;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = removeFile;
    ::sqlite3_vfs_register(&m_state->vfs, 1);
}

WatchedDisk::~WatchedDisk()
{
    ::sqlite3_vfs_register(m_state->below, 1);
    ::sqlite3_vfs_unregister(&m_state->vfs);
}

void WatchedDisk::expect(const Fault &fault)
{
    m_state->expect(fault);
}

void WatchedDisk::heal()
{
    m_state->heal();
}

bool WatchedDisk::hasStruck() const
{
    return m_state->read(&State::struck);
}

QList<DiskChange> WatchedDisk::changes() const
{
    return m_state->read(&State::changes);
}

} // namespace zhiping::test
