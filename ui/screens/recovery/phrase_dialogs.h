// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zhiping::models {
struct Message;
}

namespace zhiping::screens {

/// Shows a new recovery phrase once, to be printed or written down. Closed without a word of that, the phrase
/// opens nothing.
class ShowPhraseDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Deletes itself once closed. Waits for `show()`: making a phrase takes a moment.
    explicit ShowPhraseDialog(QWidget *parent);
    void show(const QString &phrase);
    /// Say why there is none; what was shown is taken away.
    void refuse(const models::Message &message);

Q_SIGNALS:
    /// The reviewer has it on paper.
    void writtenDown();

private:
    void print();

    QLabel *m_phrase;
    QLabel *m_fault;
    QPushButton *m_print;
    QPushButton *m_done;
};

/// Asks for the recovery phrase of sealed work.
class EnterPhraseDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Of : quint8 { ThisLaptop, CarriedFile };

    /// Deletes itself once closed.
    explicit EnterPhraseDialog(QWidget *parent, Of work = Of::ThisLaptop);
    /// Say why it opens nothing, and let it be mended.
    void refuse(const models::Message &message);

Q_SIGNALS:
    /// Followed by `accept()` or `refuse()`.
    void entered(const QString &phrase);
    /// The reviewer has no such paper.
    void lost();

private:
    void submit();

    QLineEdit *m_phrase;
    QLabel *m_fault;
    QPushButton *m_open;
};

} // namespace zhiping::screens
