// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/briefcase.h"

#include <algorithm>
#include <optional>

namespace zhiping::test {

/// A briefcase in memory. `failNext` makes the next write fail once.
class FakeBriefcase final : public ports::Briefcase
{
public:
    FakeBriefcase() = default;

    QList<ports::PackedApplication> contents;
    std::optional<Error> failNext;

    [[nodiscard]] Future<QList<ports::PackedApplication>> packed() override
    {
        return ready<QList<ports::PackedApplication>>(contents);
    }
    [[nodiscard]] Future<> pack(const QList<domain::ApplicationId> &applications,
                                const QDateTime &until) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        for (const domain::ApplicationId &id : applications) {
            const auto known = std::find_if(contents.begin(), contents.end(),
                                            [&id](const auto &one) { return one.application == id; });
            if (known == contents.end())
                contents.append({id, until});
            else
                known->until = until;
        }
        return ready<void>({});
    }
    [[nodiscard]] Future<> unpack(const QList<domain::ApplicationId> &applications) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        contents.removeIf([&](const auto &one) { return applications.contains(one.application); });
        return ready<void>({});
    }
};

} // namespace zhiping::test
