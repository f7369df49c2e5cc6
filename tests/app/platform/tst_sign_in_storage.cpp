// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/two_instances.h"

#include <QtTest>

#include <atomic>

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;
using platform::PlatformStorage;
using platform::Records;

namespace {

// Enough for two threads to meet many times.
constexpr int times = 40;
const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'800'000'000'123, Qt::UTC);

platform::AttemptRecord anAttempt(const QByteArray &id, const QDateTime &expiresAt = now)
{
    return {id,
            "cookie of " + id,
            expiresAt,
            {u"https://platform/back"_s, u"review"_s, u"state"_s, u"nonce"_s, u"challenge"_s, true,
             std::nullopt}};
}

platform::CodeRecord aCode(const QByteArray &id, const QDateTime &expiresAt = now)
{
    return {id,          u"acc"_s,       u"rongchang"_s, u"https://platform/back"_s,
            u"review"_s, u"challenge"_s, expiresAt,      false,
            {}};
}

QByteArray numbered(int number)
{
    return "id-" + QByteArray::number(number);
}

void addFamily(Records &records, const QString &family, const QDateTime &expiresAt = now.addDays(1))
{
    if (!records.accounts().account(u"acc"_s)) {
        platform::PlatformAccount account;
        account.account.id = domain::AccountId(u"acc"_s);
        records.accounts().add(account, now);
    }
    records.tokens().addFamily({family, u"acc"_s, u"rongchang"_s, u"laptop-1"_s, u"review"_s, expiresAt, {}});
}

} // namespace

/// The contract of a `PlatformStorage` for how people sign in and for faults, held by two instances that
/// share nothing but what is stored. A storage of another kind is a row in `addStorages()`.
class SignInStorageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addStorages(); }
    void init()
    {
        QFETCH_GLOBAL(OpenStorage, open);
        instances = std::make_unique<TwoInstances>(open);
        here = instances->here.get();
        there = instances->there.get();
    }

    void sharesOneSecret();
    void showsAnAttemptAndItsIdentityToTheOtherInstance();
    void showsACodeAndWhatItGave();
    void spendsACodeOnceWhenBothAreAskedAtTheSameMoment();
    void forgetsAttemptsAndCodesThatHaveEndedOnly();
    void losesNoWrongTryWhenBothCount();
    void forgetsTheWrongTriesOfOneSubject();

    void showsTokensWithTheirFamily();
    void rotatesATokenOnceWhenBothAreAskedAtTheSameMoment();
    void endsAFamilyOnceAndKeepsTheFirstReason();
    void forgetsTokensThatHaveEndedOnly();
    void keepsNothingOfASignInThatIsRefused();

    void showsFaultsToTheOtherInstance();
    void letsAFaultHappenAsOftenAsItWasToWhenBothAreAsked();

private:
    std::unique_ptr<TwoInstances> instances;
    PlatformStorage *here = nullptr;
    PlatformStorage *there = nullptr;
};

void SignInStorageTest::sharesOneSecret()
{
    const auto keyOf = [](const Records &records) { return records.signIns().key(); };
    QCOMPARE(here->read(keyOf).size(), 32);
    QCOMPARE(there->read(keyOf), here->read(keyOf));
    QFETCH_GLOBAL(OpenStorage, open);
    QVERIFY(TwoInstances(open).here->read(keyOf) != here->read(keyOf));
}

void SignInStorageTest::showsAnAttemptAndItsIdentityToTheOtherInstance()
{
    here->write([](Records &records) {
        records.signIns().addAttempt(anAttempt("one"_ba));
        records.signIns().addAttempt(anAttempt("two"_ba));
    });
    const auto attempt = [](PlatformStorage &storage, const QByteArray &id) {
        return storage.read([&](const Records &records) { return records.signIns().attempt(id); });
    };
    const auto found = attempt(*there, "one"_ba);
    QVERIFY(found.has_value());
    QCOMPARE(found->id, "one"_ba);
    QCOMPARE(found->cookie, "cookie of one"_ba);
    QCOMPARE(found->expiresAt, now);
    QCOMPARE(found->attempt.redirectUri, u"https://platform/back"_s);
    QCOMPARE(found->attempt.scope, u"review"_s);
    QCOMPARE(found->attempt.state, u"state"_s);
    QCOMPARE(found->attempt.nonce, u"nonce"_s);
    QCOMPARE(found->attempt.challenge, u"challenge"_s);
    QVERIFY(found->attempt.fresh);
    QVERIFY(!found->attempt.identity);

    there->write([](Records &records) {
        records.signIns().setIdentity("one"_ba, {u"rongchang"_s, {{u"name"_s, u"荣昌评审员"_s}}});
        records.signIns().setIdentity("unknown"_ba, {u"rongchang"_s, {}});
    });
    QCOMPARE(attempt(*here, "one"_ba)->attempt.identity->user, u"rongchang"_s);
    QCOMPARE(attempt(*here, "one"_ba)->attempt.identity->attributes.value(u"name"_s), u"荣昌评审员"_s);
    QVERIFY(!attempt(*here, "two"_ba)->attempt.identity);
    QVERIFY(!attempt(*here, "unknown"_ba));
}

void SignInStorageTest::showsACodeAndWhatItGave()
{
    here->write([](Records &records) {
        records.signIns().addCode(aCode("one"_ba));
        records.signIns().addCode(aCode("guessed"_ba));
    });
    const auto code = [this](const QByteArray &id) {
        return there->read([&](const Records &records) { return records.signIns().code(id); });
    };
    const auto found = code("one"_ba);
    QVERIFY(found.has_value());
    QCOMPARE(found->id, "one"_ba);
    QCOMPARE(found->account, u"acc"_s);
    QCOMPARE(found->casUser, u"rongchang"_s);
    QCOMPARE(found->redirectUri, u"https://platform/back"_s);
    QCOMPARE(found->scope, u"review"_s);
    QCOMPARE(found->challenge, u"challenge"_s);
    QCOMPARE(found->expiresAt, now);
    QVERIFY(!found->spent && found->family.isEmpty());
    here->write([](Records &records) {
        QVERIFY(records.signIns().spendCode("one"_ba, u"family"_s));
        QVERIFY(records.signIns().spendCode("guessed"_ba, {}));
        QVERIFY(!records.signIns().spendCode("guessed"_ba, u"family"_s));
        QVERIFY(!records.signIns().spendCode("unknown"_ba, u"family"_s));
    });
    QVERIFY(code("one"_ba)->spent);
    QCOMPARE(code("one"_ba)->family, u"family"_s);
    QVERIFY(code("guessed"_ba)->spent);
    QVERIFY(code("guessed"_ba)->family.isEmpty());
    QVERIFY(!code("unknown"_ba));
}

void SignInStorageTest::spendsACodeOnceWhenBothAreAskedAtTheSameMoment()
{
    here->write([](Records &records) {
        for (int i = 0; i < times; ++i)
            records.signIns().addCode(aCode(numbered(i)));
    });
    std::atomic<int> spent {0};
    instances->both([&](PlatformStorage &one) {
        const QString family = &one == here ? u"here"_s : u"there"_s;
        for (int i = 0; i < times; ++i)
            spent += one.write(
                [&](Records &records) { return records.signIns().spendCode(numbered(i), family) ? 1 : 0; });
    });
    QCOMPARE(int(spent), times);
}

void SignInStorageTest::forgetsAttemptsAndCodesThatHaveEndedOnly()
{
    here->write([](Records &records) {
        records.signIns().addAttempt(anAttempt("ended"_ba, now.addMSecs(-1)));
        records.signIns().addAttempt(anAttempt("ends"_ba));
        records.signIns().addCode(aCode("ended"_ba, now.addMSecs(-1)));
        records.signIns().addCode(aCode("ends"_ba));
    });
    there->write([](Records &records) {
        records.signIns().forgetAttemptsEndedBefore(now);
        records.signIns().forgetCodesEndedBefore(now);
    });
    here->read([](const Records &records) {
        QVERIFY(!records.signIns().attempt("ended"_ba));
        QVERIFY(records.signIns().attempt("ends"_ba));
        QVERIFY(!records.signIns().code("ended"_ba));
        QVERIFY(records.signIns().code("ends"_ba));
    });
}

void SignInStorageTest::losesNoWrongTryWhenBothCount()
{
    const QString subject = u"portal:rongchang"_s;
    // As the throttle does it: look how many there are, then write one more.
    instances->both([&](PlatformStorage &one) {
        for (int i = 0; i < times; ++i)
            one.write([&](Records &records) {
                const int before =
                    records.signIns().wrongTries(subject).value_or(platform::WrongTries()).count;
                records.signIns().putWrongTries(subject, {before + 1, now.addSecs(60), now});
            });
    });
    const auto tries =
        there->read([&](const Records &records) { return records.signIns().wrongTries(subject); });
    QCOMPARE(tries->count, 2 * times);
    QCOMPARE(tries->lockedUntil, now.addSecs(60));
    QCOMPARE(tries->lastAt, now);
}

void SignInStorageTest::forgetsTheWrongTriesOfOneSubject()
{
    here->write([](Records &records) {
        records.signIns().putWrongTries(u"portal:a"_s, {1, {}, now});
        records.signIns().putWrongTries(u"portal:b"_s, {2, {}, now});
    });
    there->write([](Records &records) { records.signIns().forgetWrongTries(u"portal:a"_s); });
    here->read([](const Records &records) {
        QVERIFY(!records.signIns().wrongTries(u"portal:a"_s));
        QCOMPARE(records.signIns().wrongTries(u"portal:b"_s)->count, 2);
        QVERIFY(!records.signIns().wrongTries(u"portal:b"_s)->lockedUntil.isValid());
    });
}

void SignInStorageTest::showsTokensWithTheirFamily()
{
    here->write([](Records &records) {
        addFamily(records, u"family"_s);
        records.tokens().addAccessToken("access"_ba, u"family"_s, now);
        records.tokens().addRefreshToken("refresh"_ba, u"family"_s, now.addSecs(60));
    });
    there->read([](const Records &records) {
        const auto access = records.tokens().accessToken("access"_ba);
        const auto refresh = records.tokens().refreshToken("refresh"_ba);
        QVERIFY(access && refresh);
        QCOMPARE(access->expiresAt, now);
        QCOMPARE(access->family.id, u"family"_s);
        QCOMPARE(refresh->expiresAt, now.addSecs(60));
        QVERIFY(!refresh->rotatedAt.isValid());
        QCOMPARE(refresh->family.id, u"family"_s);
        QCOMPARE(refresh->family.account, u"acc"_s);
        QCOMPARE(refresh->family.casUser, u"rongchang"_s);
        QCOMPARE(refresh->family.device, u"laptop-1"_s);
        QCOMPARE(refresh->family.scope, u"review"_s);
        QCOMPARE(refresh->family.expiresAt, now.addDays(1));
        QVERIFY(refresh->family.revokedWhy.isEmpty());
        // One kind does not pass for the other.
        QVERIFY(!records.tokens().accessToken("refresh"_ba));
        QVERIFY(!records.tokens().refreshToken("access"_ba));
    });
}

void SignInStorageTest::rotatesATokenOnceWhenBothAreAskedAtTheSameMoment()
{
    here->write([](Records &records) {
        addFamily(records, u"family"_s);
        for (int i = 0; i < times; ++i)
            records.tokens().addRefreshToken(numbered(i), u"family"_s, now);
    });
    std::atomic<int> rotated {0};
    instances->both([&](PlatformStorage &one) {
        for (int i = 0; i < times; ++i)
            rotated += one.write(
                [i](Records &records) { return records.tokens().rotate(numbered(i), now) ? 1 : 0; });
    });
    QCOMPARE(int(rotated), times);
    here->write([](Records &records) {
        QVERIFY(!records.tokens().rotate(numbered(0), now.addSecs(60)));
        QVERIFY(!records.tokens().rotate("unknown"_ba, now));
        QCOMPARE(records.tokens().refreshToken(numbered(0))->rotatedAt, now);
    });
}

void SignInStorageTest::endsAFamilyOnceAndKeepsTheFirstReason()
{
    here->write([](Records &records) {
        addFamily(records, u"family"_s);
        addFamily(records, u"another"_s);
        records.tokens().addAccessToken("access"_ba, u"family"_s, now);
        records.tokens().addRefreshToken("refresh"_ba, u"another"_s, now);
    });
    QVERIFY(here->write(
        [](Records &records) { return records.tokens().revoke(u"family"_s, now, u"revoked"_s); }));
    QVERIFY(!there->write(
        [](Records &records) { return records.tokens().revoke(u"family"_s, now, u"reused"_s); }));
    QVERIFY(!there->write(
        [](Records &records) { return records.tokens().revoke(u"unknown"_s, now, u"reused"_s); }));
    there->read([](const Records &records) {
        QCOMPARE(records.tokens().accessToken("access"_ba)->family.revokedWhy, u"revoked"_s);
        QVERIFY(records.tokens().refreshToken("refresh"_ba)->family.revokedWhy.isEmpty());
    });
}

void SignInStorageTest::forgetsTokensThatHaveEndedOnly()
{
    here->write([](Records &records) {
        addFamily(records, u"ended"_s, now.addMSecs(-1));
        addFamily(records, u"ends"_s, now);
        records.tokens().addAccessToken("access of ended"_ba, u"ended"_s, now);
        records.tokens().addRefreshToken("refresh of ended"_ba, u"ended"_s, now);
        records.tokens().addAccessToken("ended"_ba, u"ends"_s, now.addMSecs(-1));
        records.tokens().addAccessToken("ends"_ba, u"ends"_s, now);
        records.tokens().addRefreshToken("refresh"_ba, u"ends"_s, now.addMSecs(-1));
    });
    there->write([](Records &records) { records.tokens().forgetEndedBefore(now); });
    here->read([](const Records &records) {
        QVERIFY(!records.tokens().accessToken("access of ended"_ba));
        QVERIFY(!records.tokens().refreshToken("refresh of ended"_ba));
        QVERIFY(!records.tokens().accessToken("ended"_ba));
        QVERIFY(records.tokens().accessToken("ends"_ba));
        // Who comes with one that is too old is told so as long as its family is known.
        QVERIFY(records.tokens().refreshToken("refresh"_ba));
    });
}

void SignInStorageTest::keepsNothingOfASignInThatIsRefused()
{
    here->write([](Records &records) { records.signIns().addCode(aCode("code"_ba)); });
    const Result<> refused = here->write([](Records &records) -> Result<> {
        records.signIns().spendCode("code"_ba, u"family"_s);
        addFamily(records, u"family"_s);
        records.tokens().addAccessToken("access"_ba, u"family"_s, now);
        return Error {ErrorKind::Conflict, u"and then this"_s, {}};
    });
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    there->read([](const Records &records) {
        QVERIFY(!records.signIns().code("code"_ba)->spent);
        QVERIFY(!records.tokens().accessToken("access"_ba));
    });
}

void SignInStorageTest::showsFaultsToTheOtherInstance()
{
    const platform::Fault fault {"PUT"_ba, u"/api/*"_s, std::chrono::milliseconds(20), 503, 5, true, 100, 2};
    const qint64 id = here->write([&](Records &records) { return records.faults().add(fault); });
    const qint64 next = there->write([](Records &records) {
        return records.faults().add({.pattern = u"/*"_s, .status = 500, .times = std::nullopt});
    });
    const auto all = there->read([](const Records &records) { return records.faults().all(); });
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().first, id);
    QCOMPARE(all.last().first, next);
    const platform::Fault &found = all.first().second;
    QCOMPARE(found.method, "PUT"_ba);
    QCOMPARE(found.pattern, u"/api/*"_s);
    QCOMPARE(qint64(found.delay.count()), qint64(20));
    QCOMPARE(found.status, 503);
    QCOMPARE(found.retryAfter, 5);
    QVERIFY(found.lostAnswer);
    QCOMPARE(found.cutAfter, 100);
    QCOMPARE(found.times, std::optional(2));
    QCOMPARE(all.last().second.cutAfter, -1);
    QVERIFY(!all.last().second.times);
    here->write([](Records &records) { records.faults().clear(); });
    QVERIFY(there->read([](const Records &records) { return records.faults().all().isEmpty(); }));
}

void SignInStorageTest::letsAFaultHappenAsOftenAsItWasToWhenBothAreAsked()
{
    const qint64 some = here->write([](Records &records) {
        return records.faults().add({.pattern = u"/*"_s, .status = 500, .times = times});
    });
    const qint64 always = here->write([](Records &records) {
        return records.faults().add({.pattern = u"/*"_s, .status = 500, .times = std::nullopt});
    });
    std::atomic<int> happened {0};
    instances->both([&](PlatformStorage &one) {
        for (int i = 0; i < times; ++i)
            happened += one.write([&](Records &records) { return records.faults().use(some) ? 1 : 0; });
    });
    QCOMPARE(int(happened), times);
    here->write([&](Records &records) {
        QVERIFY(!records.faults().use(some));
        QVERIFY(records.faults().use(always));
        QVERIFY(records.faults().use(always));
        QCOMPARE(records.faults().all().size(), 1);
    });
}

QTEST_GUILESS_MAIN(SignInStorageTest)
#include "tst_sign_in_storage.moc"
