// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/schema_migrator.h"

#include "base/log.h"
#include "store/connection.h"

#include <QFileInfo>

namespace zhiping::store {

namespace {

Result<> apply(Connection &connection, const SchemaStep &step)
{
    return connection.inTransaction([&]() -> Result<> {
        if (const Result<> changed = connection.runScript(step.script); !changed)
            return changed;
        // PRAGMA takes no bound values; the number is ours.
        return connection.runScript(
            QLatin1String(QByteArray("PRAGMA user_version=" + QByteArray::number(step.version))));
    });
}

} // namespace

Result<> migrate(Connection &connection, std::span<const SchemaStep> steps)
{
    const Result<int> found = connection.userVersion();
    if (!found)
        return found.error();
    const int target = steps.back().version;
    const QString name = QFileInfo(connection.file()).fileName();
    if (*found > target)
        return Error {ErrorKind::Refused,
                      QStringLiteral("%1 has schema %2, newer than %3 of this program")
                          .arg(name)
                          .arg(*found)
                          .arg(target),
                      {}};
    if (*found == target)
        return {};
    if (*found > 0) {
        const QString backup = QStringLiteral("%1.v%2.backup").arg(connection.file()).arg(*found);
        if (const Result<> backedUp = connection.copyTo(backup); !backedUp)
            return backedUp;
    }
    for (const SchemaStep &step : steps) {
        if (step.version <= *found)
            continue;
        if (const Result<> applied = apply(connection, step); !applied)
            return applied;
        qCInfo(logStore).noquote() << name << "schema is now version" << step.version;
    }
    return {};
}

} // namespace zhiping::store
