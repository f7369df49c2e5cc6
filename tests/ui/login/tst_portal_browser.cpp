// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/host_gate.h"
#include "login/portal_browser.h"
#include "ui/login/page_server.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <csignal>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace zhiping;
using login::BrowserTrouble;
using login::PortalBrowser;

/// The real browser engine against websites on this computer.
class PortalBrowserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void catchesTheCallbackOfARedirectWithoutRequestingIt();
    void catchesTheCallbackAfterAFormIsSent();
    void ignoresACallbackInAFrame();
    void ignoresACallbackInAPicture();
    void staysWhereItIsWhenRedirectedElsewhere();
    void requestsNothingFromOtherSites();
    void opensANewWindowInTheSameView();
    void cancelsDownloads();
    void answersDialogsWithNo();
    void startsWithoutAnyCookies();
    void saysThatTheSiteCannotBeReached();
    void leavesARefusalToThePagesOwnWords();
    void saysThatTheSiteIsFaulty();
    void saysThatTheSiteDoesNotAnswer();
    void saysThatThePageStayedBlank();
    void opensThePageAgainAfterACrashOnce();
    void loadsNothingButAllowedAddresses();

private:
    [[nodiscard]] std::unique_ptr<PortalBrowser> open(const QString &path);
    /// Script elements of the portal's own that are redirected to @p elsewhere.
    [[nodiscard]] QString scriptsRedirectedTo(const QUrl &elsewhere);
    static void press(PortalBrowser &browser, int key);
    /// Press @p key until @p done. A key is lost before the page has the focus; each one that is not begins
    /// the page's answer anew, so it has to be waited for.
    static bool pressUntil(PortalBrowser &browser, int key, const std::function<bool()> &done);

    std::unique_ptr<test::PageServer> m_site;
    std::unique_ptr<test::PageServer> m_foreign;
};

namespace {

constexpr int patience = 20'000;
const QString callbackPath = u"/oauth/native-callback"_s;

void killPageProcess(const PortalBrowser &browser)
{
    const auto *page = browser.findChild<QWebEngineView *>()->page();
    QVERIFY(page->renderProcessPid() > 0);
    kill(pid_t(page->renderProcessPid()), SIGKILL);
}

} // namespace

void PortalBrowserTest::initTestCase()
{
    qunsetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    QVERIFY(login::keepToHosts(auth::NavigationPolicy({QUrl(u"http://127.0.0.1/"_s)}, {})));
}

void PortalBrowserTest::init()
{
    m_site = std::make_unique<test::PageServer>();
    m_foreign = std::make_unique<test::PageServer>(QHostAddress(u"127.0.0.2"_s));
    m_site->page(u"/plain"_s, u"<h1>plain</h1>"_s);
}

std::unique_ptr<PortalBrowser> PortalBrowserTest::open(const QString &path)
{
    auto browser =
        std::make_unique<PortalBrowser>(auth::NavigationPolicy({m_site->at({})}, m_site->at(callbackPath)));
    browser->resize(600, 400);
    browser->show();
    browser->load(m_site->at(path));
    return browser;
}

void PortalBrowserTest::press(PortalBrowser &browser, int key)
{
    QTRY_VERIFY_WITH_TIMEOUT(browser.keyTarget(), patience);
    const QString text = key == Qt::Key_Return ? u"\r"_s : QString();
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(browser.keyTarget(), &down);
    QCoreApplication::sendEvent(browser.keyTarget(), &up);
}

bool PortalBrowserTest::pressUntil(PortalBrowser &browser, int key, const std::function<bool()> &done)
{
    constexpr int answer = 2'000;
    for (int waited = 0; waited < patience; waited += answer) {
        press(browser, key);
        if (QTest::qWaitFor(done, answer))
            return true;
    }
    return false;
}

void PortalBrowserTest::catchesTheCallbackOfARedirectWithoutRequestingIt()
{
    m_site->redirect(u"/start"_s, m_site->at(u"/middle"_s));
    QUrl callback = m_site->at(callbackPath);
    callback.setQuery(u"code=c&state=s"_s);
    m_site->redirect(u"/middle"_s, callback);
    const auto browser = open(u"/start"_s);
    QSignalSpy caught(browser.get(), &PortalBrowser::callbackCaught);
    QVERIFY(caught.wait(patience));
    QCOMPARE(caught.first().first().toUrl(), callback);
    QCOMPARE(m_site->hits(u"/middle"_s), 1);
    QCOMPARE(m_site->hits(callbackPath), 0);
}

void PortalBrowserTest::catchesTheCallbackAfterAFormIsSent()
{
    m_site->page(u"/form"_s, u"<form method=post action=/send><input name=u autofocus></form>"_s);
    m_site->redirect(u"/send"_s, m_site->at(callbackPath));
    const auto browser = open(u"/form"_s);
    QSignalSpy loaded(browser.get(), &PortalBrowser::loaded);
    QSignalSpy caught(browser.get(), &PortalBrowser::callbackCaught);
    QVERIFY(loaded.wait(patience));
    browser->activateWindow();
    QVERIFY(pressUntil(*browser, Qt::Key_Return, [&caught] { return caught.size() == 1; }));
    QCOMPARE(m_site->hits(callbackPath), 0);
}

void PortalBrowserTest::ignoresACallbackInAFrame()
{
    m_site->page(u"/frame"_s, u"<p>page</p><iframe src='/oauth/native-callback?code=c'></iframe>"_s);
    const auto browser = open(u"/frame"_s);
    QSignalSpy caught(browser.get(), &PortalBrowser::callbackCaught);
    QSignalSpy loaded(browser.get(), &PortalBrowser::loaded);
    QVERIFY(loaded.wait(patience));
    QCOMPARE(caught.size(), 0);
    QCOMPARE(m_site->hits(callbackPath), 0);
}

void PortalBrowserTest::ignoresACallbackInAPicture()
{
    m_site->page(u"/picture"_s, u"<p>page</p><img src='/oauth/native-callback?code=c'>"_s);
    const auto browser = open(u"/picture"_s);
    QSignalSpy caught(browser.get(), &PortalBrowser::callbackCaught);
    QSignalSpy loaded(browser.get(), &PortalBrowser::loaded);
    QVERIFY(loaded.wait(patience));
    QCOMPARE(caught.size(), 0);
    QCOMPARE(m_site->hits(callbackPath), 0);
}

void PortalBrowserTest::staysWhereItIsWhenRedirectedElsewhere()
{
    m_foreign->page(u"/evil"_s, u"<h1>evil</h1>"_s);
    m_site->redirect(u"/away"_s, m_foreign->at(u"/evil"_s));
    const auto browser = open(u"/plain"_s);
    QSignalSpy loaded(browser.get(), &PortalBrowser::loaded);
    QVERIFY(loaded.wait(patience));
    QSignalSpy refused(browser.get(), &PortalBrowser::refused);
    browser->load(m_site->at(u"/away"_s));
    QVERIFY(refused.wait(patience));
    QCOMPARE(refused.first().at(1).toString(), u"127.0.0.2"_s);
    QTRY_VERIFY(!browser->isLoading());
    QCOMPARE(browser->url(), m_site->at(u"/plain"_s));
    QCOMPARE(m_foreign->hits(u"/evil"_s), 0);
}

QString PortalBrowserTest::scriptsRedirectedTo(const QUrl &elsewhere)
{
    QString tags;
    for (int i = 0; i < 20; ++i) {
        const QString path = u"/inside%1.js"_s.arg(i);
        m_site->redirect(path, elsewhere);
        tags += u"<script src='%1'></script>"_s.arg(path);
    }
    return tags;
}

void PortalBrowserTest::requestsNothingFromOtherSites()
{
    m_site->page(u"/mixed"_s,
                 u"<p>page</p><script src='%1'></script><img src='%2'><iframe src='%3'></iframe>"_s.arg(
                     m_foreign->at(u"/x.js"_s).toString(), m_foreign->at(u"/x.png"_s).toString(),
                     m_foreign->at(u"/x.html"_s).toString())
                     + scriptsRedirectedTo(m_foreign->at(u"/after-redirect.js"_s)));
    const auto browser = open(u"/mixed"_s);
    QSignalSpy loaded(browser.get(), &PortalBrowser::loaded);
    QVERIFY(loaded.wait(patience));
    QCOMPARE(m_site->hits(u"/inside0.js"_s), 1);
    QCOMPARE(m_foreign->requests(), QStringList());
}

void PortalBrowserTest::opensANewWindowInTheSameView()
{
    m_site->page(u"/links"_s, u"<a href=/plain target=_blank autofocus>help</a>"_s);
    const auto browser = open(u"/links"_s);
    QSignalSpy loaded(browser.get(), &PortalBrowser::loaded);
    QVERIFY(loaded.wait(patience));
    browser->activateWindow();
    QVERIFY(pressUntil(*browser, Qt::Key_Return, [&] { return browser->url() == m_site->at(u"/plain"_s); }));
}

void PortalBrowserTest::cancelsDownloads()
{
    m_site->download(u"/file"_s);
    const auto browser = open(u"/file"_s);
    QSignalSpy refused(browser.get(), &PortalBrowser::refused);
    QVERIFY(refused.wait(patience));
    QCOMPARE(refused.first().first().value<PortalBrowser::Refused>(), PortalBrowser::Refused::Download);
}

void PortalBrowserTest::answersDialogsWithNo()
{
    m_site->page(
        u"/ask"_s,
        u"<p>ask</p><script>alert('a'); location = confirm('b') || prompt('c') !== null ? '/yes' : '/no';"
        "</script>"_s);
    m_site->page(u"/no"_s, u"<p>no</p>"_s);
    const auto browser = open(u"/ask"_s);
    QTRY_COMPARE_WITH_TIMEOUT(browser->url(), m_site->at(u"/no"_s), patience);
    QCOMPARE(m_site->hits(u"/yes"_s), 0);
}

void PortalBrowserTest::startsWithoutAnyCookies()
{
    m_site->page(
        u"/cookie"_s,
        u"<p>c</p><script>const known = document.cookie || localStorage.length; document.cookie = 'a=b';"
        "localStorage.a = 1; location = known ? '/known' : '/new';</script>"_s);
    m_site->page(u"/new"_s, u"<p>new</p>"_s);
    for (int i = 0; i < 2; ++i) {
        const auto browser = open(u"/cookie"_s);
        QTRY_COMPARE_WITH_TIMEOUT(browser->url(), m_site->at(u"/new"_s), patience);
    }
    QCOMPARE(m_site->hits(u"/known"_s), 0);
}

void PortalBrowserTest::saysThatTheSiteCannotBeReached()
{
    m_site->close();
    const auto browser = open(u"/plain"_s);
    QSignalSpy troubled(browser.get(), &PortalBrowser::troubled);
    QVERIFY(troubled.wait(patience));
    const auto trouble = troubled.first().first().value<BrowserTrouble>();
    QCOMPARE(trouble.kind, BrowserTrouble::Kind::Unreachable);
    QCOMPARE(trouble.host, u"127.0.0.1"_s);
    QCOMPARE(trouble.code, -102);
}

void PortalBrowserTest::leavesARefusalToThePagesOwnWords()
{
    m_site->page(u"/login"_s, "401 Unauthorized"_ba, u"<h1>wrong password</h1><form><input></form>"_s);
    const auto browser = open(u"/login"_s);
    QSignalSpy loaded(browser.get(), &PortalBrowser::loaded);
    const QSignalSpy troubled(browser.get(), &PortalBrowser::troubled);
    QVERIFY(loaded.wait(patience));
    QCOMPARE(troubled.size(), 0);
    QString text;
    browser->findChild<QWebEngineView *>()->page()->toPlainText(
        [&text](const QString &shown) { text = shown; });
    QTRY_VERIFY_WITH_TIMEOUT(text.contains(u"wrong password"_s), patience);
}

void PortalBrowserTest::saysThatTheSiteIsFaulty()
{
    m_site->page(u"/login"_s, "503 Service Unavailable"_ba, u"<h1>nginx</h1>"_s);
    const auto browser = open(u"/login"_s);
    QSignalSpy troubled(browser.get(), &PortalBrowser::troubled);
    QVERIFY(troubled.wait(patience));
    const auto trouble = troubled.first().first().value<BrowserTrouble>();
    QCOMPARE(trouble.kind, BrowserTrouble::Kind::Faulty);
    QCOMPARE(trouble.code, 503);
}

void PortalBrowserTest::saysThatTheSiteDoesNotAnswer()
{
    m_site->hang(u"/slow"_s);
    auto browser = std::make_unique<PortalBrowser>(auth::NavigationPolicy({m_site->at({})}, {}));
    browser->setPatience(500ms, 8s);
    QSignalSpy troubled(browser.get(), &PortalBrowser::troubled);
    browser->load(m_site->at(u"/slow"_s));
    QVERIFY(troubled.wait(patience));
    QCOMPARE(troubled.first().first().value<BrowserTrouble>().kind, BrowserTrouble::Kind::Silent);
}

void PortalBrowserTest::saysThatThePageStayedBlank()
{
    m_site->page(u"/blank"_s, u"<title>blank</title>"_s);
    auto browser = std::make_unique<PortalBrowser>(auth::NavigationPolicy({m_site->at({})}, {}));
    browser->setPatience(20s, 300ms);
    browser->resize(300, 200);
    browser->show();
    QSignalSpy troubled(browser.get(), &PortalBrowser::troubled);
    browser->load(m_site->at(u"/blank"_s));
    QVERIFY(troubled.wait(patience));
    QCOMPARE(troubled.first().first().value<BrowserTrouble>().kind, BrowserTrouble::Kind::Blank);
}

void PortalBrowserTest::opensThePageAgainAfterACrashOnce()
{
    const auto browser = open(u"/plain"_s);
    QSignalSpy loaded(browser.get(), &PortalBrowser::loaded);
    QSignalSpy troubled(browser.get(), &PortalBrowser::troubled);
    QVERIFY(loaded.wait(patience));
    killPageProcess(*browser);
    QVERIFY(loaded.wait(patience));
    QCOMPARE(m_site->hits(u"/plain"_s), 2);
    killPageProcess(*browser);
    QVERIFY(troubled.wait(patience));
    QCOMPARE(troubled.first().first().value<BrowserTrouble>().kind, BrowserTrouble::Kind::Crashed);
}

void PortalBrowserTest::loadsNothingButAllowedAddresses()
{
    const auto browser = open(u"/plain"_s);
    QSignalSpy refused(browser.get(), &PortalBrowser::refused);
    browser->load(QUrl(u"file:///etc/passwd"_s));
    browser->load(m_foreign->at(u"/evil"_s));
    QCOMPARE(refused.size(), 2);
    QCOMPARE(m_foreign->hits(u"/evil"_s), 0);
}

QTEST_MAIN(PortalBrowserTest)
#include "tst_portal_browser.moc"
