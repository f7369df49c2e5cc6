// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "flows/laptop.h"
#include "flows/screen_reader.h"
#include "flows/stage.h"

#include <QProcess>
#include <QStandardPaths>

#include <csignal>

#include <sys/prctl.h>

namespace zhiping::test {

/// The program itself in the private desktop: seen through a screen reader, used with the desktop's own mouse
/// and keys, ended by force.
class ClientProgram
{
public:
    explicit ClientProgram(ScreenReader &reader)
        : m_reader(reader)
    {
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    }
    Q_DISABLE_COPY_MOVE(ClientProgram)
    ~ClientProgram() { kill(); }

    /// Whether mouse and keys can be used at all.
    [[nodiscard]] static bool hasHand()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty();
    }
    /// To work in English as @p user on the stage's platform.
    [[nodiscard]] static QStringList argumentsFor(const Stage &stage, const QString &user)
    {
        return {QStringLiteral("--platform"), stage.origin().toString(), QStringLiteral("--portal"),
                stage.portal().toString(),    QStringLiteral("--data"),  stage.path(user),
                QStringLiteral("--language"), QStringLiteral("en")};
    }
    /// Returns once its window is there.
    Result<> start(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(QStringLiteral(ZHIPING_BIN_DIR "/zhiping"), arguments);
        if (!m_process.waitForStarted())
            return Error {ErrorKind::NotFound, m_process.errorString(), {}};
        const bool seen = until([this] {
            m_root = m_reader.program(m_process.processId());
            return m_root.has_value() || m_process.state() == QProcess::NotRunning;
        });
        if (!seen || !m_root)
            return Error {ErrorKind::Timeout, QStringLiteral("no window came"), {}};
        return {};
    }
    /// As the power button does. Nothing of the program runs any more when this returns.
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished(10'000);
    }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    /// The item of that role with a name that begins with @p name, if it is there now.
    [[nodiscard]] std::optional<ScreenItem> glimpse(ScreenReader::Role role, const QString &name)
    {
        return m_reader.find(*m_root, role, name);
    }
    /// The same, waiting for it.
    [[nodiscard]] std::optional<ScreenItem> see(ScreenReader::Role role, const QString &name)
    {
        std::optional<ScreenItem> found;
        until([&] {
            found = glimpse(role, name);
            return found.has_value() || !isRunning();
        });
        if (!found)
            qWarning() << "not on the screen:" << role << name;
        return found;
    }
    /// With the mouse.
    bool click(const std::optional<ScreenItem> &item)
    {
        return item && hand(clickAt(m_reader.place(*item).center()));
    }
    /// One key with its modifiers, "ctrl+End".
    bool press(const QString &key) { return hand({QStringLiteral("key"), key}); }

    /// What the desktop's own hand does with @p words, to its end.
    static bool hand(const QStringList &words)
    {
        return QProcess::execute(QStringLiteral("xdotool"), words) == 0;
    }
    /// Lets @p hand do what it began, so that no key stays down.
    static bool finish(QProcess &hand)
    {
        return hand.state() == QProcess::NotRunning || hand.waitForFinished();
    }
    static QStringList clickAt(QPoint at)
    {
        return {QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()),
                QStringLiteral("click"), QStringLiteral("1")};
    }

private:
    ScreenReader &m_reader;
    QProcess m_process;
    std::optional<ScreenItem> m_root;
};

} // namespace zhiping::test
