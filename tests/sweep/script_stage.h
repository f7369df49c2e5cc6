// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sweep/script_laptop.h"
#include "sweep/script_platform.h"

#include <array>

namespace zhiping::test {

/// One platform and three laptops: two at a district, of the same reviewer or of colleagues, one at the
/// municipal level. Plays scripts on them and judges what is left.
class ScriptStage
{
public:
    static constexpr int laptops = 3;

    [[nodiscard]] bool start();
    /// Plays @p script from the beginning and says what it violated; nothing if all is well.
    [[nodiscard]] QStringList play(const Script &script);
    /// The last script in words.
    [[nodiscard]] const QStringList &words() const { return m_minutes.lines; }
    [[nodiscard]] const QMap<QString, int> &tally() const { return m_minutes.tally; }
    [[nodiscard]] int resendsAnswered() const { return m_platform.resendsAnswered(); }

private:
    void carryOut(const Step &step);
    bool atTheDesk(const Step &step, Dice &dice);
    bool onTheDisk(const Step &step, Dice &dice);
    void onThePlatform(const Step &step, Dice &dice);
    void sync(const QList<ScriptLaptop *> &who, Dice *dice);
    void crash(ScriptLaptop &laptop, Dice &dice);
    void read(ScriptLaptop &laptop, Dice &dice);
    void waitFor(const QList<ScriptLaptop *> &who, const std::function<bool()> &enough = {});

    void settleDown();
    void checkDecisions(ScriptLaptop &laptop);
    void judge();
    void judgePlatform(const QHash<QString, TakenIn> &decisions);
    void judgeSetBack(const QHash<QString, TakenIn> &decisions);
    void judgeLaptop(ScriptLaptop &laptop, const QHash<QString, TakenIn> &decisions);
    void judgeCache(ScriptLaptop &laptop);

    Minutes m_minutes;
    ScriptPlatform m_platform;
    std::array<ScriptLaptop, laptops> m_laptops {ScriptLaptop(QStringLiteral("laptop 1"), m_minutes),
                                                 ScriptLaptop(QStringLiteral("laptop 2"), m_minutes),
                                                 ScriptLaptop(QStringLiteral("laptop 3"), m_minutes)};
    QHash<QString, QStringList> m_tokens; ///< By reviewer and laptop.
};

} // namespace zhiping::test
