// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/tour_hand.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>
#include <QScreen>
#include <QTimer>
#include <QWidget>

namespace zhiping::reviewer {

namespace {

/// What is photographed: the topmost visible window, dialogs before their owners.
QWidget *frontWindow()
{
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    if (QWidget *active = QApplication::activeWindow())
        return active;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible() && window->isWindow() && !window->windowTitle().isEmpty())
            return window;
    }
    return nullptr;
}

void sendKey(QWidget *target, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QKeyEvent pressed(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(target, &pressed);
    QKeyEvent released(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(target, &released);
}

} // namespace

TourHand::TourHand(const QString &folder)
    : m_folder(folder)
    , m_log(m_folder.filePath(QStringLiteral("tour.log")))
{
    QDir().mkpath(m_folder.path());
    if (!m_log.open(QIODevice::WriteOnly | QIODevice::Text))
        qWarning("the tour's log cannot be written");
    m_since.start();
}

void TourHand::note(const QString &line)
{
    m_log.write(
        QStringLiteral("%1 s  %2\n").arg(double(m_since.elapsed()) / 1000.0, 7, 'f', 2).arg(line).toUtf8());
    m_log.flush();
}

bool TourHand::until(const QString &what, const std::function<bool()> &holds, std::chrono::seconds limit)
{
    QElapsedTimer waited;
    waited.start();
    while (!holds()) {
        if (std::chrono::milliseconds(waited.elapsed()) > limit) {
            note(QStringLiteral("FAILED: waited %1 s for %2").arg(limit.count()).arg(what));
            return false;
        }
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

QWidget *TourHand::visible(const QString &objectName)
{
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        if (widget->objectName() == objectName && widget->isVisible())
            return widget;
    }
    return nullptr;
}

QWidget *TourHand::see(const QString &objectName)
{
    QWidget *found = nullptr;
    until(objectName, [&] {
        found = visible(objectName);
        return found != nullptr;
    });
    return found;
}

bool TourHand::click(const QString &objectName)
{
    QWidget *widget = see(objectName);
    if (!widget
        || !until(objectName + QStringLiteral(" to be enabled"), [widget] { return widget->isEnabled(); }))
        return false;
    if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
        // From the event loop, so that a button that opens a modal window does not hold the tour.
        QTimer::singleShot(0, button, &QAbstractButton::click);
        QElapsedTimer clicked;
        clicked.start();
        return until(QStringLiteral("the click"), [&clicked] { return clicked.elapsed() > 30; });
    }
    const QPointF place = QRectF(widget->rect()).center();
    QMouseEvent pressed(QEvent::MouseButtonPress, place, widget->mapToGlobal(place), Qt::LeftButton,
                        Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &pressed);
    QMouseEvent released(QEvent::MouseButtonRelease, place, widget->mapToGlobal(place), Qt::LeftButton,
                         Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &released);
    return true;
}

bool TourHand::type(const QString &objectName, const QString &text)
{
    QWidget *widget = see(objectName);
    if (!widget)
        return false;
    widget->setFocus(Qt::TabFocusReason);
    for (const QChar character : text)
        sendKey(widget, 0, Qt::NoModifier, QString(character));
    return true;
}

bool TourHand::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : frontWindow();
    if (!target) {
        note(QStringLiteral("FAILED: no window to press a key in"));
        return false;
    }
    sendKey(target, key, modifiers, {});
    return true;
}

bool TourHand::picture(const QString &name, const QString &about)
{
    // Let what was asked for be painted first.
    QElapsedTimer settled;
    settled.start();
    until(QStringLiteral("the picture"), [&settled] { return settled.elapsed() > 250; });
    QWidget *window = frontWindow();
    if (!window) {
        note(QStringLiteral("FAILED: no window to photograph for %1").arg(name));
        return false;
    }
    // A dialog is shown on its owner.
    QWidget *whole = window->parentWidget() ? window->parentWidget()->window() : window;
    QPixmap shot = whole->grab();
    if (whole != window) {
        const QPoint place = window->mapToGlobal(QPoint(0, 0)) - whole->mapToGlobal(QPoint(0, 0));
        QPainter painter(&shot);
        painter.drawPixmap(place, window->grab());
    }
    const QString file = QStringLiteral("%1-%2.png").arg(m_number++, 2, 10, QLatin1Char('0')).arg(name);
    if (!shot.save(m_folder.filePath(file))) {
        note(QStringLiteral("FAILED: %1 could not be written").arg(file));
        return false;
    }
    note(QStringLiteral("%1  %2").arg(file, about));
    return true;
}

} // namespace zhiping::reviewer
