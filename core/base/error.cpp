// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/error.h"

namespace zhiping {

RetryAdvice retryAdviceFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ServerFault:
    case ErrorKind::MalformedReply:
    case ErrorKind::NotThePlatform:
    case ErrorKind::StorageFull:
    case ErrorKind::StorageUnavailable:
    case ErrorKind::Cancelled:
        return RetryAdvice::Later;
    case ErrorKind::SignInRequired:
    case ErrorKind::SecretsUnavailable:
        return RetryAdvice::AfterSignIn;
    case ErrorKind::Conflict:
    case ErrorKind::Refused:
    case ErrorKind::NotPermitted:
    case ErrorKind::NotFound:
        return RetryAdvice::AfterDecisionByUser;
    case ErrorKind::UntrustedServer:
    case ErrorKind::StorageDamaged:
    case ErrorKind::InvalidRulePack:
    case ErrorKind::InvalidInput:
        return RetryAdvice::Never;
    }
    Q_UNREACHABLE();
}

QString nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
        return QStringLiteral("Offline");
    case ErrorKind::Timeout:
        return QStringLiteral("Timeout");
    case ErrorKind::SignInRequired:
        return QStringLiteral("SignInRequired");
    case ErrorKind::NotPermitted:
        return QStringLiteral("NotPermitted");
    case ErrorKind::NotFound:
        return QStringLiteral("NotFound");
    case ErrorKind::Conflict:
        return QStringLiteral("Conflict");
    case ErrorKind::Refused:
        return QStringLiteral("Refused");
    case ErrorKind::MalformedReply:
        return QStringLiteral("MalformedReply");
    case ErrorKind::NotThePlatform:
        return QStringLiteral("NotThePlatform");
    case ErrorKind::UntrustedServer:
        return QStringLiteral("UntrustedServer");
    case ErrorKind::ServerFault:
        return QStringLiteral("ServerFault");
    case ErrorKind::StorageFull:
        return QStringLiteral("StorageFull");
    case ErrorKind::StorageUnavailable:
        return QStringLiteral("StorageUnavailable");
    case ErrorKind::StorageDamaged:
        return QStringLiteral("StorageDamaged");
    case ErrorKind::SecretsUnavailable:
        return QStringLiteral("SecretsUnavailable");
    case ErrorKind::InvalidRulePack:
        return QStringLiteral("InvalidRulePack");
    case ErrorKind::InvalidInput:
        return QStringLiteral("InvalidInput");
    case ErrorKind::Cancelled:
        return QStringLiteral("Cancelled");
    }
    Q_UNREACHABLE();
}

} // namespace zhiping
