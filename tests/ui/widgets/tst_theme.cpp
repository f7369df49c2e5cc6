// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace zhiping::widgets;

namespace {

QByteArray tokenFile()
{
    QFile file(QStringLiteral(":/theme/tokens.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double light = qMax(luminance(a), luminance(b));
    const double dark = qMin(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsItsOwnTokenFile();
    void refusesAFaultyTokenFileWithThePlace_data();
    void refusesAFaultyTokenFileWithThePlace();
    void keepsTextReadableInEveryScheme_data();
    void keepsTextReadableInEveryScheme();
    void replacesEveryTokenInTheStyleSheet();
    void growsTextAndControlsButNotHairlines();
    void loadsEveryDrawing();
    void bringsAnOddTextSizeToTheNearestOffered();
};

void ThemeTest::readsItsOwnTokenFile()
{
    QString fault;
    const auto tokens = readThemeTokens(tokenFile(), fault);
    QVERIFY2(tokens.has_value(), qPrintable(fault));
    QCOMPARE(tokens->color(Scheme::Light, ColorToken::Accent), QColor(0x1D, 0x5F, 0xA8));
    QCOMPARE(tokens->size(SizeToken::TextBase), 13);
    QVERIFY(tokens->size(SizeToken::TextSmall) >= 12);
}

void ThemeTest::refusesAFaultyTokenFileWithThePlace_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    QTest::newRow("missing colour") << QByteArray("\"met\": \"#5BC48A\"")
                                    << QByteArray("\"mett\": \"#5BC48A\"")
                                    << QStringLiteral("$.schemes.dark.met");
    QTest::newRow("not a colour") << QByteArray("#F1F2F0") << QByteArray("grey")
                                  << QStringLiteral("$.schemes.light.surface.sunken");
    QTest::newRow("zero length") << QByteArray("\"focus\": 2") << QByteArray("\"focus\": 0")
                                 << QStringLiteral("$.sizes.focus");
    QTest::newRow("unknown length") << QByteArray("\"focus\": 2") << QByteArray("\"focus\": 2, \"blur\": 2")
                                    << QStringLiteral("$.sizes");
    QTest::newRow("not JSON") << QByteArray("\"sizes\"") << QByteArray("sizes") << QStringLiteral("offset");
}

void ThemeTest::refusesAFaultyTokenFileWithThePlace()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, place);
    QByteArray json = tokenFile();
    QVERIFY(json.contains(from));
    json.replace(from, to);
    QString fault;
    QVERIFY(!readThemeTokens(json, fault));
    QVERIFY2(fault.contains(place), qPrintable(fault));
}

void ThemeTest::keepsTextReadableInEveryScheme_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << int(Scheme::Light) << 4.5;
    QTest::newRow("dark") << int(Scheme::Dark) << 4.5;
    QTest::newRow("high contrast") << int(Scheme::HighContrast) << 7.0;
}

void ThemeTest::keepsTextReadableInEveryScheme()
{
    QFETCH(const int, scheme);
    QFETCH(const double, least);
    Theme look;
    look.setScheme(static_cast<Scheme>(scheme));
    const auto check = [&](ColorToken ink, ColorToken ground) {
        const double ratio = contrast(look.color(ink), look.color(ground));
        QVERIFY2(ratio >= least,
                 qPrintable(QStringLiteral("%1 on %2: %3").arg(nameOf(ink), nameOf(ground)).arg(ratio)));
    };
    for (const auto ground :
         {ColorToken::Surface, ColorToken::SurfaceRaised, ColorToken::SurfaceSunken, ColorToken::AccentWash})
        for (const auto ink : {ColorToken::Ink, ColorToken::InkSoft, ColorToken::InkFaint, ColorToken::Accent,
                               ColorToken::Met, ColorToken::Unmet, ColorToken::Open, ColorToken::Unsent})
            check(ink, ground);
    check(ColorToken::Met, ColorToken::MetWash);
    check(ColorToken::Unmet, ColorToken::UnmetWash);
    check(ColorToken::Open, ColorToken::OpenWash);
    check(ColorToken::Unsent, ColorToken::UnsentWash);
    check(ColorToken::AccentInk, ColorToken::Accent);
    check(ColorToken::AccentInk, ColorToken::AccentHover);
}

void ThemeTest::replacesEveryTokenInTheStyleSheet()
{
    const Theme look;
    const QString sheet = look.styleSheet();
    QVERIFY(sheet.size() > 1000);
    QVERIFY2(!sheet.contains(QStringLiteral("@{")),
             qPrintable(sheet.mid(sheet.indexOf(QStringLiteral("@{")), 40)));
    QFile source(QStringLiteral(":/theme/application.qss"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(source.readAll());
    QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("#[0-9A-Fa-f]{3,6}\\b|[1-9][0-9]*px"))),
             "the style sheet holds a literal colour or length");
}

void ThemeTest::growsTextAndControlsButNotHairlines()
{
    Theme look;
    look.setTextScale(200);
    QCOMPARE(look.px(SizeToken::TextBase), 26);
    QCOMPARE(look.px(SizeToken::Control), 64);
    QCOMPARE(look.px(SizeToken::Hairline), 1);
    QCOMPARE(look.px(SizeToken::Focus), 2);
    QCOMPARE(look.font(SizeToken::TextBase).pixelSize(), 26);
}

void ThemeTest::loadsEveryDrawing()
{
    QDirIterator files(QStringLiteral(":/icons"), {QStringLiteral("*.svg")});
    int count = 0;
    while (files.hasNext()) {
        files.next();
        const QIcon drawing = icon(files.fileInfo().completeBaseName(), ColorToken::Accent);
        const QImage image = drawing.pixmap(20, 20).toImage();
        bool inked = false;
        for (int y = 0; y < image.height() && !inked; ++y)
            for (int x = 0; x < image.width() && !inked; ++x)
                inked = image.pixelColor(x, y).alpha() > 128 && image.pixelColor(x, y).blue() > 100;
        QVERIFY2(inked,
                 qPrintable(files.fileName() + QStringLiteral(" is not drawn in the colour asked for")));
        ++count;
    }
    QVERIFY(count > 30);
}

void ThemeTest::bringsAnOddTextSizeToTheNearestOffered()
{
    Theme look;
    look.setTextScale(140);
    QCOMPARE(look.textScale(), 150);
    look.setTextScale(-3);
    QCOMPARE(look.textScale(), 100);
    look.setTextScale(1000);
    QCOMPARE(look.textScale(), 200);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
