// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/review_api.h"

#include <QUrl>

#include <memory>

namespace zhiping {
class Clock;
}
namespace zhiping::ports {
class AccessTokens;
}

namespace zhiping::api {

class HttpClient;

/// The platform's review API over HTTP, as resources/api/platform.openapi.yaml describes it.
class HttpReviewApi final : public ports::ReviewApi
{
public:
    /// Borrows @p client, @p tokens and @p clock. @p platform is the address in front of `/api/v1`.
    HttpReviewApi(HttpClient &client, ports::AccessTokens &tokens, const QUrl &platform, const Clock &clock);
    /// Calls that are under way end as `Cancelled`.
    ~HttpReviewApi() override;

    [[nodiscard]] Future<domain::Account> me() override;
    [[nodiscard]] ports::ComingPage changes(const ports::PullCursor &since, int limit) override;
    [[nodiscard]] Future<ports::AttachmentPiece> attachment(const domain::Attachment &attachment, qint64 from,
                                                            qint64 most) override;
    [[nodiscard]] Future<QByteArray> rulePack(const domain::RulePackId &id) override;
    [[nodiscard]] Future<domain::Receipt> submit(const ports::OutboxEntry &entry) override;
    [[nodiscard]] Future<domain::Receipt> receipt(const ports::OutboxEntry &entry) override;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::api
