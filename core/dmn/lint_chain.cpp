// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/lint_chain.h"

#include "dmn/lint_profile.h"
#include "feel/builtins.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Node;
using feel::NodeKind;
using feel::Operator;

namespace {

using Term = std::vector<ChainAtom>;
using Terms = std::optional<std::vector<Term>>;
using Known = std::function<bool(const Node &)>;

constexpr size_t mostTerms = 64;

Operator opposite(Operator op)
{
    switch (op) {
    case Operator::Less:
        return Operator::GreaterEqual;
    case Operator::GreaterEqual:
        return Operator::Less;
    case Operator::Greater:
        return Operator::LessEqual;
    case Operator::LessEqual:
        return Operator::Greater;
    default:
        return Operator::None;
    }
}

bool isTextOrBoolean(const Node &node)
{
    return node.kind == NodeKind::Literal
        && (node.literal.string() != nullptr || node.literal.boolean() != nullptr);
}

Terms single(ChainAtom atom)
{
    return std::vector<Term> {{std::move(atom)}};
}

Terms either(Terms a, const Terms &b)
{
    if (!a || !b || a->size() + b->size() > mostTerms)
        return {};
    a->insert(a->end(), b->begin(), b->end());
    return a;
}

Terms both(const Terms &a, const Terms &b)
{
    if (!a || !b || a->size() * b->size() > mostTerms)
        return {};
    std::vector<Term> made;
    for (const Term &left : *a)
        for (const Term &right : *b) {
            made.push_back(left);
            made.back().insert(made.back().end(), right.begin(), right.end());
        }
    return made;
}

/// `x in ("甲", "乙")` as alternatives of equalities.
Terms membership(const Node &node)
{
    Terms made = std::vector<Term>();
    for (size_t i = 1; i < node.children.size(); ++i) {
        const Node &test = node.child(i);
        if (test.kind != NodeKind::Expectation || !isTextOrBoolean(test.child(0)))
            return {};
        made = either(made, single({keyOf(node.child(0)), Operator::Equal, keyOf(test.child(0)), true}));
    }
    return made;
}

Terms comparison(const Node &node, bool positive, const Known &known)
{
    if (node.op == Operator::Equal) {
        // Beyond null, the negation of an equality holds for null too.
        const size_t constant = isTextOrBoolean(node.child(0)) ? 0 : 1;
        const Node &value = node.child(constant);
        const bool literal = isTextOrBoolean(value);
        const bool isNull = value.kind == NodeKind::Literal && value.literal.isNull();
        if (!positive || isNull || (!literal && !known(value)))
            return {};
        return single({keyOf(node.child(1 - constant)), Operator::Equal, keyOf(value), literal});
    }
    if (node.op == Operator::NotEqual)
        return {};
    return single(
        {keyOf(node.child(0)), positive ? node.op : opposite(node.op), keyOf(node.child(1)), false});
}

Terms termsOf(const Node &node, bool positive, const Known &known)
{
    const QString truth = positive ? QStringLiteral("true") : QStringLiteral("false");
    switch (node.kind) {
    case NodeKind::And:
    case NodeKind::Or: {
        const Terms left = termsOf(node.child(0), positive, known);
        const Terms right = termsOf(node.child(1), positive, known);
        return (node.kind == NodeKind::And) == positive ? both(left, right) : either(left, right);
    }
    case NodeKind::Comparison:
        return comparison(node, positive, known);
    case NodeKind::In:
        return positive ? membership(node) : Terms();
    case NodeKind::Invocation:
        if (node.child(0).builtin && node.child(0).builtin->name == u"not" && node.children.size() == 2)
            return termsOf(node.child(1), !positive, known);
        break;
    case NodeKind::Name: {
        Node literal;
        literal.literal = feel::Value(positive);
        return single({node.name, Operator::Equal, keyOf(literal), true});
    }
    default:
        break;
    }
    return known(node) ? single({keyOf(node) + truth, Operator::None, {}, false}) : Terms();
}

bool contradict(const ChainAtom &a, const ChainAtom &b)
{
    if (a.subject != b.subject)
        return false;
    if (a.op == Operator::Equal && b.op == Operator::Equal)
        return a.literal && b.literal && a.value != b.value;
    return a.value == b.value && a.op != Operator::None && b.op == opposite(a.op);
}

} // namespace

std::optional<ChainTest> chainTest(const Node &condition, const Known &known)
{
    const Terms terms = termsOf(condition, true, known);
    if (!terms)
        return {};
    return ChainTest {*terms, nullptr};
}

bool excludes(const ChainTest &a, const ChainTest &b)
{
    const auto termsExclude = [](const Term &left, const Term &right) {
        return std::any_of(left.begin(), left.end(), [&](const ChainAtom &one) {
            return std::any_of(right.begin(), right.end(),
                               [&](const ChainAtom &other) { return contradict(one, other); });
        });
    };
    return std::all_of(a.terms.begin(), a.terms.end(), [&](const Term &left) {
        return std::all_of(b.terms.begin(), b.terms.end(),
                           [&](const Term &right) { return termsExclude(left, right); });
    });
}

} // namespace zhiping::dmn
