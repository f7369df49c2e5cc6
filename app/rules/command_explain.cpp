// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/decision_story.h"

#include <QJsonArray>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

ExitCode runExplain(const QStringList &arguments, const Console &console)
{
    const auto options = Options::read(
        arguments,
        {"explain",
         {u"--application"_s, u"--findings"_s, u"--pack"_s, u"--reading"_s, u"--language"_s, u"--decision"_s},
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
    const DecisionStory story(*judged);
    const QString decision = options->value(u"--decision"_s);
    const std::vector<int> told = decision.isEmpty() ? story.mainDecisions() : story.chainOf(decision);
    if (told.empty()) {
        console.err << "The pack has no decision with the id or name '" << decision << "'.\n";
        return ExitCode::Usage;
    }
    QList<QJsonObject> stories;
    for (const int index : told)
        stories.append(story.about(index));
    if (!options->has(u"--json"_s)) {
        writeStories(stories, *language, console.out);
        return ExitCode::Success;
    }
    QJsonArray array;
    for (const QJsonObject &one : stories)
        array.append(one);
    console.out << QJsonDocument(array).toJson();
    return ExitCode::Success;
}

} // namespace zhiping::rules
