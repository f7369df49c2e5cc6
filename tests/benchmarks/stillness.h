// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

namespace zhiping::bench {

/// Watches the thread it lives on: the longest time during which its event loop did not come round.
class Stillness final : public QObject
{
public:
    Stillness() { start(); }

    void start()
    {
        m_longest = 0;
        m_since.start();
        m_timer.start(1, Qt::PreciseTimer, this);
    }
    [[nodiscard]] double longest() const { return m_longest; } ///< Milliseconds.

protected:
    void timerEvent(QTimerEvent *) override
    {
        m_longest = qMax(m_longest, double(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
    }

private:
    QElapsedTimer m_since;
    QBasicTimer m_timer;
    double m_longest = 0;
};

} // namespace zhiping::bench
