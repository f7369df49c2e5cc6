// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/domain.h"
#include "dmn/exact_run.h"
#include "dmn/reader.h"
#include "feel/conversions.h"
#include "rules/files.h"
#include "rules/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

namespace {

using feel::Value;

std::shared_ptr<const dmn::Program> programIn(const QString &path, const Console &console)
{
    const auto bytes = contentOf(path, console);
    if (!bytes)
        return {};
    Result<dmn::Definitions> definitions = dmn::readDefinitions(*bytes);
    if (definitions) {
        auto program = dmn::compile(std::move(definitions).value());
        if (program)
            return *program;
        console.err << path << ':' << program.error().evidence << "\n";
        return {};
    }
    console.err << path << ':' << definitions.error().evidence << "\n";
    return {};
}

/// A fact as its input wants it: a date is written as a text in JSON, a long number may be.
Value fitting(const dmn::Domain &domain, Value value)
{
    if (value.string() && domain.kind == dmn::Domain::Kind::Date)
        return feel::temporalOf(*value.string());
    if (value.string() && domain.kind == dmn::Domain::Kind::Number)
        return Value::ofOptional(feel::Decimal::fromText(*value.string()));
    return value;
}

/// The inputs in the program's order; nothing, with a complaint, when a fact fits none.
std::optional<std::vector<Value>> inputsOf(const dmn::Program &program, const QJsonObject &facts,
                                           const Console &console)
{
    std::vector<Value> inputs(program.inputs.size());
    for (auto fact = facts.constBegin(); fact != facts.constEnd(); ++fact) {
        size_t index = 0;
        while (index < program.inputs.size() && program.inputs[index].name != fact.key())
            ++index;
        if (index == program.inputs.size()) {
            console.err << "The pack has no input '" << fact.key() << "'.\n";
            return {};
        }
        const dmn::Domain &domain = program.inputs[index].domain;
        inputs[index] = fitting(domain, valueOf(fact.value()));
        const bool lost = inputs[index].isNull() && !fact.value().isNull();
        if (lost || !dmn::admits(domain, inputs[index])) {
            console.err << "The value of '" << fact.key() << "' is none of those its type allows.\n";
            return {};
        }
    }
    return inputs;
}

QJsonObject reportOf(const dmn::Program &program, const dmn::ExactOutcome &outcome)
{
    QJsonObject decisions;
    QJsonObject rules;
    for (size_t i = 0; i < program.decisions.size(); ++i) {
        const dmn::CompiledDecision &decision = program.decisions[i];
        decisions.insert(decision.name, jsonOf(outcome.decisions[i].value));
        if (!decision.table)
            continue;
        QJsonArray matched;
        for (const int rule : outcome.decisions[i].matchedRules)
            matched.append(rule + 1);
        rules.insert(decision.name, matched);
    }
    return {{QStringLiteral("decisions"), decisions}, {QStringLiteral("matchedRules"), rules}};
}

} // namespace

ExitCode runEvaluate(const QStringList &arguments, const Console &console)
{
    const auto options = Options::read(arguments, {"evaluate", {u"--pack"_s, u"--facts"_s}, {}, {}}, console);
    if (!options)
        return ExitCode::Usage;
    if (!options->has(u"--pack"_s) || !options->has(u"--facts"_s)) {
        console.err << "Usage: zhiping-rules evaluate --pack FILE --facts FILE\n";
        return ExitCode::Usage;
    }
    const auto program = programIn(options->value(u"--pack"_s), console);
    if (!program)
        return ExitCode::Unreadable;
    const QString factsPath = options->value(u"--facts"_s);
    const auto document = jsonIn(factsPath, console);
    if (!document)
        return ExitCode::Unreadable;
    if (!document->isObject()) {
        console.err << "'" << factsPath << "' holds no JSON object with the facts.\n";
        return ExitCode::Unreadable;
    }
    const auto inputs = inputsOf(*program, document->object(), console);
    if (!inputs)
        return ExitCode::Unreadable;
    const dmn::ExactOutcome outcome = dmn::evaluate(*program, *inputs);
    if (outcome.exhausted) {
        console.err << "The evaluation was broken off: " << outcome.exhaustion << ".\n";
        return ExitCode::Findings;
    }
    console.out << QJsonDocument(reportOf(*program, outcome)).toJson();
    return ExitCode::Success;
}

} // namespace zhiping::rules
