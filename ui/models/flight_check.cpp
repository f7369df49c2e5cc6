// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/flight_check.h"

#include "base/clock.h"
#include "models/review_attachments.h"
#include "models/wording.h"
#include "review/dossier.h"
#include "review/review_desk.h"

#include <QThreadPool>

namespace zhiping::models {

namespace {

struct File {
    domain::ApplicationId application;
    QString applicant;
    int number = 0; ///< Within the application, from 1.
    domain::Attachment attachment;
};

} // namespace

class FlightCheck::Private
{
public:
    Private(review::ReviewDesk &given, const Clock &time)
        : desk(given)
        , clock(time)
    {
    }

    [[nodiscard]] QString nameOf(const File &file) const
    {
        return FlightCheck::tr("%1 · attachment %2 %3", "applicant, number, file name")
            .arg(file.applicant)
            .arg(file.number)
            .arg(file.attachment.fileName);
    }

    review::ReviewDesk &desk;
    const Clock &clock;
    Viewer viewer;
    QList<domain::ApplicationId> toOpen;
    QList<File> files;
    qsizetype position = 0;
    quint64 run = 0; ///< What belongs to an earlier one is no longer waited for.
    bool running = false;
    FlightReport next;
    FlightReport last;
};

FlightCheck::FlightCheck(review::ReviewDesk &desk, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(desk, clock))
{
}

FlightCheck::~FlightCheck() = default;

bool FlightCheck::isRunning() const
{
    return d->running;
}

const FlightReport &FlightCheck::report() const
{
    return d->last;
}

FlightCheck::Progress FlightCheck::progress() const
{
    const bool inFiles = d->running && d->position < d->files.size();
    return {int(d->position), int(d->files.size()),
            inFiles ? d->nameOf(d->files.at(d->position)) : QString()};
}

void FlightCheck::start(const QList<domain::ApplicationId> &applications, const Viewer &viewer)
{
    ++d->run;
    d->viewer = viewer;
    d->toOpen = applications;
    d->files.clear();
    d->position = 0;
    d->next = {};
    d->next.applications = int(applications.size());
    d->running = true;
    Q_EMIT progressed();
    openNext();
}

void FlightCheck::stop()
{
    if (!d->running)
        return;
    ++d->run;
    d->running = false;
    Q_EMIT finished();
}

/// As the review does: with its rules, and with what the reviewer has written.
void FlightCheck::openNext()
{
    if (d->toOpen.isEmpty()) {
        d->next.files = int(d->files.size());
        return checkNext();
    }
    const domain::ApplicationId id = d->toOpen.takeFirst();
    whenDone(d->desk.open(id), this,
             [this, id, run = d->run](const Result<std::shared_ptr<review::Dossier>> &opened) {
                 if (run == d->run)
                     take(id, opened);
             });
}

void FlightCheck::take(const domain::ApplicationId &id,
                       const Result<std::shared_ptr<review::Dossier>> &opened)
{
    if (opened) {
        const domain::Application &application = (*opened)->application();
        d->next.revisions.insert(id.text(), application.revision);
        int number = 0;
        for (const domain::Attachment &attachment : application.attachments)
            d->files.append({id, application.applicant.name, ++number, attachment});
    } else {
        const bool isMissing = opened.error().kind == ErrorKind::NotFound;
        const QString name = tr("Application %1 …").arg(id.text().left(8));
        d->next.faults.append(
            {id,
             {},
             name,
             name,
             isMissing ? tr("It is not on this laptop, or the rules for it are not. Sync, then check again.")
                       : messageFor(opened.error()).sentence(),
             false});
    }
    openNext();
}

void FlightCheck::checkNext()
{
    if (d->position == d->files.size())
        return conclude();
    Q_EMIT progressed();
    whenDone(d->desk.attachment(d->files.at(d->position).attachment), this,
             [this, run = d->run](const Result<QByteArray> &content) {
                 if (run != d->run)
                     return;
                 if (content)
                     look(*content);
                 else
                     note(content.error());
             });
}

void FlightCheck::look(const QByteArray &content)
{
    d->next.present.insert(d->files.at(d->position).attachment.sha256);
    const AttachmentView::Form form = ReviewAttachments::formOf(d->files.at(d->position).attachment);
    if (form == AttachmentView::Form::Other) {
        d->next.withoutPreview.append(d->nameOf(d->files.at(d->position)));
        return next();
    }
    auto promise = std::make_shared<QPromise<Result<Opening>>>();
    promise->start();
    whenDone(promise->future(), this, [this, run = d->run](const Result<Opening> &outcome) {
        if (run == d->run)
            note(outcome);
    });
    QThreadPool::globalInstance()->start([promise, viewer = d->viewer, form, content] {
        promise->addResult(Result<Opening>(viewer(form, content)));
        promise->finish();
    });
}

void FlightCheck::note(const Result<Opening> &outcome)
{
    const File &file = d->files.at(d->position);
    QString reason;
    if (!outcome && outcome.error().kind == ErrorKind::NotFound)
        reason = tr("Not downloaded yet.");
    else if (!outcome && outcome.error().kind == ErrorKind::StorageDamaged)
        reason = tr("Damaged on this laptop; it has to be downloaded again.");
    else if (!outcome)
        reason = messageFor(outcome.error()).sentence();
    else if (*outcome == Opening::Locked)
        reason = tr("Locked by a password: it opens nowhere without the applicant's password.");
    else if (*outcome == Opening::Unreadable)
        reason = tr("It arrived unharmed, but is not readable: request a correction.");
    if (reason.isEmpty())
        ++d->next.opened;
    else
        d->next.faults.append({file.application, file.attachment.sha256, file.applicant, d->nameOf(file),
                               reason, !outcome && outcome.error().kind == ErrorKind::NotFound});
    next();
}

void FlightCheck::next()
{
    ++d->position;
    checkNext();
}

void FlightCheck::conclude()
{
    d->next.at = d->clock.nowUtc();
    d->last = std::exchange(d->next, {});
    d->running = false;
    Q_EMIT finished();
}

} // namespace zhiping::models
