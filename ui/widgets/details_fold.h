// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace zhiping::widgets {

/// What support needs to know and a reviewer does not: folded away until asked for, selectable, and copied as
/// a whole by its button. Hidden while there is nothing to tell.
class DetailsFold final : public QWidget
{
    Q_OBJECT
public:
    enum class Side : quint8 { Left, Centre };

    /// @p side: where its buttons stand.
    explicit DetailsFold(Side side, QWidget *parent = nullptr);
    /// Shows the fold, closed; hides it for an empty text.
    void setDetails(const QString &details);
    [[nodiscard]] QString details() const;

private:
    void setOpen(bool open);
    void copy();

    QPushButton *m_toggle;
    QLabel *m_text;
    QPushButton *m_copy;
};

} // namespace zhiping::widgets
