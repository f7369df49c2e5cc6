// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace zhiping::api {

/// The operating system's opinion on whether there is a network at all. A hint: it knows nothing of the
/// platform.
class Reachability final : public QObject
{
    Q_OBJECT

public:
    explicit Reachability(QObject *parent = nullptr);

    /// True where the system says so, and where nobody can say.
    [[nodiscard]] bool isReachable() const;

Q_SIGNALS:
    void reachabilityChanged(bool reachable);
};

} // namespace zhiping::api
