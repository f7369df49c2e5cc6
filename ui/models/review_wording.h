// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"
#include "review/dossier.h"

#include <QCoreApplication>

namespace zhiping::models {

/// The words of the review page: how outcomes, amounts, facts and obstacles are said.
///
/// Everything is translated at the moment of the call, so that a change of language needs only a new view.
class ReviewWording
{
    Q_DECLARE_TR_FUNCTIONS(ReviewWording)

public:
    /// The pack's own text in the language of the translation in use.
    [[nodiscard]] static QString label(const criteria::Label &label);

    [[nodiscard]] static Standing standing(criteria::Outcome outcome);
    [[nodiscard]] static QString symbol(Standing standing);
    [[nodiscard]] static QString outcome(criteria::Outcome outcome);
    /// As `outcome()`, of the question who decides.
    [[nodiscard]] static QString authority(criteria::Outcome outcome);
    /// Not met, and by how much.
    [[nodiscard]] static QString notMetBy(const QString &margin);
    [[nodiscard]] static QString conclusion(domain::Conclusion conclusion);
    [[nodiscard]] static Standing standing(domain::Conclusion conclusion);

    /// "50.00 元" below one 万, "17.00 万元" from there on; exact in both.
    [[nodiscard]] static QString shortAmount(domain::Money amount);
    [[nodiscard]] static QString yuan(domain::Money amount);
    [[nodiscard]] static QString wan(domain::Money amount);
    /// 高出 2.00 万元, 差 17.00 万元, or nothing where no threshold was compared.
    [[nodiscard]] static QString margin(const criteria::Comparison &comparison);
    /// "≥", "<" for the pack's ">=", "<".
    [[nodiscard]] static QString relation(const QString &relation);

    /// A fact's value in words; choices by the labels of @p choices.
    [[nodiscard]] static QString factValue(const domain::FactValue &value,
                                           const QList<criteria::Choice> &choices);
    [[nodiscard]] static QString date(const QDate &date);
    [[nodiscard]] static QString moment(const QDateTime &utc);
    [[nodiscard]] static QString clockTime(const QDateTime &utc);
    [[nodiscard]] static QString notStated();

    [[nodiscard]] static QString verdict(domain::Verdict verdict);
    [[nodiscard]] static QString verdictAction(domain::Verdict verdict);
    [[nodiscard]] static QString consequence(domain::Verdict verdict, bool municipal);
    /// The word a reviewer types to seal @p verdict.
    [[nodiscard]] static QString sealWord(domain::Verdict verdict);
    [[nodiscard]] static QString sealAction(domain::Verdict verdict);
    [[nodiscard]] static QString obstacle(review::DecisionObstacle obstacle);

    /// Why something failed, what is safe and what to do.
    [[nodiscard]] static QString saveFailure(const Error &error);
    [[nodiscard]] static QString attachmentFailure(const Error &error);
};

/// Names for the contract's codes; an unknown code is shown as it is rather than hidden.
class ReviewNames
{
    Q_DECLARE_TR_FUNCTIONS(ReviewNames)

public:
    [[nodiscard]] static QString attachmentKind(const QString &code);
    [[nodiscard]] static QString investmentKind(const QString &code);
    [[nodiscard]] static QString designationKind(const QString &code);
    [[nodiscard]] static QString enterpriseSize(const QString &code);
    [[nodiscard]] static QString effect(const QString &code);
    [[nodiscard]] static QString level(const QString &code);
    [[nodiscard]] static QString outboxState(ports::OutboxState state);
};

} // namespace zhiping::models
