// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QWidget>

#include <functional>

namespace zhiping::bench {

/// Times how long a change takes to reach the screen.
class PaintWatch final : public QObject
{
public:
    /// Watches @p area and everything inside it.
    explicit PaintWatch(QWidget &area);
    ~PaintWatch() override;
    Q_DISABLE_COPY_MOVE(PaintWatch)

    /// Let everything pending happen.
    void rest();
    /// Milliseconds from before @p act until the area is painted; where nothing in it changed, until every
    /// other change is.
    [[nodiscard]] double time(const std::function<void()> &act);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_area;
    bool m_painted = false;
};

} // namespace zhiping::bench
