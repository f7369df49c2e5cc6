// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/guide.h"

#include <QTest>

using namespace Qt::StringLiterals;
using zhiping::login::Guide;
using Step = Guide::Step;
using Next = Guide::Next;

namespace {

QUrl portal(const QString &path)
{
    return QUrl(u"https://sso.jjxxw.cq.gov.cn/netcasso"_s + path);
}

QUrl platform(const QString &path)
{
    return QUrl(u"https://platform.cq.example"_s + path);
}

Guide theGuide(bool firstTime)
{
    return {firstTime, portal({}), platform(u"/oauth/authorize?state=s"_s)};
}

} // namespace

class GuideTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheFirstSignInByAddresses();
    void goesOnByTheReviewersButton();
    void neverGoesBackByItself();
    void turnsToTheStepThatCuresARefusal_data();
    void turnsToTheStepThatCuresARefusal();
    void showsAllStepsWhenAnAccountMustBeBound();
    void ignoresPagesThatOnlyLookLikeThePortal();
    void offersToRestartWhereThePlatformGotStuck();
};

void GuideTest::followsTheFirstSignInByAddresses()
{
    Guide guide = theGuide(true);
    QCOMPARE(guide.pageShown(portal(u"/login?service=x"_s)), Next::Nothing);
    QCOMPARE(guide.step(), Step::Register);
    guide.pageShown(portal(u"/register"_s));
    QCOMPARE(guide.step(), Step::Register);
    guide.pageShown(portal(u"/business"_s));
    QCOMPARE(guide.step(), Step::Access);
    guide.pageShown(portal(u"/login?next=business"_s));
    QCOMPARE(guide.step(), Step::Relogin);
    guide.pageShown(portal(u"/business"_s));
    QCOMPARE(guide.step(), Step::Relogin);
    QCOMPARE(guide.pageShown(platform(u"/enter"_s)), Next::Authorize);
    guide.pageShown(platform(u"/binding?tx=1"_s));
    QCOMPARE(guide.step(), Step::Binding);
    guide.finish();
    QCOMPARE(guide.step(), Step::Done);
}

void GuideTest::goesOnByTheReviewersButton()
{
    Guide guide = theGuide(true);
    for (const Step expected : {Step::Approval, Step::Access, Step::Relogin, Step::Relogin}) {
        guide.stepDone();
        QCOMPARE(guide.step(), expected);
    }
}

void GuideTest::neverGoesBackByItself()
{
    Guide guide = theGuide(true);
    guide.pageShown(platform(u"/binding"_s));
    guide.pageShown(portal(u"/register"_s));
    QCOMPARE(guide.step(), Step::Binding);
}

void GuideTest::turnsToTheStepThatCuresARefusal_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("curable");
    QTest::addColumn<Step>("step");
    QTest::newRow("not registered") << u"not_registered"_s << true << Step::Register;
    QTest::newRow("pending") << u"pending"_s << true << Step::Approval;
    QTest::newRow("not granted") << u"not_granted"_s << true << Step::Access;
    QTest::newRow("log in again") << u"relogin_required"_s << true << Step::Relogin;
    QTest::newRow("locked") << u"locked"_s << false << Step::Register;
    QTest::newRow("unknown") << u"x"_s << false << Step::Register;
    QTest::newRow("none, a code") << QString() << false << Step::Register;
}

void GuideTest::turnsToTheStepThatCuresARefusal()
{
    QFETCH(QString, reason);
    QFETCH(bool, curable);
    QFETCH(Step, step);
    Guide guide = theGuide(false);
    QCOMPARE(guide.refused(reason), curable);
    QCOMPARE(guide.isFirstTime(), curable);
    QCOMPARE(guide.step(), step);
}

void GuideTest::showsAllStepsWhenAnAccountMustBeBound()
{
    Guide guide = theGuide(false);
    guide.pageShown(portal(u"/login"_s));
    QVERIFY(!guide.isFirstTime());
    guide.pageShown(platform(u"/binding?tx=1"_s));
    QVERIFY(guide.isFirstTime());
    QVERIFY(guide.isOnPlatform());
}

void GuideTest::ignoresPagesThatOnlyLookLikeThePortal()
{
    Guide guide = theGuide(true);
    guide.pageShown(QUrl(u"https://evil.example/netcasso/business"_s));
    guide.pageShown(QUrl(u"https://sso.jjxxw.cq.gov.cn/netcasso-other/business"_s));
    guide.pageShown(QUrl(u"https://sso.jjxxw.cq.gov.cn:8443/netcasso/business"_s));
    QCOMPARE(guide.step(), Step::Register);
}

void GuideTest::offersToRestartWhereThePlatformGotStuck()
{
    Guide guide = theGuide(false);
    QCOMPARE(guide.pageShown(platform(u"/oauth/cas-callback?tx=1"_s)), Next::OfferRestart);
}

QTEST_GUILESS_MAIN(GuideTest)
#include "tst_guide.moc"
