// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>

#include <array>
#include <optional>

namespace zhiping::widgets {

/// The colours of the design, by what they are for.
enum class ColorToken : quint8 {
    Surface,
    SurfaceRaised,
    SurfaceSunken,
    Ink,
    InkSoft,
    InkFaint,
    Line,
    LineStrong,
    Accent,
    AccentHover,
    AccentWash,
    AccentInk,
    Met,
    MetWash,
    Unmet,
    UnmetWash,
    Open,
    OpenWash,
    Unsent,
    UnsentWash,
};
inline constexpr int colorTokenCount = 20;

/// The lengths of the design in pixels at 100 % text size.
enum class SizeToken : quint8 {
    TextSmall,
    TextBase,
    TextSection,
    TextPage,
    SpaceTight,   ///< Inside a control.
    SpaceNear,    ///< Between controls that belong together.
    SpaceInside,  ///< Inside a card.
    SpaceAround,  ///< Around a page.
    SpaceSection, ///< Between sections.
    Radius,
    Hairline,
    Focus,
    Row,
    RowCompact,
    Header,
    Control,
    ControlCompact,
    Chip,
    BarTop,
    BarStatus,
    Rail,
    Measure, ///< The longest comfortable line of running text.
    IconSmall,
    Icon,
    IconLarge,
    IconHero,
};
inline constexpr int sizeTokenCount = 26;

enum class Scheme : quint8 { Light, Dark, HighContrast };
inline constexpr int schemeCount = 3;

/// The name a token has in tokens.json and in the style sheet: "surface.raised", "text.base".
[[nodiscard]] QString nameOf(ColorToken token);
[[nodiscard]] QString nameOf(SizeToken token);
/// "light", "dark", "high_contrast": as kept in the settings.
[[nodiscard]] QString nameOf(Scheme scheme);
[[nodiscard]] std::optional<Scheme> schemeFromName(QStringView name);

/// Everything resources/theme/tokens.json says.
struct ThemeTokens {
    std::array<std::array<QColor, colorTokenCount>, schemeCount> colors;
    std::array<int, sizeTokenCount> sizes {};

    [[nodiscard]] const QColor &color(Scheme scheme, ColorToken token) const;
    [[nodiscard]] int size(SizeToken token) const;
};

/// Read the token file. A missing, misspelt or superfluous token is refused; @p fault then says where.
[[nodiscard]] std::optional<ThemeTokens> readThemeTokens(const QByteArray &json, QString &fault);

} // namespace zhiping::widgets
