// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_snapshot.h"

#include "review/dossier.h"

namespace zhiping::models {

namespace {

using domain::FactValue;

template <typename T>
std::optional<FactValue> stated(const std::optional<T> &value)
{
    if (!value)
        return std::nullopt;
    return FactValue {*value};
}

std::optional<FactValue> stated(const std::optional<qint64> &value)
{
    if (!value)
        return std::nullopt;
    return FactValue {domain::Number {QString::number(*value)}};
}

std::optional<FactValue> ofApplicant(const domain::Applicant &applicant, const QString &member)
{
    if (member == QLatin1String("registered_in_chongqing"))
        return stated(applicant.registeredInChongqing);
    if (member == QLatin1String("is_manufacturing"))
        return stated(applicant.isManufacturing);
    if (member == QLatin1String("policy_compliant"))
        return stated(applicant.policyCompliant);
    if (member == QLatin1String("size"))
        return stated(applicant.size);
    if (member == QLatin1String("employees"))
        return stated(applicant.employees);
    if (member == QLatin1String("revenue"))
        return stated(applicant.revenue);
    if (member == QLatin1String("legal_form"))
        return stated(applicant.legalForm);
    return std::nullopt;
}

std::optional<FactValue> ofProject(const domain::Project &project, const QString &member)
{
    if (member == QLatin1String("built"))
        return stated(project.built);
    if (member == QLatin1String("start_on"))
        return stated(project.startOn);
    if (member == QLatin1String("end_on"))
        return stated(project.endOn);
    if (member == QLatin1String("accepted_on"))
        return stated(project.acceptedOn);
    if (member == QLatin1String("total_investment"))
        return stated(project.totalInvestment);
    return std::nullopt;
}

std::optional<FactValue> ofContent(const domain::Application &application, const QString &key)
{
    const std::optional<domain::ContentValue> value = application.content.value(key);
    if (!value)
        return std::nullopt;
    return std::visit([](const auto &content) { return FactValue {content}; }, *value);
}

} // namespace

const criteria::FactQuestion *ReviewSnapshot::question(const domain::FactKey &key) const
{
    const auto in = [&key](const criteria::Condition &condition) -> const criteria::FactQuestion * {
        for (const criteria::FactQuestion &fact : condition.facts) {
            if (fact.key == key)
                return &fact;
        }
        return nullptr;
    };
    for (const criteria::Condition &gate : assessment.gates) {
        if (const auto *found = in(gate))
            return found;
    }
    for (const criteria::CategoryAssessment &category : assessment.categories) {
        for (const criteria::Condition &condition : category.conditions) {
            if (const auto *found = in(condition))
                return found;
        }
    }
    if (assessment.exemption) {
        if (const auto *found = in(*assessment.exemption))
            return found;
    }
    return assessment.authorityCondition ? in(*assessment.authorityCondition) : nullptr;
}

QString ReviewSnapshot::conditionAsking(const domain::FactKey &key) const
{
    // The applied category first: a fact that several categories share is best asked where the reviewer
    // works.
    for (const bool applied : {true, false}) {
        for (const criteria::CategoryAssessment &category : assessment.categories) {
            if (category.applied != applied)
                continue;
            for (const criteria::Condition &condition : category.conditions) {
                for (const criteria::FactQuestion &fact : condition.facts) {
                    if (fact.key == key)
                        return condition.id;
                }
            }
        }
    }
    for (const criteria::Condition &condition : conditionsOf(assessment)) {
        for (const criteria::FactQuestion &fact : condition.facts) {
            if (fact.key == key)
                return condition.id;
        }
    }
    return {};
}

int ReviewSnapshot::attachmentNumber(const domain::AttachmentId &id) const
{
    for (int i = 0; i < application.attachments.size(); ++i) {
        if (application.attachments.at(i).id == id)
            return i + 1;
    }
    return 0;
}

QList<criteria::Condition> conditionsOf(const criteria::Assessment &assessment)
{
    QList<criteria::Condition> all = assessment.gates;
    for (const criteria::CategoryAssessment &category : assessment.categories)
        all.append(category.conditions);
    if (assessment.exemption)
        all.append(*assessment.exemption);
    if (assessment.authorityCondition)
        all.append(*assessment.authorityCondition);
    return all;
}

ReviewSnapshot snapshotOf(const review::Dossier &dossier, bool municipal)
{
    ReviewSnapshot snapshot;
    snapshot.application = dossier.application();
    snapshot.assessment = dossier.assessment();
    snapshot.municipal = municipal;
    snapshot.readOnly = dossier.isReadOnly();
    const auto take = [&](const domain::FactKey &key) {
        if (const std::optional<domain::Finding> finding = dossier.finding(key))
            snapshot.findings.insert(key, *finding);
    };
    for (const criteria::Condition &condition : conditionsOf(snapshot.assessment)) {
        snapshot.conclusions.insert(condition.id, dossier.conclusion(condition.id));
        for (const criteria::FactQuestion &fact : condition.facts)
            take(fact.key);
    }
    for (const domain::InvestmentLine &line : snapshot.application.lines)
        take(verifiedAmountKey(line.id));
    return snapshot;
}

std::optional<domain::FactValue> declaredValue(const domain::Application &application,
                                               const domain::FactKey &key)
{
    const QString &text = key.text();
    const qsizetype dot = text.indexOf(QLatin1Char('.'));
    if (dot < 0)
        return std::nullopt;
    const QStringView part = QStringView(text).left(dot);
    const QString member = text.mid(dot + 1);
    if (part == QLatin1String("applicant"))
        return ofApplicant(application.applicant, member);
    if (part == QLatin1String("project"))
        return ofProject(application.project, member);
    if (part == QLatin1String("content"))
        return ofContent(application, member);
    return std::nullopt;
}

domain::FactKey verifiedAmountKey(const domain::LineId &line)
{
    return domain::FactKey(QStringLiteral("line.%1.verified_amount").arg(line.text()));
}

} // namespace zhiping::models
