// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/navigation_policy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using zhiping::auth::Navigation;
using zhiping::auth::NavigationPolicy;

namespace {

const QUrl redirectUri(u"https://platform.cq.example/oauth/native-callback"_s);

NavigationPolicy thePolicy()
{
    return {{QUrl(u"https://platform.cq.example"_s), QUrl(u"https://sso.jjxxw.cq.gov.cn/netcasso"_s)},
            redirectUri};
}

} // namespace

class NavigationPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgesAddresses_data();
    void judgesAddresses();
    void admitsResourcesOfAllowedSitesOnly_data();
    void admitsResourcesOfAllowedSitesOnly();
    void allowsPlainHttpOnThisComputerOnly_data();
    void allowsPlainHttpOnThisComputerOnly();
    void knowsWhenEverythingIsLocal();
    void leavesUnusableOriginsOut();
};

void NavigationPolicyTest::judgesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<Navigation>("expected");
    const auto row = [](const char *name, const char16_t *address, Navigation expected) {
        QTest::newRow(name) << QStringView(address).toString() << expected;
    };
    row("portal", u"https://sso.jjxxw.cq.gov.cn/netcasso/login?service=x", Navigation::Allow);
    row("portal, other path", u"https://sso.jjxxw.cq.gov.cn/elsewhere", Navigation::Allow);
    row("explicit default port", u"https://sso.jjxxw.cq.gov.cn:443/", Navigation::Allow);
    row("upper-case host", u"https://SSO.jjxxw.CQ.gov.cn/", Navigation::Allow);
    row("platform", u"https://platform.cq.example/binding", Navigation::Allow);
    row("callback", u"https://platform.cq.example/oauth/native-callback?code=c&state=s",
        Navigation::Callback);
    row("callback with fragment", u"https://platform.cq.example/oauth/native-callback?code=c#top",
        Navigation::Callback);
    row("below the callback", u"https://platform.cq.example/oauth/native-callback/x", Navigation::Allow);
    row("callback path on the portal", u"https://sso.jjxxw.cq.gov.cn/oauth/native-callback?code=c",
        Navigation::Allow);
    row("unencrypted", u"http://sso.jjxxw.cq.gov.cn/netcasso", Navigation::Block);
    row("other port", u"https://sso.jjxxw.cq.gov.cn:8443/netcasso", Navigation::Block);
    row("user name before another host", u"https://sso.jjxxw.cq.gov.cn@evil.example/", Navigation::Block);
    row("user name before the right host", u"https://someone@sso.jjxxw.cq.gov.cn/", Navigation::Block);
    row("password before the right host", u"https://a:b@sso.jjxxw.cq.gov.cn/", Navigation::Block);
    row("subdomain", u"https://x.sso.jjxxw.cq.gov.cn/", Navigation::Block);
    row("parent domain", u"https://jjxxw.cq.gov.cn/", Navigation::Block);
    row("right name as a prefix", u"https://sso.jjxxw.cq.gov.cn.evil.example/", Navigation::Block);
    row("right name as a suffix", u"https://evil-sso.jjxxw.cq.gov.cn/", Navigation::Block);
    row("trailing dot", u"https://sso.jjxxw.cq.gov.cn./", Navigation::Block);
    row("Cyrillic look-alike", u"https://sso.jjxxw.cq.gоv.cn/", Navigation::Block);
    row("look-alike in punycode", u"https://sso.jjxxw.cq.xn--gv-emc.cn/", Navigation::Block);
    row("right name in the path", u"https://evil.example/sso.jjxxw.cq.gov.cn", Navigation::Block);
    row("right name in the query", u"https://evil.example/?https://sso.jjxxw.cq.gov.cn/", Navigation::Block);
    row("file", u"file:///etc/passwd", Navigation::Block);
    row("data", u"data:text/html,hello", Navigation::Block);
    row("javascript", u"javascript:alert(1)", Navigation::Block);
    row("private-use scheme", u"cn.gov.cq.review:/oauth/callback?code=c", Navigation::Block);
    row("browser's own page", u"chrome://settings", Navigation::Block);
    row("blob", u"blob:https://sso.jjxxw.cq.gov.cn/1", Navigation::Block);
    row("WebSocket as a page", u"wss://sso.jjxxw.cq.gov.cn/", Navigation::Block);
    row("this computer, not allowed", u"http://127.0.0.1/", Navigation::Block);
    row("nothing", u"", Navigation::Block);
    row("no host", u"https:///netcasso", Navigation::Block);
}

void NavigationPolicyTest::judgesAddresses()
{
    QFETCH(QString, address);
    QFETCH(Navigation, expected);
    QCOMPARE(thePolicy().judge(QUrl(address)), expected);
}

void NavigationPolicyTest::admitsResourcesOfAllowedSitesOnly_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("expected");
    QTest::newRow("picture") << u"https://sso.jjxxw.cq.gov.cn/logo.png"_s << true;
    QTest::newRow("WebSocket") << u"wss://sso.jjxxw.cq.gov.cn/push"_s << true;
    QTest::newRow("inline picture") << u"data:image/png;base64,AA=="_s << true;
    QTest::newRow("blob") << u"blob:https://sso.jjxxw.cq.gov.cn/1"_s << true;
    QTest::newRow("foreign script") << u"https://cdn.example/x.js"_s << false;
    QTest::newRow("foreign WebSocket") << u"wss://evil.example/"_s << false;
    QTest::newRow("unencrypted WebSocket") << u"ws://sso.jjxxw.cq.gov.cn/"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
}

void NavigationPolicyTest::admitsResourcesOfAllowedSitesOnly()
{
    QFETCH(QString, address);
    QFETCH(bool, expected);
    QCOMPARE(thePolicy().admits(QUrl(address)), expected);
}

void NavigationPolicyTest::allowsPlainHttpOnThisComputerOnly_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("usable");
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("127.1.2.3") << u"http://127.1.2.3:8080"_s << true;
    QTest::newRow("localhost") << u"http://localhost:8080"_s << true;
    QTest::newRow("::1") << u"http://[::1]:8080"_s << true;
    QTest::newRow("localhost as a prefix") << u"http://localhost.evil.example"_s << false;
    QTest::newRow("private network") << u"http://192.168.1.1"_s << false;
    QTest::newRow("any address") << u"http://0.0.0.0"_s << false;
}

void NavigationPolicyTest::allowsPlainHttpOnThisComputerOnly()
{
    QFETCH(QString, origin);
    QFETCH(bool, usable);
    QCOMPARE(zhiping::auth::originOf(QUrl(origin)).has_value(), usable);
}

void NavigationPolicyTest::knowsWhenEverythingIsLocal()
{
    QVERIFY(NavigationPolicy({QUrl(u"http://127.0.0.1:1"_s), QUrl(u"http://localhost:2"_s)}, {})
                .isLoopbackOnly());
    QVERIFY(!NavigationPolicy({QUrl(u"http://127.0.0.1:1"_s), redirectUri}, {}).isLoopbackOnly());
    QVERIFY(!NavigationPolicy().isLoopbackOnly());
}

void NavigationPolicyTest::leavesUnusableOriginsOut()
{
    const NavigationPolicy policy({QUrl(u"http://portal.example"_s), QUrl(u"https://a@b.example"_s)}, {});
    QVERIFY(policy.origins().isEmpty());
    QCOMPARE(policy.judge(QUrl(u"http://portal.example/"_s)), Navigation::Block);
}

QTEST_GUILESS_MAIN(NavigationPolicyTest)
#include "tst_navigation_policy.moc"
