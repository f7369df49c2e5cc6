// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/decision_endpoint.h"

#include "base/json_reader.h"
#include "base/uuid7.h"
#include "domain/application_json.h"
#include "platform/secrets.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace zhiping::platform {

using namespace Qt::StringLiterals;
using domain::Stage;
using domain::Verdict;

namespace {

constexpr qint64 firstReceipt = 8800;

HttpResponse receiptResponse(const QByteArray &receipt, int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json"_ba;
    response.body = receipt;
    return response.with("Cache-Control"_ba, "no-store"_ba);
}

HttpResponse invalid(const QString &detail)
{
    return problem(400, u"invalid-request"_s, u"请求不符合接口约定"_s, detail);
}

HttpResponse decisionRefused(const QString &title, const QString &detail)
{
    return problem(422, u"decision-refused"_s, title, detail);
}

/// A structured-field string ("…") or the bare text.
QString unquoted(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    return QString::fromLatin1(
        text.size() >= 2 && text.startsWith('"') && text.endsWith('"') ? text.mid(1, text.size() - 2) : text);
}

std::optional<HttpResponse> fault(const HttpRequest &request, const domain::Decision &decision)
{
    if (decision.application.text() != request.captures.value(0))
        return invalid(u"$.application: differs from the address"_s);
    if (decision.id.text() != request.captures.value(1))
        return invalid(u"$.id: differs from the address"_s);
    const QByteArray ifMatch = request.header("if-match"_ba);
    if (!ifMatch.isEmpty() && unquoted(ifMatch) != decision.basedOnRevision)
        return invalid(u"$.based_on_revision: differs from If-Match"_s);
    return std::nullopt;
}

template <size_t count>
bool isOneOf(const QString &stage, const std::array<Stage, count> &stages)
{
    return std::any_of(stages.begin(), stages.end(),
                       [&stage](Stage each) { return domain::codeOf(each) == stage; });
}

domain::Opinion opinionOf(const PlatformAccount &caller, const domain::Decision &decision)
{
    domain::Opinion opinion;
    opinion.level = caller.account.has(domain::Role::Municipal) ? u"municipal"_s : u"district"_s;
    opinion.verdict = domain::codeOf(decision.verdict);
    opinion.category = decision.category;
    opinion.body = caller.account.organisation;
    opinion.reviewer = caller.account.name;
    opinion.text = decision.opinion;
    opinion.verifiedInvestment = decision.verifiedInvestment;
    for (auto it = decision.conclusions.begin(); it != decision.conclusions.end(); ++it)
        opinion.conclusions.insert(it.key(), domain::codeOf(it.value()));
    opinion.decidedAt = decision.decidedAt;
    return opinion;
}

} // namespace

Stage stageAfter(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Recognise:
        return Stage::Recognised;
    case Verdict::Decline:
        return Stage::Declined;
    case Verdict::Forward:
        return Stage::Forwarded;
    case Verdict::RequestCorrection:
        return Stage::Correcting;
    case Verdict::ReturnToDistrict:
        return Stage::ReturnedToDistrict;
    }
    Q_UNREACHABLE();
}

HttpResponse DecisionEndpoint::put(const PlatformAccount &caller, const HttpRequest &request) const
{
    const QString id = request.captures.value(1);
    if (!isUuid7(id))
        return invalid(u"decision_id: not a UUID version 7 in lower case"_s);
    if (unquoted(request.header("idempotency-key"_ba)) != id)
        return invalid(u"Idempotency-Key: must be the decision's id"_s);
    const QByteArray mediaType = request.header("content-type"_ba).split(';').value(0).trimmed().toLower();
    if (mediaType != "application/json")
        return invalid(u"Content-Type: must be application/json"_s);
    const Result<QJsonObject> json = parseJsonObject(request.body);
    const Result<domain::Decision> decision =
        json ? domain::decisionFromJson(*json) : Result<domain::Decision>(json.error());
    return m_site.storage.write([&](Records &records) -> HttpResponse {
        if (const std::optional<DecisionRecord> known = records.reviews().decision(id)) {
            if (known->account != caller.account.id.text() || known->sha256 != sha256Hex(request.body))
                return problem(422, u"idempotency-key-reused"_s, u"同一编号的决定内容不同"_s);
            return receiptResponse(known->receipt, 200);
        }
        if (!decision)
            return invalid(decision.error().evidence);
        if (std::optional<HttpResponse> wrong = fault(request, *decision))
            return *wrong;
        return takeIn(records, caller, *decision, request);
    });
}

HttpResponse DecisionEndpoint::takeIn(Records &records, const PlatformAccount &caller,
                                      const domain::Decision &decision, const HttpRequest &request) const
{
    const std::optional<ApplicationRecord> record =
        records.reviews().application(decision.application.text());
    const QByteArray ifMatch = request.header("if-match"_ba);
    if (ifMatch.isEmpty())
        return problem(428, u"precondition-required"_s, u"缺少 If-Match"_s);
    if (!record)
        return problem(404, u"not-found"_s, u"没有找到"_s);
    if (!sees(audienceOf(caller.account), *record))
        return problem(403, u"not-permitted"_s, u"没有权限"_s, u"该申报件不由你所在单位审查。"_s);
    if (unquoted(ifMatch) != record->revision)
        return problem(412, u"changed"_s, u"申报件已变更"_s,
                       u"该申报件在你审查之后有更新，请核对后重新提交。"_s)
            .with("ETag"_ba, '"' + record->revision.toLatin1() + '"');
    if (std::optional<HttpResponse> refused = refusal(caller, decision, *record))
        return *refused;

    const Result<QJsonObject> json = parseJsonObject(record->json);
    const Result<domain::Application> read =
        json ? domain::applicationFromJson(*json) : Result<domain::Application>(json.error());
    if (!read)
        throw StorageFailure(0,
                             "a stored application cannot be read: " + read.error().evidence.toStdString());
    domain::Application application = *read;
    application.stage = stageAfter(decision.verdict);
    application.opinions.append(opinionOf(caller, decision));
    const bool municipal = decision.verdict == Verdict::Forward
        || (record->municipal && decision.verdict != Verdict::ReturnToDistrict);

    const domain::AuditHead head = decision.audit.value_or(domain::AuditHead {});
    domain::Receipt receipt;
    receipt.decision = decision.id;
    receipt.number = u"R-%1"_s.arg(firstReceipt + records.reviews().next(Series::Receipt));
    receipt.bodySha256 = sha256Hex(request.body);
    receipt.receivedAt = m_site.clock.nowUtc();
    receipt.audit = decision.audit;
    // Decisions may arrive in another order than they were signed, but none has the number of another, and
    // their places in the laptop's record grow with their numbers.
    receipt.rolledBack = decision.audit && records.reviews().contradicts(caller.account.id.text(), head);
    const ApplicationRecord stored = storeApplication(records.reviews(), std::move(application), municipal);
    receipt.revision = stored.revision;
    const QByteArray bytes = QJsonDocument(domain::toJson(receipt)).toJson(QJsonDocument::Compact);
    records.reviews().add({decision.id.text(), record->id, caller.account.id.text(), receipt.bodySha256,
                           request.body, bytes, receipt.receivedAt, head, stored.feed});
    if (receipt.rolledBack)
        records.audit(receipt.receivedAt, u"record-set-back"_s, caller.account.id.text(),
                      u"%1 #%2"_s.arg(head.chain, QString::number(head.ordinal)));
    records.audit(receipt.receivedAt, u"decision-received"_s, record->id,
                  receipt.number + u' ' + domain::codeOf(decision.verdict));
    return receiptResponse(bytes, 201);
}

std::optional<HttpResponse> DecisionEndpoint::refusal(const PlatformAccount &caller,
                                                      const domain::Decision &decision,
                                                      const ApplicationRecord &record) const
{
    const bool municipal = caller.account.has(domain::Role::Municipal);
    if (municipal && decision.verdict == Verdict::Forward)
        return problem(403, u"not-permitted"_s, u"没有权限"_s, u"市级复核不能再报送市级。"_s);
    if (!municipal && decision.verdict == Verdict::ReturnToDistrict)
        return problem(403, u"not-permitted"_s, u"没有权限"_s, u"退回区县由市级作出。"_s);
    constexpr std::array districtStages {Stage::Waiting, Stage::InReview, Stage::Correcting, Stage::Corrected,
                                         Stage::ReturnedToDistrict};
    constexpr std::array municipalStages {Stage::Forwarded, Stage::Correcting, Stage::Corrected};
    const bool open = municipal ? isOneOf(record.stage, municipalStages)
                                : isOneOf(record.stage, districtStages) && !record.municipal;
    if (!open)
        return decisionRefused(u"当前环节不能作出该决定"_s, u"该申报件已不在本级审查环节。"_s);
    const bool beyondLimit =
        record.totalFen && domain::Money {*record.totalFen} >= m_site.policy.districtRecognitionLimit;
    if (!municipal && decision.verdict == Verdict::Recognise && beyondLimit) {
        QString limit = domain::wanText(m_site.policy.districtRecognitionLimit);
        if (limit.endsWith(u".00"_s))
            limit.chop(3);
        return decisionRefused(u"不能由区县认定"_s,
                               u"投资%1万元及以上的项目须报送市经济信息委认定。"_s.arg(limit));
    }
    return std::nullopt;
}

HttpResponse DecisionEndpoint::get(const PlatformAccount &caller, const HttpRequest &request) const
{
    return m_site.storage.read([&](const Records &records) -> HttpResponse {
        const std::optional<DecisionRecord> known = records.reviews().decision(request.captures.value(1));
        if (!known || known->account != caller.account.id.text())
            return problem(404, u"not-found"_s, u"没有找到"_s);
        return receiptResponse(known->receipt, 200);
    });
}

} // namespace zhiping::platform
