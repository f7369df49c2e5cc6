// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/account.h"
#include "ports/application_store.h"
#include "ports/decision_outbox.h"

namespace zhiping::ports {

/// What one answer brought of an attachment.
struct AttachmentPiece {
    qint64 from = 0; ///< Where its bytes belong.
    QByteArray bytes;

    friend bool operator==(const AttachmentPiece &, const AttachmentPiece &) = default;
};

/// A page of the change feed that was asked for.
struct ComingPage {
    /// Where the next page begins, as soon as this one has arrived and before its applications are read;
    /// empty where nothing follows. Ends without a result where the page is refused or does not come.
    Future<PullCursor> next;
    Future<ChangePage> page; ///< Cancelling it aborts the call.
};

/// The platform's review API (resources/api/platform.openapi.yaml).
///
/// Calls are made and answered on the caller's thread. Nothing is retried here.
class ReviewApi
{
public:
    virtual ~ReviewApi() = default;

    [[nodiscard]] virtual Future<domain::Account> me() = 0;
    /// @p since empty: from the beginning. `NotFound` means the cursor has expired: clear and start over.
    [[nodiscard]] virtual ComingPage changes(const PullCursor &since, int limit) = 0;
    /// Up to @p most bytes of an attachment from byte @p from on; fewer where the connection broke, and all
    /// of it from byte 0 where the platform sends no parts. `Conflict` if nothing can be continued at @p
    /// from. The digest is for the whole, and not looked at here.
    [[nodiscard]] virtual Future<AttachmentPiece> attachment(const domain::Attachment &attachment,
                                                             qint64 from, qint64 most) = 0;
    [[nodiscard]] virtual Future<QByteArray> rulePack(const domain::RulePackId &id) = 0;
    /// PUT the sealed bytes under the decision's own id with If-Match and Idempotency-Key. A resend of the
    /// same bytes is answered with the first receipt.
    [[nodiscard]] virtual Future<domain::Receipt> submit(const OutboxEntry &entry) = 0;
    /// The receipt of a decision that was sent. `NotFound`: the platform itself says that it has none.
    [[nodiscard]] virtual Future<domain::Receipt> receipt(const OutboxEntry &entry) = 0;

protected:
    ReviewApi() = default;
    Q_DISABLE_COPY_MOVE(ReviewApi)
};

} // namespace zhiping::ports
