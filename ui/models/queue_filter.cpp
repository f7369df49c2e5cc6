// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/queue_filter.h"

#include "models/wording.h"

#include <QRegularExpression>

namespace zhiping::models {

QueueFilter::QueueFilter(const QString &text)
{
    // NFKC turns full-width letters, digits and signs into the plain ones.
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList words = plain.split(blanks, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const auto bound = boundFrom(word))
            m_bounds.append(*bound);
        else
            m_words.append(word.toCaseFolded());
    }
}

std::optional<QueueFilter::Bound> QueueFilter::boundFrom(const QString &word)
{
    static const QRegularExpression form(
        QStringLiteral("^(>=|<=|=|>|<|≥|≤|⩾|⩽)([0-9,]+)(?:\\.([0-9]{1,6}))?(亿|万)?元?$"));
    const QRegularExpressionMatch match = form.match(word);
    if (!match.hasMatch())
        return {};
    // Shift the decimals into 分 as text: exact for every amount a person types.
    const QString unit = match.captured(4);
    const qsizetype places = unit == QStringLiteral("亿") ? 10 : (unit == QStringLiteral("万") ? 6 : 2);
    const QString decimals = match.captured(3);
    if (decimals.size() > places)
        return {};
    const QString digits =
        match.captured(2).remove(QLatin1Char(',')) + decimals.leftJustified(places, QLatin1Char('0'));
    bool fits = false;
    const qint64 fen = digits.toLongLong(&fits);
    if (!fits)
        return {};
    const QString sign = match.captured(1);
    Relation relation = Relation::Equal;
    if (sign == QLatin1String(">"))
        relation = Relation::More;
    else if (sign == QLatin1String("<"))
        relation = Relation::Less;
    else if (sign == QLatin1String("<=") || sign == QStringLiteral("≤") || sign == QStringLiteral("⩽"))
        relation = Relation::AtMost;
    else if (sign != QLatin1String("="))
        relation = Relation::AtLeast;
    return Bound {relation, {fen}};
}

bool QueueFilter::holds(const Bound &bound, domain::Money amount)
{
    switch (bound.relation) {
    case Relation::Less:
        return amount < bound.amount;
    case Relation::AtMost:
        return amount <= bound.amount;
    case Relation::Equal:
        return amount == bound.amount;
    case Relation::AtLeast:
        return amount >= bound.amount;
    case Relation::More:
        return amount > bound.amount;
    }
    Q_UNREACHABLE();
}

bool QueueFilter::matches(const QString &haystack, std::optional<domain::Money> amount) const
{
    for (const QString &word : m_words)
        if (!haystack.contains(word))
            return false;
    for (const Bound &bound : m_bounds)
        if (!amount || !holds(bound, *amount))
            return false;
    return true;
}

QString QueueFilter::haystackOf(const review::QueueRow &row)
{
    const domain::ApplicationSummary &summary = row.summary;
    const QStringList parts {summary.applicantName, summary.projectName, summary.code, summary.reviewingBody,
                             categoryText(summary.appliedCategory)};
    return parts.join(QLatin1Char('\n')).normalized(QString::NormalizationForm_KC).toCaseFolded();
}

std::optional<domain::Money> QueueFilter::amountOf(const review::QueueRow &row)
{
    if (row.verdict && row.verdict->countable)
        return row.verdict->countable;
    return row.summary.totalInvestment;
}

} // namespace zhiping::models
