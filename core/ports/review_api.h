// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/account.h"
#include "ports/application_store.h"
#include "ports/decision_outbox.h"

namespace zhiping::ports {

/// The platform's review API (resources/api/platform.openapi.yaml).
///
/// Calls are made and answered on the caller's thread. Nothing is retried here.
class ReviewApi
{
public:
    virtual ~ReviewApi() = default;

    [[nodiscard]] virtual Future<domain::Account> me() = 0;
    /// @p since empty: from the beginning. `NotFound` means the cursor has expired: clear and start over.
    [[nodiscard]] virtual Future<ChangePage> changes(const PullCursor &since, int limit) = 0;
    /// The whole content, resumed by Range where a connection broke, verified against the digest.
    [[nodiscard]] virtual Future<QByteArray> attachment(const domain::Attachment &attachment) = 0;
    [[nodiscard]] virtual Future<QByteArray> rulePack(const domain::RulePackId &id) = 0;
    /// PUT the sealed bytes under the decision's own id with If-Match and Idempotency-Key. A resend of the
    /// same bytes is answered with the first receipt.
    [[nodiscard]] virtual Future<domain::Receipt> submit(const OutboxEntry &entry) = 0;

protected:
    ReviewApi() = default;
    Q_DISABLE_COPY_MOVE(ReviewApi)
};

} // namespace zhiping::ports
