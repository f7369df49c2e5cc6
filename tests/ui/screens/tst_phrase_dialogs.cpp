// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/start_wording.h"
#include "screens/recovery/phrase_dialogs.h"
#include "widgets/language.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace zhiping;
using screens::EnterPhraseDialog;
using screens::ShowPhraseDialog;

/// The two windows about the recovery phrase.
class PhraseDialogsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        widgets::installLanguage(*qApp, QStringLiteral("zh_CN"));
        m_look.install(*qApp);
    }

    void showsThePhraseOnceItIsThere()
    {
        const QPointer<ShowPhraseDialog> dialog = new ShowPhraseDialog(&m_parent);
        dialog->open();
        QVERIFY(!button(dialog, "phraseDoneButton")->isEnabled());
        QVERIFY(!button(dialog, "phrasePrintButton")->isEnabled());
        const QSignalSpy written(dialog, &ShowPhraseDialog::writtenDown);
        dialog->show(QStringLiteral("00000-11111-22222-33333-44444"));
        QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("phraseLabel"))->text(),
                 QStringLiteral("00000-11111-22222-33333-44444"));
        QTest::mouseClick(button(dialog, "phraseDoneButton"), Qt::LeftButton);
        QCOMPARE(written.size(), 1);
        QVERIFY(dialog->isVisible());
        dialog->accept();
        QTRY_VERIFY(!dialog);
    }

    void canBePutOff()
    {
        const QPointer<ShowPhraseDialog> dialog = new ShowPhraseDialog(&m_parent);
        dialog->open();
        const QSignalSpy written(dialog, &ShowPhraseDialog::writtenDown);
        dialog->show(QStringLiteral("00000"));
        QTest::mouseClick(button(dialog, "phraseLaterButton"), Qt::LeftButton);
        QCOMPARE(written.size(), 0);
        QTRY_VERIFY(!dialog);
    }

    void saysWhyThereIsNone()
    {
        const QPointer<ShowPhraseDialog> dialog = new ShowPhraseDialog(&m_parent);
        dialog->open();
        dialog->show(QStringLiteral("00000"));
        const models::Message why = models::phraseMessage({ErrorKind::StorageUnavailable, {}, {}});
        dialog->refuse(why);
        QVERIFY(fault(dialog)->isVisible() && fault(dialog)->text().contains(why.happened));
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("phraseLabel"))->text().isEmpty());
        QVERIFY(!button(dialog, "phraseDoneButton")->isEnabled());
        dialog->reject();
    }

    void asksAgainForAPhraseThatOpensNothing()
    {
        const QPointer<EnterPhraseDialog> dialog = new EnterPhraseDialog(&m_parent);
        dialog->open();
        const QSignalSpy entered(dialog, &EnterPhraseDialog::entered);
        auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("phraseEdit"));
        QVERIFY(!button(dialog, "phraseOpenButton")->isEnabled());
        QTest::keyClicks(field, QStringLiteral("abc"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.first().first().toString(), QStringLiteral("abc"));
        // Once is enough: opening takes a moment.
        QVERIFY(!field->isEnabled() && !button(dialog, "phraseOpenButton")->isEnabled());
        const models::Message why = models::phraseMessage({ErrorKind::InvalidInput, {}, {}});
        dialog->refuse(why);
        QVERIFY(fault(dialog)->isVisible() && fault(dialog)->text().contains(why.happened));
        QVERIFY(field->isEnabled() && button(dialog, "phraseOpenButton")->isEnabled());
        QCOMPARE(field->text(), QStringLiteral("abc"));
        dialog->accept();
        QTRY_VERIFY(!dialog);
    }

private:
    static QPushButton *button(const QDialog *dialog, const char *name)
    {
        return dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    static QLabel *fault(const QDialog *dialog)
    {
        return dialog->findChild<QLabel *>(QStringLiteral("phraseFault"));
    }

    widgets::Theme m_look;
    QWidget m_parent;
};

QTEST_MAIN(PhraseDialogsTest)
#include "tst_phrase_dialogs.moc"
