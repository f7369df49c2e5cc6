// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/decimal.h"
#include "proofs/properties.h"
#include "support/contribution_of.h"

#include <algorithm>

namespace zhiping::proofs {

using namespace criteria;
using domain::Money;

namespace {

const QString newLine = QStringLiteral("added");

domain::InvestmentLine lineOf(const domain::InvestmentKind &kind, Money amount)
{
    domain::InvestmentLine line;
    line.id = domain::LineId(newLine);
    line.kind = kind;
    line.amount = amount;
    line.netAmount = amount;
    return line;
}

/// A reviewer's own figure for a kind's sum replaces the lines.
bool isOverruled(const PartialApplication &partial, const domain::InvestmentKind &kind)
{
    return std::any_of(partial.findings.begin(), partial.findings.end(),
                       [&kind](const domain::Finding &finding) {
                           return finding.key.text() == QStringLiteral("investment.") + kind.text()
                               || finding.key.text() == QStringLiteral("investment_net.") + kind.text();
                       });
}

bool hasFinding(const PartialApplication &partial, const QString &prefix)
{
    return std::any_of(partial.findings.begin(), partial.findings.end(),
                       [&prefix](const auto &finding) { return finding.key.text().startsWith(prefix); });
}

Term::Counts counts(const domain::InvestmentKind &kind, const domain::CategoryCode &category,
                    const RulePack &pack, const PartialApplication &partial)
{
    return test::contributionOf(kind, category, pack, partial.application, partial.findings,
                                partial.published)
        .counts;
}

/// Everything that must not change with the total; whether a question still matters may.
QList<CategoryAssessment> withoutMatters(QList<CategoryAssessment> categories)
{
    for (CategoryAssessment &category : categories)
        for (Condition &condition : category.conditions)
            for (FactQuestion &fact : condition.facts)
                fact.matters = false;
    return categories;
}

} // namespace

QString countsWhatCounts(const RulePack &pack, Choices &choices)
{
    const PartialApplication partial = randomApplication(pack, choices);
    const domain::InvestmentKind kind = choices.among(pack.kinds()).kind;
    if (isOverruled(partial, kind))
        return {};
    const Assessment before = assessed(pack, partial);
    PartialApplication more = partial;
    more.application.lines.append(lineOf(kind, amountNearThreshold(choices)));
    const Assessment after = assessed(pack, more);
    for (qsizetype i = 0; i < before.categories.size(); ++i) {
        const CategoryAssessment &was = before.categories.at(i);
        const Outcome is = after.categories.at(i).outcome;
        const bool lost = (was.outcome == Outcome::Met && is != Outcome::Met)
            || (was.outcome == Outcome::Open && is == Outcome::Unmet);
        if (lost)
            return QStringLiteral("%1 is lost by adding %2").arg(was.code.text(), kind.text());
        if (is != was.outcome && counts(kind, was.code, pack, partial) == Term::Counts::No)
            return QStringLiteral("%1 changes by adding %2, which does not count")
                .arg(was.code.text(), kind.text());
    }
    return {};
}

QString doesNotCareHowLinesAreWritten(const RulePack &pack, Choices &choices)
{
    PartialApplication partial = randomApplication(pack, choices);
    QList<domain::InvestmentLine> &lines = partial.application.lines;
    if (lines.isEmpty())
        return {};
    const Assessment before = assessed(pack, partial);
    const qsizetype place = choices.below(int(lines.size()));
    domain::InvestmentLine &whole = lines[place];
    if (whole.amount && !hasFinding(partial, QStringLiteral("line.") + whole.id.text())) {
        constexpr int parts = 100;
        domain::InvestmentLine part = whole;
        part.id = domain::LineId(newLine);
        const int share = choices.below(parts + 1);
        part.amount = Money {whole.amount->fen / parts * share};
        whole.amount = *whole.amount - *part.amount;
        if (whole.netAmount) {
            part.netAmount = Money {whole.netAmount->fen / parts * share};
            whole.netAmount = *whole.netAmount - *part.netAmount;
        }
        lines.append(part);
    }
    for (qsizetype i = lines.size() - 1; i > 0; --i)
        lines.swapItemsAt(i, choices.below(int(i) + 1));
    return assessed(pack, partial) == before ? QString()
                                             : QStringLiteral("the lines in another order differ");
}

QString writesAmountsExactly(const RulePack & /*pack*/, Choices &choices)
{
    constexpr int many = 30'000;
    Money amount = amountNearThreshold(choices);
    amount.fen =
        choices.chance(50) ? amount.fen * choices.below(many) + choices.below(many) : choices.below(many);
    if (amount > domain::largestMoney)
        amount = domain::largestMoney;
    const QString yuan = domain::yuanText(amount);
    const auto back = domain::parseYuan(yuan);
    if (!back || *back != amount)
        return yuan + QStringLiteral(" is read as another amount");
    QString wan = domain::wanText(amount);
    wan.remove(u',');
    const auto tenThousands = feel::Decimal::fromText(wan);
    const auto exact =
        tenThousands ? tenThousands->times(feel::Decimal::fromInteger(1'000'000)) : std::nullopt;
    if (!exact || exact->toInteger() != amount.fen)
        return yuan + QStringLiteral(" is not ") + wan + QStringLiteral(" times 10,000");
    return {};
}

QString keepsTotalAndCategoriesApart(const RulePack &pack, Choices &choices)
{
    constexpr qint64 threshold = 3'000'000'000;
    constexpr int some = 1'000'000;
    PartialApplication partial = randomApplication(pack, choices);
    if (hasFinding(partial, QStringLiteral("project.total_investment")))
        return {};
    partial.application.project.totalInvestment = Money {threshold - 1 - choices.below(some)};
    const Assessment below = assessed(pack, partial);
    partial.application.project.totalInvestment = Money {threshold + choices.below(some)};
    const Assessment above = assessed(pack, partial);
    if (withoutMatters(below.categories) != withoutMatters(above.categories)
        || below.overall != above.overall)
        return QStringLiteral("the total changes a category");
    const QString reading = partial.published.value(QStringLiteral("AM07"));
    if (reading == u"total"
        && (below.authority != Authority::District || above.authority != Authority::Municipal))
        return QStringLiteral("the total does not decide who decides");
    if (reading == u"countable" && below.authority != above.authority)
        return QStringLiteral("the total decides who decides, though it does not count");
    return {};
}

/// With what is said to be lacking the condition can be met, with a cent less it cannot.
QString lacksWhatItSaysItLacks(const RulePack &pack, Choices &choices)
{
    PartialApplication partial = randomApplication(pack, choices);
    if (!partial.published.contains(QStringLiteral("AM08")))
        partial.published.insert(QStringLiteral("AM08"), QStringLiteral("gross"));
    const Assessment assessment = assessed(pack, partial);
    for (qsizetype i = 0; i < assessment.categories.size(); ++i) {
        const CategoryAssessment &category = assessment.categories.at(i);
        if (!category.shortfall)
            continue;
        const Comparison &comparison = *moneyCondition(category)->comparison;
        if (*category.shortfall + comparison.possible.value_or(comparison.certain) != *comparison.threshold)
            return category.code.text() + QStringLiteral(": shortfall and amount do not make the threshold");
        for (const KindName &name : pack.kinds()) {
            if (counts(name.kind, category.code, pack, partial) != Term::Counts::Yes
                || isOverruled(partial, name.kind))
                continue;
            PartialApplication helped = partial;
            helped.application.lines.append(lineOf(name.kind, *category.shortfall));
            if (moneyCondition(assessed(pack, helped).categories.at(i))->outcome == Outcome::Unmet)
                return category.code.text()
                    + QStringLiteral(": the shortfall in %1 is not enough").arg(name.kind.text());
            --helped.application.lines.last().amount->fen;
            --helped.application.lines.last().netAmount->fen;
            if (moneyCondition(assessed(pack, helped).categories.at(i))->outcome != Outcome::Unmet)
                return category.code.text()
                    + QStringLiteral(": less than the shortfall in %1 is enough").arg(name.kind.text());
            break;
        }
    }
    return {};
}

QString boundsTheAmountUnderEveryReading(const RulePack &pack, Choices &choices)
{
    PartialApplication partial = randomApplication(pack, choices);
    partial.published.remove(QStringLiteral("GJ02"));
    partial.published.remove(QStringLiteral("GJ04"));
    const Assessment before = assessed(pack, partial);
    const bool basisIsOpen = !partial.published.contains(QStringLiteral("AM08"));
    for (const Interpretation &one : pack.interpretations())
        if (const QString reading = choices.among(one.readings).value; !partial.published.contains(one.id))
            partial.published.insert(one.id, reading);
    // A sum on which all readings agree is written with tax; that is not one of the amber cells.
    PartialApplication withTax = partial;
    if (basisIsOpen)
        withTax.published.insert(QStringLiteral("AM08"), QStringLiteral("gross"));
    const Assessment after = assessed(pack, partial);
    const Assessment taxed = assessed(pack, withTax);
    for (qsizetype i = 0; i < before.categories.size(); ++i) {
        const Condition *wide = moneyCondition(before.categories.at(i));
        const Condition *narrow =
            moneyCondition((wide->outcome == Outcome::Open ? after : taxed).categories.at(i));
        const Comparison &a = *wide->comparison;
        const Comparison &b = *narrow->comparison;
        const bool inside =
            a.certain <= b.certain && (!a.possible || (b.possible && *b.possible <= *a.possible));
        if (!inside)
            return before.categories.at(i).code.text()
                + QStringLiteral(": the amount leaves its bounds under one reading");
    }
    return {};
}

} // namespace zhiping::proofs
