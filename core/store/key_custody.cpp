// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/key_custody.h"

#include "base/log.h"
#include "store/connection.h"
#include "store/durable_file.h"
#include "store/file_system.h"
#include "store/key_wrapping.h"
#include "store/schema.h"
#include "store/sealer.h"
#include "store/sql_error.h"

#include <QDir>
#include <QFileInfo>

#include <array>
#include <cerrno>

namespace zhiping::store {

namespace {

template <typename T>
std::shared_ptr<QPromise<Result<T>>> begunPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void settle(QPromise<Result<T>> &promise, const Result<T> &outcome)
{
    promise.addResult(outcome);
    promise.finish();
}

/// Move whatever of a profile's sealed work is in @p from.
Result<> moveSealedWork(const QString &from, const QString &to)
{
    // The key file last: as long as it is here, the next attempt finds a profile that asks for its phrase.
    static constexpr std::array names {QLatin1String("outbox.db-wal"), QLatin1String("outbox.db"),
                                       QLatin1String("backups"), QLatin1String("damaged"),
                                       QLatin1String("keys.json")};
    for (const QLatin1String name : names) {
        if (!QFileInfo::exists(from + u'/' + name))
            continue;
        if (const Result<> moved = renameDurably(from + u'/' + name, to + u'/' + name); !moved)
            return moved;
    }
    return {};
}

Error unknownToKeychain()
{
    return Error {
        ErrorKind::NotFound, QStringLiteral("the keychain does not hold the key of this profile"), {}};
}

} // namespace

KeyCustody::KeyCustody(QString profileFolder, ports::SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(profileFolder))
    , m_profile(QFileInfo(m_folder).fileName())
    , m_entry(QStringLiteral("sealing/") + m_profile)
    , m_secrets(secrets)
    , m_file(m_folder)
{
}

bool KeyCustody::hasKeys() const
{
    const Result<WrappedKeys> wrapped = m_file.read();
    return wrapped || wrapped.error().kind != ErrorKind::NotFound;
}

bool KeyCustody::hasPhrase() const
{
    const Result<WrappedKeys> wrapped = m_file.read();
    return wrapped && wrapped->byPhrase && wrapped->byPhrase->keys.contains(wrapped->current);
}

bool KeyCustody::holdsSealedWork() const
{
    const QString outbox = m_folder + QStringLiteral("/outbox.db");
    if (QFileInfo(outbox).size() == 0)
        return false;
    const auto opened = Connection::openForReading(outbox);
    const Result<int> version = opened ? (*opened)->userVersion() : opened.error();
    return !version || *version >= firstSealedVersion;
}

Future<SecretKey> KeyCustody::keychainKey()
{
    auto promise = begunPromise<SecretKey>();
    whenDone(m_secrets.read(m_entry), this, [promise](const Result<QByteArray> &entry) {
        if (!entry)
            return settle(*promise, Result<SecretKey>(entry.error()));
        const std::optional<SecretKey> key = SecretKey::fromBytes(*entry);
        settle(*promise, key ? Result<SecretKey>(*key) : Result<SecretKey>(unknownToKeychain()));
    });
    return promise->future();
}

Result<> KeyCustody::keepBehindKeychain(const Keys &keys, const SecretKey &keychainKey) const
{
    const Result<QMap<int, QByteArray>> wrapped = wrap(keys, keychainKey, m_profile);
    if (!wrapped)
        return wrapped.error();
    WrappedKeys kept = m_file.read().ok() ? *m_file.read() : WrappedKeys {};
    kept.current = keys->current;
    kept.byKeychain = *wrapped;
    return m_file.write(kept);
}

Future<Keys> KeyCustody::unlock()
{
    const Result<WrappedKeys> wrapped = readKeys();
    if (!wrapped && wrapped.error().kind != ErrorKind::NotFound)
        return ready<Keys>(wrapped.error());
    if (!wrapped && holdsSealedWork())
        return ready<Keys>(Error {
            ErrorKind::StorageDamaged, QStringLiteral("the key file is gone, the work is sealed"), {}});
    if (!wrapped)
        return begin();
    if (wrapped->byKeychain.isEmpty())
        return ready<Keys>(unknownToKeychain());
    auto promise = begunPromise<Keys>();
    whenDone(keychainKey(), this, [this, promise, wrapped](const Result<SecretKey> &key) {
        if (!key)
            return settle(*promise, Result<Keys>(key.error()));
        Result<Keys> keys = unwrap(wrapped->byKeychain, wrapped->current, *key, m_profile);
        const bool isUnknown = !keys
            && (keys.error().kind == ErrorKind::StorageDamaged || keys.error().kind == ErrorKind::NotFound);
        if (isUnknown)
            keys = unknownToKeychain();
        if (const Result<> whole = keys ? bringBack() : Result<>(); !whole)
            keys = whole.error();
        settle(*promise, keys);
    });
    return promise->future();
}

Future<Keys> KeyCustody::begin()
{
    if (const Result<> made = makePrivateFolder(m_folder); !made)
        return ready<Keys>(made.error());
    auto promise = begunPromise<Keys>();
    const SecretKey fresh = SecretKey::random();
    // The keychain first: a key file whose entry never came to be would lock everybody out.
    whenDone(m_secrets.write(m_entry, fresh.bytes()), this, [this, promise, fresh](const Result<> &kept) {
        if (!kept)
            return settle(*promise, Result<Keys>(kept.error()));
        const Keys keys = ringOf(SecretKey::random());
        const Result<> written = keepBehindKeychain(keys, fresh);
        settle(*promise, written ? Result<Keys>(keys) : Result<Keys>(written.error()));
    });
    return promise->future();
}

Future<SecretKey> KeyCustody::derive(const QString &phrase, const QByteArray &salt, const Hardness &hardness)
{
    return m_worker.run([phrase, salt, hardness] { return keyOfPhrase(phrase, salt, hardness); });
}

Future<Keys> KeyCustody::unlockWith(const QString &typed)
{
    const Result<WrappedKeys> wrapped = readKeys();
    if (!wrapped)
        return ready<Keys>(wrapped.error());
    auto promise = begunPromise<Keys>();
    whenDone(m_worker.run([wrapped, typed, profile = m_profile] {
        return unwrapWithPhrase(*wrapped, typed, profile);
    }),
             this, [this, promise](const Result<Keys> &keys) {
                 const Result<> whole = keys ? bringBack() : keys.error();
                 if (!whole)
                     return settle(*promise, Result<Keys>(whole.error()));
                 renewKeychainEntry(*keys, [promise, keys] { settle(*promise, keys); });
             });
    return promise->future();
}

void KeyCustody::renewKeychainEntry(const Keys &keys, std::function<void()> then)
{
    const SecretKey fresh = SecretKey::random();
    whenDone(m_secrets.write(m_entry, fresh.bytes()), this,
             [this, keys, fresh, then = std::move(then)](const Result<> &kept) {
                 const Result<> done = kept.ok() ? keepBehindKeychain(keys, fresh) : kept;
                 if (!done)
                     qCWarning(logStore).noquote()
                         << "the keychain does not take the key:" << done.error().evidence;
                 then();
             });
}

Future<KeyCustody::PreparedPhrase> KeyCustody::preparePhrase(const Keys &keys)
{
    const QString words = makeRecoveryPhrase();
    const QByteArray salt = makeSalt();
    auto promise = begunPromise<PreparedPhrase>();
    whenDone(derive(words, salt, m_hardness), this,
             [this, promise, keys, words, salt](const Result<SecretKey> &key) {
                 if (!key)
                     return settle(*promise, Result<PreparedPhrase>(key.error()));
                 const Result<QMap<int, QByteArray>> wrapped = wrap(keys, *key, m_profile);
                 if (!wrapped)
                     return settle(*promise, Result<PreparedPhrase>(wrapped.error()));
                 settle(*promise,
                        Result<PreparedPhrase>(PreparedPhrase {keys, words, {salt, m_hardness, *wrapped}}));
             });
    return promise->future();
}

Result<> KeyCustody::keepPhrase(const PreparedPhrase &phrase)
{
    const Result<WrappedKeys> before = readKeys();
    const bool isNew = !before && before.error().kind == ErrorKind::NotFound;
    if (!before && !isNew)
        return before.error();
    if (isNew && holdsSealedWork())
        return Error {
            ErrorKind::StorageDamaged, QStringLiteral("the key file is gone, the work is sealed"), {}};
    if (before && before->current != phrase.keys->current)
        return Error {ErrorKind::Conflict, QStringLiteral("the profile has other keys by now"), {}};
    if (const Result<> made = makePrivateFolder(m_folder); !made)
        return made;
    WrappedKeys kept = before ? *before : WrappedKeys {};
    kept.current = phrase.keys->current;
    kept.byPhrase = phrase.wrapped;
    return m_file.write(kept);
}

Future<Keys> KeyCustody::renew(const Keys &keys)
{
    auto promise = begunPromise<Keys>();
    whenDone(keychainKey(), this, [this, promise, keys](const Result<SecretKey> &key) {
        if (!key)
            return settle(*promise, Result<Keys>(key.error()));
        auto next = std::make_shared<KeyRing>(*keys);
        next->current = keys->keys.rbegin()->first + 1;
        next->keys.emplace(next->current, SecretKey::random());
        const Result<> written = keepBehindKeychain(next, *key);
        settle(*promise, written ? Result<Keys>(Keys(next)) : Result<Keys>(written.error()));
    });
    return promise->future();
}

Result<> KeyCustody::setSealedWorkAside()
{
    if (!QDir().mkpath(halfwayFolder()))
        return errorFromErrno(errno, QStringLiteral("create the folder for the sealed work"));
    if (const Result<> moved = moveSealedWork(m_folder, halfwayFolder()); !moved)
        return moved;
    int number = 1;
    QString aside;
    do {
        aside = m_folder + QStringLiteral("/locked/%1").arg(number++);
    } while (QFileInfo::exists(aside));
    return renameDurably(halfwayFolder(), aside);
}

Result<WrappedKeys> KeyCustody::readKeys()
{
    Result<WrappedKeys> wrapped = m_file.read();
    const bool isGone = !wrapped && wrapped.error().kind == ErrorKind::NotFound;
    if (!isGone || !QFileInfo::exists(halfwayFolder()))
        return wrapped;
    const Result<> done = setSealedWorkAside();
    return done ? wrapped : done.error();
}

Result<> KeyCustody::bringBack() const
{
    if (!QFileInfo::exists(halfwayFolder()))
        return {};
    if (const Result<> moved = moveSealedWork(halfwayFolder(), m_folder); !moved)
        return moved;
    QDir().rmdir(halfwayFolder());
    return {};
}

} // namespace zhiping::store
