// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QRegularExpression>
#include <QSslSocket>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <utility>

namespace zhiping::test {

/// An answer over HTTP, or status 0 where the connection broke.
struct Answer {
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< By lower-case name.
    bool complete = false;                 ///< As many bytes as Content-Length said.

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString text() const { return QString::fromUtf8(body); }
    [[nodiscard]] QUrl location() const { return QUrl(QString::fromLatin1(headers.value("location"))); }
    [[nodiscard]] QString item(const QString &name) const
    {
        return QUrlQuery(location()).queryItemValue(name, QUrl::FullyDecoded);
    }
};

using Items = QList<std::pair<QString, QString>>;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// A person's browser without script: cookies, redirects on request, forms with their hidden fields.
///
/// Speaks HTTP/1.1 on a bare socket, one connection per request, so that a test sees the very bytes.
class Visitor
{
public:
    explicit Visitor(const QUrl &origin)
        : m_origin(origin)
    {
    }

    Answer get(const QString &target, const Headers &extra = {})
    {
        return exchange("GET", target, {}, extra);
    }
    Answer get(const QUrl &url)
    {
        return get(url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded));
    }

    /// Sends a form as it is.
    Answer post(const QString &target, const Items &items)
    {
        QUrlQuery query;
        for (const auto &[name, value] : items)
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        return exchange("POST", target, query.toString(QUrl::FullyEncoded).toLatin1(),
                        {{"Content-Type", "application/x-www-form-urlencoded"}});
    }

    Answer put(const QString &target, const QByteArray &body, const Headers &extra)
    {
        return exchange("PUT", target, body, Headers {{"Content-Type", "application/json"}} + extra);
    }

    /// Fills in the form of @p page whose action is @p action, hidden fields included.
    Answer submit(const Answer &page, const QString &action, Items items)
    {
        const QString text = page.text();
        const qsizetype start = text.indexOf(QString(QStringLiteral("action=\"") + action + u'"'));
        const QString form =
            start < 0 ? QString() : text.mid(start, text.indexOf(QStringLiteral("</form>"), start) - start);
        static const QRegularExpression hidden(
            QStringLiteral("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\""));
        auto matches = hidden.globalMatch(form);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            items.append(
                {match.captured(1), match.captured(2).replace(QStringLiteral("&amp;"), QStringLiteral("&"))});
        }
        return post(action, items);
    }

    /// Goes on through redirects until a page, or until the address the client would catch.
    Answer follow(Answer answer)
    {
        for (int hops = 0; hops < 10 && answer.status == 302; ++hops) {
            const QUrl next = answer.location();
            if (next.path() == QStringLiteral("/oauth/native-callback")
                || next.authority() != m_origin.authority())
                break;
            answer = get(next);
        }
        return answer;
    }

    Answer exchange(const QByteArray &method, const QString &target, const QByteArray &body,
                    const Headers &extra)
    {
        QByteArray request =
            method + ' ' + target.toUtf8() + " HTTP/1.1\r\nHost: platform\r\nConnection: close\r\n";
        for (const auto &[name, value] : extra)
            request += name + ": " + value + "\r\n";
        QByteArray cookies;
        for (auto it = m_cookies.begin(); it != m_cookies.end(); ++it)
            cookies += (cookies.isEmpty() ? "" : "; ") + it.key() + '=' + it.value();
        if (!cookies.isEmpty())
            request += "Cookie: " + cookies + "\r\n";
        if (!m_bearer.isEmpty())
            request += "Authorization: Bearer " + m_bearer.toLatin1() + "\r\n";
        if (method != "GET")
            request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        return keep(raw(request + "\r\n" + body));
    }

    /// Sends @p request as it is and reads until the server closes.
    [[nodiscard]] QByteArray raw(const QByteArray &request) const
    {
        QSslSocket socket;
        if (m_origin.scheme() == QStringLiteral("https")) {
            socket.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket.connectToHostEncrypted(m_origin.host(), quint16(m_origin.port()));
            socket.waitForEncrypted();
        } else {
            socket.connectToHost(m_origin.host(), quint16(m_origin.port()));
            socket.waitForConnected();
        }
        socket.write(request);
        QByteArray answer;
        while (socket.waitForReadyRead(20'000))
            answer += socket.readAll();
        return answer + socket.readAll();
    }

    [[nodiscard]] QString cookie(const QByteArray &name) const
    {
        return QString::fromLatin1(m_cookies.value(name));
    }
    void setBearer(const QString &token) { m_bearer = token; }

private:
    Answer keep(const QByteArray &bytes)
    {
        Answer answer;
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return answer;
        const QList<QByteArray> lines = bytes.left(end).split('\n');
        answer.status = lines.first().split(' ').value(1).toInt();
        answer.body = bytes.mid(end + 4);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            const QByteArray key = line.left(colon).toLower();
            const QByteArray value = line.mid(colon + 1).trimmed();
            answer.headers.insert(key, value);
            if (key != "set-cookie")
                continue;
            const QByteArray pair = value.split(';').first();
            m_cookies.insert(pair.left(pair.indexOf('=')), pair.mid(pair.indexOf('=') + 1));
        }
        answer.complete = answer.headers.value("content-length").toLongLong() == answer.body.size();
        return answer;
    }

    QUrl m_origin;
    QHash<QByteArray, QByteArray> m_cookies;
    QString m_bearer;
};

} // namespace zhiping::test
