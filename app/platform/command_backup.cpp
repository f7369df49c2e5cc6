// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/backup.h"
#include "platform/command.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const SystemClock systemClock;

const QString backupHelp =
    u"Copies the database, the attachments, policy.json and the key of the rule packs into FOLDER, which "
    u"must "
    u"not exist yet, while a server may run. FOLDER appears when all of it is checked and on the disk. It "
    u"lets "
    u"its owner publish rule packs and read every application: keep it as the platform itself."_s;

const QString restoreHelp =
    u"Puts a backup in the place of DIR, all at once or not at all; stop the server first. What is in DIR "
    u"now "
    u"is kept beside it, never deleted. Afterwards everybody signs in again, and every client pulls from the "
    u"beginning. Decisions that were received since the backup are not sent again."_s;

} // namespace

int backupCommand(const QStringList &arguments)
{
    const CommandArguments given(u"backup FOLDER"_s, backupHelp, 1, {}, arguments);
    if (given.exitCode())
        return *given.exitCode();
    const Result<QStringList> missing = backUp(given.value(u"data"_s), given.word(0), systemClock);
    if (!missing)
        return failed(missing.error());
    say(u"backed up into "_s + given.word(0));
    for (const QString &sha256 : *missing)
        failed(u"lost or damaged on the platform itself, and not in the backup: attachment "_s + sha256);
    return missing->isEmpty() ? exitDone : exitFailed;
}

int restoreCommand(const QStringList &arguments)
{
    const CommandArguments given(u"restore FOLDER"_s, restoreHelp, 1, {}, arguments);
    if (given.exitCode())
        return *given.exitCode();
    const Result<QString> aside = restoreBackup(given.word(0), given.value(u"data"_s), systemClock);
    if (!aside) {
        return aside.error().kind == ErrorKind::Conflict
            ? failed(aside.error().evidence + u"; nothing was changed, stop the server and try again"_s)
            : failed(aside.error());
    }
    say(u"restored; accounts disabled and rights taken away since the backup are to be so again"_s);
    if (!aside->isEmpty())
        say(u"what was there before is in "_s + *aside);
    return exitDone;
}

} // namespace zhiping::platform
