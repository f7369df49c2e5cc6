// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_layers.h"
#include "rules/files.h"
#include "rules/options.h"

#include <QTextStream>

#include <limits>

namespace zhiping::rules {

ExitCode runCompose(const QStringList &arguments, const Console &console)
{
    const auto options =
        Options::read(arguments, {"compose", {}, {}, {}, 1, std::numeric_limits<int>::max()}, console);
    if (!options)
        return ExitCode::Usage;
    QList<QByteArray> files;
    for (const QString &path : options->operands()) {
        const auto bytes = contentOf(path, console);
        if (!bytes)
            return ExitCode::Unreadable;
        files.append(*bytes);
    }
    const auto shelf = criteria::PackShelf::of(files);
    const Result<> tried = shelf ? criteria::tryLayers(shelf->layers()) : Result<>(shelf.error());
    if (!tried) {
        console.err << tried.error().evidence << "\n";
        return ExitCode::Findings;
    }
    console.out << QString::fromUtf8(criteria::composePack(shelf->layers())->bytes);
    return ExitCode::Success;
}

} // namespace zhiping::rules
