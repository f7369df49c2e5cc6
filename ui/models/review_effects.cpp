// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_effects.h"

#include "models/review_facts.h"
#include "models/review_wording.h"

#include <QRegularExpression>

namespace zhiping::models {

namespace {

constexpr int mostDigits = 12;

struct Scaled {
    qint64 value = 0;
    int scale = 0; ///< Digits behind the point.
};

std::optional<Scaled> scaled(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(-?)(\\d+)(?:\\.(\\d+))?$"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString digits = match.captured(2) + match.captured(3);
    if (digits.size() > mostDigits)
        return std::nullopt;
    const qint64 value = digits.toLongLong();
    return Scaled {match.captured(1).isEmpty() ? value : -value, static_cast<int>(match.captured(3).size())};
}

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

QString signedText(qint64 value, int scale)
{
    QString digits = QString::number(qAbs(value)).rightJustified(scale + 1, QLatin1Char('0'));
    if (scale > 0) {
        digits.insert(digits.size() - scale, QLatin1Char('.'));
        while (digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        if (digits.endsWith(QLatin1Char('.')))
            digits.chop(1);
    }
    if (value == 0)
        return digits;
    return (value > 0 ? QStringLiteral("+") : QStringLiteral("−")) + digits;
}

class EffectWords
{
    Q_DECLARE_TR_FUNCTIONS(EffectWords)

public:
    [[nodiscard]] static EffectView effect(const domain::Effect &from);

private:
    [[nodiscard]] static QString figure(const std::optional<QString> &value, const QString &unit,
                                        const QString &period);
};

QString EffectWords::figure(const std::optional<QString> &value, const QString &unit, const QString &period)
{
    if (!value)
        return ReviewWording::notStated();
    QString text = *value + QStringLiteral(" ") + unit;
    if (!period.isEmpty())
        text = tr("%1 (%2)", "figure and period").arg(text.trimmed(), period);
    return text.trimmed();
}

EffectView EffectWords::effect(const domain::Effect &from)
{
    EffectView view;
    view.code = from.code;
    view.metric = from.metric;
    view.direction = from.higherIsBetter ? tr("higher is better") : tr("lower is better");
    view.before = figure(from.before, from.unit, from.beforePeriod);
    view.after = figure(from.after, from.unit, from.afterPeriod);
    if (!from.before || !from.after) {
        view.chip = {Standing::Open, tr("figures missing")};
        return view;
    }
    const std::optional<DecimalChange> change = decimalChange(*from.before, *from.after);
    if (!change) {
        view.chip = {Standing::Open, tr("not comparable")};
        return view;
    }
    const QString difference = QStringLiteral("%1 %2").arg(change->difference, from.unit).trimmed();
    view.change = change->percent.isEmpty()
        ? difference
        : tr("%1 (%2)", "difference and percent").arg(difference, change->percent);
    if (change->direction == 0)
        view.chip = {Standing::Unmet, tr("no change")};
    else if ((change->direction > 0) == from.higherIsBetter)
        view.chip = {Standing::Met, tr("improved")};
    else
        view.chip = {Standing::Unmet, tr("worse")};
    return view;
}

/// The questions about effects in the pack's order, each once.
QList<criteria::FactQuestion> effectQuestions(const criteria::Assessment &assessment)
{
    QList<criteria::FactQuestion> questions;
    QStringList seen;
    for (const criteria::Condition &condition : conditionsOf(assessment)) {
        for (const criteria::FactQuestion &fact : condition.facts) {
            if (!fact.key.text().startsWith(QLatin1String("effect.")) || seen.contains(fact.key.text()))
                continue;
            seen.append(fact.key.text());
            questions.append(fact);
        }
    }
    return questions;
}

} // namespace

std::optional<DecimalChange> decimalChange(const QString &before, const QString &after)
{
    const std::optional<Scaled> from = scaled(before);
    const std::optional<Scaled> to = scaled(after);
    if (!from || !to)
        return std::nullopt;
    const int scale = qMax(from->scale, to->scale);
    const qint64 most = powerOfTen(mostDigits);
    if (qAbs(from->value) > most / powerOfTen(scale - from->scale)
        || qAbs(to->value) > most / powerOfTen(scale - to->scale))
        return std::nullopt;
    const qint64 a = from->value * powerOfTen(scale - from->scale);
    const qint64 b = to->value * powerOfTen(scale - to->scale);
    DecimalChange change;
    change.difference = signedText(b - a, scale);
    change.direction = b > a ? 1 : (b < a ? -1 : 0);
    if (a != 0) {
        const qint64 twice = qAbs(b - a) * 20'000;
        const qint64 hundredths = (twice / qAbs(a) + 1) / 2;
        change.percent = signedText(change.direction * hundredths, 2) + QStringLiteral("%");
    }
    return change;
}

QList<EffectGroupView> effectGroups(const ReviewSnapshot &snapshot)
{
    QList<EffectGroupView> groups;
    QStringList placed;
    for (const criteria::FactQuestion &question : effectQuestions(snapshot.assessment)) {
        const QString code = question.key.text().section(QLatin1Char('.'), 1);
        EffectGroupView group;
        group.title = ReviewWording::label(question.label);
        for (const domain::Effect &effect : snapshot.application.effects) {
            if (effect.code == code)
                group.effects.append(EffectWords::effect(effect));
        }
        group.judgement = factView(snapshot, question);
        placed.append(code);
        groups.append(group);
    }
    for (const domain::Effect &effect : snapshot.application.effects) {
        if (placed.contains(effect.code))
            continue;
        groups.append({ReviewNames::effect(effect.code), {EffectWords::effect(effect)}, std::nullopt});
    }
    return groups;
}

} // namespace zhiping::models
