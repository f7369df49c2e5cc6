// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/core_dump.h"

#include "base/log.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace zhiping {

void forbidCoreDumps()
{
    // The limit is for files, the other for a collector that the system hands images to.
    constexpr rlimit none {0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0) != 0)
        qCWarning(logUi) << "a crash would leave an image of the memory";
}

} // namespace zhiping
