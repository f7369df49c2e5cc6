// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/origin_bar.h"
#include "login/rehearsal.h"
#include "login/sign_in_window.h"
#include "ui/login/page_server.h"
#include "widgets/notice_bar.h"
#include "widgets/step_rail.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace zhiping;
using login::Rehearsal;
using login::SignInWindow;

class SignInWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void handsTheCallbackOut();
    void staysOpenAtTheStepThatHelps();
    void showsOriginAndPath();
    void turnsFromTwoStepsToSix();
    void saysItWhenTheSiteIsDownAndTriesAgain();
    void tellsWhenItIsClosed();
    void diagnosisHoldsNoQuery();
    void everyControlHasANameForAssistiveTools();
    void findsTheRegistrableDomain_data();
    void findsTheRegistrableDomain();
    void readsRehearsals_data();
    void readsRehearsals();

private:
    [[nodiscard]] std::unique_ptr<SignInWindow> open(bool firstTime = false);
    void answerWith(const QString &query);

    std::unique_ptr<test::PageServer> m_site;
};

namespace {

constexpr int patience = 20'000;

QString textOf(const QWidget &window, const QString &label)
{
    return window.findChild<QLabel *>(label)->text();
}

} // namespace

void SignInWindowTest::init()
{
    m_site = std::make_unique<test::PageServer>();
    m_site->page(u"/netcasso"_s, u"<h1>portal</h1>"_s);
    m_site->page(u"/netcasso/login"_s, u"<h1>login</h1>"_s);
    m_site->redirect(u"/oauth/authorize"_s, m_site->at(u"/netcasso/login?service=secret"_s));
}

void SignInWindowTest::answerWith(const QString &query)
{
    QUrl callback = m_site->at(u"/oauth/native-callback"_s);
    callback.setQuery(query);
    m_site->redirect(u"/oauth/authorize"_s, callback);
}

std::unique_ptr<SignInWindow> SignInWindowTest::open(bool firstTime)
{
    auth::SignInRequest request;
    request.authorizeUrl = m_site->at(u"/oauth/authorize"_s);
    request.redirectUri = m_site->at(u"/oauth/native-callback"_s);
    request.portalUrl = m_site->at(u"/netcasso"_s);
    request.allowedOrigins = {m_site->at({})};
    request.firstTime = firstTime;
    auto window = std::make_unique<SignInWindow>(request);
    window->show();
    window->begin();
    return window;
}

void SignInWindowTest::handsTheCallbackOut()
{
    answerWith(u"code=c&state=s"_s);
    const auto window = open();
    QSignalSpy caught(window.get(), &SignInWindow::callbackCaught);
    QVERIFY(caught.wait(patience));
    QCOMPARE(caught.first().first().toUrl().query(), u"code=c&state=s"_s);
    QCOMPARE(window->guide().step(), login::Guide::Step::Done);
    QSignalSpy cancelled(window.get(), &SignInWindow::cancelled);
    window->close();
    QCOMPARE(cancelled.size(), 0);
}

void SignInWindowTest::staysOpenAtTheStepThatHelps()
{
    answerWith(u"error=access_denied&reason=not_granted&state=s"_s);
    const auto window = open();
    QSignalSpy caught(window.get(), &SignInWindow::callbackCaught);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->hits(u"/netcasso"_s), 1, patience);
    QCOMPARE(window->guide().step(), login::Guide::Step::Access);
    QCOMPARE(window->findChild<widgets::StepRail *>()->current(), 2);
    QCOMPARE(caught.size(), 0);

    // What is said at one step is gone at the next.
    auto *notice = window->findChild<widgets::NoticeBar *>(u"pageNoticeBar"_s);
    QVERIFY(notice->isVisible());
    m_site->redirect(u"/oauth/authorize"_s, m_site->at(u"/netcasso/login"_s));
    window->findChild<QAbstractButton *>(u"stepDoneButton"_s)->click();
    QTRY_COMPARE(window->guide().step(), login::Guide::Step::Relogin);
    QVERIFY(!notice->isVisible());
}

void SignInWindowTest::showsOriginAndPath()
{
    const auto window = open();
    QSignalSpy loaded(window.get(), &SignInWindow::pageLoaded);
    QVERIFY(loaded.wait(patience));
    QCOMPARE(textOf(*window, u"domainLabel"_s), u"127.0.0.1:%1"_s.arg(m_site->serverPort()));
    QCOMPARE(textOf(*window, u"pathLabel"_s), u"/netcasso/login"_s);
}

void SignInWindowTest::turnsFromTwoStepsToSix()
{
    const auto window = open();
    auto *rail = window->findChild<widgets::StepRail *>();
    QCOMPARE(rail->count(), 2);
    window->findChild<QAbstractButton *>(u"allStepsButton"_s)->click();
    QTRY_COMPARE(rail->count(), 6);
    for (int step = 1; step <= 3; ++step) {
        window->findChild<QAbstractButton *>(u"stepDoneButton"_s)->click();
        QTRY_COMPARE(rail->current(), step);
    }
    QVERIFY(window->findChild<QAbstractButton *>(u"loginPageButton"_s));
}

void SignInWindowTest::saysItWhenTheSiteIsDownAndTriesAgain()
{
    m_site->close();
    const auto window = open();
    auto *panel = window->findChild<QWidget *>(u"troublePanel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), patience);
    QVERIFY(m_site->reopen());
    QSignalSpy loaded(window.get(), &SignInWindow::pageLoaded);
    panel->findChild<QAbstractButton *>(u"emptyStateButton"_s)->click();
    QVERIFY(loaded.wait(patience));
    QVERIFY(!panel->isVisible());
}

void SignInWindowTest::tellsWhenItIsClosed()
{
    const auto window = open();
    QSignalSpy cancelled(window.get(), &SignInWindow::cancelled);
    window->findChild<QAbstractButton *>(u"laterButton"_s)->click();
    QCOMPARE(cancelled.size(), 1);
    window->close();
    QCOMPARE(cancelled.size(), 1);
}

void SignInWindowTest::diagnosisHoldsNoQuery()
{
    const auto window = open();
    QSignalSpy loaded(window.get(), &SignInWindow::pageLoaded);
    QVERIFY(loaded.wait(patience));
    window->findChild<QAbstractButton *>(u"copyDiagnosisButton"_s)->click();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"/netcasso/login"_s));
    QVERIFY(!text.contains(u"secret"_s));
}

void SignInWindowTest::everyControlHasANameForAssistiveTools()
{
    const auto window = open(true);
    const auto buttons = window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible())
            continue;
        QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
        QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                 qPrintable(button->objectName()));
    }
}

void SignInWindowTest::findsTheRegistrableDomain_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("registrable");
    QTest::newRow("portal") << u"sso.jjxxw.cq.gov.cn"_s << u"cq.gov.cn"_s;
    QTest::newRow("two labels") << u"evil.example"_s << u"evil.example"_s;
    QTest::newRow("three labels") << u"www.evil.example"_s << u"evil.example"_s;
    QTest::newRow("look-alike") << u"sso.jjxxw.cq.gov.cn.evil.com"_s << u"evil.com"_s;
    QTest::newRow("numbers") << u"127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("one label") << u"localhost"_s << u"localhost"_s;
    QTest::newRow("punycode") << u"sso.xn--gv-emc.cn"_s << u"xn--gv-emc.cn"_s;
}

void SignInWindowTest::findsTheRegistrableDomain()
{
    QFETCH(QString, host);
    QFETCH(QString, registrable);
    QCOMPARE(host.right(login::registrableLength(host)), registrable);
}

void SignInWindowTest::readsRehearsals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("steps");
    QTest::newRow("good") << QByteArray(R"([{"type":"keys","text":"a"},{"type":"key","name":"Tab","times":2},
        {"type":"wait_path","path":"/x"},{"type":"picture","name":"p"},{"type":"press","name":"b"}])")
                          << 5;
    QTest::newRow("unknown type") << QByteArray(R"([{"type":"dance"}])") << -1;
    QTest::newRow("without text") << QByteArray(R"([{"type":"keys"}])") << -1;
    QTest::newRow("no array") << QByteArray("{}") << -1;
    QTest::newRow("no JSON") << QByteArray("keys") << -1;
}

void SignInWindowTest::readsRehearsals()
{
    QFETCH(QByteArray, json);
    QFETCH(int, steps);
    const auto read = Rehearsal::read(json);
    QCOMPARE(read.ok() ? int(read->size()) : -1, steps);
}

QTEST_MAIN(SignInWindowTest)
#include "tst_sign_in_window.moc"
