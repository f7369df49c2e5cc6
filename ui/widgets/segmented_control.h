// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace zhiping::widgets {

/// A few exclusive choices side by side, of which none may be taken yet.
class SegmentedControl final : public QWidget
{
    Q_OBJECT
public:
    struct Segment {
        QString text;
        QString verdict; ///< "met", "unmet" or "open" for the colour when chosen; empty: the accent.
        QString name;    ///< Object name of the button, appended to that of the control.
    };

    /// @p accessibleName says what is being chosen; every segment is read out with it.
    SegmentedControl(const QList<Segment> &segments, const QString &accessibleName,
                     QWidget *parent = nullptr);

    /// Show @p index as chosen without a signal; -1: none.
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QPushButton *button(int index) const { return m_buttons.value(index); }
    /// Buttons are named `<name>.<segment>`.
    void setNames(const QString &name);

Q_SIGNALS:
    /// A person chose; the control already shows it.
    void chosen(int index);

private:
    QList<QPushButton *> m_buttons;
    QList<Segment> m_segments;
    int m_current = -1;
};

} // namespace zhiping::widgets
