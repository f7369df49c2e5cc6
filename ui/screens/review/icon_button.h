// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>
#include <QToolButton>

namespace zhiping::screens {

/// A small button with an icon alone; @p text is its tool tip and its accessible name.
[[nodiscard]] QToolButton *makeIconButton(const QString &objectName, const QString &iconName,
                                          const QString &text, QWidget *parent);

/// A row's name that leads somewhere: elided in the middle where it does not fit, whole on hover.
class ElidedButton final : public QPushButton
{
    Q_OBJECT
public:
    ElidedButton(const QString &objectName, const QString &kind, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_text;
};

} // namespace zhiping::screens
