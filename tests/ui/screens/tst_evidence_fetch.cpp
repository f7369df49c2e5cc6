// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_attachments.h"
#include "screens/review/evidence_pane.h"
#include "screens/review/review_page.h"
#include "ui/screens/review_stage.h"
#include "ui/screens/shell_stage.h"

#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using namespace zhiping;
using namespace zhiping::test;

/// An attachment that is not on this laptop when a reviewer wants to read it.
class EvidenceFetchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bringsItNowAndShowsIt();
    void saysHowFarItIsAndCanBeStopped();
    void saysWhyItDidNotComeAndTriesAgain();
    void saysOfflineHowToHaveItNextTime();
    void showsWhatASyncHasBrought();
    void noPageOutlivesItsDesk();

private:
    [[nodiscard]] QStringList words() const
    {
        QStringList texts;
        const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    [[nodiscard]] bool says(const QString &part) const { return !words().filter(part).isEmpty(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        const QList<QPushButton *> buttons = m_pane->findChildren<QPushButton *>();
        for (QPushButton *one : buttons) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }

    const QByteArray m_content = aContract();
    domain::Attachment m_attachment;
    std::unique_ptr<ShellStage> m_stage;
    std::unique_ptr<models::ReviewAttachments> m_attachments;
    std::unique_ptr<screens::EvidencePane> m_pane;
};

void EvidenceFetchTest::init()
{
    m_attachment = anAttachment(QStringLiteral("att-1"), m_content);
    m_attachment.fileName = QStringLiteral("合同.pdf");
    m_attachment.mediaType = QStringLiteral("application/pdf");
    m_stage = std::make_unique<ShellStage>();
    m_stage->signIn();
    m_attachments =
        std::make_unique<models::ReviewAttachments>(*m_stage->desk, m_stage->sync, QList {m_attachment});
    m_pane = std::make_unique<screens::EvidencePane>(*m_attachments);
    m_pane->resize(700, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void EvidenceFetchTest::cleanup()
{
    m_pane.reset();
    m_attachments.reset();
    m_stage.reset();
}

void EvidenceFetchTest::bringsItNowAndShowsIt()
{
    QTRY_VERIFY(button(QStringLiteral("Download now")));
    QVERIFY(says(QStringLiteral("not on this computer")));
    button(QStringLiteral("Download now"))->click();
    QCOMPARE(m_stage->sync.asked, QStringList {QStringLiteral("fetch 合同.pdf")});
    m_stage->attachments.files.insert(m_attachment.sha256, m_content);
    m_stage->sync.fetched->addResult(Result<>());
    m_stage->sync.fetched->finish();
    QTRY_COMPARE(m_pane->currentAttachment(), QStringLiteral("att-1"));
    QCOMPARE(m_pane->currentPage(), 1);
}

void EvidenceFetchTest::saysHowFarItIsAndCanBeStopped()
{
    QTRY_VERIFY(button(QStringLiteral("Download now")));
    button(QStringLiteral("Download now"))->click();
    Q_EMIT m_stage->sync.fetching(m_attachment.sha256, m_attachment.bytes / 2);
    QVERIFY(says(QStringLiteral("49%")) || says(QStringLiteral("50%")));
    QVERIFY(m_pane->findChild<QProgressBar *>()->isVisible());
    QVERIFY(button(QStringLiteral("Cancel")));
    button(QStringLiteral("Cancel"))->click();
    QVERIFY(m_stage->sync.fetched->isCanceled());
    m_stage->sync.fetched->finish();
    QTRY_VERIFY(button(QStringLiteral("Download now")));
    QVERIFY(says(QStringLiteral("not on this computer")));
}

void EvidenceFetchTest::saysWhyItDidNotComeAndTriesAgain()
{
    QTRY_VERIFY(button(QStringLiteral("Download now")));
    button(QStringLiteral("Download now"))->click();
    m_stage->sync.fetched->addResult(Result<>(Error {ErrorKind::Timeout, QStringLiteral("silence"), {}}));
    m_stage->sync.fetched->finish();
    QTRY_VERIFY(button(QStringLiteral("Try again")));
    QVERIFY(says(models::messageFor({ErrorKind::Timeout, {}, {}}).happened));
    button(QStringLiteral("Try again"))->click();
    QCOMPARE(m_stage->sync.asked.size(), 2);
}

void EvidenceFetchTest::saysOfflineHowToHaveItNextTime()
{
    m_stage->sync.setOffline(true);
    m_pane = std::make_unique<screens::EvidencePane>(*m_attachments);
    m_pane->show();
    QTRY_VERIFY(says(QStringLiteral("take the application along")));
    QVERIFY(!button(QStringLiteral("Download now")));
}

void EvidenceFetchTest::showsWhatASyncHasBrought()
{
    QTRY_VERIFY(says(QStringLiteral("not on this computer")));
    m_stage->attachments.files.insert(m_attachment.sha256, m_content);
    m_stage->sync.now = models::SyncControl::State::Syncing;
    m_stage->sync.moving.done = 1;
    Q_EMIT m_stage->sync.changed();
    QTRY_COMPARE(m_pane->currentPage(), 1);
}

void EvidenceFetchTest::noPageOutlivesItsDesk()
{
    ShellStage stage(ShellStage::Rules::Shipped, stageApplications().mid(0, 1));
    stage.showReviews();
    stage.signIn();
    stage.window->show();
    QVERIFY(stage.listed());
    stage.window->openApplication(stage.desk->queue().first().summary.id.text());
    QPointer<screens::ReviewPage> page;
    QTRY_VERIFY_WITH_TIMEOUT((page = stage.window->findChild<screens::ReviewPage *>()), 60'000);
    // Left, but not yet deleted: the event loop may be a nested one.
    stage.window->showQueue();
    stage.window->setDesk(nullptr);
    QVERIFY(!page);
}

QTEST_MAIN(EvidenceFetchTest)
#include "tst_evidence_fetch.moc"
