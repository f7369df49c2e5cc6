// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace zhiping::test {

/// Chance that is the same every time: all that is left open in a step is drawn from the step's own number,
/// so that a step means the same when others around it are left out.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    /// 0 to @p sides - 1; 0 where there are none.
    [[nodiscard]] int roll(qsizetype sides)
    {
        // SplitMix64.
        m_state += 0x9E3779B97F4A7C15;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        return sides > 0 ? int(mixed % quint64(sides)) : 0;
    }
    [[nodiscard]] bool oneIn(int times) { return roll(times) == 0; }
    /// One of @p list, which is not empty.
    template <typename List>
    [[nodiscard]] const auto &pick(const List &list)
    {
        return list.at(roll(list.size()));
    }

private:
    quint64 m_state;
};

/// Something that happens to a laptop, to the platform, or between the two.
enum class Deed : quint8 {
    Sync,         ///< As a rule with faults on the way.
    SyncTogether, ///< Two laptops at a time.
    Crash,        ///< In the middle of a sync: the process is gone, the profile is opened anew.
    Answer,       ///< Record a finding.
    TakeBack,
    Write, ///< A draft.
    Decide,
    DecideAnew, ///< After a conflict or a refusal.
    Read,       ///< Open an attachment.
    Reopen,
    LoseCache,
    SignOut, ///< What came from the platform is removed.
    LoseSession,
    SignIn,
    TurnClock,
    CopyOutbox,
    SetBack,     ///< To that copy, by hand.
    TakeUpCopy,  ///< The outbox is damaged, and that copy its newest backup.
    DamageFiles, ///< The outbox is damaged with a current backup, or an attachment is.
    Revise,      ///< The applicant hands in another version.
    Withdraw,    ///< The applicant's, of an application; or handed in again.
    NewEpoch,    ///< The platform forgets its cursors.
};

struct Step {
    Deed deed = Deed::Sync;
    int laptop = 0;
    quint64 chance = 0; ///< What all else of it is drawn from.
};

struct Script {
    quint64 seed = 0;
    bool withColleague = false; ///< The second laptop is a colleague's, not the same reviewer's other one.
    QList<Step> steps;
};

/// The script of @p seed, the same on every machine.
inline Script scriptOf(quint64 seed, int laptops)
{
    constexpr int length = 50;
    static const QList<std::pair<Deed, int>> weights {
        {Deed::Sync, 24},       {Deed::SyncTogether, 4}, {Deed::Crash, 5},       {Deed::Answer, 10},
        {Deed::TakeBack, 3},    {Deed::Write, 8},        {Deed::Decide, 16},     {Deed::DecideAnew, 7},
        {Deed::Read, 2},        {Deed::Reopen, 2},       {Deed::LoseCache, 1},   {Deed::SignOut, 1},
        {Deed::LoseSession, 2}, {Deed::SignIn, 2},       {Deed::TurnClock, 2},   {Deed::CopyOutbox, 4},
        {Deed::SetBack, 3},     {Deed::TakeUpCopy, 3},   {Deed::DamageFiles, 2}, {Deed::Revise, 6},
        {Deed::Withdraw, 2},    {Deed::NewEpoch, 1},
    };
    static const QList<Deed> deck = [] {
        QList<Deed> all;
        for (const auto &[deed, weight] : weights)
            all.insert(all.size(), weight, deed);
        return all;
    }();
    Dice dice(seed * 2 + 1);
    Script script {.seed = seed, .withColleague = dice.oneIn(3), .steps = {}};
    while (script.steps.size() < length) {
        const Deed deed = dice.pick(deck);
        const int laptop = dice.roll(laptops);
        const auto high = quint64(dice.roll(1 << 30));
        script.steps.append({deed, laptop, (high << 30) + quint64(dice.roll(1 << 30))});
    }
    return script;
}

} // namespace zhiping::test
