// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

/// Who answers for a rule file. A signed file ends with the instruction
///
///     <?zhiping-signature PUBLIC-KEY SIGNATURE?>
///
/// both in Base64: an Ed25519 key (RFC 8032) and its signature over every byte before the instruction. The
/// file stays DMN that any editor opens; one that is changed has to be signed again.
namespace zhiping::criteria {

struct PackSignature {
    QByteArray publicKey; ///< 32 bytes.
    QByteArray value;     ///< 64 bytes.
    qsizetype length = 0; ///< Of what is signed, from the beginning of the file.
};

/// The signature at the end of @p file; nothing when it has none there.
[[nodiscard]] std::optional<PackSignature> signatureIn(const QByteArray &file);
/// @p file without the signature it may have.
[[nodiscard]] QByteArray withoutSignature(const QByteArray &file);
/// Whether @p signature is its key's over the beginning of @p file.
[[nodiscard]] bool isSignedBy(const QByteArray &file, const PackSignature &signature);
/// How a public key is named to people: the beginning of its SHA-256.
[[nodiscard]] QString keyName(const QByteArray &publicKey);

/// A private key for signing rule files.
class PackSigner
{
public:
    /// A new key. Fails with `SecretsUnavailable` when the system has no randomness.
    [[nodiscard]] static Result<PackSigner> generated();
    /// The key in @p pem (PKCS #8). Fails with `InvalidInput` when it is no Ed25519 key.
    [[nodiscard]] static Result<PackSigner> fromPem(const QByteArray &pem);

    [[nodiscard]] QByteArray privatePem() const;
    [[nodiscard]] QByteArray publicPem() const;
    [[nodiscard]] QByteArray publicKey() const;
    /// @p file with this key's signature in place of the one it may have.
    [[nodiscard]] QByteArray sign(const QByteArray &file) const;

private:
    struct Key;
    explicit PackSigner(std::shared_ptr<const Key> key)
        : m_key(std::move(key))
    {
    }
    std::shared_ptr<const Key> m_key;
};

/// The public key in @p pem (SubjectPublicKeyInfo). Fails with `InvalidInput` when it is no Ed25519 key.
[[nodiscard]] Result<QByteArray> publicKeyIn(const QByteArray &pem);

} // namespace zhiping::criteria
