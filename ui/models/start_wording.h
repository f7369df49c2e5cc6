// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/wording.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace zhiping::models {

/// What opening the reviewer's data brought to light.
struct ProfileNews {
    /// The file with the reviewer's work was damaged, and a copy of it taken up, or what is left of it.
    struct Restored {
        QDateTime copiedAt;           ///< UTC. Invalid: there was no good copy.
        QStringList decisionsMissing; ///< Codes of applications decided after that.
        QStringList wordsMissing;     ///< Codes of applications written about after that.
        bool listIsComplete = false;
        QString setAside; ///< Where the damaged file lies.
    };

    /// Why nothing can be changed.
    enum class ReadOnly : quint8 { No, NewerFiles, WriteProtected };
    ReadOnly readOnly = ReadOnly::No;
    bool cacheRebuilt = false;
    bool phraseMissing = false; ///< Nobody has a recovery phrase for this work yet.
    std::optional<Restored> restored = {};
};
/// @p why is not `No`.
[[nodiscard]] Message readOnlyMessage(ProfileNews::ReadOnly why);
[[nodiscard]] Message restoredMessage(const ProfileNews::Restored &restored, QDate today);
/// Receiving stopped before the room that is kept for the reviewer's own work.
[[nodiscard]] Message diskReserveMessage(qint64 needed, qint64 free);

/// The folder for everything cannot be made or written.
[[nodiscard]] Message dataFolderMessage(const Error &error, const QString &folder);

/// Another instance works on the data and does not answer. @p process 0: its number is not known.
[[nodiscard]] Message silentInstanceMessage(qint64 process);

/// The embedded platform of practice mode does not start. `Conflict`: another one serves its folder.
[[nodiscard]] Message practiceMessage(const Error &error);

/// The keys to the reviewer's data are not to be had, for the kinds of `store::KeyCustody::unlock()`.
enum class Lock : quint8 {
    New,       ///< Nothing is sealed yet: without a keychain a recovery phrase can do its work.
    NoPhrase,  ///< Only the keychain opens it.
    HasPhrase, ///< A recovery phrase opens it too.
};
[[nodiscard]] Message lockedMessage(const Error &error, Lock lock);
/// What setting the sealed work aside means, before it is done.
[[nodiscard]] Message beginAnewMessage();
/// A recovery phrase opens nothing, or none can be made.
[[nodiscard]] Message phraseMessage(const Error &error);

/// The reviewer's own data do not open, for the kinds of `store::Profile::open()`: `Conflict` is another
/// process, `Refused` a newer program's file.
[[nodiscard]] Message profileMessage(const Error &error);

} // namespace zhiping::models
