// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace zhiping::models {
class ReviewPresenter;
}

namespace zhiping::screens {

/// The reviewer's opinion, saved from the first keystroke. Until it is touched it shows the suggested text.
class OpinionEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit OpinionEditor(models::ReviewPresenter &presenter, QWidget *parent = nullptr);
    void refresh();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    models::ReviewPresenter &m_presenter;
    QLabel *m_origin;
    QPushButton *m_earlier;
    QPushButton *m_reset;
    QPlainTextEdit *m_text;
    bool m_showing = false;
};

} // namespace zhiping::screens
