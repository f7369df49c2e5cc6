// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace zhiping::models {
class ReviewPresenter;
}
namespace zhiping::widgets {
class SegmentedControl;
}

namespace zhiping::screens {

/// One fact: the question, what was declared, and the reviewer's own answer, which can be taken back.
///
/// The editor is made once; `show()` changes only what differs, so that focus and half-typed text stay.
class FactRow final : public QWidget
{
    Q_OBJECT
public:
    FactRow(const models::FactView &view, models::ReviewPresenter &presenter, QWidget *parent = nullptr);

    /// @p view must have the key and editor this row was made with.
    void show(const models::FactView &view);
    [[nodiscard]] const models::FactView &view() const { return m_view; }

Q_SIGNALS:
    void evidenceRequested(const QString &attachmentId, int page);

private:
    void makeYesNo();
    void makeChoice();
    void makeChoices();
    void makeLine();
    void keepTyped(const QString &text);
    void commitLine();
    void commitChoices();
    void showEditor();
    void showEvidence();
    void refuse(const QString &reason);

    models::ReviewPresenter &m_presenter;
    models::FactView m_view;
    QLabel *m_question;
    QLabel *m_declared;
    QLabel *m_refusal;
    QHBoxLayout *m_face;
    QVBoxLayout *m_column;
    QHBoxLayout *m_evidenceRow;
    QToolButton *m_withdraw = nullptr;
    QPushButton *m_undetermined = nullptr;
    widgets::SegmentedControl *m_yesNo = nullptr;
    QComboBox *m_choice = nullptr;
    QList<QCheckBox *> m_choices;
    QLineEdit *m_line = nullptr;
    QList<models::EvidenceView> m_shownEvidence;
};

} // namespace zhiping::screens
