// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "ports/secret_store.h"
#include "store/key_file.h"
#include "store/storage_thread.h"

#include <QObject>

namespace zhiping::store {

/// The keys of one profile and the two ways to them: the system's keychain, and a recovery phrase on paper.
///
/// The keys themselves are random and lie wrapped in the profile's folder; neither the keychain nor the
/// phrase holds them, so both can be renewed. Lives on the thread of its event loop.
class KeyCustody final : public QObject
{
    Q_OBJECT
public:
    /// A phrase that opens nothing yet: it counts once its reader has it on paper.
    struct PreparedPhrase {
        Keys keys;
        QString words;
        WrappedKeys::Phrase wrapped;
    };

    /// Borrows @p secrets. @p profileFolder need not exist yet.
    KeyCustody(QString profileFolder, ports::SecretStore &secrets, QObject *parent = nullptr);

    /// The keys by way of the keychain; made and put there for a profile that has none. `SecretsUnavailable`:
    /// it is locked, missing or mute. `NotFound`: it is open but no longer knows this profile, so that only
    /// the phrase helps. `StorageDamaged`: what is sealed has lost its key file.
    [[nodiscard]] Future<Keys> unlock();
    /// The keys by way of the phrase, and a new entry in the keychain if that is possible. `InvalidInput`: it
    /// is mistyped or another one. `NotFound`: there is no phrase for these keys.
    [[nodiscard]] Future<Keys> unlockWith(const QString &typed);
    /// Whether there are keys at all, and whether a phrase opens the current one.
    [[nodiscard]] bool hasKeys() const;
    [[nodiscard]] bool hasPhrase() const;
    /// Make a phrase for @p keys: for those that are in use, or, on a computer without keychain, for new ones
    /// to which it will be the only way.
    [[nodiscard]] Future<PreparedPhrase> preparePhrase(const Keys &keys);
    /// From now on this phrase opens the keys, and no earlier one does.
    [[nodiscard]] Result<> keepPhrase(const PreparedPhrase &phrase);
    [[nodiscard]] static Keys newKeys() { return ringOf(SecretKey::random()); }
    /// A new current key beside those of @p keys, by way of the keychain. It has no phrase yet. What is
    /// sealed has to be sealed again by its owner: `Profile::reseal()`.
    [[nodiscard]] Future<Keys> renew(const Keys &keys);
    /// Nobody can open what is sealed here: move it to a folder of its own, where a phrase found later still
    /// opens it, so that work can begin anew. Nothing is deleted. If it is interrupted, either way to the
    /// keys brings everything back, and asking again carries on.
    [[nodiscard]] Result<> setSealedWorkAside();

    void setHardness(const Hardness &hardness) { m_hardness = hardness; }

private:
    [[nodiscard]] Future<Keys> begin();
    [[nodiscard]] bool holdsSealedWork() const;
    /// Where sealed work is while it is set aside, and only then.
    [[nodiscard]] QString halfwayFolder() const { return m_folder + QStringLiteral("/locked/unfinished"); }
    /// The keys of the profile, once setting aside what has lost them is done.
    [[nodiscard]] Result<WrappedKeys> readKeys();
    /// The keys are there again: so is the work that was about to be set aside.
    [[nodiscard]] Result<> bringBack() const;
    [[nodiscard]] Result<> keepBehindKeychain(const Keys &keys, const SecretKey &keychainKey) const;
    [[nodiscard]] Future<SecretKey> keychainKey();
    /// Derives the phrase's key away from the event loop.
    [[nodiscard]] Future<SecretKey> derive(const QString &phrase, const QByteArray &salt,
                                           const Hardness &hardness);
    /// Put @p keys behind a new entry of the keychain; @p then follows either way.
    void renewKeychainEntry(const Keys &keys, std::function<void()> then);

    const QString m_folder;
    const QString m_profile; ///< The folder's name.
    const QString m_entry;
    ports::SecretStore &m_secrets;
    const KeyFile m_file;
    Hardness m_hardness;
    StorageThread m_worker;
};

} // namespace zhiping::store
