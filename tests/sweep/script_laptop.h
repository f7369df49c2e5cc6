// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/http_client.h"
#include "api/http_review_api.h"
#include "ports/outbox_machine.h"
#include "store/profile.h"
#include "support/fake_access_tokens.h"
#include "support/manual_clock.h"
#include "sweep/fault_proxy.h"
#include "sweep/script.h"
#include "sync/sync_run.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace zhiping::test {

/// What happened in one script, what was wrong with it, and over all scripts how often what happened.
struct Minutes {
    QStringList lines;
    QStringList violations;
    QMap<QString, int> tally;

    void note(const QString &line) { lines.append(line); }
    void complain(const QString &what)
    {
        violations.append(what);
        lines.append(u"VIOLATION: " + what);
    }
    void count(const QString &what, int times = 1) { tally[what] += times; }
};

/// What a laptop has told its reviewer that it keeps.
struct Promises {
    QHash<QString, QMap<QString, domain::Finding>> findings; ///< By application and fact.
    QHash<QString, ports::Draft> drafts;                     ///< By application.
    QHash<QString, QByteArray> sealed;                       ///< By decision.
    QHash<QString, domain::Application> reviewed;            ///< What each decision was made on.
};

/// A laptop with everything real but the clock and the sign-in: its disk, its processes, its network with
/// faults, and beside it what it has promised.
class ScriptLaptop
{
public:
    struct Owner {
        QString account;
        bool municipal = false;
    };

    ScriptLaptop(QString name, Minutes &minutes)
        : m_name(std::move(name))
        , m_minutes(minutes)
    {
    }

    /// A new laptop of @p owner, with an empty disk.
    [[nodiscard]] bool beginAnew(const Owner &owner, const QUrl &platform, const QStringList &tokens);

    void answer(Dice &dice, const QString &application);
    void takeBack(Dice &dice, const QString &application);
    void write(Dice &dice, const QString &application);
    void decide(Dice &dice);
    void decideAnew(Dice &dice);

    void reopen();
    void loseCache(Dice &dice);
    void signOut();
    void loseSession(bool onThePlatformToo);
    void signIn();
    void turnClock(Dice &dice);
    void copyOutbox();
    void setBack();
    void takeUpCopy();
    void damageOutbox();
    void damageAttachment(Dice &dice);

    /// Begin a sync with these faults on its way.
    void startRun(const QHash<int, Fault> &plan);
    [[nodiscard]] bool isRunning() const { return m_run != nullptr && !m_outcome; }
    [[nodiscard]] int exchanges() const { return m_proxy->exchanges(); }
    /// Whoever waits for the run goes on then.
    void whenRunEnds(std::function<void()> then) { m_whenEnded = std::move(then); }
    /// After the end of a run, or in its middle: then it is gone without a word.
    void concludeRun();
    [[nodiscard]] const std::optional<Result<sync::SyncReport>> &outcome() const { return m_outcome; }
    /// From now on nothing disturbs: whatever is still on its way to the platform arrives, and a busy
    /// computer is given its time.
    void calmDown();
    void wait(std::chrono::milliseconds time) { m_clock.advance(time); }

    [[nodiscard]] QList<ports::OutboxEntry> entries();
    /// Whether every word of an application is as it was promised.
    void checkWords(const QString &application);
    /// Counts what has become of the decisions since the last time.
    void countChanges(const QList<ports::OutboxEntry> &entries);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const Owner &owner() const { return m_owner; }
    [[nodiscard]] const Promises &promises() const { return m_promises; }
    [[nodiscard]] store::Profile &profile() const { return *m_profile; }
    [[nodiscard]] bool wasSetBack() const { return m_wasSetBack; }
    [[nodiscard]] const std::optional<Promises> &copied() const { return m_copied; }
    /// Every decision that was ever sealed here, and those that a laptop set back knows no more.
    [[nodiscard]] const QHash<QString, QByteArray> &everSealed() const { return m_everSealed; }

private:
    void note(const QString &line) { m_minutes.note(m_name + u' ' + line); }
    void complain(const QString &what) { m_minutes.complain(m_name + u": " + what); }
    void connectTo(const api::HttpLimits &limits);
    /// Close the profile, let @p onDisk do something to its folder, open it.
    void restart(const std::function<void(const QString &folder)> &onDisk = {});
    void expect(const Result<> &done, const QString &what);
    void noteSealed(const domain::Decision &decision, const domain::Application &reviewed);
    void seal(Dice &dice, const domain::Application &reviewed);
    void adopt(const Promises &earlier);

    const QString m_name;
    Minutes &m_minutes;
    Owner m_owner;
    ManualClock m_clock;
    FakeAccessTokens m_tokens;
    QStringList m_goodTokens;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<api::HttpClient> m_client;
    std::unique_ptr<api::HttpReviewApi> m_api;
    std::unique_ptr<store::Profile> m_profile;
    std::unique_ptr<sync::SyncRun> m_run;
    std::optional<Result<sync::SyncReport>> m_outcome;
    std::function<void()> m_whenEnded;
    QList<int> m_places; ///< Of the faults in the run's plan.
    bool m_lastRunFailed = false;
    bool m_surveyed = false;
    bool m_wasSetBack = false;

    Promises m_promises;
    std::optional<Promises> m_copied;
    QHash<QString, QByteArray> m_everSealed;
    QHash<QString, ports::OutboxState> m_states;
    int m_words = 0;
};

} // namespace zhiping::test
