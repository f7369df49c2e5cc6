// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/assessment_text.h"
#include "rules/files.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

ExitCode runAssess(const QStringList &arguments, const Console &console)
{
    const auto options =
        Options::read(arguments,
                      {"assess",
                       {u"--application"_s, u"--findings"_s, u"--pack"_s, u"--reading"_s, u"--language"_s},
                       {u"--json"_s},
                       {u"--reading"_s}},
                      console);
    if (!options)
        return ExitCode::Usage;
    const auto language = languageOf(*options, console);
    if (!language)
        return ExitCode::Usage;
    const auto judged = judgedIn(*options, console);
    if (!judged)
        return options->has(u"--application"_s) ? ExitCode::Unreadable : ExitCode::Usage;
    const criteria::Assessment assessment =
        criteria::assess(*judged->pack, judged->application, judged->findings, judged->published);
    if (options->has(u"--json"_s))
        console.out << QJsonDocument(jsonOf(assessment, judged->application)).toJson();
    else
        writeText(assessment, judged->application, *language, console.out);
    return ExitCode::Success;
}

} // namespace zhiping::rules
