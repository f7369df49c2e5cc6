// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "store/profile.h"
#include "support/fake_application_search.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;

/// What the port of searching promises, run on the real index and on the fake that other tests trust.
class ApplicationSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void findsWhatWasSaidOfAnApplication();
};

void ApplicationSearchTest::initTestCase_data()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("real") << true;
    QTest::newRow("fake") << false;
}

void ApplicationSearchTest::findsWhatWasSaidOfAnApplication()
{
    QFETCH_GLOBAL(bool, real);
    const QTemporaryDir folder;
    const SystemClock clock;
    auto opened = store::Profile::open(folder.path(), QStringLiteral("https://platform.example"),
                                       domain::AccountId(QStringLiteral("acc-1")), someKeys(), clock);
    QVERIFY(opened.ok());
    store::Profile &profile = **opened;
    FakeApplicationStore fakeStore;
    FakeApplicationSearch fakeSearch(fakeStore);
    ports::ApplicationStore &store = real ? profile.applications() : fakeStore;
    ports::ApplicationSearch &search = real ? profile.search() : fakeSearch;

    const ApplicationId id(QStringLiteral("a"));
    domain::Application other = anApplication(QStringLiteral("b"));
    other.applicant.name = QStringLiteral("重庆长虹，电器有限公司");
    other.project.totalInvestment = domain::Money {500};
    QVERIFY(settle(store.applyPage(aPage({anApplication(id.text()), other}, QStringLiteral("c")))).ok());
    if (real)
        QVERIFY(settle(profile.searchCaughtUp()).ok());
    const auto found = settle(search.find({{QStringLiteral("荣昌区"), {}},
                                           {QStringLiteral("长虹"), {}},
                                           {QStringLiteral("长虹电器"), {}},
                                           {QStringLiteral("91500226ma5u"), {}},
                                           {QStringLiteral("5 00"), domain::Money {500}}}));
    QVERIFY(found.ok());
    QVERIFY(found->isComplete());
    QCOMPARE(found->total, 2);
    const QSet both {id, other.id};
    QCOMPARE(found->found, (QList<QSet<ApplicationId>> {both, {other.id}, {}, both, {other.id}}));
    QVERIFY(settle(search.find({})).ok());
}

QTEST_GUILESS_MAIN(ApplicationSearchTest)
#include "tst_application_search.moc"
