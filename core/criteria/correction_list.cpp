// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/correction_list.h"

#include <algorithm>

namespace zhiping::criteria {

namespace {

void addCondition(CorrectionItem &item, const Condition &condition)
{
    const bool waits =
        std::any_of(condition.dependsOn.begin(), condition.dependsOn.end(),
                    [&item](const Dependency &dependency) { return dependency.key == item.key; });
    if (!waits)
        return;
    item.conditionIds.append(condition.id);
    if (!item.clauseNumbers.contains(condition.clauseNumber))
        item.clauseNumbers.append(condition.clauseNumber);
}

} // namespace

QList<CorrectionItem> correctionsFor(const Assessment &assessment)
{
    QList<CorrectionItem> items;
    for (const Dependency &open : assessment.openFacts) {
        CorrectionItem item;
        item.key = open.key;
        item.label = open.label;
        for (const Condition &gate : assessment.gates)
            addCondition(item, gate);
        for (const CategoryAssessment &category : assessment.categories)
            for (const Condition &condition : category.conditions)
                addCondition(item, condition);
        if (assessment.exemption)
            addCondition(item, *assessment.exemption);
        if (assessment.authorityCondition)
            addCondition(item, *assessment.authorityCondition);
        items.append(item);
    }
    return items;
}

} // namespace zhiping::criteria
