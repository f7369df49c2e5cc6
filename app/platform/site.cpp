// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/site.h"

namespace zhiping::platform {

void audit(Connection &connection, const Clock &clock, const QString &what, const QString &subject,
           const QString &detail)
{
    connection.execute("INSERT INTO audit(at, what, subject, detail) VALUES(?,?,?,?)", clock.nowUtc(), what,
                       subject, detail);
}

} // namespace zhiping::platform
