// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "signin/environment.h"

#include <array>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace zhiping::signin {

namespace {

constexpr std::array testVariables {"QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_CHROMIUM_FLAGS",
                                    "QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINEPROCESS_PATH"};

bool isPrivileged()
{
#ifdef Q_OS_UNIX
    return geteuid() == 0;
#else
    return false;
#endif
}

} // namespace

std::optional<QString> prepareEnvironment(bool keepTestVariables)
{
    qputenv("QT_QUICK_BACKEND", "software");
    if (!keepTestVariables) {
        for (const char *name : testVariables)
            qunsetenv(name);
    }
    // The browser engine would end the process without a word.
    if (isPrivileged() && qgetenv("QTWEBENGINE_DISABLE_SANDBOX").isEmpty())
        return u"the browser does not run as the system's administrator (root)"_s;
    return std::nullopt;
}

} // namespace zhiping::signin
