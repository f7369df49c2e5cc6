// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/outbox/work_files.h"

#include "models/desk_presenter.h"
#include "screens/recovery/phrase_dialogs.h"
#include "widgets/prompter.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace zhiping::screens {

using widgets::ButtonKind;
using widgets::makeButton;
using widgets::makeParagraph;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

WorkFiles::WorkFiles(models::DeskPresenter &desk, widgets::Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_prompter(prompter)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
    , m_export(makeButton(ButtonKind::Normal, QStringLiteral("exportWorkButton"), tr("Export &unsent work")))
    , m_take(makeButton(ButtonKind::Normal, QStringLiteral("takeInButton"), tr("&Take in a file …")))
    , m_record(
          makeButton(ButtonKind::Normal, QStringLiteral("exportRecordButton"), tr("&Export the record …")))
    , m_state(makeParagraph(TextRole::Caption))
    , m_outcome(makeParagraph(TextRole::Soft))
    , m_another(
          makeButton(ButtonKind::Link, QStringLiteral("exportElsewhereButton"), tr("Save it elsewhere …")))
{
    m_state->setObjectName(QStringLiteral("unsentState"));
    m_outcome->setObjectName(QStringLiteral("fileOutcome"));
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_take->setToolTip(tr(
        "Unsent work that was exported on another laptop, or one of this laptop's backups: what is missing "
        "here is brought back, nothing is overwritten"));
    m_record->setToolTip(
        tr("Everything you did on this laptop, line by line, each with the hash of the one before"));
    layOut();
    connect(m_export, &QPushButton::clicked, this, &WorkFiles::exportWork);
    connect(m_another, &QPushButton::clicked, this, &WorkFiles::exportElsewhere);
    connect(m_take, &QPushButton::clicked, this, &WorkFiles::chooseWork);
    connect(m_record, &QPushButton::clicked, this, &WorkFiles::exportRecord);
    connect(&desk, &models::DeskPresenter::changed, this, &WorkFiles::refresh);
    connect(&desk, &models::DeskPresenter::recordExported, this,
            [this](bool written, const QString &sentence) { say(written, sentence); });
    models::UnsentWork &work = desk.unsentWork();
    connect(&work, &models::UnsentWork::written, this, [this](const QString &path, const QString &sentence) {
        m_export->setEnabled(true);
        say(!path.isEmpty(), sentence, true);
    });
    connect(&work, &models::UnsentWork::takenIn, this,
            [this](const QString &sentence) { endTakingIn(true, sentence); });
    connect(&work, &models::UnsentWork::phraseWanted, this, &WorkFiles::askPhrase);
    connect(&work, &models::UnsentWork::refused, this,
            [this](const models::Message &message, bool anotherPhraseMayHelp) {
                if (anotherPhraseMayHelp && m_asking)
                    m_asking->refuse(message);
                else
                    endTakingIn(false, message.sentence());
            });
    refresh();
}

void WorkFiles::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme().px(SizeToken::SpaceInside));
    for (QPushButton *button : {m_export, m_take, m_record})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(SizeToken::SpaceInside));
    layout->addWidget(m_state);
    layout->addLayout(buttons);
    layout->addWidget(m_outcome);
    layout->addWidget(m_another, 0, Qt::AlignLeft);
    m_outcome->hide();
    m_another->hide();
}

void WorkFiles::refresh()
{
    const models::UnsentWork &work = m_desk.unsentWork();
    const QString state = work.sentence();
    m_state->setText(state);
    m_export->setEnabled(work.count() > 0);
    m_export->setToolTip(work.count() > 0 ? tr("One sealed file, whole or not at all: for a stick, before a "
                                               "repair, or for another laptop")
                                          : state);
}

void WorkFiles::say(bool good, const QString &sentence, bool elsewhere)
{
    widgets::setTextRole(m_outcome, good ? TextRole::Soft : TextRole::Fault);
    m_outcome->setText(sentence);
    m_outcome->show();
    m_another->setVisible(elsewhere);
}

void WorkFiles::exportWork()
{
    m_export->setEnabled(false);
    m_desk.unsentWork().writeInto(m_folder);
}

void WorkFiles::exportElsewhere()
{
    m_prompter.chooseFolder(this, tr("Where the unsent work is to be written"), m_folder.path(),
                            [this](const QString &path) {
                                if (path.isEmpty())
                                    return;
                                m_folder = QDir(path);
                                exportWork();
                            });
}

void WorkFiles::exportRecord()
{
    const QString name = tr("Zhiping record %1.jsonl").arg(m_desk.today().toString(Qt::ISODate));
    m_prompter.chooseSavePath(this, tr("Export the record"), name, tr("Lines of JSON (*.jsonl)"),
                              [this](const QString &path) {
                                  if (!path.isEmpty())
                                      m_desk.exportRecord(path);
                              });
}

void WorkFiles::chooseWork()
{
    m_prompter.chooseOpenPath(this, tr("Take in unsent work"), models::UnsentWork::fileFilter(),
                              [this](const QString &path) {
                                  if (path.isEmpty())
                                      return;
                                  m_take->setEnabled(false);
                                  m_desk.unsentWork().takeIn(path, {});
                              });
}

void WorkFiles::askPhrase(const QString &path)
{
    m_asking = new EnterPhraseDialog(this, EnterPhraseDialog::Of::CarriedFile);
    connect(m_asking, &EnterPhraseDialog::entered, this,
            [this, path](const QString &phrase) { m_desk.unsentWork().takeIn(path, phrase); });
    connect(m_asking, &QDialog::rejected, this, [this] { m_take->setEnabled(true); });
    m_asking->open();
}

void WorkFiles::endTakingIn(bool good, const QString &sentence)
{
    if (m_asking)
        m_asking->accept();
    m_take->setEnabled(true);
    say(good, sentence);
}

} // namespace zhiping::screens
