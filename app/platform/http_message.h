// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <utility>

namespace zhiping::platform {

/// Names and values of a query or an application/x-www-form-urlencoded body, decoded. A name that is given
/// twice counts as not given: a parameter must not mean one thing to a check and another to its user.
class Parameters
{
public:
    Parameters() = default;
    explicit Parameters(const QByteArray &encoded);

    [[nodiscard]] QString value(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const;

private:
    QHash<QString, QString> m_values;
    QStringList m_repeated;
};

/// One request as a handler sees it, complete and within the limits.
struct HttpRequest {
    QByteArray method;
    QString path; ///< Percent-decoded, without the query.
    Parameters query;
    QHash<QByteArray, QByteArray> headers; ///< By lower-case name; repeated ones are joined with ", ".
    QByteArray body;
    QString remoteAddress;
    QStringList captures; ///< What the placeholders of the route matched, in order.

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const
    {
        return headers.value(lowerCaseName);
    }
    [[nodiscard]] QString cookie(const QByteArray &name) const;
    /// The body's parameters if it is a form.
    [[nodiscard]] Parameters form() const;
};

/// What a handler answers.
struct HttpResponse {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    /// Faults on purpose: close the connection after so many bytes of the body, or (-2) before any byte at
    /// all.
    int cutAfter = -1;

    HttpResponse &with(const QByteArray &name, const QByteArray &value);
};

inline constexpr int noAnswer = -2;

[[nodiscard]] HttpResponse jsonResponse(const QJsonObject &json, int status = 200);
[[nodiscard]] HttpResponse redirect(const QUrl &target);
/// application/problem+json (RFC 9457). @p type is the last part of the problem's URN: "cursor-expired".
[[nodiscard]] HttpResponse problem(int status, const QString &type, const QString &title,
                                   const QString &detail = {}, const QJsonObject &more = {});

/// A cookie line. @p maxAge empty: until the browser closes; 0: delete.
[[nodiscard]] QByteArray cookieLine(const QByteArray &name, const QByteArray &value, const QByteArray &path,
                                    bool secure, std::optional<int> maxAge = {});

} // namespace zhiping::platform
