// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "ports/outbox_machine.h"
#include "support/settle.h"
#include "support/specimens.h"

namespace zhiping::test {

/// Let @p events happen to the entry @p id, one after the other, each recorded.
inline Result<> happen(ports::DecisionOutbox &outbox, const QString &id,
                       const QList<ports::OutboxEvent> &events)
{
    for (const ports::OutboxEvent &event : events) {
        const auto entries = settle(outbox.entries());
        if (!entries)
            return entries.error();
        for (const ports::OutboxEntry &entry : *entries) {
            if (entry.id.text() != id)
                continue;
            const auto step = ports::stepFor(entry, event);
            if (!step)
                return step.error();
            if (const Result<> recorded = settle(outbox.advance(step->entry)); !recorded)
                return recorded;
        }
    }
    return {};
}

inline ports::OutboxEvent dispatched()
{
    return {.kind = ports::OutboxEvent::Kind::Dispatch};
}
inline ports::OutboxEvent refused(const QString &why)
{
    return {.kind = ports::OutboxEvent::Kind::Refusal, .problem = why};
}
inline ports::OutboxEvent changed(const QString &why)
{
    return {.kind = ports::OutboxEvent::Kind::Changed, .problem = why};
}
inline ports::OutboxEvent receivedAs(const domain::Receipt &receipt)
{
    return {.kind = ports::OutboxEvent::Kind::Receipt, .receipt = receipt};
}

} // namespace zhiping::test
