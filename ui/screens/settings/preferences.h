// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme_tokens.h"

#include <QList>
#include <QString>

class QSettings;

namespace zhiping::widgets {
class Theme;
}

namespace zhiping::screens {

/// How a reviewer wants the interface, as kept in the settings. A value that cannot be read is the default.
struct Preferences {
    QString language = QStringLiteral("zh_CN");
    widgets::Scheme scheme = widgets::Scheme::Light;
    int textScale = 100;    ///< Per cent.
    int attachmentRoom = 2; ///< GiB, on this laptop, all together.

    /// What is offered for `attachmentRoom`.
    [[nodiscard]] static QList<int> attachmentRooms() { return {1, 2, 5, 10, 20, 50}; }
    [[nodiscard]] qint64 attachmentBytes() const { return qint64 {attachmentRoom} << 30; }

    [[nodiscard]] static Preferences read(const QSettings &settings);
    void write(QSettings &settings) const;
    /// Give @p theme the scheme and text size. The language is installed once, at the start.
    void applyTo(widgets::Theme &theme) const;
    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace zhiping::screens
