// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/benchmarks.h"
#include "benchmarks/specimen_applications.h"
#include "benchmarks/specimen_profile.h"
#include "criteria/assess.h"
#include "criteria/rule_pack.h"
#include "domain/application_json.h"
#include "platform/practice/practice_seed.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>
#include <functional>

namespace zhiping::bench {

namespace {

constexpr quint64 seed = 424242;

/// Microseconds that @p act takes; the best of three, so that a busy neighbour does not count.
double microseconds(const std::function<void()> &act)
{
    constexpr double perMicrosecond = 1000;
    qint64 best = 0;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer time;
        time.start();
        act();
        const qint64 taken = time.nsecsElapsed();
        best = i == 0 ? taken : std::min(best, taken);
    }
    return double(best) / perMicrosecond;
}

Result<> measureOn(const QString &section, const QList<domain::Application> &applications,
                   const criteria::RulePack &pack, Report &report)
{
    QList<double> read;
    QList<double> assessed;
    for (const domain::Application &application : applications) {
        const QByteArray json = QJsonDocument(domain::toJson(application)).toJson();
        bool understood = true;
        read.append(microseconds(
            [&] { understood = domain::applicationFromJson(QJsonDocument::fromJson(json).object()).ok(); }));
        if (!understood)
            return Error {ErrorKind::MalformedReply, application.id.text(), {}};
        assessed.append(microseconds([&] { (void)criteria::assess(pack, application, {}); }));
    }
    const QString unit = QStringLiteral("µs");
    const QString baseline = QStringLiteral("reading its JSON");
    report.add({section, QStringLiteral("median"), unit, median(assessed), baseline, median(read)});
    report.add(
        {section, QStringLiteral("99th percentile"), unit, percentile(assessed, 99), baseline, median(read)});
    report.add({section, QStringLiteral("worst"), unit, percentile(assessed, 100), baseline, median(read)});
    return {};
}

} // namespace

Result<> measureAssessment(const Extent &extent, Report &report)
{
    const Result<QByteArray> bytes = shippedPack();
    if (!bytes)
        return bytes.error();
    const auto pack = criteria::loadRulePack(*bytes);
    if (!pack)
        return pack.error();
    const int few = 20;
    const int many = 600;
    const QList<domain::Application> generated =
        platform::generateApplications(extent.smoke ? few : many, seed, specimenDay());
    const QList<domain::Application> emptied = emptierAndEmptier(generated, extent.smoke ? few : many);
    Result<> measured =
        measureOn(QStringLiteral("Assessment, applications as they come in"), generated, **pack, report);
    if (!measured)
        return measured;
    return measureOn(QStringLiteral("Assessment, facts missing at random"), emptied, **pack, report);
}

} // namespace zhiping::bench
