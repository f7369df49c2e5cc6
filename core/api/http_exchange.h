// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/http_client.h"

#include <QFutureWatcher>
#include <QNetworkReply>
#include <QPromise>
#include <QSslError>
#include <QTimer>

#include <memory>
#include <optional>

namespace zhiping::api {

/// One request under way, with its clocks and its budget. Deletes itself when it is over.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    /// Takes @p reply over.
    HttpExchange(QNetworkReply *reply, const HttpRequest &request, const HttpLimits &limits, QObject *parent);
    ~HttpExchange() override;

    [[nodiscard]] Future<HttpResponse> outcome() const { return m_promise.future(); }

private:
    void startClocks(const HttpRequest &request);
    void read();
    void noteActivity(qint64 bytes);
    void checkRate();
    void noteTlsErrors(const QList<QSslError> &errors);
    void abort(ErrorKind kind, const QString &why);
    void conclude();
    [[nodiscard]] Result<HttpResponse> result() const;
    [[nodiscard]] std::optional<Error> transportFault() const;

    const std::unique_ptr<QNetworkReply> m_reply;
    const HttpLimits m_limits;
    const qint64 m_maxBytes;
    mutable QPromise<Result<HttpResponse>> m_promise;
    QFutureWatcher<Result<HttpResponse>> m_watcher;
    QTimer m_deadline;
    QTimer m_idle;
    QTimer m_rate;
    qint64 m_bytesInWindow = 0;
    QByteArray m_body;
    std::optional<Error> m_aborted; ///< Our own reason: Qt reports every abort as a cancellation.
    QString m_tlsComplaint;         ///< What was wrong with the certificate, and who issued it.
    bool m_concluded = false;
};

} // namespace zhiping::api
