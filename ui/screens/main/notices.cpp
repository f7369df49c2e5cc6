// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/main/notices.h"

#include "models/session_control.h"
#include "models/status_wording.h"
#include "models/sync_control.h"

#include <QCoreApplication>

namespace zhiping::screens {

namespace {

struct Notices {
    Q_DECLARE_TR_FUNCTIONS(zhiping::screens::Notices)
};

using Notice = widgets::NoticeBar::Notice;
using Tone = widgets::NoticeBar::Tone;

/// Whether the last attempt to sign in again came to nothing, for a reason other than the one it was made
/// for.
bool isRefused(const models::SessionControl &session)
{
    if (!session.refusal().isEmpty())
        return true;
    const std::optional<Error> error = session.lastError();
    return error && error->kind != ErrorKind::SignInRequired && error->kind != ErrorKind::SecretsUnavailable
        && error->kind != ErrorKind::NotFound;
}

StandingNotice refusedNotice(const models::SessionControl &session)
{
    const models::Message message = models::sessionMessage(session);
    return {NoticeCause::Refused,
            {Tone::Warning, message.sentence(), Notices::tr("Sign in again"), message.details, true}};
}

StandingNotice offlineIdentityNotice(const models::SessionControl &session)
{
    const std::optional<Error> error = session.lastError();
    if (error && error->kind == ErrorKind::SecretsUnavailable)
        return {NoticeCause::OfflineIdentity,
                {Tone::Warning,
                 Notices::tr(
                     "The system's keychain is locked or missing, so the last sign-in could not be taken up. "
                     "Your work is here and can go on; to send and receive, unlock the keychain and start "
                     "Zhiping again, or sign in."),
                 Notices::tr("Sign in"), models::messageFor(*error).details, true}};
    return {NoticeCause::OfflineIdentity,
            {Tone::Plain,
             Notices::tr("You work with the identity stored on this laptop. Sign in to send and receive."),
             Notices::tr("Sign in"),
             {},
             true}};
}

/// What the last run could not take over from the platform.
StandingNotice leftoverNotice(const models::SyncControl &sync)
{
    if (const auto removals = sync.heldBackRemovals())
        return {NoticeCause::RemovalsHeldBack,
                {Tone::Warning,
                 Notices::tr(
                     "The platform takes away %1 of the %2 applications on this laptop. They stay here until "
                     "you agree; what you wrote and decided stays in any case. If you did not expect this, "
                     "ask the platform's staff first.")
                     .arg(removals->many)
                     .arg(removals->of),
                 Notices::tr("Agree and take away"),
                 {},
                 true}};
    const QStringList unreadable = sync.unreadable();
    if (unreadable.isEmpty())
        return {};
    return {NoticeCause::Unreadable,
            {Tone::Warning,
             Notices::tr(
                 "%n application(s) came in a form that this version cannot read; all others are here. "
                 "They are kept as they came, and a newer version takes them in by itself. Give the details "
                 "to the platform's staff.",
                 nullptr, int(unreadable.size())),
             {},
             unreadable.join(u'\n'),
             true}};
}

} // namespace

StandingNotice standingNotice(const models::SessionControl &session, const models::SyncControl &sync)
{
    using State = models::SessionControl::State;
    switch (session.state()) {
    case State::SignedOut:
    case State::SigningIn:
        return {};
    case State::Expired:
        if (isRefused(session))
            return refusedNotice(session);
        return {NoticeCause::SessionExpired,
                {Tone::Warning,
                 Notices::tr(
                     "Your sign-in has ended. Everything you wrote is stored on this laptop; you can go on "
                     "working and send after signing in again."),
                 Notices::tr("Sign in again"),
                 {},
                 true}};
    case State::OfflineIdentity:
        if (isRefused(session))
            return refusedNotice(session);
        return offlineIdentityNotice(session);
    case State::SignedIn:
        break;
    }
    if (!session.refusal().isEmpty())
        return refusedNotice(session);
    if (sync.state() == models::SyncControl::State::Failed && sync.lastError()) {
        const auto room =
            sync.lastError()->kind == ErrorKind::StorageFull ? sync.missingRoom() : std::nullopt;
        const models::Message message = room ? models::diskReserveMessage(room->needed, room->free)
                                             : models::messageFor(*sync.lastError());
        return {NoticeCause::SyncFailed,
                {Tone::Fault, message.sentence(),
                 // What a restart mends, another attempt does not.
                 sync.lastError()->kind == ErrorKind::StorageDamaged ? QString() : Notices::tr("Sync now"),
                 message.details, true}};
    }
    if (StandingNotice leftover = leftoverNotice(sync); leftover.cause != NoticeCause::None)
        return leftover;
    if (!session.isRemembered())
        return {
            NoticeCause::NotRemembered,
            {Tone::Plain,
             Notices::tr(
                 "The system's keychain is not available: this sign-in lasts only while the program runs."),
             {},
             session.lastError() ? models::messageFor(*session.lastError()).details : QString(),
             true}};
    return {};
}

namespace {

StandingNotice cacheRebuiltNotice()
{
    return {NoticeCause::CacheRebuilt,
            {Tone::Warning,
             Notices::tr(
                 "The copy of the platform's applications on this laptop was damaged and is being fetched "
                 "again. Everything you wrote is kept apart from it and is not affected."),
             {},
             {},
             true}};
}

StandingNotice phraseMissingNotice()
{
    return {NoticeCause::PhraseMissing,
            {Tone::Plain,
             Notices::tr(
                 "Print or write down a recovery phrase: should this computer's keychain ever be lost, only "
                 "it opens the work that is not sent yet."),
             Notices::tr("Recovery phrase …"),
             {},
             true}};
}

StandingNotice messageNotice(NoticeCause cause, const models::Message &message, bool dismissible)
{
    return {cause, {Tone::Warning, message.sentence(), {}, message.details, dismissible}};
}

bool isMinor(NoticeCause cause)
{
    return cause == NoticeCause::None || cause == NoticeCause::OfflineIdentity
        || cause == NoticeCause::NotRemembered;
}

} // namespace

StandingNotice withNews(const StandingNotice &standing, const models::ProfileNews &news, QDate today)
{
    if (news.readOnly != models::ProfileNews::ReadOnly::No)
        return messageNotice(NoticeCause::ReadOnly, models::readOnlyMessage(news.readOnly), false);
    if (news.restored)
        return messageNotice(NoticeCause::Restored, models::restoredMessage(*news.restored, today), true);
    if (!isMinor(standing.cause))
        return standing;
    if (news.cacheRebuilt)
        return cacheRebuiltNotice();
    return news.phraseMissing ? phraseMissingNotice() : standing;
}

void forget(models::ProfileNews &news, NoticeCause cause)
{
    if (cause == NoticeCause::Restored)
        news.restored.reset();
    if (cause == NoticeCause::CacheRebuilt)
        news.cacheRebuilt = false;
    if (cause == NoticeCause::PhraseMissing)
        news.phraseMissing = false;
}

Notice deliveredNotice()
{
    return {Tone::Good,
            Notices::tr("The platform has received your decision; the receipt is under To send."),
            {},
            {},
            true};
}

Notice faultNotice(const models::Message &message)
{
    return {Tone::Fault, message.sentence(), {}, message.details, true};
}

} // namespace zhiping::screens
