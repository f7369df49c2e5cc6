// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sweep/script_stage.h"

#include "support/settle.h"

#include <QElapsedTimer>

namespace zhiping::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString reviewerName = u"rongchang"_s;
const QString colleagueName = u"rongchang-2"_s;
const QString municipalName = u"shiji"_s;

/// A fault or two somewhere in a run; every third goes undisturbed. Those that cost waiting are seldom.
QHash<int, Fault> somePlan(Dice &dice)
{
    constexpr int places = 7;
    QHash<int, Fault> plan;
    const int faults = dice.roll(3);
    while (plan.size() < faults) {
        const Fault &fault = dice.pick(allFaults());
        const bool hangs = fault.answer == Fault::Answer::Hang || fault.answer == Fault::Answer::Drip;
        if (!hangs || dice.oneIn(8))
            plan.insert(1 + dice.roll(places), fault);
    }
    return plan;
}

} // namespace

bool ScriptStage::start()
{
    if (!m_platform.start())
        return false;
    const QStringList keys {reviewerName + u"/1"_s, reviewerName + u"/2"_s, colleagueName + u"/2"_s,
                            municipalName + u"/3"_s};
    for (const QString &key : keys)
        m_tokens.insert(key, m_platform.tokensFor(key.section(u'/', 0, 0), 2));
    return true;
}

QStringList ScriptStage::play(const Script &script)
{
    m_minutes.lines.clear();
    m_minutes.violations.clear();
    const std::array<ScriptLaptop::Owner, laptops> owners {
        {{reviewerName, false},
         {script.withColleague ? colleagueName : reviewerName, false},
         {municipalName, true}}};
    for (size_t i = 0; i < laptops; ++i) {
        const QString key = owners.at(i).account + u'/' + QString::number(i + 1);
        if (!m_laptops.at(i).beginAnew(owners.at(i), m_platform.origin(), m_tokens.value(key)))
            m_minutes.complain(u"a laptop cannot be set up"_s);
    }
    if (!m_platform.beginAnew())
        m_minutes.complain(u"the platform cannot be set up"_s);
    // Most begin with what is there; the script is about what comes then.
    for (ScriptLaptop &laptop : m_laptops)
        sync({&laptop}, nullptr);
    for (const Step &step : script.steps) {
        carryOut(step);
        if (!m_minutes.violations.isEmpty())
            break;
    }
    if (m_minutes.violations.isEmpty())
        settleDown();
    if (m_minutes.violations.isEmpty())
        judge();
    m_minutes.count(u"scripts"_s);
    return m_minutes.violations;
}

void ScriptStage::carryOut(const Step &step)
{
    Dice dice(step.chance);
    if (!atTheDesk(step, dice) && !onTheDisk(step, dice))
        onThePlatform(step, dice);
    checkDecisions(m_laptops.at(size_t(step.laptop)));
}

bool ScriptStage::atTheDesk(const Step &step, Dice &dice)
{
    ScriptLaptop &laptop = m_laptops.at(size_t(step.laptop));
    const QString application = dice.pick(m_platform.applications());
    switch (step.deed) {
    case Deed::Decide:
        laptop.decide(dice);
        return true;
    case Deed::Answer:
        laptop.answer(dice, application);
        return true;
    case Deed::TakeBack:
        laptop.takeBack(dice, application);
        return true;
    case Deed::Write:
        laptop.write(dice, application);
        return true;
    case Deed::DecideAnew:
        laptop.decideAnew(dice);
        return true;
    case Deed::Read:
        read(laptop, dice);
        return true;
    case Deed::SignIn:
        m_minutes.note(laptop.name() + u" signs in"_s);
        laptop.signIn();
        return true;
    case Deed::SignOut:
        laptop.signOut();
        return true;
    case Deed::LoseSession:
        laptop.loseSession(dice.oneIn(2));
        return true;
    default:
        return false;
    }
}

bool ScriptStage::onTheDisk(const Step &step, Dice &dice)
{
    ScriptLaptop &laptop = m_laptops.at(size_t(step.laptop));
    switch (step.deed) {
    case Deed::Reopen:
        laptop.reopen();
        break;
    case Deed::LoseCache:
        laptop.loseCache(dice);
        break;
    case Deed::TurnClock:
        laptop.turnClock(dice);
        return true;
    case Deed::CopyOutbox:
        laptop.copyOutbox();
        break;
    case Deed::SetBack:
        laptop.setBack();
        break;
    case Deed::TakeUpCopy:
        laptop.takeUpCopy();
        break;
    case Deed::DamageFiles:
        if (dice.oneIn(2))
            laptop.damageOutbox();
        else
            laptop.damageAttachment(dice);
        break;
    default:
        return false;
    }
    for (const QString &application : m_platform.applications())
        laptop.checkWords(application);
    return true;
}

void ScriptStage::onThePlatform(const Step &step, Dice &dice)
{
    ScriptLaptop &laptop = m_laptops.at(size_t(step.laptop));
    switch (step.deed) {
    case Deed::Revise:
        return m_minutes.note(m_platform.revise(dice));
    case Deed::Withdraw:
        return m_minutes.note(m_platform.withdraw(dice));
    case Deed::NewEpoch:
        return m_minutes.note(m_platform.forgetCursors());
    case Deed::SyncTogether: {
        ScriptLaptop &other = m_laptops.at(size_t((step.laptop + 1 + dice.roll(laptops - 1)) % laptops));
        return sync({&laptop, &other}, &dice);
    }
    case Deed::Crash:
        return crash(laptop, dice);
    default:
        return sync({&laptop}, &dice);
    }
}

void ScriptStage::waitFor(const QList<ScriptLaptop *> &who, const std::function<bool()> &enough)
{
    QElapsedTimer time;
    time.start();
    const auto anyRuns = [&who] {
        return std::any_of(who.cbegin(), who.cend(),
                           [](ScriptLaptop *laptop) { return laptop->isRunning(); });
    };
    QTimer alarm;
    alarm.start(1000);
    while (anyRuns() && !(enough && enough())) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (time.hasExpired(60'000)) {
            m_minutes.complain(u"a run does not end"_s);
            return;
        }
    }
}

void ScriptStage::sync(const QList<ScriptLaptop *> &who, Dice *dice)
{
    static const QList<std::chrono::milliseconds> pauses {0s, 3s, 1min, 20min, 2h};
    for (ScriptLaptop *laptop : who) {
        laptop->wait(dice ? dice->pick(pauses) : 2h);
        // Whoever is asked to sign in mostly does.
        if (dice && !dice->oneIn(3))
            laptop->signIn();
        laptop->startRun(dice ? somePlan(*dice) : QHash<int, Fault>());
    }
    waitFor(who);
    for (ScriptLaptop *laptop : who)
        laptop->concludeRun();
}

void ScriptStage::crash(ScriptLaptop &laptop, Dice &dice)
{
    laptop.wait(1h);
    laptop.startRun(somePlan(dice));
    const int exchanges = 1 + dice.roll(5);
    waitFor({&laptop}, [&] { return laptop.exchanges() >= exchanges; });
    // Then at any moment until the answer has been dealt with.
    for (int turns = dice.roll(12); turns > 0 && laptop.isRunning(); --turns)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (laptop.isRunning())
        m_minutes.count(u"crashes in a sync"_s);
    laptop.concludeRun();
    laptop.reopen();
}

void ScriptStage::read(ScriptLaptop &laptop, Dice &dice)
{
    const QString application = dice.pick(m_platform.applications());
    const auto here = settle(laptop.profile().applications().application(domain::ApplicationId(application)));
    if (!here)
        return;
    const domain::Attachment attachment = dice.pick(here->attachments);
    const auto content = settle(laptop.profile().attachments().read(attachment.sha256));
    m_minutes.note(laptop.name() + u" opens an attachment of "_s + application);
    if (content && *content != m_platform.content(attachment.sha256))
        m_minutes.complain(laptop.name() + u": an attachment is another"_s);
}

/// No more faults; everybody signs in and syncs until nothing changes any more.
void ScriptStage::settleDown()
{
    constexpr int mostRounds = 15;
    m_minutes.note(u"from here on nothing disturbs"_s);
    for (ScriptLaptop &laptop : m_laptops)
        laptop.calmDown();
    for (int round = 0; round < mostRounds; ++round) {
        bool isQuiet = true;
        for (ScriptLaptop &laptop : m_laptops) {
            sync({&laptop}, nullptr);
            const auto &outcome = laptop.outcome();
            isQuiet = isQuiet && outcome && outcome->ok()
                && outcome->value()
                    == sync::SyncReport {.applicationsGone = outcome->value().applicationsGone};
            checkDecisions(laptop);
        }
        if (isQuiet)
            return;
    }
    m_minutes.complain(u"the laptops and the platform do not come to rest"_s);
}

} // namespace zhiping::test
