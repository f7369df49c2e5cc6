// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/two_instances.h"

#include <QtTest>

#include <atomic>
#include <mutex>

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;
using platform::PlatformStorage;
using platform::Records;

namespace {

// Enough for two threads to meet many times.
constexpr int times = 40;
const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'800'000'000'123, Qt::UTC);

platform::PortalUser aUser(const QString &username, const QString &name = u"张三"_s)
{
    return {username,
            name,
            u"荣昌区经济信息委"_s,
            u"500153"_s,
            u"023-12345678"_s,
            u"hash"_s,
            platform::PortalUserState::Pending,
            false,
            now};
}

platform::PlatformAccount anAccount(const QString &id)
{
    platform::PlatformAccount account;
    account.account.id = domain::AccountId(id);
    account.account.name = u"荣昌评审员"_s;
    account.account.organisation = u"荣昌区经济信息委"_s;
    account.account.region = domain::RegionCode(u"500153"_s);
    account.account.roles = {domain::Role::District, domain::Role::Trainer};
    return account;
}

QByteArray ticketId(int number)
{
    return "ticket-" + QByteArray::number(number);
}

} // namespace

/// The contract of a `PlatformStorage` for people, held by two instances that share nothing but what is
/// stored. A storage of another kind is a row in `addStorages()`.
class PeopleStorageTest final : public QObject
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

    void keepsNothingOfAnyoneWhereOneThingIsRefused();

    void showsAPortalUserToTheOtherInstance();
    void givesAUsernameToOneOfTwoWhoRegisterAtTheSameMoment();
    void changesPortalUsersForBoth();
    void listsPortalUsersInTheOrderOfTheirRegistration();
    void endsALogInForBoth();
    void spendsATicketOnceWhenBothAreAskedAtTheSameMoment();
    void forgetsLogInsAndTicketsThatHaveEndedOnly();

    void showsAnAccountToTheOtherInstance();
    void refusesAnAccountThatIsThere();
    void listsAccountsWithWhomTheyBelongTo();
    void bindsOneToOne();
    void bindsOneOfTwoWhoAskAtTheSameMoment();
    void remembersTheLastAssignment();

private:
    std::unique_ptr<TwoInstances> instances;
    PlatformStorage *here = nullptr;
    PlatformStorage *there = nullptr;
};

void PeopleStorageTest::keepsNothingOfAnyoneWhereOneThingIsRefused()
{
    const Result<> refused = here->write([](Records &records) -> Result<> {
        records.portal().addUser(aUser(u"zhangsan"_s));
        records.portal().addSession({"one"_ba, u"zhangsan"_s, false, now});
        records.accounts().add(anAccount(u"acc"_s), now);
        records.accounts().bind(u"zhangsan"_s, u"acc"_s, u"new"_s, now);
        records.signIns().putWrongTries(u"portal:zhangsan"_s, {1, {}, now});
        records.faults().add({.pattern = u"/*"_s, .status = 503});
        records.audit(now, u"bound"_s, u"zhangsan"_s);
        return Error {ErrorKind::Conflict, u"and then this"_s, {}};
    });
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    there->read([](const Records &records) {
        QVERIFY(!records.portal().user(u"zhangsan"_s));
        QVERIFY(!records.accounts().account(u"acc"_s));
        QVERIFY(!records.accounts().boundTo(u"zhangsan"_s));
        QVERIFY(!records.portal().session("one"_ba));
        QVERIFY(!records.signIns().wrongTries(u"portal:zhangsan"_s));
        QVERIFY(records.faults().all().isEmpty());
    });
}

void PeopleStorageTest::showsAPortalUserToTheOtherInstance()
{
    here->write([](Records &records) { QVERIFY(records.portal().addUser(aUser(u"zhangsan"_s))); });
    const auto found =
        there->read([](const Records &records) { return records.portal().user(u"zhangsan"_s); });
    QVERIFY(found.has_value());
    QCOMPARE(found->username, u"zhangsan"_s);
    QCOMPARE(found->name, u"张三"_s);
    QCOMPARE(found->organisation, u"荣昌区经济信息委"_s);
    QCOMPARE(found->region, u"500153"_s);
    QCOMPARE(found->phone, u"023-12345678"_s);
    QCOMPARE(found->passwordHash, u"hash"_s);
    QCOMPARE(found->state, platform::PortalUserState::Pending);
    QVERIFY(!found->granted);
    QCOMPARE(found->registeredAt, now);
    QVERIFY(
        !there->read([](const Records &records) { return records.portal().user(u"lisi"_s).has_value(); }));
}

void PeopleStorageTest::givesAUsernameToOneOfTwoWhoRegisterAtTheSameMoment()
{
    std::atomic<int> registered {0};
    instances->both([&](PlatformStorage &one) {
        for (int i = 0; i < times; ++i)
            registered += one.write([&](Records &records) {
                const QString name = &one == here ? u"此"_s : u"彼"_s;
                return records.portal().addUser(aUser(u"user-%1"_s.arg(i), name)) ? 1 : 0;
            });
    });
    QCOMPARE(int(registered), times);
    // Whoever came second has changed nothing.
    here->write([](Records &records) { records.portal().addUser(aUser(u"lisi"_s, u"李四"_s)); });
    QVERIFY(!there->write([](Records &records) { return records.portal().addUser(aUser(u"lisi"_s)); }));
    QCOMPARE(here->read([](const Records &records) { return records.portal().user(u"lisi"_s)->name; }),
             u"李四"_s);
}

void PeopleStorageTest::changesPortalUsersForBoth()
{
    here->write([](Records &records) {
        records.portal().addUser(aUser(u"zhangsan"_s));
        records.portal().addUser(aUser(u"lisi"_s));
    });
    there->write([](Records &records) {
        QVERIFY(records.portal().setUserState(u"zhangsan"_s, platform::PortalUserState::Approved, now));
        QVERIFY(records.portal().grantAccess(u"zhangsan"_s));
        QVERIFY(!records.portal().setUserState(u"wangwu"_s, platform::PortalUserState::Approved, now));
        QVERIFY(!records.portal().grantAccess(u"wangwu"_s));
    });
    here->read([](const Records &records) {
        QCOMPARE(records.portal().user(u"zhangsan"_s)->state, platform::PortalUserState::Approved);
        QVERIFY(records.portal().user(u"zhangsan"_s)->granted);
        QCOMPARE(records.portal().user(u"lisi"_s)->state, platform::PortalUserState::Pending);
        QVERIFY(!records.portal().user(u"lisi"_s)->granted);
    });
}

void PeopleStorageTest::listsPortalUsersInTheOrderOfTheirRegistration()
{
    here->write([](Records &records) {
        platform::PortalUser later = aUser(u"a-later"_s);
        later.registeredAt = now.addSecs(1);
        records.portal().addUser(later);
        records.portal().addUser(aUser(u"b-first"_s));
    });
    const auto users = there->read([](const Records &records) { return records.portal().users(); });
    QCOMPARE(users.size(), 2);
    QCOMPARE(users.first().username, u"b-first"_s);
    QCOMPARE(users.last().username, u"a-later"_s);
}

void PeopleStorageTest::endsALogInForBoth()
{
    here->write([](Records &records) {
        records.portal().addUser(aUser(u"zhangsan"_s));
        records.portal().addUser(aUser(u"lisi"_s));
        records.portal().addSession({"one"_ba, u"zhangsan"_s, true, now});
        records.portal().addSession({"two"_ba, u"zhangsan"_s, false, now});
        records.portal().addSession({"three"_ba, u"zhangsan"_s, false, now});
        records.portal().addSession({"other"_ba, u"lisi"_s, false, now});
    });
    const auto session = [this](const QByteArray &id) {
        return there->read([&](const Records &records) { return records.portal().session(id); });
    };
    QCOMPARE(session("one"_ba)->username, u"zhangsan"_s);
    QCOMPARE(session("one"_ba)->expiresAt, now);
    QVERIFY(session("one"_ba)->activated);
    QVERIFY(!session("two"_ba)->activated);
    here->write([](Records &records) { records.portal().removeSession("one"_ba); });
    QVERIFY(!session("one"_ba));
    QVERIFY(session("two"_ba));
    here->write([](Records &records) { records.portal().removeSessionsOf(u"zhangsan"_s); });
    QVERIFY(!session("two"_ba) && !session("three"_ba));
    QVERIFY(session("other"_ba));
}

void PeopleStorageTest::spendsATicketOnceWhenBothAreAskedAtTheSameMoment()
{
    here->write([](Records &records) {
        for (int i = 0; i < times; ++i)
            records.portal().addTicket(
                {ticketId(i), u"https://platform/callback"_s, u"zhangsan"_s, true, i == 0, now});
    });
    std::mutex mutex;
    QList<platform::TicketRecord> spent;
    instances->both([&](PlatformStorage &one) {
        for (int i = 0; i < times; ++i) {
            const auto ticket =
                one.write([i](Records &records) { return records.portal().spendTicket(ticketId(i), now); });
            const std::lock_guard guard(mutex);
            if (ticket)
                spent.append(*ticket);
        }
    });
    QCOMPARE(spent.size(), times);
    for (const platform::TicketRecord &ticket : std::as_const(spent)) {
        QCOMPARE(ticket.service, u"https://platform/callback"_s);
        QCOMPARE(ticket.username, u"zhangsan"_s);
        QVERIFY(ticket.activated);
        QCOMPARE(ticket.fresh, ticket.id == ticketId(0));
        QCOMPARE(ticket.expiresAt, now);
    }
    QVERIFY(!here->write([](Records &records) { return records.portal().spendTicket("unknown"_ba, now); }));
}

void PeopleStorageTest::forgetsLogInsAndTicketsThatHaveEndedOnly()
{
    here->write([](Records &records) {
        records.portal().addUser(aUser(u"zhangsan"_s));
        records.portal().addSession({"ended"_ba, u"zhangsan"_s, false, now.addMSecs(-1)});
        records.portal().addSession({"ends"_ba, u"zhangsan"_s, false, now});
        records.portal().addTicket({"ended"_ba, u"s"_s, u"zhangsan"_s, false, false, now.addMSecs(-1)});
        records.portal().addTicket({"ends"_ba, u"s"_s, u"zhangsan"_s, false, false, now});
    });
    there->write([](Records &records) { records.portal().forgetEndedBefore(now); });
    here->write([](Records &records) {
        QVERIFY(!records.portal().session("ended"_ba));
        QVERIFY(records.portal().session("ends"_ba));
        QVERIFY(!records.portal().spendTicket("ended"_ba, now));
        QVERIFY(records.portal().spendTicket("ends"_ba, now));
    });
}

void PeopleStorageTest::showsAnAccountToTheOtherInstance()
{
    platform::PlatformAccount made = anAccount(u"acc"_s);
    made.oldUsername = u"old-rongchang"_s;
    made.oldPasswordHash = u"hash"_s;
    here->write([&](Records &records) { records.accounts().add(made, now); });
    const auto found =
        there->read([](const Records &records) { return records.accounts().account(u"acc"_s); });
    QVERIFY(found.has_value());
    QCOMPARE(found->account, made.account);
    QVERIFY(!found->disabled);
    QCOMPARE(found->oldUsername, u"old-rongchang"_s);
    QCOMPARE(found->oldPasswordHash, u"hash"_s);
    there->write([](Records &records) {
        QVERIFY(records.accounts().setDisabled(u"acc"_s, true));
        QVERIFY(!records.accounts().setDisabled(u"nobody"_s, true));
    });
    here->read([](const Records &records) {
        QVERIFY(records.accounts().accountWithOldUsername(u"old-rongchang"_s)->disabled);
        QVERIFY(!records.accounts().accountWithOldUsername(u"acc"_s));
        QVERIFY(!records.accounts().account(u"old-rongchang"_s));
        // Who has no old username is not found by that.
        QVERIFY(!records.accounts().accountWithOldUsername({}));
    });
}

void PeopleStorageTest::refusesAnAccountThatIsThere()
{
    const auto add = [](PlatformStorage &storage, const QString &id, const QString &oldUsername) {
        storage.write([&](Records &records) {
            platform::PlatformAccount account = anAccount(id);
            account.oldUsername = oldUsername;
            records.accounts().add(account, now);
        });
    };
    add(*here, u"a"_s, {});
    add(*here, u"b"_s, {});
    add(*here, u"c"_s, u"old"_s);
    QVERIFY_THROWS_EXCEPTION(platform::StorageFailure, add(*there, u"a"_s, {}));
    QVERIFY_THROWS_EXCEPTION(platform::StorageFailure, add(*there, u"d"_s, u"old"_s));
    QVERIFY(
        !here->read([](const Records &records) { return records.accounts().account(u"d"_s).has_value(); }));
}

void PeopleStorageTest::listsAccountsWithWhomTheyBelongTo()
{
    here->write([](Records &records) {
        records.accounts().add(anAccount(u"a-later"_s), now.addSecs(1));
        records.accounts().add(anAccount(u"b-first"_s), now);
        records.accounts().bind(u"zhangsan"_s, u"a-later"_s, u"new"_s, now);
    });
    const auto all = there->read([](const Records &records) { return records.accounts().accounts(); });
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().account.account.id.text(), u"b-first"_s);
    QVERIFY(all.first().casUser.isEmpty());
    QCOMPARE(all.last().account.account.id.text(), u"a-later"_s);
    QCOMPARE(all.last().casUser, u"zhangsan"_s);
}

void PeopleStorageTest::bindsOneToOne()
{
    here->write([](Records &records) {
        records.accounts().add(anAccount(u"a"_s), now);
        records.accounts().add(anAccount(u"b"_s), now);
        QVERIFY(records.accounts().bind(u"zhangsan"_s, u"a"_s, u"old"_s, now));
    });
    there->write([](Records &records) {
        QVERIFY(!records.accounts().bind(u"lisi"_s, u"a"_s, u"old"_s, now));
        QVERIFY(!records.accounts().bind(u"zhangsan"_s, u"b"_s, u"old"_s, now));
        QVERIFY(!records.accounts().bind(u"zhangsan"_s, u"a"_s, u"old"_s, now));
        QVERIFY(records.accounts().bind(u"lisi"_s, u"b"_s, u"old"_s, now));
    });
    here->read([](const Records &records) {
        QCOMPARE(records.accounts().boundTo(u"zhangsan"_s), std::optional(u"a"_s));
        QCOMPARE(records.accounts().boundTo(u"lisi"_s), std::optional(u"b"_s));
        QVERIFY(!records.accounts().boundTo(u"wangwu"_s));
    });
}

void PeopleStorageTest::bindsOneOfTwoWhoAskAtTheSameMoment()
{
    here->write([](Records &records) {
        for (int i = 0; i < times; ++i)
            records.accounts().add(anAccount(u"acc-%1"_s.arg(i)), now);
    });
    std::atomic<int> bound {0};
    instances->both([&](PlatformStorage &one) {
        const QString who = &one == here ? u"here-%1"_s : u"there-%1"_s;
        for (int i = 0; i < times; ++i)
            bound += one.write([&](Records &records) {
                return records.accounts().bind(who.arg(i), u"acc-%1"_s.arg(i), u"old"_s, now) ? 1 : 0;
            });
    });
    QCOMPARE(int(bound), times);
}

void PeopleStorageTest::remembersTheLastAssignment()
{
    here->write([](Records &records) {
        records.accounts().assign({u"zhangsan"_s, u"张三"_s, u"甲"_s, u"500153"_s, domain::Role::District});
    });
    there->write([](Records &records) {
        records.accounts().assign({u"zhangsan"_s, {}, u"乙"_s, {}, domain::Role::Municipal});
    });
    const auto found =
        here->read([](const Records &records) { return records.accounts().assignment(u"zhangsan"_s); });
    QVERIFY(found.has_value());
    QCOMPARE(found->casUser, u"zhangsan"_s);
    QVERIFY(found->name.isEmpty());
    QCOMPARE(found->organisation, u"乙"_s);
    QVERIFY(found->region.isEmpty());
    QCOMPARE(found->role, domain::Role::Municipal);
    QVERIFY(!here->read(
        [](const Records &records) { return records.accounts().assignment(u"lisi"_s).has_value(); }));
}

QTEST_GUILESS_MAIN(PeopleStorageTest)
#include "tst_people_storage.moc"
