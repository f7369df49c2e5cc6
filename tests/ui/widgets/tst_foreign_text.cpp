// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/notice_bar.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QToolTip>

using namespace zhiping::widgets;

namespace {

const QString foreign = QStringLiteral("<b>【虚构】</b><img src='http://127.0.0.1:9/x.png'>");

QLabel *shownToolTip()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<QLabel *>(widget);
    }
    return nullptr;
}

} // namespace

/// What applicants and platforms wrote is text wherever it is shown, and nothing else.
class ForeignTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isTextInLabels();
    void isTextInToolTips();

private:
    std::unique_ptr<Theme> m_look;
};

void ForeignTextTest::initTestCase()
{
    m_look = std::make_unique<Theme>();
    m_look->install(*qApp);
}

void ForeignTextTest::isTextInLabels()
{
    const std::unique_ptr<QLabel> label(makeLabel(TextRole::Body, foreign));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    NoticeBar bar;
    bar.show({NoticeBar::Tone::Warning, foreign, {}, foreign, true});
    const auto labels = bar.findChildren<QLabel *>();
    for (const QLabel *each : labels)
        QVERIFY(each->text() != foreign || each->textFormat() == Qt::PlainText);
}

void ForeignTextTest::isTextInToolTips()
{
    ElidedLabel label(TextRole::Body);
    label.setFullText(foreign);
    label.show();
    for (int i = 0; i < 2; ++i) {
        QToolTip::showText(label.mapToGlobal(QPoint()), label.toolTip(), &label);
        const QLabel *tip = shownToolTip();
        QVERIFY(tip);
        QCOMPARE(tip->text(), foreign);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QToolTip::hideText();
        QTRY_VERIFY(!shownToolTip());
    }
}

QTEST_MAIN(ForeignTextTest)
#include "tst_foreign_text.moc"
