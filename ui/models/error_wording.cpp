// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/formatting.h"
#include "models/wording.h"

#include <QCoreApplication>

namespace zhiping::models {

namespace {

struct Faults {
    Q_DECLARE_TR_FUNCTIONS(zhiping::models::Faults)
};

QString workIsHere()
{
    return Faults::tr("Everything you wrote is stored on this laptop.");
}

/// For faults of the connection: nobody, or somebody else, answered.
Message connectionMessage(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return {Faults::tr("There is no connection to the platform."),
                workIsHere(),
                Faults::tr("Go on working; it is sent when the network is back."),
                {}};
    case ErrorKind::Timeout:
        return {Faults::tr("The platform did not answer in time."),
                workIsHere(),
                Faults::tr("It is tried again by itself; nothing is sent twice."),
                {}};
    case ErrorKind::SignInRequired:
        return {Faults::tr("Your sign-in has ended."),
                workIsHere(),
                Faults::tr("Sign in again to go on sending and receiving."),
                {}};
    case ErrorKind::NotThePlatform:
        return {Faults::tr("Something else answered in place of the platform."),
                Faults::tr("Nothing was sent; everything you wrote is stored on this laptop."),
                Faults::tr("Check the network: is there a sign-in page of a hotel or office network, or a "
                           "wrong address in the settings?"),
                {}};
    case ErrorKind::UntrustedServer:
        return {Faults::tr("The server could not prove that it is the platform."),
                Faults::tr("The connection was refused before anything was sent."),
                Faults::tr("Check the computer's date, then ask your network administrator."),
                {}};
    default:
        return {};
    }
}

/// For what the platform itself answered.
Message platformMessage(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotPermitted:
        return {Faults::tr("The platform does not permit this to your account."),
                workIsHere(),
                Faults::tr("Ask your platform administrator to check your role and district."),
                {}};
    case ErrorKind::NotFound:
        return {Faults::tr("The platform no longer has what was asked for."),
                workIsHere(),
                Faults::tr("Sync again to see the present state."),
                {}};
    case ErrorKind::Conflict:
        return {Faults::tr("The application changed on the platform while you were working."),
                Faults::tr("Your opinion is kept as you wrote it; nothing was overwritten."),
                Faults::tr("Sync, look at the change, then decide again."),
                {}};
    case ErrorKind::Refused:
        return {Faults::tr("The platform did not accept this as it is."),
                workIsHere(),
                Faults::tr("Read the platform's reason in the outbox and correct it."),
                {}};
    case ErrorKind::MalformedReply:
        return {Faults::tr("The platform's answer could not be understood."),
                workIsHere(),
                Faults::tr("Try again later; if it stays so, send the details to support."),
                {}};
    case ErrorKind::ServerFault:
        return {Faults::tr("The platform has a fault at the moment."),
                workIsHere(),
                Faults::tr("It is tried again by itself."),
                {}};
    default:
        return {};
    }
}

/// For faults of this laptop.
Message localMessage(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::StorageFull:
        return {Faults::tr("The disk is full."),
                Faults::tr("What was saved before is safe."),
                Faults::tr("Free some space, then try again; the last change is not saved until then."),
                {}};
    case ErrorKind::StorageUnavailable:
        return {Faults::tr("The local store cannot be opened or written."),
                Faults::tr("What was saved before is safe."),
                Faults::tr("Check that the disk is there and not write-protected, then try again."),
                {}};
    case ErrorKind::StorageDamaged:
        return {
            Faults::tr("A local file is damaged."),
            Faults::tr("Nothing was deleted."),
            Faults::tr(
                "Close Zhiping and open it again: what came from the platform is then fetched anew. If it "
                "stays so, send the details to support."),
            {}};
    case ErrorKind::SecretsUnavailable:
        return {Faults::tr("The system's keychain is locked or missing."),
                Faults::tr("No password is stored anywhere else."),
                Faults::tr("Unlock the keychain; until then this sign-in lasts only while the program runs."),
                {}};
    case ErrorKind::InvalidRulePack:
        return {Faults::tr("The rule pack cannot be used."),
                workIsHere(),
                Faults::tr("Sync to fetch it again; applications can be read meanwhile, but not assessed."),
                {}};
    case ErrorKind::InvalidInput:
        return {Faults::tr("A value is not as it must be."),
                workIsHere(),
                Faults::tr("Check what was entered last."),
                {}};
    case ErrorKind::Cancelled:
        return {Faults::tr("Stopped."), workIsHere(), Faults::tr("Start it again whenever you like."), {}};
    default:
        return {};
    }
}

} // namespace

QString paragraphOf(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    // Chinese sets no blank after a full stop.
    return said.join(speaksChinese() ? QString() : QStringLiteral(" "));
}

QString Message::sentence() const
{
    return paragraphOf({happened, safe, advice});
}

Message messageFor(const Error &error)
{
    Message message;
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::SignInRequired:
    case ErrorKind::NotThePlatform:
    case ErrorKind::UntrustedServer:
        message = connectionMessage(error.kind);
        break;
    case ErrorKind::NotPermitted:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Refused:
    case ErrorKind::MalformedReply:
    case ErrorKind::ServerFault:
        message = platformMessage(error.kind);
        break;
    case ErrorKind::StorageFull:
    case ErrorKind::StorageUnavailable:
    case ErrorKind::StorageDamaged:
    case ErrorKind::SecretsUnavailable:
    case ErrorKind::InvalidRulePack:
    case ErrorKind::InvalidInput:
    case ErrorKind::Cancelled:
        message = localMessage(error.kind);
        break;
    }
    message.details = nameOf(error.kind);
    if (!error.evidence.isEmpty())
        message.details += QStringLiteral(": ") + error.evidence;
    return message;
}

} // namespace zhiping::models
