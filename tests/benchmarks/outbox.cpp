// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "benchmarks/benchmarks.h"
#include "benchmarks/process_tree.h"
#include "benchmarks/specimen_profile.h"
#include "benchmarks/stillness.h"
#include "models/desk_presenter.h"
#include "review/review_desk.h"
#include "screens/queue/row_table.h"
#include "store/profile.h"
#include "support/fake_review_api.h"
#include "support/settle.h"
#include "support/signed_rules.h"
#include "sync/sync_run.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

namespace zhiping::bench {

namespace {

using namespace std::chrono_literals;

constexpr int waiting = 10'000;
const QString issuer = QStringLiteral("https://platform.example");

Error failed(const QString &what, const Error &why)
{
    return {why.kind, what + QStringLiteral(": ") + why.evidence, {}};
}

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

/// So many decisions sealed and never sent, as after weeks in factory halls.
Result<> sealMany(const store::Profile &profile, int from, int count)
{
    for (int i = from; i < from + count; ++i) {
        const QString number = QString::number(i);
        const Result<> sealed = test::settle(profile.outbox().seal(
            test::aDecision(u"d-" + number, u"a-" + number), test::anApplication(u"a-" + number)));
        if (!sealed)
            return failed(QStringLiteral("sealing"), sealed.error());
    }
    return {};
}

/// Milliseconds from opening a profile until its outbox has been read.
Result<double> openingTime(const QString &folder, const store::Keys &keys, const Clock &clock)
{
    QElapsedTimer timer;
    timer.start();
    const auto profile = store::Profile::open(folder, issuer, specimenAccount().id, keys, clock);
    if (!profile)
        return failed(QStringLiteral("opening"), profile.error());
    const auto entries = test::settle((*profile)->outbox().entries());
    if (!entries)
        return failed(QStringLiteral("reading the outbox"), entries.error());
    return seconds(timer) * 1000;
}

/// One run against a platform that answers at once: what the laptop itself takes. Seconds for the first and
/// for the last half of the decisions.
struct Drain {
    double first = 0;
    double last = 0;
    qint64 memory = 0; ///< More at the end than half-way.
};

Result<Drain> drain(const store::Profile &profile, const Clock &clock, int count)
{
    test::FakeReviewApi api;
    Drain drain;
    QElapsedTimer timer;
    timer.start();
    qint64 before = 0;
    int sent = 0;
    api.asked = [&](const QString &call) {
        if (!call.startsWith(u"submit ") || ++sent != count / 2)
            return;
        drain.first = seconds(timer);
        before = memoryOfTree(QCoreApplication::applicationPid()).value_or(TreeMemory {}).bytes;
    };
    sync::SyncRun run({api, profile.applications(), profile.attachments(), profile.outbox(), profile.work(),
                       profile.briefcase(), clock},
                      {}, [] { return 0.5; });
    std::optional<Result<sync::SyncReport>> outcome;
    QObject::connect(&run, &sync::SyncRun::finished, &run,
                     [&](const Result<sync::SyncReport> &report) { outcome = report; });
    run.start();
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 600'000))
        return Error {ErrorKind::Timeout, QStringLiteral("the run does not end"), {}};
    if (!*outcome)
        return failed(QStringLiteral("the run"), outcome->error());
    if ((*outcome)->decisionsAcknowledged != count)
        return Error {
            ErrorKind::Conflict, QStringLiteral("%1 receipts").arg((*outcome)->decisionsAcknowledged), {}};
    drain.last = seconds(timer) - drain.first;
    drain.memory = memoryOfTree(QCoreApplication::applicationPid()).value_or(TreeMemory {}).bytes - before;
    return drain;
}

/// The longest the window's thread stands still while the outbox is read and shown; milliseconds.
Result<double> standstill(const store::Profile &profile, const Clock &clock, int count)
{
    review::ReviewDesk desk({profile.applications(), profile.attachments(), profile.work(), profile.outbox(),
                             profile.search(), profile.carriedWork(), profile.briefcase(), clock,
                             test::rulesTrust()},
                            specimenAccount());
    models::DeskPresenter presenter(desk, clock, models::WorkingCalendar());
    screens::RowTable table;
    table.setModel(&presenter.outbox());
    table.resize(1200, 800);
    table.show();
    if (!QTest::qWaitForWindowExposed(&table))
        return Error {ErrorKind::Timeout, QStringLiteral("no window"), {}};
    Stillness still;
    desk.refresh();
    if (!QTest::qWaitFor([&] { return presenter.outbox().rowCount() == count; }, 60'000))
        return Error {ErrorKind::Timeout, QStringLiteral("the outbox is not shown"), {}};
    QTest::qWait(200);
    return still.longest();
}

} // namespace

Result<> measureOutbox(const Extent &extent, Report &report)
{
    const int count = extent.smoke ? 200 : waiting;
    const SystemClock clock;
    const Result<store::Keys> keys = profileKeys(extent.folder, issuer);
    if (!keys)
        return keys.error();
    {
        const auto profile = store::Profile::open(extent.folder, issuer, specimenAccount().id, *keys, clock);
        if (!profile)
            return failed(QStringLiteral("a profile"), profile.error());
        if (const Result<> sealed = sealMany(**profile, 0, count / 10); !sealed)
            return sealed;
    }
    const Result<double> small = openingTime(extent.folder, *keys, clock);
    if (!small)
        return small.error();
    {
        const auto profile = store::Profile::open(extent.folder, issuer, specimenAccount().id, *keys, clock);
        if (const Result<> sealed = sealMany(**profile, count / 10, count - count / 10); !sealed)
            return sealed;
    }
    const Result<double> whole = openingTime(extent.folder, *keys, clock);
    if (!whole)
        return whole.error();
    const QString section = QStringLiteral("%1 decisions waiting").arg(count);
    report.add({section, QStringLiteral("opening the profile, every decision and the record checked"),
                QStringLiteral("ms"), *whole, QStringLiteral("ten times that of a tenth"), *small * 10,
                Goal {.id = QStringLiteral("row 45"), .mostRatio = 1.5}});
    const auto profile = store::Profile::open(extent.folder, issuer, specimenAccount().id, *keys, clock);
    if (!profile)
        return failed(QStringLiteral("a profile"), profile.error());
    const Result<double> still = standstill(**profile, clock, count);
    if (!still)
        return still.error();
    report.add({section, QStringLiteral("the window's longest standstill"), QStringLiteral("ms"), *still,
                QStringLiteral("what is not felt"), 50, Goal {.id = QStringLiteral("G17"), .mostRatio = 1}});
    const Result<Drain> drained = drain(**profile, clock, count);
    if (!drained)
        return drained.error();
    report.add({section, QStringLiteral("sending the last half"), QStringLiteral("s"), drained->last,
                QStringLiteral("the first half"), drained->first,
                Goal {.id = QStringLiteral("row 45"), .mostRatio = 1.5}});
    constexpr double mega = 1e6;
    report.add({section, QStringLiteral("memory added by the last half"), QStringLiteral("MB"),
                std::max(0.1, double(drained->memory) / mega), QStringLiteral("the decisions themselves"),
                double(count) * 2000 / mega, Goal {.id = QStringLiteral("row 45"), .mostRatio = 1}});
    return {};
}

} // namespace zhiping::bench
