// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/two_instances.h"
#include "platform/accounts.h"
#include "platform/cas_tickets.h"
#include "platform/secrets.h"
#include "platform/sign_in_attempts.h"
#include "platform/throttle.h"
#include "platform/tokens.h"
#include "support/manual_clock.h"

#include <QtTest>

#include <atomic>
#include <mutex>
#include <set>

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;
using platform::Records;
using platform::Tokens;

namespace {

constexpr int times = 20;
const QString device = u"laptop-1"_s;
const QString verifier = u"verifier-verifier-verifier-verifier-verifier"_s;
const QString redirectUri = u"https://platform/back"_s;

} // namespace

/// A person signs in while two instances of the platform are asked, now one and now the other, or both at the
/// same moment.
class TwoInstancesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void redeemsACodeAtOneOfBoth();
    void givesTheSameSuccessorWhicheverIsAskedFirst();
    void endsAFamilyAtBothWhereATokenIsReused();
    void admitsOneTicketOnce();
    void knowsAnAttemptThatTheOtherBegan();
    void locksASubjectAtBoth();
    void makesOneAccountForWhoAsksBoth();

private:
    [[nodiscard]] QString aCode() const
    {
        platform::SignInAttempt attempt;
        attempt.redirectUri = redirectUri;
        attempt.scope = u"review"_s;
        attempt.challenge = QString::fromLatin1(platform::base64Url(platform::sha256(verifier.toLatin1())));
        attempt.identity = platform::CasIdentity {u"rongchang"_s, {}};
        return platform::SignInAttempts(*here).issueCode(attempt, account);
    }
    [[nodiscard]] static platform::TokenOutcome redeem(const platform::Site &site, const QString &code)
    {
        return Tokens(site).redeemCode(code, verifier, redirectUri, device);
    }
    [[nodiscard]] const platform::Site &siteOf(const platform::PlatformStorage &storage) const
    {
        return &storage == instances->here.get() ? *here : *there;
    }

    ManualClock clock;
    platform::Policy policy;
    std::unique_ptr<TwoInstances> instances;
    std::unique_ptr<platform::Site> here;
    std::unique_ptr<platform::Site> there;
    QString account;
};

void TwoInstancesTest::init()
{
    instances = std::make_unique<TwoInstances>(openSqlite);
    policy = platform::loadPolicy(instances->directory.filePath(u"policy.json"_s)).value();
    const QByteArray key =
        instances->here->read([](const Records &records) { return records.signIns().key(); });
    const auto siteOn = [&](platform::PlatformStorage &storage) {
        return std::make_unique<platform::Site>(
            platform::Site {storage, clock, policy, key, {}, {}, true, {}});
    };
    here = siteOn(*instances->here);
    there = siteOn(*instances->there);
    account = here->storage.write([this](Records &records) {
        platform::createAssigned(records, clock,
                                 {u"rongchang"_s, u"荣昌评审员"_s, {}, u"500153"_s, domain::Role::District},
                                 u"new"_s);
        return *records.accounts().boundTo(u"rongchang"_s);
    });
}

void TwoInstancesTest::redeemsACodeAtOneOfBoth()
{
    QStringList codes;
    for (int i = 0; i < times; ++i)
        codes.append(aCode());
    std::atomic<int> granted {0};
    std::atomic<int> usedBefore {0};
    instances->both([&](const platform::PlatformStorage &storage) {
        for (const QString &code : std::as_const(codes)) {
            const platform::TokenOutcome outcome = redeem(siteOf(storage), code);
            granted += outcome.grant ? 1 : 0;
            usedBefore += outcome.reason == u"code_used"_s ? 1 : 0;
        }
    });
    QCOMPARE(int(granted), times);
    QCOMPARE(int(usedBefore), times);
}

void TwoInstancesTest::givesTheSameSuccessorWhicheverIsAskedFirst()
{
    const platform::TokenOutcome outcome = redeem(*here, aCode());
    QVERIFY(outcome.grant.has_value());
    QString token = QString::fromLatin1(outcome.grant->refreshToken);
    for (int i = 0; i < times; ++i) {
        std::mutex mutex;
        std::set<QByteArray> successors;
        instances->both([&](const platform::PlatformStorage &storage) {
            const platform::TokenOutcome refreshed = Tokens(siteOf(storage)).refresh(token, device);
            const std::lock_guard guard(mutex);
            successors.insert(refreshed.grant ? refreshed.grant->refreshToken : QByteArray());
        });
        QCOMPARE(int(successors.size()), 1);
        QVERIFY(!successors.begin()->isEmpty());
        token = QString::fromLatin1(*successors.begin());
    }
}

void TwoInstancesTest::endsAFamilyAtBothWhereATokenIsReused()
{
    const platform::TokenOutcome first = redeem(*here, aCode());
    const QString token = QString::fromLatin1(first.grant->refreshToken);
    const platform::TokenOutcome second = Tokens(*there).refresh(token, device);
    QVERIFY(Tokens(*here).callerOf(second.grant->accessToken).account.has_value());
    clock.advance(policy.refreshGrace + std::chrono::seconds(1));
    QCOMPARE(Tokens(*here).refresh(token, device).reason, u"token_reused"_s);
    QCOMPARE(Tokens(*there).callerOf(second.grant->accessToken).reason, u"revoked"_s);
    QCOMPARE(Tokens(*there).refresh(QString::fromLatin1(second.grant->refreshToken), device).reason,
             u"token_reused"_s);
}

void TwoInstancesTest::admitsOneTicketOnce()
{
    platform::PortalUser user;
    user.username = u"rongchang"_s;
    user.state = platform::PortalUserState::Approved;
    user.registeredAt = clock.nowUtc();
    here->storage.write([&](Records &records) { records.portal().addUser(user); });
    const QByteArray cookie = platform::CasTickets(*here).openSession(user);
    const auto session = platform::CasTickets(*there).session(QString::fromLatin1(cookie));
    QVERIFY(session.has_value());
    QStringList tickets;
    for (int i = 0; i < times; ++i)
        tickets.append(platform::CasTickets(*there).issue(*session, redirectUri, true));
    std::atomic<int> proven {0};
    instances->both([&](const platform::PlatformStorage &storage) {
        for (const QString &ticket : std::as_const(tickets))
            proven += platform::CasTickets(siteOf(storage)).redeem(ticket, redirectUri).proof ? 1 : 0;
    });
    QCOMPARE(int(proven), times);
}

void TwoInstancesTest::knowsAnAttemptThatTheOtherBegan()
{
    const platform::SignInAttempts begun(*here);
    const platform::SignInAttempts resumed(*there);
    const auto opened = begun.open({});
    const QString cookie = QString::fromLatin1(opened.cookie);
    QVERIFY(resumed.find(opened.id, cookie));
    QVERIFY(!resumed.find(opened.id, opened.id + u".guessed"_s));
    resumed.setIdentity(opened.id, {u"rongchang"_s, {}});
    QCOMPARE(begun.find(opened.id, cookie)->identity->user, u"rongchang"_s);
    clock.advance(policy.signInLife);
    QVERIFY(!resumed.find(opened.id, cookie));
}

void TwoInstancesTest::locksASubjectAtBoth()
{
    const QString subject = u"portal:rongchang"_s;
    instances->both([&](const platform::PlatformStorage &storage) {
        for (int i = 0; i < times; ++i)
            platform::Throttle(siteOf(storage)).countFailure(subject, 2 * times);
    });
    QVERIFY(platform::Throttle(*here).lockedFor(subject).count() > 0);
    QVERIFY(platform::Throttle(*there).lockedFor(subject).count() > 0);
    platform::Throttle(*there).forgive(subject);
    QCOMPARE(platform::Throttle(*here).lockedFor(subject).count(), std::chrono::seconds::rep(0));
}

void TwoInstancesTest::makesOneAccountForWhoAsksBoth()
{
    instances->both([&](platform::PlatformStorage &storage) {
        for (int i = 0; i < times; ++i)
            storage.write([&](Records &records) {
                platform::createAssigned(records, clock,
                                         {u"xinren-%1"_s.arg(i), {}, {}, u"500153"_s, domain::Role::District},
                                         u"new"_s);
            });
    });
    const auto accounts =
        here->storage.read([](const Records &records) { return records.accounts().accounts(); });
    QCOMPARE(accounts.size(), times + 1);
    for (const platform::BoundAccount &each : accounts)
        QVERIFY(!each.casUser.isEmpty());
}

QTEST_GUILESS_MAIN(TwoInstancesTest)
#include "tst_two_instances.moc"
