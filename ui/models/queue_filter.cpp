// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/queue_filter.h"

#include "domain/search_text.h"
#include "models/wording.h"

#include <QRegularExpression>

namespace zhiping::models {

static std::optional<domain::Money> amountOf(const review::QueueRow &row)
{
    if (row.verdict && row.verdict->countable)
        return row.verdict->countable;
    return row.summary.totalInvestment;
}

QueueFilter::QueueFilter(const QString &text)
{
    // NFKC turns full-width letters, digits and signs into the plain ones.
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList words = plain.split(blanks, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto bound = boundFrom(word);
        if (bound && bound->relation) {
            m_bounds.append(*bound);
            continue;
        }
        // Nothing but signs is nothing to look for.
        const QString folded = domain::foldForSearch(word);
        if (!folded.isEmpty())
            m_words.append({folded, bound ? std::optional(bound->amount) : std::nullopt});
    }
}

std::optional<QueueFilter::Bound> QueueFilter::boundFrom(const QString &word)
{
    static const QRegularExpression form(
        QStringLiteral("^(>=|<=|=|>|<|≥|≤|⩾|⩽|)([0-9,]+)(?:\\.([0-9]{1,6}))?(亿|万)?元?$"));
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
    if (sign.isEmpty())
        return Bound {{}, {fen}};
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
    switch (*bound.relation) {
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

bool QueueFilter::holds(qsizetype word, const review::QueueRow &row, const QString &haystack) const
{
    const ports::SearchWord &wanted = m_words.at(word);
    if (haystack.contains(wanted.text) || (wanted.amount && amountOf(row) == wanted.amount))
        return true;
    return word < m_found.size() && m_found.at(word).contains(row.summary.id);
}

bool QueueFilter::matches(const review::QueueRow &row, const QString &haystack) const
{
    for (qsizetype word = 0; word < m_words.size(); ++word)
        if (!holds(word, row, haystack))
            return false;
    if (m_bounds.isEmpty())
        return true;
    const std::optional<domain::Money> amount = amountOf(row);
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
    return domain::foldForSearch(parts.join(QLatin1Char('\n')));
}

} // namespace zhiping::models
