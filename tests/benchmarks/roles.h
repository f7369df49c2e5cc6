// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QStringList>

#include <chrono>
#include <optional>

/// The processes a benchmark starts are this same program in a role of its own, so that measured and baseline
/// carry the same libraries. A role says what it has reached, one word a line, and ends with its standard
/// input.
///
///     client FOLDER PLATFORM   the real client on a data folder: window, listed, usable, judged; understands
///                              `sign-in` and `cancel` on its standard input
///     table DATABASE           a bare table over the cached rows: usable
///     window                   a bare window: usable
///     feed COUNT LIFE PORT     a platform whose pages are ready: usable
///     platform FOLDER DISTRICTS CLIENTS APPLICATIONS
///                              a platform with so many of each: serving
///     laptops FOLDER CLIENTS APPLICATIONS
///                              so many that pull from it at once: pulled
namespace zhiping::bench {

/// The exit code of the role that the command line names; nothing when it names none.
[[nodiscard]] std::optional<int> playRole(int argc, char **argv);

/// One such process, from the outside. Ended with this object.
class RoleProcess
{
public:
    RoleProcess() = default;
    ~RoleProcess();
    Q_DISABLE_COPY_MOVE(RoleProcess)

    void start(const QStringList &role);
    /// Milliseconds from before the start until the role said @p word.
    [[nodiscard]] Result<double> reached(const QByteArray &word,
                                         std::chrono::milliseconds patience = std::chrono::minutes(5));
    void tell(const QByteArray &command);
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    void end();

private:
    QProcess m_process;
    QElapsedTimer m_time;
    QHash<QByteArray, double> m_reached;
};

} // namespace zhiping::bench
