// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/assessment_text.h"
#include "rules/files.h"
#include "rules/progress.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

namespace {

using criteria::Assessment;
using criteria::Condition;

/// One thing that is judged otherwise.
struct Flip {
    QString what;
    QString before;
    QString after;
    QList<criteria::Label> reasons; ///< Of the conditions that changed: before, after, before, after …
};

struct Difference {
    QString file;
    QString code; ///< Of the application.
    QList<Flip> flips;
    QString fault; ///< Why it could not be read; then nothing else.
};

void compareConditions(const QList<Condition> &before, const QList<Condition> &after, Flip &flip)
{
    for (const Condition &was : before)
        for (const Condition &is : after)
            if (was.id == is.id && was.outcome != is.outcome)
                flip.reasons.append({was.reason, is.reason});
    // A condition that only one of the packs has decides alone.
    const auto addMissing = [&flip](const QList<Condition> &these, const QList<Condition> &those,
                                    bool first) {
        for (const Condition &one : these) {
            const bool known = std::any_of(those.begin(), those.end(),
                                           [&one](const Condition &other) { return other.id == one.id; });
            if (!known && one.outcome != criteria::Outcome::Met)
                flip.reasons.append(first ? QList<criteria::Label> {one.reason, {}}
                                          : QList<criteria::Label> {{}, one.reason});
        }
    };
    addMissing(before, after, true);
    addMissing(after, before, false);
}

QList<Flip> flipsBetween(const Assessment &before, const Assessment &after)
{
    QList<Flip> flips;
    if (before.overall != after.overall) {
        Flip flip {u"overall"_s,
                   codeOf(before.overall),
                   codeOf(after.overall),
                   {before.overallReason, after.overallReason}};
        compareConditions(before.gates, after.gates, flip);
        flips.append(flip);
    }
    for (const criteria::CategoryAssessment &was : before.categories)
        for (const criteria::CategoryAssessment &is : after.categories)
            if (was.code == is.code && was.outcome != is.outcome) {
                Flip flip {u"category "_s + was.code.text(), codeOf(was.outcome), codeOf(is.outcome), {}};
                compareConditions(was.conditions, is.conditions, flip);
                flips.append(flip);
            }
    if (before.authority != after.authority) {
        Flip flip {u"authority"_s, codeOf(before.authority), codeOf(after.authority), {}};
        if (before.authorityCondition && after.authorityCondition)
            flip.reasons = {before.authorityCondition->reason, after.authorityCondition->reason};
        flips.append(flip);
    }
    return flips;
}

Difference differenceIn(const QString &path, const criteria::RulePack &before,
                        const criteria::RulePack &after)
{
    Difference difference {path, {}, {}, {}};
    QString complaint;
    QString unused;
    QTextStream err(&complaint);
    QTextStream out(&unused);
    const auto application = applicationIn(path, {out, err});
    err.flush();
    if (!application) {
        difference.fault = complaint.trimmed();
        return difference;
    }
    difference.code = application->code;
    if (criteria::outcomesOf(before, *application, {}) == criteria::outcomesOf(after, *application, {}))
        return difference;
    difference.flips =
        flipsBetween(criteria::assess(before, *application, {}), criteria::assess(after, *application, {}));
    return difference;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    for (QDirIterator each(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
        files.append(each.next());
    files.sort();
    return files;
}

void writeText(const Difference &difference, Language language, QTextStream &out)
{
    out << difference.file << " (" << difference.code << ")\n";
    for (const Flip &flip : difference.flips) {
        out << "  " << flip.what << ": " << flip.before << " -> " << flip.after << "\n";
        for (qsizetype i = 0; i + 1 < flip.reasons.size(); i += 2) {
            out << "    - " << in(language, flip.reasons.at(i)) << "\n";
            out << "    + " << in(language, flip.reasons.at(i + 1)) << "\n";
        }
    }
}

QJsonObject jsonOf(const Difference &difference)
{
    QJsonArray flips;
    for (const Flip &flip : difference.flips) {
        QJsonArray reasons;
        for (const criteria::Label &reason : flip.reasons)
            reasons.append(QJsonObject {{u"zh"_s, reason.zh}, {u"en"_s, reason.en}});
        flips.append(QJsonObject {{u"what"_s, flip.what},
                                  {u"before"_s, flip.before},
                                  {u"after"_s, flip.after},
                                  {u"reasons"_s, reasons}});
    }
    return {{u"file"_s, difference.file}, {u"code"_s, difference.code}, {u"flips"_s, flips}};
}

/// Report what @p differences hold, in the order of the files.
ExitCode report(const std::vector<Difference> &differences, const Options &options, Language language,
                const Console &console)
{
    qint64 flipped = 0;
    qint64 unreadable = 0;
    QJsonArray array;
    for (const Difference &difference : differences) {
        if (!difference.fault.isEmpty()) {
            ++unreadable;
            console.err << difference.fault << "\n";
        } else if (!difference.flips.isEmpty()) {
            ++flipped;
            if (options.has(u"--json"_s))
                array.append(jsonOf(difference));
            else
                writeText(difference, language, console.out);
        }
    }
    if (options.has(u"--json"_s))
        console.out << QJsonDocument(array).toJson();
    else
        console.out << flipped << " of " << qint64(differences.size()) - unreadable
                    << " applications are judged otherwise.\n";
    if (unreadable > 0)
        return ExitCode::Unreadable;
    return flipped == 0 ? ExitCode::Success : ExitCode::Findings;
}

} // namespace

ExitCode runDiff(const QStringList &arguments, const Console &console)
{
    const auto options = Options::read(
        arguments, {"diff", {u"--applications"_s, u"--language"_s}, {u"--json"_s}, {}, 2, 2}, console);
    if (!options)
        return ExitCode::Usage;
    const auto language = languageOf(*options, console);
    if (!language)
        return ExitCode::Usage;
    if (!options->has(u"--applications"_s)) {
        console.err << "The option --applications FOLDER is missing: where the applications lie (*.json).\n";
        return ExitCode::Usage;
    }
    const auto before = packIn(options->operands().at(0), console);
    const auto after = packIn(options->operands().at(1), console);
    if (!before || !after)
        return ExitCode::Unreadable;
    const QStringList files = filesBelow(options->value(u"--applications"_s));
    if (files.isEmpty()) {
        console.err << "There is no application (*.json) below '" << options->value(u"--applications"_s)
                    << "'.\n";
        return ExitCode::Unreadable;
    }
    std::vector<Difference> differences(size_t(files.size()));
    {
        Progress progress(console, u"comparing"_s, files.size());
        onAllCores(
            files.size(),
            [&](qint64 i) { differences[size_t(i)] = differenceIn(files.at(i), *before, *after); }, progress);
    }
    return report(differences, *options, *language, console);
}

} // namespace zhiping::rules
