// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/abstract_operations.h"
#include "dmn/case_diagrams.h"

namespace zhiping::dmn {

using feel::Operator;

Cases CaseDiagrams::supposingOne(Cases one, int input, int oneCase)
{
    if (!node(one).splits.contains(input))
        return one;
    if (node(one).input == input && node(one).kind == Node::Kind::Branch)
        return child(one, oneCase);
    const Key key = keyOf(Operation::Suppose, input, one, {oneCase});
    if (const auto known = m_results.find(key))
        return *known;
    Cases made;
    if (node(one).kind == Node::Kind::Sum) {
        const Cases left = supposingOne(child(one, 0), input, oneCase);
        made = arithmetic(Operator::Add, left, supposingOne(child(one, 1), input, oneCase));
    } else {
        const int first = node(one).input;
        QVarLengthArray<Cases, 4> children;
        for (int i = 0; i < caseCount(first); ++i)
            children.append(supposingOne(child(one, i), input, oneCase));
        made = branch(first, children);
    }
    m_results.insert(key, made);
    return made;
}

Cases CaseDiagrams::supposing(Cases one, const Supposition &supposition)
{
    FactSet wanted = node(one).splits;
    wanted &= supposition.inputs();
    wanted.forEach([&](int input) { one = supposingOne(one, input, supposition.caseOf(input)); });
    return one;
}

const AbstractValue &CaseDiagrams::whole(Cases one)
{
    if (const AbstractValue *known = node(one).value)
        return *known;
    AbstractValue made;
    if (node(one).kind == Node::Kind::Sum) {
        made = wholeSum(one);
    } else {
        made = whole(child(one, 0));
        for (int i = 1; i < caseCount(node(one).input); ++i)
            made = made.joinedWith(whole(child(one, i)));
    }
    const AbstractValue &kept = m_values.emplace_back(std::move(made).hingingOn(node(one).splits));
    m_nodes[size_t(one.node)].value = &kept;
    return kept;
}

/// Terms that share an input are added up case by case; otherwise the ends of one go with the ends of the
/// other.
AbstractValue CaseDiagrams::wholeSum(Cases one)
{
    const Cases left = child(one, 0);
    const Cases right = child(one, 1);
    FactSet shared = splits(left);
    shared &= splits(right);
    if (shared.isEmpty() || isFull())
        return dmn::arithmetic(Operator::Add, whole(left), whole(right));
    int first = -1;
    shared.forEach([&](int input) {
        if (first < 0 || m_rank[size_t(input)] < m_rank[size_t(first)])
            first = input;
    });
    AbstractValue joined = whole(supposingOne(one, first, 0));
    for (int i = 1; i < caseCount(first); ++i)
        joined = joined.joinedWith(whole(supposingOne(one, first, i)));
    return joined;
}

} // namespace zhiping::dmn
