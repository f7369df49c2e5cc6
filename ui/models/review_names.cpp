// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_wording.h"

#include <QHash>

namespace zhiping::models {

namespace {

/// Sources are marked here and translated by `tr` at the moment of use.
using Names = QHash<QString, const char *>;

} // namespace

QString ReviewNames::attachmentKind(const QString &code)
{
    static const Names names {
        {QStringLiteral("contract"), QT_TR_NOOP("Contract")},
        {QStringLiteral("invoice"), QT_TR_NOOP("Invoice")},
        {QStringLiteral("acceptance"), QT_TR_NOOP("Acceptance certificate")},
        {QStringLiteral("effect_report"), QT_TR_NOOP("Report on effects")},
        {QStringLiteral("photo"), QT_TR_NOOP("Photograph")},
        {QStringLiteral("equipment_list"), QT_TR_NOOP("Equipment list")},
        {QStringLiteral("licence"), QT_TR_NOOP("Business licence")},
        {QStringLiteral("designation"), QT_TR_NOOP("Document of a designation")},
        {QStringLiteral("pledge"), QT_TR_NOOP("Statement of truthfulness")},
        {QStringLiteral("other"), QT_TR_NOOP("Other")},
    };
    const char *name = names.value(code);
    return name ? tr(name) : code;
}

QString ReviewNames::investmentKind(const QString &code)
{
    static const Names names {
        {QStringLiteral("EQ"), QT_TR_NOOP("Equipment")},
        {QStringLiteral("EQ_FL"), QT_TR_NOOP("Equipment on finance lease")},
        {QStringLiteral("EQ_OL"), QT_TR_NOOP("Equipment rent")},
        {QStringLiteral("HW_IT"), QT_TR_NOOP("Related hardware")},
        {QStringLiteral("SW"), QT_TR_NOOP("Software")},
        {QStringLiteral("DEV"), QT_TR_NOOP("Application development")},
        {QStringLiteral("INFO"), QT_TR_NOOP("Information services")},
        {QStringLiteral("CLOUD"), QT_TR_NOOP("Cloud service rent")},
        {QStringLiteral("PLAT_SVC"), QT_TR_NOOP("Platform application service")},
        {QStringLiteral("PLAT_BUILD"), QT_TR_NOOP("Platform construction")},
        {QStringLiteral("CIVIL"), QT_TR_NOOP("Civil works")},
        {QStringLiteral("INSTALL"), QT_TR_NOOP("Installation")},
        {QStringLiteral("TRAIN"), QT_TR_NOOP("Training")},
        {QStringLiteral("CONSULT"), QT_TR_NOOP("Consulting")},
        {QStringLiteral("LABOR"), QT_TR_NOOP("Labour")},
        {QStringLiteral("LAND"), QT_TR_NOOP("Land")},
        {QStringLiteral("WC"), QT_TR_NOOP("Working capital")},
        {QStringLiteral("INTEREST"), QT_TR_NOOP("Interest")},
        {QStringLiteral("TAX"), QT_TR_NOOP("Taxes")},
    };
    const char *name = names.value(code);
    return name ? tr(name) : code;
}

QString ReviewNames::designationKind(const QString &code)
{
    static const Names names {
        {QStringLiteral("national_standardisation"),
         QT_TR_NOOP("National standardisation and new-mode project")},
        {QStringLiteral("national_demonstration"), QT_TR_NOOP("National smart-manufacturing pilot")},
        {QStringLiteral("national_benchmark"), QT_TR_NOOP("National smart-manufacturing benchmark")},
        {QStringLiteral("municipal_workshop"), QT_TR_NOOP("Municipal digital workshop")},
        {QStringLiteral("municipal_factory"), QT_TR_NOOP("Municipal smart factory")},
        {QStringLiteral("district_workshop"), QT_TR_NOOP("District digital workshop")},
        {QStringLiteral("other"), QT_TR_NOOP("Other designation")},
    };
    const char *name = names.value(code);
    return name ? tr(name) : code;
}

QString ReviewNames::enterpriseSize(const QString &code)
{
    static const Names names {
        {QStringLiteral("large"), QT_TR_NOOP("Large enterprise")},
        {QStringLiteral("medium"), QT_TR_NOOP("Medium-sized enterprise")},
        {QStringLiteral("small"), QT_TR_NOOP("Small enterprise")},
        {QStringLiteral("micro"), QT_TR_NOOP("Micro enterprise")},
    };
    const char *name = names.value(code);
    return name ? tr(name) : code;
}

QString ReviewNames::effect(const QString &code)
{
    static const Names names {
        {QStringLiteral("E1"), QT_TR_NOOP("Production efficiency")},
        {QStringLiteral("E2"), QT_TR_NOOP("Energy efficiency")},
        {QStringLiteral("E3"), QT_TR_NOOP("Defect rate")},
        {QStringLiteral("E4"), QT_TR_NOOP("Operating cost")},
        {QStringLiteral("E5"), QT_TR_NOOP("Development cycle")},
        {QStringLiteral("E6"), QT_TR_NOOP("Share of numerically controlled equipment")},
    };
    const char *name = names.value(code);
    return name ? tr(name) : code;
}

QString ReviewNames::level(const QString &code)
{
    if (code == QLatin1String("district"))
        return tr("District");
    if (code == QLatin1String("municipal"))
        return tr("Municipal");
    return code;
}

QString ReviewNames::outboxState(ports::OutboxState state)
{
    switch (state) {
    case ports::OutboxState::Draft:
        return tr("not signed yet");
    case ports::OutboxState::Sealed:
    case ports::OutboxState::Sending:
    case ports::OutboxState::Backoff:
        return tr("sealed, waiting to be sent");
    case ports::OutboxState::WaitingForSignIn:
        return tr("sealed, waiting for you to sign in");
    case ports::OutboxState::Acknowledged:
        return tr("received by the platform");
    case ports::OutboxState::Confirmed:
        return tr("confirmed by the platform");
    case ports::OutboxState::Conflict:
        return tr("in conflict: the application changed on the platform");
    case ports::OutboxState::Parked:
        return tr("refused by the platform");
    }
    return {};
}

} // namespace zhiping::models
