// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/domain.h"

#include "feel/evaluator.h"
#include "feel/operations.h"
#include "feel/parser.h"

#include <algorithm>

namespace zhiping::dmn {

namespace {

Error fault(const QString &what)
{
    return {ErrorKind::InvalidRulePack, what, {}};
}

Result<Domain> simpleDomain(const QString &typeRef)
{
    static const QHash<QString, Domain::Kind> kinds {{QString(), Domain::Kind::Any},
                                                     {QStringLiteral("Any"), Domain::Kind::Any},
                                                     {QStringLiteral("boolean"), Domain::Kind::Boolean},
                                                     {QStringLiteral("number"), Domain::Kind::Number},
                                                     {QStringLiteral("string"), Domain::Kind::String},
                                                     {QStringLiteral("date"), Domain::Kind::Date}};
    const auto found = kinds.constFind(typeRef);
    if (found == kinds.constEnd())
        return fault(QStringLiteral("the type '%1' is not defined").arg(typeRef));
    Domain domain;
    domain.kind = *found;
    return domain;
}

feel::ValueRange boundBy(feel::Operator op, const feel::Value &end)
{
    feel::ValueRange range;
    const bool below = op == feel::Operator::Less || op == feel::Operator::LessEqual;
    (below ? range.end : range.start) = end;
    (below ? range.startUnbounded : range.endUnbounded) = true;
    range.endOpen = op == feel::Operator::Less;
    range.startOpen = op == feel::Operator::Greater;
    return range;
}

/// What the operand of @p test comes to, where nothing is tested.
feel::Value constantIn(const feel::Node &test)
{
    feel::Evaluation evaluation({}, {.depth = 100, .steps = 1000});
    evaluation.define(QStringLiteral("?"), {});
    return evaluation.of(test.child(0));
}

/// Narrow @p domain by one allowed value; false when it is of a form not understood.
bool narrow(Domain &domain, const feel::Node &test)
{
    using feel::NodeKind;
    if (test.kind == NodeKind::Test) {
        const feel::Value end = constantIn(test);
        if (!end.number() || test.op == feel::Operator::Equal || test.op == feel::Operator::NotEqual)
            return false;
        domain.range = boundBy(test.op, end);
        return true;
    }
    if (test.kind != NodeKind::Expectation)
        return false;
    const feel::Value value = constantIn(test);
    if (value.string() && domain.kind == Domain::Kind::String) {
        domain.strings.append(*value.string());
        return true;
    }
    if (value.range() && value.range()->start.number()) {
        domain.range = *value.range();
        return true;
    }
    return value.boolean() != nullptr && domain.kind == Domain::Kind::Boolean;
}

Result<Domain> itemDomain(const Definitions &definitions, const ItemDefinition &item, int depth)
{
    constexpr int longestChain = 16;
    if (depth > longestChain)
        return fault(QStringLiteral("the type '%1' is defined by itself").arg(item.name));
    const auto referred =
        std::find_if(definitions.items.begin(), definitions.items.end(),
                     [&](const ItemDefinition &other) { return other.name == item.typeRef; });
    Result<Domain> base = referred == definitions.items.end() ? simpleDomain(item.typeRef)
                                                              : itemDomain(definitions, *referred, depth + 1);
    if (!base)
        return base;
    Domain domain = *base;
    domain.collection = domain.collection || item.isCollection;
    if (item.allowedValues.text.trimmed().isEmpty())
        return domain;
    const feel::Parsed parsed = feel::parseUnaryTests(item.allowedValues.text, feel::Scope());
    if (parsed.fault)
        return fault(QStringLiteral("the allowed values of '%1': %2").arg(item.name, parsed.fault->message));
    const feel::Node &tests = *parsed.expression->root;
    bool understood = tests.kind == feel::NodeKind::AnyTest && !tests.negated;
    domain.strings.clear();
    for (size_t i = 0; understood && i < tests.children.size(); ++i)
        understood = narrow(domain, tests.child(i));
    if (!understood || (domain.range && tests.children.size() > 1))
        return fault(QStringLiteral("the allowed values of '%1' are of no supported form").arg(item.name));
    return domain;
}

bool admitsOne(const Domain &domain, const feel::Value &value)
{
    switch (domain.kind) {
    case Domain::Kind::Any:
        return true;
    case Domain::Kind::Boolean:
        return value.boolean() != nullptr;
    case Domain::Kind::Number:
        return value.number() != nullptr && (!domain.range || feel::within(value, *domain.range).isTrue());
    case Domain::Kind::String:
        return value.string() != nullptr
            && (domain.strings.isEmpty() || domain.strings.contains(*value.string()));
    case Domain::Kind::Date:
        return value.date() != nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Domain> domainOf(const Definitions &definitions, const QString &typeRef)
{
    const auto item =
        std::find_if(definitions.items.begin(), definitions.items.end(),
                     [&](const ItemDefinition &candidate) { return candidate.name == typeRef; });
    return item == definitions.items.end() ? simpleDomain(typeRef) : itemDomain(definitions, *item, 0);
}

bool admits(const Domain &domain, const feel::Value &value)
{
    if (value.isNull())
        return true;
    if (!domain.collection)
        return admitsOne(domain, value);
    return value.list() != nullptr
        && std::all_of(value.list()->begin(), value.list()->end(),
                       [&](const feel::Value &element) { return admitsOne(domain, element); });
}

} // namespace zhiping::dmn
