// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/specimens.h"
#include "sync/outbox_policy.h"

#include <array>

namespace zhiping::test {

/// Everything that decides how an outbox of three decisions goes on, small enough to be counted: 0 and 1 on
/// application A, 2 on application B, the platform's log, copies still on the way, and where a run stands.
/// What is durable survives `crash()`.
///
/// Steps, choice and circuit are the program's own functions; only what lies between their calls is told
/// here.
struct OutboxWorld {
    static constexpr int decisions = 3;
    static constexpr int mostAttempts = 1;      ///< More count as this many.
    static constexpr int byAnother = decisions; ///< Somebody else changes A.
    static constexpr int nobody = 15;

    enum class At : quint8 {
        Rest,     ///< No run.
        Restart,  ///< A run looks for what an earlier one left under way.
        Choose,   ///< It chooses what to send.
        Recorded, ///< `Sending` is recorded, nothing has gone out.
        Answered, ///< An answer has come, nothing of it is recorded.
        Ask,      ///< It asks for the next page of the feed.
        Page,     ///< The page is here.
        Seen,     ///< Its key is recorded, its cursor not.
    };

    struct Item {
        ports::OutboxState state = ports::OutboxState::Draft;
        quint8 attempts = 0;
        quint8 basedOn = 0;
        bool waits = false;    ///< Its time has not come.
        bool onTheWay = false; ///< A copy that nobody waits for may still reach the platform.
        bool seen = false;     ///< A page has shown its key. Told by nobody but this model.
        // NOLINTNEXTLINE(modernize-use-nullptr,readability-implicit-bool-conversion): misread when defaulted
        auto operator<=>(const Item &) const = default;
    };

    std::array<Item, decisions> items;
    /// What happened on the platform, in order: a decision taken in, or `byAnother`.
    std::array<quint8, decisions + 1> log {};
    quint8 logged = 0;
    quint8 cursor = 0;
    bool probing = false;

    At at = At::Rest;
    quint8 busy = nobody;   ///< The decision that is sent.
    quint8 answer = nobody; ///< Which answer came.
    quint8 held = 0;        ///< Applications, as bits.
    quint8 failures = 0;
    quint8 page = nobody;
    bool last = false; ///< The page is the newest.

    // NOLINTNEXTLINE(modernize-use-nullptr,readability-implicit-bool-conversion): misread when defaulted
    auto operator<=>(const OutboxWorld &) const = default;

    /// 0 is A, 1 is B.
    static int applicationOf(int event) { return event == 2 ? 1 : 0; }

    [[nodiscard]] bool has(int decision) const
    {
        return std::find(log.begin(), log.begin() + logged, decision) != log.begin() + logged;
    }
    [[nodiscard]] int revision(int application, int upTo) const
    {
        return int(std::count_if(log.begin(), log.begin() + upTo,
                                 [application](int event) { return applicationOf(event) == application; }));
    }

    /// The platform: the key before the revision. Whether it has @p decision now.
    bool takeIn(int decision)
    {
        if (has(decision))
            return true;
        if (items.at(decision).basedOn != revision(applicationOf(decision), logged))
            return false;
        log.at(logged++) = quint8(decision);
        return true;
    }

    void crash()
    {
        at = At::Rest;
        busy = answer = page = nobody;
        held = failures = 0;
        probing = last = false;
    }
    void endRun(bool failed)
    {
        crash();
        probing = failed;
    }
};

/// The program's view of a world's decision.
inline ports::OutboxEntry entryOf(const OutboxWorld &world, int decision)
{
    static const std::array<QString, 3> ids {QStringLiteral("d-0"), QStringLiteral("d-1"),
                                             QStringLiteral("d-2")};
    static const std::array<QString, 2> applications {QStringLiteral("A"), QStringLiteral("B")};
    static const QString digest = digestOf("body");
    static const QDateTime later = someTime(60);
    const OutboxWorld::Item &item = world.items.at(decision);
    ports::OutboxEntry entry;
    entry.id = domain::DecisionId(ids.at(decision));
    entry.application = domain::ApplicationId(applications.at(OutboxWorld::applicationOf(decision)));
    entry.bodySha256 = digest;
    entry.state = item.state;
    entry.attempts = item.attempts;
    if (item.waits)
        entry.notBefore = later;
    return entry;
}

inline QDateTime worldTime()
{
    return someTime(30);
}

inline domain::Receipt receiptOf(const ports::OutboxEntry &entry)
{
    domain::Receipt receipt;
    receipt.decision = entry.id;
    receipt.bodySha256 = entry.bodySha256;
    return receipt;
}

/// What can come back for a decision that was sent.
struct NetworkOutcome {
    const char *name = "";
    enum class Reaches : quint8 { No, Once, Twice, Later } reaches = Reaches::Once;
    /// What the client hears; nothing: what the platform says.
    std::optional<Error> heard;
};

inline const QList<NetworkOutcome> &networkOutcomes()
{
    using Reaches = NetworkOutcome::Reaches;
    const auto error = [](ErrorKind kind, std::optional<std::chrono::seconds> retryAfter = {}) {
        return Error {kind, QStringLiteral("why"), retryAfter};
    };
    static const QList<NetworkOutcome> outcomes {
        {"answered", Reaches::Once, {}},
        {"sent twice by Qt, answered", Reaches::Twice, {}},
        {"taken in, answer lost", Reaches::Once, error(ErrorKind::Timeout)},
        {"taken in, garbage 200", Reaches::Once, error(ErrorKind::MalformedReply)},
        {"taken in, answer spoilt by a 502", Reaches::Once, error(ErrorKind::ServerFault)},
        {"given up, arrives later", Reaches::Later, error(ErrorKind::Timeout)},
        {"no network", Reaches::No, error(ErrorKind::Offline)},
        {"captive portal", Reaches::No, error(ErrorKind::NotThePlatform)},
        {"other certificate", Reaches::No, error(ErrorKind::UntrustedServer)},
        {"401", Reaches::No, error(ErrorKind::SignInRequired)},
        {"409 or 500", Reaches::No, error(ErrorKind::ServerFault)},
        {"429 with Retry-After", Reaches::No, error(ErrorKind::ServerFault, std::chrono::seconds(1800))},
        {"413 or 422", Reaches::No, error(ErrorKind::Refused)},
        {"403", Reaches::No, error(ErrorKind::NotPermitted)},
    };
    return outcomes;
}

} // namespace zhiping::test
