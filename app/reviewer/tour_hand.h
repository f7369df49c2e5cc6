// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QString>

#include <chrono>
#include <functional>

class QWidget;

namespace zhiping::reviewer {

/// The tour's hand and eye: clicks, types and photographs in the program's own windows as a person would.
///
/// Every action waits until what it needs is there, and reports in the log whether it held. Nothing reaches
/// behind the screens: widgets are found by their object names, and only while they can be seen and used.
class TourHand
{
public:
    /// Pictures and `tour.log` go to @p folder, which must exist.
    explicit TourHand(const QString &folder);

    /// Let the program go on until @p holds; false after @p limit.
    bool until(const QString &what, const std::function<bool()> &holds,
               std::chrono::seconds limit = std::chrono::seconds(60));
    /// The visible widget @p objectName, waiting for it; nullptr with a line in the log when it never
    /// appears.
    QWidget *see(const QString &objectName);
    /// The visible widget @p objectName right now, or nullptr.
    [[nodiscard]] static QWidget *visible(const QString &objectName);

    bool click(const QString &objectName);
    /// Give @p objectName the focus and type @p text, key by key.
    bool type(const QString &objectName, const QString &text);
    /// Press a key in whatever has the focus.
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The next numbered picture of the active window, with a line about it in the log.
    bool picture(const QString &name, const QString &about);

    void note(const QString &line);
    [[nodiscard]] const QDir &folder() const { return m_folder; }
    /// The number the next picture gets.
    [[nodiscard]] int nextNumber() const { return m_number; }
    /// Pictures @p count were left by another program under the next numbers.
    void skipNumbers(int count) { m_number += count; }

private:
    QDir m_folder;
    QFile m_log;
    QElapsedTimer m_since;
    int m_number = 1;
};

} // namespace zhiping::reviewer
