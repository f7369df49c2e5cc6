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

using Tone = widgets::NoticeBar::Tone;

} // namespace

StandingNotice standingNotice(const models::SessionControl &session, const models::SyncControl &sync)
{
    using State = models::SessionControl::State;
    switch (session.state()) {
    case State::SignedOut:
    case State::SigningIn:
        return {};
    case State::Expired:
        return {NoticeCause::SessionExpired,
                {Tone::Warning,
                 Notices::tr(
                     "Your sign-in has ended. Everything you wrote is stored on this laptop; you can go on "
                     "working and send after signing in again."),
                 Notices::tr("Sign in again"),
                 {},
                 true}};
    case State::OfflineIdentity:
        return {
            NoticeCause::OfflineIdentity,
            {Tone::Plain,
             Notices::tr("You work with the identity stored on this laptop. Sign in to send and receive."),
             Notices::tr("Sign in"),
             {},
             true}};
    case State::SignedIn:
        break;
    }
    if (!session.refusal().isEmpty()) {
        const models::Message message = models::refusalMessage(session.refusal());
        return {NoticeCause::Refused,
                {Tone::Warning, message.sentence(), Notices::tr("Sign in again"), message.details, true}};
    }
    if (sync.state() == models::SyncControl::State::Failed && sync.lastError()) {
        const models::Message message = models::messageFor(*sync.lastError());
        return {NoticeCause::SyncFailed,
                {Tone::Fault, message.sentence(), Notices::tr("Sync now"), message.details, true}};
    }
    if (!session.isRemembered())
        return {
            NoticeCause::NotRemembered,
            {Tone::Plain,
             Notices::tr(
                 "The system's keychain is not available: this sign-in lasts only while the program runs."),
             {},
             {},
             true}};
    return {};
}

widgets::NoticeBar::Notice faultNotice(const models::Message &message)
{
    return {Tone::Fault, message.sentence(), {}, message.details, true};
}

} // namespace zhiping::screens
