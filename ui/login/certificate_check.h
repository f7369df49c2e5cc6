// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWebEngineCertificateError;

namespace zhiping::login {

/// Whether a certificate that the browser does not trust is good by the authorities of this process
/// (`auth::trustExtraAuthorities()`).
///
/// The browser has its own trust store, and an unknown authority hides every other fault from it: an expired
/// or foreign certificate reports the same error. So the whole chain is verified again here, name and dates
/// included, and nothing but an unknown authority is ever forgiven.
[[nodiscard]] bool isTrustedHere(const QWebEngineCertificateError &error);

/// Subject, issuer and SHA-256 fingerprint of the certificate, one a line.
[[nodiscard]] QString describeCertificate(const QWebEngineCertificateError &error);

} // namespace zhiping::login
