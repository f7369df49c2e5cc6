// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/amounts.h"
#include "criteria/fact_sheet.h"
#include "dmn/abstract_evaluation.h"
#include "dmn/domain.h"

#include <algorithm>

namespace zhiping::criteria {

using dmn::AbstractValue;
using dmn::FactSet;
using domain::Money;
using feel::Value;

namespace {

Value listValue(const PackInput &input, const QStringList &codes)
{
    feel::ValueList list;
    for (const QString &code : codes) {
        const auto value = packValueOf(input, code);
        if (!value)
            return {};
        list.emplace_back(*value);
    }
    return Value(std::move(list));
}

/// The best of several titles: the one the pack lists first.
Value bestChoice(const PackInput &input, const QStringList &codes)
{
    for (const PackChoice &choice : input.choices)
        if (codes.contains(choice.code))
            return Value(choice.value);
    return {};
}

/// Null when the fact is unknown or of no use for the input.
Value valueOf(const PackInput &input, const domain::FactValue &value)
{
    switch (input.kind) {
    case FactKind::Boolean:
        if (const auto *boolean = std::get_if<bool>(&value))
            return Value(*boolean);
        return {};
    case FactKind::Date:
        if (const auto *date = std::get_if<QDate>(&value))
            return Value(*date);
        return {};
    case FactKind::Money:
        if (const auto *money = std::get_if<Money>(&value))
            return Value(yuanOf(*money));
        return {};
    case FactKind::Number:
        if (const auto *number = std::get_if<domain::Number>(&value))
            return Value::ofOptional(feel::Decimal::fromText(number->text));
        return {};
    case FactKind::Choice:
        if (const auto *code = std::get_if<QString>(&value))
            return bestChoice(input, {*code});
        if (const auto *codes = std::get_if<QStringList>(&value))
            return bestChoice(input, *codes);
        return {};
    case FactKind::Choices:
        if (const auto *codes = std::get_if<QStringList>(&value))
            return listValue(input, *codes);
        return {};
    }
    Q_UNREACHABLE();
}

AbstractValue unknownOf(const PackInput &input, const dmn::Domain &domain, int index, const Fact &fact)
{
    const FactSet self = FactSet::of(index);
    if (fact.atLeast)
        return AbstractValue::ofNumbers({yuanOf(*fact.atLeast), {}}, self);
    QStringList narrowed;
    for (const QString &code : fact.possible)
        if (const auto value = packValueOf(input, code); value && !narrowed.contains(*value))
            narrowed.append(*value);
    if (input.kind == FactKind::Choice && !narrowed.isEmpty())
        return AbstractValue::ofStrings(narrowed, self);
    return AbstractValue::ofDomain(domain, self);
}

/// Narrow the amounts that have bounds in terms of others, as far as those are known.
void applyBounds(const CompiledPack &pack, std::vector<AbstractValue> &inputs)
{
    std::vector<const AbstractValue *> variables;
    std::vector<std::pair<int, AbstractValue>> narrowed;
    for (int i = 0; i < pack.inputs.size(); ++i) {
        const PackInput &input = pack.inputs.at(i);
        if (!input.least || inputs[size_t(i)].isExact())
            continue;
        if (variables.empty())
            for (const AbstractValue &stated : inputs)
                variables.push_back(&stated);
        dmn::AbstractEvaluation evaluation(*pack.program, variables);
        dmn::NumberSpan span = inputs[size_t(i)].numbers();
        const AbstractValue least = evaluation.of(*input.least->root);
        const AbstractValue most = evaluation.of(*input.most->root);
        if (least.can(AbstractValue::Number) && least.numbers().low)
            span.low = span.low ? std::max(*span.low, *least.numbers().low) : *least.numbers().low;
        if (most.can(AbstractValue::Number) && most.numbers().high)
            span.high = most.numbers().high;
        // What is declared may contradict itself; then that part of it bounds nothing.
        if (span.low && span.high && *span.low > *span.high)
            span.high.reset();
        narrowed.emplace_back(i, AbstractValue::ofNumbers(span, FactSet::of(i)));
    }
    for (auto &[index, value] : narrowed)
        inputs[size_t(index)] = std::move(value);
}

/// What is stated about @p input; @p reading keeps a published reading.
const Fact &factFor(const PackInput &input, const FactSheet &facts, const PublishedReadings &published,
                    Fact &reading)
{
    static const Fact unknown;
    static const Fact nothingSpent {Money {}, FactSource::Computed, {}, {}};
    if (!input.interpretationId.isEmpty()) {
        const QString code = published.value(input.interpretationId, input.publishedReading);
        if (code.isEmpty())
            return unknown;
        reading = {code, FactSource::Declared, {}, {}};
        return reading;
    }
    const auto stated = facts.constFind(input.key.text());
    if (stated != facts.constEnd())
        return *stated;
    // The lines are a complete list: a kind that no line names has nothing in it, with or without tax.
    const bool stranger = !input.investment.isEmpty() && !facts.contains(input.grossKey);
    return stranger ? nothingSpent : unknown;
}

} // namespace

std::vector<AbstractValue> inputsOf(const CompiledPack &pack, const FactSheet &facts,
                                    const PublishedReadings &published)
{
    std::vector<AbstractValue> inputs;
    inputs.reserve(size_t(pack.inputs.size()));
    Fact reading;
    for (int i = 0; i < pack.inputs.size(); ++i) {
        const PackInput &input = pack.inputs.at(i);
        const dmn::Domain &domain = pack.program->inputs[size_t(i)].domain;
        const Fact &fact = factFor(input, facts, published, reading);
        Value value = valueOf(input, fact.value);
        if (value.isNull() || !dmn::admits(domain, value))
            inputs.push_back(unknownOf(input, domain, i, fact));
        else
            inputs.push_back(AbstractValue::exactly(std::move(value)));
    }
    applyBounds(pack, inputs);
    return inputs;
}

FactQuestion answered(const CompiledPack &pack, int input, const FactSheet &facts,
                      const PublishedReadings &published)
{
    FactQuestion question = pack.questions.at(input);
    Fact reading;
    const Fact &fact = factFor(pack.inputs.at(input), facts, published, reading);
    const Value value = valueOf(pack.inputs.at(input), fact.value);
    const bool usable = !value.isNull() && dmn::admits(pack.program->inputs[size_t(input)].domain, value);
    question.value = usable ? factValueOf(pack.inputs.at(input), value) : domain::FactValue();
    question.source = usable || fact.source == FactSource::Reviewer ? fact.source : FactSource::Unknown;
    return question;
}

domain::FactValue factValueOf(const PackInput &input, const Value &value)
{
    const auto codeOf = [&input](const QString &text) {
        const PackChoice *choice = choiceOf(input, text);
        return choice ? choice->code : text;
    };
    if (value.boolean())
        return *value.boolean();
    if (value.date())
        return *value.date();
    if (value.string())
        return codeOf(*value.string());
    if (value.number() && input.kind == FactKind::Money)
        return moneyOf(*value.number());
    if (value.number())
        return domain::Number {value.number()->toString()};
    if (value.list()) {
        QStringList codes;
        for (const Value &element : *value.list())
            if (element.string())
                codes.append(codeOf(*element.string()));
        return codes;
    }
    return {};
}

} // namespace zhiping::criteria
