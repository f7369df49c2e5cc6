// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sweep/kill_switch.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <functional>

namespace zhiping::test {

/// Where a process is to die.
struct KillPoint {
    int number = 0;    ///< Of its calls that change files of the folder; 0: nowhere.
    bool torn = false; ///< Only writes count, and half of this one is made.
};

/// How a process ended that was to die, and what it had said and done by then.
struct Ending {
    bool died = false;     ///< At its point. If not, it came to its own end:
    int exitCode = -1;     ///< -1 also if something else ended it.
    int calls = 0;         ///< So many it made in all.
    QString lastCall;      ///< The one it died at: "pwrite /outbox.db-wal".
    QStringList said;      ///< Lines on its standard output.
    QStringList elsewhere; ///< Changes outside the folder; there must be none.
};

/// This very program started again, or another one, with a kill switch on one folder. All that a process may
/// take for its own beside (home, temporary files, the current folder) is an empty folder, which must stay
/// empty.
class KilledChild
{
public:
    explicit KilledChild(QString program = QCoreApplication::applicationFilePath(),
                         std::chrono::milliseconds patience = std::chrono::minutes(1))
        : m_program(std::move(program))
        , m_patience(patience)
    {
    }
    /// A program that does not end by itself is asked to as soon as @p done.
    void endWhen(std::function<bool()> done) { m_done = std::move(done); }
    [[nodiscard]] Ending run(const QStringList &arguments, const QString &folder,
                             const KillPoint &point) const
    {
        const QTemporaryDir place;
        const QString report = place.filePath(QStringLiteral("report"));
        const QString home = place.filePath(QStringLiteral("home"));
        QDir().mkpath(home);
        QFile::setPermissions(home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QProcess child;
        child.setProcessEnvironment(environment(folder, point, report, home));
        child.setWorkingDirectory(home);
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(m_program, arguments);
        await(child);
        Ending ending;
        ending.exitCode = child.exitStatus() == QProcess::NormalExit ? child.exitCode() : -1;
        ending.said = QString::fromUtf8(child.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        read(report, ending);
        QDirIterator strays(home, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                            QDirIterator::Subdirectories);
        while (strays.hasNext())
            ending.elsewhere.append(strays.next());
        return ending;
    }

private:
    void await(QProcess &child) const
    {
        using namespace std::chrono_literals;
        const QDeadlineTimer patience(m_patience);
        bool asked = !m_done;
        while (child.state() != QProcess::NotRunning && !patience.hasExpired()) {
            if (child.waitForFinished(int((asked ? m_patience : 20ms).count())) || asked || !m_done())
                continue;
            child.terminate();
            asked = true;
        }
        if (child.state() != QProcess::NotRunning) {
            child.kill();
            child.waitForFinished();
        }
    }
    static QProcessEnvironment environment(const QString &folder, const KillPoint &point,
                                           const QString &report, const QString &home)
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                 "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
            all.insert(QString::fromLatin1(name), home);
        all.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(ZHIPING_KILL_SWITCH));
        // The sanitizer wants to be the first; the switch stands in nobody's way, it looks nothing up.
        all.insert(QStringLiteral("ASAN_OPTIONS"),
                   all.value(QStringLiteral("ASAN_OPTIONS")) + QStringLiteral(":verify_asan_link_order=0"));
        all.insert(QString::fromLatin1(killFolder), QFileInfo(folder).canonicalFilePath());
        all.insert(QString::fromLatin1(killReport), report);
        all.insert(QString::fromLatin1(killPoint), QString::number(point.number));
        all.insert(QString::fromLatin1(killTorn), point.torn ? QStringLiteral("1") : QStringLiteral("0"));
        return all;
    }
    static void read(const QString &report, Ending &ending)
    {
        QFile file(report);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QString what = line.section(u' ', 1);
            if (line.startsWith(QStringLiteral("died"))) {
                ending.died = true;
                ending.lastCall = what;
            } else if (line.startsWith(QStringLiteral("lived"))) {
                ending.calls = what.toInt();
            } else {
                ending.elsewhere.append(what);
            }
        }
    }

    const QString m_program;
    const std::chrono::milliseconds m_patience;
    std::function<bool()> m_done;
};

/// For the main function of a sweep: a kill takes nothing back from a disk, so none need be waited for.
inline void keepFilesInMemory()
{
    const QString memory = QStringLiteral("/dev/shm");
    if (QFileInfo(memory).isWritable())
        qputenv("TMPDIR", memory.toUtf8());
}

/// The main function of a sweep whose test is also the process it kills: told a number, it carries out that
/// task with the rest of its arguments.
template <typename Test>
int runKillable(int argc, char *argv[], const std::function<int(int task, const QStringList &rest)> &carryOut)
{
    QCoreApplication program(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("zhiping.*=false"));
    const QStringList arguments = QCoreApplication::arguments();
    bool isTask = false;
    const int task = arguments.value(1).toInt(&isTask);
    if (isTask)
        return carryOut(task, arguments.mid(2));
    keepFilesInMemory();
    Test test;
    return QTest::qExec(&test, argc, argv);
}

/// Everything in @p from, for a case of its own.
inline void copyFolder(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    const QFileInfoList entries = QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            QVERIFY(QFile::copy(entry.filePath(), target));
    }
}

/// What a sweep over kill points found.
class KillSweep
{
public:
    /// Every point of both kinds, or with a stride so that about @p sample of each remain. @p tryPoint makes
    /// one fresh case, lets it die and complains about what is wrong then. Answers what was wrong.
    QStringList run(const QString &name, int sample, const std::function<Ending(const KillPoint &)> &tryPoint)
    {
        const qsizetype earlier = m_violations.size();
        for (const bool torn : {false, true}) {
            m_case = name + QStringLiteral(" undisturbed");
            const Ending whole = tryPoint({0, torn});
            if (whole.died || whole.exitCode != 0 || whole.calls == 0) {
                complain(QStringLiteral("does not come to its end"));
                break;
            }
            const int stride = m_complete ? 1 : std::max(1, whole.calls / sample);
            // A process with threads makes a few more calls or less each time: on until it comes to its end.
            for (int number = 1;; number += stride) {
                m_case = QStringLiteral("%1 %2 %3")
                             .arg(name, torn ? QStringLiteral("torn") : QStringLiteral("point"))
                             .arg(number);
                const Ending ending = tryPoint({number, torn});
                if (!ending.died && number > whole.calls)
                    break;
                m_cases += ending.died ? 1 : 0;
            }
        }
        return m_violations.mid(earlier);
    }
    /// About the case that is being tried.
    void complain(const QString &what)
    {
        m_violations.append(m_case + u": " + what);
        qWarning().noquote() << m_violations.constLast();
    }
    void at(const Ending &ending)
    {
        if (ending.died)
            m_case += u" (" + ending.lastCall + u')';
        for (const QString &stray : ending.elsewhere)
            complain(QStringLiteral("changed outside the data folder: ") + stray);
        if (!ending.died && ending.exitCode != 0)
            complain(QStringLiteral("ended with %1").arg(ending.exitCode));
    }
    [[nodiscard]] int cases() const { return m_cases; }
    [[nodiscard]] const QStringList &violations() const { return m_violations; }

private:
    QString m_case;
    QStringList m_violations;
    int m_cases = 0;
    const bool m_complete = qEnvironmentVariable("ZHIPING_SWEEP") == QLatin1String("complete");
};

} // namespace zhiping::test
