// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme_tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace zhiping::widgets {

/// How the program looks right now: a scheme and a text size, over the design's tokens.
///
/// `main` makes one and calls `install()`; from then on every widget of the program asks `theme()`. A change
/// restyles the application at once: widgets that paint themselves get the usual `QEvent::StyleChange`.
class Theme final : public QObject
{
    Q_OBJECT
public:
    /// Reads :/theme/tokens.json and :/theme/application.qss. Both are compiled in, so a fault in them is a
    /// programming error: it is logged and the built-in fallback look of Qt remains.
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Make this the look of @p application. The theme must outlive it or be its child.
    void install(QApplication &application);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    /// Text size in per cent: 100, 125, 150 or 200. Other values are brought to the nearest of them.
    [[nodiscard]] int textScale() const { return m_textScale; }
    void setTextScale(int percent);
    [[nodiscard]] static const std::array<int, 4> &textScales();

    [[nodiscard]] QColor color(ColorToken token) const;
    /// In pixels at the present text size. Hairlines and the focus ring do not grow.
    [[nodiscard]] int px(SizeToken token) const;
    [[nodiscard]] QFont font(SizeToken textSize, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;

Q_SIGNALS:
    void changed();

private:
    void restyle();

    ThemeTokens m_tokens;
    QString m_sheetTemplate;
    QStringList m_families;
    Scheme m_scheme = Scheme::Light;
    int m_textScale = 100;
    QApplication *m_application = nullptr;
};

/// The installed theme, or a light one at 100 % where none is (a widget in a test of its own).
[[nodiscard]] const Theme &theme();

} // namespace zhiping::widgets
