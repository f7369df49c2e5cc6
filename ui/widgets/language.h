// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace zhiping::widgets {

/// "zh_CN" and "en": what the interface is translated into, the default first.
[[nodiscard]] const QStringList &interfaceLanguages();

/// Install the program's and Qt's own translations for @p language; anything not offered means Chinese. Call
/// it once, before the first widget is made: texts are fixed when their widgets are.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace zhiping::widgets
