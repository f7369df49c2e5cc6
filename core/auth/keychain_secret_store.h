// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/secret_store.h"

#include <QObject>

#include <chrono>

namespace zhiping::auth {

/// The desktop's keychain through the Secret Service. Never falls back to a file.
///
/// Before reading and after removing, the service itself is asked whether the keychain is open: a locked one
/// answers "no such entry" to a read and "done" to a removal that did nothing. Nothing here makes the desktop
/// prompt but `write()` and `unlock()`.
class KeychainSecretStore final : public QObject, public ports::SecretStore
{
    Q_OBJECT
public:
    /// @p service names the program in the keychain.
    explicit KeychainSecretStore(QString service = QStringLiteral("cn.gov.cq.review"),
                                 QObject *parent = nullptr);

    [[nodiscard]] Future<QByteArray> read(const QString &key) override;
    [[nodiscard]] Future<> write(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] Future<> remove(const QString &key) override;
    /// Let the desktop ask the reviewer to open the keychain. `SecretsUnavailable` when that was declined.
    [[nodiscard]] Future<> unlock();

    /// How long the keychain may take to answer; waiting for a person in `unlock()` does not count.
    void setDeadline(std::chrono::milliseconds deadline) { m_deadline = deadline; }

private:
    /// True: open. False: no keychain has been made yet. Locked and missing are errors.
    [[nodiscard]] Future<bool> openState();

    QString m_service;
    std::chrono::milliseconds m_deadline {10'000};
};

} // namespace zhiping::auth
