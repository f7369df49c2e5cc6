// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sync/outbox_world.h"

#include <deque>
#include <map>
#include <vector>

namespace zhiping::test {

/// Walks from an empty outbox through every world that can follow, whatever the network, the platform,
/// another reviewer and the power supply do.
class OutboxExplorer
{
public:
    using At = OutboxWorld::At;

    /// Every world is visited once; false when there are more than @p most.
    bool explore(size_t most)
    {
        add(OutboxWorld {});
        for (size_t next = 0; next < worlds.size() && worlds.size() <= most && violations.isEmpty(); ++next) {
            m_first = edges.size();
            const OutboxWorld world = *worlds.at(next);
            expand(world);
            offsets.push_back(edges.size());
        }
        return worlds.size() <= most && violations.isEmpty();
    }

    /// How many different sequences of at most @p steps lead through what was explored.
    [[nodiscard]] double sequences(int steps) const
    {
        std::vector<double> ways(worlds.size(), 0.0);
        ways.front() = 1.0;
        double all = 0.0;
        for (int step = 0; step < steps; ++step) {
            std::vector<double> after(worlds.size(), 0.0);
            for (size_t from = 0; from < worlds.size(); ++from) {
                for (size_t edge = offsets.at(from); edge < offsets.at(from + 1); ++edge)
                    after.at(edges.at(edge)) += ways.at(from);
            }
            ways.swap(after);
            for (const double count : ways)
                all += count;
        }
        return all;
    }

    std::vector<const OutboxWorld *> worlds;
    std::vector<quint32> edges;
    std::vector<size_t> offsets {0};
    QStringList violations;

private:
    void add(const OutboxWorld &world)
    {
        const auto [known, isNew] = m_numbers.try_emplace(world, quint32(worlds.size()));
        if (isNew) {
            worlds.push_back(&known->first);
            check(world);
        }
        if (std::find(edges.begin() + qsizetype(m_first), edges.end(), known->second) == edges.end())
            edges.push_back(known->second);
    }

    void complain(const OutboxWorld &world, const QString &what)
    {
        QStringList states;
        for (const auto &item : world.items)
            states.append(nameOf(item.state));
        violations.append(QStringLiteral("%1: %2, at %3").arg(what, states.join(u' ')).arg(int(world.at)));
    }

    void check(const OutboxWorld &world)
    {
        using ports::OutboxState;
        for (int i = 0; i < OutboxWorld::decisions; ++i) {
            const OutboxWorld::Item &item = world.items.at(i);
            const bool received =
                item.state == OutboxState::Acknowledged || item.state == OutboxState::Confirmed;
            if (received && !world.has(i))
                complain(world, QStringLiteral("decision %1 counts as received and is not").arg(i));
            if (item.state == OutboxState::Confirmed && !item.seen)
                complain(world, QStringLiteral("decision %1 left unseen").arg(i));
            if (world.has(i) && item.state == OutboxState::Draft)
                complain(world, QStringLiteral("decision %1 is on the platform unsigned").arg(i));
            if (std::count(world.log.begin(), world.log.begin() + world.logged, i) > 1)
                complain(world, QStringLiteral("decision %1 counts twice").arg(i));
        }
        const auto *end = world.log.begin() + world.logged;
        const auto *second = std::find(world.log.begin(), end, 1);
        if (second != end && std::find(second, end, 0) != end)
            complain(world, QStringLiteral("the order of one application is broken"));
    }

    /// Let @p event happen to a decision; the world after its record is written.
    OutboxWorld stepped(OutboxWorld world, int decision, const ports::OutboxEvent &event)
    {
        const auto step = stepFor(entryOf(world, decision), event);
        if (!step) {
            complain(world, step.error().evidence);
            return world;
        }
        OutboxWorld::Item &item = world.items.at(decision);
        item.state = step->entry.state;
        item.attempts = quint8(std::min(step->entry.attempts, OutboxWorld::mostAttempts));
        item.waits = step->entry.notBefore > worldTime();
        return world;
    }

    void expand(const OutboxWorld &world)
    {
        switch (world.at) {
        case At::Rest:
            others(world);
            start(world);
            return;
        case At::Restart:
            add(crashed(world));
            restart(world);
            return;
        case At::Choose:
            add(crashed(world));
            choose(world);
            return;
        case At::Recorded:
            add(crashed(world));
            others(world);
            send(world);
            return;
        case At::Answered:
            add(crashed(world));
            settle(world);
            return;
        case At::Ask:
            add(crashed(world));
            others(world);
            ask(world);
            return;
        case At::Page:
            add(crashed(world));
            see(world);
            return;
        case At::Seen:
            add(crashed(world));
            keepCursor(world);
            return;
        }
    }

    static OutboxWorld crashed(OutboxWorld world)
    {
        world.crash();
        return world;
    }

    /// What the reviewer, other people, time and late copies do meanwhile.
    void others(const OutboxWorld &world)
    {
        for (int i = 0; i < OutboxWorld::decisions; ++i) {
            const OutboxWorld::Item &item = world.items.at(i);
            if (world.at == At::Rest && item.state == ports::OutboxState::Draft
                && (i != 1 || world.items.at(0).state != ports::OutboxState::Draft)) {
                OutboxWorld sealed = stepped(world, i, {.kind = ports::OutboxEvent::Kind::Seal});
                sealed.items.at(i).basedOn =
                    quint8(world.revision(OutboxWorld::applicationOf(i), world.cursor));
                add(sealed);
            }
            if (item.onTheWay) {
                OutboxWorld arrived = world;
                arrived.items.at(i).onTheWay = false;
                arrived.takeIn(i);
                add(arrived);
            }
            if (item.waits) {
                OutboxWorld later = world;
                for (OutboxWorld::Item &each : later.items)
                    each.waits = false;
                add(later);
            }
        }
        if (!world.has(OutboxWorld::byAnother)) {
            OutboxWorld changed = world;
            changed.log.at(changed.logged++) = OutboxWorld::byAnother;
            add(changed);
        }
    }

    void start(OutboxWorld world)
    {
        world.at = At::Restart;
        add(world);
    }

    void restart(OutboxWorld world)
    {
        for (int i = 0; i < OutboxWorld::decisions; ++i) {
            if (world.items.at(i).state == ports::OutboxState::Sending)
                return add(stepped(world, i, {.kind = ports::OutboxEvent::Kind::Restart}));
        }
        world.at = At::Choose;
        add(world);
    }

    void choose(OutboxWorld world)
    {
        QList<ports::OutboxEntry> entries;
        QSet<domain::ApplicationId> held;
        for (int i = 0; i < OutboxWorld::decisions; ++i) {
            entries.append(entryOf(world, i));
            if (world.held & (1U << unsigned(OutboxWorld::applicationOf(i))))
                held.insert(entries.constLast().application);
        }
        const auto next = sync::nextToSend(entries, held, worldTime());
        if (!next) {
            world.at = At::Ask;
            return add(world);
        }
        if (*next == 1 && ports::waitsToBeSent(world.items.at(0).state))
            complain(world, QStringLiteral("the second is sent before the first"));
        OutboxWorld recorded = stepped(world, int(*next), {.kind = ports::OutboxEvent::Kind::Dispatch});
        recorded.at = At::Recorded;
        recorded.busy = quint8(*next);
        add(recorded);
    }

    void send(const OutboxWorld &world)
    {
        using Reaches = NetworkOutcome::Reaches;
        for (int i = 0; i < networkOutcomes().size(); ++i) {
            const NetworkOutcome &outcome = networkOutcomes().at(i);
            OutboxWorld after = world;
            bool accepted = false;
            if (outcome.reaches == Reaches::Once || outcome.reaches == Reaches::Twice)
                accepted = after.takeIn(world.busy);
            if (outcome.reaches == Reaches::Twice)
                accepted = after.takeIn(world.busy);
            if (outcome.reaches == Reaches::Later
                && std::none_of(world.items.begin(), world.items.end(),
                                [](const auto &item) { return item.onTheWay; }))
                after.items.at(world.busy).onTheWay = true;
            after.at = At::Answered;
            after.answer = outcome.heard ? alike(i) : accepted ? 0 : changedAnswer();
            add(after);
        }
    }

    /// A 412 is the answer beyond the list.
    static quint8 changedAnswer() { return quint8(networkOutcomes().size()); }

    static Result<domain::Receipt> answerOf(const OutboxWorld &world)
    {
        if (world.answer == changedAnswer())
            return Error {ErrorKind::Conflict, QStringLiteral("changed"), {}};
        const NetworkOutcome &outcome = networkOutcomes().at(world.answer);
        if (outcome.heard)
            return *outcome.heard;
        return receiptOf(entryOf(world, world.busy));
    }

    /// The first answer that the program makes the same of: what it cannot tell apart needs no world of its
    /// own.
    static quint8 alike(int outcome)
    {
        static const std::vector<quint8> first = [] {
            OutboxWorld world;
            world.busy = 0;
            world.items.at(0).attempts = 1;
            const auto meaning = [&world](int answer) {
                world.answer = quint8(answer);
                const auto heard = answerOf(world);
                const auto event = sync::eventOf(entryOf(world, 0), heard, worldTime(), 0.999);
                const auto error = heard.ok() ? std::nullopt : std::optional(heard.error());
                const sync::OriginCircuit circuit = sync::afterAnswer({}, error);
                return std::tuple(event.kind, event.notBefore.isValid(), circuit.open,
                                  circuit.failuresInARow);
            };
            std::vector<quint8> found;
            for (int i = 0; i < networkOutcomes().size(); ++i) {
                int same = 0;
                while (meaning(same) != meaning(i))
                    ++same;
                found.push_back(quint8(same));
            }
            return found;
        }();
        return first.at(size_t(outcome));
    }

    void settle(const OutboxWorld &world)
    {
        const Result<domain::Receipt> answer = answerOf(world);
        const int sent = world.busy;
        OutboxWorld after =
            stepped(world, sent, sync::eventOf(entryOf(world, sent), answer, worldTime(), 0.999));
        const auto error = answer.ok() ? std::nullopt : std::optional(answer.error());
        const sync::OriginCircuit circuit = sync::afterAnswer(
            {.failuresBorne = world.probing ? 1 : 3, .failuresInARow = world.failures, .open = false}, error);
        if (circuit.open && error) {
            after.endRun(true);
            return add(after);
        }
        if (ports::waitsToBeSent(after.items.at(sent).state))
            after.held |= quint8(1U << unsigned(OutboxWorld::applicationOf(sent)));
        after.failures = quint8(circuit.failuresInARow);
        after.busy = after.answer = OutboxWorld::nobody;
        after.at = At::Choose;
        add(after);
    }

    void ask(const OutboxWorld &world)
    {
        OutboxWorld failed = world;
        failed.endRun(true);
        add(failed);
        if (world.cursor == world.logged) {
            OutboxWorld done = world;
            done.endRun(false);
            add(done);
        } else {
            OutboxWorld page = world;
            page.page = world.log.at(world.cursor);
            page.last = true;
            page.at = At::Page;
            add(page);
        }
        // An old page again: delayed or doubled on the way.
        for (int i = 0; i < world.cursor; ++i) {
            OutboxWorld old = world;
            old.page = world.log.at(i);
            old.at = At::Page;
            add(old);
        }
    }

    void see(OutboxWorld world)
    {
        const int decision = world.page;
        if (decision < OutboxWorld::decisions) {
            world.items.at(decision).seen = true;
            world = stepped(
                world, decision,
                {.kind = ports::OutboxEvent::Kind::KeySeen, .receipt = receiptOf(entryOf(world, decision))});
        }
        world.at = At::Seen;
        add(world);
    }

    void keepCursor(OutboxWorld world)
    {
        if (world.last)
            ++world.cursor;
        world.page = OutboxWorld::nobody;
        world.last = false;
        world.at = At::Ask;
        add(world);
    }

    std::map<OutboxWorld, quint32> m_numbers;
    size_t m_first = 0;
};

} // namespace zhiping::test
