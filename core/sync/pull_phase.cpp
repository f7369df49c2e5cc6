// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/pull_phase.h"

#include "base/log.h"
#include "domain/application_json.h"

#include <algorithm>

namespace zhiping::sync {

using ports::CacheHoldings;
using ports::ChangePage;
using ports::OutboxEntry;
using ports::PullCursor;
using ports::UnreadableApplication;

namespace {

/// Fewer are taken away on any day.
constexpr qsizetype fewRemovals = 20;
constexpr qsizetype mostComing = 2;

std::optional<ChangePage::Item> itemFrom(const UnreadableApplication &unreadable)
{
    const Result<domain::Application> application = domain::applicationFromBytes(unreadable.json);
    if (!application)
        return {};
    return ChangePage::Item {domain::summaryOf(*application), unreadable.json};
}

} // namespace

PullPhase::~PullPhase()
{
    cancelComing();
}

void PullPhase::abort()
{
    SyncPhase::abort();
    cancelComing();
}

void PullPhase::cancelComing()
{
    for (Coming &coming : m_coming)
        coming.page.cancel();
    m_coming.clear();
    m_ahead.reset();
}

void PullPhase::start()
{
    proceed(m_state.ports.applications.cursor(), [this](const PullCursor &cursor) {
        proceed(m_state.ports.applications.unreadable(),
                [this, cursor](const QList<UnreadableApplication> &unreadable) {
                    readAgain(unreadable, cursor);
                });
    });
}

void PullPhase::readAgain(const QList<UnreadableApplication> &unreadable, const PullCursor &since)
{
    ChangePage page;
    page.next = since;
    page.hasMore = true;
    for (const UnreadableApplication &each : unreadable) {
        if (auto item = itemFrom(each))
            page.items.append(std::move(*item));
    }
    if (page.items.isEmpty())
        return ask(since);
    proceed(m_state.ports.applications.applyPage(page), [this, page] {
        for (const ChangePage::Item &item : page.items)
            m_state.changed.insert(item.summary.id);
        ask(page.next);
    });
}

void PullPhase::askForReceipts(const QList<OutboxEntry> &entries, qsizetype position)
{
    if (position == entries.size()) {
        m_receiptsAskedFor = true;
        return ask({});
    }
    const OutboxEntry &entry = entries.at(position);
    await(m_state.ports.api.receipt(entry),
          [this, entries, entry, position](const Result<domain::Receipt> &receipt) {
              settleReceipt(entry, receipt,
                            [this, entries, position] { askForReceipts(entries, position + 1); });
          });
}

void PullPhase::settleReceipt(const OutboxEntry &entry, const Result<domain::Receipt> &receipt,
                              const std::function<void()> &then)
{
    if (receipt)
        return then();
    switch (receipt.error().kind) {
    case ErrorKind::NotFound:
        break;
    case ErrorKind::NotPermitted:
    case ErrorKind::Refused:
        // It does not say that it has none.
        return then();
    default:
        return Q_EMIT finished(receipt.error());
    }
    const Result<ports::OutboxStep> step = stepFor(entry, {.kind = ports::OutboxEvent::Kind::KeyGone});
    if (!step)
        return Q_EMIT finished(step.error());
    qCWarning(logSync).noquote() << "the platform has lost decision" << entry.id.text();
    proceed(m_state.ports.outbox.advance(step->entry), [this, then] {
        ++m_state.report.decisionsLostByPlatform;
        then();
    });
}

void PullPhase::ask(const PullCursor &since)
{
    if (since.isEmpty() && !m_receiptsAskedFor)
        return proceed(m_state.ports.outbox.entries(), [this](QList<OutboxEntry> entries) {
            entries.removeIf([this](const OutboxEntry &entry) {
                const bool had = entry.state == ports::OutboxState::Acknowledged
                    || entry.state == ports::OutboxState::Confirmed;
                return !had || m_state.acknowledged.contains(entry.id);
            });
            askForReceipts(entries, 0);
        });
    sendFor(since);
    receive();
}

void PullPhase::sendFor(const PullCursor &since)
{
    m_asked.insert(since.text());
    const ports::ComingPage coming = m_state.ports.api.changes(since, m_state.options.pageSize);
    m_coming.append({since, coming.page});
    whenDone(coming.next, this, [this, since](const Result<PullCursor> &next) {
        if (!next || next->isEmpty() || m_coming.isEmpty() || m_coming.constLast().since != since)
            return;
        m_ahead = *next;
        sendAhead();
    });
}

void PullPhase::sendAhead()
{
    if (m_ahead && m_coming.size() < mostComing && !m_asked.contains(m_ahead->text()))
        sendFor(*std::exchange(m_ahead, {}));
}

void PullPhase::receive()
{
    await(m_coming.constFirst().page, [this](const Result<ChangePage> &page) {
        const PullCursor since = m_coming.takeFirst().since;
        if (page)
            take(*page);
        else if (page.error().kind == ErrorKind::NotFound && !since.isEmpty() && !m_state.report.startedOver)
            startOver();
        else
            Q_EMIT finished(page.error());
    });
}

void PullPhase::take(const ChangePage &page)
{
    if (page.hasMore && m_coming.isEmpty()) {
        if (m_asked.contains(page.next.text()))
            return Q_EMIT finished(Error {
                ErrorKind::MalformedReply, QStringLiteral("the change feed goes round in a circle"), {}});
        sendFor(page.next);
    } else {
        sendAhead();
    }
    if (page.receipts.isEmpty())
        return weigh(page);
    proceed(m_state.ports.outbox.entries(),
            [this, page](const QList<OutboxEntry> &entries) { confirm(page, entries, 0); });
}

void PullPhase::confirm(const ChangePage &page, const QList<OutboxEntry> &entries, qsizetype position)
{
    for (; position < page.receipts.size(); ++position) {
        const domain::Receipt &receipt = page.receipts.at(position);
        const auto entry =
            std::find_if(entries.cbegin(), entries.cend(),
                         [&receipt](const OutboxEntry &each) { return each.id == receipt.decision; });
        // Made on another laptop of the same reviewer.
        if (entry == entries.cend())
            continue;
        const Result<ports::OutboxStep> step =
            stepFor(*entry, {.kind = ports::OutboxEvent::Kind::KeySeen, .receipt = receipt});
        if (!step)
            qCWarning(logSync).noquote() << "not confirmed:" << step.error().evidence;
        if (!step || step->effects.isEmpty())
            continue;
        return proceed(m_state.ports.outbox.advance(step->entry), [this, page, entries, position] {
            ++m_state.report.decisionsConfirmed;
            confirm(page, entries, position + 1);
        });
    }
    weigh(page);
}

void PullPhase::weigh(const ChangePage &page)
{
    if (m_gone + page.destroyed.size() <= fewRemovals) {
        m_gone += page.destroyed.size();
        return apply(page);
    }
    QList<domain::ApplicationId> ids;
    for (const ChangePage::Tombstone &gone : page.destroyed)
        ids.append(gone.id);
    proceed(m_state.ports.applications.holdings(ids), [this, page](const CacheHoldings &holdings) {
        // What went in this run was here before it.
        if (holdsBack(m_gone + holdings.among, m_gone + holdings.applications))
            return tellUnreadable();
        m_gone += holdings.among;
        apply(page);
    });
}

bool PullPhase::holdsBack(qsizetype many, qsizetype of)
{
    if (m_state.options.removalsAgreed || many <= fewRemovals || 2 * many <= of)
        return false;
    qCWarning(logSync) << "the platform takes away" << many << "of" << of << "applications: held back";
    m_state.report.heldBack = Removals {many, of};
    return true;
}

void PullPhase::apply(const ChangePage &page)
{
    proceed(m_state.ports.applications.applyPage(page), [this, page] {
        for (const ChangePage::Item &item : page.items)
            m_state.changed.insert(item.summary.id);
        SyncReport &report = m_state.report;
        report.applicationsChanged += int(page.items.size());
        report.applicationsGone += int(page.destroyed.size());
        Q_EMIT progressed({SyncProgress::Step::Pulling, report.applicationsChanged,
                           report.applicationsChanged + int(page.remaining),
                           page.items.isEmpty() ? QString() : page.items.constLast().summary.code});
        if (page.hasMore)
            receive();
        else
            tidyUp();
    });
}

void PullPhase::tidyUp()
{
    proceed(m_state.ports.applications.holdings({}), [this](const CacheHoldings &holdings) {
        if (holdings.unconfirmed == 0 || holdsBack(holdings.unconfirmed, holdings.applications))
            return tellUnreadable();
        proceed(m_state.ports.applications.removeUnconfirmed(), [this, holdings] {
            m_state.report.applicationsGone += int(holdings.unconfirmed);
            tellUnreadable();
        });
    });
}

void PullPhase::tellUnreadable()
{
    proceed(m_state.ports.applications.unreadable(), [this](const QList<UnreadableApplication> &unreadable) {
        for (const UnreadableApplication &each : unreadable)
            m_state.report.unreadable.append(each.id.text() + QStringLiteral(": ") + each.fault);
        Q_EMIT finished({});
    });
}

void PullPhase::startOver()
{
    qCInfo(logSync) << "the cursor has expired: everything is pulled again";
    m_state.report.startedOver = true;
    m_asked.clear();
    cancelComing();
    proceed(m_state.ports.applications.startOver(), [this] { ask({}); });
}

} // namespace zhiping::sync
