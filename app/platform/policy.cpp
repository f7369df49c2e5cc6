// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/policy.h"

#include "base/json_reader.h"

#include <QFile>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

Result<Policy> loadPolicy(const QString &file)
{
    if (!QFile::exists(file)) {
        QFile preset(u":/zhiping/platform/policy.json"_s);
        if (!preset.copy(file))
            return Error {
                ErrorKind::StorageUnavailable, u"cannot write policy.json: "_s + preset.errorString(), {}};
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    }
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error {
            ErrorKind::StorageUnavailable, u"cannot read policy.json: "_s + source.errorString(), {}};
    const Result<QJsonObject> json = parseJsonObject(source.readAll());
    if (!json)
        return Error {ErrorKind::InvalidInput, u"policy.json: "_s + json.error().evidence, {}};

    JsonReader reader(json.value(), u"policy.json"_s);
    const auto seconds = [&reader](QLatin1String key) {
        const qint64 value = reader.integer(key);
        if (value <= 0)
            reader.fail(key, u"must be more than 0"_s);
        return std::chrono::seconds(value);
    };
    Policy policy;
    policy.districtRecognitionLimit = {reader.integer("district_recognition_limit_fen"_L1)};
    policy.casTicketLife = seconds("cas_ticket_seconds"_L1);
    policy.portalSessionLife = seconds("portal_session_seconds"_L1);
    policy.signInLife = seconds("sign_in_seconds"_L1);
    policy.codeLife = seconds("code_seconds"_L1);
    policy.accessTokenLife = seconds("access_token_seconds"_L1);
    policy.refreshTokenIdle = seconds("refresh_token_idle_seconds"_L1);
    policy.refreshTokenLife = seconds("refresh_token_life_seconds"_L1);
    policy.refreshGrace = seconds("refresh_grace_seconds"_L1);
    policy.passwordTries = int(seconds("password_tries"_L1).count());
    policy.passwordLock = seconds("password_lock_seconds"_L1);
    if (reader.error())
        return *reader.error();
    return policy;
}

} // namespace zhiping::platform
