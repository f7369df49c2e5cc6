// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/specimen_applications.h"

#include <QRandomGenerator>

#include <utility>

namespace zhiping::bench {

domain::Application emptied(domain::Application application, double share, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto drop = [&](auto &value) {
        if (random.generateDouble() < share)
            value.reset();
    };
    domain::Applicant &applicant = application.applicant;
    drop(applicant.registeredInChongqing);
    drop(applicant.isManufacturing);
    drop(applicant.policyCompliant);
    drop(applicant.size);
    drop(application.project.built);
    drop(application.project.endOn);
    drop(application.project.totalInvestment);
    drop(application.designations);
    // In order, so that a seed means the same in every run.
    QStringList keys = application.content.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys))
        drop(application.content[key]);
    for (domain::InvestmentLine &line : application.lines) {
        drop(line.amount);
        drop(line.netAmount);
    }
    for (domain::Effect &effect : application.effects) {
        drop(effect.before);
        drop(effect.after);
    }
    return application;
}

QList<domain::Application> emptierAndEmptier(const QList<domain::Application> &full, int count)
{
    QList<domain::Application> all;
    for (int i = 0; i < count; ++i)
        all.append(emptied(full.at(i % full.size()), double(i + 1) / count, quint32(i)));
    return all;
}

} // namespace zhiping::bench
