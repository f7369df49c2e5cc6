// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/sync_count.h"

#include <atomic>

#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<int> syncs = 0;

} // namespace

extern "C" int fsync(int file)
{
    ++syncs;
    return int(::syscall(SYS_fsync, file));
}

extern "C" int fdatasync(int file)
{
    ++syncs;
    return int(::syscall(SYS_fdatasync, file));
}

int zhiping::bench::syncsSoFar()
{
    return syncs;
}
