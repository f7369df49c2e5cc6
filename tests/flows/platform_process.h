// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QUrl>

#include <csignal>

#include <sys/prctl.h>

namespace zhiping::test {

/// The practice platform as a process of its own, which can be gone, silent, and back under its address.
class PlatformProcess
{
public:
    /// @p before: what the command line begins with, to run elsewhere. Without a @p port it takes one.
    explicit PlatformProcess(QString directory, QStringList before = {}, int port = 0)
        : m_directory(std::move(directory))
        , m_before(std::move(before))
        , m_port(port)
    {
        // A test that is ended by force leaves nobody behind.
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    }
    Q_DISABLE_COPY_MOVE(PlatformProcess)
    ~PlatformProcess() { vanish(); }

    /// Serve, the first time under a new address, then always under the same.
    Result<> start()
    {
        for (int tries = 0; tries < 20; ++tries) {
            // Below the ports that the system gives away, so that nobody takes it while nobody serves there.
            const int port =
                m_port > 0 ? m_port : m_origin.port(QRandomGenerator::global()->bounded(20'000, 30'000));
            m_process.setProcessChannelMode(QProcess::SeparateChannels);
            QStringList command = m_before;
            command += {QStringLiteral(ZHIPING_BIN_DIR "/zhiping-platform"),
                        QStringLiteral("serve"),
                        QStringLiteral("--data"),
                        m_directory,
                        QStringLiteral("--port"),
                        QString::number(port),
                        QStringLiteral("--seed"),
                        QStringLiteral("practice")};
            const QString program = command.takeFirst();
            m_process.start(program, command);
            while (!m_process.canReadLine() && m_process.waitForReadyRead(120'000)) { }
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            if (line.startsWith(u"serving ")) {
                m_origin = QUrl(line.section(u' ', 1));
                return {};
            }
            m_process.waitForFinished();
        }
        return Error {ErrorKind::Timeout, QString::fromUtf8(m_process.readAllStandardError()).right(500), {}};
    }
    /// Ended by force: connections are refused.
    void vanish()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Connections are made, requests are taken, nothing is ever answered.
    void fallSilent() { ::kill(pid_t(m_process.processId()), SIGSTOP); }
    void wakeUp() { ::kill(pid_t(m_process.processId()), SIGCONT); }

    [[nodiscard]] QUrl origin() const { return m_origin; }

private:
    const QString m_directory;
    const QStringList m_before;
    const int m_port;
    QProcess m_process;
    QUrl m_origin;
};

} // namespace zhiping::test
