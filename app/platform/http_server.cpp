// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/http_server.h"

#include "base/log.h"
#include "platform/connection_stream.h"
#include "platform/content_coding.h"
#include "platform/worker_threads.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include <exception>
#include <thread>

#include <sys/socket.h>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

// The stream of the request that this thread is working on, for faults.
thread_local ConnectionStream *currentStream = nullptr;

/// Leaves the library's request processing before it reads a body that must not be read.
struct Refusal {
    int status;
    const char *reason;
};

void refuseUnframedBodies(const httplib::Request &request, const HttpLimits &limits)
{
    const size_t lengths = request.get_header_value_count("Content-Length");
    const bool chunked = request.has_header("Transfer-Encoding");
    // Two ways of saying where a body ends is how requests are smuggled past a proxy.
    if (lengths > 1 || (lengths == 1 && chunked) || request.get_header_value_count("Host") != 1)
        throw Refusal {400, "Bad Request"};
    bool valid = true;
    const qint64 length = lengths == 0
        ? 0
        : QByteArray::fromStdString(request.get_header_value("Content-Length")).toLongLong(&valid);
    if (!valid || length < 0)
        throw Refusal {400, "Bad Request"};
    const bool takesBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    if (!takesBody && (length > 0 || chunked))
        throw Refusal {400, "Bad Request"};
    if (length > limits.bodyBytes)
        throw Refusal {413, "Content Too Large"};
}

HttpRequest fromLibrary(const httplib::Request &request)
{
    HttpRequest own;
    own.method = QByteArray::fromStdString(request.method);
    const QByteArray target = QByteArray::fromStdString(request.target);
    const qsizetype mark = target.indexOf('?');
    own.path = QString::fromUtf8(QByteArray::fromPercentEncoding(mark < 0 ? target : target.left(mark)));
    own.query = mark < 0 ? Parameters() : Parameters(target.mid(mark + 1));
    for (const auto &[name, value] : request.headers) {
        QByteArray &slot = own.headers[QByteArray::fromStdString(name).toLower()];
        slot = slot.isEmpty() ? QByteArray::fromStdString(value) : QByteArray(slot + ", " + value.c_str());
    }
    own.body = QByteArray::fromStdString(request.body);
    own.remoteAddress = QString::fromStdString(request.remote_addr);
    return own;
}

void toLibrary(const HttpResponse &own, httplib::Response &response)
{
    response.status = own.status;
    for (const auto &[name, value] : own.headers)
        response.headers.emplace(name.toStdString(), value.toStdString());
    response.set_header("Date",
                        QLocale::c()
                            .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                            .toStdString());
    response.set_header("X-Content-Type-Options", "nosniff");
    if (!own.contentType.isEmpty())
        response.set_content(own.body.constData(), size_t(own.body.size()), own.contentType.toStdString());
}

} // namespace

class HttpServer::Private final : public httplib::Server
{
public:
    Private(HttpServer::Handler handler, const HttpLimits &limits, TlsFiles tls)
        : m_handler(std::move(handler))
        , m_limits(limits)
        , m_tls(std::move(tls))
    {
        new_task_queue = [this] {
            auto queue = std::make_unique<WorkerThreads>(m_limits.threads);
            m_queue = queue.get();
            return queue.release(); // the library deletes it
        };
        set_keep_alive_max_count(size_t(m_limits.requestsPerConnection));
        set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(m_limits.idleTime).count());
        set_payload_max_length(size_t(m_limits.bodyBytes));
        // Without SO_REUSEPORT, which would let two servers share a port in silence.
        set_socket_options([](socket_t socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        const auto serve = [this](const httplib::Request &request, httplib::Response &response) {
            const HttpResponse answer = m_handler(fromLibrary(request));
            toLibrary(answer, response);
            currentStream->cutAnswerAfter(answer.cutAfter);
        };
        Get(".*", serve)
            .Post(".*", serve)
            .Put(".*", serve)
            .Patch(".*", serve)
            .Delete(".*", serve)
            .Options(".*", serve);
    }
    ~Private() override { stopServing(); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    Result<quint16> startServing(const QString &address, quint16 port);
    void stopServing();
    [[nodiscard]] bool stopping() const { return m_stopping; }

private:
    bool process_and_close_socket(socket_t socket) override;
    bool loadTls();

    const HttpServer::Handler m_handler;
    const HttpLimits m_limits;
    const TlsFiles m_tls;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context {nullptr, &SSL_CTX_free};
    std::thread m_listener;
    std::atomic<WorkerThreads *> m_queue {nullptr};
    std::atomic<bool> m_stopping {false};
};

bool HttpServer::Private::loadTls()
{
    m_context.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_set_min_proto_version(m_context.get(), TLS1_2_VERSION);
    SSL_CTX_set_mode(m_context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    return SSL_CTX_use_certificate_chain_file(m_context.get(), m_tls.certificate.toUtf8().constData()) == 1
        && SSL_CTX_use_PrivateKey_file(m_context.get(), m_tls.key.toUtf8().constData(), SSL_FILETYPE_PEM) == 1
        && SSL_CTX_check_private_key(m_context.get()) == 1;
}

Result<quint16> HttpServer::Private::startServing(const QString &address, quint16 port)
{
    if (!m_tls.certificate.isEmpty() && !loadTls())
        return Error {ErrorKind::InvalidInput, u"the TLS certificate or its key cannot be used"_s, {}};
    const std::string host = address.toStdString();
    int bound = port;
    if (port == 0)
        bound = bind_to_any_port(host);
    else if (!bind_to_port(host, port))
        bound = -1;
    if (bound <= 0)
        return Error {
            ErrorKind::StorageUnavailable, u"cannot listen on %1 port %2"_s.arg(address).arg(port), {}};
    // The library's own backlog of 5 turns a class of forty into refused connections.
    ::listen(svr_sock_, SOMAXCONN);
    m_listener = std::thread([this] { listen_after_bind(); });
    while (!is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return quint16(bound);
}

void HttpServer::Private::stopServing()
{
    m_stopping = true;
    if (!m_listener.joinable())
        return;
    stop();
    m_listener.join();
}

bool HttpServer::Private::process_and_close_socket(socket_t socket)
{
    SSL *tls = m_context ? SSL_new(m_context.get()) : nullptr;
    ConnectionStream stream(socket, tls, m_limits);
    currentStream = &stream;
    int served = 0;
    const auto mayWait = [this, &served](std::chrono::milliseconds idle) {
        // Between two requests an idle connection gives its thread up to a client that waits for one; a new
        // connection never does, because its client may be slow but has nobody else to turn to.
        if (served == 0)
            return !m_stopping && idle < m_limits.headerTime;
        const bool wanted = m_queue.load()->hasWaiting() && idle > std::chrono::milliseconds(100);
        return !m_stopping && !wanted && idle < m_limits.idleTime;
    };
    bool open = stream.handshake();
    for (; open && served < m_limits.requestsPerConnection && stream.waitForRequest(mayWait); ++served) {
        stream.beginRequest();
        const bool last = served + 1 == m_limits.requestsPerConnection || m_stopping;
        bool closed = false;
        try {
            open = process_request(stream, last, closed, [this](httplib::Request &request) {
                refuseUnframedBodies(request, m_limits);
                // Ranges and codings are the handler's business: a digest is of the very bytes. The library
                // knows nothing of the coding that is left.
                request.ranges.clear();
                const bool takesZstd =
                    accepts(QByteArray::fromStdString(request.get_header_value("Accept-Encoding")), "zstd");
                request.headers.erase("Accept-Encoding");
                if (takesZstd)
                    request.headers.emplace("Accept-Encoding", "zstd");
            });
        } catch (const Refusal &refusal) {
            stream.refuse(refusal.status, refusal.reason);
            open = false;
        }
        open = open && !closed && !last;
    }
    currentStream = nullptr;
    return true;
}

HttpServer::HttpServer(Handler handler, const HttpLimits &limits, const TlsFiles &tls)
    : d(std::make_unique<Private>(std::move(handler), limits, tls))
{
}

HttpServer::~HttpServer() = default;

Result<quint16> HttpServer::start(const QString &address, quint16 port)
{
    return d->startServing(address, port);
}

void HttpServer::stop()
{
    d->stopServing();
}

bool HttpServer::stopping() const
{
    return d->stopping();
}

} // namespace zhiping::platform
