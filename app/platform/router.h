// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/http_message.h"

#include <functional>

namespace zhiping::platform {

/// Which handler answers which request. Filled before the server starts, only read afterwards.
class Router
{
public:
    using Handler = std::function<HttpResponse(const HttpRequest &)>;

    /// @p pattern is a path whose segments may be `{}`, each matching one segment: "/api/v1/rule-packs/{}".
    void add(const QByteArray &method, const QString &pattern, Handler handler);

    /// 404 where no pattern fits, 405 with Allow where only the method does not. HEAD is answered like GET.
    [[nodiscard]] HttpResponse route(HttpRequest request) const;
    /// The pattern that fits @p path, whatever the method; empty: none.
    [[nodiscard]] QString patternFor(const QString &path) const;

private:
    struct Route {
        QByteArray method;
        QString pattern;
        QStringList segments;
        Handler handler;
    };
    QList<Route> m_routes;
};

} // namespace zhiping::platform
