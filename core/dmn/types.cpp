// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/types.h"

#include "feel/evaluator.h"
#include "feel/parser.h"

namespace zhiping::dmn {

using feel::Type;
using feel::TypePtr;

namespace {

constexpr int deepestType = 24;

constexpr qint64 fullAllowance = 2'000'000;
thread_local qint64 allowance = fullAllowance;

const TypePtr &any()
{
    static const TypePtr type = Type::simple(Type::Kind::Any);
    return type;
}

/// The predicate that the unary tests @p source make; an empty one when they restrict nothing.
std::function<bool(const feel::Value &)> admission(const SourceText &source)
{
    if (source.text.trimmed().isEmpty())
        return {};
    const feel::Parsed parsed = feel::parseUnaryTests(source.text, feel::Scope(feel::Scope::Undefined::Null));
    if (!parsed.expression)
        return {};
    return [tests = parsed.expression](const feel::Value &value) {
        if (allowance <= 0) {
            (void)feel::Value::overgrown();
            return false;
        }
        feel::Evaluation evaluation({}, {.depth = 100, .steps = 10'000});
        const bool passed = evaluation.test(*tests->root, value).isTrue();
        allowance -= evaluation.stepsTaken();
        return passed;
    };
}

TypePtr restricted(const TypePtr &base, std::function<bool(const feel::Value &)> admits)
{
    if (!admits)
        return base;
    auto type = std::make_shared<Type>(*base);
    if (base->admits)
        type->admits = [one = base->admits, two = std::move(admits)](const feel::Value &value) {
            return one(value) && two(value);
        };
    else
        type->admits = std::move(admits);
    return type;
}

} // namespace

void renewAdmissionAllowance()
{
    allowance = fullAllowance;
}

void TypeTable::add(const Definitions &definitions, const QString &prefix)
{
    m_items.clear();
    m_open.clear();
    for (const ItemDefinition &item : definitions.items)
        m_items.insert(item.name, &item);
    for (const ItemDefinition &item : definitions.items)
        (void)referred(item.name, prefix, 0);
    m_items.clear();
}

TypePtr TypeTable::made(const ItemDefinition &item, const QString &prefix, int depth)
{
    if (depth > deepestType)
        return any();
    TypePtr type;
    if (item.function)
        type = functionOf(*item.function, prefix, depth);
    else if (!item.components.isEmpty())
        type = contextOf(item, prefix, depth);
    else
        type = referred(item.typeRef, prefix, depth);
    type = restricted(type, admission(item.allowedValues));
    if (item.isCollection)
        type = Type::listOf(type);
    return restricted(type, admission(item.typeConstraint));
}

TypePtr TypeTable::referred(const QString &reference, const QString &prefix, int depth)
{
    const QString name = reference.mid(reference.indexOf(u':') + 1);
    if (const TypePtr known = m_types.value(prefix + name))
        return known;
    const auto item = m_items.constFind(name);
    if (item == m_items.constEnd() || m_open.contains(name)) {
        const TypePtr builtin = feel::builtinType(name);
        return builtin ? builtin : any();
    }
    m_open.insert(name);
    const TypePtr type = made(**item, prefix, depth + 1);
    m_open.remove(name);
    m_types.insert(prefix + name, type);
    return type;
}

TypePtr TypeTable::contextOf(const ItemDefinition &item, const QString &prefix, int depth)
{
    auto type = std::make_shared<Type>();
    type->kind = Type::Kind::Context;
    for (const ItemDefinition &component : item.components) {
        m_members.insert(component.name.simplified());
        type->names.append(component.name);
        type->parts.push_back(made(component, prefix, depth + 1));
    }
    return type;
}

TypePtr TypeTable::functionOf(const FunctionItem &item, const QString &prefix, int depth)
{
    auto type = std::make_shared<Type>();
    type->kind = Type::Kind::Function;
    for (const Parameter &parameter : item.parameters)
        type->parts.push_back(referred(parameter.typeRef, prefix, depth + 1));
    type->parts.push_back(referred(item.outputTypeRef, prefix, depth + 1));
    return type;
}

TypePtr TypeTable::typeOf(const QString &reference) const
{
    const QString name = reference.mid(reference.indexOf(u':') + 1);
    if (const TypePtr known = m_types.value(name))
        return known;
    return feel::builtinType(name);
}

void TypeTable::declareIn(feel::Scope &scope) const
{
    for (auto type = m_types.constBegin(); type != m_types.constEnd(); ++type)
        scope.declareType(type.key(), type.value());
    for (const QString &member : m_members)
        scope.declareMember(member);
}

} // namespace zhiping::dmn
