// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "api/reachability.h"

#include <QNetworkInformation>

namespace zhiping::api {

Reachability::Reachability(QObject *parent)
    : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this] { Q_EMIT reachabilityChanged(isReachable()); });
}

bool Reachability::isReachable() const
{
    const QNetworkInformation *network = QNetworkInformation::instance();
    return network == nullptr || network->reachability() != QNetworkInformation::Reachability::Disconnected;
}

} // namespace zhiping::api
