// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "proofs/completions.h"

#include <algorithm>
#include <array>

namespace zhiping::proofs {

using dmn::AbstractValue;
using feel::Decimal;
using feel::Value;

namespace {

/// The order matters to `Completions::random()`: the low value first, the high one last.
std::vector<Value> amounts(const dmn::NumberSpan &span, Choices &choices)
{
    const Decimal largest = *Decimal::fromText(u"9999999999999.99");
    const Decimal low = span.low.value_or(Decimal());
    const Decimal high = span.high.value_or(std::max(largest, low));
    if (low == high)
        return {Value(low)};
    const std::array<const char *, 4> thresholds {"1000000", "500000", "200000", "30000000"};
    const Decimal some =
        *Decimal::fromText(QString::fromLatin1(thresholds.at(size_t(choices.below(int(thresholds.size()))))));
    const Decimal width = span.high ? *high.minus(low) : some;
    const Decimal share =
        *Decimal::fromText(QStringLiteral("0.%1").arg(choices.below(999) + 1, 3, 10, QChar(u'0')));
    return {Value(low), Value(*low.plus(*width.times(share))), Value(high)};
}

std::vector<Value> days(const dmn::DateSpan &span, const std::vector<QDate> &landmarks)
{
    QList<QDate> days {span.low.isValid() ? span.low : QDate(1900, 1, 1),
                       span.high.isValid() ? span.high : QDate(2999, 12, 31)};
    for (const QDate &landmark : landmarks)
        for (const int offset : {-1, 0, 1})
            if (const QDate day = landmark.addDays(offset);
                days.at(0) < day && day < days.at(1) && !days.contains(day))
                days.append(day);
    std::sort(days.begin(), days.end());
    return {days.begin(), days.end()};
}

std::vector<Value> lists(const QStringList &allowed, Choices &choices)
{
    feel::ValueList all;
    for (const QString &string : allowed)
        all.emplace_back(string);
    const Value one(feel::ValueList {all.at(size_t(choices.below(int(all.size()))))});
    return {Value(feel::ValueList()), one, Value(std::move(all))};
}

std::vector<Value> valuesOf(const AbstractValue &value, const dmn::Program &program, int input,
                            Choices &choices)
{
    switch (value.kinds()) {
    case AbstractValue::Truth:
        return {Value(false), Value(true)};
    case AbstractValue::Number:
        return amounts(value.numbers(), choices);
    case AbstractValue::Date:
        return days(value.dates(), program.dateLandmarks);
    case AbstractValue::List:
        return lists(program.inputs[size_t(input)].domain.strings, choices);
    default:
        break;
    }
    std::vector<Value> values;
    const auto strings = value.stringSet();
    for (const QString &string : strings.value_or(QStringList()))
        values.emplace_back(string);
    return values;
}

} // namespace

Completions::Completions(const dmn::Program &program, const std::vector<AbstractValue> &known,
                         Choices &choices)
    : m_program(program)
    , m_case(program)
{
    for (size_t i = 0; i < known.size(); ++i) {
        if (known[i].isExact())
            m_case.set(int(i), known[i].exact());
        else
            m_open.push_back({int(i), valuesOf(known[i], program, int(i), choices)});
    }
    // What little hangs on is changed the most often.
    const auto reach = [&program](const OpenFact &fact) {
        return std::count_if(program.decisions.begin(), program.decisions.end(),
                             [&fact](const auto &one) { return one.facts.contains(fact.input); });
    };
    std::stable_sort(m_open.begin(), m_open.end(),
                     [&reach](const OpenFact &a, const OpenFact &b) { return reach(a) > reach(b); });
}

int Completions::countFor(int decision, int most) const
{
    const dmn::FactSet &facts = m_program.decisions[size_t(decision)].facts;
    qint64 count = 1;
    for (const OpenFact &fact : m_open)
        if (facts.contains(fact.input))
            count = std::min(count * qint64(fact.values.size()), qint64(most));
    return int(count);
}

int Completions::count(int most) const
{
    qint64 count = 1;
    for (const OpenFact &fact : m_open)
        count = std::min(count * qint64(fact.values.size()), qint64(most));
    return int(count);
}

void Completions::each(const dmn::FactSet &varied, Completion base,
                       const std::function<bool(const Completion &)> &see)
{
    std::vector<size_t> places;
    for (size_t i = 0; i < m_open.size(); ++i)
        if (varied.contains(m_open[i].input)) {
            places.push_back(i);
            base[i] = 0;
        }
    while (see(base)) {
        size_t next = places.size();
        while (next > 0 && base[places[next - 1]] + 1U == m_open[places[next - 1]].values.size())
            base[places[--next]] = 0;
        if (next == 0)
            return;
        ++base[places[next - 1]];
    }
}

Completion Completions::random(Choices &choices) const
{
    constexpr int percent = 100;
    const int high = choices.among<int>({0, 50, 90, 100, 10});
    const bool even = choices.below(3) == 0;
    Completion made(m_open.size());
    for (size_t i = 0; i < m_open.size(); ++i) {
        const auto count = int(m_open[i].values.size());
        const bool choice = m_open[i].values.front().string() != nullptr;
        if (even || choice)
            made[i] = quint8(choices.below(count));
        else
            made[i] = quint8(choices.below(percent) < high ? count - 1 : 0);
    }
    return made;
}

const ChangingCase &Completions::evaluated(const Completion &completion)
{
    for (size_t i = 0; i < m_open.size(); ++i)
        m_case.set(m_open[i].input, m_open[i].values[completion[i]]);
    m_case.refresh();
    ++m_evaluations;
    return m_case;
}

const ChangingCase &Completions::evaluatedWith(const Completion &completion, size_t place, const Value &value,
                                               size_t beside, const Value &other)
{
    for (size_t i = 0; i < m_open.size(); ++i)
        m_case.set(m_open[i].input,
                   i == place        ? value
                       : i == beside ? other
                                     : m_open[i].values[completion[i]]);
    m_case.refresh();
    ++m_evaluations;
    return m_case;
}

} // namespace zhiping::proofs
