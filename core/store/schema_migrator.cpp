// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/schema_migrator.h"

#include "base/log.h"
#include "store/connection.h"
#include "store/sealed_file.h"

#include <QFileInfo>

namespace zhiping::store {

namespace {

Result<> keepAsItIs(Connection &connection, int version, Sealer *sealer)
{
    const QString backup = QStringLiteral("%1.v%2.backup").arg(connection.file()).arg(version);
    if (!sealer || version >= firstSealedVersion)
        return connection.copyTo(backup);
    const Result<QByteArray> image = connection.image();
    return image ? writeSealed(backup, *image, *sealer, QFileInfo(backup).fileName()) : image.error();
}

Result<> apply(Connection &connection, const SchemaStep &step, Sealer *sealer)
{
    return connection.inTransaction([&]() -> Result<> {
        if (const Result<> changed = connection.runScript(step.script); !changed)
            return changed;
        if (step.fill) {
            Q_ASSERT_X(sealer, "migrate", "a step that seals needs keys");
            if (const Result<> filled = step.fill(connection, *sealer); !filled)
                return filled;
        }
        if (const Result<> closed = connection.runScript(step.closing); !closed)
            return closed;
        // PRAGMA takes no bound values; the number is ours.
        return connection.runScript(
            QLatin1String(QByteArray("PRAGMA user_version=" + QByteArray::number(step.version))));
    });
}

} // namespace

Result<> migrate(Connection &connection, std::span<const SchemaStep> steps, Sealer *sealer)
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
    if (*found > 0 && connection.durability() == Connection::Durability::Irreplaceable) {
        if (const Result<> kept = keepAsItIs(connection, *found, sealer); !kept)
            return kept;
    }
    for (const SchemaStep &step : steps) {
        if (step.version <= *found)
            continue;
        if (const Result<> applied = apply(connection, step, sealer); !applied)
            return applied;
        qCInfo(logStore).noquote() << name << "schema is now version" << step.version;
    }
    return {};
}

} // namespace zhiping::store
