// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "models/review_views.h"

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

/// The attachments of one application: which are on this computer, and their bytes for the viewer.
///
/// Which are here is asked without reading any: that is for whoever opens one, and damage shows then.
class ReviewAttachments final : public QObject
{
    Q_OBJECT
public:
    /// Borrows @p desk; it must outlive this.
    ReviewAttachments(review::ReviewDesk &desk, const QList<domain::Attachment> &attachments,
                      QObject *parent = nullptr);
    ~ReviewAttachments() override;

    [[nodiscard]] const QList<AttachmentView> &views() const;
    [[nodiscard]] int indexOf(const QString &attachmentId) const;
    /// Ask for the bytes of the attachment at @p index; `loaded()` or `failed()` follows for the latest
    /// request only.
    void load(int index);

Q_SIGNALS:
    void changed(int index);
    void loaded(int index, const QByteArray &content);
    void failed(int index, const QString &reason);

private:
    void takePresence(const QSet<QString> &here);
    void settle(int index, const Result<QByteArray> &content);

    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::models
