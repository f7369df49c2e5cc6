// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "rules/commands.h"

#include <functional>

namespace zhiping::rules {

/// A bar on the error stream of a long run, redrawn in place and gone when the run ends; nothing at all where
/// the stream is no terminal.
class Progress
{
public:
    Progress(const Console &console, QString what, qint64 total);
    ~Progress();
    Q_DISABLE_COPY_MOVE(Progress)

    void show(qint64 done);

private:
    const Console &m_console;
    QString m_what;
    qint64 m_total;
    qsizetype m_width = 0; ///< Of what stands on the line.
};

/// Call @p work with every number below @p count, on all cores, each once, in no order. @p progress is told
/// now and then, from the calling thread.
void onAllCores(qint64 count, const std::function<void(qint64)> &work, Progress &progress);

} // namespace zhiping::rules
