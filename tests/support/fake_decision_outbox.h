// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/outbox_machine.h"
#include "support/fake_work_store.h"
#include "support/specimens.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace zhiping::test {

/// An outbox in memory. `failNext` makes the next write fail once.
class FakeDecisionOutbox final : public ports::DecisionOutbox
{
public:
    /// @p work: the store whose words sealing closes, if the test has one.
    explicit FakeDecisionOutbox(FakeWorkStore *work = nullptr)
        : m_work(work)
    {
    }

    QList<ports::OutboxEntry> stored;
    QHash<domain::DecisionId, domain::Application> seen; ///< What each was made on.
    QByteArray recorded = "{}\n";                        ///< What is exported.
    QList<ports::OutboxState> steps;                     ///< Every state that was recorded, in order.
    std::optional<Error> failNext;

    [[nodiscard]] ports::OutboxEntry *find(const QString &id)
    {
        const auto found = std::find_if(stored.begin(), stored.end(), [&id](const ports::OutboxEntry &entry) {
            return entry.id.text() == id;
        });
        return found == stored.end() ? nullptr : &*found;
    }

    [[nodiscard]] Future<> seal(const domain::Decision &decision,
                                const domain::Application &reviewed) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        if (find(decision.id.text()))
            return ready<void>({});
        ports::OutboxEntry entry;
        entry.id = decision.id;
        entry.application = decision.application;
        entry.basedOnRevision = decision.basedOnRevision;
        entry.body = QJsonDocument(domain::toJson(decision)).toJson(QJsonDocument::Compact);
        entry.bodySha256 = digestOf(entry.body);
        entry.sealedAt = decision.decidedAt;
        stored.append(entry);
        seen.insert(decision.id, reviewed);
        if (m_work)
            m_work->close(decision.application);
        return ready<void>({});
    }
    [[nodiscard]] Future<> adopt(const ports::OutboxEntry &entry,
                                 const std::optional<domain::Application> &reviewed) override
    {
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        if (find(entry.id.text()))
            return ready<void>({});
        const auto decision = domain::decisionFromJson(QJsonDocument::fromJson(entry.body).object());
        if (!decision || decision->id != entry.id || decision->application != entry.application
            || decision->basedOnRevision != entry.basedOnRevision || digestOf(entry.body) != entry.bodySha256)
            return ready<void>(Error {ErrorKind::InvalidInput, entry.id.text(), {}});
        ports::OutboxEntry fresh;
        fresh.id = entry.id;
        fresh.application = entry.application;
        fresh.basedOnRevision = entry.basedOnRevision;
        fresh.body = entry.body;
        fresh.bodySha256 = entry.bodySha256;
        fresh.sealedAt = entry.sealedAt;
        stored.append(fresh);
        if (reviewed)
            seen.insert(entry.id, *reviewed);
        return ready<void>({});
    }
    [[nodiscard]] Future<domain::Application> reviewed(const domain::DecisionId &id) override
    {
        if (!seen.contains(id))
            return ready<domain::Application>(Error {ErrorKind::NotFound, id.text(), {}});
        return ready<domain::Application>(seen.value(id));
    }
    [[nodiscard]] Future<QByteArray> record() override { return ready<QByteArray>(recorded); }
    [[nodiscard]] Future<QList<ports::OutboxEntry>> entries() override
    {
        return ready<QList<ports::OutboxEntry>>(stored);
    }
    [[nodiscard]] Future<> advance(const ports::OutboxEntry &entry) override
    {
        using ports::OutboxState;
        if (const auto error = std::exchange(failNext, {}))
            return ready<void>(*error);
        ports::OutboxEntry *known = find(entry.id.text());
        if (!known)
            return ready<void>(Error {ErrorKind::NotFound, entry.id.text(), {}});
        const auto acknowledged = [](OutboxState state) {
            return state == OutboxState::Acknowledged || state == OutboxState::Confirmed;
        };
        const bool impossible = !ports::isStep(known->state, entry.state);
        const bool noReceipt =
            acknowledged(entry.state) && (!entry.receipt || entry.receipt->decision != entry.id);
        const bool knowsTooMuch = entry.state == OutboxState::Sealed && entry.receipt;
        if (impossible || noReceipt || knowsTooMuch)
            return ready<void>(Error {ErrorKind::InvalidInput, entry.id.text(), {}});
        known->state = entry.state;
        known->attempts = entry.attempts;
        known->notBefore = entry.notBefore;
        known->problem = entry.problem;
        if (!known->receipt || entry.state == OutboxState::Sealed)
            known->receipt = entry.receipt;
        if (entry.state == OutboxState::Confirmed)
            seen.remove(entry.id);
        steps.append(entry.state);
        return ready<void>({});
    }

private:
    FakeWorkStore *const m_work;
};

} // namespace zhiping::test
