// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/finding.h"

#include "domain/json_parts.h"

using namespace Qt::StringLiterals;

namespace zhiping::domain {

namespace {

QJsonObject typed(const QString &type, const QJsonValue &value)
{
    return {{u"type"_s, type}, {u"value"_s, value}};
}

struct FactValueWriter {
    QJsonObject operator()(Undetermined) const { return {{u"type"_s, u"undetermined"_s}}; }
    QJsonObject operator()(bool value) const { return typed(u"boolean"_s, value); }
    QJsonObject operator()(const QString &value) const { return typed(u"choice"_s, value); }
    QJsonObject operator()(const QStringList &value) const
    {
        return typed(u"choices"_s, QJsonArray::fromStringList(value));
    }
    QJsonObject operator()(QDate value) const { return typed(u"date"_s, value.toString(Qt::ISODate)); }
    QJsonObject operator()(Money value) const
    {
        return {{u"type"_s, u"money"_s}, {u"amount_fen"_s, value.fen}};
    }
    QJsonObject operator()(const Number &value) const { return typed(u"number"_s, value.text); }
};

QDate readDate(JsonReader &reader)
{
    const auto date = reader.nullableDate("value"_L1);
    if (!date)
        reader.fail("value"_L1, u"expected a date like 2026-01-31"_s);
    return date.value_or(QDate());
}

Number readNumber(JsonReader &reader)
{
    const QString text = reader.string("value"_L1);
    if (!json::isDecimal(text))
        reader.fail("value"_L1, u"expected decimal text like 12.5"_s);
    return {text};
}

FactValue readFactValue(JsonReader &reader)
{
    const QString type = reader.string("type"_L1);
    if (type == "undetermined"_L1)
        return Undetermined {};
    if (type == "boolean"_L1)
        return reader.boolean("value"_L1);
    if (type == "choice"_L1)
        return json::text(reader, "value"_L1);
    if (type == "choices"_L1)
        return reader.strings("value"_L1);
    if (type == "date"_L1)
        return readDate(reader);
    if (type == "money"_L1)
        return json::money(reader, "amount_fen"_L1);
    if (type == "number"_L1)
        return readNumber(reader);
    reader.fail("type"_L1, u"expected a kind of fact value"_s);
    return Undetermined {};
}

EvidenceLink readEvidence(JsonReader &reader)
{
    EvidenceLink link;
    link.attachment = json::id<AttachmentId>(reader, "attachment"_L1);
    link.page = int(json::integer(reader, "page"_L1, 0, 100'000));
    link.quote = reader.string("quote"_L1);
    return link;
}

} // namespace

QJsonObject toJson(const Finding &finding)
{
    QJsonArray evidence;
    for (const EvidenceLink &link : finding.evidence)
        evidence.append(QJsonObject {
            {u"attachment"_s, link.attachment.text()}, {u"page"_s, link.page}, {u"quote"_s, link.quote}});
    return {
        {u"id"_s, finding.id.text()},
        {u"application"_s, finding.application.text()},
        {u"key"_s, finding.key.text()},
        {u"value"_s, std::visit(FactValueWriter {}, finding.value)},
        {u"note"_s, finding.note},
        {u"evidence"_s, evidence},
        {u"at"_s, json::utcText(finding.at)},
    };
}

Finding json::finding(JsonReader &reader)
{
    Finding finding;
    finding.id = id<FindingId>(reader, "id"_L1);
    finding.application = id<ApplicationId>(reader, "application"_L1);
    finding.key = id<FactKey>(reader, "key"_L1);
    reader.object("value"_L1, [&](JsonReader &value) { finding.value = readFactValue(value); });
    finding.note = reader.string("note"_L1);
    reader.objects("evidence"_L1, [&](JsonReader &link) { finding.evidence.append(readEvidence(link)); });
    finding.at = reader.utc("at"_L1);
    return finding;
}

Result<Finding> findingFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"$"_s);
    Finding finding = json::finding(reader);
    if (const auto fault = reader.error())
        return *fault;
    return finding;
}

QString codeOf(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Pending:
        return u"open"_s;
    case Conclusion::Met:
        return u"met"_s;
    case Conclusion::Unmet:
        return u"unmet"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Conclusion> conclusionFromCode(QStringView code)
{
    for (const Conclusion each : {Conclusion::Pending, Conclusion::Met, Conclusion::Unmet}) {
        if (code == codeOf(each))
            return each;
    }
    return {};
}

} // namespace zhiping::domain
