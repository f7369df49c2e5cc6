// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/certificate_check.h"

#include <QSslCertificate>
#include <QSslError>
#include <QStringList>
#include <QUrl>
#include <QWebEngineCertificateError>

using namespace Qt::StringLiterals;

namespace zhiping::login {

bool isTrustedHere(const QWebEngineCertificateError &error)
{
    if (error.type() != QWebEngineCertificateError::CertificateAuthorityInvalid || !error.isOverridable())
        return false;
    const QList<QSslCertificate> chain = error.certificateChain();
    return !chain.isEmpty() && QSslCertificate::verify(chain, error.url().host()).isEmpty();
}

QString describeCertificate(const QWebEngineCertificateError &error)
{
    const QList<QSslCertificate> chain = error.certificateChain();
    if (chain.isEmpty())
        return {};
    const QSslCertificate &leaf = chain.first();
    const QByteArray digest = leaf.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
    return leaf.subjectDisplayName() + u'\n' + leaf.issuerDisplayName() + u'\n' + QString::fromLatin1(digest);
}

} // namespace zhiping::login
