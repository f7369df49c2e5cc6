// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_exchange.h"

#include "base/log.h"

#include <QSslCertificate>
#include <QSslConfiguration>

namespace zhiping::api {

namespace {

/// What a failure without any answer means.
ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ContentReSendError:
        return ErrorKind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::UntrustedServer;
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::NotThePlatform;
    case QNetworkReply::OperationCanceledError:
        return ErrorKind::Cancelled;
    default: // Refused, not found, network down, proxy trouble: nothing has reached the platform.
        return ErrorKind::Offline;
    }
}

/// Whether Qt made this error out of a complete answer's status.
bool isMerelyAStatus(QNetworkReply::NetworkError error, int status)
{
    return status >= 400 && error >= QNetworkReply::ContentAccessDenied;
}

QByteArray mediaTypeOf(const QByteArray &contentType)
{
    return contentType.split(';').constFirst().trimmed().toLower();
}

/// What is missing although Qt saw nothing wrong: it does not always notice that a connection closed too
/// early.
std::optional<Error> shortfallOf(const HttpResponse &response)
{
    bool isNumber = false;
    const qint64 announced = response.header("Content-Length").toLongLong(&isNumber);
    if (!isNumber || response.body.size() >= announced || !response.header("Content-Encoding").isEmpty())
        return {};
    return Error {ErrorKind::Timeout,
                  QStringLiteral("%1 of %2 announced bytes").arg(response.body.size()).arg(announced),
                  {}};
}

} // namespace

HttpExchange::HttpExchange(QNetworkReply *reply, const HttpRequest &request, const HttpLimits &limits,
                           QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_limits(limits)
    , m_maxBytes(request.maxBytes)
{
    // Manager and exchange have the same parent; the exchange alone decides when the reply goes.
    m_reply->setParent(nullptr);
    m_promise.start();
    connect(&m_watcher, &QFutureWatcherBase::canceled, this,
            [this] { abort(ErrorKind::Cancelled, QStringLiteral("cancelled by the caller")); });
    m_watcher.setFuture(m_promise.future());

    connect(m_reply.get(), &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply.get(), &QNetworkReply::uploadProgress, this, [this](qint64, qint64) { noteActivity(0); });
    connect(m_reply.get(), &QNetworkReply::metaDataChanged, this, [this] { noteActivity(0); });
    connect(m_reply.get(), &QNetworkReply::sslErrors, this, &HttpExchange::noteTlsErrors);
    connect(m_reply.get(), &QNetworkReply::finished, this, &HttpExchange::conclude, Qt::QueuedConnection);
    startClocks(request);
}

HttpExchange::~HttpExchange()
{
    m_watcher.disconnect(this);
    m_reply->disconnect(this);
    if (m_concluded)
        return;
    m_reply->abort();
    m_promise.addResult(Error {ErrorKind::Cancelled, QStringLiteral("the client is gone"), {}});
    m_promise.finish();
}

void HttpExchange::startClocks(const HttpRequest &request)
{
    for (QTimer *timer : {&m_deadline, &m_idle})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { abort(ErrorKind::Timeout, QStringLiteral("no complete answer within the deadline")); });
    connect(&m_idle, &QTimer::timeout, this,
            [this] { abort(ErrorKind::Timeout, QStringLiteral("silence")); });
    connect(&m_rate, &QTimer::timeout, this, &HttpExchange::checkRate);
    m_deadline.start(request.deadline);
    m_idle.start(m_limits.idle);
}

void HttpExchange::noteActivity(qint64 bytes)
{
    m_idle.start();
    m_bytesInWindow += bytes;
}

void HttpExchange::checkRate()
{
    if (m_bytesInWindow < m_limits.leastBytesPerWindow)
        abort(ErrorKind::Timeout,
              QStringLiteral("the answer drips: %1 bytes in the last window").arg(m_bytesInWindow));
    m_bytesInWindow = 0;
}

void HttpExchange::noteTlsErrors(const QList<QSslError> &errors)
{
    if (errors.isEmpty())
        return;
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    m_tlsComplaint = QStringLiteral("; %1; issued to %2 by %3")
                         .arg(errors.constFirst().errorString(), certificate.subjectDisplayName(),
                              certificate.issuerDisplayName());
}

void HttpExchange::read()
{
    if (m_aborted)
        return;
    if (!m_rate.isActive())
        m_rate.start(m_limits.rateWindow);
    // Asked for a number of bytes, Qt sets aside room for all of them at once, every time.
    const qsizetype before = m_body.size();
    m_body.resize(before + qMin(m_reply->bytesAvailable(), m_maxBytes - before + 1));
    const qint64 more = m_reply->read(m_body.data() + before, m_body.size() - before);
    m_body.resize(before + qMax<qint64>(more, 0));
    noteActivity(m_body.size() - before);
    if (m_body.size() <= m_maxBytes)
        return;
    m_body.truncate(m_maxBytes);
    abort(ErrorKind::MalformedReply, QStringLiteral("the answer is longer than %1 bytes").arg(m_maxBytes));
}

void HttpExchange::abort(ErrorKind kind, const QString &why)
{
    if (m_aborted || m_concluded)
        return;
    m_aborted = Error {kind, why, {}};
    m_reply->abort();
    // Qt does not always say that an aborted reply has finished, and a run would wait for ever.
    QMetaObject::invokeMethod(this, &HttpExchange::conclude, Qt::QueuedConnection);
}

std::optional<Error> HttpExchange::transportFault() const
{
    if (m_aborted)
        return m_aborted;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (error == QNetworkReply::NoError || isMerelyAStatus(error, status))
        return {};
    // Qt's text may quote the address; the enumerator's number says as much without it.
    const QString evidence = QStringLiteral("network error %1").arg(int(error)) + m_tlsComplaint;
    if (status == 0 || error == QNetworkReply::InsecureRedirectError
        || error == QNetworkReply::TooManyRedirectsError)
        return Error {kindOf(error), evidence, {}};
    const bool damaged = error >= QNetworkReply::ContentAccessDenied;
    return Error {damaged ? ErrorKind::MalformedReply : ErrorKind::Timeout,
                  evidence + QStringLiteral(" in the body"),
                  {}};
}

Result<HttpResponse> HttpExchange::result() const
{
    const std::optional<Error> fault = transportFault();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool sentElsewhere = fault && fault->kind == ErrorKind::NotThePlatform;
    if (fault && (status == 0 || sentElsewhere || fault->kind == ErrorKind::Cancelled))
        return *fault;
    HttpResponse response;
    response.status = status;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        response.headers.append({name, value});
    response.mediaType = mediaTypeOf(response.header("Content-Type"));
    response.body = m_body;
    response.cut = fault ? fault : shortfallOf(response);
    return response;
}

void HttpExchange::conclude()
{
    if (m_concluded)
        return;
    read();
    const Result<HttpResponse> outcome = result();
    if (!outcome)
        qCInfo(logApi).noquote() << "no answer:" << nameOf(outcome.error().kind) << outcome.error().evidence;
    m_concluded = true;
    m_promise.addResult(outcome);
    m_promise.finish();
    deleteLater();
}

} // namespace zhiping::api
