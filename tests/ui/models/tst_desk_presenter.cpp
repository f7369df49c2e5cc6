// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/desk_presenter.h"
#include "review/review_desk.h"
#include "support/fake_application_search.h"
#include "support/fake_attachment_store.h"
#include "support/fake_briefcase.h"
#include "support/fake_carried_work.h"
#include "support/fake_decision_outbox.h"
#include "support/fake_work_store.h"
#include "support/manual_clock.h"
#include "support/signed_rules.h"

#include <QSignalSpy>
#include <QTest>

using namespace zhiping;
using namespace zhiping::models;

/// The queue while somebody searches it.
class DeskPresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsTheAnswerInOneStep();
    void filtersTheRowsWhereTheAnswerIsSlow();
    void showsNothingOfAnOlderSearch();
    void asksAgainUntilEverythingIsSearched();
    void asksAgainAfterAPull();
    void doesNotAskForAmountsOfTheRowsAlone();
    void staysWithTheRowsWhereTheSearchFails();
    void showsEverythingOnceTheTextIsGone();

private:
    [[nodiscard]] QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < m_presenter->queue().rowCount(); ++row)
            ids.append(m_presenter->queue().index(row, 0).data(IdRole).toString());
        return ids;
    }
    void pull(const QString &id, const QString &name, const QString &address);

    test::ManualClock m_clock;
    std::unique_ptr<test::FakeApplicationStore> m_store;
    std::unique_ptr<test::FakeApplicationSearch> m_search;
    test::FakeCarriedWork m_carried;
    test::FakeBriefcase m_briefcase;
    test::FakeAttachmentStore m_attachments;
    test::FakeWorkStore m_work;
    test::FakeDecisionOutbox m_outbox {&m_work};
    std::unique_ptr<review::ReviewDesk> m_desk;
    std::unique_ptr<DeskPresenter> m_presenter;
};

namespace {

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");

} // namespace

void DeskPresenterTest::pull(const QString &id, const QString &name, const QString &address)
{
    domain::Application application = test::anApplication(id);
    application.stage = domain::Stage::InReview;
    application.applicant.name = name;
    application.applicant.registeredAddress = address;
    m_store->applications.insert(application.id, application);
}

void DeskPresenterTest::init()
{
    m_presenter.reset();
    m_desk.reset();
    m_store = std::make_unique<test::FakeApplicationStore>();
    m_search = std::make_unique<test::FakeApplicationSearch>(*m_store);
    pull(a, QStringLiteral("渝江电子"), QStringLiteral("化南路九号"));
    pull(b, QStringLiteral("巴山精机"), QStringLiteral("渝江大道一号"));
    m_desk = std::make_unique<review::ReviewDesk>(
        review::ReviewDesk::Ports {*m_store, m_attachments, m_work, m_outbox, *m_search, m_carried,
                                   m_briefcase, m_clock, test::rulesTrust()},
        domain::Account {});
    m_presenter = std::make_unique<DeskPresenter>(*m_desk, m_clock, WorkingCalendar());
    m_presenter->refresh();
    QTRY_COMPARE(m_presenter->queue().total(), 2);
}

void DeskPresenterTest::showsTheAnswerInOneStep()
{
    const QSignalSpy resets(&m_presenter->queue(), &QAbstractItemModel::modelReset);
    m_presenter->search(QStringLiteral("化南路"));
    QVERIFY(m_presenter->lastSearch().isPending);
    QTRY_VERIFY(!m_presenter->lastSearch().isPending);
    QCOMPARE(shown(), QStringList(a));
    QCOMPARE(resets.size(), 1);
    QCOMPARE(m_presenter->lastSearch().searched, 2);
    QCOMPARE(m_presenter->lastSearch().total, 2);
}

void DeskPresenterTest::filtersTheRowsWhereTheAnswerIsSlow()
{
    m_search->isSlow = true;
    m_presenter->search(QStringLiteral("渝江"));
    QTRY_COMPARE(shown(), QStringList(a));
    QVERIFY(m_presenter->lastSearch().isPending);
    m_search->answer();
    QTRY_COMPARE(shown(), (QStringList {a, b}));
    QVERIFY(!m_presenter->lastSearch().isPending);
}

void DeskPresenterTest::showsNothingOfAnOlderSearch()
{
    m_search->isSlow = true;
    m_presenter->search(QStringLiteral("巴山"));
    m_presenter->search(QStringLiteral("化南"));
    QCOMPARE(m_search->timesAsked, 2);
    m_search->answer();
    QTRY_VERIFY(!m_presenter->lastSearch().isPending);
    QCOMPARE(shown(), QStringList(a));
}

void DeskPresenterTest::asksAgainUntilEverythingIsSearched()
{
    m_search->unread = {domain::ApplicationId(a)};
    m_presenter->search(QStringLiteral("号"));
    QTRY_COMPARE(shown(), QStringList(b));
    QCOMPARE(m_presenter->lastSearch().searched, 1);
    QCOMPARE(m_presenter->lastSearch().total, 2);
    m_search->unread.clear();
    QTRY_COMPARE(shown(), (QStringList {a, b}));
    QCOMPARE(m_presenter->lastSearch().searched, 2);
}

void DeskPresenterTest::asksAgainAfterAPull()
{
    m_presenter->search(QStringLiteral("化南"));
    QTRY_COMPARE(shown(), QStringList(a));
    pull(QStringLiteral("c"), QStringLiteral("嘉陵机械"), QStringLiteral("化南路十号"));
    m_presenter->refresh();
    QTRY_COMPARE(shown(), (QStringList {a, QStringLiteral("c")}));
}

void DeskPresenterTest::doesNotAskForAmountsOfTheRowsAlone()
{
    m_presenter->search(QStringLiteral(">100万"));
    QCOMPARE(m_search->timesAsked, 0);
    QVERIFY(!m_presenter->lastSearch().isPending);
    QCOMPARE(shown(), (QStringList {a, b}));
    m_presenter->search(QStringLiteral("<100万"));
    QCOMPARE(shown(), QStringList());
}

void DeskPresenterTest::staysWithTheRowsWhereTheSearchFails()
{
    m_search->failWith = Error {ErrorKind::StorageUnavailable, QStringLiteral("no index"), {}};
    m_presenter->search(QStringLiteral("渝江"));
    QTRY_VERIFY(m_presenter->lastSearch().hasFailed);
    QCOMPARE(shown(), QStringList(a));
    m_search->failWith.reset();
    m_presenter->search(QStringLiteral("渝江"));
    QTRY_COMPARE(shown(), (QStringList {a, b}));
    QVERIFY(!m_presenter->lastSearch().hasFailed);
}

void DeskPresenterTest::showsEverythingOnceTheTextIsGone()
{
    m_search->isSlow = true;
    m_presenter->search(QStringLiteral("化南"));
    m_presenter->search({});
    QCOMPARE(shown(), (QStringList {a, b}));
    m_search->answer();
    // The old answer and whatever was to follow it.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCOMPARE(shown(), (QStringList {a, b}));
    QVERIFY(!m_presenter->queue().isFiltered());
}

QTEST_GUILESS_MAIN(DeskPresenterTest)
#include "tst_desk_presenter.moc"
