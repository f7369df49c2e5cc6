// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/platform_site.h"
#include "benchmarks/benchmarks.h"
#include "benchmarks/roles.h"
#include "benchmarks/specimen_profile.h"
#include "platform/practice/practice_seed.h"
#include "store/profile.h"

#include <QDir>

namespace zhiping::bench {

namespace {

constexpr quint64 seed = 20180301;

/// Nobody answers there: a start without a network.
const QUrl unreachable(QStringLiteral("http://127.0.0.1:9"));

QString cacheOf(const QString &folder)
{
    auth::PlatformSite site;
    site.platform = unreachable;
    const QString profile = store::Profile::folderName(site.issuer(), specimenAccount().id);
    return QDir(folder).filePath(profile + QStringLiteral("/cache.db"));
}

} // namespace

Result<> measureColdStart(const Extent &extent, Report &report)
{
    const QString folder = QDir(extent.folder).filePath(QStringLiteral("cold"));
    const Result<> made = makeProfile(
        folder, unreachable, platform::generateApplications(extent.applications, seed, specimenDay()));
    if (!made)
        return made;
    QList<double> bare;
    QList<double> usable;
    QList<double> judged;
    for (int i = 0; i < extent.repetitions; ++i) {
        RoleProcess table;
        table.start({QStringLiteral("table"), cacheOf(folder)});
        const Result<double> painted = table.reached("usable");
        if (!painted)
            return painted.error();
        bare.append(*painted);
        table.end();
        RoleProcess client;
        client.start({QStringLiteral("client"), folder, unreachable.toString()});
        const Result<double> first = client.reached("usable");
        const Result<double> last = first ? client.reached("judged") : first;
        if (!last)
            return last.error();
        usable.append(*first);
        judged.append(*last);
    }
    const QString section = QStringLiteral("Cold start, %1 applications cached").arg(extent.applications);
    const QString baseline = QStringLiteral("bare table over the same rows");
    const QString unit = QStringLiteral("ms");
    report.add({section, QStringLiteral("queue usable, its visible verdicts painted"), unit, median(usable),
                baseline, median(bare)});
    report.add(
        {section, QStringLiteral("every verdict there"), unit, median(judged), baseline, median(bare)});
    return {};
}

} // namespace zhiping::bench
