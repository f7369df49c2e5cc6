// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/wording.h"

#include <QCoreApplication>
#include <QHash>

namespace zhiping::models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhiping::models::Words)
};

} // namespace

QString laneText(review::Lane lane)
{
    using review::Lane;
    switch (lane) {
    case Lane::Waiting:
        return Words::tr("To accept");
    case Lane::InReview:
        return Words::tr("In review");
    case Lane::Correcting:
        return Words::tr("Being corrected");
    case Lane::Corrected:
        return Words::tr("Corrected, to re-review");
    case Lane::SecondRound:
        return Words::tr("Forwarded to the city");
    case Lane::Done:
        return Words::tr("Done");
    }
    Q_UNREACHABLE();
}

QString verdictText(domain::Verdict verdict)
{
    using domain::Verdict;
    switch (verdict) {
    case Verdict::Recognise:
        return Words::tr("Recognise");
    case Verdict::Decline:
        return Words::tr("Decline");
    case Verdict::Forward:
        return Words::tr("Passed first review, forward to the city");
    case Verdict::RequestCorrection:
        return Words::tr("Request correction");
    case Verdict::ReturnToDistrict:
        return Words::tr("Return to the district");
    }
    Q_UNREACHABLE();
}

QString outboxStateText(ports::OutboxState state)
{
    using ports::OutboxState;
    switch (state) {
    case OutboxState::Draft:
        return Words::tr("Draft");
    case OutboxState::Sealed:
        return Words::tr("To be sent");
    case OutboxState::Sending:
        return Words::tr("Sending");
    case OutboxState::Backoff:
        return Words::tr("Will be tried again");
    case OutboxState::WaitingForSignIn:
        return Words::tr("Waiting for sign-in");
    case OutboxState::Acknowledged:
        return Words::tr("Receipt here");
    case OutboxState::Confirmed:
        return Words::tr("On the platform's record");
    case OutboxState::Conflict:
        return Words::tr("Conflict, look again");
    case OutboxState::Parked:
        return Words::tr("Not accepted");
    }
    Q_UNREACHABLE();
}

bool isUnsent(ports::OutboxState state)
{
    using ports::OutboxState;
    switch (state) {
    case OutboxState::Sealed:
    case OutboxState::Sending:
    case OutboxState::Backoff:
    case OutboxState::WaitingForSignIn:
    case OutboxState::Conflict:
    case OutboxState::Parked:
        return true;
    case OutboxState::Draft:
    case OutboxState::Acknowledged:
    case OutboxState::Confirmed:
        return false;
    }
    Q_UNREACHABLE();
}

QString roleText(const domain::Account &account)
{
    QStringList names;
    for (const domain::Role role : account.roles) {
        switch (role) {
        case domain::Role::District:
            names.append(Words::tr("District reviewer"));
            break;
        case domain::Role::Municipal:
            names.append(Words::tr("Municipal reviewer"));
            break;
        case domain::Role::Trainer:
            names.append(Words::tr("Trainer"));
            break;
        }
    }
    return names.join(Words::tr(", ", "between the roles of one person"));
}

QString categoryText(const domain::CategoryCode &code)
{
    static const QHash<QString, const char *> names {
        {QStringLiteral("A"), QT_TRANSLATE_NOOP("zhiping::models::Words", "Digital equipment")},
        {QStringLiteral("B"), QT_TRANSLATE_NOOP("zhiping::models::Words", "Integrated information systems")},
        {QStringLiteral("C"), QT_TRANSLATE_NOOP("zhiping::models::Words", "Cloud and platforms")},
        {QStringLiteral("D"), QT_TRANSLATE_NOOP("zhiping::models::Words", "New manufacturing models")},
    };
    const char *name = names.value(code.text());
    return name ? Words::tr(name) : code.text();
}

QString shortCategoryText(const domain::CategoryCode &code)
{
    static const QHash<QString, const char *> names {
        {QStringLiteral("A"), QT_TRANSLATE_NOOP("zhiping::models::Words", "Equipment")},
        {QStringLiteral("B"), QT_TRANSLATE_NOOP("zhiping::models::Words", "Information systems")},
        {QStringLiteral("C"), QT_TRANSLATE_NOOP("zhiping::models::Words", "Cloud")},
        {QStringLiteral("D"), QT_TRANSLATE_NOOP("zhiping::models::Words", "New models")},
    };
    const char *name = names.value(code.text());
    return name ? Words::tr(name) : code.text();
}

} // namespace zhiping::models
