// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/reader_state.h"

namespace zhiping::dmn {

DecisionTable Reader::readTable()
{
    DecisionTable table;
    static const QHash<QString, HitPolicy> policies {
        {QString(), HitPolicy::Unique},
        {QStringLiteral("UNIQUE"), HitPolicy::Unique},
        {QStringLiteral("FIRST"), HitPolicy::First},
        {QStringLiteral("ANY"), HitPolicy::Any},
        {QStringLiteral("COLLECT"), HitPolicy::Collect},
        {QStringLiteral("RULE ORDER"), HitPolicy::RuleOrder},
        {QStringLiteral("PRIORITY"), HitPolicy::Priority},
        {QStringLiteral("OUTPUT ORDER"), HitPolicy::OutputOrder}};
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
        if (name == u"input")
            table.inputs.append(readTableInput());
        else if (name == u"output")
            table.outputs.append(readTableOutput());
        else if (name == u"rule")
            table.rules.append(readRule());
        else
            return false;
        return true;
    });
    for (const TableRule &rule : table.rules)
        if (rule.inputs.size() != table.inputs.size() || rule.outputs.size() != table.outputs.size())
            fail(QStringLiteral("the rule '%1' does not have one entry for each column").arg(rule.id));
    return table;
}

TableInput Reader::readTableInput()
{
    TableInput input;
    children([&](QStringView part) {
        if (part == u"inputExpression") {
            input.typeRef = attribute("typeRef");
            input.expression = textChild();
        } else if (part == u"inputValues") {
            input.values = textChild();
        } else {
            return false;
        }
        return true;
    });
    return input;
}

TableOutput Reader::readTableOutput()
{
    TableOutput output;
    output.name = attribute("name");
    output.typeRef = attribute("typeRef");
    children([&](QStringView part) {
        if (part == u"defaultOutputEntry")
            output.defaultEntry = textChild();
        else if (part == u"outputValues")
            output.values = textChild();
        else
            return false;
        return true;
    });
    return output;
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
