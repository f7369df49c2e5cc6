// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_lines.h"

#include "platform/practice/practice_catalogue.h"

using namespace Qt::StringLiterals;

namespace zhiping::platform {

using domain::InvestmentLine;
using domain::Money;

namespace {

/// A number that looks arbitrary and is the same in every run (the finaliser of splitmix64).
quint64 mixed(quint64 number)
{
    number += 0x9E3779B97F4A7C15U;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9U;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBU;
    return number ^ (number >> 31);
}

/// @p total in @p parts uneven parts of whole hundreds of 元; the first takes what is left over.
QList<Money> partsOf(Money total, int parts, quint64 seed)
{
    constexpr qint64 step = 10'000;
    QList<qint64> weights;
    qint64 sum = 0;
    for (int i = 0; i < parts; ++i) {
        weights.append(3 + qint64(mixed(seed + quint64(i)) % 10));
        sum += weights.last();
    }
    QList<Money> amounts;
    Money rest = total;
    for (int i = 1; i < parts; ++i) {
        amounts.append(Money {total.fen / sum * weights.at(i) / step * step});
        rest = rest - amounts.last();
    }
    amounts.prepend(rest);
    return amounts;
}

QString digits(quint64 number, int count)
{
    return u"%1"_s.arg(number % quint64(1'000'000'000'000), 12, 10, QLatin1Char('0')).right(count);
}

char letterOf(SupplyGroup group)
{
    switch (group) {
    case SupplyGroup::Equipment:
        return 'S';
    case SupplyGroup::Hardware:
        return 'Y';
    case SupplyGroup::Software:
        return 'R';
    case SupplyGroup::Cloud:
        return 'P';
    case SupplyGroup::Site:
        return 'G';
    }
    Q_UNREACHABLE();
}

/// Who sells the line, and under which contract. Many machines come from two suppliers.
void supply(InvestmentLine &line, const LineSource &source, bool second)
{
    const SupplyGroup group = supplyGroupOf(line.kind.text());
    const QStringList &names = suppliers(group);
    line.supplier = names.at((source.number + (second ? 1 : 0)) % names.size());
    line.contractNumber = u"HT-%1-%2-%3%4"_s.arg(source.from.year())
                              .arg(source.number, 4, 10, QLatin1Char('0'))
                              .arg(QLatin1Char(letterOf(group)))
                              .arg(second ? 2 : 1);
}

/// Invoices, payment and net amount of a line whose gross amount is known.
void settle(InvestmentLine &line, const LineSource &source, quint64 seed)
{
    constexpr Money oneInvoice {100'000'000};
    line.netAmount = withoutTax(*line.amount, taxRateOf(line.kind.text()));
    const qint64 period = qMax<qint64>(source.from.daysTo(source.to), 30);
    line.invoicedOn = source.from.addDays(period / 3 + qint64(mixed(seed) % quint64(period / 2)));
    const int invoices = *line.amount > oneInvoice ? 2 : 1;
    for (int i = 0; i < invoices; ++i) {
        // 20 digits as on digital invoices; the zeros stand where a real number never has them.
        line.invoiceNumbers.append(u"%1500000"_s.arg(source.from.year() % 100)
                                   + digits(mixed(seed + 77 + quint64(i)), 12));
    }
    if (line.kind.text() == u"EQ_FL"_s)
        line.paid = Money {line.amount->fen / 10 * 3};
    else if (mixed(seed + 5) % 5 == 0)
        line.paid = Money {line.amount->fen / 10 * 9};
    else if (mixed(seed + 5) % 11 != 1)
        line.paid = line.amount;
}

} // namespace

Money withoutTax(Money gross, int taxRate)
{
    const qint64 divisor = 100 + taxRate;
    return {(gross.fen * 100 + divisor / 2) / divisor};
}

int quantityOf(const InvestmentLine &line)
{
    if (!line.amount || !line.kind.text().startsWith(u"EQ") || line.amount->fen < 4'000'000)
        return 1;
    for (const int pieces : {4, 3, 2}) {
        if (line.amount->fen % (pieces * 10'000) == 0)
            return pieces;
    }
    return 1;
}

QList<InvestmentLine> practiceLines(const QString &investment, const LineSource &source)
{
    QList<InvestmentLine> lines;
    for (const QString &entry : investment.split(u';')) {
        const QStringList words = entry.simplified().split(u' ');
        Q_ASSERT(words.size() == 3);
        const bool secondHand = words.at(0).endsWith(u'!');
        const QString kind = secondHand ? words.at(0).chopped(1) : words.at(0);
        const int count = words.at(1).toInt();
        const bool known = words.at(2) != u"?"_s;
        const quint64 seed = mixed(quint64(source.number) * 1000 + quint64(lines.size()));
        const QList<Money> amounts =
            known ? partsOf(domain::parseYuan(words.at(2)).value(), count, seed) : QList<Money>();
        const QStringList &names = itemNames(kind, source.trade);
        for (int i = 0; i < count; ++i) {
            InvestmentLine line;
            line.id = domain::LineId(u"L%1"_s.arg(lines.size() + 1));
            line.kind = domain::InvestmentKind(kind);
            line.name = names.at((qsizetype(source.number) + i) % names.size());
            line.secondHand = secondHand;
            supply(line, source, count >= 6 && i >= count / 2);
            if (known) {
                line.amount = amounts.at(i);
                settle(line, source, seed + quint64(i) * 13);
            }
            lines.append(line);
        }
    }
    return lines;
}

} // namespace zhiping::platform
