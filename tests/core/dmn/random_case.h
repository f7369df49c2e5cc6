// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/abstract_value.h"
#include "dmn/program.h"
#include "dmn/reader.h"

#include <QFile>
#include <QRandomGenerator>

/// Applications made up at random for 附件2's program, known in part.
namespace zhiping::dmn::test {

using feel::Decimal;
using feel::Value;

inline std::shared_ptr<const Program> packProgram()
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto definitions = readDefinitions(file.readAll());
    if (!definitions)
        return {};
    auto program = compile(std::move(definitions).value());
    return program ? *program : nullptr;
}

/// A value of @p domain near the places where verdicts change.
inline Value randomValue(const Domain &domain, QRandomGenerator &random)
{
    static const QList<qint64> amounts {0,       1,       199'999,   200'000,   499'999,
                                        500'000, 999'999, 1'000'000, 30'000'000};
    switch (domain.kind) {
    case Domain::Kind::Boolean:
        return Value(random.bounded(2) == 0);
    case Domain::Kind::Number:
        return Value(Decimal::fromInteger(amounts.at(random.bounded(int(amounts.size())))));
    case Domain::Kind::Date:
        return Value(QDate(2018, 2, 20).addDays(random.bounded(60)));
    case Domain::Kind::String:
    case Domain::Kind::Any:
        break;
    }
    const QString one = domain.strings.at(random.bounded(int(domain.strings.size())));
    if (!domain.collection)
        return Value(one);
    feel::ValueList list;
    if (random.bounded(2) == 0)
        list.emplace_back(one);
    return Value(std::move(list));
}

struct Case {
    std::vector<Value> complete;
    std::vector<AbstractValue> partial;
};

/// A complete application, and the same with a share of its facts unknown.
inline Case randomCase(const Program &program, QRandomGenerator &random, double missing)
{
    Case made;
    for (size_t i = 0; i < program.inputs.size(); ++i) {
        const Domain &domain = program.inputs[i].domain;
        made.complete.push_back(randomValue(domain, random));
        made.partial.push_back(random.generateDouble() < missing
                                   ? AbstractValue::ofDomain(domain, FactSet::of(int(i)))
                                   : AbstractValue::exactly(made.complete.back()));
    }
    return made;
}

inline int indexOf(const Program &program, const char *name)
{
    for (size_t i = 0; i < program.decisions.size(); ++i)
        if (program.decisions[i].name == QString::fromUtf8(name))
            return int(i);
    return -1;
}

} // namespace zhiping::dmn::test
