// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sweep/faults.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace zhiping::test {

/// Stands on loopback between a client and a platform and spoils the exchanges that a plan names, counted as
/// they arrive from 1. All others go through byte by byte, one connection to the platform for each.
class FaultProxy final : public QObject
{
public:
    explicit FaultProxy(const QUrl &platform);

    [[nodiscard]] QUrl url() const;
    /// Count from 1 again and spoil these.
    void follow(const QHash<int, Fault> &plan);
    [[nodiscard]] int exchanges() const { return m_exchanges; }
    /// Whether something of the plan is still to come.
    [[nodiscard]] bool isPending() const;
    /// Let what is held back arrive now.
    void deliverLate();

private:
    using Answered = std::function<void(const QByteArray &answer)>;

    void accept();
    bool takeRequest(QTcpSocket *client, QByteArray &buffer);
    void exchange(QTcpSocket *client, const QByteArray &request);
    void pass(const QByteArray &request, const Answered &answered);
    void answer(QTcpSocket *client, const Fault &fault, const QByteArray &kind, const QByteArray &whole);

    const QUrl m_platform;
    QTcpServer m_server;
    QHash<int, Fault> m_plan;
    int m_exchanges = 0;
    QList<std::pair<int, QByteArray>> m_late; ///< After which exchange, and what.
    QHash<QByteArray, QByteArray> m_previous; ///< Answers by method and path.
};

} // namespace zhiping::test
