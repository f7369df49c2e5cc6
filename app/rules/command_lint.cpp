// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/rule_pack.h"
#include "dmn/lint.h"
#include "dmn/reader.h"
#include "rules/commands.h"

#include <QFile>
#include <QTextStream>

namespace zhiping::rules {

namespace {

/// Report what @p path has; false when it is no rule pack at all.
bool lintFile(const QString &path, const Console &console, bool &clean)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        console.err << "'" << path << "' cannot be opened: " << file.errorString() << "\n";
        return false;
    }
    const QByteArray bytes = file.readAll();
    const Result<dmn::Definitions> definitions = dmn::readDefinitions(bytes);
    if (!definitions) {
        console.err << path << ':' << definitions.error().evidence << "\n";
        return false;
    }
    const QList<dmn::LintFinding> findings = dmn::lint(*definitions);
    for (const dmn::LintFinding &finding : findings)
        console.out << path << ':' << finding.place.line << ':' << finding.place.column << ": "
                    << finding.message << " [" << dmn::nameOf(finding.rule) << "] in '" << finding.element
                    << "'\n    " << finding.mend << "\n";
    if (!findings.isEmpty()) {
        clean = false;
    } else if (const auto pack = criteria::loadRulePack(bytes); !pack) {
        clean = false;
        console.out << path << ':' << pack.error().evidence << "\n";
    }
    return true;
}

} // namespace

ExitCode runLint(const QStringList &arguments, const Console &console)
{
    if (arguments.isEmpty()) {
        console.err << "Usage: zhiping-rules lint FILE…\n";
        return ExitCode::Usage;
    }
    bool clean = true;
    bool readable = true;
    for (const QString &path : arguments)
        readable = lintFile(path, console, clean) && readable;
    if (!readable)
        return ExitCode::Unreadable;
    return clean ? ExitCode::Success : ExitCode::Findings;
}

} // namespace zhiping::rules
