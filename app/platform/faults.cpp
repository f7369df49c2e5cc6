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

QList<std::pair<qint64, Fault>> read(Connection &connection)
{
    QList<std::pair<qint64, Fault>> faults;
    Statement row =
        connection.query("SELECT id, method, pattern, delay_ms, status, retry_after, lost_answer, cut_after, "
                         "remaining FROM fault WHERE remaining IS NULL OR remaining>0 ORDER BY id");
    while (row.step()) {
        Fault fault;
        fault.method = row.bytes(1);
        fault.pattern = row.text(2);
        fault.delay = std::chrono::milliseconds(row.integer(3));
        fault.status = int(row.integer(4));
        fault.retryAfter = int(row.integer(5));
        fault.lostAnswer = row.integer(6) != 0;
        fault.cutAfter = int(row.integer(7));
        fault.times = row.isNull(8) ? std::nullopt : std::optional(int(row.integer(8)));
        faults.append({row.integer(0), fault});
    }
    return faults;
}

} // namespace

qint64 Faults::add(const Fault &fault)
{
    return m_database.write([&](Connection &connection) {
        connection.execute(
            "INSERT INTO fault(method, pattern, delay_ms, status, retry_after, lost_answer, cut_after, "
            "remaining) VALUES(?,?,?,?,?,?,?,?)",
            QString::fromLatin1(fault.method), fault.pattern, qint64(fault.delay.count()), fault.status,
            fault.retryAfter, fault.lostAnswer, fault.cutAfter, fault.times);
        Statement row = connection.query("SELECT last_insert_rowid()");
        row.step();
        return row.integer(0);
    });
}

QList<std::pair<qint64, Fault>> Faults::list() const
{
    return m_database.read([](Connection &connection) { return read(connection); });
}

void Faults::clear()
{
    m_database.write([](Connection &connection) { connection.execute("DELETE FROM fault"); });
}

std::optional<Fault> Faults::take(const QByteArray &method, const QString &path)
{
    const auto first = [&](Connection &connection) -> std::optional<std::pair<qint64, Fault>> {
        const QList<std::pair<qint64, Fault>> faults = read(connection);
        for (const auto &[id, fault] : faults) {
            if (fits(fault, method, path))
                return std::pair(id, fault);
        }
        return std::nullopt;
    };
    // Almost always there is none, and then no request waits for the writer.
    if (!m_database.read(first))
        return std::nullopt;
    return m_database.write([&](Connection &connection) -> std::optional<Fault> {
        const auto found = first(connection);
        if (!found)
            return std::nullopt;
        connection.execute("UPDATE fault SET remaining=remaining-1 WHERE id=? AND remaining IS NOT NULL",
                           found->first);
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
