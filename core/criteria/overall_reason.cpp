// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/reasons.h"

#include <algorithm>

namespace zhiping::criteria {

namespace {

const CategoryAssessment *categoryOf(const Assessment &assessment,
                                     const std::optional<domain::CategoryCode> &code)
{
    for (const CategoryAssessment &category : assessment.categories)
        if (code && category.code == *code)
            return &category;
    return nullptr;
}

QString withoutQuestionMark(QString text)
{
    if (text.endsWith(u'?'))
        text.chop(1);
    return text;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

/// The first few by name, the rest by number: the sentence stays one that can be read.
Label joined(const QList<Dependency> &dependencies)
{
    constexpr qsizetype named = 5;
    QStringList zh;
    QStringList en;
    for (const Dependency &dependency : dependencies.mid(0, named)) {
        const QString id =
            dependency.interpretationId.isEmpty() ? QString() : dependency.interpretationId + u' ';
        zh.append(id + dependency.label.zh);
        en.append(id + withoutQuestionMark(dependency.label.en));
    }
    Label text {zh.join(QStringLiteral("、")), en.join(QStringLiteral(", "))};
    if (dependencies.size() > named) {
        text.zh += QStringLiteral("等%1项").arg(dependencies.size());
        text.en += QStringLiteral(" and %1 more").arg(dependencies.size() - named);
    }
    return text;
}

Label openReason(const Assessment &assessment)
{
    Label reason;
    const Label facts = joined(assessment.openFacts);
    const Label readings = joined(assessment.openInterpretations);
    if (!facts.zh.isEmpty())
        reason = {QStringLiteral("：尚需核实") + facts.zh,
                  QStringLiteral(": to be established: ") + facts.en};
    if (!readings.zh.isEmpty()) {
        reason.zh += QStringLiteral("；取决于口径") + readings.zh;
        reason.en += QStringLiteral("; depends on interpretation ") + readings.en;
    }
    return reason;
}

/// The gates that fail, or else how far the nearest category is: by money only where the content is there.
Label unmetReason(const Assessment &assessment)
{
    QStringList zh;
    QStringList en;
    for (const Condition &gate : assessment.gates)
        if (gate.outcome == Outcome::Unmet) {
            zh.append(gate.reason.zh);
            en.append(gate.reason.en);
        }
    if (zh.isEmpty()) {
        const CategoryAssessment *nearest = categoryOf(assessment, assessment.nearestCategory);
        for (const Condition &condition : nearest ? nearest->conditions : QList<Condition>())
            if (condition.outcome == Outcome::Unmet && !(nearest->noContent && condition.comparison)) {
                zh.append(condition.reason.zh);
                en.append(condition.reason.en);
            }
    }
    return {zh.isEmpty() ? QString() : QStringLiteral("：") + zh.join(QString()),
            en.isEmpty() ? QString() : QStringLiteral(": ") + en.join(QStringLiteral(" "))};
}

QString withStop(const QString &text, const QString &stop)
{
    return text.endsWith(stop) ? text : QString(text + stop);
}

} // namespace

Label overallReasonFor(const CompiledPack &pack, const Assessment &assessment)
{
    const Label outcome = outcomeName(assessment.overall);
    Label detail;
    if (assessment.overall == Outcome::Open) {
        detail = openReason(assessment);
    } else if (assessment.overall == Outcome::Unmet) {
        detail = unmetReason(assessment);
    } else if (assessment.exemption && assessment.exemption->outcome == Outcome::Met) {
        detail = {QStringLiteral("：") + assessment.exemption->reason.zh,
                  QStringLiteral(": ") + assessment.exemption->reason.en};
    } else if (const auto *category = categoryOf(assessment, assessment.recognisedCategory)) {
        detail = {QStringLiteral("：符合第%1类%2").arg(category->number, category->title.zh),
                  QStringLiteral(": meets category %1, %2").arg(category->code.text(), category->title.en)};
    }
    return {withStop(pack.overallSubject.zh + QStringLiteral(" — ") + outcome.zh + detail.zh,
                     QStringLiteral("。")),
            withStop(capitalised(pack.overallSubject.en) + QStringLiteral(" — ") + outcome.en + detail.en,
                     QStringLiteral("."))};
}

} // namespace zhiping::criteria
