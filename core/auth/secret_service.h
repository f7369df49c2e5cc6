// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QObject>

#include <chrono>
#include <memory>

namespace zhiping::auth {

/// The few questions about the desktop's Secret Service (org.freedesktop.secrets) that the keychain library
/// cannot answer. Asynchronous; a service that hangs is reported as `SecretsUnavailable` after the deadline.
class SecretService final : public QObject
{
    Q_OBJECT
public:
    enum class Keychain : quint8 {
        Open,
        Locked,
        Empty, ///< The service runs, but no keychain has been made yet.
    };

    explicit SecretService(std::chrono::milliseconds deadline, QObject *parent = nullptr);

    /// The state of the default keychain. Never prompts.
    [[nodiscard]] Future<Keychain> state();
    /// Ask the service to open the default keychain, with its own prompt if need be.
    [[nodiscard]] Future<> unlock();

private:
    [[nodiscard]] Future<QDBusMessage> call(const QString &path, const QString &interface,
                                            const QString &method, const QVariantList &arguments);
    [[nodiscard]] Future<QDBusObjectPath> defaultKeychain();
    void prompt(const QDBusObjectPath &path);
    void settle(const Result<> &outcome);

    QDBusConnection m_bus;
    std::chrono::milliseconds m_deadline;
    std::shared_ptr<QPromise<Result<>>> m_unlocking;
};

} // namespace zhiping::auth
