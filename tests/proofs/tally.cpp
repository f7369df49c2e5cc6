// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "proofs/tally.h"

namespace zhiping::proofs {

namespace {

constexpr qsizetype mostFaults = 20;

QString share(qint64 part, qint64 whole)
{
    return whole == 0 ? QString()
                      : QStringLiteral(" (%1 %)").arg(100.0 * double(part) / double(whole), 0, 'f', 4);
}

} // namespace

void Tally::violate(const QString &fault)
{
    ++violations;
    if (faults.size() < mostFaults)
        faults.append(fault);
}

void Tally::note(const QString &what)
{
    if (notes.size() < mostFaults)
        notes.append(what);
}

Tally &Tally::operator+=(const Tally &other)
{
    cases += other.cases;
    enumerated += other.enumerated;
    completions += other.completions;
    firm += other.firm;
    open += other.open;
    missed += other.missed;
    undecided += other.undecided;
    listed += other.listed;
    idle += other.idle;
    answers += other.answers;
    shy += other.shy;
    corrections += other.corrections;
    violations += other.violations;
    faults += other.faults;
    notes += other.notes;
    return *this;
}

QString Tally::report() const
{
    const qint64 certain = firm + missed + undecided;
    return QStringLiteral("partial applications     %1, of which with every completion tried %2\n")
               .arg(cases)
               .arg(enumerated)
        + QStringLiteral("completions evaluated    %1\n").arg(completions)
        + QStringLiteral("verdicts on open facts   %1: certain %2, open %3\n")
              .arg(certain + open)
              .arg(certain)
              .arg(open)
        + QStringLiteral("certain verdicts found   %1 of %2%3; missed %4, undecided %5\n")
              .arg(firm)
              .arg(certain)
              .arg(share(firm, certain))
              .arg(missed)
              .arg(undecided)
        + QStringLiteral("questions listed         %1, idle %2%3\n")
              .arg(listed)
              .arg(idle)
              .arg(share(idle, listed))
        + QStringLiteral("answers foretold         %1, needlessly open %2%3\n")
              .arg(answers)
              .arg(shy)
              .arg(share(shy, answers))
        + QStringLiteral("lists of corrections     %1 answered\n").arg(corrections)
        + QStringLiteral("violations               %1\n").arg(violations);
}

} // namespace zhiping::proofs
