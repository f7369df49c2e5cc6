// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_attachments.h"

#include "models/review_wording.h"
#include "models/sync_control.h"
#include "review/review_desk.h"

#include <QHash>
#include <QLocale>

namespace zhiping::models {

class ReviewAttachments::Private
{
public:
    review::ReviewDesk &desk;
    SyncControl &sync;
    QList<domain::Attachment> attachments;
    QList<AttachmentView> views;
    QHash<int, Future<>> fetches; ///< By index.
    int wanted = -1;
    int synced = 0; ///< Files that the sync under way has brought.
};

AttachmentView::Form ReviewAttachments::formOf(const domain::Attachment &attachment)
{
    if (attachment.mediaType == QLatin1String("application/pdf"))
        return AttachmentView::Form::Pdf;
    if (attachment.mediaType.startsWith(QLatin1String("image/")))
        return AttachmentView::Form::Image;
    return AttachmentView::Form::Other;
}

ReviewAttachments::ReviewAttachments(review::ReviewDesk &desk, SyncControl &sync,
                                     const QList<domain::Attachment> &attachments, QObject *parent)
    : QObject(parent)
    , d(new Private {desk, sync, attachments, {}, {}, -1, 0})
{
    for (const domain::Attachment &attachment : attachments) {
        AttachmentView view;
        view.id = attachment.id.text();
        view.title =
            tr("Attachment %1 %2", "number and file name").arg(d->views.size() + 1).arg(attachment.fileName);
        view.kind = ReviewNames::attachmentKind(attachment.kind);
        const QString size =
            QLocale().formattedDataSize(attachment.bytes, 1, QLocale::DataSizeTraditionalFormat);
        view.detail = attachment.pages
            ? tr("%1 · %2", "pages and size").arg(tr("%n page(s)", nullptr, int(*attachment.pages)), size)
            : size;
        view.form = formOf(attachment);
        d->views.append(view);
    }
    connect(&sync, &SyncControl::changed, this, [this] {
        const int done = d->sync.state() == SyncControl::State::Syncing ? d->sync.progress().done : 0;
        if (std::exchange(d->synced, done) != done)
            lookAgain();
    });
    connect(&sync, &SyncControl::fetching, this, [this](const QString &sha256, qint64 here) {
        for (auto fetch = d->fetches.cbegin(); fetch != d->fetches.cend(); ++fetch) {
            const domain::Attachment &attachment = d->attachments.at(fetch.key());
            if (attachment.sha256 != sha256 || attachment.bytes <= 0)
                continue;
            d->views[fetch.key()].fetched = int(here * 100 / attachment.bytes);
            Q_EMIT changed(fetch.key());
        }
    });
    lookAgain();
}

ReviewAttachments::~ReviewAttachments() = default;

const QList<AttachmentView> &ReviewAttachments::views() const
{
    return d->views;
}

int ReviewAttachments::indexOf(const QString &attachmentId) const
{
    for (qsizetype i = 0; i < d->views.size(); ++i) {
        if (d->views.at(i).id == attachmentId)
            return static_cast<int>(i);
    }
    return -1;
}

Message ReviewAttachments::fetchFailure(const Error &error)
{
    Message message = messageFor(error);
    switch (error.kind) {
    case ErrorKind::NotFound:
        return {tr("The platform does not have this attachment."), message.safe,
                tr("Request a correction, so that the applicant hands it in again."), message.details};
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ServerFault:
    case ErrorKind::MalformedReply:
    case ErrorKind::NotThePlatform:
        // Nothing was sent, so nothing can be sent twice.
        message.advice =
            tr("It comes by itself with a later sync, or try again now; what has arrived of it is kept.");
        return message;
    default:
        return message;
    }
}

/// A sync may have brought what was not here.
void ReviewAttachments::lookAgain()
{
    whenDone(d->desk.attachmentsHere(), this,
             [this](const Result<QSet<QString>> &here) { takePresence(here ? *here : QSet<QString>()); });
}

void ReviewAttachments::setPresence(int index, AttachmentView::Presence presence)
{
    if (std::exchange(d->views[index].presence, presence) != presence)
        Q_EMIT changed(index);
}

void ReviewAttachments::settle(int index, const Result<QByteArray> &content)
{
    using Presence = AttachmentView::Presence;
    if (d->fetches.contains(index))
        return;
    const bool damaged = !content && content.error().kind == ErrorKind::StorageDamaged;
    setPresence(index, content ? Presence::Here : damaged ? Presence::Damaged : Presence::Absent);
}

void ReviewAttachments::takePresence(const QSet<QString> &here)
{
    for (int index = 0; index < d->views.size(); ++index) {
        using Presence = AttachmentView::Presence;
        const Presence before = d->views.at(index).presence;
        if (before != Presence::Asking && before != Presence::Absent)
            continue;
        const bool isHere = here.contains(d->attachments.at(index).sha256);
        setPresence(index, isHere ? Presence::Here : Presence::Absent);
        if (isHere && before == Presence::Absent && d->wanted == index)
            load(index);
    }
}

QString ReviewAttachments::fetchObstacle() const
{
    if (d->sync.wantsOffline())
        return tr(
            "You work offline: switch offline off below to download it. Before the next visit, take the "
            "application along (T in the queue): then everything is here.");
    if (d->sync.state() == SyncControl::State::WaitingForSignIn)
        return tr("Sign in to download it.");
    return {};
}

void ReviewAttachments::fetch(int index)
{
    if (index < 0 || index >= d->attachments.size() || d->fetches.contains(index))
        return;
    d->views[index].fetched = 0;
    const Future<> fetching = d->sync.fetch(d->attachments.at(index));
    d->fetches.insert(index, fetching);
    setPresence(index, AttachmentView::Presence::Fetching);
    whenDone(fetching, this, [this, index](const Result<> &outcome) { endFetch(index, outcome); });
}

void ReviewAttachments::endFetch(int index, const Result<> &outcome)
{
    d->fetches.remove(index);
    setPresence(index, outcome ? AttachmentView::Presence::Here : AttachmentView::Presence::Absent);
    if (outcome && d->wanted == index)
        load(index);
    else if (!outcome && outcome.error().kind == ErrorKind::Cancelled)
        Q_EMIT failed(index, ReviewWording::attachmentFailure({ErrorKind::NotFound, {}, {}}));
    else if (!outcome)
        Q_EMIT fetchFailed(index, fetchFailure(outcome.error()));
}

void ReviewAttachments::cancelFetch(int index)
{
    if (const auto fetch = d->fetches.find(index); fetch != d->fetches.end())
        fetch->cancel();
}

void ReviewAttachments::load(int index)
{
    if (index < 0 || index >= d->attachments.size())
        return;
    d->wanted = index;
    whenDone(d->desk.attachment(d->attachments.at(index)), this,
             [this, index](const Result<QByteArray> &content) {
                 settle(index, content);
                 if (d->wanted != index)
                     return;
                 if (content)
                     Q_EMIT loaded(index, content.value());
                 else
                     Q_EMIT failed(index, ReviewWording::attachmentFailure(content.error()));
             });
}

} // namespace zhiping::models
