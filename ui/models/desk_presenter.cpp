// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/desk_presenter.h"

#include "base/clock.h"
#include "review/dossier.h"
#include "review/review_desk.h"

#include <QDir>
#include <QSaveFile>

#include <chrono>

namespace zhiping::models {

namespace {

using namespace std::chrono_literals;

/// Shorter, and most searches would change the queue twice; longer, and the queue would seem to lag behind.
constexpr auto patience = 80ms;
constexpr auto untilAskedAgain = 300ms;

} // namespace

DeskPresenter::DeskPresenter(review::ReviewDesk &desk, const Clock &clock, const WorkingCalendar &calendar,
                             QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_queue(calendar, clock.nowUtc().toLocalTime().date())
    , m_outbox(clock.nowUtc().toLocalTime().date())
    , m_unsentWork(desk, clock)
    , m_flightCheck(desk, clock)
    , m_briefcase(desk, m_flightCheck, clock)
{
    m_queue.setLane(firstLane());
    m_patience.setSingleShot(true);
    m_again.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_queue.setFilter(m_filter); });
    connect(&m_again, &QTimer::timeout, this, &DeskPresenter::ask);
    connect(&desk, &review::ReviewDesk::queueChanged, this, &DeskPresenter::take);
    connect(&desk, &review::ReviewDesk::rowAssessed, this,
            [this](int row) { m_queue.updateRow(row, m_desk.queue().at(row)); });
    connect(&desk, &review::ReviewDesk::refreshFailed, this, [this](const Error &error) {
        m_failure = messageFor(error);
        m_state = State::Failed;
        Q_EMIT changed();
    });
    if (!desk.queue().isEmpty())
        take();
}

void DeskPresenter::take()
{
    m_queue.setToday(today());
    m_outbox.setToday(today());
    m_queue.setRows(m_desk.queue());
    m_outbox.setEntries(m_desk.outbox(), m_desk.queue());
    m_state = State::Ready;
    Q_EMIT changed();
    // What was pulled may hold the words, too.
    if (!m_filter.words().isEmpty())
        ask();
}

QDate DeskPresenter::today() const
{
    return m_clock.nowUtc().toLocalTime().date();
}

QString DeskPresenter::organisation() const
{
    return m_desk.account().organisation;
}

QString DeskPresenter::role() const
{
    return roleText(m_desk.account());
}

bool DeskPresenter::isMunicipal() const
{
    return m_desk.isMunicipal();
}

review::Lane DeskPresenter::firstLane() const
{
    return review::Lane::InReview;
}

void DeskPresenter::refresh()
{
    m_desk.refresh();
}

void DeskPresenter::search(const QString &typed)
{
    m_filter = QueueFilter(typed);
    m_search = {};
    m_again.stop();
    if (m_filter.words().isEmpty()) {
        ++m_asked;
        m_patience.stop();
        m_queue.setFilter(m_filter);
    } else {
        m_search.isPending = true;
        m_patience.start(patience);
        ask();
    }
    Q_EMIT searchChanged();
}

void DeskPresenter::ask()
{
    const quint64 number = ++m_asked;
    whenDone(m_desk.find(m_filter.words()), this, [this, number](const Result<ports::SearchAnswer> &answer) {
        if (number == m_asked)
            takeAnswer(answer);
    });
}

void DeskPresenter::takeAnswer(const Result<ports::SearchAnswer> &answer)
{
    m_patience.stop();
    m_search = {};
    if (answer) {
        m_filter.setFound(answer->found);
        m_search.searched = answer->searched;
        m_search.total = answer->total;
        if (!answer->isComplete())
            m_again.start(untilAskedAgain);
    } else {
        m_search.hasFailed = true;
    }
    m_queue.setFilter(m_filter);
    Q_EMIT searchChanged();
}

void DeskPresenter::open(const QString &applicationId)
{
    m_opening = applicationId;
    whenDone(m_desk.open(domain::ApplicationId(applicationId)), this,
             [this, applicationId](const auto &result) {
                 if (m_opening != applicationId)
                     return;
                 m_opening.clear();
                 if (result)
                     Q_EMIT opened(*result);
                 else
                     Q_EMIT openFailed(messageFor(result.error()));
             });
}

void DeskPresenter::exportRecord(const QString &path)
{
    whenDone(m_desk.record(), this, [this, path](const Result<QByteArray> &lines) {
        if (!lines && lines.error().kind == ErrorKind::StorageDamaged)
            return Q_EMIT recordExported(false,
                                         tr("The record does not check out (%1), so it was not exported. "
                                            "Your decisions are kept; please "
                                            "tell your administrator.")
                                             .arg(lines.error().evidence));
        if (!lines)
            return Q_EMIT recordExported(false, messageFor(lines.error()).happened);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*lines) != lines->size() || !file.commit())
            return Q_EMIT recordExported(
                false,
                tr("The file could not be written: %1. Choose another place.").arg(file.errorString()));
        Q_EMIT recordExported(true,
                              tr("The record is in %1. Each line holds the hash of the one before; your "
                                 "administrator can check it.")
                                  .arg(QDir::toNativeSeparators(path)));
    });
}

void DeskPresenter::readConflict(const QString &decisionId)
{
    whenDone(m_desk.conflict(domain::DecisionId(decisionId)), this, [this, decisionId](const auto &conflict) {
        if (conflict)
            Q_EMIT conflictRead(decisionId, conflictView(*conflict));
    });
}

} // namespace zhiping::models
