// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace zhiping::models {
class ReviewPresenter;
}

namespace zhiping::screens {

/// What the backups of this laptop hold of one application's words: to look at, and to take back.
class EarlierWordsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Begins to look through the backups.
    explicit EarlierWordsDialog(models::ReviewPresenter &presenter, QWidget *parent = nullptr);

private:
    void layOut();
    void list();
    void preview(int row);
    /// Say why there is nothing to choose from.
    void tell(const QString &text, bool isFault);
    void take();

    models::ReviewPresenter &m_presenter;
    QLabel *m_state;
    QWidget *m_choice;
    QListWidget *m_list;
    QPlainTextEdit *m_opinion;
    QLabel *m_conclusions;
    QPushButton *m_leave;
    QPushButton *m_take;
};

} // namespace zhiping::screens
