// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/host_gate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace zhiping;

/// What the browser engine is told about hosts; that it obeys is shown by tst_portal_browser.
class HostGateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void namesThePortalAndThePlatformAlone();
    void leavesHostsToAProxy();
    void neverAsksAProxyForThisComputer();
};

void HostGateTest::init()
{
    for (const char *name :
         {"QTWEBENGINE_CHROMIUM_FLAGS", "http_proxy", "https_proxy", "all_proxy", "no_proxy"})
        qunsetenv(name);
}

void HostGateTest::namesThePortalAndThePlatformAlone()
{
    const QList<QUrl> sites {QUrl(u"https://portal.example/netcasso"_s),
                             QUrl(u"https://platform.example:8443"_s), QUrl(u"https://portal.example:444"_s)};
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--lang=zh");
    QVERIFY(login::keepToHosts(auth::NavigationPolicy(sites, {})));
    QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"),
             "--lang=zh --host-resolver-rules=\"MAP * ~NOTFOUND , EXCLUDE portal.example , "
             "EXCLUDE platform.example\""_ba);
}

void HostGateTest::leavesHostsToAProxy()
{
    qputenv("https_proxy", "http://proxy.example:3128");
    QVERIFY(!login::keepToHosts(auth::NavigationPolicy({QUrl(u"https://portal.example/"_s)}, {})));
    QVERIFY(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").isEmpty());
}

void HostGateTest::neverAsksAProxyForThisComputer()
{
    qputenv("http_proxy", "http://proxy.example:3128");
    QVERIFY(login::keepToHosts(auth::NavigationPolicy({QUrl(u"http://127.0.0.1:8080/"_s)}, {})));
    QVERIFY(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("EXCLUDE 127.0.0.1\""));
}

QTEST_GUILESS_MAIN(HostGateTest)
#include "tst_host_gate.moc"
