// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace zhiping::widgets {

/// A raised surface with a hairline and rounded corners. Cards hold content, never other cards.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    /// Where the content goes, top to bottom.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// The present one of several: an accent ring instead of the hairline.
    void setSelected(bool selected);

private:
    QVBoxLayout *m_content;
};

} // namespace zhiping::widgets
