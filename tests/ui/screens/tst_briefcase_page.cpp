// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/briefcase_model.h"
#include "screens/queue/row_table.h"
#include "ui/screens/review_stage.h"
#include "ui/screens/shell_stage.h"
#include "widgets/chip.h"

#include <QDateEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

/// Taking applications along, from the queue to the stamp.
class BriefcasePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysBeforeWhatTakingAlongMeans();
    void takesEverySelectedApplicationAlong();
    void keepsTheSelectionThroughASync();
    void takesNoMoreAlongThanCanBeToldBefore();
    void tellsHowFarEachFileIs();
    void provesThatEverythingOpens();
    void namesWhatDoesNotOpenAndWhy();
    void aCheckIsWorthNothingAfterAChange();
    void aCheckCanBeStopped();
    void removesAndPutsBack();
    void changesTheDate();
    void tellsWhatIsOver();
    void tellsWhenTheRoomIsTooSmall();
    void saysWhatFailedAndKeepsTheChoice();
    void saysInTheQueueWhyNothingWasTakenAlong();
    void showsWhatHasLeftTheLaptop();
    void showsItsTotalsWholeInLargeText();

private:
    [[nodiscard]] QString textOf(const QString &name) const { return stage->find<QLabel>(name)->text(); }
    [[nodiscard]] QString shown(int row, models::BriefcaseModel::Column column) const
    {
        const auto *model = stage->find<screens::RowTable>(QStringLiteral("briefcaseTable"))->model();
        return model->index(row, column).data().toString();
    }
    [[nodiscard]] int rows() const
    {
        return stage->find<screens::RowTable>(QStringLiteral("briefcaseTable"))->model()->rowCount();
    }
    /// Whether a label within @p place holds @p words.
    [[nodiscard]] bool says(const QWidget *place, const QString &words) const
    {
        const QList<QLabel *> labels = place->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    void click(const QString &name) const { stage->find<QPushButton>(name)->click(); }
    void lay(const domain::Attachment &attachment, const QByteArray &content) const
    {
        stage->attachments.files.insert(attachment.sha256, content);
    }
    /// All of it in the briefcase, with its page open.
    void packAll() const
    {
        for (const domain::Application &application : applications)
            (void)stage->briefcase.pack({application.id}, stage->clock.nowUtc().addDays(7));
        stage->desk->refresh();
        stage->window->showBriefcase();
        QTRY_COMPARE(rows(), int(applications.size()));
    }

    QList<domain::Application> applications;
    QList<QByteArray> contents;
    std::unique_ptr<ShellStage> stage;
};

void BriefcasePageTest::init()
{
    applications = stageApplications().mid(0, 2);
    contents.clear();
    for (domain::Application &application : applications) {
        contents.append(aContract() + "\n%" + application.id.text().toUtf8());
        application.attachments = {anAttachment(QStringLiteral("att"), contents.last())};
        application.attachments[0].mediaType = QStringLiteral("application/pdf");
        application.attachments[0].fileName = QStringLiteral("合同.pdf");
    }
    stage = std::make_unique<ShellStage>(ShellStage::Rules::Shipped, applications);
    stage->signIn();
    stage->window->show();
    QVERIFY(stage->listed());
}

void BriefcasePageTest::saysBeforeWhatTakingAlongMeans()
{
    lay(applications.at(0).attachments.first(), contents.at(0));
    stage->window->showQueue();
    stage->find<screens::RowTable>(QStringLiteral("queueTable"))->selectAll();
    QTRY_VERIFY(textOf(QStringLiteral("luggageText")).contains(QStringLiteral("2 attachment(s)")));
    QVERIFY(textOf(QStringLiteral("luggageText")).contains(QStringLiteral("1 still to download")));
    QVERIFY(textOf(QStringLiteral("luggageText")).contains(QStringLiteral("1.0 GB are free")));
    QVERIFY(stage->briefcase.contents.isEmpty());
}

void BriefcasePageTest::takesEverySelectedApplicationAlong()
{
    stage->window->showQueue();
    auto *table = stage->find<screens::RowTable>(QStringLiteral("queueTable"));
    table->selectAll();
    const auto *pack = stage->find<QPushButton>(QStringLiteral("packButton"));
    QTRY_COMPARE(pack->text(), QStringLiteral("Take 2 along"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_T);
    QTRY_COMPARE(stage->briefcase.contents.size(), 2);
    // Until the end of the seventh day from today.
    const QDate last = stage->clock.nowUtc().toLocalTime().date().addDays(7);
    QCOMPARE(stage->briefcase.contents.first().until.toLocalTime(), last.addDays(1).startOfDay());
    QTRY_COMPARE(pack->text(), QStringLiteral("Taken along"));
    QVERIFY(!pack->isEnabled());
}

void BriefcasePageTest::keepsTheSelectionThroughASync()
{
    stage->window->showQueue();
    auto *table = stage->find<screens::RowTable>(QStringLiteral("queueTable"));
    table->selectAll();
    QCOMPARE(table->selectionModel()->selectedRows().size(), 2);
    QSignalSpy reset(table->model(), &QAbstractItemModel::modelReset);
    stage->desk->refresh();
    QTRY_VERIFY(!reset.isEmpty());
    QCOMPARE(table->selectionModel()->selectedRows().size(), 2);
}

void BriefcasePageTest::takesNoMoreAlongThanCanBeToldBefore()
{
    QList<domain::Application> many;
    for (int i = 0; i <= models::BriefcaseModel::mostAtOnce; ++i)
        many.append(stageApplication(1000 + i, QStringLiteral("渝江电子"), QStringLiteral("产线"),
                                     QStringLiteral("A"), {}));
    ShellStage crowded(ShellStage::Rules::Absent, many);
    crowded.signIn();
    crowded.window->show();
    QVERIFY(crowded.listed());
    auto *table = crowded.find<screens::RowTable>(QStringLiteral("queueTable"));
    QTRY_COMPARE(table->model()->rowCount(), int(many.size()));
    table->selectAll();
    QVERIFY(!crowded.find<QPushButton>(QStringLiteral("packButton"))->isEnabled());
    QVERIFY(crowded.find<QLabel>(QStringLiteral("explanationText"))
                ->text()
                .startsWith(QStringLiteral("At most 200")));
}

void BriefcasePageTest::tellsHowFarEachFileIs()
{
    packAll();
    QCOMPARE(shown(0, models::BriefcaseModel::Files), QStringLiteral("0 / 1"));
    const domain::Attachment &file = applications.at(0).attachments.first();
    stage->sync.now = models::SyncControl::State::Syncing;
    stage->sync.moving = {.done = 0,
                          .total = 2,
                          .item = file.fileName,
                          .step = models::SyncControl::Step::FetchingAttachments,
                          .bytes = file.bytes / 4,
                          .bytesTotal = file.bytes,
                          .sha256 = file.sha256};
    Q_EMIT stage->sync.changed();
    const auto *files = stage->find<screens::RowTable>(QStringLiteral("packedFilesTable"))->model();
    QTRY_COMPARE(files->rowCount(), 1);
    QVERIFY(files->index(0, 3).data().toString().startsWith(QStringLiteral("Downloading 2")));
    QVERIFY(textOf(QStringLiteral("briefcaseProgress")).contains(QStringLiteral("合同.pdf")));

    lay(file, contents.at(0));
    stage->sync.moving.done = 1;
    stage->sync.moving.sha256 = applications.at(1).attachments.first().sha256;
    Q_EMIT stage->sync.changed();
    QTRY_COMPARE(shown(0, models::BriefcaseModel::Files), QStringLiteral("1 / 1"));
    QCOMPARE(files->index(0, 3).data().toString(), QStringLiteral("Here"));
}

void BriefcasePageTest::provesThatEverythingOpens()
{
    for (int i = 0; i < applications.size(); ++i)
        lay(applications.at(i).attachments.first(), contents.at(i));
    packAll();
    QVERIFY(!stage->find<widgets::Chip>(QStringLiteral("preflightStamp"))->isVisible());
    click(QStringLiteral("preflightButton"));
    const auto *stamp = stage->find<widgets::Chip>(QStringLiteral("preflightStamp"));
    QTRY_VERIFY(stamp->isVisible());
    QCOMPARE(stamp->face().text, QStringLiteral("Ready offline"));
    QVERIFY(textOf(QStringLiteral("preflightWords")).startsWith(QStringLiteral("2 of 2")));
    QCOMPARE(shown(0, models::BriefcaseModel::State), QStringLiteral("Ready offline"));
}

void BriefcasePageTest::namesWhatDoesNotOpenAndWhy()
{
    // Unharmed by its digest, and yet no PDF: of the other nothing has come.
    const QByteArray broken("%PDF-1.7 broken");
    applications[0].attachments[0] = anAttachment(QStringLiteral("att"), broken);
    applications[0].attachments[0].mediaType = QStringLiteral("application/pdf");
    stage->store.applications.insert(applications.at(0).id, applications.at(0));
    lay(applications.at(0).attachments.first(), broken);
    packAll();
    click(QStringLiteral("preflightButton"));
    const auto *stamp = stage->find<widgets::Chip>(QStringLiteral("preflightStamp"));
    QTRY_VERIFY(stamp->isVisible());
    QCOMPARE(stamp->face().text, QStringLiteral("Not ready"));
    const QString faults = textOf(QStringLiteral("preflightFaults"));
    QVERIFY(faults.contains(QStringLiteral("request a correction")));
    QVERIFY(faults.contains(applications.at(1).applicant.name + QStringLiteral(" — 1 attachment(s) not")));
    QCOMPARE(shown(0, models::BriefcaseModel::State), QStringLiteral("1 file(s) do not open"));
    QCOMPARE(shown(1, models::BriefcaseModel::State), QStringLiteral("1 file(s) missing"));
    click(QStringLiteral("downloadMissingButton"));
    QCOMPARE(stage->sync.asked.last(), QStringLiteral("sync"));
}

void BriefcasePageTest::aCheckIsWorthNothingAfterAChange()
{
    provesThatEverythingOpens();
    applications[0].revision = QStringLiteral("r2");
    stage->store.applications.insert(applications.at(0).id, applications.at(0));
    stage->desk->refresh();
    QTRY_VERIFY(!stage->find<widgets::Chip>(QStringLiteral("preflightStamp"))->isVisible());
    QVERIFY(textOf(QStringLiteral("preflightWords")).contains(QStringLiteral("has changed")));
    QCOMPARE(shown(0, models::BriefcaseModel::State), QStringLiteral("Here, not checked"));
}

void BriefcasePageTest::aCheckCanBeStopped()
{
    packAll();
    const auto *button = stage->find<QPushButton>(QStringLiteral("preflightButton"));
    click(QStringLiteral("preflightButton"));
    QCOMPARE(button->text(), QStringLiteral("Stop the check"));
    click(QStringLiteral("preflightButton"));
    QCOMPARE(button->text(), QStringLiteral("&Pre-flight check"));
    QVERIFY(!stage->find<widgets::Chip>(QStringLiteral("preflightStamp"))->isVisible());
}

void BriefcasePageTest::removesAndPutsBack()
{
    packAll();
    const QList<ports::PackedApplication> before = stage->briefcase.contents;
    click(QStringLiteral("removeAllButton"));
    QTRY_COMPARE(rows(), 0);
    QVERIFY(stage->briefcase.contents.isEmpty());
    const auto *page = stage->find<QWidget>(QStringLiteral("briefcasePage"));
    const auto *undo = [page]() -> QPushButton * {
        for (QPushButton *button : page->findChildren<QPushButton *>())
            if (button->text() == QLatin1String("Undo"))
                return button;
        return nullptr;
    }();
    QVERIFY(undo && undo->isVisible());
    const_cast<QPushButton *>(undo)->click();
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(stage->briefcase.contents, before);
}

void BriefcasePageTest::changesTheDate()
{
    packAll();
    const QDate later = stage->clock.nowUtc().toLocalTime().date().addDays(30);
    stage->find<QDateEdit>(QStringLiteral("packedUntil"))->setDate(later);
    QTRY_COMPARE(stage->briefcase.contents.first().until.toLocalTime(), later.addDays(1).startOfDay());
    QCOMPARE(stage->briefcase.contents.last().until, stage->clock.nowUtc().addDays(7));
}

void BriefcasePageTest::tellsWhatIsOver()
{
    packAll();
    stage->clock.advance(std::chrono::hours(24 * 8));
    stage->desk->refresh();
    QTRY_COMPARE(shown(0, models::BriefcaseModel::State), QStringLiteral("Over"));
    QVERIFY(!stage->find<QPushButton>(QStringLiteral("preflightButton"))->isEnabled());
}

void BriefcasePageTest::tellsWhenTheRoomIsTooSmall()
{
    stage->sync.quota = 1000;
    packAll();
    QTRY_VERIFY(textOf(QStringLiteral("preflightFaults")).contains(QStringLiteral("give it more")));
}

void BriefcasePageTest::saysWhatFailedAndKeepsTheChoice()
{
    packAll();
    stage->briefcase.failNext = Error {ErrorKind::StorageFull, QStringLiteral("disk"), {}};
    click(QStringLiteral("removeAllButton"));
    const QString words = models::messageFor({ErrorKind::StorageFull, {}, {}}).happened;
    QTRY_VERIFY(says(stage->find<QWidget>(QStringLiteral("briefcasePage")), words));
    QCOMPARE(rows(), 2);
}

void BriefcasePageTest::saysInTheQueueWhyNothingWasTakenAlong()
{
    stage->window->showQueue();
    auto *table = stage->find<screens::RowTable>(QStringLiteral("queueTable"));
    table->selectAll();
    const auto *pack = stage->find<QPushButton>(QStringLiteral("packButton"));
    QTRY_COMPARE(pack->text(), QStringLiteral("Take 2 along"));
    stage->briefcase.failNext = Error {ErrorKind::StorageFull, QStringLiteral("disk"), {}};
    click(QStringLiteral("packButton"));
    QTRY_VERIFY(says(stage->window.get(), models::messageFor({ErrorKind::StorageFull, {}, {}}).happened));
    QVERIFY(stage->briefcase.contents.isEmpty());
    QVERIFY(pack->isEnabled());
    QCOMPARE(table->selectionModel()->selectedRows().size(), 2);
}

void BriefcasePageTest::showsWhatHasLeftTheLaptop()
{
    packAll();
    stage->store.applications.remove(applications.at(0).id);
    stage->desk->refresh();
    QTRY_COMPARE(shown(0, models::BriefcaseModel::State), QStringLiteral("Not on this laptop"));
    QCOMPARE(shown(0, models::BriefcaseModel::Files), QStringLiteral("—"));
    click(QStringLiteral("preflightButton"));
    const auto *stamp = stage->find<widgets::Chip>(QStringLiteral("preflightStamp"));
    QTRY_VERIFY(stamp->isVisible());
    QCOMPARE(stamp->face().text, QStringLiteral("Not ready"));
}

void BriefcasePageTest::showsItsTotalsWholeInLargeText()
{
    stage->theme.install(*qApp);
    stage->theme.setTextScale(150);
    stage->window->resize(1024, 768);
    packAll();
    const auto *totals = stage->find<QLabel>(QStringLiteral("briefcaseSummary"));
    QTRY_VERIFY(totals->text().contains(QStringLiteral("first date")));
    QTRY_VERIFY(totals->height() >= totals->heightForWidth(totals->width()));
    QCOMPARE(stage->window->width(), 1024);
}

QTEST_MAIN(BriefcasePageTest)
#include "tst_briefcase_page.moc"
