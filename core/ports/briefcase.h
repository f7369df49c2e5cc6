// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QList>

namespace zhiping::ports {

/// An application that the reviewer takes along.
struct PackedApplication {
    domain::ApplicationId application;
    QDateTime until; ///< UTC: its attachments stay on this laptop until then.

    friend bool operator==(const PackedApplication &, const PackedApplication &) = default;
};

/// 公文包: which applications the reviewer wants to have here with all their attachments, network or not.
///
/// A reviewer's choice, and so as durable as their words: it outlives the cache. It belongs to this laptop
/// and goes to no other.
class Briefcase
{
public:
    virtual ~Briefcase() = default;

    /// In the order they were packed, those that have run out among them.
    [[nodiscard]] virtual Future<QList<PackedApplication>> packed() = 0;
    /// Take all of @p applications along @p until then; those that are packed already get the new date.
    [[nodiscard]] virtual Future<> pack(const QList<domain::ApplicationId> &applications,
                                        const QDateTime &until) = 0;
    /// Unknown ones are ignored.
    [[nodiscard]] virtual Future<> unpack(const QList<domain::ApplicationId> &applications) = 0;

protected:
    Briefcase() = default;
    Q_DISABLE_COPY_MOVE(Briefcase)
};

} // namespace zhiping::ports
