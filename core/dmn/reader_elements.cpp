// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/reader_state.h"

namespace zhiping::dmn {

namespace {

bool skipped(QStringView /*name*/)
{
    return false;
}

} // namespace

void Reader::readDefinitionsElement(Definitions &definitions)
{
    readHead(definitions);
    definitions.modelNamespace = attribute("namespace");
    m_namespace = definitions.modelNamespace;
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
    else if (name == u"businessKnowledgeModel")
        definitions.knowledge.append(readKnowledge());
    else if (name == u"decisionService")
        definitions.services.append(readService());
    else if (name == u"import")
        definitions.imports.append(readImport());
    else
        return false;
    return true;
}

Import Reader::readImport()
{
    Import import {attribute("name"), attribute("namespace"), attribute("importType"),
                   attribute("locationURI")};
    children(skipped);
    return import;
}

ItemDefinition Reader::readItem()
{
    ItemDefinition item;
    readHead(item);
    item.isCollection = attribute("isCollection") == u"true";
    children([&](QStringView name) { return readHeadChild(name, item) || readItemChild(name, item); });
    return item;
}

bool Reader::readItemChild(QStringView name, ItemDefinition &item)
{
    if (name == u"typeRef")
        item.typeRef = text().trimmed();
    else if (name == u"allowedValues")
        item.allowedValues = textChild();
    else if (name == u"typeConstraint")
        item.typeConstraint = textChild();
    else if (name == u"itemComponent")
        item.components.append(readItem());
    else if (name == u"functionItem")
        item.function = readFunctionItem();
    else
        return false;
    return true;
}

FunctionItem Reader::readFunctionItem()
{
    FunctionItem item;
    item.outputTypeRef = attribute("outputTypeRef");
    children([&](QStringView name) {
        if (name != u"parameters")
            return false;
        item.parameters.append({attribute("name"), attribute("typeRef")});
        children(skipped);
        return true;
    });
    return item;
}

void Reader::readVariable(QString &name, QString &typeRef)
{
    if (const QString variable = attribute("name"); !variable.isEmpty())
        name = variable;
    typeRef = attribute("typeRef");
    children([&](QStringView child) {
        // DMN 1.1 writes the type as an element.
        if (child != u"typeRef")
            return false;
        typeRef = text().trimmed();
        return true;
    });
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
        readVariable(input.variable, input.typeRef);
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
    children(
        [&](QStringView name) { return readHeadChild(name, decision) || readDecisionChild(name, decision); });
    return decision;
}

bool Reader::readDecisionChild(QStringView name, Decision &decision)
{
    if (name == u"question") {
        decision.question = text();
    } else if (name == u"allowedAnswers") {
        decision.allowedAnswers = text();
    } else if (name == u"variable") {
        readVariable(decision.variable, decision.typeRef);
    } else if (name == u"informationRequirement") {
        children([&](QStringView kind) {
            if (kind != u"requiredInput" && kind != u"requiredDecision")
                return false;
            (kind == u"requiredInput" ? decision.requiredInputs : decision.requiredDecisions)
                .append(reference());
            children(skipped);
            return true;
        });
    } else if (name == u"authorityRequirement") {
        if (const QString id = childReference("requiredAuthority"); !id.isEmpty())
            decision.authorities.append(id);
    } else if (name == u"knowledgeRequirement") {
        decision.requiredKnowledge.append(childReference("requiredKnowledge"));
    } else if (name == u"literalExpression") {
        decision.logicType = attribute("typeRef");
        decision.logic = textChild();
    } else if (name == u"decisionTable") {
        decision.logicType = attribute("typeRef");
        decision.logic = readTable();
    } else if (isExpression(name)) {
        decision.logic = readExpression(name);
    } else {
        return false;
    }
    return true;
}

KnowledgeModel Reader::readKnowledge()
{
    KnowledgeModel model;
    readHead(model);
    model.variable = model.name;
    children([&](QStringView name) {
        if (readHeadChild(name, model))
            return true;
        if (name == u"variable")
            readVariable(model.variable, model.typeRef);
        else if (name == u"knowledgeRequirement")
            model.requiredKnowledge.append(childReference("requiredKnowledge"));
        else if (name == u"encapsulatedLogic")
            model.function = readExpression(u"functionDefinition");
        else
            return false;
        return true;
    });
    return model;
}

DecisionService Reader::readService()
{
    DecisionService service;
    readHead(service);
    service.variable = service.name;
    children([&](QStringView name) {
        if (readHeadChild(name, service))
            return true;
        if (name == u"variable") {
            readVariable(service.variable, service.typeRef);
            return true;
        }
        QStringList *list = name == u"outputDecision" ? &service.outputDecisions
            : name == u"inputDecision"                ? &service.inputDecisions
            : name == u"inputData"                    ? &service.inputs
                                                      : nullptr;
        if (!list)
            return false;
        list->append(reference());
        children(skipped);
        return true;
    });
    return service;
}

} // namespace zhiping::dmn
