// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/authorised_client.h"
#include "domain/application.h"

#include <QPromise>
#include <QUrl>

namespace zhiping {
class Clock;
}

namespace zhiping::api {

/// Fetches one attachment into memory, taking a broken transfer up again where it ended (RFC 9110 §13.1.5,
/// §14) as long as each try brings something. Deletes itself when it is over.
class AttachmentDownload final : public QObject
{
    Q_OBJECT

public:
    /// Borrows @p client and @p clock.
    AttachmentDownload(AuthorisedClient &client, QUrl url, domain::Attachment attachment, const Clock &clock,
                       QObject *parent);

    /// The content, verified against the attachment's size and digest.
    [[nodiscard]] Future<QByteArray> outcome() const { return m_promise.future(); }

private:
    void request();
    void take(const Result<HttpResponse> &answer);
    void takeContent(const HttpResponse &response);
    void startOver(const QString &why);
    void resumeOrFail(const Error &error, qsizetype gained);
    void verify();
    void conclude(const Result<QByteArray> &outcome);

    AuthorisedClient &m_client;
    const QUrl m_url;
    const domain::Attachment m_attachment;
    const Clock &m_clock;
    mutable QPromise<Result<QByteArray>> m_promise;
    QByteArray m_content;
    int m_resumesLeft;
    bool m_startedOver = false;
};

} // namespace zhiping::api
