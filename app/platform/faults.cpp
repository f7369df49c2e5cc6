// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/faults.h"

#include <QRegularExpression>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

bool fits(const Fault &fault, const QByteArray &method, const QString &path)
{
    if (fault.method != "*" && fault.method != method)
        return false;
    QString pattern = QRegularExpression::escape(fault.pattern);
    pattern.replace(u"\\*"_s, u".*"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(path).hasMatch();
}

} // namespace

qint64 Faults::add(const Fault &fault)
{
    return m_storage.write([&](Records &records) { return records.faults().add(fault); });
}

QList<std::pair<qint64, Fault>> Faults::list() const
{
    return m_storage.read([](const Records &records) { return records.faults().all(); });
}

void Faults::clear()
{
    m_storage.write([](Records &records) { records.faults().clear(); });
}

std::optional<Fault> Faults::take(const QByteArray &method, const QString &path)
{
    const auto first = [&](const Records &records) -> std::optional<std::pair<qint64, Fault>> {
        const QList<std::pair<qint64, Fault>> faults = records.faults().all();
        for (const auto &[id, fault] : faults) {
            if (fits(fault, method, path))
                return std::pair(id, fault);
        }
        return std::nullopt;
    };
    // Almost always there is none, and then no request waits for the writer.
    if (!m_storage.read(first))
        return std::nullopt;
    return m_storage.write([&](Records &records) -> std::optional<Fault> {
        const auto found = first(records);
        if (!found || !records.faults().use(found->first))
            return std::nullopt;
        return found->second;
    });
}

Result<> check(const Fault &fault)
{
    const auto refused = [](const QString &why) { return Error {ErrorKind::InvalidInput, why, {}}; };
    if (!fault.pattern.startsWith(u'/') && !fault.pattern.startsWith(u'*'))
        return refused(u"the route must start with / or *"_s);
    if (fault.status != 0 && fault.status != 429 && (fault.status < 500 || fault.status > 599))
        return refused(u"the status must be 429 or 5xx"_s);
    if (fault.status != 0 && (fault.lostAnswer || fault.cutAfter >= 0))
        return refused(u"a status excludes a lost or cut answer"_s);
    if (fault.status == 0 && !fault.lostAnswer && fault.cutAfter < 0 && fault.delay.count() == 0)
        return refused(u"a fault needs a delay, a status, a lost answer or a cut"_s);
    if (fault.delay.count() < 0 || fault.delay > std::chrono::minutes(10))
        return refused(u"the delay must be between 0 and 600000 ms"_s);
    if (fault.times && *fault.times < 1)
        return refused(u"times must be at least 1"_s);
    return {};
}

HttpResponse withFault(const Fault &fault, const std::function<HttpResponse()> &answer,
                       const std::function<void(std::chrono::milliseconds)> &wait)
{
    if (fault.delay.count() > 0)
        wait(fault.delay);
    if (fault.status != 0) {
        HttpResponse response = fault.status == 429
            ? problem(429, u"too-many-requests"_s, u"请求过于频繁"_s)
            : problem(fault.status, u"unavailable"_s, u"平台暂时不可用"_s, u"按设定返回的故障"_s);
        if (fault.retryAfter > 0)
            response.with("Retry-After"_ba, QByteArray::number(fault.retryAfter));
        return response;
    }
    HttpResponse response = answer();
    if (fault.lostAnswer)
        response.cutAfter = noAnswer;
    else if (fault.cutAfter >= 0)
        response.cutAfter = fault.cutAfter;
    return response;
}

} // namespace zhiping::platform
