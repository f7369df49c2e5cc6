// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace zhiping::platform {
class PlatformServer;
}

namespace zhiping::reviewer {

/// The embedded platform of practice mode: the reference platform on loopback with 30 fictional applications.
///
/// It answers under the same address at every start, because a reviewer's profile belongs to an address.
class PracticePlatform final : public QObject
{
    Q_OBJECT
public:
    explicit PracticePlatform(QString folder, QObject *parent = nullptr);
    ~PracticePlatform() override;

    /// Starts serving and answers the origin. Blocks for a moment. `Conflict`: another instance serves this
    /// folder.
    [[nodiscard]] Result<QUrl> start();
    /// The public key of the rule packs it publishes. Only after `start()`.
    [[nodiscard]] QByteArray packKey() const;
    /// Draws the fictional applications where there are none yet; takes some seconds of another thread.
    [[nodiscard]] Future<> seed();

private:
    [[nodiscard]] Result<QUrl> startOn(quint16 port);

    QString m_folder;
    std::unique_ptr<platform::PlatformServer> m_server;
};

} // namespace zhiping::reviewer
