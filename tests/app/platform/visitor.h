// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <utility>

#include <httplib.h>

namespace zhiping::test {

/// An answer over HTTP, or status 0 where the connection broke.
struct Answer {
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< By lower-case name.

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString text() const { return QString::fromUtf8(body); }
    [[nodiscard]] QUrl location() const { return QUrl(QString::fromLatin1(headers.value("location"))); }
    [[nodiscard]] QString item(const QString &name) const
    {
        return QUrlQuery(location()).queryItemValue(name, QUrl::FullyDecoded);
    }
};

using Items = QList<std::pair<QString, QString>>;

/// A person's browser without script: cookies, redirects on request, forms with their hidden fields.
class Visitor
{
public:
    explicit Visitor(const QUrl &origin)
        : m_origin(origin)
        , m_client(origin.toString().toStdString())
    {
        m_client.set_keep_alive(false);
        m_client.set_read_timeout(20);
        m_client.enable_server_certificate_verification(false);
    }

    Answer get(const QString &target, const httplib::Headers &extra = {})
    {
        return keep(m_client.Get(target.toStdString(), headers(extra)));
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
        return keep(m_client.Post(target.toStdString(), headers({}),
                                  query.toString(QUrl::FullyEncoded).toStdString(),
                                  "application/x-www-form-urlencoded"));
    }

    Answer put(const QString &target, const QByteArray &body, const httplib::Headers &extra)
    {
        return keep(
            m_client.Put(target.toStdString(), headers(extra), body.toStdString(), "application/json"));
    }

    /// Fills in the form of @p page whose action is @p action, hidden fields included.
    Answer submit(const Answer &page, const QString &action, Items items)
    {
        const QString text = page.text();
        const qsizetype start = text.indexOf(QStringLiteral("action=\"") + action + u'"');
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

    [[nodiscard]] QString cookie(const QByteArray &name) const
    {
        return QString::fromLatin1(m_cookies.value(name));
    }
    void forgetCookies() { m_cookies.clear(); }
    void setBearer(const QString &token) { m_bearer = token; }
    httplib::Client &client() { return m_client; }

private:
    httplib::Headers headers(httplib::Headers all)
    {
        QByteArray line;
        for (auto it = m_cookies.begin(); it != m_cookies.end(); ++it)
            line += (line.isEmpty() ? "" : "; ") + it.key() + '=' + it.value();
        if (!line.isEmpty())
            all.emplace("Cookie", line.toStdString());
        if (!m_bearer.isEmpty())
            all.emplace("Authorization", "Bearer " + m_bearer.toStdString());
        return all;
    }

    Answer keep(const httplib::Result &result)
    {
        Answer answer;
        if (!result)
            return answer;
        answer.status = result->status;
        answer.body = QByteArray::fromStdString(result->body);
        for (const auto &[name, value] : result->headers) {
            const QByteArray key = QByteArray::fromStdString(name).toLower();
            answer.headers.insert(key, QByteArray::fromStdString(value));
            if (key != "set-cookie")
                continue;
            const QByteArray pair = QByteArray::fromStdString(value).split(';').first();
            m_cookies.insert(pair.left(pair.indexOf('=')), pair.mid(pair.indexOf('=') + 1));
        }
        return answer;
    }

    QUrl m_origin;
    httplib::Client m_client;
    QHash<QByteArray, QByteArray> m_cookies;
    QString m_bearer;
};

} // namespace zhiping::test
