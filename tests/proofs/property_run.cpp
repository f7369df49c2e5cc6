// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "proofs/property_run.h"

#include <QElapsedTimer>

#include <rapidcheck.h>

namespace zhiping::proofs {

bool tryProperty(const Property &property, const criteria::RulePack &pack, quint64 seed, int cases,
                 QTextStream &out)
{
    // As many bytes as the largest application takes choices from; of even distribution whatever rapidcheck's
    // size.
    constexpr int tapeLength = 900;
    constexpr int fullSize = 100;
    const auto tapes = rc::gen::resize(
        fullSize, rc::gen::container<std::vector<quint8>>(tapeLength, rc::gen::arbitrary<quint8>()));
    rc::detail::TestParams params;
    params.seed = seed;
    params.maxSuccess = cases;
    rc::detail::TestMetadata metadata;
    metadata.id = property.name;
    QElapsedTimer time;
    time.start();
    QString fault;
    QByteArray simplest;
    const auto result = rc::detail::checkTestable(
        [&] {
            const std::vector<quint8> tape = *tapes;
            Choices choices(tape);
            const QString found = property.faultIn(pack, choices);
            if (found.isEmpty())
                return true;
            fault = found;
            Choices again(tape);
            simplest = described(randomApplication(pack, again));
            return false;
        },
        metadata, params);
    const bool held = result.template is<rc::detail::SuccessResult>();
    out << property.name << ": ";
    if (held)
        out << "held for " << cases << " cases, " << time.elapsed() / 1000 << " s\n" << Qt::flush;
    else
        out << "FAILED with seed " << seed << ": " << fault << "\n" << simplest << "\n" << Qt::flush;
    return held;
}

} // namespace zhiping::proofs
