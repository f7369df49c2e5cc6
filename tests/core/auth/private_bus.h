// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>

namespace zhiping::test {

/// A session bus and home of a test's own, on which nothing starts by itself, with the real Secret Service on
/// request. One for each process: libraries keep the first bus they meet.
class PrivateBus
{
public:
    /// Whether the programs it needs are installed.
    static bool isPossible()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty()
            && !QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty();
    }

    PrivateBus()
    {
        QDir(m_home.path()).mkdir(QStringLiteral("run"));
        QFile::setPermissions(m_home.filePath(QStringLiteral("run")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_home.filePath(QStringLiteral("run")).toUtf8());
        qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toUtf8());
        qunsetenv("DISPLAY");
        qunsetenv("WAYLAND_DISPLAY");
        QFile configuration(m_home.filePath(QStringLiteral("bus.conf")));
        if (!configuration.open(QIODevice::WriteOnly))
            qFatal("no bus configuration");
        configuration.write(
            "<busconfig><type>session</type><listen>unix:tmpdir=" + m_home.path().toUtf8()
            + "</listen><policy context='default'><allow send_destination='*' eavesdrop='true'/>"
              "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
        configuration.close();
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {u"--config-file=" + configuration.fileName(), QStringLiteral("--nofork"),
                     QStringLiteral("--print-address=1")});
        if (!m_bus.waitForReadyRead(10000))
            qFatal("no bus");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    }

    ~PrivateBus()
    {
        resume();
        for (QProcess *process : {&m_keyring, &m_bus}) {
            process->kill();
            process->waitForFinished(5000);
        }
    }

    /// Start the real Secret Service with an open keychain.
    void startKeyring()
    {
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"),
                        {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                         QStringLiteral("--components=secrets")});
        if (!m_keyring.waitForStarted(10000))
            qFatal("no keyring");
        m_keyring.write("test");
        m_keyring.waitForBytesWritten(10000);
        m_keyring.closeWriteChannel();
        QProcess::execute(QStringLiteral("gdbus"),
                          {QStringLiteral("wait"), QStringLiteral("--session"), QStringLiteral("--timeout"),
                           QStringLiteral("20"), QStringLiteral("org.freedesktop.secrets")});
    }

    static void lockKeyring()
    {
        QProcess lock;
        lock.start(QStringLiteral("gdbus"),
                   {QStringLiteral("call"), QStringLiteral("--session"), QStringLiteral("-d"),
                    QStringLiteral("org.freedesktop.secrets"), QStringLiteral("-o"),
                    QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("-m"),
                    QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                    QStringLiteral("[objectpath \"/org/freedesktop/secrets/collection/login\"]")});
        if (!lock.waitForFinished(10000) || lock.exitCode() != 0)
            qFatal("the keychain does not lock");
    }

    /// Stop the service from answering, as a hung one.
    void suspend() { kill(pid_t(m_keyring.processId()), SIGSTOP); }
    void resume()
    {
        if (m_keyring.state() == QProcess::Running)
            kill(pid_t(m_keyring.processId()), SIGCONT);
    }

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace zhiping::test
