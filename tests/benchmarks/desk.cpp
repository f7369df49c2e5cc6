// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "benchmarks/benchmarks.h"
#include "benchmarks/feed_role.h"
#include "benchmarks/roles.h"
#include "benchmarks/specimen_profile.h"
#include "benchmarks/stillness.h"
#include "models/desk_presenter.h"
#include "reviewer/sync_bridge.h"
#include "reviewer/workspace.h"
#include "screens/queue/queue_page.h"
#include "support/fake_access_tokens.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTableView>
#include <QTest>

namespace zhiping::bench {

namespace {

constexpr int pageWidth = 1440;
constexpr int pageHeight = 900;
constexpr int afterwards = 5000; ///< Milliseconds in which verdicts follow.

/// What the screens went through in one first pull. Milliseconds.
struct Morning {
    double firstRows = 0; ///< Until some stood on the screen.
    double pulled = 0;    ///< Until the last page was kept.
    double everything = 0;
    double stillWhilePulling = 0;
    double stillAfterwards = 0;
};

/// The queue of a laptop as `zhiping` shows it.
class Screens
{
public:
    explicit Screens(reviewer::Workspace &workspace)
        : m_workspace(workspace)
        , m_presenter(workspace.desk(), m_clock, models::WorkingCalendar())
        , m_page(m_presenter, m_bridge)
    {
        m_bridge.attach(workspace);
        m_page.resize(pageWidth, pageHeight);
        m_page.show();
    }

    [[nodiscard]] bool areShown() { return QTest::qWaitForWindowExposed(&m_page); }
    [[nodiscard]] Result<Morning> pull();

private:
    reviewer::Workspace &m_workspace;
    const SystemClock m_clock;
    reviewer::SyncBridge m_bridge;
    models::DeskPresenter m_presenter;
    screens::QueuePage m_page;
};

Result<Morning> Screens::pull()
{
    Morning morning;
    QElapsedTimer timer;
    QEventLoop loop;
    std::optional<Error> fault;
    QObject::connect(&m_presenter, &models::DeskPresenter::changed, &loop, [&] {
        if (morning.firstRows != 0 || m_presenter.queue().rowCount() == 0)
            return;
        m_page.repaint();
        morning.firstRows = double(timer.nsecsElapsed()) / 1e6;
    });
    QObject::connect(&m_workspace.scheduler(), &sync::SyncScheduler::progressed, &loop,
                     [&](const sync::SyncProgress &progress) {
                         if (progress.step == sync::SyncProgress::Step::Pulling)
                             morning.pulled = double(timer.nsecsElapsed()) / 1e6;
                     });
    QObject::connect(&m_workspace.scheduler(), &sync::SyncScheduler::finished, &loop,
                     [&](const Result<sync::SyncReport> &outcome) {
                         morning.everything = double(timer.nsecsElapsed()) / 1e6;
                         if (!outcome)
                             fault = outcome.error();
                         loop.quit();
                     });
    Stillness stillness;
    timer.start();
    m_workspace.setSignedIn(true);
    loop.exec();
    if (fault)
        return *fault;
    morning.stillWhilePulling = stillness.longest();
    stillness.start();
    QTimer::singleShot(afterwards, &loop, &QEventLoop::quit);
    loop.exec();
    morning.stillAfterwards = stillness.longest();
    return morning;
}

Result<Morning> measureOnce(const QString &folder, const QUrl &platform)
{
    QDir().mkpath(folder);
    const SystemClock clock;
    test::FakeAccessTokens tokens;
    const auto workspace =
        reviewer::Workspace::open({folder, platform.toString(), platform, specimenAccount()},
                                  reviewer::Workspace::practiceKeys(), tokens, clock);
    if (!workspace)
        return workspace.error();
    Screens screens(**workspace);
    if (!screens.areShown())
        return Error {ErrorKind::Timeout, QStringLiteral("the queue is not shown"), {}};
    return screens.pull();
}

} // namespace

Result<> measureDesk(const Extent &extent, Report &report)
{
    widgets::Theme theme;
    theme.install(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    const quint16 port = freePort();
    RoleProcess feed;
    feed.start(
        {QStringLiteral("feed"), QString::number(extent.pulled), QStringLiteral("0"), QString::number(port)});
    if (const Result<double> ready = feed.reached("usable"); !ready)
        return ready.error();
    QList<double> firstRows;
    QList<double> pulled;
    QList<double> everything;
    QList<double> whilePulling;
    QList<double> after;
    for (int i = 0; i < extent.repetitions; ++i) {
        QDir folder(QDir(extent.folder).filePath(QStringLiteral("desk")));
        const Result<Morning> morning =
            measureOnce(folder.path(), QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)));
        folder.removeRecursively();
        if (!morning)
            return morning.error();
        firstRows.append(morning->firstRows);
        pulled.append(morning->pulled);
        everything.append(morning->everything);
        whilePulling.append(morning->stillWhilePulling);
        after.append(morning->stillAfterwards);
    }
    const QString section = QStringLiteral("Screens in a first pull of %1 applications").arg(extent.pulled);
    const QString ms = QStringLiteral("ms");
    const QString frame = QStringLiteral("one frame");
    const Goal still {.id = QStringLiteral("G17"), .most = 50};
    report.add({section, QStringLiteral("the first page on the screen"), ms, median(firstRows),
                QStringLiteral("the whole run"), median(everything),
                Goal {.id = QStringLiteral("G1"), .most = 250}});
    report.add({section, QStringLiteral("the last page kept"), ms, median(pulled),
                QStringLiteral("the whole run"), median(everything)});
    report.add({section, QStringLiteral("the screens stand still, at most"), ms, median(whilePulling), frame,
                1000.0 / 60, still});
    report.add({section, QStringLiteral("the same while verdicts follow"), ms, median(after), frame,
                1000.0 / 60, still});
    return {};
}

} // namespace zhiping::bench
