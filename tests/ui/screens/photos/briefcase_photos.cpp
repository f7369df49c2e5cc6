// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "ui/screens/photos/briefcase_photos.h"

#include "screens/queue/row_table.h"
#include "ui/screens/review_stage.h"
#include "ui/screens/shell_stage.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QDir>
#include <QPushButton>

namespace zhiping::test {

namespace {

const QSize usual(1440, 900);
const QSize narrow(1024, 768);

bool take(const ShellStage &stage, const QDir &folder, const QString &name, QSize size)
{
    stage.window->resize(size);
    stage.window->show();
    QTest::qWait(50);
    return stage.window->grab().save(
        folder.filePath(QStringLiteral("briefcase_") + name + QStringLiteral(".png")));
}

/// Three applications: of the first everything is here, of the second nothing, the third has what no viewer
/// opens.
QList<domain::Application> luggage(FakeAttachmentStore &attachments)
{
    QList<domain::Application> applications = stageApplications().mid(0, 3);
    int number = 0;
    for (domain::Application &application : applications) {
        application.attachments.clear();
        for (const char *name :
             {"智能产线采购合同（含补充协议一）.pdf", "增值税专用发票汇总.pdf", "现场照片.png"}) {
            QByteArray content = aContract() + QByteArray("\n%") + QByteArray::number(++number);
            if (number == 8)
                content = "not a PDF";
            domain::Attachment attachment = anAttachment(QStringLiteral("att-%1").arg(number), content);
            attachment.fileName = QString::fromUtf8(name);
            attachment.mediaType = QString::fromUtf8(name).endsWith(QLatin1String("pdf"))
                ? QStringLiteral("application/pdf")
                : QStringLiteral("application/vnd.ofd");
            application.attachments.append(attachment);
            if (application.id != applications.at(1).id)
                attachments.files.insert(attachment.sha256, content);
        }
    }
    applications[1].attachments[0].bytes = 186'400'000;
    return applications;
}

void check(const ShellStage &stage)
{
    stage.find<QPushButton>(QStringLiteral("preflightButton"))->click();
    auto *words = stage.find<QLabel>(QStringLiteral("preflightWords"));
    (void)QTest::qWaitFor(
        [words] { return words->text().contains(QStringLiteral("检查")) && words->text().contains(u'·'); });
}

/// An attachment that is not here, in the review.
bool shootAbsence(ShellStage &stage, const QDir &folder, const domain::Application &application)
{
    stage.showReviews();
    const auto open = [&] {
        stage.window->openApplication(application.id.text());
        QTest::qWait(300);
    };
    open();
    bool good = take(stage, folder, QStringLiteral("absent"), usual);
    const QList<QPushButton *> buttons = stage.window->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->text() == QStringLiteral("现在下载"))
            button->click();
    }
    Q_EMIT stage.sync.fetching(application.attachments.first().sha256, 79'000'000);
    good &= take(stage, folder, QStringLiteral("fetching"), usual);
    stage.sync.fetched->addResult(Result<>(Error {ErrorKind::Timeout, QStringLiteral("silence"), {}}));
    stage.sync.fetched->finish();
    QTest::qWait(100);
    good &= take(stage, folder, QStringLiteral("not_fetched"), usual);
    stage.sync.setOffline(true);
    open();
    return take(stage, folder, QStringLiteral("absent_offline"), usual) && good;
}

/// Half-way through the first of the files that are missing.
bool shootDownload(ShellStage &stage, const QDir &folder, const domain::Attachment &file)
{
    stage.sync.now = models::SyncControl::State::Syncing;
    stage.sync.moving = {.done = 1,
                         .total = 3,
                         .item = file.fileName,
                         .step = models::SyncControl::Step::FetchingAttachments,
                         .bytes = 79'000'000,
                         .bytesTotal = file.bytes,
                         .sha256 = file.sha256};
    Q_EMIT stage.sync.changed();
    auto *table = stage.find<screens::RowTable>(QStringLiteral("briefcaseTable"));
    table->select(table->model()->index(1, 0));
    const bool good = take(stage, folder, QStringLiteral("downloading"), narrow);
    stage.sync.now = models::SyncControl::State::UpToDate;
    stage.sync.moving = {};
    Q_EMIT stage.sync.changed();
    return good;
}

/// An application has left the laptop, and a change that the disk refuses.
bool shootMishaps(ShellStage &stage, const QDir &folder, const domain::ApplicationId &gone)
{
    const domain::Application kept = stage.store.applications.take(gone);
    stage.desk->refresh();
    QTest::qWait(100);
    check(stage);
    bool good = take(stage, folder, QStringLiteral("gone"), usual);
    stage.briefcase.failNext = Error {ErrorKind::StorageFull, QStringLiteral("disk"), {}};
    stage.find<QPushButton>(QStringLiteral("removeAllButton"))->click();
    QTest::qWait(100);
    good &= take(stage, folder, QStringLiteral("refused"), narrow);
    stage.store.applications.insert(gone, kept);
    stage.desk->refresh();
    QTest::qWait(100);
    return good;
}

/// The date of the application chosen, being changed.
bool shootCalendar(const ShellStage &stage, const QDir &folder, const QString &name)
{
    auto *date = stage.find<QDateEdit>(QStringLiteral("packedUntil"));
    QTest::mouseClick(date, Qt::LeftButton, {}, {date->width() - 8, date->height() / 2});
    const bool opened = QTest::qWaitFor([date] { return date->calendarWidget()->isVisible(); });
    const bool good = opened
        && date->calendarWidget()->window()->grab().save(
            folder.filePath(QStringLiteral("briefcase_") + name + QStringLiteral(".png")));
    date->calendarWidget()->window()->close();
    return good;
}

} // namespace

bool shootBriefcase(const QDir &folder, widgets::Theme &look)
{
    FakeAttachmentStore files;
    const QList<domain::Application> applications = luggage(files);
    ShellStage stage(ShellStage::Rules::Shipped, applications);
    stage.attachments.files = files.files;
    stage.clock.advance(std::chrono::hours(8));
    stage.signIn();
    bool good = stage.assessed();
    stage.window->showBriefcase();
    good &= take(stage, folder, QStringLiteral("empty"), usual);
    stage.window->showQueue();
    good &= take(stage, folder, QStringLiteral("queue_one"), usual);
    stage.find<QTableView>(QStringLiteral("queueTable"))->selectAll();
    good &= take(stage, folder, QStringLiteral("queue_several"), narrow);
    stage.find<QPushButton>(QStringLiteral("packButton"))->click();
    QTest::qWait(100);
    good &= take(stage, folder, QStringLiteral("queue_taken"), usual);
    stage.window->showBriefcase();
    good &= take(stage, folder, QStringLiteral("missing"), usual);

    good &= shootDownload(stage, folder, applications.at(1).attachments.first());
    auto *table = stage.find<screens::RowTable>(QStringLiteral("briefcaseTable"));
    check(stage);
    table->select(table->model()->index(2, 0));
    good &= take(stage, folder, QStringLiteral("not_ready"), usual);
    good &= shootCalendar(stage, folder, QStringLiteral("calendar"));
    look.setScheme(widgets::Scheme::Dark);
    good &= take(stage, folder, QStringLiteral("not_ready_dark"), usual);
    good &= shootCalendar(stage, folder, QStringLiteral("calendar_dark"));
    stage.window->showQueue();
    stage.find<QTableView>(QStringLiteral("queueTable"))->selectAll();
    good &= take(stage, folder, QStringLiteral("queue_several_dark"), usual);
    stage.window->showBriefcase();
    look.setScheme(widgets::Scheme::Light);
    look.setTextScale(150);
    good &= take(stage, folder, QStringLiteral("not_ready_150_1024"), narrow);
    good &= shootCalendar(stage, folder, QStringLiteral("calendar_150"));
    look.setTextScale(200);
    good &= take(stage, folder, QStringLiteral("not_ready_200"), usual);
    stage.window->showQueue();
    stage.find<QTableView>(QStringLiteral("queueTable"))->selectAll();
    good &= take(stage, folder, QStringLiteral("queue_several_200"), usual);
    stage.window->showBriefcase();
    look.setTextScale(100);
    good &= shootMishaps(stage, folder, applications.at(0).id);
    (void)stage.briefcase.unpack({applications.at(1).id, applications.at(2).id});
    stage.desk->refresh();
    QTest::qWait(100);
    check(stage);
    good &= take(stage, folder, QStringLiteral("ready"), usual);
    stage.find<QPushButton>(QStringLiteral("removeAllButton"))->click();
    QTest::qWait(100);
    good &= take(stage, folder, QStringLiteral("removed"), usual);
    stage.window->showSettings();
    good &= take(stage, folder, QStringLiteral("settings"), narrow);
    return shootAbsence(stage, folder, applications.at(1)) && good;
}

} // namespace zhiping::test
