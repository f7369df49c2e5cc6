// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/pack_signature.h"
#include "criteria/pack_trust.h"

namespace zhiping::test {

/// A key of this run alone.
inline const criteria::PackSigner &rulesSigner()
{
    static const criteria::PackSigner signer = criteria::PackSigner::generated().value();
    return signer;
}

/// @p file as a platform would send it.
inline QByteArray signedRules(const QByteArray &file)
{
    return rulesSigner().sign(file);
}

/// Believes what `signedRules()` signed.
inline std::shared_ptr<criteria::PackTrust> rulesTrust()
{
    return std::make_shared<criteria::PackTrust>(QList<QByteArray> {rulesSigner().publicKey()});
}

} // namespace zhiping::test
