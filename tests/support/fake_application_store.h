// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/application_store.h"

#include <QMap>

#include <algorithm>
#include <optional>
#include <tuple>

namespace zhiping::test {

/// An application store in memory. `failNext` makes the next write fail once.
class FakeApplicationStore final : public ports::ApplicationStore
{
public:
    FakeApplicationStore() = default;

    QMap<domain::ApplicationId, domain::Application> applications;
    QMap<domain::RulePackId, QByteArray> packs;
    ports::PullCursor position;
    std::optional<Error> failNext;
    int pagesApplied = 0;
    int timesCleared = 0;

    [[nodiscard]] Future<QList<domain::ApplicationSummary>> summaries() override
    {
        QList<domain::ApplicationSummary> rows;
        for (const domain::Application &application : std::as_const(applications))
            rows.append(domain::summaryOf(application));
        std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
            return std::tuple(!a.dueOn, a.dueOn.value_or(QDate()), a.code)
                < std::tuple(!b.dueOn, b.dueOn.value_or(QDate()), b.code);
        });
        return ready<QList<domain::ApplicationSummary>>(rows);
    }
    [[nodiscard]] Future<domain::Application> application(const domain::ApplicationId &id) override
    {
        const auto found = applications.constFind(id);
        if (found == applications.constEnd())
            return ready<domain::Application>(Error {ErrorKind::NotFound, id.text(), {}});
        return ready<domain::Application>(*found);
    }
    [[nodiscard]] Future<> applyPage(const ports::ChangePage &page) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        for (const auto &item : page.items)
            applications.insert(item.application.id, item.application);
        for (const auto &gone : page.destroyed)
            applications.remove(gone.id);
        position = page.next;
        ++pagesApplied;
        return ready<void>({});
    }
    [[nodiscard]] Future<ports::PullCursor> cursor() override { return ready<ports::PullCursor>(position); }
    [[nodiscard]] Future<QByteArray> rulePack(const domain::RulePackId &id) override
    {
        if (!packs.contains(id))
            return ready<QByteArray>(Error {ErrorKind::NotFound, id.text(), {}});
        return ready<QByteArray>(packs.value(id));
    }
    [[nodiscard]] Future<> keepRulePack(const domain::RulePackId &id, const QByteArray &bytes) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        packs.insert(id, bytes);
        return ready<void>({});
    }
    [[nodiscard]] Future<> forgetRulePack(const domain::RulePackId &id) override
    {
        packs.remove(id);
        return ready<void>({});
    }
    [[nodiscard]] Future<> clear() override
    {
        applications.clear();
        packs.clear();
        position = {};
        ++timesCleared;
        return ready<void>({});
    }
};

} // namespace zhiping::test
