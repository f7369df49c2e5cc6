// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"
#include "domain/money.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <variant>

namespace zhiping::domain {

/// The reviewer looked and could not establish the fact: 待核. Overrides a declared value.
struct Undetermined {
    friend bool operator==(Undetermined, Undetermined) = default;
};

/// Decimal text that is not money.
struct Number {
    QString text;
    friend bool operator==(const Number &, const Number &) = default;
};

/// A fact's value as a person states it.
using FactValue = std::variant<Undetermined, bool, QString, QStringList, QDate, Money, Number>;

/// Where in the evidence a finding rests.
struct EvidenceLink {
    AttachmentId attachment;
    int page = 0; ///< Counted from 1; 0 where the attachment has no pages.
    QString quote;
    friend bool operator==(const EvidenceLink &, const EvidenceLink &) = default;
};

/// What a reviewer established about one fact of one application. A later finding on the same key replaces
/// the earlier; both stay in the record.
struct Finding {
    FindingId id;
    ApplicationId application;
    FactKey key; ///< Also `line.<id>.verified_amount` and `line.<id>.kind` for investment lines.
    FactValue value;
    QString note;
    QList<EvidenceLink> evidence;
    QDateTime at; ///< UTC.

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A reviewer's own view of one condition of the standard, beside the system's.
enum class Conclusion : quint8 { Pending, Met, Unmet };

[[nodiscard]] QJsonObject toJson(const Finding &finding);
[[nodiscard]] Result<Finding> findingFromJson(const QJsonObject &json);
/// "open", "met", "unmet".
[[nodiscard]] QString codeOf(Conclusion conclusion);
[[nodiscard]] std::optional<Conclusion> conclusionFromCode(QStringView code);

} // namespace zhiping::domain
