// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/application_json.h"
#include "domain/content_keys.h"
#include "domain/json_parts.h"

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace zhiping::domain {

namespace {

constexpr qint64 anyCount = std::numeric_limits<qint32>::max();

struct StageCode {
    Stage stage = Stage::Waiting;
    QLatin1String code;
};

constexpr std::array<StageCode, 9> stageCodes {{
    {Stage::Waiting, "waiting"_L1},
    {Stage::InReview, "in_review"_L1},
    {Stage::Correcting, "correcting"_L1},
    {Stage::Corrected, "corrected"_L1},
    {Stage::Forwarded, "forwarded"_L1},
    {Stage::ReturnedToDistrict, "returned_to_district"_L1},
    {Stage::Recognised, "recognised"_L1},
    {Stage::Declined, "declined"_L1},
    {Stage::Withdrawn, "withdrawn"_L1},
}};

Applicant readApplicant(JsonReader &reader)
{
    static const QStringList sizes {u"large"_s, u"medium"_s, u"small"_s, u"micro"_s};
    static const QStringList legalForms {u"独立法人"_s, u"非独立法人独立核算"_s, u"分公司"_s};
    Applicant applicant;
    applicant.name = json::text(reader, "name"_L1);
    applicant.creditCode = reader.string("credit_code"_L1);
    applicant.registeredInChongqing = reader.nullableBoolean("registered_in_chongqing"_L1);
    applicant.registeredRegion = json::nullableId<RegionCode>(reader, "registered_region"_L1);
    applicant.registeredAddress = reader.string("registered_address"_L1);
    applicant.legalForm = json::nullableCode(reader, "legal_form"_L1, legalForms);
    applicant.industryCode = reader.nullableString("industry_code"_L1);
    applicant.industryName = reader.nullableString("industry_name"_L1);
    applicant.isManufacturing = reader.nullableBoolean("is_manufacturing"_L1);
    applicant.policyCompliant = reader.nullableBoolean("policy_compliant"_L1);
    applicant.employees = json::nullableInteger(reader, "employees"_L1, 0, anyCount);
    applicant.revenue = json::nullableMoney(reader, "revenue_fen"_L1);
    applicant.size = json::nullableCode(reader, "size"_L1, sizes);
    applicant.contactName = reader.string("contact_name"_L1);
    applicant.contactPhone = reader.string("contact_phone"_L1);
    return applicant;
}

Project readProject(JsonReader &reader)
{
    Project project;
    project.name = json::text(reader, "name"_L1);
    project.siteRegion = json::nullableId<RegionCode>(reader, "site_region"_L1);
    project.siteAddress = reader.string("site_address"_L1);
    project.content = reader.string("content"_L1);
    project.startOn = reader.nullableDate("start_on"_L1);
    project.endOn = reader.nullableDate("end_on"_L1);
    project.built = reader.nullableBoolean("built"_L1);
    project.acceptedOn = reader.nullableDate("accepted_on"_L1);
    project.totalInvestment = json::nullableMoney(reader, "total_investment_fen"_L1);
    return project;
}

std::optional<QStringList> readChoices(JsonReader &reader, QLatin1String name, const QStringList &codes)
{
    auto chosen = reader.nullableStrings(name);
    if (!chosen)
        return {};
    for (qsizetype i = 0; i < chosen->size(); ++i) {
        if (!codes.contains(chosen->at(i)))
            reader.fail(name, u"element %1: expected one of %2"_s.arg(i).arg(codes.join(", "_L1)));
        else if (chosen->indexOf(chosen->at(i)) != i)
            reader.fail(name, u"element %1: named twice"_s.arg(i));
    }
    return chosen;
}

template <typename T>
std::optional<ContentValue> stated(const std::optional<T> &value)
{
    return value ? std::optional<ContentValue>(ContentValue(*value)) : std::nullopt;
}

std::optional<ContentValue> readContentValue(JsonReader &reader, const ContentKey &key)
{
    const QByteArray latin = key.key.toLatin1();
    const QLatin1String name(latin);
    switch (key.kind) {
    case ContentKind::Boolean:
        return stated(reader.nullableBoolean(name));
    case ContentKind::Choice:
        return stated(json::nullableCode(reader, name, key.codes));
    case ContentKind::Choices:
        return stated(readChoices(reader, name, key.codes));
    case ContentKind::Text:
        return stated(reader.nullableString(name));
    }
    Q_UNREACHABLE();
}

InvestmentLine readLine(JsonReader &reader)
{
    InvestmentLine line;
    line.id = json::id<LineId>(reader, "id"_L1);
    line.kind = InvestmentKind(json::packCode(reader, "kind"_L1));
    line.name = reader.string("name"_L1);
    line.supplier = reader.string("supplier"_L1);
    line.amount = json::nullableMoney(reader, "amount_fen"_L1);
    line.netAmount = json::nullableMoney(reader, "net_amount_fen"_L1);
    line.contractNumber = reader.nullableString("contract_number"_L1);
    line.invoiceNumbers = reader.strings("invoice_numbers"_L1);
    line.invoicedOn = reader.nullableDate("invoiced_on"_L1);
    line.paid = json::nullableMoney(reader, "paid_fen"_L1);
    line.secondHand = reader.nullableBoolean("second_hand"_L1);
    return line;
}

std::optional<QString> nullableDecimal(JsonReader &reader, QLatin1String key)
{
    auto text = reader.nullableString(key);
    if (text && !json::isDecimal(*text))
        reader.fail(key, u"expected decimal text like 12.5"_s);
    return text;
}

Effect readEffect(JsonReader &reader)
{
    Effect effect;
    effect.code = json::packCode(reader, "code"_L1);
    effect.metric = reader.string("metric"_L1);
    effect.unit = reader.string("unit"_L1);
    effect.higherIsBetter = reader.boolean("higher_is_better"_L1);
    effect.before = nullableDecimal(reader, "before"_L1);
    effect.after = nullableDecimal(reader, "after"_L1);
    effect.beforePeriod = reader.string("before_period"_L1);
    effect.afterPeriod = reader.string("after_period"_L1);
    return effect;
}

Designation readDesignation(JsonReader &reader)
{
    static const QStringList kinds {u"national_standardisation"_s,
                                    u"national_demonstration"_s,
                                    u"national_benchmark"_s,
                                    u"municipal_workshop"_s,
                                    u"municipal_factory"_s,
                                    u"district_workshop"_s,
                                    u"other"_s};
    Designation designation;
    designation.kind = json::code(reader, "kind"_L1, kinds);
    designation.year = json::nullableInteger(reader, "year"_L1, 1949, 2100);
    designation.certificateNumber = reader.nullableString("certificate_number"_L1);
    designation.ofThisProject = reader.nullableBoolean("of_this_project"_L1);
    return designation;
}

Attachment readAttachment(JsonReader &reader)
{
    static const QStringList kinds {u"contract"_s,       u"invoice"_s, u"acceptance"_s,  u"effect_report"_s,
                                    u"photo"_s,          u"licence"_s, u"designation"_s, u"pledge"_s,
                                    u"equipment_list"_s, u"other"_s};
    Attachment attachment;
    attachment.id = json::id<AttachmentId>(reader, "id"_L1);
    attachment.kind = json::code(reader, "kind"_L1, kinds);
    attachment.fileName = json::text(reader, "file_name"_L1);
    attachment.mediaType = json::text(reader, "media_type"_L1);
    attachment.bytes = json::integer(reader, "bytes"_L1, 0, qint64(1) << 40);
    attachment.sha256 = json::sha256(reader, "sha256"_L1);
    attachment.pages = json::nullableInteger(reader, "pages"_L1, 1, anyCount);
    return attachment;
}

Opinion readOpinion(JsonReader &reader)
{
    Opinion opinion;
    opinion.level = json::code(reader, "level"_L1, {u"district"_s, u"municipal"_s});
    opinion.verdict = codeOf(json::verdict(reader, "verdict"_L1));
    opinion.category = json::nullableCategory(reader, "category"_L1);
    opinion.body = reader.string("body"_L1);
    opinion.reviewer = reader.string("reviewer"_L1);
    opinion.text = reader.string("text"_L1);
    opinion.verifiedInvestment = json::nullableMoney(reader, "verified_investment_fen"_L1);
    opinion.conclusions = json::conclusionCodes(reader, "conclusions"_L1);
    opinion.decidedAt = reader.utc("decided_at"_L1);
    return opinion;
}

void readLists(JsonReader &reader, Application &application)
{
    reader.objects("lines"_L1, [&](JsonReader &line) { application.lines.append(readLine(line)); });
    reader.objects("effects"_L1, [&](JsonReader &effect) { application.effects.append(readEffect(effect)); });
    if (!reader.isNull("designations"_L1)) {
        QList<Designation> designations;
        reader.objects("designations"_L1,
                       [&](JsonReader &each) { designations.append(readDesignation(each)); });
        application.designations = designations;
    }
    reader.objects("attachments"_L1,
                   [&](JsonReader &each) { application.attachments.append(readAttachment(each)); });
    reader.objects("opinions"_L1, [&](JsonReader &each) { application.opinions.append(readOpinion(each)); });
}

Result<Application> read(JsonReader reader)
{
    Application application;
    application.id = json::id<ApplicationId>(reader, "id"_L1);
    application.code = json::text(reader, "code"_L1);
    application.revision = json::text(reader, "revision"_L1);
    application.year = json::integer(reader, "year"_L1, 2000, 2100);
    const auto stage = stageFromCode(reader.string("stage"_L1));
    if (!stage)
        reader.fail("stage"_L1, u"expected a stage code"_s);
    application.stage = stage.value_or(Stage::Waiting);
    application.reviewingRegion = json::id<RegionCode>(reader, "reviewing_region"_L1);
    application.reviewingBody = reader.string("reviewing_body"_L1);
    application.appliedCategory = CategoryCode(json::packCode(reader, "applied_category"_L1));
    application.submittedAt = reader.utc("submitted_at"_L1);
    application.dueOn = reader.nullableDate("due_on"_L1);
    application.rulePack = json::id<RulePackId>(reader, "rule_pack"_L1);
    reader.object("applicant"_L1, [&](JsonReader &part) { application.applicant = readApplicant(part); });
    reader.object("project"_L1, [&](JsonReader &part) { application.project = readProject(part); });
    reader.object("content"_L1, [&](JsonReader &part) {
        application.content.reserve(contentKeys().size());
        for (const ContentKey &key : contentKeys())
            application.content.insert(key.key, readContentValue(part, key));
    });
    readLists(reader, application);
    if (const auto fault = reader.error())
        return *fault;
    return application;
}

} // namespace

Result<Application> applicationFromJson(const QJsonObject &json)
{
    return read(JsonReader(json, u"$"_s));
}

Result<Application> applicationFromJson(const JsonTree &tree)
{
    return read(JsonReader(tree, u"$"_s));
}

Result<Application> applicationFromBytes(QByteArrayView bytes)
{
    JsonTree tree;
    const Result<> parsed = tree.parse(bytes);
    return parsed ? applicationFromJson(tree) : parsed.error();
}

QString codeOf(Stage stage)
{
    for (const StageCode &each : stageCodes) {
        if (each.stage == stage)
            return each.code;
    }
    Q_UNREACHABLE();
}

std::optional<Stage> stageFromCode(QStringView code)
{
    for (const StageCode &each : stageCodes) {
        if (code == each.code)
            return each.stage;
    }
    return {};
}

} // namespace zhiping::domain
