// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/finding.h"
#include "domain/ids.h"
#include "domain/money.h"

#include <QList>
#include <QString>

#include <optional>

/// What the rules say about one application, and why. Plain data: no wording is decided here beyond what the
/// pack itself supplies (names, questions, clause texts) in Chinese and English.
namespace zhiping::criteria {

/// The pack's own text in both languages.
struct Label {
    QString zh;
    QString en;
    friend bool operator==(const Label &, const Label &) = default;
};

/// 符合 / 不符合 / 尚不能判定 / 不适用.
enum class Outcome : quint8 { Met, Unmet, Open, NotApplicable };

/// Where a fact's value came from.
enum class FactSource : quint8 { Unknown, Declared, Computed, Reviewer };

enum class FactKind : quint8 { Boolean, Choice, Choices, Date, Money, Number };

struct Choice {
    QString value; ///< As the pack and the finding hold it.
    Label label;
    friend bool operator==(const Choice &, const Choice &) = default;
};

/// One input of the pack as a reviewer meets it in the checklist.
struct FactQuestion {
    domain::FactKey key;
    Label label;
    FactKind kind = FactKind::Boolean;
    QList<Choice> choices;
    domain::FactValue value; ///< `Undetermined` where unknown.
    FactSource source = FactSource::Unknown;
    bool judgement = false;      ///< 审核判断: only a person can say.
    bool interpretation = false; ///< 口径: no reviewer answers this; 市经济信息委 publishes it.
    bool matters = false; ///< Some value of it could still change the overall outcome or the authority.
    friend bool operator==(const FactQuestion &, const FactQuestion &) = default;
};

/// What would happen if an open fact had a value.
struct Answer {
    domain::FactValue value;
    Label label; ///< 是 / 否 / 大型企业 …
    Outcome outcome = Outcome::Open;
    friend bool operator==(const Answer &, const Answer &) = default;
};

/// A fact or interpretation an outcome still depends on.
struct Dependency {
    domain::FactKey key;
    Label label;
    bool interpretation = false;
    QString interpretationId; ///< "AM03" for interpretations.
    bool authority = false;   ///< Bears on who decides alone: `Met` is the city, `Unmet` the district.
    QList<Answer> answers;
    friend bool operator==(const Dependency &, const Dependency &) = default;
};

/// One summand of a compared amount.
struct Term {
    enum class Counts : quint8 { Yes, No, Ask };

    domain::FactKey key; ///< "investment.EQ".
    Label label;
    std::optional<domain::Money> amount; ///< Empty: not known.
    Counts counts = Counts::Yes;
    QString interpretationId; ///< Which reading decides, for `Ask`.
    friend bool operator==(const Term &, const Term &) = default;
};

/// The arithmetic behind a money condition. `certain` counts what surely counts; `possible` adds what counts
/// under some open reading or unknown amount (empty: no upper bound).
struct Comparison {
    QList<Term> terms;
    domain::Money certain;
    std::optional<domain::Money> possible;
    std::optional<domain::Money> threshold; ///< Empty where the clause sets none for this case.
    QString relation;                       ///< ">=", "<" as the pack compares.
    std::optional<domain::Money> margin; ///< certain − threshold; where unmet, possible − threshold: the gap.
    friend bool operator==(const Comparison &, const Comparison &) = default;
};

/// How a date that decides stands to the one it is compared with.
struct DateLimit {
    enum class Side : quint8 { Before, NotBefore, After, NotAfter };

    Side side = Side::Before;
    QDate limit;
    friend bool operator==(const DateLimit &, const DateLimit &) = default;
};

/// One condition of the standard: a gate, an item of a category, the exemption or the authority.
struct Condition {
    QString id;           ///< Decision id in the pack.
    QString clauseNumber; ///< 一（一）2.
    QString item;         ///< "1", "2", "3" within its category.
    Label question;
    Label subject;      ///< The requirement by name: 投资不低于100万元.
    QString clauseText; ///< Verbatim.
    Outcome outcome = Outcome::Open;
    Label reason; ///< One sentence a reviewer could write, with every deciding number, exact.
    std::optional<Comparison> comparison;
    std::optional<DateLimit> dateLimit; ///< Of a firm condition that a date bears out.
    QList<FactQuestion> facts;          ///< The inputs it rests on, in the pack's order.
    QList<Dependency> dependsOn;        ///< Empty when firm.
    friend bool operator==(const Condition &, const Condition &) = default;
};

struct CategoryAssessment {
    domain::CategoryCode code;
    QString number; ///< （一）.
    Label title;    ///< 数字化装备普及项目.
    bool applied = false;
    Outcome outcome = Outcome::Open;
    bool noContent = false; ///< The content condition itself is unmet: an investment gap would mislead.
    QList<Condition> conditions;
    std::optional<domain::Money> shortfall; ///< Only where money alone is missing.
    friend bool operator==(const CategoryAssessment &, const CategoryAssessment &) = default;
};

struct PackStamp {
    domain::RulePackId id;
    QString version;
    QString sha256;
    Label title;
    friend bool operator==(const PackStamp &, const PackStamp &) = default;
};

enum class Authority : quint8 { District, Municipal, Open };

/// Everything the rules say about one application.
struct Assessment {
    PackStamp pack;
    QString engineVersion;
    Outcome overall = Outcome::Open;
    Label overallReason;
    QList<Condition> gates;
    QList<CategoryAssessment> categories; ///< In the pack's order, all of them, whatever was applied for.
    std::optional<Condition> exemption;
    Authority authority = Authority::Open;
    std::optional<Condition> authorityCondition;
    std::optional<domain::CategoryCode>
        recognisedCategory; ///< The one to recognise under; the applied one first.
    std::optional<domain::CategoryCode> nearestCategory; ///< When none is met: the least far away.
    QList<Dependency> openFacts; ///< What the overall outcome still depends on, most useful question first.
    QList<Dependency> openInterpretations;
    bool borderline = false; ///< A deciding amount lies within ±1 % of its threshold (临界).
    friend bool operator==(const Assessment &, const Assessment &) = default;
};

} // namespace zhiping::criteria
