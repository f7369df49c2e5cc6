// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/work_store.h"

#include <QMap>

#include <algorithm>
#include <optional>

namespace zhiping::test {

/// A work store in memory. `failNext` makes the next write fail once.
class FakeWorkStore final : public ports::WorkStore
{
public:
    FakeWorkStore() = default;

    /// Everything ever recorded; a withdrawal has no finding.
    struct Entry {
        domain::ApplicationId application;
        domain::FactKey key;
        std::optional<domain::Finding> finding;
    };
    QList<Entry> history;
    QMap<domain::ApplicationId, qsizetype> closedUpTo; ///< What a sealed decision has closed.
    QMap<domain::ApplicationId, ports::Draft> drafts;
    std::optional<Error> failNext;

    /// What sealing a decision does to the words it was made of.
    void close(const domain::ApplicationId &id)
    {
        closedUpTo.insert(id, history.size());
        drafts.remove(id);
    }

    [[nodiscard]] Future<> record(const domain::Finding &finding) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        const bool known = std::any_of(history.cbegin(), history.cend(), [&finding](const auto &entry) {
            return entry.finding && entry.finding->id == finding.id;
        });
        if (!known)
            history.append({finding.application, finding.key, finding});
        return ready<void>({});
    }
    [[nodiscard]] Future<> withdraw(const domain::ApplicationId &id, const domain::FactKey &key) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        history.append({id, key, {}});
        return ready<void>({});
    }
    [[nodiscard]] Future<QList<domain::Finding>> findings(const domain::ApplicationId &id) override
    {
        return ready<QList<domain::Finding>>(latest(id, 0));
    }
    [[nodiscard]] Future<> saveDraft(const ports::Draft &draft) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        drafts.insert(draft.application, draft);
        return ready<void>({});
    }
    [[nodiscard]] Future<ports::Draft> draft(const domain::ApplicationId &id) override
    {
        ports::Draft none;
        none.application = id;
        return ready<ports::Draft>(drafts.value(id, none));
    }
    [[nodiscard]] Future<QList<domain::ApplicationId>> inProgress() override
    {
        QList<domain::ApplicationId> ids;
        for (const ports::Draft &draft : std::as_const(drafts)) {
            if (!draft.opinion.isEmpty() || !draft.conclusions.isEmpty() || draft.verdict)
                ids.append(draft.application);
        }
        for (const Entry &entry : std::as_const(history)) {
            if (!ids.contains(entry.application)
                && !latest(entry.application, closedUpTo.value(entry.application)).isEmpty())
                ids.append(entry.application);
        }
        std::sort(ids.begin(), ids.end());
        return ready<QList<domain::ApplicationId>>(ids);
    }

private:
    [[nodiscard]] QList<domain::Finding> latest(const domain::ApplicationId &id, qsizetype from) const
    {
        QList<domain::Finding> found;
        for (qsizetype i = from; i < history.size(); ++i) {
            const Entry &entry = history.at(i);
            if (entry.application != id)
                continue;
            found.removeIf([&entry](const domain::Finding &finding) { return finding.key == entry.key; });
            if (entry.finding)
                found.append(*entry.finding);
        }
        return found;
    }
};

} // namespace zhiping::test
