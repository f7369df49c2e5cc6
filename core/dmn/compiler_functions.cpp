// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/compiler.h"

#include <algorithm>

namespace zhiping::dmn {

namespace {

QString keyIdOf(const Element &element)
{
    return element.id.isEmpty() ? QStringLiteral("name:") + element.name : element.id;
}

/// What a function gives, when its variable is declared with a function type or with the result's own type.
feel::TypePtr resultType(const feel::TypePtr &declared)
{
    if (declared && declared->kind == feel::Type::Kind::Function)
        return declared->parts.empty() ? nullptr : declared->parts.back();
    return declared;
}

} // namespace

feel::Scope Compiler::scopeOf(const Unit &unit) const
{
    feel::Scope scope(isStrict() ? feel::Scope::Undefined::Refuse : feel::Scope::Undefined::Null);
    unit.types.declareIn(scope);
    return scope;
}

/// Every function exists before any logic is compiled, so that they can call each other.
void Compiler::makeFunctions()
{
    for (size_t i = 0; i < m_units.size(); ++i) {
        const Definitions &definitions = m_units[i].definitions;
        const auto add = [&](const Element &element, const QString &variable) {
            CompiledFunction function;
            function.id = keyOf(m_units[i], keyIdOf(element));
            function.name = variable.simplified();
            function.definition = std::make_unique<feel::Node>();
            function.definition->kind = feel::NodeKind::Function;
            function.value = feel::Value(feel::ValueFunction {nullptr, function.definition.get(), {}});
            claimName(m_units[i], element, variable, function.id);
            m_functions.insert(function.id, int(m_program->functions.size()));
            m_program->functions.push_back(std::move(function));
            m_unitOfFunction.push_back(i);
        };
        for (const KnowledgeModel &model : definitions.knowledge)
            add(model, model.variable);
        for (const DecisionService &service : definitions.services)
            add(service, service.variable);
    }
}

void Compiler::declareKnowledge(const Unit &unit, const QStringList &references, const Element &element,
                                feel::Scope &scope)
{
    for (const QString &reference : references) {
        const int function = m_functions.value(keyOf(unit, reference), -1);
        if (function < 0) {
            fail(element, element.place,
                 QStringLiteral("the required knowledge '%1' does not exist").arg(reference));
            continue;
        }
        const CompiledFunction &found = m_program->functions[size_t(function)];
        const Unit &owner = m_units[m_unitOfFunction[size_t(function)]];
        const QString visible = visibleName(unit, owner, found.name);
        scope.declareConstant(visible.isEmpty() ? found.name : visible, found.value);
    }
}

void Compiler::compileKnowledge(size_t unit, const KnowledgeModel &model)
{
    const Unit &owner = m_units[unit];
    CompiledFunction &compiled =
        m_program->functions[size_t(m_functions.value(keyOf(owner, keyIdOf(model))))];
    feel::Scope scope = scopeOf(owner);
    declareKnowledge(owner, model.requiredKnowledge, model, scope);
    // A model may call itself.
    scope.declareConstant(compiled.name, compiled.value);
    LogicBuilder builder(scope, owner.types, m_profile);
    if (model.function)
        builder.fillFunction(*compiled.definition, *model.function);
    else
        fail(model, model.place, QStringLiteral("the knowledge model has no logic"));
    take(model, builder);
    if (!isStrict())
        compiled.definition->type = resultType(owner.types.typeOf(model.typeRef));
    if (compiled.definition->children.empty())
        compiled.definition->children.push_back(std::make_unique<feel::Node>());
}

/// @p decision after those it needs, except where they are @p given.
void Compiler::addStoppingAt(const std::set<int> &given, int decision, std::vector<int> &order,
                             std::set<int> &seen) const
{
    if (given.contains(decision) || !seen.insert(decision).second)
        return;
    for (const int slot : m_program->decisions[size_t(decision)].required)
        if (!m_program->isInput(slot))
            addStoppingAt(given, m_program->decisionOfSlot(slot), order, seen);
    order.push_back(decision);
}

void Compiler::compileService(size_t unit, const DecisionService &service)
{
    const Unit &owner = m_units[unit];
    CompiledFunction &compiled =
        m_program->functions[size_t(m_functions.value(keyOf(owner, keyIdOf(service))))];
    feel::Node &definition = *compiled.definition;
    ServiceLogic::Plan plan;
    std::set<int> given;
    for (const QString &reference : service.inputs + service.inputDecisions) {
        const int slot = m_slots.value(keyOf(owner, reference), -1);
        if (slot < 0) {
            fail(service, service.place, QStringLiteral("the input '%1' does not exist").arg(reference));
            continue;
        }
        const bool isInput = m_program->isInput(slot);
        const int decision = m_program->decisionOfSlot(slot);
        plan.parameterSlots.push_back(slot);
        definition.names.append(isInput ? m_program->inputs[size_t(slot)].name
                                        : m_program->decisions[size_t(decision)].name);
        definition.types.push_back(isInput ? m_program->inputs[size_t(slot)].type
                                           : m_program->decisions[size_t(decision)].type);
        if (!isInput)
            given.insert(decision);
    }
    std::set<int> seen;
    for (const QString &reference : service.outputDecisions) {
        const int slot = m_slots.value(keyOf(owner, reference), -1);
        if (slot < 0 || m_program->isInput(slot)) {
            fail(service, service.place,
                 QStringLiteral("the output decision '%1' does not exist").arg(reference));
            continue;
        }
        plan.outputs.push_back(m_program->decisionOfSlot(slot));
        addStoppingAt(given, plan.outputs.back(), plan.order, seen);
    }
    auto body = std::make_unique<feel::Node>();
    body->kind = feel::NodeKind::Foreign;
    body->foreign = std::make_shared<const ServiceLogic>(*m_program, std::move(plan));
    definition.children.push_back(std::move(body));
    if (!isStrict())
        definition.type = resultType(owner.types.typeOf(service.typeRef));
}

} // namespace zhiping::dmn
