// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/start/start_window.h"

#include "screens/start/fault_face.h"
#include "widgets/empty_state.h"
#include "widgets/icon.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace zhiping::screens {

namespace {

constexpr QSize usualSize {1040, 680};
constexpr QSize leastSize {720, 480};

} // namespace

StartWindow::StartWindow(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_fault(new widgets::EmptyState)
    , m_waiting(new widgets::EmptyState)
{
    setObjectName(QStringLiteral("startWindow"));
    setWindowTitle(tr("Zhiping"));
    setWindowIcon(widgets::icon(QStringLiteral("zhiping"), widgets::ColorToken::Accent));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", QStringLiteral("page"));
    setMinimumSize(leastSize);
    resize(usualSize);
    m_fault->setObjectName(QStringLiteral("startFault"));
    m_waiting->setObjectName(QStringLiteral("startWaiting"));
    m_stack->addWidget(m_fault);
    m_stack->addWidget(m_waiting);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_fault, &widgets::EmptyState::acted, this, &StartWindow::retryRequested);
    connect(m_fault, &widgets::EmptyState::otherActed, this, &QWidget::close);
}

void StartWindow::askAddress(models::AddressControl &control, AddressPage::Occasion occasion)
{
    delete m_address;
    m_address = new AddressPage(control, occasion);
    m_stack->addWidget(m_address);
    m_stack->setCurrentWidget(m_address);
    m_address->focusFirst();
    connect(m_address, &AddressPage::cancelled, this, &StartWindow::addressKept);
}

void StartWindow::showWaiting(const QString &title, const QString &text)
{
    m_waiting->showProgress({QStringLiteral("zhiping"), title, text, {}}, 0, 0);
    m_stack->setCurrentWidget(m_waiting);
}

void StartWindow::showFault(const models::Message &message)
{
    m_fault->show(faultFace(message, tr("Try again"), tr("Quit")));
    m_stack->setCurrentWidget(m_fault);
    m_fault->actionButton()->setFocus();
}

} // namespace zhiping::screens
