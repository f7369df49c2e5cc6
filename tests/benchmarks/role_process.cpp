// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/roles.h"

#include <QCoreApplication>

namespace zhiping::bench {

namespace {

constexpr double nanosecondsPerMillisecond = 1e6;
constexpr int farewell = 10'000;

} // namespace

RoleProcess::~RoleProcess()
{
    end();
}

void RoleProcess::start(const QStringList &role)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_time.start();
    m_process.start(QCoreApplication::applicationFilePath(), QStringList {QStringLiteral("--role")} + role);
}

Result<double> RoleProcess::reached(const QByteArray &word, std::chrono::milliseconds patience)
{
    while (!m_reached.contains(word)) {
        const qint64 left = patience.count() - m_time.elapsed();
        if (left <= 0)
            return Error {ErrorKind::Timeout, QString::fromLatin1(word), {}};
        if (!m_process.waitForReadyRead(int(left)) && m_process.state() == QProcess::NotRunning)
            return Error {
                ErrorKind::Cancelled, u"the process ended before: " + QString::fromLatin1(word), {}};
        const double now = double(m_time.nsecsElapsed()) / nanosecondsPerMillisecond;
        while (m_process.canReadLine())
            m_reached.insert(m_process.readLine().trimmed(), now);
    }
    return m_reached.value(word);
}

void RoleProcess::tell(const QByteArray &command)
{
    m_process.write(command + '\n');
    m_process.waitForBytesWritten();
}

void RoleProcess::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(farewell))
        m_process.kill();
    m_process.waitForFinished(farewell);
}

} // namespace zhiping::bench
