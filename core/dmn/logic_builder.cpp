// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/logic_builder.h"

#include "dmn/named_values.h"
#include "dmn/table_run.h"
#include "feel/evaluator.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::LocalNames;
using feel::Node;
using feel::NodeKind;

namespace {

std::unique_ptr<Node> make(NodeKind kind)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    return node;
}

void adopt(Node &parent, std::unique_ptr<Node> child)
{
    parent.height = std::max(parent.height, child->height + 1);
    parent.children.push_back(std::move(child));
}

feel::ExpressionPtr nothing(const QString &source)
{
    return std::make_shared<const feel::Expression>(feel::Expression {source, make(NodeKind::Literal)});
}

} // namespace

feel::ExpressionPtr LogicBuilder::checked(const SourceText &source, const feel::Parsed &parsed)
{
    if (!parsed.fault)
        return parsed.expression;
    m_faults.push_back({placeIn(source, parsed.fault->offset), parsed.fault->message});
    return nothing(source.text);
}

feel::ExpressionPtr LogicBuilder::expression(const SourceText &source, const LocalNames &locals)
{
    if (m_profile == Profile::Standard && source.text.trimmed().isEmpty())
        return nothing(source.text);
    return checked(source, feel::parseExpression(source.text, m_scope, locals));
}

feel::ExpressionPtr LogicBuilder::tests(const SourceText &source, const LocalNames &locals)
{
    return checked(source, feel::parseUnaryTests(source.text, m_scope, locals));
}

feel::ValueList LogicBuilder::valuesIn(const SourceText &source)
{
    feel::ValueList values;
    if (source.text.trimmed().isEmpty())
        return values;
    // Values are constants: there is nothing here that a name could stand for.
    const feel::Scope nothingAround(m_scope.undefined());
    const feel::ExpressionPtr list = checked(source, feel::parseUnaryTests(source.text, nothingAround));
    feel::Evaluation evaluation({}, {.depth = 100, .steps = 1000});
    evaluation.define(QStringLiteral("?"), {});
    for (const auto &one : list->root->children)
        if (one->kind == NodeKind::Expectation)
            values.push_back(evaluation.of(one->child(0)));
    return values;
}

CompiledTable LogicBuilder::table(const DecisionTable &table, const LocalNames &locals)
{
    const bool standard = m_profile == Profile::Standard;
    CompiledTable compiled;
    compiled.hitPolicy = table.hitPolicy;
    compiled.aggregation = table.aggregation;
    for (const TableInput &input : table.inputs) {
        compiled.inputs.push_back(expression(input.expression, locals));
        if (!standard)
            continue;
        compiled.inputTypes.push_back(m_types.typeOf(input.typeRef));
        compiled.inputValues.push_back(input.values.text.trimmed().isEmpty() ? nullptr
                                                                             : tests(input.values, locals));
    }
    bool anyDefault = false;
    const bool ordered = table.hitPolicy == HitPolicy::Priority || table.hitPolicy == HitPolicy::OutputOrder;
    for (const TableOutput &output : table.outputs) {
        compiled.outputNames.append(output.name);
        anyDefault = anyDefault || !output.defaultEntry.text.isEmpty();
        if (ordered)
            compiled.priorities.push_back(valuesIn(output.values));
        if (standard)
            compiled.outputTypes.push_back(m_types.typeOf(output.typeRef));
    }
    for (const TableOutput &output : table.outputs)
        if (anyDefault)
            compiled.defaults.push_back(
                output.defaultEntry.text.isEmpty() ? nullptr : expression(output.defaultEntry, locals));
    for (const TableRule &rule : table.rules) {
        CompiledRule made;
        for (const SourceText &test : rule.inputs)
            made.tests.push_back(tests(test, locals));
        for (const SourceText &output : rule.outputs)
            made.outputs.push_back(expression(output, locals));
        compiled.rules.push_back(std::move(made));
    }
    if (table.outputs.isEmpty())
        m_faults.push_back({{}, QStringLiteral("the table has no output")});
    nameValues(compiled);
    return compiled;
}

LogicBuilder::NodePtr LogicBuilder::literal(const SourceText &source, const LocalNames &locals)
{
    if (m_profile == Profile::Standard && source.text.trimmed().isEmpty())
        return make(NodeKind::Literal);
    feel::ParsedTree parsed = feel::parseTree(source.text, m_scope, locals);
    if (!parsed.fault)
        return std::move(parsed.root);
    m_faults.push_back({placeIn(source, parsed.fault->offset), parsed.fault->message});
    return make(NodeKind::Literal);
}

LogicBuilder::NodePtr LogicBuilder::typed(NodePtr node, const QString &typeRef) const
{
    const feel::TypePtr type = m_profile == Profile::Standard ? m_types.typeOf(typeRef) : nullptr;
    if (!type)
        return node;
    NodePtr wrapped = make(NodeKind::Typed);
    wrapped->type = type;
    adopt(*wrapped, std::move(node));
    return wrapped;
}

LogicBuilder::NodePtr LogicBuilder::child(const BoxedPtr &boxed, const LocalNames &locals)
{
    if (boxed)
        return node(*boxed, locals);
    if (m_profile == Profile::RulePack)
        m_faults.push_back({{}, QStringLiteral("a boxed expression is not complete")});
    return make(NodeKind::Literal);
}

LogicBuilder::NodePtr LogicBuilder::node(const Boxed &boxed, const LocalNames &locals)
{
    NodePtr made = plain(boxed, locals);
    // The type of a function definition is the type of the function, not of what it gives.
    return boxed.kind == Boxed::Kind::Function ? std::move(made) : typed(std::move(made), boxed.typeRef);
}

LogicBuilder::NodePtr LogicBuilder::plain(const Boxed &boxed, const LocalNames &locals)
{
    NodePtr made;
    switch (boxed.kind) {
    case Boxed::Kind::Literal:
        return literal(boxed.text, locals);
    case Boxed::Kind::Table:
        made = make(NodeKind::Foreign);
        made->foreign = std::make_shared<const TableLogic>(table(boxed.table, locals));
        return made;
    case Boxed::Kind::Context:
        return context(boxed, locals);
    case Boxed::Kind::Invocation:
        made = make(NodeKind::Invocation);
        for (const Parameter &parameter : boxed.parameters)
            made->names.append(parameter.name.simplified());
        break;
    case Boxed::Kind::List:
        made = make(NodeKind::List);
        break;
    case Boxed::Kind::Function:
        made = make(NodeKind::Function);
        fillFunction(*made, boxed, locals);
        return made;
    case Boxed::Kind::Conditional:
        made = make(NodeKind::If);
        made->negated = m_profile == Profile::Standard;
        break;
    case Boxed::Kind::Filter:
        return filter(boxed, locals);
    case Boxed::Kind::For:
        return iteration(boxed, NodeKind::For, locals);
    case Boxed::Kind::Some:
        return iteration(boxed, NodeKind::Some, locals);
    case Boxed::Kind::Every:
        return iteration(boxed, NodeKind::Every, locals);
    }
    for (const BoxedPtr &part : boxed.children)
        adopt(*made, child(part, locals));
    return made;
}

LogicBuilder::NodePtr LogicBuilder::context(const Boxed &boxed, const LocalNames &locals)
{
    NodePtr made = make(NodeKind::Context);
    LocalNames inner = locals;
    for (qsizetype i = 0; i < boxed.children.size(); ++i) {
        const Parameter &entry = boxed.parameters.at(i);
        const QString name = entry.name.simplified();
        made->negated = name.isEmpty();
        adopt(*made, typed(child(boxed.children.at(i), inner), entry.typeRef));
        made->names.append(name);
        inner.push_back({name, false});
    }
    return made;
}

LogicBuilder::NodePtr LogicBuilder::iteration(const Boxed &boxed, NodeKind kind, const LocalNames &locals)
{
    NodePtr made = make(kind);
    const QString variable =
        boxed.parameters.isEmpty() ? QString() : boxed.parameters.first().name.simplified();
    made->names.append(variable);
    adopt(*made, child(boxed.children.at(0), locals));
    LocalNames inner = locals;
    inner.push_back({variable, false});
    if (kind == NodeKind::For)
        inner.push_back({QStringLiteral("partial"), false});
    made->negated = kind == NodeKind::For || m_profile == Profile::Standard;
    adopt(*made, child(boxed.children.at(1), inner));
    return made;
}

LogicBuilder::NodePtr LogicBuilder::filter(const Boxed &boxed, const LocalNames &locals)
{
    NodePtr made = make(NodeKind::Filter);
    adopt(*made, child(boxed.children.at(0), locals));
    LocalNames inner = locals;
    inner.push_back({QStringLiteral("item"), true});
    adopt(*made, child(boxed.children.at(1), inner));
    return made;
}

void LogicBuilder::fillFunction(Node &function, const Boxed &boxed, const LocalNames &locals)
{
    LocalNames inner = locals;
    for (const Parameter &parameter : boxed.parameters) {
        const QString name = parameter.name.simplified();
        function.names.append(name);
        function.types.push_back(m_types.typeOf(parameter.typeRef));
        inner.push_back({name, false});
    }
    if (!boxed.language.isEmpty() && boxed.language != u"FEEL") {
        m_faults.push_back(
            {boxed.place, QStringLiteral("functions in %1 are not supported").arg(boxed.language)});
        adopt(function, make(NodeKind::Literal));
        return;
    }
    adopt(function, child(boxed.children.value(0), inner));
}

} // namespace zhiping::dmn
