// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/start_wording.h"

#include "models/formatting.h"

#include <QCoreApplication>

namespace zhiping::models {

namespace {

struct Starting {
    Q_DECLARE_TR_FUNCTIONS(zhiping::models::Starting)
};

QString untouched()
{
    return Starting::tr("Your files are as they were; nothing was changed.");
}

Message diskFull()
{
    return {Starting::tr("The disk is full, so your work cannot be opened for writing."),
            Starting::tr("What was saved before is safe."),
            Starting::tr("Free some space, at least 100 MB, then try again."),
            {}};
}

Message notWritable()
{
    return {Starting::tr("The data folder cannot be written."),
            untouched(),
            Starting::tr(
                "It has to be on this computer's own disk, not on a network drive, and you need the right "
                "to write there. Ask whoever looks after this computer, then try again."),
            {}};
}

QString detailsOf(const Error &error)
{
    return error.evidence.isEmpty() ? nameOf(error.kind) : nameOf(error.kind) + u": " + error.evidence;
}

} // namespace

Message dataFolderMessage(const Error &error, const QString &folder)
{
    Message message = error.kind == ErrorKind::StorageFull ? diskFull() : notWritable();
    message.details = folder + u'\n' + detailsOf(error);
    return message;
}

Message silentInstanceMessage(qint64 process)
{
    Message message {
        Starting::tr("Zhiping is already open, but does not answer."),
        Starting::tr("What was saved is safe. A second window on the same data was not opened, so that "
                     "the two cannot overwrite each other."),
        Starting::tr("It may be busy: wait a moment, then try again. If it never answers, end it with "
                     "the system's task list and try again."),
        {}};
    if (process > 0)
        message.details = Starting::tr("Process %1").arg(process);
    return message;
}

Message practiceMessage(const Error &error)
{
    Message message {
        Starting::tr("The practice platform did not start."),
        Starting::tr("Practice holds only fictional applications; your real work is kept elsewhere and "
                     "is not affected."),
        Starting::tr("Try again; if it stays so, send the details to support."), detailsOf(error)};
    if (error.kind == ErrorKind::Conflict)
        message.advice =
            Starting::tr("Another program is using the practice folder: close it, then try again.");
    else if (error.kind == ErrorKind::StorageFull)
        message.advice = Starting::tr("The disk is full. Free some space, at least 100 MB, then try again.");
    return message;
}

Message readOnlyMessage(ProfileNews::ReadOnly why)
{
    if (why == ProfileNews::ReadOnly::WriteProtected)
        return {Starting::tr("The folder with your work is write-protected: everything is shown, but nothing "
                             "can be changed or received."),
                untouched(),
                Starting::tr("Have the protection removed (a stick's lock, the rights of the folder), then "
                             "open Zhiping again."),
                {}};
    return {Starting::tr(
                "Your work was last opened with a newer version of Zhiping. This older version shows it, "
                "but cannot change it."),
            untouched(),
            Starting::tr("To go on working, install that version or a later one."),
            {}};
}

Message restoredMessage(const ProfileNews::Restored &restored, QDate today)
{
    if (!restored.copiedAt.isValid())
        return {Starting::tr("The file with your work is damaged, and there is no intact copy of it."),
                Starting::tr("Everything in it that can be read is still here; nothing was deleted."),
                Starting::tr("Some of it may be older than you left it: look through what you did last."),
                {}};
    Message message {
        Starting::tr("The file with your work was damaged. The copy of %1 was taken up in its place.")
            .arg(momentText(restored.copiedAt, today)),
        Starting::tr("The damaged file was set aside and is kept."),
        {},
        restored.setAside};
    const auto list = [&message](const QString &what, const QStringList &codes) {
        if (!codes.isEmpty())
            message.details.prepend(what.arg(codes.join(u' ')) + u'\n');
    };
    list(Starting::tr("Written about since then: %1"), restored.wordsMissing);
    list(Starting::tr("Decided since then: %1"), restored.decisionsMissing);
    if (!restored.listIsComplete)
        message.advice =
            Starting::tr("What you wrote after that may be missing, and the damaged file does not "
                         "tell what: look through what you did last.");
    else if (restored.decisionsMissing.isEmpty() && restored.wordsMissing.isEmpty())
        message.advice = Starting::tr("Nothing is missing from it.");
    else
        message.advice = Starting::tr("What came after that is listed in the details: please do it again.");
    return message;
}

Message diskReserveMessage(qint64 needed, qint64 free)
{
    return {Starting::tr("The disk is nearly full: to receive more, %1 must be free, and %2 are.")
                .arg(sizeText(needed), sizeText(free)),
            Starting::tr("The rest is kept for your own work, which is still saved and sent."),
            Starting::tr("Free some space, then sync again."),
            {}};
}

Message lockedMessage(const Error &error, Lock lock)
{
    const QString sealed =
        Starting::tr("Your work lies sealed on this laptop, as it was; nothing was deleted.");
    Message message;
    if (error.kind == ErrorKind::SecretsUnavailable && lock == Lock::New)
        message = {
            Starting::tr(
                "The system's keychain, which is to keep the key to your work, is locked or missing."),
            Starting::tr("Nothing is kept on this laptop without being sealed, so nothing was kept yet."),
            Starting::tr("Unlock the keychain and try again. On a computer without one, a recovery phrase on "
                         "paper takes its place; you then enter it at each start."),
            {}};
    else if (error.kind == ErrorKind::SecretsUnavailable)
        message = {
            Starting::tr("The system's keychain, which keeps the key to your work, is locked or missing."),
            sealed,
            lock == Lock::HasPhrase
                ? Starting::tr("Unlock the keychain and try again, or enter your recovery phrase.")
                : Starting::tr("Unlock the keychain, then try again."),
            {}};
    else if (error.kind == ErrorKind::NotFound)
        message = {Starting::tr("The system's keychain does not have the key to your work."),
                   sealed,
                   lock == Lock::HasPhrase
                       ? Starting::tr("Enter your recovery phrase; a keychain then learns the key again.")
                       : Starting::tr(
                           "If the keychain of another desktop or an earlier one is still there, open that "
                           "and try again. Otherwise begin anew: what is sealed is set aside and kept."),
                   {}};
    else if (error.kind == ErrorKind::StorageFull)
        message = diskFull();
    else if (error.kind == ErrorKind::StorageDamaged || error.kind == ErrorKind::Refused)
        message = {
            Starting::tr("The file with the key to your work cannot be read."),
            sealed,
            Starting::tr("Copy the whole data folder to a safe place and send the details to support. Do "
                         "not delete anything."),
            {}};
    else
        message = notWritable();
    message.details = detailsOf(error);
    return message;
}

Message beginAnewMessage()
{
    return {
        Starting::tr("Begin anew without the sealed work?"),
        Starting::tr(
            "What you wrote on this laptop and have not sent is set aside, sealed, in the folder “locked” "
            "and is kept; what the platform has received is safe there."),
        Starting::tr(
            "The applications are fetched again. If the phrase or the keychain turns up later, support "
            "can open what was set aside."),
        {}};
}

Message phraseMessage(const Error &error)
{
    Message message;
    if (error.kind == ErrorKind::InvalidInput)
        message = {Starting::tr("This is not the recovery phrase of this work."),
                   {},
                   Starting::tr("Compare it sign by sign with the paper, then try again."),
                   {}};
    else if (error.kind == ErrorKind::NotFound)
        message = {Starting::tr("There is no recovery phrase for this work."), {}, {}, {}};
    else
        message = {Starting::tr("This did not work on this computer right now."),
                   untouched(),
                   Starting::tr("Close other programs or free some space, then try again."),
                   {}};
    message.details = detailsOf(error);
    return message;
}

Message profileMessage(const Error &error)
{
    Message message;
    switch (error.kind) {
    case ErrorKind::Conflict:
        message = {Starting::tr("Your work is open in another program on this computer."),
                   untouched(),
                   Starting::tr("Close the other window of Zhiping, then try again."),
                   {}};
        break;
    case ErrorKind::Refused:
        message = {
            Starting::tr("Your work was last opened with a newer version of Zhiping."),
            untouched(),
            Starting::tr("Install that version or a later one, then open it again. This older version leaves "
                         "the files alone."),
            {}};
        break;
    case ErrorKind::StorageDamaged:
        message = {
            Starting::tr("The file with your work is damaged and was not opened."),
            Starting::tr("It was not changed, so that it can be repaired; what the platform has a receipt "
                         "for is safe there."),
            Starting::tr("Copy the whole data folder to a safe place and send the details to support. Do not "
                         "delete anything."),
            {}};
        break;
    case ErrorKind::StorageFull:
        message = diskFull();
        break;
    default:
        message = notWritable();
        break;
    }
    message.details = detailsOf(error);
    return message;
}

} // namespace zhiping::models
