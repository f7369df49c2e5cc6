// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sweep/script_stage.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

using namespace zhiping::test;

/// Fifty random things happen to three laptops and a platform; when the faults have ceased, every word and
/// decision that a laptop acknowledged is still there, and each decision counts once.
///
/// A sample by default; 10 000 scripts with ZHIPING_SWEEP=complete, from the seed ZHIPING_SEED on, of which
/// ZHIPING_SWEEP_PART=1/2 is every other one. ZHIPING_SEED alone replays one and tells what happens.
class RandomScriptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsItsPromisesInEveryScript();
    void cleanupTestCase();

private:
    void run(const Script &script);
    [[nodiscard]] Script shrunk(Script script);

    std::unique_ptr<ScriptStage> m_stage;
    QStringList m_violations;
    int m_cases = 0;
    int m_broken = 0;
    bool m_complete = qEnvironmentVariable("ZHIPING_SWEEP") == QLatin1String("complete");
};

namespace {

constexpr quint64 sample = 30;
constexpr quint64 everything = 10'000;
constexpr quint64 tellEvery = 250;
constexpr int mostShrunk = 3;

/// "1/2": the first of two parts.
std::pair<quint64, quint64> part()
{
    const QString text = qEnvironmentVariable("ZHIPING_SWEEP_PART", QStringLiteral("1/1"));
    const quint64 number = text.section(u'/', 0, 0).toULongLong();
    const quint64 parts = text.section(u'/', 1, 1).toULongLong();
    return {std::max<quint64>(number, 1), std::max<quint64>(parts, 1)};
}

QString inOneLine(const QMap<QString, int> &tally)
{
    QStringList parts;
    for (auto it = tally.cbegin(); it != tally.cend(); ++it)
        parts.append(it.key() + u' ' + QString::number(it.value()));
    return parts.join(QStringLiteral(", "));
}

} // namespace

void RandomScriptsTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("zhiping.*=false"));
    // Thousands of little databases are written through to the disk; in memory that costs nothing.
    if (!qEnvironmentVariableIsSet("TMPDIR") && QFileInfo(QStringLiteral("/dev/shm")).isWritable())
        qputenv("TMPDIR", "/dev/shm");
    m_stage = std::make_unique<ScriptStage>();
    QVERIFY(m_stage->start());
}

/// The script without any step that the violation does not need.
Script RandomScriptsTest::shrunk(Script script)
{
    for (qsizetype size = script.steps.size() / 2; size > 0; size /= 2) {
        for (qsizetype first = 0; first < script.steps.size();) {
            Script shorter = script;
            shorter.steps.remove(first, std::min(size, script.steps.size() - first));
            if (m_stage->play(shorter).isEmpty())
                first += size;
            else
                script = shorter;
        }
    }
    return script;
}

void RandomScriptsTest::run(const Script &script)
{
    const QStringList violations = m_stage->play(script);
    ++m_cases;
    if (violations.isEmpty())
        return;
    for (const QString &violation : violations)
        m_violations.append(QStringLiteral("seed %1: %2").arg(script.seed).arg(violation));
    qWarning().noquote() << QStringLiteral("seed %1\n").arg(script.seed) << m_stage->words().join(u'\n')
                         << "\n";
    // Many violations are mostly one mistake.
    if (++m_broken > mostShrunk)
        return;
    const Script less = shrunk(script);
    static_cast<void>(m_stage->play(less));
    qWarning().noquote() << QStringLiteral("seed %1 in %2 steps\n").arg(script.seed).arg(less.steps.size())
                         << m_stage->words().join(u'\n') << "\n";
}

void RandomScriptsTest::keepsItsPromisesInEveryScript()
{
    bool given = false;
    const quint64 first = qEnvironmentVariable("ZHIPING_SEED").toULongLong(&given);
    const auto [number, parts] = part();
    const quint64 count = m_complete ? everything : given ? 1 : sample;
    QElapsedTimer time;
    time.start();
    for (quint64 i = number - 1; i < count; i += parts) {
        run(scriptOf(first + i, ScriptStage::laptops));
        if (given && !m_complete)
            qInfo().noquote() << m_stage->words().join(u'\n');
        if (m_complete && quint64(m_cases) % tellEvery == 0)
            qDebug("%d scripts in %lld s, violations %d", m_cases, time.elapsed() / 1000,
                   int(m_violations.size()));
    }
    QVERIFY2(m_violations.isEmpty(), qPrintable(m_violations.join(u"\n"_qs)));
}

void RandomScriptsTest::cleanupTestCase()
{
    qInfo("cases run %d, violations %d", m_cases, int(m_violations.size()));
    qInfo().noquote() << "resends answered" << m_stage->resendsAnswered() << "of"
                      << inOneLine(m_stage->tally());
    m_stage.reset();
}

QTEST_GUILESS_MAIN(RandomScriptsTest)
#include "tst_random_scripts.moc"
