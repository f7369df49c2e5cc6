// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/process_tree.h"

#include <QDir>
#include <QFile>
#include <QMultiHash>

#include <unistd.h>

namespace zhiping::bench {

namespace {

QByteArray contentOf(qint64 pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every process by the one that started it.
QMultiHash<qint64, qint64> children()
{
    QMultiHash<qint64, qint64> all;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isProcess = false;
        const qint64 pid = name.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        // The name in brackets may hold blanks and brackets; the fields after it do not.
        const QByteArray stat = contentOf(pid, "stat");
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1)
            all.insert(fields.at(1).toLongLong(), pid);
    }
    return all;
}

std::optional<qint64> proportionalSetSize(qint64 pid)
{
    constexpr qint64 kilo = 1024;
    for (const QByteArray &line : contentOf(pid, "smaps_rollup").split('\n'))
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toLongLong() * kilo;
    return {};
}

} // namespace

std::optional<TreeMemory> memoryOfTree(qint64 pid)
{
    const auto own = proportionalSetSize(pid);
    if (!own)
        return {};
    TreeMemory memory {*own, 1};
    const QMultiHash<qint64, qint64> all = children();
    QList<qint64> waiting = all.values(pid);
    while (!waiting.isEmpty()) {
        const qint64 next = waiting.takeFirst();
        waiting += all.values(next);
        if (const auto bytes = proportionalSetSize(next)) {
            memory.bytes += *bytes;
            ++memory.processes;
        }
    }
    return memory;
}

double memoryOfThisProcess()
{
    constexpr double mega = 1024.0 * 1024.0;
    const double pages = contentOf(::getpid(), "statm").split(' ').value(1).toDouble();
    return pages * double(::sysconf(_SC_PAGESIZE)) / mega;
}

} // namespace zhiping::bench
