// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/tck_run.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::rules;

namespace {

/// Cases that call Java methods, which there is nothing here to run: the only ones that may fail.
const QStringList &javaCases()
{
    static const QStringList names = [] {
        QStringList made {QStringLiteral("boxed_001"), QStringLiteral("varargs_001")};
        for (int i = 1; i <= 12; ++i)
            made.append(QStringLiteral("literal_%1").arg(i, 3, 10, QLatin1Char('0')));
        return made;
    }();
    return names;
}

} // namespace

/// The Technology Compatibility Kit of DMN, whose folder the environment names: it is not part of the
/// project.
class TckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesEveryCaseThatNeedsNoJava()
    {
        const QString folder = qEnvironmentVariable("DMN_TCK_DIR");
        if (folder.isEmpty()) {
            QVERIFY2(qEnvironmentVariableIsEmpty("CI"), "DMN_TCK_DIR is not set, and CI demands it");
            QSKIP("the DMN TCK is not there: set DMN_TCK_DIR to the folder that holds compliance-level-2 and "
                  "-3");
        }
        const QStringList files = tckFilesBelow(folder);
        QVERIFY2(!files.isEmpty(), "DMN_TCK_DIR holds no test file");
        QList<TckResult> results;
        for (const QString &path : files) {
            const Result<TckFile> file = readTckFile(path);
            QVERIFY2(file.ok(), qPrintable(path));
            results += runTckFile(*file);
        }
        QStringList failures;
        for (const TckResult &result : results)
            if (result.verdict != TckVerdict::Success
                && !(result.folder == u"0076-feel-external-java" && javaCases().contains(result.id)))
                failures.append(result.folder + u' ' + result.id + u": " + result.message);
        const auto counts = countsByLevel(results);
        for (auto level = counts.constBegin(); level != counts.constEnd(); ++level)
            qInfo("%s: %d of %d, not null %d of %d", qPrintable(level.key()), level->passed, level->total,
                  level->nonNullPassed, level->nonNullTotal);
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TckTest)
#include "tst_tck.moc"
