// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/key_wrapping.h"

#include "store/sealer.h"

namespace zhiping::store {

namespace {

SealedPlace placeOfKey(int generation)
{
    return {QLatin1String("key"), QString::number(generation), {}};
}

} // namespace

Result<QMap<int, QByteArray>> wrap(const Keys &keys, const SecretKey &wrapping, const QString &profile)
{
    Sealer sealer(ringOf(wrapping), profile);
    QMap<int, QByteArray> wrapped;
    for (const auto &[generation, key] : keys->keys) {
        const Result<QByteArray> envelope = sealer.seal(key.bytes(), placeOfKey(generation));
        if (!envelope)
            return envelope.error();
        wrapped.insert(generation, *envelope);
    }
    return wrapped;
}

Result<Keys> unwrap(const QMap<int, QByteArray> &wrapped, int current, const SecretKey &wrapping,
                    const QString &profile)
{
    Sealer sealer(ringOf(wrapping), profile);
    auto ring = std::make_shared<KeyRing>();
    ring->current = current;
    for (auto key = wrapped.cbegin(); key != wrapped.cend(); ++key) {
        const Result<QByteArray> bytes = sealer.open(key.value(), placeOfKey(key.key()));
        if (!bytes)
            return bytes.error();
        const std::optional<SecretKey> opened = SecretKey::fromBytes(*bytes);
        if (!opened)
            return Error {ErrorKind::StorageDamaged, QStringLiteral("a wrapped key is cut short"), {}};
        ring->keys.emplace(key.key(), *opened);
    }
    if (!ring->keys.contains(current))
        return Error {ErrorKind::NotFound, QStringLiteral("the current key is not among them"), {}};
    return Keys(ring);
}

Result<Keys> unwrapWithPhrase(const WrappedKeys &wrapped, const QString &typed, const QString &profile)
{
    const Result<QString> phrase = readRecoveryPhrase(typed);
    if (!phrase)
        return phrase.error();
    if (!wrapped.byPhrase)
        return Error {ErrorKind::NotFound, QStringLiteral("there is no phrase for these keys"), {}};
    const WrappedKeys::Phrase &way = *wrapped.byPhrase;
    const Result<SecretKey> key = keyOfPhrase(*phrase, way.salt, way.hardness);
    if (!key)
        return key.error();
    const Result<Keys> keys = unwrap(way.keys, wrapped.current, *key, profile);
    if (!keys && keys.error().kind == ErrorKind::StorageDamaged)
        return Error {ErrorKind::InvalidInput, QStringLiteral("another recovery phrase"), {}};
    return keys;
}

} // namespace zhiping::store
