// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_layers.h"
#include "criteria/rule_pack.h"
#include "dmn/lint.h"
#include "dmn/reader.h"
#include "rules/files.h"

#include <QTextStream>

#include <limits>

namespace zhiping::rules {

namespace {

struct Given {
    QString path;
    QByteArray bytes;
};

/// @p findings in @p path, each with its place and mend.
void print(const Console &console, const QString &path, const QList<dmn::LintFinding> &findings)
{
    for (const dmn::LintFinding &finding : findings)
        console.out << path << ':' << finding.place.line << ':' << finding.place.column << ": "
                    << finding.message << " [" << dmn::nameOf(finding.rule) << "] in '" << finding.element
                    << "'\n    " << finding.mend << "\n";
}

/// Whether @p layer is clean over its standard, which has to be one of @p files.
bool lintOver(const criteria::PackLayer &layer, const QString &path, const QList<Given> &files,
              const Console &console)
{
    for (const Given &file : files) {
        const auto standard = criteria::readPackLayer(file.bytes);
        if (!standard || standard->id != layer.over)
            continue;
        const auto findings = criteria::lintLayer(layer, *standard);
        if (findings)
            print(console, path, *findings);
        if (!findings || !findings->isEmpty())
            return false;
        const Result<> tried = criteria::tryLayers({*standard, layer});
        if (!tried)
            console.out << path << ": " << tried.error().evidence << "\n";
        return tried.ok();
    }
    console.out << path << ": it is laid over '" << layer.over.text()
                << "', whose file has to be given too\n";
    return false;
}

bool lintFile(const Given &file, const QList<Given> &files, const Console &console)
{
    const auto layer = criteria::readPackLayer(file.bytes);
    if (layer && layer->kind != criteria::LayerKind::Standard)
        return lintOver(*layer, file.path, files, console);
    const QList<dmn::LintFinding> findings = dmn::lint(*dmn::readDefinitions(file.bytes));
    print(console, file.path, findings);
    if (!findings.isEmpty())
        return false;
    const auto pack = criteria::loadRulePack(file.bytes);
    if (!pack)
        console.out << file.path << ':' << pack.error().evidence << "\n";
    return pack.ok();
}

/// The bytes of @p path; nothing, and a complaint, when it is no DMN file.
std::optional<Given> given(const QString &path, const Console &console)
{
    const auto bytes = contentOf(path, console);
    if (!bytes)
        return {};
    Given read {path, *bytes};
    if (const auto definitions = dmn::readDefinitions(read.bytes); !definitions) {
        console.err << path << ':' << definitions.error().evidence << "\n";
        return {};
    }
    return read;
}

} // namespace

ExitCode runLint(const QStringList &arguments, const Console &console)
{
    const auto options =
        Options::read(arguments, {"lint", {}, {}, {}, 1, std::numeric_limits<int>::max()}, console);
    if (!options)
        return ExitCode::Usage;
    QList<Given> files;
    for (const QString &path : options->operands())
        if (const std::optional<Given> file = given(path, console))
            files.append(*file);
    bool clean = true;
    for (const Given &file : files)
        clean = lintFile(file, files, console) && clean;
    if (files.size() < options->operands().size())
        return ExitCode::Unreadable;
    return clean ? ExitCode::Success : ExitCode::Findings;
}

} // namespace zhiping::rules
