// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/platform_fixture.h"

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

/// OAuth in front of the portal, binding, and the life of tokens.
class SignInTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        fixture = std::make_unique<PlatformFixture>();
        QVERIFY(fixture->start());
        visitor = std::make_unique<Visitor>(fixture->origin);
    }

    void bringsABoundReviewerIn();
    void tellsWhyAccessIsDenied_data();
    void tellsWhyAccessIsDenied();
    void resumesTheAttemptFromThePortalsTile();
    void bindsAnOldAccountOnce();
    void slowsDownGuessingAnOldPassword();
    void makesOneAccountForANewUserWhoClicksTwice();
    void refusesRequestsItCannotTrust_data();
    void refusesRequestsItCannotTrust();
    void refusesATicketInAnotherBrowser();
    void comesBackToALoopbackPortThroughAPage();
    void codesWorkOnceAndReuseRevokes();
    void codesAreBoundToVerifierAddressAndTime();
    void refreshTokensRotateWithGrace();
    void reuseAfterTheGraceRevokesTheFamily();
    void anotherDeviceCannotRefresh();
    void signingOutEndsTheFamily();
    void tokensSurviveARestart();
    void disabledAccountsLoseAccess();
    void acceptsAnotherCasServer();

private:
    Answer token(const Items &items) { return visitor->post(u"/oauth/token"_s, items); }
    int meStatus(const QJsonObject &grant)
    {
        Visitor caller(fixture->origin);
        caller.setBearer(grant.value("access_token"_L1).toString());
        const Answer me = caller.get(u"/api/v1/me"_s);
        reason = me.json().value("reason"_L1).toString();
        return me.status;
    }

    std::unique_ptr<PlatformFixture> fixture;
    std::unique_ptr<Visitor> visitor;
    QString reason;
};

void SignInTest::bringsABoundReviewerIn()
{
    const SignInAttempt attempt = anAttempt(fixture->origin);
    const Answer end = browseIn(*visitor, attempt, u"rongchang"_s);
    QCOMPARE(end.location().toString(QUrl::RemoveQuery), attempt.redirectUri);
    QCOMPARE(end.item(u"state"_s), attempt.state);
    QCOMPARE(end.item(u"iss"_s), fixture->origin.toString());

    const Answer answer = token(attempt.exchange(end.item(u"code"_s)));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.headers.value("cache-control").contains("no-store"));
    const QJsonObject grant = answer.json();
    QCOMPARE(grant.value("expires_in"_L1).toInt(), 600);
    const QJsonObject account = grant.value("account"_L1).toObject();
    QCOMPARE(account.value("region"_L1).toString(), u"500153"_s);
    QCOMPARE(account.value("cas_user"_L1).toString(), u"rongchang"_s);
    QCOMPARE(account.value("roles"_L1).toArray().first().toString(), u"district"_s);
    QCOMPARE(meStatus(grant), 200);

    fixture->clock.advance(std::chrono::seconds(601));
    QCOMPARE(meStatus(grant), 401);
    QCOMPARE(reason, u"expired"_s);
}

void SignInTest::tellsWhyAccessIsDenied_data()
{
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("expected");
    QTest::newRow("access not asked for") << u"xinren"_s << u"not_granted"_s;
    QTest::newRow("waiting for approval") << u"daishen"_s << u"pending"_s;
}

void SignInTest::tellsWhyAccessIsDenied()
{
    QFETCH(QString, username);
    QFETCH(QString, expected);
    Answer end = browseIn(*visitor, anAttempt(fixture->origin), username);
    if (end.status == 200) {
        // The waiting page leads back by a link.
        const QRegularExpressionMatch link =
            QRegularExpression(u"href=\"([^\"]*status=pending)\""_s).match(end.text());
        QVERIFY(link.hasMatch());
        end = visitor->follow(visitor->get(QUrl(link.captured(1).replace(u"&amp;"_s, u"&"_s))));
    }
    QCOMPARE(end.item(u"error"_s), u"access_denied"_s);
    QCOMPARE(end.item(u"reason"_s), expected);
    QCOMPARE(end.item(u"state"_s), anAttempt(fixture->origin).state);
}

void SignInTest::resumesTheAttemptFromThePortalsTile()
{
    const SignInAttempt attempt = anAttempt(fixture->origin);
    QCOMPARE(browseIn(*visitor, attempt, u"xinren"_s).item(u"reason"_s), u"not_granted"_s);
    const Answer bright = visitor->follow(
        visitor->submit(visitor->get(u"/netcasso/business/zhizao"_s), u"/netcasso/business/access"_s, {}));
    QCOMPARE(visitor->follow(visitor->get(attempt.authorizeTarget())).item(u"reason"_s),
             u"relogin_required"_s);
    const Answer again = visitor->follow(visitor->submit(bright, u"/netcasso/relogin"_s, {}));
    QCOMPARE(visitor->follow(logIn(*visitor, again, u"xinren"_s)).status, 200);

    const Answer binding = visitor->follow(visitor->get(u"/netcasso/open"_s));
    QVERIFY2(binding.text().contains(u"我是新用户"_s), qPrintable(binding.text()));
    QVERIFY(binding.text().contains(u"荣昌区"_s));
    const Answer end = visitor->follow(visitor->submit(binding, u"/binding/new"_s, {}));
    QCOMPARE(token(attempt.exchange(end.item(u"code"_s))).status, 200);
}

void SignInTest::bindsAnOldAccountOnce()
{
    const SignInAttempt attempt = anAttempt(fixture->origin);
    const Answer binding = browseIn(*visitor, attempt, u"laoyonghu"_s);
    QVERIFY(binding.text().contains(u"我是老用户"_s));
    QVERIFY(binding.text().contains(u"渝北老用户（laoyonghu）"_s));
    const Items old {{u"old_username"_s, u"old-yubei"_s}, {u"old_password"_s, u"old-2026"_s}};
    const Answer end = visitor->follow(visitor->submit(binding, u"/binding/old"_s, old));
    const QJsonObject grant = token(attempt.exchange(end.item(u"code"_s))).json();
    QCOMPARE(grant.value("account"_L1).toObject().value("region"_L1).toString(), u"500112"_s);

    Visitor second(fixture->origin);
    QVERIFY(!browseIn(second, attempt, u"laoyonghu"_s).item(u"code"_s).isEmpty());

    fixture->server->site().storage.write(
        [](platform::Records &records) { records.portal().grantAccess(u"xinren"_s); });
    Visitor other(fixture->origin);
    const Answer refused = other.submit(browseIn(other, attempt, u"xinren"_s), u"/binding/old"_s, old);
    QCOMPARE(refused.status, 409);
    QVERIFY(refused.text().contains(u"已绑定其他平台账号"_s));
    QVERIFY(!refused.text().contains(u"laoyonghu"_s));
}

void SignInTest::slowsDownGuessingAnOldPassword()
{
    const Answer binding = browseIn(*visitor, anAttempt(fixture->origin), u"laoyonghu"_s);
    const auto attemptWith = [&](const QString &password) {
        return visitor->submit(binding, u"/binding/old"_s,
                               {{u"old_username"_s, u"old-yubei"_s}, {u"old_password"_s, password}});
    };
    const Answer wrong = attemptWith(u"guess"_s);
    QCOMPARE(wrong.status, 401);
    QVERIFY(wrong.text().contains(u"还可尝试 4 次"_s));
    QVERIFY(wrong.text().contains(u"value=\"old-yubei\""_s));
    QVERIFY(!wrong.text().contains(u"guess"_s));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(attemptWith(u"guess"_s).status, 401);
    QCOMPARE(attemptWith(u"old-2026"_s).status, 429);
    fixture->clock.advance(std::chrono::minutes(6));
    QCOMPARE(attemptWith(u"old-2026"_s).status, 302);
}

void SignInTest::makesOneAccountForANewUserWhoClicksTwice()
{
    fixture->server->site().storage.write(
        [](platform::Records &records) { records.portal().grantAccess(u"xinren"_s); });
    const SignInAttempt attempt = anAttempt(fixture->origin);
    const Answer binding = browseIn(*visitor, attempt, u"xinren"_s);
    const Answer first = visitor->submit(binding, u"/binding/new"_s, {});
    const Answer second = visitor->submit(binding, u"/binding/new"_s, {});
    const QString firstId =
        token(attempt.exchange(first.item(u"code"_s))).json().value("account"_L1)["id"_L1].toString();
    QVERIFY(!firstId.isEmpty());
    QCOMPARE(token(attempt.exchange(second.item(u"code"_s))).json().value("account"_L1)["id"_L1].toString(),
             firstId);
}

void SignInTest::refusesRequestsItCannotTrust_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("unknown client") << u"cq-review-desktop"_s << u"somebody"_s;
    QTest::newRow("foreign address") << u"%2Foauth%2Fnative-callback"_s << u".evil.example%2Foauth"_s;
    QTest::newRow("private scheme") << u"redirect_uri=http"_s << u"redirect_uri=cq.gov"_s;
    QTest::newRow("no state") << u"state=state-of-this-attempt"_s << u"state="_s;
}

void SignInTest::refusesRequestsItCannotTrust()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const Answer answer = visitor->get(anAttempt(fixture->origin).authorizeTarget().replace(from, to));
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.location().isEmpty());
}

void SignInTest::refusesATicketInAnotherBrowser()
{
    const Answer loginPage = visitor->follow(visitor->get(anAttempt(fixture->origin).authorizeTarget()));
    const QUrl callback = logIn(*visitor, loginPage, u"rongchang"_s).location();
    QCOMPARE(callback.path(), u"/oauth/cas-callback"_s);
    Visitor victim(fixture->origin);
    QCOMPARE(victim.get(callback).status, 400);
    QVERIFY(!visitor->follow(visitor->get(callback)).item(u"code"_s).isEmpty());
    QCOMPARE(visitor->get(callback).status, 400);
}

void SignInTest::comesBackToALoopbackPortThroughAPage()
{
    SignInAttempt attempt = anAttempt(fixture->origin);
    attempt.redirectUri = u"http://127.0.0.1:9/callback"_s;
    const Answer page = browseIn(*visitor, attempt, u"rongchang"_s);
    QCOMPARE(page.status, 200);
    QVERIFY(page.headers.value("refresh").startsWith("0;url=http://127.0.0.1:9/callback?code="));
}

void SignInTest::codesWorkOnceAndReuseRevokes()
{
    const SignInAttempt attempt = anAttempt(fixture->origin);
    const QString code = browseIn(*visitor, attempt, u"rongchang"_s).item(u"code"_s);
    const QJsonObject grant = token(attempt.exchange(code)).json();
    QCOMPARE(meStatus(grant), 200);
    const Answer again = token(attempt.exchange(code));
    QCOMPARE(again.status, 400);
    QCOMPARE(again.json().value("error"_L1).toString(), u"invalid_grant"_s);
    QCOMPARE(meStatus(grant), 401);
    QCOMPARE(reason, u"revoked"_s);
    QCOMPARE(token(refreshing(grant.value("refresh_token"_L1).toString())).status, 400);
}

void SignInTest::codesAreBoundToVerifierAddressAndTime()
{
    const SignInAttempt attempt = anAttempt(fixture->origin);
    const auto code = [&] {
        Visitor fresh(fixture->origin);
        return browseIn(fresh, attempt, u"rongchang"_s).item(u"code"_s);
    };
    SignInAttempt wrong = attempt;
    wrong.verifier = u"another-verifier-another-verifier-another-verifier"_s;
    const QString guessed = code();
    QCOMPARE(token(wrong.exchange(guessed)).status, 400);
    QCOMPARE(token(attempt.exchange(guessed)).status, 400);

    wrong = attempt;
    wrong.redirectUri = u"http://127.0.0.1:9/callback"_s;
    QCOMPARE(token(wrong.exchange(code())).status, 400);

    const QString late = code();
    fixture->clock.advance(std::chrono::seconds(61));
    QCOMPARE(token(attempt.exchange(late)).status, 400);
}

void SignInTest::refreshTokensRotateWithGrace()
{
    const QString first =
        signIn(*visitor, fixture->origin, u"rongchang"_s).value("refresh_token"_L1).toString();
    const QJsonObject second = token(refreshing(first)).json();
    const QString successor = second.value("refresh_token"_L1).toString();
    QVERIFY(!successor.isEmpty() && successor != first);
    fixture->clock.advance(std::chrono::seconds(59));
    QCOMPARE(token(refreshing(first)).json().value("refresh_token"_L1).toString(), successor);
    QCOMPARE(token(refreshing(successor)).status, 200);
    QCOMPARE(meStatus(second), 200);
}

void SignInTest::reuseAfterTheGraceRevokesTheFamily()
{
    const QString first =
        signIn(*visitor, fixture->origin, u"rongchang"_s).value("refresh_token"_L1).toString();
    const QJsonObject second = token(refreshing(first)).json();
    fixture->clock.advance(std::chrono::seconds(61));
    QCOMPARE(token(refreshing(first)).status, 400);
    QCOMPARE(token(refreshing(second.value("refresh_token"_L1).toString())).status, 400);
    QCOMPARE(meStatus(second), 401);
    QCOMPARE(reason, u"revoked"_s);
}

void SignInTest::anotherDeviceCannotRefresh()
{
    const QString first =
        signIn(*visitor, fixture->origin, u"rongchang"_s).value("refresh_token"_L1).toString();
    QCOMPARE(token(refreshing(first, u"laptop-2"_s)).json().value("error"_L1).toString(), u"invalid_grant"_s);
}

void SignInTest::signingOutEndsTheFamily()
{
    const QJsonObject grant = signIn(*visitor, fixture->origin, u"rongchang"_s);
    const QString refreshToken = grant.value("refresh_token"_L1).toString();
    const Items revoking {{u"token"_s, refreshToken}, {u"client_id"_s, u"cq-review-desktop"_s}};
    QCOMPARE(visitor->post(u"/oauth/revoke"_s, revoking).status, 200);
    QCOMPARE(visitor->post(u"/oauth/revoke"_s, revoking).status, 200);
    QCOMPARE(meStatus(grant), 401);
    QCOMPARE(token(refreshing(refreshToken)).status, 400);
}

void SignInTest::tokensSurviveARestart()
{
    const QJsonObject grant = signIn(*visitor, fixture->origin, u"rongchang"_s);
    QVERIFY(fixture->restart());
    QCOMPARE(meStatus(grant), 200);
    QCOMPARE(token(refreshing(grant.value("refresh_token"_L1).toString())).status, 200);
}

void SignInTest::disabledAccountsLoseAccess()
{
    const QJsonObject grant = signIn(*visitor, fixture->origin, u"rongchang"_s);
    fixture->server->site().storage.write([&](platform::Records &records) {
        records.accounts().setDisabled(grant.value("account"_L1)["id"_L1].toString(), true);
    });
    QCOMPARE(meStatus(grant), 401);
    QCOMPARE(reason, u"disabled"_s);
    const Answer refused = token(refreshing(grant.value("refresh_token"_L1).toString()));
    QCOMPARE(refused.json().value("reason"_L1).toString(), u"disabled"_s);
    Visitor again(fixture->origin);
    QCOMPARE(browseIn(again, anAttempt(fixture->origin), u"rongchang"_s).item(u"reason"_s), u"disabled"_s);
}

void SignInTest::acceptsAnotherCasServer()
{
    QVERIFY(fixture->restart());
    PlatformFixture behind;
    behind.options.practiceAccounts = false;
    behind.options.casUrl = QUrl(fixture->origin.toString() + u"/netcasso"_s);
    QVERIFY(behind.start());
    fixture->options.services = {behind.origin.toString() + u"/oauth/cas-callback"_s};
    QVERIFY(fixture->restart());
    behind.server->site().storage.write([](platform::Records &records) {
        records.accounts().assign({u"rongchang"_s, {}, {}, u"500153"_s, domain::Role::District});
    });

    const SignInAttempt attempt = anAttempt(behind.origin);
    Visitor atPlatform(behind.origin);
    const QUrl login = atPlatform.get(attempt.authorizeTarget()).location();
    QCOMPARE(login.authority(), fixture->origin.authority());
    Visitor atPortal(fixture->origin);
    const QUrl callback = logIn(atPortal, atPortal.get(login), u"rongchang"_s).location();
    QCOMPARE(callback.authority(), behind.origin.authority());
    const Answer binding = atPlatform.follow(atPlatform.get(callback));
    QVERIFY2(binding.text().contains(u"我是新用户，确认以上信息"_s), qPrintable(binding.text()));
    const Answer end = atPlatform.submit(binding, u"/binding/new"_s, {});
    const QJsonObject grant =
        atPlatform.post(u"/oauth/token"_s, attempt.exchange(end.item(u"code"_s))).json();
    QCOMPARE(grant.value("account"_L1)["name"_L1].toString(), u"荣昌评审员"_s);

    fixture->server->stop();
    Visitor late(behind.origin);
    const QUrl portal = late.get(attempt.authorizeTarget()).location();
    const QString service = QUrlQuery(portal).queryItemValue(u"service"_s, QUrl::FullyDecoded);
    const Answer down = late.follow(late.get(QUrl(service + u"&ticket=ST-x"_s)));
    QCOMPARE(down.item(u"reason"_s), u"portal_unavailable"_s);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_sign_in.moc"
