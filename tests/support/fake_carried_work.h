// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/carried_work.h"

#include <QStringList>

#include <optional>
#include <utility>

namespace zhiping::test {

/// Remembers what was carried where. Without a phrase it answers what `needsPhrase` says.
class FakeCarriedWork final : public ports::CarriedWork
{
public:
    FakeCarriedWork() = default;

    QStringList written;
    QStringList read;
    bool opensElsewhere = true;
    bool needsPhrase = false;
    ports::WorkTakenIn brings;
    QList<ports::Draft> earlier;
    std::optional<Error> failNext;

    [[nodiscard]] Future<bool> writeTo(const QString &path) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<bool>(*error);
        written.append(path);
        return ready<bool>(opensElsewhere);
    }
    [[nodiscard]] Future<ports::WorkTakenIn> takeIn(const QString &path, const QString &phrase) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<ports::WorkTakenIn>(*error);
        if (needsPhrase && phrase.isEmpty())
            return ready<ports::WorkTakenIn>(Error {ErrorKind::SecretsUnavailable, path, {}});
        read.append(path);
        return ready<ports::WorkTakenIn>(brings);
    }
    [[nodiscard]] Future<QList<ports::Draft>> earlierWords(const domain::ApplicationId &id) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<QList<ports::Draft>>(*error);
        QList<ports::Draft> own = earlier;
        own.removeIf([&id](const ports::Draft &draft) { return draft.application != id; });
        return ready(Result<QList<ports::Draft>>(own));
    }
};

} // namespace zhiping::test
