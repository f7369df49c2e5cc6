// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSslCertificate>
#include <QSslKey>

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace zhiping::test {

struct SelfSigned {
    QSslCertificate certificate;
    QSslKey key;
};

/// A certificate for 127.0.0.1 that nobody has a reason to trust, made on the spot so that no key is kept in
/// a file.
inline SelfSigned selfSigned()
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("127.0.0.1"),
                               -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());

    const auto pem = [](auto write) {
        const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
        write(memory.get());
        char *start = nullptr;
        const long size = BIO_get_mem_data(memory.get(), &start);
        return QByteArray(start, size);
    };
    const QByteArray certificatePem = pem([&](BIO *out) { PEM_write_bio_X509(out, certificate.get()); });
    const QByteArray keyPem = pem(
        [&](BIO *out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    return {QSslCertificate(certificatePem), QSslKey(keyPem, QSsl::Ec)};
}

} // namespace zhiping::test
