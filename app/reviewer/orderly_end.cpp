// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/orderly_end.h"

#include "base/log.h"

#include <QApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace zhiping::reviewer {

namespace {

constexpr std::array signalsToEnd {SIGTERM, SIGINT, SIGHUP};

// A handler may do next to nothing; it passes the word on to the event loop.
std::array<int, 2> ends {-1, -1};

void passOn(int)
{
    const char word = 1;
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &word, 1);
}

} // namespace

OrderlyEnd::OrderlyEnd()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        qCWarning(logUi) << "the program cannot be asked to end";
        return;
    }
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        QApplication::closeAllWindows();
        QCoreApplication::quit();
    });
    struct sigaction action = {};
    action.sa_handler = passOn;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int signal : signalsToEnd)
        ::sigaction(signal, &action, nullptr);
}

OrderlyEnd::~OrderlyEnd()
{
    for (const int signal : signalsToEnd)
        ::signal(signal, SIG_DFL);
    for (int &end : ends) {
        ::close(end);
        end = -1;
    }
}

} // namespace zhiping::reviewer
