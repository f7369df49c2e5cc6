// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "base/uuid7.h"
#include "store/profile.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace zhiping;
using namespace zhiping::test;

namespace {

const QString childArgument = QStringLiteral("--seal-until-killed");
const QString issuer = QStringLiteral("https://platform.example");
const domain::AccountId account(QStringLiteral("acc-1"));

/// The process that dies: writes a finding, a draft and a decision for each of its applications, and says
/// what it was told is durable.
int sealUntilKilled(const QString &folder)
{
    const SystemClock clock;
    const auto opened = store::Profile::open(folder, issuer, account, someKeys(), clock);
    if (!opened.ok())
        return 2;
    const store::Profile &profile = *opened.value();
    const qsizetype known = settle(profile.outbox().entries())->size();
    for (qsizetype i = known;; ++i) {
        const QString application = QStringLiteral("a-%1").arg(i);
        ports::Draft draft;
        draft.application = domain::ApplicationId(application);
        draft.opinion = QStringLiteral("意见");
        const auto finding = aFinding(makeUuid7(clock), application, QStringLiteral("project.built"));
        if (!settle(profile.work().record(finding)).ok() || !settle(profile.work().saveDraft(draft)).ok()
            || !settle(profile.outbox().seal(aDecision(QStringLiteral("d-%1").arg(i), application),
                                             anApplication(application)))
                    .ok())
            return 3;
        std::printf("d-%lld\n", qlonglong(i));
        std::fflush(stdout);
    }
}

} // namespace

class SuddenDeathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoAcknowledgedDecision();
};

void SuddenDeathTest::losesNoAcknowledgedDecision()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    QStringList acknowledged;
    for (int round = 0; round < 12; ++round) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {childArgument, folder.path()});
        QVERIFY(child.waitForStarted());
        // The round's number varies how far the child gets before it dies.
        QByteArray output;
        while (output.count('\n') < 3 + 2 * round) {
            QVERIFY2(child.waitForReadyRead(20'000), "the child stopped writing");
            output += child.readAllStandardOutput();
        }
        QCOMPARE(::kill(pid_t(child.processId()), SIGKILL), 0);
        QVERIFY(child.waitForFinished());
        output += child.readAllStandardOutput();
        output.truncate(output.lastIndexOf('\n') + 1);
        acknowledged += QString::fromLatin1(output).split(u'\n', Qt::SkipEmptyParts);

        auto opened = store::Profile::open(folder.path(), issuer, account, someKeys(), clock);
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().evidence));
        const auto entries = settle(opened.value()->outbox().entries());
        QVERIFY(entries.ok());
        QStringList kept;
        for (const ports::OutboxEntry &entry : *entries) {
            kept.append(entry.id.text());
            QCOMPARE(entry.bodySha256, digestOf(entry.body));
        }
        // At most one more than was heard: sealed, but killed before saying so.
        QVERIFY(kept.size() - acknowledged.size() <= 1);
        for (const QString &id : std::as_const(acknowledged))
            QVERIFY2(kept.contains(id), qPrintable(id));
        acknowledged = kept;
    }
}

// The test is also the process it kills, hence its own main.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == childArgument)
        return sealUntilKilled(arguments.at(2));
    SuddenDeathTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sudden_death.moc"
