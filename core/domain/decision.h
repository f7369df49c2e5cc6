// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/audit_entry.h"
#include "domain/finding.h"

#include <QHash>
#include <QJsonObject>

namespace zhiping::domain {

/// What a reviewer can send to the platform about an application. The set follows 附件2 二（三）: a district
/// recognises below 3000 万元 and forwards from there on; which applies is the rule pack's answer, not ours.
enum class Verdict : quint8 {
    Recognise,         ///< 认定
    Decline,           ///< 不予认定
    Forward,           ///< 初审通过，报送市级
    RequestCorrection, ///< 补正
    ReturnToDistrict,  ///< 退回区县 (municipal only)
};

/// The system's side of a decision, stored so that it can be replayed years later.
struct SystemVerdict {
    RulePackId pack;
    QString packSha256;
    QString engineVersion;
    QString outcome;   ///< "met", "unmet", "open".
    QJsonObject facts; ///< Every input the pack was given.
    friend bool operator==(const SystemVerdict &, const SystemVerdict &) = default;
};

/// A reviewer's finished judgement on one application.
///
/// Immutable once made: changing one's mind makes a second decision that supersedes the first, because the
/// record must show both. The system's verdict and the person's stand side by side.
struct Decision {
    DecisionId id; ///< Chosen on this laptop, so that a resend is recognised by the platform.
    ApplicationId application;
    QString basedOnRevision; ///< The revision the reviewer was looking at.
    Verdict verdict = Verdict::RequestCorrection;
    std::optional<CategoryCode> category;    ///< Recognised as; empty where none applies.
    QString opinion;                         ///< The text a person signs.
    std::optional<Money> verifiedInvestment; ///< 核定可计投资 for `category`.
    QList<Finding> findings;                 ///< Everything the reviewer established, latest per key.
    QHash<QString, Conclusion> conclusions;  ///< Condition id of the pack → the person's view.
    SystemVerdict system;
    QDateTime decidedAt; ///< UTC.
    /// Where the laptop's record stood; set when the decision is sealed. Absent from an older program.
    std::optional<AuditHead> audit = {};

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// What the platform answers when it has a decision for good: 回执.
struct Receipt {
    DecisionId decision;
    QString number;       ///< 回执号, "R-8831".
    QString revision;     ///< The application's revision after the decision.
    QString bodySha256;   ///< Of the bytes the platform received.
    QDateTime receivedAt; ///< Platform time, UTC.
    /// The decision's own, countersigned: the platform has kept it.
    std::optional<AuditHead> audit = {};
    /// The platform had seen a later state of that record: the laptop was set back.
    bool rolledBack = false;

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

/// Contract codes: recognise, decline, forward, request_correction, return_to_district.
[[nodiscard]] QString codeOf(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFromCode(QStringView code);

[[nodiscard]] QJsonObject toJson(const Decision &decision);
[[nodiscard]] Result<Decision> decisionFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Receipt &receipt);
[[nodiscard]] Result<Receipt> receiptFromJson(const QJsonObject &json);

} // namespace zhiping::domain
