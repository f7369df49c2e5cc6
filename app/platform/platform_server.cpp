// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/platform_server.h"

#include "base/lock_file.h"
#include "base/log.h"
#include "platform/cas_endpoints.h"
#include "platform/metrics.h"
#include "platform/platform_directory.h"
#include "platform/portal.h"
#include "platform/practice_accounts.h"
#include "platform/review_endpoints.h"
#include "platform/rule_pack_key.h"
#include "platform/sign_in_flow.h"
#include "platform/token_endpoint.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QLockFile>

#include <thread>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const SystemClock systemClock;

HttpResponse styleSheet()
{
    QFile file(u":/zhiping/platform/pages.css"_s);
    HttpResponse response;
    response.contentType = "text/css; charset=utf-8"_ba;
    if (file.open(QIODevice::ReadOnly))
        response.body = file.readAll();
    return response.with("Cache-Control"_ba, "max-age=3600"_ba);
}

Holdings holdingsOf(PlatformStorage &storage)
{
    return storage.read([](const Records &records) { return records.reviews().holdings(); });
}

/// Of a platform that can reach its storage; otherwise it throws.
HttpResponse health(PlatformStorage &storage)
{
    (void)holdingsOf(storage);
    HttpResponse response;
    response.contentType = "text/plain"_ba;
    response.body = "zhiping-platform ok\n"_ba;
    return response.with("Cache-Control"_ba, "no-store"_ba);
}

HttpResponse figures(Metrics &metrics, PlatformStorage &storage)
{
    std::optional<Holdings> holdings;
    try {
        holdings = holdingsOf(storage);
    } catch (const StorageFailure &failure) {
        qCWarning(logPlatform) << "storage:" << failure.what();
    }
    HttpResponse response;
    response.contentType = "text/plain; version=0.0.4; charset=utf-8"_ba;
    response.body = metrics.text(holdings);
    return response;
}

HttpResponse unavailable()
{
    return problem(503, u"unavailable"_s, u"平台暂时不可用"_s).with("Retry-After"_ba, "5"_ba);
}

} // namespace

class PlatformServer::Private
{
public:
    explicit Private(PlatformOptions given)
        : options(std::move(given))
    {
    }

    Result<QUrl> start();
    HttpResponse serve(const HttpRequest &request);

    void pinRules(domain::Application &application) const;

    const PlatformOptions options;
    std::optional<criteria::PackSigner> signer; ///< Set once open.

private:
    Result<> open();
    Result<> takeAddresses();
    void addRoutes();
    Result<> openMetrics();
    HttpResponse answer(const HttpRequest &request);

    std::unique_ptr<QLockFile> m_lock;
    PlatformDirectory m_directory;

public:
    std::unique_ptr<Site> site;
    std::unique_ptr<Faults> faults;
    quint16 port = 0;
    quint16 metricsPort = 0;

private:
    Router m_router;
    Router m_operations;
    Metrics m_metrics;
    std::unique_ptr<Portal> m_portal;
    std::unique_ptr<CasEndpoints> m_cas;
    std::unique_ptr<SignInFlow> m_signIn;
    std::unique_ptr<TokenEndpoint> m_tokens;
    std::unique_ptr<ReviewEndpoints> m_review;
    std::unique_ptr<HttpServer> m_http;
    std::unique_ptr<HttpServer> m_metricsHttp;
    std::atomic<bool> m_ready {false};
};

Result<> PlatformServer::Private::open()
{
    if (!QDir().mkpath(options.directory))
        return Error {ErrorKind::StorageUnavailable, u"cannot make the directory "_s + options.directory, {}};
    m_lock = std::make_unique<QLockFile>(QDir(options.directory).filePath(u"server.lock"_s));
    if (const Result<> locked = takeLock(*m_lock, options.directory); !locked)
        return locked.error();
    Result<PlatformDirectory> directory = openDirectory(options.directory, Opener::Server);
    if (!directory)
        return directory.error();
    m_directory = std::move(directory).value();
    Result<criteria::PackSigner> key = rulePackKey(options.directory);
    if (!key)
        return key.error();
    signer.emplace(std::move(key).value());
    faults = std::make_unique<Faults>(*m_directory.storage);
    site = std::make_unique<Site>(siteOf(m_directory, options.clock ? *options.clock : systemClock));
    return options.practiceAccounts ? seedPracticeAccounts(*site) : Result<>();
}

Result<> PlatformServer::Private::takeAddresses()
{
    const bool anywhere = options.address == u"0.0.0.0"_s || options.address == u"::"_s;
    if (anywhere && options.publicUrl.isEmpty())
        return Error {
            ErrorKind::InvalidInput, u"a public URL is needed to listen on "_s + options.address, {}};
    if (options.publicUrl.isEmpty()) {
        site->origin.setScheme(options.tls.certificate.isEmpty() ? u"http"_s : u"https"_s);
        site->origin.setHost(options.address);
        site->origin.setPort(port);
    } else {
        site->origin =
            options.publicUrl.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    }
    site->ownPortal = options.casUrl.isEmpty();
    site->portal =
        site->ownPortal ? site->at(u"/netcasso"_s) : options.casUrl.adjusted(QUrl::StripTrailingSlash);
    site->services = options.services;
    site->services.prepend(site->at(u"/oauth/cas-callback"_s).toString());
    return {};
}

void PlatformServer::Private::pinRules(domain::Application &application) const
{
    constexpr int chinaOffset = 8 * 3600;
    const QDate day = application.submittedAt.toOffsetFromUtc(chinaOffset).date();
    const auto layers = options.shelf.choose(options.scheme, int(application.year), day);
    if (layers)
        application.rulePack = criteria::packIdOf(*layers);
}

void PlatformServer::Private::addRoutes()
{
    m_router.add("GET"_ba, u"/healthz"_s, [this](const HttpRequest &) { return health(site->storage); });
    m_router.add("GET"_ba, u"/assets/pages.css"_s, [](const HttpRequest &) { return styleSheet(); });
    TicketValidator validator;
    if (site->ownPortal) {
        m_portal = std::make_unique<Portal>(*site);
        m_portal->addTo(m_router);
        m_cas = std::make_unique<CasEndpoints>(*site);
        m_cas->addTo(m_router);
        // The very answer that CAS clients get over HTTP, without a connection to ourselves that could
        // starve.
        validator = [this](const QString &ticket, const QString &service, bool renew) {
            return parseServiceResponse(m_cas->validate(ticket, service, renew, true));
        };
    } else {
        validator = httpTicketValidator(site->portal, options.casCaFile);
    }
    m_signIn = std::make_unique<SignInFlow>(*site, std::move(validator));
    m_signIn->addTo(m_router);
    m_tokens = std::make_unique<TokenEndpoint>(*site);
    m_tokens->addTo(m_router);
    m_review = std::make_unique<ReviewEndpoints>(*site, options.packs, *signer, options.rate);
    m_review->addTo(m_router);
}

Result<QUrl> PlatformServer::Private::start()
{
    try {
        const Result<> opened = open();
        if (!opened)
            return opened.error();
        m_http = std::make_unique<HttpServer>([this](const HttpRequest &request) { return serve(request); },
                                              options.limits, options.tls);
        const Result<quint16> bound = m_http->start(options.address, options.port);
        if (!bound)
            return bound.error();
        port = *bound;
        const Result<> addressed = takeAddresses();
        if (!addressed)
            return addressed.error();
        addRoutes();
        const Result<> told = openMetrics();
        if (!told)
            return told.error();
    } catch (const StorageFailure &failure) {
        return Error {ErrorKind::StorageUnavailable, QString::fromUtf8(failure.what()), {}};
    }
    m_ready = true;
    return site->origin;
}

Result<> PlatformServer::Private::openMetrics()
{
    if (!options.metricsPort)
        return {};
    m_operations.add("GET"_ba, u"/metrics"_s,
                     [this](const HttpRequest &) { return figures(m_metrics, site->storage); });
    constexpr int scrapers = 4;
    HttpLimits limits;
    limits.threads = scrapers;
    m_metricsHttp = std::make_unique<HttpServer>(
        [this](const HttpRequest &request) { return m_operations.route(request); }, limits, TlsFiles());
    const Result<quint16> bound = m_metricsHttp->start(options.metricsAddress, *options.metricsPort);
    if (!bound)
        return bound.error();
    metricsPort = *bound;
    return {};
}

HttpResponse PlatformServer::Private::serve(const HttpRequest &request)
{
    // The port is known only once the socket is bound; a request in that instant is told to come again.
    if (!m_ready)
        return unavailable();
    QElapsedTimer timer;
    timer.start();
    HttpResponse response;
    try {
        response = answer(request);
    } catch (const StorageFailure &failure) {
        qCWarning(logPlatform) << "storage:" << failure.what();
        response = unavailable();
    }
    const int status = response.cutAfter == noAnswer ? 0 : response.status;
    m_metrics.answered(m_router.patternFor(request.path), request.method, status,
                       std::chrono::nanoseconds(timer.nsecsElapsed()), response.body.size());
    // Neither query nor body: both may hold tickets, codes, tokens and names.
    const QJsonObject line {{u"method"_s, QString::fromLatin1(request.method)},
                            {u"path"_s, request.path.left(200)},
                            {u"status"_s, status},
                            {u"bytes"_s, response.body.size()},
                            {u"ms"_s, timer.elapsed()}};
    qCInfo(logPlatform).noquote() << QJsonDocument(line).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse PlatformServer::Private::answer(const HttpRequest &request)
{
    const std::optional<Fault> fault = faults->take(request.method, request.path);
    if (!fault)
        return m_router.route(request);
    return withFault(
        *fault, [&] { return m_router.route(request); },
        [this](std::chrono::milliseconds delay) {
            const auto end = std::chrono::steady_clock::now() + delay;
            while (!m_http->stopping() && std::chrono::steady_clock::now() < end)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
        });
}

PlatformServer::PlatformServer(PlatformOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

PlatformServer::~PlatformServer() = default;

Result<QUrl> PlatformServer::start()
{
    stop();
    Result<QUrl> origin = d->start();
    if (!origin)
        stop();
    return origin;
}

void PlatformServer::stop()
{
    d = std::make_unique<Private>(PlatformOptions(d->options));
}

QUrl PlatformServer::origin() const
{
    return d->site ? d->site->origin : QUrl();
}

QByteArray PlatformServer::packKey() const
{
    return d->signer->publicKey();
}

quint16 PlatformServer::port() const
{
    return d->port;
}

quint16 PlatformServer::metricsPort() const
{
    return d->metricsPort;
}

Faults &PlatformServer::faults()
{
    return *d->faults;
}

const Site &PlatformServer::site() const
{
    return *d->site;
}

Result<> PlatformServer::issue(const QList<IncomingApplication> &applications)
{
    QList<IncomingApplication> pinned = applications;
    for (IncomingApplication &each : pinned)
        d->pinRules(each.application);
    try {
        return takeIn(*d->site, pinned);
    } catch (const StorageFailure &failure) {
        return Error {ErrorKind::StorageUnavailable, QString::fromUtf8(failure.what()), {}};
    }
}

qint64 PlatformServer::applicationCount() const
{
    try {
        return holdingsOf(d->site->storage).applications;
    } catch (const StorageFailure &failure) {
        qCWarning(logPlatform) << "storage:" << failure.what();
        return -1;
    }
}

} // namespace zhiping::platform
