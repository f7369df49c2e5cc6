// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/briefcase_model.h"
#include "models/conflict_wording.h"
#include "models/outbox_model.h"
#include "models/queue_model.h"
#include "models/unsent_work.h"
#include "models/wording.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace zhiping {
class Clock;
}
namespace zhiping::review {
class Dossier;
class ReviewDesk;
} // namespace zhiping::review

namespace zhiping::models {

/// One reviewer's desk for the screens: the queue, the outbox and the way into an application.
///
/// Borrows the desk and the clock; both must outlive it.
class DeskPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 { Loading, Ready, Failed };

    DeskPresenter(review::ReviewDesk &desk, const Clock &clock, const WorkingCalendar &calendar,
                  QObject *parent = nullptr);

    [[nodiscard]] QueueModel &queue() { return m_queue; }
    [[nodiscard]] OutboxModel &outbox() { return m_outbox; }
    [[nodiscard]] UnsentWork &unsentWork() { return m_unsentWork; }
    [[nodiscard]] BriefcaseModel &briefcase() { return m_briefcase; }
    [[nodiscard]] FlightCheck &flightCheck() { return m_flightCheck; }
    [[nodiscard]] State state() const { return m_state; }
    /// For `Failed`: why the local store could not be read.
    [[nodiscard]] const Message &failure() const { return m_failure; }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QString organisation() const;
    [[nodiscard]] QString role() const;
    [[nodiscard]] bool isMunicipal() const;
    /// The lane a reviewer of this kind starts in.
    [[nodiscard]] review::Lane firstLane() const;

    /// How far the last search got.
    struct Search {
        bool isPending = false; ///< Only the rows have been looked through so far, if that.
        bool hasFailed = false; ///< And nothing but the rows can be.
        qint64 searched = 0;    ///< Applications of which all text was looked through …
        qint64 total = 0;       ///< … and how many there are; the rest follows by itself.
    };
    [[nodiscard]] const Search &lastSearch() const { return m_search; }

    /// Read the stores again.
    void refresh();
    /// Show in the queue what holds @p typed. Returns at once; the queue changes when the answer is there,
    /// and for a slow answer twice.
    void search(const QString &typed);
    /// Open an application; `opened()` or `openFailed()` follows from the event loop. A later call wins over
    /// one that has not come back yet.
    void open(const QString &applicationId);
    /// Read the three versions of a conflict; `conflictRead()` follows from the event loop, unless the
    /// conflict is over meanwhile.
    void readConflict(const QString &decisionId);
    /// Write the record of everything done on this laptop to @p path; `recordExported()` says what came of
    /// it.
    void exportRecord(const QString &path);

Q_SIGNALS:
    /// Rows, counts or state changed as a whole.
    void changed();
    /// `lastSearch()` tells something else.
    void searchChanged();
    void opened(const std::shared_ptr<zhiping::review::Dossier> &dossier);
    void openFailed(const zhiping::models::Message &message);
    /// @p sentence says what was written, or why not.
    void recordExported(bool written, const QString &sentence);
    void conflictRead(const QString &decisionId, const zhiping::models::ConflictView &view);

private:
    void take();
    void ask();
    void takeAnswer(const Result<ports::SearchAnswer> &answer);

    review::ReviewDesk &m_desk;
    const Clock &m_clock;
    QueueModel m_queue;
    OutboxModel m_outbox;
    UnsentWork m_unsentWork;
    FlightCheck m_flightCheck;
    BriefcaseModel m_briefcase;
    State m_state = State::Loading;
    Message m_failure;
    QString m_opening;
    QueueFilter m_filter; ///< What was typed last; the queue may still show what was typed before.
    Search m_search;
    quint64 m_asked = 0; ///< Only the newest answer counts.
    QTimer m_patience;   ///< Until the rows are filtered without an answer.
    QTimer m_again;      ///< Until more may be searchable.
};

} // namespace zhiping::models
