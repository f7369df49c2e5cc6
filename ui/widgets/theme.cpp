// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/theme.h"

#include "widgets/theme_style.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QLoggingCategory>
#include <QPointer>

#include <cstdlib>

namespace zhiping::widgets {

namespace {

Q_LOGGING_CATEGORY(logTheme, "zhiping.ui.theme")

constexpr std::array<int, 4> scales {100, 125, 150, 200};

QPointer<Theme> &installed()
{
    static QPointer<Theme> current;
    return current;
}

QByteArray embedded(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(logTheme) << "missing resource" << path;
        return {};
    }
    return file.readAll();
}

/// The system's own font where it can write Chinese, else the one every supported system carries: mixing a
/// Latin-only face with a fallback makes every line of this program look patched.
QStringList interfaceFamilies()
{
    const QString noto = QStringLiteral("Noto Sans CJK SC");
    const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    if (QFontDatabase::writingSystems(system).contains(QFontDatabase::SimplifiedChinese))
        return {system, noto};
    return {noto, system};
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_sheetTemplate(QString::fromUtf8(embedded(QStringLiteral(":/theme/application.qss"))))
    , m_families(interfaceFamilies())
{
    QString fault;
    if (const auto tokens = readThemeTokens(embedded(QStringLiteral(":/theme/tokens.json")), fault))
        m_tokens = *tokens;
    else
        qCCritical(logTheme) << "tokens.json:" << fault;
}

Theme::~Theme() = default;

const std::array<int, 4> &Theme::textScales()
{
    return scales;
}

void Theme::install(QApplication &application)
{
    installed() = this;
    m_application = &application;
    application.setStyle(new ThemeStyle);
    restyle();
}

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    restyle();
}

void Theme::setTextScale(int percent)
{
    int nearest = scales.front();
    for (const int candidate : scales)
        if (std::abs(candidate - percent) < std::abs(nearest - percent))
            nearest = candidate;
    if (m_textScale == nearest)
        return;
    m_textScale = nearest;
    restyle();
}

QColor Theme::color(ColorToken token) const
{
    return m_tokens.color(m_scheme, token);
}

int Theme::px(SizeToken token) const
{
    const int length = m_tokens.size(token);
    switch (token) {
    case SizeToken::Hairline:
    case SizeToken::Focus:
        return length;
    default:
        return (length * m_textScale + 50) / 100;
    }
}

QFont Theme::font(SizeToken textSize, QFont::Weight weight) const
{
    QFont font;
    font.setFamilies(m_families);
    font.setPixelSize(qMax(1, px(textSize)));
    font.setWeight(weight);
    return font;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColorToken token) {
        palette.setColor(role, color(token));
    };
    set(QPalette::Window, ColorToken::Surface);
    set(QPalette::WindowText, ColorToken::Ink);
    set(QPalette::Base, ColorToken::SurfaceRaised);
    set(QPalette::AlternateBase, ColorToken::SurfaceSunken);
    set(QPalette::Text, ColorToken::Ink);
    set(QPalette::PlaceholderText, ColorToken::InkFaint);
    set(QPalette::Button, ColorToken::SurfaceRaised);
    set(QPalette::ButtonText, ColorToken::Ink);
    set(QPalette::BrightText, ColorToken::AccentInk);
    set(QPalette::ToolTipBase, ColorToken::SurfaceRaised);
    set(QPalette::ToolTipText, ColorToken::Ink);
    set(QPalette::Highlight, ColorToken::Accent);
    set(QPalette::HighlightedText, ColorToken::AccentInk);
    set(QPalette::Link, ColorToken::Accent);
    set(QPalette::LinkVisited, ColorToken::Accent);
    set(QPalette::Mid, ColorToken::Line);
    set(QPalette::Dark, ColorToken::LineStrong);
    set(QPalette::Midlight, ColorToken::SurfaceSunken);
    set(QPalette::Light, ColorToken::SurfaceRaised);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(ColorToken::InkFaint));
    return palette;
}

QString Theme::styleSheet() const
{
    QString sheet = m_sheetTemplate;
    for (int i = 0; i < colorTokenCount; ++i) {
        const auto token = static_cast<ColorToken>(i);
        sheet.replace(QStringLiteral("@{") + nameOf(token) + QLatin1Char('}'), color(token).name());
    }
    for (int i = 0; i < sizeTokenCount; ++i) {
        const auto token = static_cast<SizeToken>(i);
        sheet.replace(QStringLiteral("@{") + nameOf(token) + QLatin1Char('}'),
                      QString::number(px(token)) + QStringLiteral("px"));
    }
    return sheet;
}

void Theme::restyle()
{
    if (m_application) {
        m_application->setPalette(palette());
        m_application->setFont(font(SizeToken::TextBase));
        m_application->setStyleSheet(styleSheet());
    }
    Q_EMIT changed();
}

const Theme &theme()
{
    if (installed())
        return *installed();
    static const Theme fallback;
    return fallback;
}

} // namespace zhiping::widgets
