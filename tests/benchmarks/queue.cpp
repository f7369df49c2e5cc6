// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/benchmarks.h"
#include "benchmarks/paint_watch.h"
#include "benchmarks/specimen_profile.h"
#include "models/queue_model.h"
#include "screens/queue/queue_page.h"
#include "screens/queue/row_table.h"
#include "support/wordy_applications.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <numeric>

namespace zhiping::bench {

namespace {

constexpr quint32 seed = 20260301;
constexpr int looking = 2000;
constexpr int pageWidth = 1440;
constexpr int pageHeight = 900;

QList<review::QueueRow> rowsOf(int count)
{
    QRandomGenerator random(seed);
    QList<review::QueueRow> rows;
    for (int i = 0; i < count; ++i) {
        domain::Application application = test::anApplication(QString::number(i));
        application.applicant.name = u"重庆" + test::wordyText(4, random) + u"（集团）有限公司";
        application.project.name = test::wordyText(16, random) + u"项目";
        application.dueOn = specimenDay().addDays(random.bounded(400));
        review::QueueRow row;
        row.summary = domain::summaryOf(application);
        row.lane = review::Lane::InReview;
        row.verdict = review::QuickVerdict {};
        row.verdict->outcome = i % 3 == 0 ? criteria::Outcome::Met : criteria::Outcome::Open;
        row.verdict->countable = domain::Money {qint64(random.bounded(1, 900'000)) * 10'000};
        rows.append(row);
    }
    return rows;
}

double millisecondsOf(const std::function<void()> &act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Numbers in the order in which @p less wants the rows: what sorting takes that moves nothing else.
double sorted(
    const QList<review::QueueRow> &rows,
    const std::function<bool(const domain::ApplicationSummary &, const domain::ApplicationSummary &)> &less)
{
    QList<int> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    return millisecondsOf([&] {
        std::sort(order.begin(), order.end(),
                  [&](int a, int b) { return less(rows.at(a).summary, rows.at(b).summary); });
    });
}

struct Series {
    QString name;
    QList<double> product;
    QList<double> limit;
};

/// A queue on the screen, and how long its changes take to be seen.
class Screen
{
public:
    explicit Screen(const QList<review::QueueRow> &rows)
        : m_rows(rows)
        , m_model({}, specimenDay())
    {
        m_table.setModel(&m_model);
        screens::QueuePage::layColumns(m_table);
        m_table.resize(pageWidth, pageHeight);
        m_table.show();
    }

    [[nodiscard]] bool isShown() { return QTest::qWaitForWindowExposed(&m_table); }
    [[nodiscard]] double shown(const std::function<void(models::QueueModel &)> &act)
    {
        PaintWatch watch(*m_table.viewport());
        watch.rest();
        return watch.time([&] { act(m_model); });
    }

    void filtered(Series &series)
    {
        const QString word = QStringLiteral("机器人");
        series.product.append(
            shown([&](models::QueueModel &model) { model.setFilter(models::QueueFilter(word)); }));
        QStringList texts;
        for (const review::QueueRow &row : m_rows)
            texts.append(models::QueueFilter::haystackOf(row));
        qsizetype found = 0;
        series.limit.append(millisecondsOf([&] {
            found = std::count_if(texts.cbegin(), texts.cend(),
                                  [&word](const QString &text) { return text.contains(word); });
        }));
        if (found != m_model.rowCount())
            qFatal("the filter finds something else than a scan");
        (void)shown([](models::QueueModel &model) { model.setFilter({}); });
    }

    void sortedByDay(Series &series)
    {
        series.product.append(
            shown([](models::QueueModel &model) { model.sort(models::QueueModel::Deadline); }));
        series.limit.append(sorted(m_rows, [](const auto &a, const auto &b) { return a.dueOn < b.dueOn; }));
    }

    void sortedByName(Series &series)
    {
        series.product.append(
            shown([](models::QueueModel &model) { model.sort(models::QueueModel::Title); }));
        series.limit.append(sorted(m_rows, [](const auto &a, const auto &b) {
            return a.applicantName == b.applicantName ? a.projectName < b.projectName
                                                      : a.applicantName < b.applicantName;
        }));
    }

    void scrolled(QList<double> &frames)
    {
        QScrollBar &bar = *m_table.verticalScrollBar();
        QRandomGenerator random(seed);
        for (int i = 0; i < 60; ++i)
            frames.append(shown([&](models::QueueModel &) {
                bar.setValue(i % 2 == 0 ? random.bounded(bar.maximum() + 1)
                                        : bar.value() + bar.singleStep() * 3);
            }));
    }

private:
    const QList<review::QueueRow> &m_rows;
    models::QueueModel m_model;
    screens::RowTable m_table;
};

} // namespace

Result<> measureQueue(const Extent &extent, Report &report)
{
    widgets::Theme theme;
    theme.install(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    const QList<review::QueueRow> rows = rowsOf(extent.pulled);
    Screen screen(rows);
    if (!screen.isShown())
        return Error {ErrorKind::Timeout, QStringLiteral("the table is not shown"), {}};
    Series filter {QStringLiteral("filtered by a word, until painted"), {}, {}};
    Series day {QStringLiteral("sorted by day, until painted"), {}, {}};
    Series name {QStringLiteral("sorted by name, until painted"), {}, {}};
    QList<double> opening;
    QList<double> frames;
    for (int i = 0; i < extent.repetitions; ++i) {
        opening.append(screen.shown([&](models::QueueModel &model) { model.setRows(rows); }));
        // Nobody types before having looked.
        QTest::qWait(looking);
        screen.filtered(filter);
        screen.sortedByDay(day);
        screen.sortedByName(name);
        screen.scrolled(frames);
        (void)screen.shown([](models::QueueModel &model) { model.sort(-1); });
    }
    const QString section = QStringLiteral("A queue of %1 rows").arg(extent.pulled);
    const QString ms = QStringLiteral("ms");
    const Goal quick {.id = QStringLiteral("G6"), .mostRatio = 3, .most = 100};
    report.add({section, filter.name, ms, median(filter.product), QStringLiteral("contains() alone"),
                median(filter.limit)});
    // What is wanted of a filter is said in sorts, too: a scan alone takes less than the frame that shows it.
    filter.limit = day.limit;
    for (const Series &series : {filter, day, name})
        report.add({section, series.name, ms, median(series.product), QStringLiteral("std::sort of numbers"),
                    median(series.limit), quick});
    report.add({section, QStringLiteral("scrolled, 95th percentile"), ms, percentile(frames, 95),
                QStringLiteral("one frame"), 1000.0 / 60, Goal {.id = QStringLiteral("G7"), .most = 16}});
    report.add({section, QStringLiteral("shown for the first time"), ms, median(opening),
                QStringLiteral("std::sort of numbers"), median(day.limit),
                Goal {.id = QStringLiteral("G17"), .most = 50}});
    return {};
}

} // namespace zhiping::bench
