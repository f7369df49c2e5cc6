// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/platform_probe.h"

#include "api/http_client.h"

#include <QHostInfo>

#include <memory>

namespace zhiping::api {

namespace {

using Kind = ProbeAnswer::Kind;
using Promise = std::shared_ptr<QPromise<Result<ProbeAnswer>>>;

constexpr auto patience = std::chrono::seconds(15);

ProbeAnswer judge(const HttpResponse &response, const QUrl &asked)
{
    const QString status = QStringLiteral("HTTP %1").arg(response.status);
    if (response.status >= 300 && response.status < 400) {
        const QUrl target = asked.resolved(QUrl::fromEncoded(response.header("Location")));
        return {Kind::SentElsewhere, target.host(QUrl::FullyEncoded), status};
    }
    if (response.status >= 500)
        return {Kind::Faulty, {}, status};
    if (response.status == 200 && !response.cut && response.body.startsWith("zhiping-platform ok"))
        return {Kind::Platform, {}, {}};
    return {Kind::SomethingElse,
            {},
            status + QStringLiteral(", ") + QString::fromLatin1(response.mediaType.left(80))};
}

Kind kindOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::UntrustedServer:
        return Kind::Untrusted;
    case ErrorKind::Timeout:
        return Kind::Silent;
    case ErrorKind::NotThePlatform:
        return Kind::SomethingElse;
    default:
        return Kind::Unreachable;
    }
}

void fulfil(const Promise &promise, const Result<ProbeAnswer> &answer)
{
    promise->addResult(answer);
    promise->finish();
}

} // namespace

Future<ProbeAnswer> probePlatform(HttpClient &http, const QUrl &origin, QObject *context)
{
    HttpRequest request;
    request.url = origin.resolved(QUrl(QStringLiteral("/healthz")));
    request.followsRedirects = false;
    request.deadline = patience;
    auto promise = std::make_shared<QPromise<Result<ProbeAnswer>>>();
    promise->start();
    whenDone(http.send(request), context,
             [promise, context, url = request.url](const Result<HttpResponse> &outcome) {
                 if (outcome) {
                     fulfil(promise, judge(*outcome, url));
                     return;
                 }
                 if (outcome.error().kind == ErrorKind::Cancelled) {
                     fulfil(promise, outcome.error());
                     return;
                 }
                 const ProbeAnswer answer {kindOf(outcome.error()), {}, outcome.error().evidence};
                 if (answer.kind != Kind::Unreachable) {
                     fulfil(promise, answer);
                     return;
                 }
                 // Asked only now: behind a proxy the name need not be known here.
                 QHostInfo::lookupHost(url.host(), context, [promise, answer](const QHostInfo &found) {
                     ProbeAnswer final = answer;
                     if (found.error() == QHostInfo::HostNotFound)
                         final.kind = Kind::HostUnknown;
                     fulfil(promise, final);
                 });
             });
    return promise->future();
}

} // namespace zhiping::api
