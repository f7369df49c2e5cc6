// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/benchmarks.h"
#include "benchmarks/process_tree.h"
#include "benchmarks/roles.h"
#include "benchmarks/specimen_profile.h"
#include "platform/platform_server.h"
#include "platform/practice/practice_seed.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace zhiping::bench {

namespace {

constexpr quint64 seed = 7;
constexpr double mega = 1024.0 * 1024.0;

/// The memory of @p process once it has at least @p leastProcesses and has come to rest.
Result<double> settledMemory(const RoleProcess &process, int leastProcesses, int mostProcesses)
{
    constexpr int looks = 6;
    constexpr unsigned long pause = 400;
    constexpr qint64 patience = 60'000;
    constexpr double still = 0.01;
    QElapsedTimer waited;
    waited.start();
    QList<double> seen;
    while (waited.elapsed() < patience) {
        QThread::msleep(pause);
        const auto memory = memoryOfTree(process.pid());
        if (!memory)
            return Error {ErrorKind::Cancelled, QStringLiteral("the client ended"), {}};
        if (memory->processes < leastProcesses || memory->processes > mostProcesses) {
            seen.clear();
            continue;
        }
        seen.append(double(memory->bytes) / mega);
        if (seen.size() < looks)
            continue;
        const auto [least, most] = std::minmax_element(seen.end() - looks, seen.end());
        if (*most - *least <= still * *most)
            return seen.last();
    }
    return Error {ErrorKind::Timeout, QStringLiteral("the memory did not come to rest"), {}};
}

Result<double> memoryOfBareWindow()
{
    RoleProcess window;
    window.start({QStringLiteral("window")});
    const Result<double> shown = window.reached("usable");
    return shown ? settledMemory(window, 1, 1) : shown;
}

struct ClientMemory {
    double alone = 0;
    double signingIn = 0;
    double afterwards = 0;
};

Result<ClientMemory> memoryOfClient(const QString &folder, const QUrl &platform)
{
    // The sign-in window and at least one process of the browser's own.
    constexpr int withBrowser = 3;
    constexpr int any = 64;
    RoleProcess client;
    client.start({QStringLiteral("client"), folder, platform.toString()});
    if (const Result<double> judged = client.reached("judged"); !judged)
        return judged.error();
    const Result<double> alone = settledMemory(client, 1, 1);
    if (!alone)
        return alone.error();
    client.tell("sign-in");
    const Result<double> signingIn = settledMemory(client, withBrowser, any);
    if (!signingIn)
        return signingIn.error();
    client.tell("cancel");
    const Result<double> afterwards = settledMemory(client, 1, 1);
    if (!afterwards)
        return afterwards.error();
    return ClientMemory {*alone, *signingIn, *afterwards};
}

} // namespace

Result<> measureMemory(const Extent &extent, Report &report)
{
    platform::PlatformOptions options;
    options.directory = QDir(extent.folder).filePath(QStringLiteral("platform"));
    options.practiceAccounts = true;
    platform::PlatformServer server(options);
    const Result<QUrl> origin = server.start();
    if (!origin)
        return origin.error();
    const QString folder = QDir(extent.folder).filePath(QStringLiteral("memory"));
    const Result<> made = makeProfile(
        folder, *origin, platform::generateApplications(extent.applications, seed, specimenDay()));
    if (!made)
        return made;
    const Result<double> bare = memoryOfBareWindow();
    if (!bare)
        return bare.error();
    const Result<ClientMemory> client = memoryOfClient(folder, *origin);
    if (!client)
        return client.error();
    const QString section =
        QStringLiteral("Memory (PSS of all processes), %1 applications cached").arg(extent.applications);
    const QString unit = QStringLiteral("MB");
    const QString baseline = QStringLiteral("bare window");
    report.add({section, QStringLiteral("client"), unit, client->alone, baseline, *bare});
    report.add({section, QStringLiteral("client with the sign-in window open"), unit, client->signingIn,
                baseline, *bare});
    report.add({section, QStringLiteral("client after the sign-in window closed"), unit, client->afterwards,
                baseline, *bare});
    return {};
}

} // namespace zhiping::bench
