// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "core/sync/outbox_explorer.h"

#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using ports::OutboxState;

/// The outbox under everything that can happen to it, not only under what somebody thought of.
class OutboxModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsItsPromisesInEveryWorld();
    void reachesEveryState();
    void oneApplicationNeverBlocksAnother();
    void comesToAnEndOnceAllIsWell();

private:
    OutboxExplorer m_explorer;
};

namespace {

/// Whole runs from @p world on, in which application A is answered with @p trouble (nothing: properly) and B
/// properly. Time passes before each.
void runOn(OutboxWorld &world, const std::optional<Error> &trouble)
{
    for (OutboxWorld::Item &item : world.items) {
        item.waits = false;
        if (item.state == OutboxState::Sending)
            item.state = OutboxState::Backoff;
    }
    QSet<domain::ApplicationId> held;
    sync::OriginCircuit circuit {.failuresBorne = world.probing ? 1 : 3};
    while (true) {
        QList<ports::OutboxEntry> entries;
        for (int i = 0; i < OutboxWorld::decisions; ++i)
            entries.append(entryOf(world, i));
        const auto next = sync::nextToSend(entries, held, worldTime());
        if (!next)
            break;
        OutboxWorld::Item &item = world.items.at(size_t(*next));
        const auto sent = stepFor(entries.at(*next), {.kind = ports::OutboxEvent::Kind::Dispatch});
        Result<domain::Receipt> answer = receiptOf(sent->entry);
        if (trouble && OutboxWorld::applicationOf(int(*next)) == 0)
            answer = *trouble;
        else if (!world.takeIn(int(*next)))
            answer = Error {ErrorKind::Conflict, {}, {}};
        const auto after = stepFor(sent->entry, sync::eventOf(sent->entry, answer, worldTime(), 0.999));
        item.state = after->entry.state;
        item.attempts = quint8(std::min(after->entry.attempts, 200));
        item.waits = after->entry.notBefore > worldTime();
        const auto error = answer.ok() ? std::nullopt : std::optional(answer.error());
        circuit = sync::afterAnswer(circuit, error);
        if (ports::waitsToBeSent(item.state))
            held.insert(entries.at(*next).application);
        world.probing = circuit.open && error;
        if (world.probing)
            return;
    }
    for (; world.cursor < world.logged; ++world.cursor) {
        const int event = world.log.at(world.cursor);
        if (event < OutboxWorld::decisions)
            world.items.at(size_t(event)).state = OutboxState::Confirmed;
    }
}

/// Worlds at rest, without what no run looks at.
std::vector<OutboxWorld> resting(const OutboxExplorer &explorer)
{
    std::map<OutboxWorld, bool> different;
    for (const OutboxWorld *world : explorer.worlds) {
        OutboxWorld rest = *world;
        rest.crash();
        rest.probing = world->probing;
        for (OutboxWorld::Item &item : rest.items)
            item.seen = item.waits = item.onTheWay = false;
        different.emplace(rest, true);
    }
    std::vector<OutboxWorld> worlds;
    worlds.reserve(different.size());
    for (const auto &[world, present] : different)
        worlds.push_back(world);
    return worlds;
}

} // namespace

void OutboxModelTest::initTestCase()
{
    constexpr size_t most = 3'000'000;
    const bool all = m_explorer.explore(most);
    QVERIFY2(all,
             qPrintable(u"worlds: %1 "_qs.arg(m_explorer.worlds.size()) + m_explorer.violations.join(u'\n')));
}

void OutboxModelTest::keepsItsPromisesInEveryWorld()
{
    constexpr int steps = 60;
    qInfo("worlds %zu, transitions %zu, sequences of up to %d steps %.3g, violations %d",
          m_explorer.worlds.size(), m_explorer.edges.size(), steps, m_explorer.sequences(steps),
          int(m_explorer.violations.size()));
    QCOMPARE(m_explorer.violations, QStringList());
}

void OutboxModelTest::reachesEveryState()
{
    QSet<OutboxState> reached;
    for (const OutboxWorld *world : m_explorer.worlds) {
        for (const auto &item : world->items)
            reached.insert(item.state);
    }
    QCOMPARE(reached.size(), ports::allOutboxStates().size());
}

void OutboxModelTest::oneApplicationNeverBlocksAnother()
{
    const QList<Error> troubles {{ErrorKind::Timeout, {}, {}},
                                 {ErrorKind::ServerFault, {}, {}},
                                 {ErrorKind::MalformedReply, {}, {}},
                                 {ErrorKind::Refused, {}, {}},
                                 {ErrorKind::Conflict, {}, {}}};
    const std::vector<OutboxWorld> worlds = resting(m_explorer);
    size_t checked = 0;
    for (const OutboxWorld &begin : worlds) {
        if (!ports::waitsToBeSent(begin.items.at(2).state))
            continue;
        for (const Error &trouble : troubles) {
            OutboxWorld world = begin;
            for (int run = 0; run < 5 && ports::waitsToBeSent(world.items.at(2).state); ++run)
                runOn(world, trouble);
            QVERIFY2(!ports::waitsToBeSent(world.items.at(2).state), qPrintable(nameOf(trouble.kind)));
            ++checked;
        }
    }
    QVERIFY(checked > 0);
    qInfo("%zu ways of blocking tried, 0 blocked", checked);
}

void OutboxModelTest::comesToAnEndOnceAllIsWell()
{
    const std::vector<OutboxWorld> worlds = resting(m_explorer);
    for (const OutboxWorld &begin : worlds) {
        OutboxWorld world = begin;
        for (int run = 0; run < 4; ++run)
            runOn(world, {});
        for (int i = 0; i < OutboxWorld::decisions; ++i) {
            const OutboxState state = world.items.at(size_t(i)).state;
            QVERIFY2(!ports::waitsToBeSent(state) && state != OutboxState::Acknowledged,
                     qPrintable(nameOf(state)));
            QVERIFY(!world.has(i) || state == OutboxState::Confirmed);
        }
    }
    qInfo("%zu worlds at rest come to an end", worlds.size());
}

QTEST_GUILESS_MAIN(OutboxModelTest)
#include "tst_outbox_model.moc"
