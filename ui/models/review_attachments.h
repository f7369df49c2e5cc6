// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "models/review_views.h"
#include "models/wording.h"

#include <QByteArray>
#include <QObject>
#include <QSet>

#include <memory>

namespace zhiping::domain {
struct Attachment;
}
namespace zhiping::review {
class ReviewDesk;
}

namespace zhiping::models {

class SyncControl;

/// The attachments of one application: which are on this computer, their bytes for the viewer, and fetching
/// those that are not here.
///
/// Which are here is asked without reading any: that is for whoever opens one, and damage shows then.
class ReviewAttachments final : public QObject
{
    Q_OBJECT
public:
    /// Borrows both; they must outlive this.
    ReviewAttachments(review::ReviewDesk &desk, SyncControl &sync,
                      const QList<domain::Attachment> &attachments, QObject *parent = nullptr);
    ~ReviewAttachments() override;

    /// How the viewer shows @p attachment.
    [[nodiscard]] static AttachmentView::Form formOf(const domain::Attachment &attachment);
    [[nodiscard]] const QList<AttachmentView> &views() const;
    [[nodiscard]] int indexOf(const QString &attachmentId) const;
    /// Ask for the bytes of the attachment at @p index; `loaded()` or `failed()` follows for the latest
    /// request only.
    void load(int index);
    /// Fetch it now; `changed()` tells how far it is, then it is loaded, or `fetchFailed()` says why not.
    void fetch(int index);
    void cancelFetch(int index);
    /// Why nothing can be fetched now, with what to do; empty where it can.
    [[nodiscard]] QString fetchObstacle() const;

Q_SIGNALS:
    void changed(int index);
    void loaded(int index, const QByteArray &content);
    void failed(int index, const QString &reason);
    void fetchFailed(int index, const zhiping::models::Message &message);

private:
    [[nodiscard]] static Message fetchFailure(const Error &error);
    void lookAgain();
    void takePresence(const QSet<QString> &here);
    void endFetch(int index, const Result<> &outcome);
    void setPresence(int index, AttachmentView::Presence presence);
    void settle(int index, const Result<QByteArray> &content);

    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::models
