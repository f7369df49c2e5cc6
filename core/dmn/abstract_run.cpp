// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_run.h"

#include "dmn/abstract_operations.h"
#include "feel/builtins.h"
#include "feel/evaluator.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Node;
using feel::NodeKind;
using feel::Value;

AbstractRun::AbstractRun(const Program &program, std::vector<AbstractValue> inputs)
    : m_program(program)
    , m_inputs(std::move(inputs))
    , m_dependents(program.inputs.size())
    , m_assumable(size_t(program.slotCount()))
    , m_witnesses(program.decisions.size())
    , m_base(emptyLayer())
{
    m_inputs.resize(program.inputs.size());
}

AbstractRun::Assumption::Assumption(AbstractRun &run, int input, AbstractValue value)
    : m_run(run)
    , m_input(input)
    , m_before(std::exchange(run.m_inputs[size_t(input)], std::move(value)))
    , m_outer(run.m_layer)
{
    run.m_layer = &run.branchOf(*m_outer, input, run.m_inputs[size_t(input)]);
}

AbstractRun::Assumption::~Assumption()
{
    m_run.m_inputs[size_t(m_input)] = std::move(m_before);
    m_run.m_layer = m_outer;
}

AbstractRun::Pin::Pin(AbstractRun &run, int decision, const Value &value)
    : m_run(run)
    , m_outer(run.m_layer)
{
    const int slot = run.m_program.slotOfDecision(decision);
    const std::optional<int> number = run.numberOf(slot, value);
    if (Layer *known = number ? branchFor(*m_outer, slot, *number) : nullptr) {
        run.m_layer = known;
        return;
    }
    Layer &made = run.copyOf(*m_outer);
    made.comparable = false;
    // Later in the order than what they need.
    const FactSet &facts = run.decision(decision).facts();
    for (size_t i = size_t(decision); i < run.m_program.decisions.size(); ++i)
        if (const AbstractValue *&known = made.decisions[i]; known && known->facts().meets(facts))
            known = nullptr;
    made.decisions[decision] = &run.keep(AbstractValue::exactly(value));
    if (number) {
        made.slot = slot;
        made.number = *number;
        made.nextBranch = std::exchange(m_outer->firstBranch, &made);
    }
    run.m_layer = &made;
}

AbstractRun::Pin::~Pin()
{
    m_run.m_layer = m_outer;
}

AbstractRun::Layer *AbstractRun::branchFor(const Layer &layer, int slot, int number)
{
    for (Layer *branch = layer.firstBranch; branch; branch = branch->nextBranch)
        if (branch->slot == slot && branch->number == number)
            return branch;
    return nullptr;
}

AbstractRun::Layer &AbstractRun::branchOf(Layer &layer, int input, const AbstractValue &value)
{
    const std::optional<int> number = value.isExact() ? numberOf(input, value.exact()) : std::nullopt;
    if (!number) {
        Layer &passing = without(layer, input);
        passing.comparable = false;
        return passing;
    }
    if (Layer *known = branchFor(layer, input, *number))
        return *known;
    Layer &made = without(layer, input);
    made.slot = input;
    made.number = *number;
    made.assumed.add(input, *number);
    made.nextBranch = std::exchange(layer.firstBranch, &made);
    return made;
}

std::optional<int> AbstractRun::numberOf(int slot, const Value &value)
{
    std::vector<Value> &known = m_assumable[size_t(slot)];
    for (size_t i = 0; i < known.size(); ++i)
        if (feel::identical(known[i], value))
            return int(i);
    if (known.size() == AssumedValues::mostValues)
        return {};
    known.push_back(value);
    return int(known.size()) - 1;
}

void AbstractRun::witness(int decision, const AbstractValue &value)
{
    if (m_layer != &m_base && m_layer->comparable && (value.isTrue() || value.isFalse()))
        m_witnesses[size_t(decision)].note(
            value.isTrue(), m_layer->assumed.among(m_program.decisions[size_t(decision)].facts));
}

bool AbstractRun::canBeBoth(int decision) const
{
    return m_layer->comparable && m_witnesses[size_t(decision)].showBoth(m_layer->assumed);
}

bool AbstractRun::isDecisive(int decision, int input) const
{
    return m_witnesses[size_t(decision)].decisive().contains(input);
}

AbstractRun::Layer &AbstractRun::without(const Layer &layer, int input)
{
    std::optional<std::vector<int>> &dependents = m_dependents[size_t(input)];
    if (!dependents) {
        dependents.emplace();
        for (size_t i = 0; i < m_program.decisions.size(); ++i)
            if (m_program.decisions[i].facts.contains(input))
                dependents->push_back(int(i));
    }
    Layer &made = copyOf(layer);
    for (const int decision : *dependents)
        if (const AbstractValue *&known = made.decisions[decision]; known && known->facts().contains(input))
            known = nullptr;
    return made;
}

AbstractRun::Layer &AbstractRun::copyOf(const Layer &layer)
{
    Layer &made = emptyLayer();
    made.assumed = layer.assumed;
    made.comparable = layer.comparable;
    std::copy_n(layer.decisions, m_program.decisions.size(), made.decisions);
    return made;
}

/// Layers have nothing to destroy: their memory goes with that of the run.
AbstractRun::Layer &AbstractRun::emptyLayer()
{
    static_assert(std::is_trivially_destructible_v<Layer>);
    std::pmr::polymorphic_allocator<> memory(&m_memory);
    auto &made = *memory.new_object<Layer>();
    made.decisions = memory.allocate_object<const AbstractValue *>(m_program.decisions.size());
    std::fill_n(made.decisions, m_program.decisions.size(), nullptr);
    return made;
}

/// The truth values, which most decisions come to, are there once for all.
const AbstractValue &AbstractRun::keep(AbstractValue value)
{
    static const AbstractValue yes = AbstractValue::exactly(Value(true));
    static const AbstractValue no = AbstractValue::exactly(Value(false));
    if (value.isTrue())
        return yes;
    return value.isFalse() ? no : m_values.emplace_back(std::move(value));
}

const AbstractValue &AbstractRun::variable(int slot)
{
    return m_program.isInput(slot) ? input(slot) : decision(m_program.decisionOfSlot(slot));
}

const AbstractValue &AbstractRun::decision(int index)
{
    if (const AbstractValue *known = m_layer->decisions[index])
        return *known;
    const CompiledDecision &compiled = m_program.decisions[size_t(index)];
    std::vector<Local> locals;
    std::swap(locals, m_locals);
    const AbstractValue *const tested = std::exchange(m_tested, nullptr);
    const AbstractValue &value = keep(compiled.table ? table(*compiled.table) : of(*compiled.literal->root));
    std::swap(locals, m_locals);
    m_tested = tested;
    m_layer->decisions[index] = &value;
    witness(index, value);
    return value;
}

const AbstractValue &AbstractRun::read(const Node &node, AbstractValue &held)
{
    if (node.kind == NodeKind::Name && node.slot >= 0)
        return variable(node.slot);
    held = of(node);
    return held;
}

AbstractValue AbstractRun::of(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Literal:
        return AbstractValue::exactly(node.literal);
    case NodeKind::Name:
        return name(node);
    case NodeKind::Negate:
        return negative(of(node.child(0)));
    case NodeKind::Arithmetic:
    case NodeKind::Comparison: {
        AbstractValue left;
        AbstractValue right;
        const AbstractValue &a = read(node.child(0), left);
        const AbstractValue &b = read(node.child(1), right);
        return node.kind == NodeKind::Comparison ? compare(node.op, a, b) : arithmetic(node.op, a, b);
    }
    case NodeKind::And:
    case NodeKind::Or:
        return logic(node);
    case NodeKind::If:
        return ifElse(node);
    case NodeKind::Between: {
        const AbstractValue value = of(node.child(0));
        return conjunction(compare(feel::Operator::GreaterEqual, value, of(node.child(1))),
                           compare(feel::Operator::LessEqual, value, of(node.child(2))));
    }
    case NodeKind::In: {
        AbstractValue held;
        return tested(node, 1, read(node.child(0), held));
    }
    case NodeKind::AnyTest: {
        const AbstractValue found = tests(node, 0);
        return node.negated ? negation(found) : found;
    }
    case NodeKind::Test:
    case NodeKind::Expectation:
        return oneTest(node);
    case NodeKind::Dash:
        return AbstractValue::exactly(Value(true));
    case NodeKind::List: {
        std::vector<AbstractValue> items;
        for (const auto &element : node.children)
            items.push_back(of(*element));
        return AbstractValue::ofItems(std::move(items));
    }
    case NodeKind::Some:
    case NodeKind::Every:
        return quantified(node);
    case NodeKind::Invocation:
        return invocation(node);
    default:
        return fallback(node);
    }
}

AbstractValue AbstractRun::name(const Node &node)
{
    if (node.slot >= 0)
        return variable(node.slot);
    if (node.builtin)
        return AbstractValue::exactly(Value(feel::ValueFunction {node.builtin, nullptr, {}}));
    const AbstractValue *known = local(node.name);
    return known ? *known : AbstractValue();
}

const AbstractValue *AbstractRun::local(QStringView name) const
{
    const auto found = std::find_if(m_locals.rbegin(), m_locals.rend(),
                                    [name](const Local &entry) { return entry.name == name; });
    return found == m_locals.rend() ? nullptr : found->value;
}

AbstractValue AbstractRun::logic(const Node &node)
{
    const bool isAnd = node.kind == NodeKind::And;
    AbstractValue left;
    const AbstractValue &first = read(node.child(0), left);
    if (isAnd ? first.isFalse() : first.isTrue())
        return first;
    AbstractValue right;
    const AbstractValue &second = read(node.child(1), right);
    return isAnd ? conjunction(first, second) : disjunction(first, second);
}

AbstractValue AbstractRun::ifElse(const Node &node)
{
    AbstractValue held;
    const AbstractValue &condition = read(node.child(0), held);
    if (condition.isExact() || !condition.can(AbstractValue::True))
        return of(condition.isTrue() ? node.child(1) : node.child(2));
    return of(node.child(1)).joinedWith(of(node.child(2))).hingingOn(condition.facts());
}

AbstractValue AbstractRun::tested(const Node &node, size_t first, const AbstractValue &input)
{
    m_locals.push_back({u"?", &input});
    const AbstractValue *const outer = std::exchange(m_tested, &input);
    AbstractValue found = first == 0 ? of(node) : tests(node, first);
    m_tested = outer;
    m_locals.pop_back();
    return found;
}

AbstractValue AbstractRun::tests(const Node &node, size_t first)
{
    AbstractValue found = AbstractValue::exactly(Value(false));
    for (size_t i = first; i < node.children.size() && !found.isTrue(); ++i)
        found = disjunction(found, of(node.child(i)));
    return found;
}

AbstractValue AbstractRun::oneTest(const Node &node)
{
    static const AbstractValue nothing;
    const AbstractValue &value = m_tested ? *m_tested : nothing;
    AbstractValue held;
    const AbstractValue &operand = read(node.child(0), held);
    if (node.kind == NodeKind::Test)
        return compare(node.op, value, operand);
    if (!node.negated)
        return expectation(value, operand, false);
    // The test mentions `?` itself: it holds as it stands, and only booleans count.
    const quint8 others = operand.kinds() & ~AbstractValue::Truth;
    const quint8 truth = operand.kinds() & AbstractValue::Truth;
    return AbstractValue::ofKinds(others != 0 ? quint8(truth | AbstractValue::Null) : truth, operand.facts());
}

AbstractValue AbstractRun::quantified(const Node &node)
{
    if (node.children.size() != 2)
        return fallback(node);
    const AbstractValue domain = of(node.child(0));
    if (domain.kinds() != AbstractValue::List || !domain.items())
        return fallback(node);
    const bool every = node.kind == NodeKind::Every;
    AbstractValue folded = AbstractValue::exactly(Value(every));
    for (const AbstractValue &item : *domain.items()) {
        m_locals.push_back({node.names.first(), &item});
        const AbstractValue one = of(node.child(1));
        m_locals.pop_back();
        folded = every ? conjunction(folded, one) : disjunction(folded, one);
    }
    return folded;
}

AbstractValue AbstractRun::invocation(const Node &node)
{
    const feel::Builtin *builtin = node.child(0).kind == NodeKind::Name ? node.child(0).builtin : nullptr;
    if (!builtin || !node.names.isEmpty())
        return fallback(node);
    std::vector<AbstractValue> arguments;
    bool exact = true;
    for (size_t i = 1; i < node.children.size(); ++i) {
        arguments.push_back(of(node.child(i)));
        exact = exact && arguments.back().isExact();
    }
    if (!exact)
        return callBuiltin(builtin->name, arguments);
    feel::Arguments values;
    for (const AbstractValue &argument : arguments)
        values.push_back(argument.exact());
    return AbstractValue::exactly(feel::callPositional(*builtin, values));
}

AbstractValue AbstractRun::fallback(const Node &node)
{
    std::vector<Value> variables(size_t(m_program.slotCount()));
    FactSet facts;
    bool exact = true;
    const auto take = [&](const AbstractValue &value) {
        facts |= value.facts();
        exact = exact && value.isExact();
    };
    feel::forEachNode(node, [&](const Node &below) {
        if (below.kind != NodeKind::Name || below.slot < 0)
            return;
        const AbstractValue &value = variable(below.slot);
        take(value);
        if (value.isExact())
            variables[size_t(below.slot)] = value.exact();
    });
    for (const Local &entry : m_locals)
        take(*entry.value);
    if (!exact)
        return AbstractValue::anything(facts);
    feel::Evaluation evaluation(variables);
    for (const Local &entry : m_locals)
        evaluation.define(entry.name.toString(), entry.value->exact());
    Value result = evaluation.of(node);
    return evaluation.exhausted() ? AbstractValue::anything(facts)
                                  : AbstractValue::exactly(std::move(result));
}

} // namespace zhiping::dmn
