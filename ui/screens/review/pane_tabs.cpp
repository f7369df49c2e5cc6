// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/pane_tabs.h"

#include "widgets/text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QTabBar>

namespace zhiping::screens {

PaneTabs::PaneTabs(QWidget *parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    tabBar()->setExpanding(false);
    tabBar()->setDrawBase(false);
}

void PaneTabs::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    fit();
}

void PaneTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange || m_fitting)
        return;
    m_roomy = 0;
    // The tabs have not taken on the new style yet.
    QMetaObject::invokeMethod(this, &PaneTabs::fit, Qt::QueuedConnection);
}

void PaneTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    m_roomy = 0;
}

void PaneTabs::fit()
{
    const QScopedValueRollback fitting(m_fitting, true);
    if (m_roomy == 0) {
        setDense(false);
        m_roomy = tabBar()->sizeHint().width();
    }
    setDense(width() < m_roomy);
}

void PaneTabs::setDense(bool dense)
{
    if (tabBar()->property("dense") == dense)
        return;
    widgets::setStyleProperty(tabBar(), "dense", dense);
    // Only this makes it measure its tabs again.
    QEvent changed(QEvent::StyleChange);
    QCoreApplication::sendEvent(tabBar(), &changed);
}

} // namespace zhiping::screens
