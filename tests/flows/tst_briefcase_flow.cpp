// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "flows/client_program.h"
#include "flows/stage.h"

#include <QApplication>
#include <QDirIterator>

using namespace zhiping;
using namespace zhiping::test;

namespace {

const QString user = QStringLiteral("rongchang");
const QString applicant = QStringLiteral("巴山");

} // namespace

/// The evening before, and the factory hall: with the whole program, its screens and a real platform.
class BriefcaseFlowTest : public QObject
{
    Q_OBJECT

    Stage stage;
    ScreenReader reader;
    std::unique_ptr<ClientProgram> program;
    domain::Attachment missing; ///< The one shown first.
    QStringList arguments;      ///< The platform's address outlives the platform.

    /// Click what begins with @p name once it is there; again where a sync has moved it.
    bool press(const QString &name, const std::function<bool()> &done)
    {
        for (int attempt = 0; attempt < 3; ++attempt) {
            if (program->click(program->see(ScreenReader::PushButton, name))
                && until(done, std::chrono::seconds(8)))
                return true;
        }
        return done();
    }
    std::function<bool()> shows(ScreenReader::Role role, const QString &name)
    {
        return [this, role, name] { return program->glimpse(role, name).has_value(); };
    }
    void start();

private Q_SLOTS:
    void initTestCase();
    void bringsAFileThatSomebodyOpens();
    void provesThatEverythingOpensWithoutThePlatform();
    void stillHasItAllAfterANightWithoutANetwork();
};

void BriefcaseFlowTest::initTestCase()
{
    QVERIFY2(ClientProgram::hasHand(), "xdotool is not installed");
    const Result<> hearing = reader.start();
    QVERIFY2(hearing.ok(), hearing ? "" : qPrintable(hearing.error().evidence));
    const Result<> opened = stage.open();
    QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().evidence));
    QVERIFY(stage.issue({applicant}).ok());
    arguments = ClientProgram::argumentsFor(stage, user);
    for (const platform::SeededApplication &seeded : platform::practiceApplications(QDate(2026, 3, 2))) {
        if (seeded.application.applicant.name.contains(applicant))
            missing = seeded.application.attachments.constFirst();
    }
    {
        const auto laptop = stage.signedIn(user);
        QVERIFY(laptop);
        QVERIFY(laptop->synced());
    }
    int removed = 0;
    QDirIterator files(stage.path(user), {missing.sha256}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        removed += QFile::remove(files.next()) ? 1 : 0;
    QCOMPARE(removed, 1);
    platform::Fault fault;
    fault.pattern = QStringLiteral("/api/v1/attachments/") + missing.sha256;
    fault.status = 503;
    fault.times.reset();
    stage.server().faults().add(fault);
}

void BriefcaseFlowTest::start()
{
    program = std::make_unique<ClientProgram>(reader);
    const Result<> started = program->start(arguments);
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().evidence));
}

void BriefcaseFlowTest::bringsAFileThatSomebodyOpens()
{
    start();
    // The sync at the start cannot have it: the platform fails for this one.
    QVERIFY(press(QStringLiteral("Open review"),
                  shows(ScreenReader::PushButton, QStringLiteral("Download now"))));
    QVERIFY(
        press(QStringLiteral("Download now"), shows(ScreenReader::PushButton, QStringLiteral("Try again"))));
    stage.server().faults().clear();
    QVERIFY(press(QStringLiteral("Try again"),
                  shows(ScreenReader::PushButton, QStringLiteral("Cite this page"))));
    QDirIterator files(stage.path(user), {missing.sha256}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
}

void BriefcaseFlowTest::provesThatEverythingOpensWithoutThePlatform()
{
    QVERIFY(program->press(QStringLiteral("Escape")));
    QVERIFY(press(QStringLiteral("Take along"),
                  shows(ScreenReader::PushButton, QStringLiteral("Show the briefcase"))));
    stage.server().stop();
    QVERIFY(press(QStringLiteral("Show the briefcase"),
                  shows(ScreenReader::PushButton, QStringLiteral("Pre-flight check"))));
    QVERIFY(press(QStringLiteral("Pre-flight check"), shows(ScreenReader::Label, QStringLiteral("6 of 7"))));
}

void BriefcaseFlowTest::stillHasItAllAfterANightWithoutANetwork()
{
    program->kill();
    start();
    // What the rail offers can be on or off.
    QVERIFY(program->click(program->see(ScreenReader::CheckBox, QStringLiteral("Briefcase"))));
    QVERIFY(press(QStringLiteral("Pre-flight check"), shows(ScreenReader::Label, QStringLiteral("6 of 7"))));
    QVERIFY(press(QStringLiteral("Open application"),
                  shows(ScreenReader::PushButton, QStringLiteral("Cite this page"))));
}

QTEST_MAIN(BriefcaseFlowTest)
#include "tst_briefcase_flow.moc"
