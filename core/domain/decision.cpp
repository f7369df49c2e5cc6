// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/decision.h"

#include "domain/json_parts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace zhiping::domain {

using json::nullable;

namespace {

SystemVerdict readSystemVerdict(JsonReader &reader)
{
    SystemVerdict verdict;
    verdict.pack = json::id<RulePackId>(reader, "pack"_L1);
    verdict.packSha256 = json::sha256(reader, "pack_sha256"_L1);
    verdict.engineVersion = json::text(reader, "engine_version"_L1);
    verdict.outcome = json::code(reader, "outcome"_L1, {u"met"_s, u"unmet"_s, u"open"_s});
    reader.object("facts"_L1, [&](JsonReader &facts) { verdict.facts = facts.raw(); });
    return verdict;
}

std::optional<AuditHead> readAudit(JsonReader &reader)
{
    std::optional<AuditHead> head;
    if (!reader.raw().contains("audit"_L1))
        return head;
    reader.object("audit"_L1, [&](JsonReader &part) {
        const Result<AuditHead> read = auditHeadFromJson(part.raw());
        if (read)
            head = *read;
        else
            part.fail("audit"_L1, read.error().evidence);
    });
    return head;
}

QJsonObject systemVerdictJson(const SystemVerdict &verdict)
{
    return {
        {u"pack"_s, verdict.pack.text()},
        {u"pack_sha256"_s, verdict.packSha256},
        {u"engine_version"_s, verdict.engineVersion},
        {u"outcome"_s, verdict.outcome},
        {u"facts"_s, verdict.facts},
    };
}

} // namespace

QString codeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Recognise:
        return u"recognise"_s;
    case Verdict::Decline:
        return u"decline"_s;
    case Verdict::Forward:
        return u"forward"_s;
    case Verdict::RequestCorrection:
        return u"request_correction"_s;
    case Verdict::ReturnToDistrict:
        return u"return_to_district"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Verdict> verdictFromCode(QStringView code)
{
    constexpr std::array all {Verdict::Recognise, Verdict::Decline, Verdict::Forward,
                              Verdict::RequestCorrection, Verdict::ReturnToDistrict};
    for (const Verdict each : all) {
        if (code == codeOf(each))
            return each;
    }
    return {};
}

QJsonObject toJson(const Decision &decision)
{
    QJsonArray findings;
    for (const Finding &finding : decision.findings)
        findings.append(toJson(finding));
    QJsonObject conclusions;
    for (auto entry = decision.conclusions.constBegin(); entry != decision.conclusions.constEnd(); ++entry)
        conclusions.insert(entry.key(), codeOf(entry.value()));
    QJsonObject json {
        {u"id"_s, decision.id.text()},
        {u"application"_s, decision.application.text()},
        {u"based_on_revision"_s, decision.basedOnRevision},
        {u"verdict"_s, codeOf(decision.verdict)},
        {u"category"_s, nullable(decision.category)},
        {u"opinion"_s, decision.opinion},
        {u"verified_investment_fen"_s, nullable(decision.verifiedInvestment)},
        {u"findings"_s, findings},
        {u"conclusions"_s, conclusions},
        {u"system"_s, systemVerdictJson(decision.system)},
        {u"decided_at"_s, json::utcText(decision.decidedAt)},
    };
    if (decision.audit)
        json.insert(u"audit"_s, toJson(*decision.audit));
    return json;
}

Result<Decision> decisionFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"$"_s);
    Decision decision;
    decision.id = json::id<DecisionId>(reader, "id"_L1);
    decision.application = json::id<ApplicationId>(reader, "application"_L1);
    decision.basedOnRevision = json::text(reader, "based_on_revision"_L1);
    decision.verdict = json::verdict(reader, "verdict"_L1);
    decision.category = json::nullableCategory(reader, "category"_L1);
    decision.opinion = reader.string("opinion"_L1);
    decision.verifiedInvestment = json::nullableMoney(reader, "verified_investment_fen"_L1);
    reader.objects("findings"_L1, [&](JsonReader &each) { decision.findings.append(json::finding(each)); });
    const QHash<QString, QString> codes = json::conclusionCodes(reader, "conclusions"_L1);
    for (auto entry = codes.constBegin(); entry != codes.constEnd(); ++entry)
        decision.conclusions.insert(entry.key(),
                                    conclusionFromCode(entry.value()).value_or(Conclusion::Pending));
    reader.object("system"_L1, [&](JsonReader &part) { decision.system = readSystemVerdict(part); });
    decision.decidedAt = reader.utc("decided_at"_L1);
    decision.audit = readAudit(reader);
    if (const auto fault = reader.error())
        return *fault;
    return decision;
}

QJsonObject toJson(const Receipt &receipt)
{
    QJsonObject json {
        {u"decision"_s, receipt.decision.text()},
        {u"number"_s, receipt.number},
        {u"revision"_s, receipt.revision},
        {u"body_sha256"_s, receipt.bodySha256},
        {u"received_at"_s, json::utcText(receipt.receivedAt)},
    };
    if (receipt.audit) {
        json.insert(u"audit"_s, toJson(*receipt.audit));
        json.insert(u"rolled_back"_s, receipt.rolledBack);
    }
    return json;
}

Result<Receipt> receiptFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"$"_s);
    Receipt receipt;
    receipt.decision = json::id<DecisionId>(reader, "decision"_L1);
    receipt.number = json::text(reader, "number"_L1);
    receipt.revision = json::text(reader, "revision"_L1);
    receipt.bodySha256 = json::sha256(reader, "body_sha256"_L1);
    receipt.receivedAt = reader.utc("received_at"_L1);
    receipt.audit = readAudit(reader);
    if (receipt.audit)
        receipt.rolledBack = reader.boolean("rolled_back"_L1);
    if (const auto fault = reader.error())
        return *fault;
    return receipt;
}

} // namespace zhiping::domain
