// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace zhiping::widgets {

class IconLabel;

/// One line over a page: news with its action, never a modal. Hidden until there is something to say.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Tone : quint8 { Plain, Good, Warning, Fault };
    struct Notice {
        Tone tone = Tone::Plain;
        QString text;
        QString action;  ///< Empty: no button.
        QString details; ///< Folded out on demand, copied by a button; empty: none.
        bool dismissible = true;

        friend bool operator==(const Notice &, const Notice &) = default;
    };

    explicit NoticeBar(QWidget *parent = nullptr);
    /// The notice already on show stays as it is, with its details folded out or not.
    void show(const Notice &notice);
    void dismiss();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void acted();
    void dismissed();

private:
    void foldOut(bool open);

    Notice m_notice;
    IconLabel *m_mark;
    QLabel *m_text;
    QLabel *m_details;
    QPushButton *m_copy;
    QPushButton *m_more;
    QPushButton *m_action;
    QPushButton *m_close;
};

} // namespace zhiping::widgets
