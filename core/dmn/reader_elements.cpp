// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/reader_state.h"

namespace zhiping::dmn {

namespace {

bool skipped(QStringView /*name*/)
{
    return false;
}

bool changesTheMeaning(QStringView name)
{
    return name == u"import" || name == u"businessKnowledgeModel" || name == u"decisionService"
        || name == u"context" || name == u"invocation" || name == u"relation" || name == u"list"
        || name == u"functionDefinition" || name == u"conditional" || name == u"for" || name == u"some"
        || name == u"every" || name == u"filter" || name == u"knowledgeRequirement";
}

} // namespace

void Reader::readDefinitionsElement(Definitions &definitions)
{
    readHead(definitions);
    definitions.modelNamespace = attribute("namespace");
    children([&](QStringView name) {
        return readHeadChild(name, definitions) || readTopLevel(name, definitions);
    });
}

bool Reader::readTopLevel(QStringView name, Definitions &definitions)
{
    if (name == u"itemDefinition")
        definitions.items.append(readItem());
    else if (name == u"inputData")
        definitions.inputs.append(readInput());
    else if (name == u"decision")
        definitions.decisions.append(readDecision());
    else if (name == u"knowledgeSource")
        definitions.sources.append(readSource());
    else if (changesTheMeaning(name))
        fail(QStringLiteral("'%1' is not supported").arg(name));
    else
        return false;
    return true;
}

ItemDefinition Reader::readItem()
{
    ItemDefinition item;
    readHead(item);
    item.isCollection = attribute("isCollection") == u"true";
    children([&](QStringView name) {
        if (readHeadChild(name, item))
            return true;
        if (name == u"typeRef")
            item.typeRef = text().trimmed();
        else if (name == u"allowedValues")
            item.allowedValues = textChild();
        else if (name == u"itemComponent")
            fail(QStringLiteral("'itemComponent' is not supported"));
        else
            return false;
        return true;
    });
    return item;
}

InputData Reader::readInput()
{
    InputData input;
    readHead(input);
    input.variable = input.name;
    children([&](QStringView name) {
        if (readHeadChild(name, input))
            return true;
        if (name != u"variable")
            return false;
        if (const QString variable = attribute("name"); !variable.isEmpty())
            input.variable = variable;
        input.typeRef = attribute("typeRef");
        children(skipped);
        return true;
    });
    return input;
}

KnowledgeSource Reader::readSource()
{
    KnowledgeSource source;
    readHead(source);
    source.locationUri = attribute("locationURI");
    children([&](QStringView name) {
        if (readHeadChild(name, source))
            return true;
        if (name != u"type")
            return false;
        source.type = text();
        return true;
    });
    return source;
}

Decision Reader::readDecision()
{
    Decision decision;
    readHead(decision);
    decision.variable = decision.name;
    children([&](QStringView name) {
        if (readHeadChild(name, decision) || readDecisionChild(name, decision))
            return true;
        if (changesTheMeaning(name))
            fail(QStringLiteral("'%1' is not supported").arg(name));
        return false;
    });
    return decision;
}

bool Reader::readDecisionChild(QStringView name, Decision &decision)
{
    if (name == u"question") {
        decision.question = text();
    } else if (name == u"allowedAnswers") {
        decision.allowedAnswers = text();
    } else if (name == u"variable") {
        if (const QString variable = attribute("name"); !variable.isEmpty())
            decision.variable = variable;
        decision.typeRef = attribute("typeRef");
        children(skipped);
    } else if (name == u"informationRequirement") {
        children([&](QStringView kind) {
            if (kind != u"requiredInput" && kind != u"requiredDecision")
                return false;
            QString id = attribute("href");
            if (!id.startsWith(u'#'))
                fail(QStringLiteral("the reference '%1' leaves the document").arg(id));
            (kind == u"requiredInput" ? decision.requiredInputs : decision.requiredDecisions)
                .append(id.mid(1));
            children(skipped);
            return true;
        });
    } else if (name == u"authorityRequirement") {
        if (const QString id = reference("requiredAuthority"); !id.isEmpty())
            decision.authorities.append(id);
    } else if (name == u"literalExpression") {
        decision.logic = textChild();
    } else if (name == u"decisionTable") {
        decision.logic = readTable();
    } else {
        return false;
    }
    return true;
}

DecisionTable Reader::readTable()
{
    DecisionTable table;
    static const QHash<QString, HitPolicy> policies {{QString(), HitPolicy::Unique},
                                                     {QStringLiteral("UNIQUE"), HitPolicy::Unique},
                                                     {QStringLiteral("FIRST"), HitPolicy::First},
                                                     {QStringLiteral("ANY"), HitPolicy::Any},
                                                     {QStringLiteral("COLLECT"), HitPolicy::Collect},
                                                     {QStringLiteral("RULE ORDER"), HitPolicy::RuleOrder}};
    static const QHash<QString, Aggregation> aggregations {{QString(), Aggregation::None},
                                                           {QStringLiteral("SUM"), Aggregation::Sum},
                                                           {QStringLiteral("COUNT"), Aggregation::Count},
                                                           {QStringLiteral("MIN"), Aggregation::Least},
                                                           {QStringLiteral("MAX"), Aggregation::Greatest}};
    const QString policy = attribute("hitPolicy");
    const QString aggregation = attribute("aggregation");
    if (!policies.contains(policy))
        fail(QStringLiteral("the hit policy '%1' is not supported").arg(policy));
    if (!aggregations.contains(aggregation))
        fail(QStringLiteral("the aggregation '%1' is not known").arg(aggregation));
    table.hitPolicy = policies.value(policy);
    table.aggregation = aggregations.value(aggregation);
    children([&](QStringView name) {
        if (name == u"input") {
            TableInput input;
            children([&](QStringView part) {
                if (part == u"inputExpression")
                    input.expression = textChild();
                return part == u"inputExpression";
            });
            table.inputs.append(input);
        } else if (name == u"output") {
            TableOutput output;
            output.name = attribute("name");
            children([&](QStringView part) {
                if (part == u"defaultOutputEntry")
                    output.defaultEntry = textChild();
                return part == u"defaultOutputEntry";
            });
            table.outputs.append(output);
        } else if (name == u"rule") {
            table.rules.append(readRule());
        } else {
            return false;
        }
        return true;
    });
    for (const TableRule &rule : table.rules)
        if (rule.inputs.size() != table.inputs.size() || rule.outputs.size() != table.outputs.size())
            fail(QStringLiteral("the rule '%1' does not have one entry for each column").arg(rule.id));
    return table;
}

TableRule Reader::readRule()
{
    TableRule rule;
    rule.id = attribute("id");
    rule.place = place();
    children([&](QStringView name) {
        if (name == u"inputEntry")
            rule.inputs.append(textChild());
        else if (name == u"outputEntry")
            rule.outputs.append(textChild());
        else if (name == u"annotationEntry")
            rule.annotations.append(textChild().text);
        else
            return false;
        return true;
    });
    return rule;
}

} // namespace zhiping::dmn
