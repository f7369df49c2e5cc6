// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "ui/screens/shell_stage.h"
#include "widgets/language.h"
#include "widgets/notice_bar.h"

#include <QLabel>
#include <QPushButton>

using namespace zhiping;
using namespace zhiping::test;

/// What the window says about that which a pull did not simply take over.
class LeftoverNoticesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void asksBeforeTheLaptopIsEmptied();
    void saysWhatCannotBeReadAndWhere();
    void asksFirstAndSaysTheRestAfterwards();

private:
    [[nodiscard]] QString said() const { return m_notice->text(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_notice->findChild<QPushButton *>(QLatin1String(name));
    }

    std::unique_ptr<widgets::Theme> m_look;
    std::unique_ptr<ShellStage> m_stage;
    widgets::NoticeBar *m_notice = nullptr;
};

void LeftoverNoticesTest::initTestCase()
{
    widgets::installLanguage(*qApp, QStringLiteral("zh_CN"));
    m_look = std::make_unique<widgets::Theme>();
    m_look->install(*qApp);
}

void LeftoverNoticesTest::init()
{
    m_stage = std::make_unique<ShellStage>();
    m_stage->signIn();
    m_stage->window->show();
    m_notice = m_stage->find<widgets::NoticeBar>(QStringLiteral("noticeBar"));
}

void LeftoverNoticesTest::asksBeforeTheLaptopIsEmptied()
{
    m_stage->sync.held = models::SyncControl::Removals {32, 40};
    Q_EMIT m_stage->sync.changed();
    QVERIFY(said().contains(QStringLiteral("32")) && said().contains(QStringLiteral("40")));
    QTest::mouseClick(button("noticeActionButton"), Qt::LeftButton);
    QCOMPARE(m_stage->sync.asked, QStringList(QStringLiteral("agree")));
    m_stage->sync.held.reset();
    Q_EMIT m_stage->sync.changed();
    QVERIFY(!m_notice->isVisible());
}

void LeftoverNoticesTest::saysWhatCannotBeReadAndWhere()
{
    m_stage->sync.foreign = {QStringLiteral("a-2: $.code: missing")};
    Q_EMIT m_stage->sync.changed();
    QVERIFY(said().contains(u'1'));
    QTest::mouseClick(button("noticeDetailsButton"), Qt::LeftButton);
    QVERIFY(m_stage->find<QLabel>(QStringLiteral("noticeDetails"))
                ->text()
                .contains(m_stage->sync.foreign.first()));
}

void LeftoverNoticesTest::asksFirstAndSaysTheRestAfterwards()
{
    m_stage->sync.held = models::SyncControl::Removals {32, 40};
    m_stage->sync.foreign = {QStringLiteral("a-2: $.code: missing")};
    Q_EMIT m_stage->sync.changed();
    QVERIFY(button("noticeActionButton")->isVisible());
    m_stage->sync.held.reset();
    Q_EMIT m_stage->sync.changed();
    QVERIFY(!button("noticeActionButton")->isVisible());
    QVERIFY(m_notice->isVisible() && button("noticeDetailsButton")->isVisible());
}

QTEST_MAIN(LeftoverNoticesTest)
#include "tst_leftover_notices.moc"
