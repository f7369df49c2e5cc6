// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/rule_pack.h"
#include "dmn/program.h"

#include <QHash>
#include <QJsonObject>

namespace zhiping::criteria {

/// One value of an enumerated input: what the contract calls it and what the expressions call it.
struct PackChoice {
    QString code;
    QString value;
    Label label;
};

/// One input of the pack, bound to a fact.
struct PackInput {
    domain::FactKey key;
    Label label;
    FactKind kind = FactKind::Boolean;
    QList<PackChoice> choices;
    bool judgement = false;
    QString interpretationId; ///< Empty unless the input is an interpretation.
    QString shownReading; ///< Code of the reading in which arithmetic is written where all readings agree.
    QString publishedReading; ///< Code of the reading that a layer of the pack publishes; empty: none.
    domain::InvestmentKind investment; ///< Set for the sum of one investment kind.
    QString grossKey;                  ///< The fact key of that sum with tax.
    feel::ExpressionPtr least; ///< Bounds of the amount while it is not known, in terms of other inputs.
    feel::ExpressionPtr most;
};

/// A decision that is shown as a condition.
struct PackCondition {
    int decision = -1;
    QString id;
    QString clauseNumber;
    QString clauseText;
    QString item;
    Label question;
    Label subject;                          ///< "投资不低于100万元", for the reason's sentence.
    bool yesNo = false;                     ///< A classification, not a requirement: it is so or not.
    bool content = false;                   ///< The category's content condition.
    QList<int> inputs;                      ///< Every input it can depend on, in the pack's order.
    const feel::Node *comparison = nullptr; ///< The comparison of amounts it makes, if it makes one.
};

struct PackCategory {
    domain::CategoryCode code;
    QString number;
    Label title;
    int decision = -1;
    int amount = -1; ///< Decision that sums what counts.
    QList<PackCondition> conditions;
};

/// A pack's own example: facts and what must come of them.
struct PackExample {
    QString name;
    bool withPublished = false; ///< Meant with the readings that the pack publishes; otherwise with none.
    QJsonObject facts;
    QJsonObject expected;
};

/// Everything that is worked out once, when the pack is loaded.
struct CompiledPack {
    std::shared_ptr<const dmn::Program> program;
    PackStamp stamp;
    QList<PackInput> inputs; ///< By input index.
    QHash<QString, int> inputByKey;
    QHash<int, domain::InvestmentKind> amountDecisions; ///< Decisions that are the amount of one kind.
    QList<PackCondition> gates;
    QList<PackCategory> categories;
    std::optional<PackCondition> exemption;
    std::optional<PackCondition> authority;
    int overall = -1;
    Label overallSubject;
    QList<KindName> kinds;
    QList<ClauseQuote> clauses;
    QList<Interpretation> interpretations;
    QList<FactQuestion> questions;
    QList<PackExample> examples;
    QList<LayerStamp> layers;
    QList<PackChange> changes;
};

/// What the pack calls the value with @p code; nothing when it has no such value.
[[nodiscard]] std::optional<QString> packValueOf(const PackInput &input, const QString &code);
/// The choice whose value in the expressions is @p value, or a null pointer.
[[nodiscard]] const PackChoice *choiceOf(const PackInput &input, const QString &value);
/// The label of an investment kind; the code itself when the pack does not know it.
[[nodiscard]] Label labelOf(const CompiledPack &pack, const domain::InvestmentKind &kind);

} // namespace zhiping::criteria
