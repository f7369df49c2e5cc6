// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/case_diagrams.h"

#include "dmn/abstract_operations.h"
#include "feel/operations.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Operator;
using feel::Value;

namespace {

constexpr quint8 truthOrNull = AbstractValue::Truth | AbstractValue::Null;

bool isOpenTruth(const AbstractValue &value)
{
    return !value.isExact() && (value.kinds() & ~truthOrNull) == 0;
}

bool isTruth(const AbstractValue &value)
{
    return (value.kinds() & ~AbstractValue::Truth) == 0;
}

bool isZero(const AbstractValue &value)
{
    return value.isExact() && value.exact().number() != nullptr && value.exact().number()->isZero();
}

} // namespace

CaseDiagrams::CaseDiagrams(const std::vector<std::span<const AbstractValue>> &cases,
                           const std::vector<int> &rank)
    : m_cases(cases)
    , m_rank(rank)
{
    constexpr size_t usual = 512;
    m_nodes.reserve(usual);
    m_children.reserve(usual);
    static const AbstractValue nothing;
    static const AbstractValue isTrue = AbstractValue::exactly(Value(true));
    static const AbstractValue isFalse = AbstractValue::exactly(Value(false));
    for (const AbstractValue *value : {&nothing, &isTrue, &isFalse}) {
        Node constant;
        constant.value = value;
        m_nodes.push_back(constant);
    }
}

CaseDiagrams::Key CaseDiagrams::keyOf(Operation operation, int detail, Cases a, Cases b)
{
    constexpr int word = 32;
    return {quint64(operation) << word | quint32(detail), quint64(quint32(a.node)) << word | quint32(b.node)};
}

Cases CaseDiagrams::add(Node node)
{
    m_nodes.push_back(node);
    return {qint32(m_nodes.size()) - 1};
}

const NumberSpan *CaseDiagrams::keptSpan(const NumberSpan &span)
{
    return &m_spans.emplace_back(span);
}

Cases CaseDiagrams::always(const AbstractValue &value)
{
    if (value.isTrue())
        return yes();
    if (value.isFalse())
        return no();
    if (value.isExact() && value.exact().isNull())
        return null();
    Node node;
    node.value = &value;
    node.facts = value.facts();
    if (value.kinds() == AbstractValue::Number)
        node.span = &value.numbers();
    return add(node);
}

Cases CaseDiagrams::always(AbstractValue &&value)
{
    const bool constant = value.isExact() && (value.exact().isNull() || value.exact().boolean() != nullptr);
    return constant ? always(std::as_const(value))
                    : always(std::as_const(m_values.emplace_back(std::move(value))));
}

Cases CaseDiagrams::ofInput(int input)
{
    QVarLengthArray<Cases, 4> children;
    for (const AbstractValue &value : m_cases[size_t(input)])
        children.append(always(value));
    return branch(input, children);
}

bool CaseDiagrams::isSame(Cases a, Cases b) const
{
    if (a == b)
        return true;
    const auto exact = [this](Cases one) { return isLeaf(one) && leaf(one).isExact(); };
    return exact(a) && exact(b) && feel::identical(leaf(a).exact(), leaf(b).exact());
}

/// Each child may come to more than one truth value whatever else is known: no case of the input settles
/// anything, and where the others turn the outcome may differ from case to case.
std::optional<AbstractValue> CaseDiagrams::mergedOpen(int input, std::span<const Cases> children) const
{
    FactSet facts = FactSet::of(input);
    for (const Cases child : children) {
        if (!isLeaf(child) || !isOpenTruth(leaf(child))
            || leaf(child).kinds() != leaf(children.front()).kinds())
            return {};
        facts |= leaf(child).facts();
    }
    return AbstractValue::ofKinds(leaf(children.front()).kinds(), facts);
}

Cases CaseDiagrams::branch(int input, std::span<const Cases> children)
{
    const bool alike = std::all_of(children.begin(), children.end(),
                                   [&](Cases child) { return isSame(child, children.front()); });
    if (alike)
        return children.front();
    quint64 hash = mixed(1, quint64(input));
    for (const Cases child : children)
        hash = mixed(hash, quint64(child.node));
    if (const Made &known = m_branches[branchPlace(hash, input, children)]; known.input >= 0)
        return known.result;
    const auto stored = qint32(m_children.size());
    m_children.insert(m_children.end(), children.begin(), children.end());
    const Cases made = newBranch(input, children, stored);
    if (++m_branchCount * 2 > m_branches.size())
        growBranches();
    m_branches[branchPlace(hash, input, children)] = {hash, input, stored, made};
    return made;
}

/// Where the branch on @p input with @p children is, or belongs.
size_t CaseDiagrams::branchPlace(quint64 hash, int input, std::span<const Cases> children) const
{
    const size_t mask = m_branches.size() - 1;
    size_t place = hash & mask;
    const auto isOther = [&](const Made &made) {
        return made.hash != hash || made.input != input
            || !std::equal(children.begin(), children.end(), m_children.begin() + made.children);
    };
    while (m_branches[place].input >= 0 && isOther(m_branches[place]))
        place = (place + 1) & mask;
    return place;
}

void CaseDiagrams::growBranches()
{
    std::vector<Made> old(m_branches.size() * 2);
    std::swap(old, m_branches);
    const size_t mask = m_branches.size() - 1;
    for (const Made &made : old) {
        size_t place = made.hash & mask;
        while (made.input >= 0 && m_branches[place].input >= 0)
            place = (place + 1) & mask;
        if (made.input >= 0)
            m_branches[place] = made;
    }
}

Cases CaseDiagrams::newBranch(int input, std::span<const Cases> children, qint32 stored)
{
    if (auto merged = mergedOpen(input, children))
        return always(std::move(*merged));
    if (isFull()) {
        AbstractValue joined = whole(children.front());
        for (const Cases child : children.subspan(1))
            joined = joined.joinedWith(whole(child));
        return always(std::move(joined).hingingOn(FactSet::of(input)));
    }
    Node made;
    made.kind = Node::Kind::Branch;
    made.input = input;
    made.children = stored;
    made.splits = FactSet::of(input);
    bool isNumber = true;
    for (const Cases child : children) {
        made.splits |= node(child).splits;
        made.facts |= node(child).facts;
        isNumber = isNumber && node(child).span != nullptr;
    }
    if (isNumber) {
        NumberSpan span = *node(children.front()).span;
        for (const Cases child : children.subspan(1))
            span = hull(span, *node(child).span);
        made.span = keptSpan(span);
    }
    return add(made);
}

int CaseDiagrams::firstOf(std::span<const Cases> some) const
{
    int first = -1;
    for (const Cases one : some)
        if (const int input = node(one).input; input >= 0)
            if (first < 0 || m_rank[size_t(input)] < m_rank[size_t(first)])
                first = input;
    return first;
}

Cases CaseDiagrams::inCase(Cases one, int input, int oneCase)
{
    const Node &of = node(one);
    switch (of.kind) {
    case Node::Kind::Branch:
        return of.input == input ? child(one, oneCase) : one;
    case Node::Kind::Sum:
        return of.splits.contains(input) ? supposingOne(one, input, oneCase) : one;
    default:
        return one;
    }
}

template <typename OnLeaves, typename Again>
Cases CaseDiagrams::apply(const Key &key, Cases a, Cases b, const OnLeaves &onLeaves, const Again &again)
{
    if (const auto known = m_results.find(key))
        return *known;
    Cases made;
    if (isLeaf(a) && isLeaf(b)) {
        made = always(onLeaves(leaf(a), leaf(b)));
    } else if (isFull()) {
        const Cases left = always(whole(a));
        made = again(left, always(whole(b)));
    } else {
        const int input = firstOf(std::array {a, b});
        QVarLengthArray<Cases, 4> children;
        for (int i = 0; i < caseCount(input); ++i) {
            const Cases left = inCase(a, input, i);
            children.append(again(left, inCase(b, input, i)));
        }
        made = branch(input, children);
    }
    m_results.insert(key, made);
    return made;
}

Cases CaseDiagrams::conjunction(Cases a, Cases b)
{
    if (a == no() || b == no())
        return no();
    if (isLeaf(a) && isLeaf(b)) {
        if ((a == yes() || a == b) && isTruth(leaf(b)))
            return b;
        if (b == yes() && isTruth(leaf(a)))
            return a;
    }
    return apply(
        keyOf(Operation::And, 0, a, b), a, b,
        [](const AbstractValue &left, const AbstractValue &right) { return dmn::conjunction(left, right); },
        [this](Cases left, Cases right) { return conjunction(left, right); });
}

Cases CaseDiagrams::disjunction(Cases a, Cases b)
{
    if (a == yes() || b == yes())
        return yes();
    if (isLeaf(a) && isLeaf(b)) {
        if ((a == no() || a == b) && isTruth(leaf(b)))
            return b;
        if (b == no() && isTruth(leaf(a)))
            return a;
    }
    return apply(
        keyOf(Operation::Or, 0, a, b), a, b,
        [](const AbstractValue &left, const AbstractValue &right) { return dmn::disjunction(left, right); },
        [this](Cases left, Cases right) { return disjunction(left, right); });
}

Cases CaseDiagrams::compare(Operator op, Cases a, Cases b)
{
    if (node(a).span && node(b).span)
        if (const auto truth = settled(op, *node(a).span, *node(b).span))
            return *truth ? yes() : no();
    return apply(
        keyOf(Operation::Compare, int(op), a, b), a, b,
        [op](const AbstractValue &left, const AbstractValue &right) { return dmn::compare(op, left, right); },
        [this, op](Cases left, Cases right) { return compare(op, left, right); });
}

Cases CaseDiagrams::arithmetic(Operator op, Cases a, Cases b)
{
    if (op == Operator::Add && node(a).span && node(b).span)
        return sum(a, b);
    return multipliedOut(op, a, b);
}

Cases CaseDiagrams::multipliedOut(Operator op, Cases a, Cases b)
{
    return apply(
        keyOf(Operation::Arithmetic, int(op), a, b), a, b,
        [op](const AbstractValue &left, const AbstractValue &right) {
            return dmn::arithmetic(op, left, right);
        },
        [this, op](Cases left, Cases right) { return multipliedOut(op, left, right); });
}

Cases CaseDiagrams::sum(Cases a, Cases b)
{
    if (isLeaf(a) && isZero(leaf(a)))
        return b;
    if (isLeaf(b) && isZero(leaf(b)))
        return a;
    if (isLeaf(a) && isLeaf(b))
        return multipliedOut(Operator::Add, a, b);
    const Key key = keyOf(Operation::Sum, 0, a, b);
    if (const auto known = m_results.find(key))
        return *known;
    std::optional<NumberSpan> span = added(*node(a).span, *node(b).span);
    if (!span)
        return multipliedOut(Operator::Add, a, b);
    Node both;
    both.kind = Node::Kind::Sum;
    both.input = firstOf(std::array {a, b});
    both.children = qint32(m_children.size());
    both.splits = splits(a) | splits(b);
    both.facts = node(a).facts | node(b).facts;
    both.span = keptSpan(*span);
    m_children.insert(m_children.end(), {a, b});
    const Cases made = add(both);
    m_results.insert(key, made);
    return made;
}

} // namespace zhiping::dmn
