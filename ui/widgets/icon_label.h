// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme_tokens.h"

#include <QWidget>

namespace zhiping::widgets {

/// One drawing by itself, in the colour and size its tokens have at that moment.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    IconLabel(QString name, ColorToken ink, SizeToken side, QWidget *parent = nullptr);

    void setIcon(const QString &name, ColorToken ink);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_name;
    ColorToken m_ink;
    SizeToken m_side;
};

} // namespace zhiping::widgets
