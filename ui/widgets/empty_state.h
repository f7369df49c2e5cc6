// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace zhiping::widgets {

class DetailsFold;

/// A page without content: says what would be here and offers the one thing to do. Also shows work in
/// progress with a count, a name and a way to stop it, and a fault that leaves nothing else to show.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    struct Face {
        QString icon;
        QString title;
        QString text;
        QString action;           ///< Empty: no button.
        bool primary = true;      ///< Whether the action is the page's main one; 取消 is not.
        QString otherAction = {}; ///< Beside it, less prominent; empty: none.
        QString details = {};     ///< For support, folded away; empty: none.
    };

    explicit EmptyState(QWidget *parent = nullptr);
    void show(const Face &face);
    /// As `show()`, with a bar. @p total 0: not known, the bar only says that something is going on.
    void showProgress(const Face &face, int done, int total);
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void acted();
    void otherActed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_action;
    QPushButton *m_other;
    DetailsFold *m_details;
};

} // namespace zhiping::widgets
