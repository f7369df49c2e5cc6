// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/dialog_prompter.h"

#include "widgets/text.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace zhiping::widgets {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("zhiping::widgets::DialogPrompter", source);
}

/// The word a person types to show that a decision is meant. Returns the field.
QLineEdit *addTypedWord(QVBoxLayout *layout, const QString &word, QWidget *accept)
{
    auto *label = makeParagraph(
        TextRole::Soft,
        QCoreApplication::translate("zhiping::widgets::DialogPrompter", "Type “%1” to confirm:").arg(word));
    auto *field = new QLineEdit;
    field->setObjectName(QStringLiteral("promptWordEdit"));
    field->setAccessibleName(label->text());
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    accept->setEnabled(false);
    QObject::connect(field, &QLineEdit::textChanged, accept,
                     [accept, word](const QString &text) { accept->setEnabled(text.trimmed() == word); });
    return field;
}

QDialog *makeDialog(QWidget *parent, const Prompter::Question &question)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("promptDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    auto *layout = new QVBoxLayout(dialog);
    const int edge = theme().px(SizeToken::SpaceSection);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(theme().px(SizeToken::SpaceInside));
    layout->addWidget(makeParagraph(TextRole::Section, question.title));
    layout->addWidget(makeParagraph(TextRole::Body, question.text));
    if (!question.details.isEmpty()) {
        auto *details = new QPlainTextEdit(question.details);
        details->setObjectName(QStringLiteral("promptDetails"));
        details->setAccessibleName(words(QT_TRANSLATE_NOOP("zhiping::widgets::DialogPrompter", "Details")));
        details->setReadOnly(true);
        details->setTabChangesFocus(true);
        layout->addWidget(details, 1);
    }
    auto *accept = makeButton(question.destructive ? ButtonKind::Danger : ButtonKind::Primary,
                              QStringLiteral("promptAcceptButton"), question.acceptLabel);
    auto *reject = makeButton(ButtonKind::Normal, QStringLiteral("promptRejectButton"),
                              question.rejectLabel.isEmpty()
                                  ? words(QT_TRANSLATE_NOOP("zhiping::widgets::DialogPrompter", "Cancel"))
                                  : question.rejectLabel);
    QWidget *first = question.destructive ? reject : accept;
    if (!question.typedWord.isEmpty())
        first = addTypedWord(layout, question.typedWord, accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(reject);
    buttons->addWidget(accept);
    layout->addLayout(buttons);
    QObject::connect(accept, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(reject, &QPushButton::clicked, dialog, &QDialog::reject);
    // Enter must not take the consequence by itself where something is destroyed.
    (question.destructive ? reject : accept)->setDefault(true);
    dialog->setMinimumWidth(theme().px(SizeToken::Measure) * 4 / 5);
    first->setFocus();
    return dialog;
}

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// Open @p dialog; @p then gets what was chosen in it.
void answer(QFileDialog *dialog, QWidget *parent, std::function<void(const QString &)> then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, parent, [dialog, then = std::move(then)](int result) {
        const QStringList chosen = dialog->selectedFiles();
        then(result == QDialog::Accepted && !chosen.isEmpty() ? chosen.first() : QString());
    });
    dialog->open();
}

} // namespace

void DialogPrompter::ask(QWidget *parent, const Question &question, std::function<void(bool)> then)
{
    QDialog *dialog = makeDialog(parent, question);
    QObject::connect(dialog, &QDialog::finished, parent,
                     [then = std::move(then)](int result) { then(result == QDialog::Accepted); });
    dialog->open();
}

void DialogPrompter::chooseSavePath(QWidget *parent, const QString &title, const QString &suggestedName,
                                    const QString &filter, std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, title, documents(), filter);
    dialog->setObjectName(QStringLiteral("savePathDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    answer(dialog, parent, std::move(then));
}

void DialogPrompter::chooseOpenPath(QWidget *parent, const QString &title, const QString &filter,
                                    std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, title, documents(), filter);
    dialog->setObjectName(QStringLiteral("openPathDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    answer(dialog, parent, std::move(then));
}

void DialogPrompter::chooseFolder(QWidget *parent, const QString &title, const QString &start,
                                  std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, title, start);
    dialog->setObjectName(QStringLiteral("folderDialog"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    answer(dialog, parent, std::move(then));
}

} // namespace zhiping::widgets
