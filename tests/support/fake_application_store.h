// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application_json.h"
#include "ports/application_store.h"

#include <QMap>
#include <QSet>

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
    QMap<domain::ApplicationId, ports::UnreadableApplication> unread;
    QSet<domain::ApplicationId> doubtful; ///< Not confirmed since the last start.
    int pagesApplied = 0;
    int timesStartedOver = 0;

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
    [[nodiscard]] Future<QList<domain::ApplicationId>> ids() override
    {
        const QList<domain::ApplicationSummary> rows = *summaries().result();
        QList<domain::ApplicationId> ids;
        for (const domain::ApplicationSummary &row : rows)
            ids.append(row.id);
        return ready<QList<domain::ApplicationId>>(ids);
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
        for (const auto &item : page.items) {
            applications.insert(item.summary.id, domain::applicationFromBytes(item.json).value());
            unread.remove(item.summary.id);
            doubtful.remove(item.summary.id);
        }
        for (const auto &each : page.unreadable) {
            unread.insert(each.id, each);
            doubtful.remove(each.id);
        }
        for (const auto &gone : page.destroyed) {
            applications.remove(gone.id);
            unread.remove(gone.id);
            doubtful.remove(gone.id);
        }
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
    [[nodiscard]] Future<QList<ports::UnreadableApplication>> unreadable() override
    {
        return ready<QList<ports::UnreadableApplication>>(unread.values());
    }
    [[nodiscard]] Future<> startOver() override
    {
        doubtful = QSet(applications.keyBegin(), applications.keyEnd());
        unread.clear();
        position = {};
        ++timesStartedOver;
        return ready<void>({});
    }
    [[nodiscard]] Future<ports::CacheHoldings> holdings(const QList<domain::ApplicationId> &ids) override
    {
        const auto here = std::count_if(ids.cbegin(), ids.cend(),
                                        [this](const auto &id) { return applications.contains(id); });
        return ready<ports::CacheHoldings>(
            ports::CacheHoldings {applications.size(), doubtful.size(), qsizetype(here)});
    }
    [[nodiscard]] Future<> removeUnconfirmed() override
    {
        for (const domain::ApplicationId &id : std::exchange(doubtful, {}))
            applications.remove(id);
        return ready<void>({});
    }
};

} // namespace zhiping::test
