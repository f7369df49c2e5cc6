// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/platform_fixture.h"
#include "platform/portal_users.h"

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

/// The SSO portal as 附件1 tells it, and CAS behind it.
class PortalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        fixture = std::make_unique<PlatformFixture>();
        QVERIFY(fixture->start());
        service = fixture->origin.toString() + u"/oauth/cas-callback?tx=t"_s;
    }

    void registersWaitsAndEntersAfterApproval();
    void accessCountsFromTheNextLogInOn();
    void refusesFormsWithoutToken();
    void refusesUnknownServices_data();
    void refusesUnknownServices();
    void locksAfterFiveWrongPasswords();
    void escapesWhatPeopleType();
    void pagesAllowNothingForeign();
    void ticketsWorkOnce();
    void ticketsOfAnotherServiceAreSpent();
    void ticketsExpire();
    void ticketsAndSessionsSurviveARestart();
    void renewAsksForThePasswordAgain();
    void gatewayNeverShowsAForm();
    void logOutEndsTheSession();

private:
    QString loginTarget(const QString &more = {}) const
    {
        return u"/netcasso/login?service="_s + QString::fromLatin1(QUrl::toPercentEncoding(service)) + more;
    }
    QString ticketFor(Visitor &visitor, const QString &username = u"rongchang"_s)
    {
        return logIn(visitor, visitor.get(loginTarget()), username).item(u"ticket"_s);
    }
    QString validation(const QString &ticket, const QString &forService, const QString &more = {})
    {
        return fixture->visitor()
            .get(u"/netcasso/p3/serviceValidate?ticket=%1&service=%2%3"_s.arg(
                ticket, QString::fromLatin1(QUrl::toPercentEncoding(forService)), more))
            .text();
    }

    std::unique_ptr<PlatformFixture> fixture;
    QString service;
};

void PortalTest::registersWaitsAndEntersAfterApproval()
{
    Visitor visitor = fixture->visitor();
    const Answer form = visitor.get(u"/netcasso/register"_s);
    QVERIFY(form.text().contains(u"现在注册"_s));
    const Items entered {{u"username"_s, u"zhangsan"_s},
                         {u"name"_s, u"张三"_s},
                         {u"organisation"_s, u"荣昌区经济信息委"_s},
                         {u"region"_s, u"500153"_s},
                         {u"phone"_s, u"023-12345678"_s},
                         {u"password"_s, u"correct-horse"_s},
                         {u"repeat"_s, u"correct-horse"_s}};
    const Answer waiting = visitor.submit(form, u"/netcasso/register"_s, entered);
    QCOMPARE(waiting.status, 200);
    QVERIFY(waiting.text().contains(u"审核期不超过 1 个工作日"_s));

    const Answer stillWaiting =
        logIn(visitor, visitor.get(u"/netcasso/login"_s), u"zhangsan"_s, u"correct-horse"_s);
    QVERIFY(stillWaiting.text().contains(u"等待平台审核"_s));
    QVERIFY(visitor.cookie("TGC").isEmpty());

    fixture->server->site().storage.write([&](platform::Records &records) {
        QVERIFY(platform::setPortalUserState(records, fixture->clock, u"zhangsan"_s,
                                             platform::PortalUserState::Approved));
    });
    const Answer home =
        visitor.follow(logIn(visitor, visitor.get(u"/netcasso/login"_s), u"zhangsan"_s, u"correct-horse"_s));
    for (const QString &entry : {u"首页"_s, u"公共服务类"_s, u"业务系统类"_s, u"数据资源类"_s})
        QVERIFY2(home.text().contains(entry), qPrintable(entry));
}

void PortalTest::accessCountsFromTheNextLogInOn()
{
    Visitor visitor = fixture->visitor();
    QVERIFY(visitor.follow(logIn(visitor, visitor.get(u"/netcasso/login"_s), u"xinren"_s))
                .text()
                .contains(u"首页"_s));
    QVERIFY(visitor.get(u"/netcasso/business"_s).text().contains(u"tile grey"_s));
    const Answer selected = visitor.get(u"/netcasso/business/zhizao"_s);
    QVERIFY(selected.text().contains(u"确定接入"_s));

    const Answer bright = visitor.follow(visitor.submit(selected, u"/netcasso/business/access"_s, {}));
    QVERIFY(bright.text().contains(u"tile bright"_s));
    QVERIFY(bright.text().contains(u"重新登录以激活权限"_s));
    QCOMPARE(visitor.get(u"/netcasso/open"_s).location().path(), u"/netcasso/business"_s);

    const Answer again = visitor.follow(visitor.submit(bright, u"/netcasso/relogin"_s, {}));
    QVERIFY(again.text().contains(u"请重新登录以激活"_s));
    const Answer ready = visitor.follow(logIn(visitor, again, u"xinren"_s));
    QVERIFY(ready.text().contains(u"点击进入"_s));
    QCOMPARE(visitor.get(u"/netcasso/open"_s).location().path(), u"/enter"_s);
}

void PortalTest::refusesFormsWithoutToken()
{
    Visitor visitor = fixture->visitor();
    const Answer answer = visitor.post(u"/netcasso/login"_s,
                                       {{u"username"_s, u"rongchang"_s}, {u"password"_s, practicePassword}});
    QCOMPARE(answer.status, 403);
    QVERIFY(visitor.cookie("TGC").isEmpty());
}

void PortalTest::refusesUnknownServices_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("another host") << u"https://evil.example/oauth/cas-callback"_s;
    QTest::newRow("another port") << u"http://127.0.0.1:1/oauth/cas-callback"_s;
    QTest::newRow("another path") << fixture->origin.toString() + u"/elsewhere"_s;
    QTest::newRow("our name as a prefix")
        << fixture->origin.toString() + u".evil.example/oauth/cas-callback"_s;
    QTest::newRow("our name as a user") << u"http://127.0.0.1@evil.example/oauth/cas-callback"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s;
}

void PortalTest::refusesUnknownServices()
{
    QFETCH(QString, address);
    const Answer answer = fixture->visitor().get(u"/netcasso/login?service="_s
                                                 + QString::fromLatin1(QUrl::toPercentEncoding(address)));
    QCOMPARE(answer.status, 403);
}

void PortalTest::locksAfterFiveWrongPasswords()
{
    Visitor visitor = fixture->visitor();
    const Answer page = visitor.get(u"/netcasso/login"_s);
    QVERIFY(logIn(visitor, page, u"rongchang"_s, u"wrong"_s).text().contains(u"还可尝试 4 次"_s));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(logIn(visitor, page, u"rongchang"_s, u"wrong"_s).status, 401);
    const Answer locked = logIn(visitor, page, u"rongchang"_s);
    QCOMPARE(locked.status, 429);
    QVERIFY(!locked.headers.value("retry-after").isEmpty());
    fixture->clock.advance(std::chrono::minutes(6));
    QCOMPARE(logIn(visitor, page, u"rongchang"_s).status, 302);
}

void PortalTest::escapesWhatPeopleType()
{
    Visitor visitor = fixture->visitor();
    const Answer page =
        logIn(visitor, visitor.get(u"/netcasso/login"_s), u"\"><script>alert(1)</script>"_s, u"wrong"_s);
    QVERIFY(!page.text().contains(u"<script"_s));
    QVERIFY(page.text().contains(u"&lt;script&gt;"_s));
}

void PortalTest::pagesAllowNothingForeign()
{
    const Answer page = fixture->visitor().get(u"/netcasso/login"_s);
    const QByteArray policy = page.headers.value("content-security-policy");
    QVERIFY(policy.contains("default-src 'none'"));
    QVERIFY(policy.contains("form-action 'self'"));
    QVERIFY(!page.text().contains(u"http"_s));
    QCOMPARE(page.text().count(u" autofocus"_s), 1);
    QVERIFY(page.text().indexOf(u"name=\"username\""_s) < page.text().indexOf(u"name=\"password\""_s));
    QCOMPARE(fixture->visitor().get(u"/assets/pages.css"_s).status, 200);
}

void PortalTest::ticketsWorkOnce()
{
    Visitor visitor = fixture->visitor();
    const QString ticket = ticketFor(visitor);
    QVERIFY(ticket.startsWith(u"ST-"_s));
    const QString first = validation(ticket, service);
    QVERIFY2(first.contains(u"<cas:user>rongchang</cas:user>"_s), qPrintable(first));
    QVERIFY(first.contains(u"<cas:access>active</cas:access>"_s));
    QVERIFY(validation(ticket, service).contains(u"INVALID_TICKET"_s));
    QVERIFY(validation(u"ST-made-up"_s, service).contains(u"INVALID_TICKET"_s));
    QVERIFY(validation({}, service).contains(u"INVALID_REQUEST"_s));
}

void PortalTest::ticketsOfAnotherServiceAreSpent()
{
    Visitor visitor = fixture->visitor();
    const QString ticket = ticketFor(visitor);
    QVERIFY(validation(ticket, service + u"x"_s).contains(u"INVALID_SERVICE"_s));
    QVERIFY(validation(ticket, service).contains(u"INVALID_TICKET"_s));
}

void PortalTest::ticketsExpire()
{
    Visitor visitor = fixture->visitor();
    const QString ticket = ticketFor(visitor);
    fixture->clock.advance(std::chrono::seconds(61));
    QVERIFY(validation(ticket, service).contains(u"INVALID_TICKET"_s));
}

void PortalTest::ticketsAndSessionsSurviveARestart()
{
    Visitor visitor = fixture->visitor();
    const QString ticket = ticketFor(visitor);
    QVERIFY(fixture->restart());
    QVERIFY(validation(ticket, service).contains(u"rongchang"_s));
    QVERIFY(visitor.get(loginTarget()).item(u"ticket"_s).startsWith(u"ST-"_s));
}

void PortalTest::renewAsksForThePasswordAgain()
{
    Visitor visitor = fixture->visitor();
    QVERIFY(!ticketFor(visitor).isEmpty());
    const QString silent = visitor.get(loginTarget()).item(u"ticket"_s);
    QVERIFY(validation(silent, service, u"&renew=true"_s).contains(u"INVALID_TICKET"_s));
    const Answer form = visitor.get(loginTarget(u"&renew=true"_s));
    QCOMPARE(form.status, 200);
    const QString fresh = logIn(visitor, form, u"rongchang"_s).item(u"ticket"_s);
    QVERIFY(validation(fresh, service, u"&renew=true"_s).contains(u"rongchang"_s));
}

void PortalTest::gatewayNeverShowsAForm()
{
    const Answer answer = fixture->visitor().get(loginTarget(u"&gateway=true"_s));
    QCOMPARE(answer.status, 302);
    QCOMPARE(answer.location(), QUrl(service));
}

void PortalTest::logOutEndsTheSession()
{
    Visitor visitor = fixture->visitor();
    QVERIFY(!ticketFor(visitor).isEmpty());
    const QString cookie = visitor.cookie("TGC");
    QVERIFY(visitor.get(u"/netcasso/logout"_s).text().contains(u"已退出登录"_s));
    Visitor thief = fixture->visitor();
    const Answer answer = thief.get(loginTarget(), {{"Cookie", "TGC=" + cookie.toLatin1()}});
    QCOMPARE(answer.status, 200);
}

QTEST_GUILESS_MAIN(PortalTest)
#include "tst_portal.moc"
