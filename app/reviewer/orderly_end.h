// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QSocketNotifier;

namespace zhiping::reviewer {

/// When the system asks the program to end (logging out, switching off, Ctrl+C), it closes its windows and
/// leaves its event loop as by hand: what was handed over is written, the lock given back.
///
/// One object per process, beside the application.
class OrderlyEnd final : public QObject
{
    Q_OBJECT
public:
    OrderlyEnd();
    ~OrderlyEnd() override;

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace zhiping::reviewer
