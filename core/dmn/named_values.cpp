// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/named_values.h"

#include <algorithm>

namespace zhiping::dmn {

using feel::Value;

namespace {

constexpr size_t mostNamed = 64; ///< As many as a rule's set has bits.

/// Whether @p tests only lists single values to be equal to.
bool onlyNames(const feel::Node &tests)
{
    return tests.kind == feel::NodeKind::AnyTest && !tests.negated
        && std::all_of(tests.children.begin(), tests.children.end(), [](const auto &test) {
               return test->kind == feel::NodeKind::Expectation && !test->negated
                   && test->child(0).kind == feel::NodeKind::Literal && isPlain(test->child(0).literal);
           });
}

std::optional<quint64> namesOf(const feel::Node &tests, feel::ValueList &named)
{
    if (!onlyNames(tests))
        return {};
    quint64 names = 0;
    for (const auto &test : tests.children) {
        const Value &value = test->child(0).literal;
        int place = placeOf(named, value);
        if (place < 0) {
            if (named.size() == mostNamed)
                return {};
            place = int(named.size());
            named.push_back(value);
        }
        names |= quint64(1) << place;
    }
    return names;
}

/// See `CompiledTable::ruleByName`.
std::vector<int> ruleByName(const CompiledTable &table)
{
    const bool selectsOne = table.hitPolicy == HitPolicy::Unique || table.hitPolicy == HitPolicy::First
        || table.hitPolicy == HitPolicy::Any || table.hitPolicy == HitPolicy::Priority;
    if (!selectsOne || table.inputs.size() != 1 || table.outputNames.size() > 1)
        return {};
    std::vector<int> rules(table.named.front().size(), -1);
    for (size_t rule = 0; rule < table.rules.size(); ++rule) {
        const CompiledRule &one = table.rules[rule];
        if (one.names.size() != 1 || !one.names.front() || one.outputs.size() != 1 || !one.outputs.front())
            return {};
        for (size_t place = 0; place < rules.size(); ++place) {
            if ((*one.names.front() >> place & 1U) == 0)
                continue;
            if (rules[place] >= 0)
                return {};
            rules[place] = int(rule);
        }
    }
    return rules;
}

} // namespace

bool isPlain(const Value &value)
{
    return value.isNull() || value.boolean() != nullptr || value.number() != nullptr
        || value.string() != nullptr;
}

void nameValues(CompiledTable &table)
{
    table.named.assign(table.inputs.size(), {});
    for (CompiledRule &rule : table.rules) {
        rule.names.clear();
        for (size_t column = 0; column < rule.tests.size(); ++column) {
            const bool known = column < table.named.size() && rule.tests[column];
            rule.names.push_back(known ? namesOf(*rule.tests[column]->root, table.named[column])
                                       : std::nullopt);
        }
    }
    table.ruleByName = ruleByName(table);
}

int placeOf(const feel::ValueList &named, const QString &string)
{
    for (size_t i = 0; i < named.size(); ++i)
        if (const QString *one = named[i].string(); one && *one == string)
            return int(i);
    return -1;
}

int placeOf(const feel::ValueList &named, const Value &value)
{
    if (const QString *string = value.string())
        return placeOf(named, *string);
    for (size_t i = 0; i < named.size(); ++i)
        if (feel::identical(named[i], value))
            return int(i);
    return -1;
}

} // namespace zhiping::dmn
