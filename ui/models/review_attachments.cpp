// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_attachments.h"

#include "models/review_wording.h"
#include "review/review_desk.h"

#include <QLocale>

namespace zhiping::models {

class ReviewAttachments::Private
{
public:
    review::ReviewDesk &desk;
    QList<domain::Attachment> attachments;
    QList<AttachmentView> views;
    int wanted = -1;
};

namespace {

AttachmentView::Form formOf(const domain::Attachment &attachment)
{
    if (attachment.mediaType == QLatin1String("application/pdf"))
        return AttachmentView::Form::Pdf;
    if (attachment.mediaType.startsWith(QLatin1String("image/")))
        return AttachmentView::Form::Image;
    return AttachmentView::Form::Other;
}

} // namespace

ReviewAttachments::ReviewAttachments(review::ReviewDesk &desk, const QList<domain::Attachment> &attachments,
                                     QObject *parent)
    : QObject(parent)
    , d(new Private {desk, attachments, {}, -1})
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
    whenDone(desk.attachmentsHere(), this,
             [this](const Result<QSet<QString>> &here) { takePresence(here ? *here : QSet<QString>()); });
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

void ReviewAttachments::settle(int index, const Result<QByteArray> &content)
{
    AttachmentView &view = d->views[index];
    const AttachmentView::Presence before = view.presence;
    if (content)
        view.presence = AttachmentView::Presence::Here;
    else
        view.presence = content.error().kind == ErrorKind::StorageDamaged ? AttachmentView::Presence::Damaged
                                                                          : AttachmentView::Presence::Absent;
    if (before != view.presence)
        Q_EMIT changed(index);
}

void ReviewAttachments::takePresence(const QSet<QString> &here)
{
    for (int index = 0; index < d->views.size(); ++index) {
        AttachmentView &view = d->views[index];
        if (view.presence != AttachmentView::Presence::Asking)
            continue;
        view.presence = here.contains(d->attachments.at(index).sha256) ? AttachmentView::Presence::Here
                                                                       : AttachmentView::Presence::Absent;
        Q_EMIT changed(index);
    }
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
