// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/formatting.h"

#include <QCoreApplication>
#include <QLocale>

namespace zhiping::models {

namespace {

struct Format {
    Q_DECLARE_TR_FUNCTIONS(zhiping::models::Format)
};

QString grouped(QString digits)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QLatin1Char(','));
    return digits;
}

} // namespace

bool speaksChinese()
{
    //: The language of this translation: "zh" or "en".
    return Format::tr("en", "language code") == QLatin1String("zh");
}

QString textOf(const criteria::Label &label)
{
    return (speaksChinese() || label.en.isEmpty()) ? label.zh : label.en;
}

QString wanFace(domain::Money amount)
{
    constexpr qint64 fenPerWan = 1'000'000;
    const qint64 fen = qAbs(amount.fen);
    QString decimals = QStringLiteral("%1").arg(fen % fenPerWan, 6, 10, QLatin1Char('0'));
    if (decimals.endsWith(QLatin1String("00")))
        decimals.chop(2);
    const QString sign = amount.fen < 0 ? QStringLiteral("−") : QString();
    return sign + grouped(QString::number(fen / fenPerWan)) + QLatin1Char('.') + decimals;
}

QString shortAmount(domain::Money amount)
{
    constexpr qint64 fenPerWan = 1'000'000;
    if (qAbs(amount.fen) < fenPerWan)
        return Format::tr("%1 yuan").arg(domain::yuanText(amount));
    return Format::tr("%1 × 10,000 yuan", "an amount in 万元").arg(domain::wanText(amount));
}

QString exactAmount(domain::Money amount)
{
    return Format::tr("%1 yuan (%2)", "exact amount and the same in capital numerals")
        .arg(domain::yuanText(amount), domain::capitalText(amount));
}

QString dateText(QDate date)
{
    if (!date.isValid())
        return {};
    return speaksChinese() ? date.toString(QStringLiteral("yyyy年M月d日"))
                           : QLocale(QLocale::English).toString(date, QStringLiteral("d MMM yyyy"));
}

QString momentText(const QDateTime &utc, QDate today)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QString time = local.toString(QStringLiteral("HH:mm"));
    if (local.date() == today)
        return time;
    const QString day = local.date().year() == today.year() ? local.toString(QStringLiteral("MM-dd"))
                                                            : local.toString(QStringLiteral("yyyy-MM-dd"));
    return day + QLatin1Char(' ') + time;
}

QString sizeText(qint64 bytes)
{
    constexpr qint64 kilo = 1024;
    if (bytes < kilo)
        return QString::number(bytes) + QStringLiteral(" B");
    return QLocale(QLocale::English).formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace zhiping::models
