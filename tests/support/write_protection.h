// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QProcess>

#include <unistd.h>

namespace zhiping::test {

/// A folder that cannot be written while this lives: its rights are taken away, or, from a superuser who has
/// every right, it is mounted over itself for reading.
class WriteProtection
{
public:
    explicit WriteProtection(QString folder)
        : m_folder(std::move(folder))
        , m_mounts(::geteuid() == 0)
    {
        if (!m_mounts) {
            m_holds = change(QFile::ReadOwner | QFile::ExeOwner);
            return;
        }
        m_holds = run({QStringLiteral("--bind"), m_folder, m_folder});
        if (m_holds && !run({QStringLiteral("-o"), QStringLiteral("remount,ro,bind"), m_folder}))
            m_holds = false;
    }
    Q_DISABLE_COPY_MOVE(WriteProtection)
    ~WriteProtection()
    {
        if (m_mounts)
            QProcess::execute(QStringLiteral("umount"), {QStringLiteral("-l"), m_folder});
        else
            change(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    /// False where a superuser may not mount.
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    static bool run(const QStringList &words)
    {
        return QProcess::execute(QStringLiteral("mount"), words) == 0;
    }
    bool change(QFile::Permissions rights) const
    {
        bool good = QFile::setPermissions(m_folder, rights);
        QDirIterator folders(m_folder, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (folders.hasNext())
            good = QFile::setPermissions(folders.next(), rights) && good;
        return good;
    }

    const QString m_folder;
    const bool m_mounts;
    bool m_holds = false;
};

} // namespace zhiping::test
