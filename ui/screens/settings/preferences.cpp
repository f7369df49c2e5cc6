// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/settings/preferences.h"

#include "widgets/language.h"
#include "widgets/theme.h"

#include <QSettings>

namespace zhiping::screens {

namespace {

QString languageKey()
{
    return QStringLiteral("interface/language");
}

QString schemeKey()
{
    return QStringLiteral("interface/theme");
}

QString scaleKey()
{
    return QStringLiteral("interface/text_scale");
}

QString roomKey()
{
    return QStringLiteral("offline/attachment_room");
}

} // namespace

Preferences Preferences::read(const QSettings &settings)
{
    Preferences preferences;
    const QString language = settings.value(languageKey()).toString();
    if (widgets::interfaceLanguages().contains(language))
        preferences.language = language;
    if (const auto scheme = widgets::schemeFromName(settings.value(schemeKey()).toString()))
        preferences.scheme = *scheme;
    const int scale = settings.value(scaleKey()).toInt();
    for (const int offered : widgets::Theme::textScales())
        if (offered == scale)
            preferences.textScale = scale;
    const int room = settings.value(roomKey()).toInt();
    if (attachmentRooms().contains(room))
        preferences.attachmentRoom = room;
    return preferences;
}

void Preferences::write(QSettings &settings) const
{
    settings.setValue(languageKey(), language);
    settings.setValue(schemeKey(), widgets::nameOf(scheme));
    settings.setValue(scaleKey(), textScale);
    settings.setValue(roomKey(), attachmentRoom);
}

void Preferences::applyTo(widgets::Theme &theme) const
{
    theme.setScheme(scheme);
    theme.setTextScale(textScale);
}

} // namespace zhiping::screens
