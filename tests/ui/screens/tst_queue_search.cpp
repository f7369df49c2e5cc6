// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/cell_role.h"
#include "screens/queue/queue_page.h"
#include "ui/screens/shell_stage.h"
#include "widgets/language.h"

#include <QLineEdit>
#include <QTableView>

using namespace zhiping;
using namespace zhiping::test;

namespace {

/// The window with a queue in which one application says more than its row shows.
struct Searching {
    Searching()
    {
        domain::Application &one = stage.store.applications.first();
        one.applicant.registeredAddress = QStringLiteral("长寿区化南路九号");
        id = one.id;
        name = one.applicant.name;
        stage.signIn();
        stage.window->show();
        ready = stage.listed();
        page = stage.find<QWidget>(QStringLiteral("queuePage"));
        field = stage.find<QLineEdit>(QStringLiteral("searchEdit"));
        table = stage.find<QTableView>(QStringLiteral("queueTable"));
    }
    [[nodiscard]] QString textOf(const char *label) const
    {
        return page->findChild<QLabel *>(QLatin1String(label))->text();
    }
    /// The only row is that application.
    [[nodiscard]] bool isFound() const
    {
        return table->isVisible() && table->model()->rowCount() == 1
            && table->model()->index(0, 0).data(models::IdRole).toString() == id.text();
    }

    ShellStage stage;
    domain::ApplicationId id;
    QString name;
    bool ready = false;
    QWidget *page = nullptr;
    QLineEdit *field = nullptr;
    QTableView *table = nullptr;
};

QString says(const char *text)
{
    return screens::QueuePage::tr(text);
}

} // namespace

/// The search field above the queue, in the real window.
class QueueSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatOnlyTheTextHolds();
    void saysHowFarItIsAndFindsTheRestByItself();
    void saysWhereOnlyTheRowsCouldBeSearched();
    void saysThatThereIsNothing();
    void saysWhileItIsLooking();

private:
    std::unique_ptr<widgets::Theme> m_look;
};

void QueueSearchTest::initTestCase()
{
    widgets::installLanguage(*qApp, QStringLiteral("zh_CN"));
    m_look = std::make_unique<widgets::Theme>();
    m_look->install(*qApp);
}

void QueueSearchTest::findsWhatOnlyTheTextHolds()
{
    Searching desk;
    QVERIFY(desk.ready);
    for (const char *typed : {"化南路", "寿区化", "九", "长寿区 九号", "*化南路*"}) {
        desk.field->setText(QString::fromUtf8(typed));
        QTRY_VERIFY2(desk.isFound(), typed);
        QCOMPARE(desk.textOf("queueTitle"), says("Search results"));
        desk.field->clear();
        QCOMPARE(desk.table->model()->rowCount(), 6);
    }
}

void QueueSearchTest::saysHowFarItIsAndFindsTheRestByItself()
{
    Searching desk;
    QVERIFY(desk.ready);
    desk.stage.search.unread = {desk.id};
    desk.field->setText(QStringLiteral("化南"));
    QTRY_COMPARE(desk.textOf("emptyStateTitle"), says("Nothing found so far"));
    const int all = int(desk.stage.store.applications.size());
    QVERIFY(desk.textOf("emptyStateText").contains(QString::number(all - 1)));
    desk.stage.search.unread.clear();
    QTRY_VERIFY(desk.isFound());
    desk.stage.search.unread = {desk.stage.store.applications.lastKey()};
    desk.field->setText(QStringLiteral("化南路"));
    const QString soFar = QStringLiteral("%1 / %2").arg(all - 1).arg(all);
    QTRY_VERIFY2(desk.textOf("queueSummary").contains(soFar), qPrintable(desk.textOf("queueSummary")));
    desk.stage.search.unread.clear();
    QTRY_VERIFY(!desk.textOf("queueSummary").contains(soFar));
    QVERIFY(desk.isFound());
}

void QueueSearchTest::saysWhereOnlyTheRowsCouldBeSearched()
{
    Searching desk;
    QVERIFY(desk.ready);
    desk.stage.search.failWith = Error {ErrorKind::StorageUnavailable, {}, {}};
    desk.field->setText(desk.name);
    QTRY_VERIFY(desk.textOf("queueSummary")
                    .contains(says("%1 · only names, codes and districts could be searched").arg(QString())));
    QVERIFY(desk.isFound());
    desk.field->setText(QStringLiteral("化南"));
    QTRY_COMPARE(desk.textOf("emptyStateText"),
                 says("Only names, codes and districts could be searched. Your work is safe; the text of the "
                      "applications can be searched again after a restart."));
}

void QueueSearchTest::saysThatThereIsNothing()
{
    Searching desk;
    QVERIFY(desk.ready);
    desk.field->setText(QStringLiteral("无此企业"));
    QTRY_COMPARE(desk.textOf("emptyStateTitle"), says("Nothing found"));
    QVERIFY(!desk.table->isVisible());
    QTest::mouseClick(desk.page->findChild<QWidget *>(QStringLiteral("emptyStateButton")), Qt::LeftButton);
    QVERIFY(desk.field->text().isEmpty());
    QVERIFY(desk.table->isVisible());
}

void QueueSearchTest::saysWhileItIsLooking()
{
    Searching desk;
    QVERIFY(desk.ready);
    desk.stage.search.isSlow = true;
    desk.field->setText(QStringLiteral("化南"));
    QTRY_COMPARE(desk.textOf("emptyStateTitle"), says("Searching"));
    desk.stage.search.answer();
    QTRY_VERIFY(desk.isFound());
}

QTEST_MAIN(QueueSearchTest)
#include "tst_queue_search.moc"
