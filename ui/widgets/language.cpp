// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

namespace zhiping::widgets {

namespace {

Q_LOGGING_CATEGORY(logLanguage, "zhiping.ui.language")

} // namespace

const QStringList &interfaceLanguages()
{
    static const QStringList languages {QStringLiteral("zh_CN"), QStringLiteral("en")};
    return languages;
}

void installLanguage(QCoreApplication &application, const QString &language)
{
    const QString chosen = interfaceLanguages().contains(language) ? language : interfaceLanguages().first();
    QLocale::setDefault(QLocale(chosen));
    auto *qtOwn = new QTranslator(&application);
    if (qtOwn->load(QStringLiteral("qtbase_") + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtOwn);
    auto *own = new QTranslator(&application);
    if (own->load(QStringLiteral(":/i18n/zhiping_") + chosen))
        QCoreApplication::installTranslator(own);
    else
        qCWarning(logLanguage) << "no translation for" << chosen;
}

} // namespace zhiping::widgets
