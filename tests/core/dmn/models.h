// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/exact_run.h"
#include "dmn/reader.h"
#include "feel/parser.h"

#include <QTest>

/// Small DMN models for the tests, written as their elements.
namespace models {

using namespace zhiping;
using namespace zhiping::dmn;

inline QByteArray document(const QString &elements, const QString &space = QStringLiteral("urn:m"))
{
    return QStringLiteral(
               "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='%2' name='m' "
               "namespace='%2'>%1</definitions>")
        .arg(elements, space)
        .toUtf8();
}

inline QString text(const QString &feel)
{
    return QStringLiteral("<text>%1</text>").arg(feel.toHtmlEscaped());
}

inline QString literal(const QString &feel, const QString &type = {})
{
    return QStringLiteral("<literalExpression typeRef='%2'>%1</literalExpression>").arg(text(feel), type);
}

/// An input with its own name as id.
inline QString input(const QString &name, const QString &type)
{
    return QStringLiteral("<inputData id='%1' name='%1'><variable name='%1' typeRef='%2'/></inputData>")
        .arg(name, type);
}

/// A decision with its own name as id. @p needs are requirement elements.
inline QString decision(const QString &name, const QString &logic, const QString &needs = {},
                        const QString &type = {})
{
    return QStringLiteral("<decision id='%1' name='%1'><variable name='%1' typeRef='%4'/>%3%2</decision>")
        .arg(name, logic, needs, type);
}

inline QString needsInput(const QString &id)
{
    return QStringLiteral("<informationRequirement><requiredInput href='#%1'/></informationRequirement>")
        .arg(id);
}

inline QString needsDecision(const QString &href)
{
    return QStringLiteral("<informationRequirement><requiredDecision href='%1'/></informationRequirement>")
        .arg(href);
}

inline QString needsKnowledge(const QString &href)
{
    return QStringLiteral("<knowledgeRequirement><requiredKnowledge href='%1'/></knowledgeRequirement>")
        .arg(href);
}

inline std::shared_ptr<const Program> compiled(const QString &elements, Profile profile = Profile::Standard,
                                               const QList<Definitions> &imported = {})
{
    auto definitions = readDefinitions(document(elements));
    if (!definitions) {
        qWarning("%s", qPrintable(definitions.error().evidence));
        return {};
    }
    const auto program = compile(std::move(definitions).value(), profile, imported);
    if (!program)
        qWarning("%s", qPrintable(program.error().evidence));
    return program ? *program : nullptr;
}

inline feel::Value value(const QString &feel)
{
    const feel::Parsed parsed = feel::parseExpression(feel, feel::Scope());
    feel::Evaluation evaluation({});
    return parsed.expression ? evaluation.of(*parsed.expression->root) : feel::Value();
}

/// What the decision called @p name comes to, written as FEEL, with the inputs in the order of the model.
inline QString outcome(const Program &program, const QString &name, const QStringList &inputs = {})
{
    std::vector<feel::Value> values;
    for (const QString &one : inputs)
        values.push_back(value(one));
    const ExactOutcome result = evaluateDecision(program, program.decisionById(name), values);
    return result.exhausted ? result.exhaustion
                            : result.decisions[size_t(program.decisionById(name))].value.toFeel();
}

} // namespace models
