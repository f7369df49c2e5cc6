// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/http_fault.h"

#include "base/log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace zhiping::api {

namespace {

constexpr int longestSentence = 500;

/// RFC 9457's members that a person can read.
struct Problem {
    QString type;
    QString sentence;
};

std::optional<Problem> problemOf(const HttpResponse &response)
{
    if (response.mediaType != "application/problem+json")
        return {};
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    const QString title = json.value(QLatin1String("title")).toString();
    const QString detail = json.value(QLatin1String("detail")).toString();
    return Problem {json.value(QLatin1String("type")).toString().left(200),
                    (detail.isEmpty() ? title : detail).left(longestSentence)};
}

/// What a refusal by the platform itself means.
ErrorKind kindOfRefusal(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::SignInRequired;
    case 403:
        return ErrorKind::NotPermitted;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 412:
        return ErrorKind::Conflict;
    case 408:
        return ErrorKind::Timeout;
    case 409: // The same decision is being taken in at this moment.
    case 425:
    case 429:
        return ErrorKind::ServerFault;
    default:
        return ErrorKind::Refused;
    }
}

/// Statuses that mean the same whoever sends them: a gateway's page says it as well as a problem document.
bool speaksForItself(const HttpResponse &response)
{
    return response.status >= 500 || response.status == 408 || response.status == 429
        || (response.status == 401 && response.header("WWW-Authenticate").startsWith("Bearer"));
}

Error refusalOf(const HttpResponse &response, const QDateTime &nowUtc)
{
    const std::optional<Problem> problem = problemOf(response);
    const QString status = QStringLiteral("HTTP %1").arg(response.status);
    qCInfo(logApi).noquote() << status
                             << (problem ? problem->type : QStringLiteral("without a problem document"));
    if (!problem && !speaksForItself(response))
        return {ErrorKind::NotThePlatform, status + QStringLiteral(" without a problem document"), {}};
    Error error;
    error.kind = response.status >= 500 ? ErrorKind::ServerFault : kindOfRefusal(response.status);
    error.evidence = problem && !problem->sentence.isEmpty() ? problem->sentence : status;
    if (response.status == 429 || response.status == 503) {
        const QDateTime date = httpDate(response.header("Date"));
        error.retryAfter = retryAfter(response.header("Retry-After"), date.isValid() ? date : nowUtc);
    }
    return error;
}

} // namespace

std::optional<Error> faultOf(const HttpResponse &response, std::initializer_list<QByteArray> wanted,
                             const QDateTime &nowUtc)
{
    if (response.cut)
        return response.cut;
    if (response.status >= 400)
        return refusalOf(response, nowUtc);
    if (response.status < 200 || response.status >= 300)
        return Error {ErrorKind::NotThePlatform, QStringLiteral("HTTP %1").arg(response.status), {}};
    if (std::find(wanted.begin(), wanted.end(), response.mediaType) == wanted.end()) {
        const QString type = QString::fromLatin1(response.mediaType.left(80));
        return Error {ErrorKind::NotThePlatform, QStringLiteral("an answer of type '%1'").arg(type), {}};
    }
    return {};
}

QDateTime httpDate(const QByteArray &value)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<std::chrono::seconds> retryAfter(const QByteArray &value, const QDateTime &responseDate)
{
    using std::chrono::seconds;
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return {};
    const bool isNumber = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    qint64 wanted = 0;
    if (isNumber) {
        bool fits = false;
        wanted = text.toLongLong(&fits);
        if (!fits)
            wanted = std::chrono::seconds::max().count();
    } else {
        const QDateTime until = httpDate(text);
        if (!until.isValid())
            return {};
        wanted = responseDate.secsTo(until);
    }
    return std::clamp(seconds(wanted), seconds(1), seconds(3600));
}

} // namespace zhiping::api
