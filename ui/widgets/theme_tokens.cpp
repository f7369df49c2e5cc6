// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/theme_tokens.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhiping::widgets {

namespace {

constexpr std::array<const char *, colorTokenCount> colorNames {
    "surface",     "surface.raised", "surface.sunken", "ink",         "ink.soft",   "ink.faint",  "line",
    "line.strong", "accent",         "accent.hover",   "accent.wash", "accent.ink", "met",        "met.wash",
    "unmet",       "unmet.wash",     "open",           "open.wash",   "unsent",     "unsent.wash"};

constexpr std::array<const char *, sizeTokenCount> sizeNames {
    "text.small",   "text.base",    "text.section",  "text.page", "space.tight",     "space.near",
    "space.inside", "space.around", "space.section", "radius",    "hairline",        "focus",
    "row",          "row.compact",  "header",        "control",   "control.compact", "chip",
    "bar.top",      "bar.status",   "rail",          "measure",   "icon.small",      "icon",
    "icon.large",   "icon.hero"};

constexpr std::array<const char *, schemeCount> schemeNames {"light", "dark", "high_contrast"};

bool readScheme(const QJsonObject &object, std::array<QColor, colorTokenCount> &colors, QString &fault)
{
    for (std::size_t i = 0; i < colorNames.size(); ++i) {
        const QString name = QLatin1String(colorNames.at(i));
        const QString text = object.value(name).toString();
        // Only #RRGGBB: a named colour would depend on the platform.
        colors.at(i) = text.size() == 7 && text.startsWith(QLatin1Char('#')) ? QColor(text) : QColor();
        if (!colors.at(i).isValid()) {
            fault = name + QStringLiteral(": expected a colour like #1D5FA8");
            return false;
        }
    }
    if (object.size() != colorTokenCount)
        fault = QStringLiteral("a colour that no token names");
    return fault.isEmpty();
}

} // namespace

QString nameOf(ColorToken token)
{
    return QLatin1String(colorNames.at(static_cast<std::size_t>(token)));
}

QString nameOf(SizeToken token)
{
    return QLatin1String(sizeNames.at(static_cast<std::size_t>(token)));
}

QString nameOf(Scheme scheme)
{
    return QLatin1String(schemeNames.at(static_cast<std::size_t>(scheme)));
}

std::optional<Scheme> schemeFromName(QStringView name)
{
    for (std::size_t i = 0; i < schemeNames.size(); ++i)
        if (name == QLatin1String(schemeNames.at(i)))
            return static_cast<Scheme>(i);
    return {};
}

const QColor &ThemeTokens::color(Scheme scheme, ColorToken token) const
{
    return colors.at(static_cast<std::size_t>(scheme)).at(static_cast<std::size_t>(token));
}

int ThemeTokens::size(SizeToken token) const
{
    return sizes.at(static_cast<std::size_t>(token));
}

std::optional<ThemeTokens> readThemeTokens(const QByteArray &json, QString &fault)
{
    fault.clear();
    QJsonParseError parse;
    const QJsonObject root = QJsonDocument::fromJson(json, &parse).object();
    if (parse.error != QJsonParseError::NoError) {
        fault = parse.errorString() + QStringLiteral(" at offset ") + QString::number(parse.offset);
        return {};
    }
    ThemeTokens tokens;
    const QJsonObject schemes = root.value(QLatin1String("schemes")).toObject();
    for (std::size_t i = 0; i < schemeNames.size(); ++i) {
        const QString name = QLatin1String(schemeNames.at(i));
        if (!readScheme(schemes.value(name).toObject(), tokens.colors.at(i), fault)) {
            fault = QStringLiteral("$.schemes.") + name + QLatin1Char('.') + fault;
            return {};
        }
    }
    const QJsonObject sizes = root.value(QLatin1String("sizes")).toObject();
    for (std::size_t i = 0; i < sizeNames.size(); ++i) {
        const QString name = QLatin1String(sizeNames.at(i));
        tokens.sizes.at(i) = sizes.value(name).toInt();
        if (tokens.sizes.at(i) <= 0) {
            fault = QStringLiteral("$.sizes.") + name + QStringLiteral(": expected a length above zero");
            return {};
        }
    }
    if (sizes.size() != sizeTokenCount) {
        fault = QStringLiteral("$.sizes: a length that no token names");
        return {};
    }
    return tokens;
}

} // namespace zhiping::widgets
