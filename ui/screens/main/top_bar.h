// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace zhiping::widgets {
class ElidedLabel;
}

namespace zhiping::screens {

/// Above the page: the program, who works here in which role, and the search.
class TopBar final : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    /// Empty text: nobody is signed in, and there is nothing to search.
    void setIdentity(const QString &text);
    /// Ctrl+F: everything in the field is selected, so that typing starts a new search.
    void focusSearch();
    /// Back to the field as it is, in the middle of typing.
    void keepSearchFocus();
    void clearSearch();

Q_SIGNALS:
    /// With every change of the text; an input method's composition counts only once it is committed.
    void searched(const QString &text);
    /// Down or Enter in the search field: on to the results.
    void searchLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    widgets::ElidedLabel *m_identity;
    QLineEdit *m_search;
    QLabel *m_key;
};

} // namespace zhiping::screens
