// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/router.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

std::optional<QStringList> captures(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QStringList found;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u"{}"_s && !path[i].isEmpty())
            found.append(path[i]);
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    return found;
}

} // namespace

void Router::add(const QByteArray &method, const QString &pattern, Handler handler)
{
    m_routes.append({method, pattern, pattern.split(u'/'), std::move(handler)});
}

HttpResponse Router::route(HttpRequest request) const
{
    const QStringList path = request.path.split(u'/');
    const QByteArray method = request.method == "HEAD" ? "GET"_ba : request.method;
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        const std::optional<QStringList> found = captures(route.segments, path);
        if (!found)
            continue;
        if (route.method == method) {
            request.captures = *found;
            return route.handler(request);
        }
        allowed.append(route.method);
    }
    if (allowed.isEmpty())
        return problem(404, u"not-found"_s, u"没有这个地址"_s);
    return problem(405, u"method-not-allowed"_s, u"不支持这个方法"_s).with("Allow"_ba, allowed.join(", "));
}

QString Router::patternFor(const QString &path) const
{
    const QStringList segments = path.split(u'/');
    for (const Route &route : m_routes)
        if (captures(route.segments, segments))
            return route.pattern;
    return {};
}

} // namespace zhiping::platform
