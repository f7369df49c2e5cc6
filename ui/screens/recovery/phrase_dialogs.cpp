// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/recovery/phrase_dialogs.h"

#include "models/wording.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>
#include <QVBoxLayout>

#include <memory>

namespace zhiping::screens {

using widgets::ButtonKind;
using widgets::makeButton;
using widgets::makeParagraph;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

QVBoxLayout *makeColumn(QDialog *dialog, const QString &title, const QString &text)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *layout = new QVBoxLayout(dialog);
    const int edge = theme().px(SizeToken::SpaceSection);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(theme().px(SizeToken::SpaceInside));
    layout->addWidget(makeParagraph(TextRole::Section, title));
    layout->addWidget(makeParagraph(TextRole::Body, text));
    dialog->setMinimumWidth(theme().px(SizeToken::Measure) * 4 / 5);
    return layout;
}

QLabel *makeFault()
{
    auto *fault = makeParagraph(TextRole::Fault);
    fault->setObjectName(QStringLiteral("phraseFault"));
    fault->hide();
    return fault;
}

void addButtons(QVBoxLayout *layout, std::initializer_list<QWidget *> buttons)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (QWidget *button : buttons)
        row->addWidget(button);
    layout->addLayout(row);
}

/// A phrase is read sign by sign.
QFont signFont()
{
    QFont font = theme().font(SizeToken::TextPage);
    font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    return font;
}

} // namespace

ShowPhraseDialog::ShowPhraseDialog(QWidget *parent)
    : QDialog(parent)
    , m_phrase(makeParagraph(TextRole::Page, tr("One moment …")))
    , m_fault(makeFault())
    , m_print(makeButton(ButtonKind::Normal, QStringLiteral("phrasePrintButton"), tr("&Print …")))
    , m_done(makeButton(ButtonKind::Primary, QStringLiteral("phraseDoneButton"), tr("I &have it on paper")))
{
    setObjectName(QStringLiteral("showPhraseDialog"));
    QVBoxLayout *layout = makeColumn(
        this, tr("Recovery phrase"),
        tr("Your work on this laptop is sealed; the key to it lies in the system's keychain. Should the "
           "keychain ever be lost, only this phrase opens what has not been sent. Print it or write it "
           "down, and keep it apart from the laptop. It is shown only now; a later one replaces it."));
    m_phrase->setObjectName(QStringLiteral("phraseLabel"));
    m_phrase->setAccessibleName(tr("Recovery phrase"));
    m_phrase->setAlignment(Qt::AlignCenter);
    m_phrase->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    layout->addWidget(m_phrase);
    layout->addWidget(m_fault);
    auto *later = makeButton(ButtonKind::Normal, QStringLiteral("phraseLaterButton"), tr("&Later"));
    addButtons(layout, {later, m_print, m_done});
    m_print->setEnabled(false);
    m_done->setEnabled(false);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &ShowPhraseDialog::print);
    connect(m_done, &QPushButton::clicked, this, &ShowPhraseDialog::writtenDown);
}

void ShowPhraseDialog::show(const QString &phrase)
{
    m_phrase->setFont(signFont());
    m_phrase->setText(phrase);
    m_print->setEnabled(true);
    m_done->setEnabled(true);
    m_phrase->setFocus();
}

void ShowPhraseDialog::refuse(const models::Message &message)
{
    m_phrase->clear();
    m_print->setEnabled(false);
    m_done->setEnabled(false);
    m_fault->setText(message.sentence());
    m_fault->show();
}

void ShowPhraseDialog::print()
{
    auto printer = std::make_shared<QPrinter>();
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(QStringLiteral("phrasePrintDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [printer, phrase = m_phrase->text()](QPrinter *) {
                QTextDocument page;
                page.setPlainText(
                    tr("Zhiping – recovery phrase") + u"\n\n" + phrase + u"\n\n"
                    + tr("Keep this paper apart from the laptop. Whoever has both can read your work."));
                page.print(printer.get());
            });
    dialog->open();
}

EnterPhraseDialog::EnterPhraseDialog(QWidget *parent, Of work)
    : QDialog(parent)
    , m_phrase(new QLineEdit)
    , m_fault(makeFault())
    , m_open(makeButton(ButtonKind::Primary, QStringLiteral("phraseOpenButton"), tr("&Open my work")))
{
    setObjectName(QStringLiteral("enterPhraseDialog"));
    const bool isHere = work == Of::ThisLaptop;
    const QString whose = isHere
        ? QString()
        : tr("The file is sealed under the key of the laptop that wrote it; it opens with that laptop's "
             "phrase.");
    QVBoxLayout *layout = makeColumn(
        this, isHere ? tr("Enter the recovery phrase") : tr("Enter the recovery phrase of this file"),
        models::paragraphOf({whose,
                             tr("It stands on the paper that you printed or wrote: 25 letters and digits in "
                                "five groups. Small letters and blanks do not matter.")}));
    auto *label = widgets::makeLabel(TextRole::Soft, tr("&Recovery phrase"));
    m_phrase->setObjectName(QStringLiteral("phraseEdit"));
    m_phrase->setAccessibleName(tr("Recovery phrase"));
    m_phrase->setFont(signFont());
    // Signs of a phrase are not words: no input method helps with them, and none should learn them.
    m_phrase->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    label->setBuddy(m_phrase);
    layout->addWidget(label);
    layout->addWidget(m_phrase);
    layout->addWidget(m_fault);
    auto *cancel = makeButton(ButtonKind::Normal, QStringLiteral("phraseCancelButton"), tr("Cancel"));
    auto *lostIt =
        makeButton(ButtonKind::Link, QStringLiteral("phraseLostButton"), tr("I do not &have it …"));
    addButtons(layout, {lostIt, cancel, m_open});
    lostIt->setVisible(isHere);
    connect(lostIt, &QPushButton::clicked, this, &EnterPhraseDialog::lost);
    m_open->setEnabled(false);
    m_open->setDefault(true);
    connect(m_phrase, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_open->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_open, &QPushButton::clicked, this, &EnterPhraseDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_phrase->setFocus();
}

void EnterPhraseDialog::submit()
{
    m_open->setEnabled(false);
    m_phrase->setEnabled(false);
    m_fault->hide();
    Q_EMIT entered(m_phrase->text());
}

void EnterPhraseDialog::refuse(const models::Message &message)
{
    m_fault->setText(message.sentence());
    m_fault->show();
    m_phrase->setEnabled(true);
    m_open->setEnabled(true);
    m_phrase->setFocus();
    m_phrase->selectAll();
}

} // namespace zhiping::screens
