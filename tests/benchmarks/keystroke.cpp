// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "benchmarks/benchmarks.h"
#include "benchmarks/paint_watch.h"
#include "benchmarks/specimen_applications.h"
#include "benchmarks/specimen_profile.h"
#include "platform/practice/practice_seed.h"
#include "review/dossier.h"
#include "review/review_desk.h"
#include "screens/review/clause_card.h"
#include "screens/review/review_page.h"
#include "store/profile.h"
#include "support/settle.h"
#include "support/signed_rules.h"
#include "ui/screens/review_stage.h"
#include "ui/screens/stage_controls.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTest>

namespace zhiping::bench {

namespace {

const QUrl nowhere(QStringLiteral("http://127.0.0.1:9"));
constexpr int pageWidth = 1440;
constexpr int pageHeight = 900;

struct Times {
    QList<double> answer;
    QList<double> repaint;
};

/// The buttons of yes/no questions that a reviewer could press now, as the page shows them.
QList<QPushButton *> answerButtons(const QWidget &page)
{
    QList<QPushButton *> found;
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        const QString name = button->objectName();
        const bool answers = name.startsWith(QStringLiteral("fact."))
            && (name.endsWith(QStringLiteral(".yes")) || name.endsWith(QStringLiteral(".no")));
        if (answers && button->isVisible() && button->isEnabled() && !button->isChecked())
            found.append(button);
    }
    return found;
}

/// Press up to @p most different answers on @p page and repaint it once beside each.
bool press(QWidget &page, const review::Dossier &dossier, int most, Times &times)
{
    auto *panel = page.findChild<QWidget *>(QStringLiteral("verdict"));
    if (!panel)
        return false;
    PaintWatch watch(*panel);
    for (int i = 0; i < most; ++i) {
        const QList<QPushButton *> buttons = answerButtons(page);
        if (buttons.isEmpty())
            return true;
        QPushButton *button = buttons.at((i * 7) % buttons.size());
        button->setFocus(Qt::OtherFocusReason);
        watch.rest();
        times.answer.append(watch.time([button] { QTest::keyClick(button, Qt::Key_Space); }));
        if (!QTest::qWaitFor([&] { return dossier.unsaved() == 0; }))
            return false;
        watch.rest();
        times.repaint.append(watch.time([&page] { page.update(); }));
    }
    return true;
}

Result<> pressThrough(const QList<domain::ApplicationId> &ids, review::ReviewDesk &desk, int answers,
                      Times &times)
{
    test::SilentPrompter prompter;
    test::StageSync sync;
    for (const domain::ApplicationId &id : ids) {
        const auto dossier = test::settle(desk.open(id), std::chrono::minutes(1));
        if (!dossier)
            return dossier.error();
        screens::ReviewPage page(*dossier, desk, sync, prompter);
        page.resize(pageWidth, pageHeight);
        page.show();
        page.activateWindow();
        for (screens::ClauseCard *card : page.findChildren<screens::ClauseCard *>())
            card->setExpanded(true);
        if (!QTest::qWaitForWindowExposed(&page))
            return Error {ErrorKind::Timeout, QStringLiteral("the page is not shown"), {}};
        if (!press(page, **dossier, answers, times))
            return Error {ErrorKind::Timeout, QStringLiteral("an answer was not saved"), {}};
    }
    return {};
}

void addFigures(const QString &section, const Times &times, Report &report)
{
    const QString unit = QStringLiteral("ms");
    const QString baseline = QStringLiteral("repainting the page, median");
    const double repaint = median(times.repaint);
    report.add({section, QStringLiteral("median"), unit, median(times.answer), baseline, repaint});
    report.add(
        {section, QStringLiteral("90th percentile"), unit, percentile(times.answer, 90), baseline, repaint});
    report.add({section, QStringLiteral("worst"), unit, percentile(times.answer, 100), baseline, repaint});
}

struct Series {
    QString name;
    QList<domain::Application> applications;
};

Result<> measureSeries(const Series &series, const QString &folder, int answers, Report &report)
{
    if (const Result<> made = makeProfile(folder, nowhere, series.applications); !made)
        return made;
    const SystemClock clock;
    const Result<store::Keys> keys = profileKeys(folder, nowhere.toString());
    if (!keys)
        return keys.error();
    const auto profile = store::Profile::open(folder, nowhere.toString(), specimenAccount().id, *keys, clock);
    if (!profile)
        return profile.error();
    const store::Profile &stores = **profile;
    review::ReviewDesk desk({stores.applications(), stores.attachments(), stores.work(), stores.outbox(),
                             stores.search(), stores.carriedWork(), stores.briefcase(), clock,
                             test::rulesTrust()},
                            specimenAccount());
    QList<domain::ApplicationId> ids;
    for (const domain::Application &application : series.applications)
        ids.append(application.id);
    Times times;
    if (const Result<> pressed = pressThrough(ids, desk, answers, times); !pressed)
        return pressed;
    if (times.answer.isEmpty())
        return Error {ErrorKind::NotFound, QStringLiteral("no question could be answered"), {}};
    addFigures(u"Key pressed to verdict painted, " + series.name, times, report);
    return {};
}

} // namespace

Result<> measureKeystroke(const Extent &extent, Report &report)
{
    widgets::Theme theme;
    theme.install(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    constexpr int nearlyEmpty = 12;
    constexpr int few = 2;
    constexpr int answers = 8;
    QList<domain::Application> practice;
    for (const platform::SeededApplication &seeded : platform::practiceApplications(specimenDay())) {
        practice.append(seeded.application);
        // Where it is somebody else's turn the page is read-only.
        practice.last().stage = domain::Stage::InReview;
        practice.last().reviewingRegion = specimenAccount().region;
    }
    QList<domain::Application> empty;
    for (int i = 0; i < nearlyEmpty; ++i)
        empty.append(emptied(practice.at(i), 1.0, quint32(i)));
    if (extent.smoke) {
        practice.resize(few);
        empty.resize(few);
    }
    const QList<Series> all {{QStringLiteral("practice applications"), practice},
                             {QStringLiteral("almost empty applications"), empty}};
    for (const Series &series : all) {
        const QString folder =
            QDir(extent.folder).filePath(QStringLiteral("keys%1").arg(report.figures().size()));
        if (const Result<> measured = measureSeries(series, folder, extent.smoke ? few : answers, report);
            !measured)
            return measured;
    }
    return {};
}

} // namespace zhiping::bench
