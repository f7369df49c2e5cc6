// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/paint_watch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

namespace zhiping::bench {

PaintWatch::PaintWatch(QWidget &area)
    : m_area(area)
{
    QCoreApplication::instance()->installEventFilter(this);
}

PaintWatch::~PaintWatch()
{
    QCoreApplication::instance()->removeEventFilter(this);
}

void PaintWatch::rest()
{
    constexpr int enough = 120;
    QTest::qWait(enough);
}

double PaintWatch::time(const std::function<void()> &act)
{
    constexpr double perMillisecond = 1e6;
    constexpr int quietRounds = 3;
    QElapsedTimer time;
    time.start();
    act();
    // Painting is posted, and the layout before it: it is over when some rounds of the event loop bring none.
    double painted = 0;
    double everything = 0;
    for (int quiet = 0; quiet < quietRounds; ++quiet) {
        m_painted = false;
        QCoreApplication::processEvents();
        const double now = double(time.nsecsElapsed()) / perMillisecond;
        if (everything == 0)
            everything = now;
        if (m_painted) {
            painted = now;
            quiet = 0;
        }
    }
    return painted > 0 ? painted : everything;
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        const auto *widget = qobject_cast<const QWidget *>(watched);
        m_painted = m_painted || (widget && (widget == &m_area || m_area.isAncestorOf(widget)));
    }
    return QObject::eventFilter(watched, event);
}

} // namespace zhiping::bench
