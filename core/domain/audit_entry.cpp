// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/audit_entry.h"

#include "domain/canonical_json.h"
#include "domain/json_parts.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::StringLiterals;

namespace zhiping::domain {

namespace {

constexpr std::array all {Act::Began, Act::Answered, Act::Withdrew, Act::Wrote, Act::Decided, Act::Adopted};

Error broken(qint64 sequence, const QString &why)
{
    return {ErrorKind::StorageDamaged, u"audit entry %1: %2"_s.arg(QString::number(sequence), why), {}};
}

} // namespace

QString codeOf(Act act)
{
    switch (act) {
    case Act::Began:
        return u"began"_s;
    case Act::Answered:
        return u"answered"_s;
    case Act::Withdrew:
        return u"withdrew"_s;
    case Act::Wrote:
        return u"wrote"_s;
    case Act::Decided:
        return u"decided"_s;
    case Act::Adopted:
        return u"adopted"_s;
    }
    Q_UNREACHABLE();
}

QString firstPrevious()
{
    constexpr int digits = 64;
    return {digits, u'0'};
}

QJsonObject toJson(const AuditEntry &entry)
{
    return {{u"sequence"_s, entry.sequence},    {u"previous"_s, entry.previous},
            {u"at"_s, json::utcText(entry.at)}, {u"actor"_s, entry.actor.text()},
            {u"act"_s, codeOf(entry.act)},      {u"subject"_s, entry.subject},
            {u"digest"_s, entry.digest}};
}

Result<AuditEntry> auditEntryFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"$"_s);
    AuditEntry entry;
    entry.sequence = reader.integer("sequence"_L1);
    entry.previous = json::sha256(reader, "previous"_L1);
    entry.at = reader.utc("at"_L1);
    entry.actor = json::id<AccountId>(reader, "actor"_L1);
    const QString code = reader.string("act"_L1);
    const auto *act =
        std::find_if(all.begin(), all.end(), [&code](Act each) { return codeOf(each) == code; });
    if (act == all.end())
        reader.fail("act"_L1, u"unknown"_s);
    else
        entry.act = *act;
    entry.subject = reader.string("subject"_L1);
    entry.digest = json::sha256(reader, "digest"_L1);
    if (const auto fault = reader.error())
        return *fault;
    return entry;
}

QJsonObject toJson(const AuditHead &head)
{
    return {{u"chain"_s, head.chain},
            {u"ordinal"_s, head.ordinal},
            {u"sequence"_s, head.sequence},
            {u"head"_s, head.hash}};
}

Result<AuditHead> auditHeadFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"$"_s);
    AuditHead head;
    head.chain = json::text(reader, "chain"_L1);
    head.ordinal = reader.integer("ordinal"_L1);
    head.sequence = reader.integer("sequence"_L1);
    head.hash = json::sha256(reader, "head"_L1);
    if (!reader.error() && (head.ordinal < 1 || head.sequence < 1))
        reader.fail("ordinal"_L1, u"counts from 1"_s);
    if (const auto fault = reader.error())
        return *fault;
    return head;
}

QString hashOf(const AuditEntry &entry)
{
    const Result<QByteArray> canonical = canonicalJson(toJson(entry));
    Q_ASSERT_X(canonical.ok(), "hashOf", "an entry holds texts and one integer");
    return QString::fromLatin1(
        QCryptographicHash::hash(canonical ? *canonical : QByteArray(), QCryptographicHash::Sha256).toHex());
}

Result<> checkLink(const AuditEntry &entry, qint64 sequence, const QString &previous, const QString &hash)
{
    if (entry.sequence != sequence + 1)
        return broken(sequence + 1, u"is missing, %1 stands in its place"_s.arg(entry.sequence));
    if (entry.previous != previous)
        return broken(entry.sequence, u"does not follow the entry before it"_s);
    if (hashOf(entry) != hash)
        return broken(entry.sequence, u"is not as it was written"_s);
    return {};
}

Result<qint64> checkExport(const QByteArray &lines)
{
    qint64 sequence = 0;
    QString previous = firstPrevious();
    std::optional<QJsonObject> head;
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const Result<QJsonObject> json = parseJsonObject(line);
        if (!json)
            return broken(sequence + 1, json.error().evidence);
        if (!head) {
            head = *json;
            continue;
        }
        const Result<AuditEntry> entry = auditEntryFromJson(json->value("entry"_L1).toObject());
        if (!entry)
            return broken(sequence + 1, entry.error().evidence);
        const QString hash = json->value("hash"_L1).toString();
        if (const Result<> good = checkLink(*entry, sequence, previous, hash); !good)
            return good.error();
        sequence = entry->sequence;
        previous = hash;
    }
    if (!head || head->value("entries"_L1).toInteger() != sequence
        || head->value("head"_L1).toString() != previous)
        return broken(sequence, u"the end is not the one that the first line names"_s);
    return sequence;
}

} // namespace zhiping::domain
