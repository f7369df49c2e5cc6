// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/http_message.h"

#include <QJsonDocument>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

QString decoded(QByteArray part)
{
    part.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(part));
}

} // namespace

Parameters::Parameters(const QByteArray &encoded)
{
    const QList<QByteArray> pairs = encoded.split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QString name = decoded(equals < 0 ? pair : pair.left(equals));
        if (m_values.contains(name))
            m_repeated.append(name);
        m_values.insert(name, equals < 0 ? QString() : decoded(pair.mid(equals + 1)));
    }
    for (const QString &name : std::as_const(m_repeated))
        m_values.remove(name);
}

QString Parameters::value(const QString &name) const
{
    return m_values.value(name);
}

bool Parameters::has(const QString &name) const
{
    return m_values.contains(name);
}

QString HttpRequest::cookie(const QByteArray &name) const
{
    const QList<QByteArray> cookies = header("cookie"_ba).split(';');
    for (const QByteArray &cookie : cookies) {
        const QByteArray trimmed = cookie.trimmed();
        if (trimmed.startsWith(name) && trimmed.size() > name.size() && trimmed.at(name.size()) == '=')
            return QString::fromLatin1(trimmed.mid(name.size() + 1));
    }
    return {};
}

Parameters HttpRequest::form() const
{
    const QByteArray type = header("content-type"_ba).split(';').value(0).trimmed().toLower();
    return type == "application/x-www-form-urlencoded" ? Parameters(body) : Parameters();
}

HttpResponse &HttpResponse::with(const QByteArray &name, const QByteArray &value)
{
    headers.append({name, value});
    return *this;
}

HttpResponse jsonResponse(const QJsonObject &json, int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json"_ba;
    response.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return response.with("Cache-Control"_ba, "no-store"_ba);
}

HttpResponse redirect(const QUrl &target)
{
    HttpResponse response;
    response.status = 302;
    return response.with("Location"_ba, target.toEncoded()).with("Cache-Control"_ba, "no-store"_ba);
}

HttpResponse problem(int status, const QString &type, const QString &title, const QString &detail,
                     const QJsonObject &more)
{
    QJsonObject json = more;
    json["type"_L1] = QString(u"urn:zhiping:problem:"_s + type);
    json["title"_L1] = title;
    json["status"_L1] = status;
    if (!detail.isEmpty())
        json["detail"_L1] = detail;
    HttpResponse response = jsonResponse(json, status);
    response.contentType = "application/problem+json"_ba;
    return response;
}

QByteArray cookieLine(const QByteArray &name, const QByteArray &value, const QByteArray &path, bool secure,
                      std::optional<int> maxAge)
{
    QByteArray line = name + '=' + value + "; Path=" + path + "; HttpOnly; SameSite=Lax";
    if (secure)
        line += "; Secure";
    if (maxAge)
        line += "; Max-Age=" + QByteArray::number(*maxAge);
    return line;
}

} // namespace zhiping::platform
