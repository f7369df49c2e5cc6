// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/unsent_work.h"

#include "base/clock.h"
#include "models/formatting.h"
#include "review/review_desk.h"

#include <QFileInfo>

#include <algorithm>

namespace zhiping::models {

namespace {

Message refusalOf(const Error &error)
{
    const QString untouched = UnsentWork::tr("Nothing on this laptop was changed.");
    const auto say = [&](const QString &happened, const QString &advice) {
        return Message {happened, untouched, advice, nameOf(error.kind) + u": " + error.evidence};
    };
    switch (error.kind) {
    case ErrorKind::InvalidInput:
        return say(UnsentWork::tr("This is not the recovery phrase of this file."),
                   UnsentWork::tr("It is the phrase of the laptop that wrote the file. Compare it sign by "
                                  "sign with the paper."));
    case ErrorKind::NotFound:
        return say(
            UnsentWork::tr("No recovery phrase opens this file: there was none when it was written."),
            UnsentWork::tr("Only the laptop that wrote it can read it. Make a recovery phrase there under "
                           "Settings, then export again."));
    case ErrorKind::Conflict:
        return say(UnsentWork::tr("This file holds the work of another reviewer or another platform."),
                   UnsentWork::tr("Sign in with the account that wrote it, then take it in."));
    case ErrorKind::Refused:
        return say(UnsentWork::tr("This file was written by a newer version of Zhiping."),
                   UnsentWork::tr("Install that version or a later one, then take it in."));
    case ErrorKind::MalformedReply:
        return say(UnsentWork::tr("This is no file of unsent work."),
                   UnsentWork::tr(
                       "Choose a file whose name ends in .zpwork, or a copy out of the folder “backups”."));
    case ErrorKind::StorageDamaged:
        return say(UnsentWork::tr("This file is damaged and was not taken in."),
                   UnsentWork::tr("Export again on the laptop that wrote it, or take another copy."));
    case ErrorKind::StorageUnavailable:
        return say(UnsentWork::tr("The file cannot be read, or this laptop's store cannot be written."),
                   UnsentWork::tr("Check that the stick is there and the disk is not write-protected."));
    default:
        return messageFor(error);
    }
}

} // namespace

UnsentWork::UnsentWork(review::ReviewDesk &desk, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_clock(clock)
{
}

int UnsentWork::count() const
{
    const review::ReviewDesk::Unsent unsent = m_desk.unsent();
    return unsent.decisions + unsent.applications;
}

QString UnsentWork::sentence() const
{
    const review::ReviewDesk::Unsent unsent = m_desk.unsent();
    const QString decisions = tr("%n decision(s) without a receipt", nullptr, unsent.decisions);
    const QString words = tr("words on %n application(s)", nullptr, unsent.applications);
    if (unsent.decisions > 0 && unsent.applications > 0)
        return tr("Only on this laptop: %1, %2.", "decisions, words").arg(decisions, words);
    if (unsent.decisions + unsent.applications > 0)
        return tr("Only on this laptop: %1.").arg(unsent.decisions > 0 ? decisions : words);
    return tr("Nothing is only on this laptop, so there is nothing to export.");
}

QString UnsentWork::fileFilter()
{
    return tr("Unsent work and backups (*.zpwork *.db)");
}

void UnsentWork::writeInto(const QDir &folder)
{
    const QString stem =
        tr("Zhiping unsent work %1")
            .arg(m_clock.nowUtc().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HHmmss")));
    QString path = folder.filePath(stem + QStringLiteral(".zpwork"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1 (%2).zpwork").arg(stem).arg(number));
    whenDone(m_desk.writeWork(path), this, [this, path](const Result<bool> &opensElsewhere) {
        const QString shown = QDir::toNativeSeparators(path);
        if (!opensElsewhere)
            return Q_EMIT written(
                {},
                tr("The file could not be written to %1 (%2). Everything is still on this "
                   "laptop; choose another place.")
                    .arg(QDir::toNativeSeparators(QFileInfo(path).path()), opensElsewhere.error().evidence));
        Q_EMIT written(path,
                       *opensElsewhere
                           ? tr("Written to %1, sealed. On another laptop your account takes it in with the "
                                "recovery phrase.")
                                 .arg(shown)
                           : tr("Written to %1, but only this laptop can open it: make a recovery phrase "
                                "under Settings, then export again.")
                                 .arg(shown));
    });
}

void UnsentWork::takeIn(const QString &path, const QString &phrase)
{
    whenDone(
        m_desk.takeIn(path, phrase), this, [this, path, phrase](const Result<ports::WorkTakenIn> &taken) {
            if (!taken && taken.error().kind == ErrorKind::SecretsUnavailable)
                return Q_EMIT phraseWanted(path);
            if (!taken)
                return Q_EMIT refused(refusalOf(taken.error()),
                                      taken.error().kind == ErrorKind::InvalidInput && !phrase.isEmpty());
            QStringList parts;
            if (taken->decisions > 0)
                parts.append(tr("%n decision(s) taken in; they are sent with the next sync.", nullptr,
                                taken->decisions));
            if (taken->applications > 0)
                parts.append(tr("Words on %n application(s) taken in.", nullptr, taken->applications));
            if (taken->leftAlone > 0)
                parts.append(tr("%n application(s) have other or later words on this laptop; those "
                                "were left as they are.",
                                nullptr, taken->leftAlone));
            if (parts.isEmpty())
                parts.append(tr("Everything in this file is on this laptop or with the platform "
                                "already."));
            Q_EMIT takenIn(paragraphOf(parts));
        });
}

} // namespace zhiping::models
