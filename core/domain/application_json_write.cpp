// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/application_json.h"
#include "domain/content_keys.h"
#include "domain/json_parts.h"

using namespace Qt::StringLiterals;

namespace zhiping::domain {

using json::nullable;

namespace {

QJsonObject applicantJson(const Applicant &applicant)
{
    return {
        {u"name"_s, applicant.name},
        {u"credit_code"_s, applicant.creditCode},
        {u"registered_in_chongqing"_s, nullable(applicant.registeredInChongqing)},
        {u"registered_region"_s, nullable(applicant.registeredRegion)},
        {u"registered_address"_s, applicant.registeredAddress},
        {u"legal_form"_s, nullable(applicant.legalForm)},
        {u"industry_code"_s, nullable(applicant.industryCode)},
        {u"industry_name"_s, nullable(applicant.industryName)},
        {u"is_manufacturing"_s, nullable(applicant.isManufacturing)},
        {u"policy_compliant"_s, nullable(applicant.policyCompliant)},
        {u"employees"_s, nullable(applicant.employees)},
        {u"revenue_fen"_s, nullable(applicant.revenue)},
        {u"size"_s, nullable(applicant.size)},
        {u"contact_name"_s, applicant.contactName},
        {u"contact_phone"_s, applicant.contactPhone},
    };
}

QJsonObject projectJson(const Project &project)
{
    return {
        {u"name"_s, project.name},
        {u"site_region"_s, nullable(project.siteRegion)},
        {u"site_address"_s, project.siteAddress},
        {u"content"_s, project.content},
        {u"start_on"_s, nullable(project.startOn)},
        {u"end_on"_s, nullable(project.endOn)},
        {u"built"_s, nullable(project.built)},
        {u"accepted_on"_s, nullable(project.acceptedOn)},
        {u"total_investment_fen"_s, nullable(project.totalInvestment)},
    };
}

QJsonValue contentValueJson(const std::optional<ContentValue> &value)
{
    if (!value)
        return QJsonValue::Null;
    if (const bool *flag = std::get_if<bool>(&*value))
        return *flag;
    if (const QString *text = std::get_if<QString>(&*value))
        return *text;
    return QJsonArray::fromStringList(*std::get_if<QStringList>(&*value));
}

QJsonObject contentJson(const QHash<QString, std::optional<ContentValue>> &content)
{
    QJsonObject json;
    for (const ContentKey &key : contentKeys())
        json.insert(key.key, contentValueJson(content.value(key.key)));
    return json;
}

QJsonObject lineJson(const InvestmentLine &line)
{
    return {
        {u"id"_s, line.id.text()},
        {u"kind"_s, line.kind.text()},
        {u"name"_s, line.name},
        {u"supplier"_s, line.supplier},
        {u"amount_fen"_s, nullable(line.amount)},
        {u"net_amount_fen"_s, nullable(line.netAmount)},
        {u"contract_number"_s, nullable(line.contractNumber)},
        {u"invoice_numbers"_s, QJsonArray::fromStringList(line.invoiceNumbers)},
        {u"invoiced_on"_s, nullable(line.invoicedOn)},
        {u"paid_fen"_s, nullable(line.paid)},
        {u"second_hand"_s, nullable(line.secondHand)},
    };
}

QJsonObject effectJson(const Effect &effect)
{
    return {
        {u"code"_s, effect.code},
        {u"metric"_s, effect.metric},
        {u"unit"_s, effect.unit},
        {u"higher_is_better"_s, effect.higherIsBetter},
        {u"before"_s, nullable(effect.before)},
        {u"after"_s, nullable(effect.after)},
        {u"before_period"_s, effect.beforePeriod},
        {u"after_period"_s, effect.afterPeriod},
    };
}

QJsonObject designationJson(const Designation &designation)
{
    return {
        {u"kind"_s, designation.kind},
        {u"year"_s, nullable(designation.year)},
        {u"certificate_number"_s, nullable(designation.certificateNumber)},
        {u"of_this_project"_s, nullable(designation.ofThisProject)},
    };
}

QJsonObject attachmentJson(const Attachment &attachment)
{
    return {
        {u"id"_s, attachment.id.text()},          {u"kind"_s, attachment.kind},
        {u"file_name"_s, attachment.fileName},    {u"media_type"_s, attachment.mediaType},
        {u"bytes"_s, attachment.bytes},           {u"sha256"_s, attachment.sha256},
        {u"pages"_s, nullable(attachment.pages)},
    };
}

QJsonObject opinionJson(const Opinion &opinion)
{
    QJsonObject conclusions;
    for (auto entry = opinion.conclusions.constBegin(); entry != opinion.conclusions.constEnd(); ++entry)
        conclusions.insert(entry.key(), entry.value());
    return {
        {u"level"_s, opinion.level},
        {u"verdict"_s, opinion.verdict},
        {u"category"_s, nullable(opinion.category)},
        {u"body"_s, opinion.body},
        {u"reviewer"_s, opinion.reviewer},
        {u"text"_s, opinion.text},
        {u"verified_investment_fen"_s, nullable(opinion.verifiedInvestment)},
        {u"conclusions"_s, conclusions},
        {u"decided_at"_s, json::utcText(opinion.decidedAt)},
    };
}

template <typename T>
QJsonArray listJson(const QList<T> &list, QJsonObject (*write)(const T &))
{
    QJsonArray array;
    for (const T &element : list)
        array.append(write(element));
    return array;
}

} // namespace

QJsonObject toJson(const Application &application)
{
    return {
        {u"id"_s, application.id.text()},
        {u"code"_s, application.code},
        {u"revision"_s, application.revision},
        {u"year"_s, application.year},
        {u"stage"_s, codeOf(application.stage)},
        {u"reviewing_region"_s, application.reviewingRegion.text()},
        {u"reviewing_body"_s, application.reviewingBody},
        {u"applied_category"_s, application.appliedCategory.text()},
        {u"submitted_at"_s, json::utcText(application.submittedAt)},
        {u"due_on"_s, nullable(application.dueOn)},
        {u"rule_pack"_s, application.rulePack.text()},
        {u"applicant"_s, applicantJson(application.applicant)},
        {u"project"_s, projectJson(application.project)},
        {u"content"_s, contentJson(application.content)},
        {u"lines"_s, listJson(application.lines, lineJson)},
        {u"effects"_s, listJson(application.effects, effectJson)},
        {u"designations"_s,
         application.designations ? QJsonValue(listJson(*application.designations, designationJson))
                                  : QJsonValue(QJsonValue::Null)},
        {u"attachments"_s, listJson(application.attachments, attachmentJson)},
        {u"opinions"_s, listJson(application.opinions, opinionJson)},
    };
}

} // namespace zhiping::domain
