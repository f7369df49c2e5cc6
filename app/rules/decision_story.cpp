// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/decision_story.h"

#include "criteria/compiled_pack.h"
#include "criteria/fact_sheet.h"
#include "criteria/pack_builder.h"
#include "rules/assessment_text.h"
#include "rules/json_values.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

using criteria::CompiledPack;
using feel::Node;
using feel::NodeKind;
using feel::Value;

namespace {

bool isOrdering(feel::Operator op)
{
    return op == feel::Operator::Less || op == feel::Operator::LessEqual || op == feel::Operator::Greater
        || op == feel::Operator::GreaterEqual;
}

/// How far @p left is from @p right; null where that has no measure.
QJsonValue marginOf(const Value &left, const Value &right)
{
    if (left.number() && right.number())
        return jsonOf(Value::ofOptional(left.number()->minus(*right.number())));
    if (left.date() && right.date())
        return right.date()->daysTo(*left.date());
    return {};
}

/// The source of @p node with the brackets around its outermost parts, which no node keeps.
QString sourceOf(const feel::Expression &expression, const Node &node)
{
    const QString &source = expression.source;
    qsizetype start = node.start;
    qsizetype end = node.end;
    const auto surplus = [&](QChar of, QChar against) {
        const QString text = source.mid(start, end - start);
        return text.count(of) - text.count(against);
    };
    while (start > 0 && surplus(u')', u'(') > 0)
        start = std::max(source.lastIndexOf(u'(', start - 1), qsizetype(0));
    while (end < source.size() && surplus(u'(', u')') > 0)
        end = source.indexOf(u')', end) < 0 ? source.size() : source.indexOf(u')', end) + 1;
    return source.mid(start, end - start).simplified();
}

QString outcomeCode(const dmn::AbstractValue &value)
{
    if (value.isTrue())
        return u"met"_s;
    return value.isFalse() ? u"unmet"_s : u"open"_s;
}

QJsonObject labelOf(const dmn::Decision &model)
{
    const dmn::Extension *label = criteria::extensionOf(model, "label");
    return {{u"zh"_s, label ? label->attribute("zh") : model.name},
            {u"en"_s, label ? label->attribute("en") : model.name}};
}

QJsonArray clausesOf(const dmn::Decision &model, const dmn::Definitions &definitions)
{
    QJsonArray clauses;
    for (const QString &id : model.authorities)
        for (const dmn::KnowledgeSource &source : definitions.sources)
            if (const dmn::Extension *clause = criteria::extensionOf(source, "clause");
                clause && source.id == id)
                clauses.append(QJsonObject {{u"number"_s, clause->attribute("number")},
                                            {u"text"_s, source.description}});
    return clauses;
}

} // namespace

std::vector<Value> exactInputs(const Judged &judged)
{
    const criteria::FactSheet facts = criteria::factsOf(judged.application, judged.findings);
    std::vector<Value> values;
    for (const dmn::AbstractValue &input :
         criteria::inputsOf(judged.pack->compiled(), facts, judged.published))
        values.push_back(input.isExact() ? input.exact() : Value());
    return values;
}

DecisionStory::DecisionStory(const Judged &judged)
    : m_judged(judged)
    , m_program(*judged.pack->compiled().program)
    , m_inputs(exactInputs(judged))
    , m_outcome(dmn::evaluate(m_program, m_inputs, {}, &m_steps))
    , m_run(m_program,
            criteria::inputsOf(judged.pack->compiled(),
                               criteria::factsOf(judged.application, judged.findings), judged.published))
{
    const CompiledPack &pack = judged.pack->compiled();
    const criteria::Assessment assessment =
        criteria::assess(*judged.pack, judged.application, judged.findings, judged.published);
    const auto take = [this](const criteria::Condition &condition) {
        m_reasons.insert(condition.id, condition.reason);
    };
    std::for_each(assessment.gates.begin(), assessment.gates.end(), take);
    for (const criteria::CategoryAssessment &category : assessment.categories)
        std::for_each(category.conditions.begin(), category.conditions.end(), take);
    for (const auto &single : {assessment.exemption, assessment.authorityCondition})
        if (single)
            take(*single);
    m_reasons.insert(m_program.decisions[size_t(pack.overall)].id, assessment.overallReason);
    for (int i = 0; i < int(m_program.decisions.size()); ++i) {
        const dmn::AbstractValue &value = m_run.value(m_run.decision(i));
        if (value.can(dmn::AbstractValue::True) || value.can(dmn::AbstractValue::False))
            m_reasoned.insert(m_program.decisions[size_t(i)].id, outcomeCode(value));
    }
}

std::vector<int> DecisionStory::chainOf(const QString &decision) const
{
    for (const dmn::CompiledDecision &candidate : m_program.decisions)
        if (candidate.id == decision || candidate.name == decision)
            return candidate.order;
    return {};
}

std::vector<int> DecisionStory::mainDecisions() const
{
    const CompiledPack &pack = m_judged.pack->compiled();
    std::vector<int> main;
    for (const criteria::PackCondition &gate : pack.gates)
        main.push_back(gate.decision);
    for (const criteria::PackCategory &category : pack.categories) {
        for (const criteria::PackCondition &condition : category.conditions)
            main.push_back(condition.decision);
        main.push_back(category.decision);
    }
    for (const auto &single : {pack.exemption, pack.authority})
        if (single)
            main.push_back(single->decision);
    main.push_back(pack.overall);
    return main;
}

Value DecisionStory::exactValueOf(const Node &node, std::span<const feel::Step> steps) const
{
    if (feel::isVariable(node))
        return m_program.isInput(node.slot)
            ? m_inputs[size_t(node.slot)]
            : m_outcome.decisions[size_t(m_program.decisionOfSlot(node.slot))].value;
    for (const feel::Step &step : steps)
        if (step.node == &node)
            return step.value;
    return node.literal;
}

Value DecisionStory::valueOf(const Node &node, std::span<const feel::Step> steps) const
{
    Value exact = exactValueOf(node, steps);
    if (!exact.isNull())
        return exact;
    const dmn::AbstractValue &reasoned = m_run.value(m_run.of(node));
    return reasoned.isExact() ? reasoned.exact() : Value();
}

QJsonObject DecisionStory::step(const feel::Expression &expression, const Node &node,
                                std::span<const feel::Step> steps) const
{
    QJsonArray parts;
    for (const auto &child : node.children) {
        const bool reached = feel::isVariable(*child)
            || std::any_of(steps.begin(), steps.end(),
                           [&](const feel::Step &one) { return one.node == child.get(); });
        if (reached)
            parts.append(step(expression, *child, steps));
    }
    QJsonObject made {{u"text"_s, sourceOf(expression, node)}, {u"value"_s, jsonOf(valueOf(node, steps))}};
    if (exactValueOf(node, steps).isNull() && !valueOf(node, steps).isNull())
        made.insert(u"reasoned"_s, true);
    if (!parts.isEmpty())
        made.insert(u"steps"_s, parts);
    if (node.kind == NodeKind::Comparison && isOrdering(node.op))
        if (const QJsonValue margin = marginOf(valueOf(node.child(0), steps), valueOf(node.child(1), steps));
            !margin.isNull())
            made.insert(u"margin"_s, margin);
    return made;
}

void DecisionStory::addTable(const dmn::CompiledTable &table, int decision, QJsonObject &story) const
{
    const std::span<const feel::Step> steps = m_steps.of(decision);
    QJsonArray inputs;
    for (const feel::ExpressionPtr &input : table.inputs)
        inputs.append(step(*input, *input->root, steps));
    QJsonArray rules;
    for (const int index : m_outcome.decisions[size_t(decision)].matchedRules) {
        const dmn::CompiledRule &rule = table.rules[size_t(index)];
        QJsonArray tests;
        for (const feel::ExpressionPtr &test : rule.tests)
            tests.append(test->source.trimmed());
        QJsonArray outputs;
        for (const feel::ExpressionPtr &output : rule.outputs)
            outputs.append(step(*output, *output->root, steps));
        rules.append(QJsonObject {{u"number"_s, index + 1}, {u"tests"_s, tests}, {u"outputs"_s, outputs}});
    }
    story.insert(u"inputs"_s, inputs);
    story.insert(u"rules"_s, rules);
    story.insert(u"rules_in_all"_s, qint64(table.rules.size()));
}

QJsonObject DecisionStory::about(int decision) const
{
    const dmn::CompiledDecision &compiled = m_program.decisions[size_t(decision)];
    const dmn::Decision &model = m_program.definitions.decisions.at(compiled.model);
    QJsonObject story {{u"id"_s, compiled.id},
                       {u"name"_s, compiled.name},
                       {u"label"_s, labelOf(model)},
                       {u"question"_s, model.question},
                       {u"clauses"_s, clausesOf(model, m_program.definitions)},
                       {u"value"_s, jsonOf(m_outcome.decisions[size_t(decision)].value)}};
    if (m_reasoned.contains(compiled.id))
        story.insert(u"reasoned"_s, m_reasoned.value(compiled.id));
    if (m_reasons.contains(compiled.id)) {
        const criteria::Label reason = m_reasons.value(compiled.id);
        story.insert(u"reason"_s, QJsonObject {{u"zh"_s, reason.zh}, {u"en"_s, reason.en}});
    }
    if (compiled.table) {
        addTable(*compiled.table, decision, story);
    } else {
        const QJsonObject whole = step(*compiled.literal, *compiled.literal->root, m_steps.of(decision));
        story.insert(u"expression"_s, whole);
    }
    return story;
}

} // namespace zhiping::rules
