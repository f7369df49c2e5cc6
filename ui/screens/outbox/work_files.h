// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace zhiping::models {
class DeskPresenter;
} // namespace zhiping::models
namespace zhiping::widgets {
class Prompter;
} // namespace zhiping::widgets

namespace zhiping::screens {

class EnterPhraseDialog;

/// What leaves and enters this laptop as a file: unsent work, and the record of what was done.
class WorkFiles final : public QWidget
{
    Q_OBJECT
public:
    /// Borrows both; they must outlive it.
    WorkFiles(models::DeskPresenter &desk, widgets::Prompter &prompter, QWidget *parent = nullptr);
    /// Write what only this laptop has beside what was written last, without a question.
    void exportWork();

private:
    void layOut();
    void refresh();
    void say(bool good, const QString &sentence, bool elsewhere = false);
    void exportElsewhere();
    void exportRecord();
    void chooseWork();
    void askPhrase(const QString &path);
    void endTakingIn(bool good, const QString &sentence);

    models::DeskPresenter &m_desk;
    widgets::Prompter &m_prompter;
    QDir m_folder;
    QPushButton *m_export;
    QPushButton *m_take;
    QPushButton *m_record;
    QLabel *m_state;   ///< What there is to export, or why nothing.
    QLabel *m_outcome; ///< Of whatever was asked last.
    QPointer<EnterPhraseDialog> m_asking;
    QPushButton *m_another; ///< "Save elsewhere …", once something was exported.
};

} // namespace zhiping::screens
