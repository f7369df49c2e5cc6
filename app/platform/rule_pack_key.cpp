// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/rule_pack_key.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

Result<criteria::PackSigner> rulePackKey(const QString &directory)
{
    const QString path = QDir(directory).filePath(u"rule-pack-key.pem"_s);
    const auto unavailable = [&path](const QString &why) {
        return Error {ErrorKind::StorageUnavailable, path + u": "_s + why, {}};
    };
    QFile file(path);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return unavailable(file.errorString());
        const Result<criteria::PackSigner> read = criteria::PackSigner::fromPem(file.readAll());
        return read ? read : Result<criteria::PackSigner>(unavailable(read.error().evidence));
    }
    const Result<criteria::PackSigner> made = criteria::PackSigner::generated();
    if (!made)
        return made;
    QSaveFile saved(path);
    const QByteArray pem = made->privatePem();
    if (!saved.open(QIODevice::WriteOnly) || !saved.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || saved.write(pem) != pem.size() || !saved.commit())
        return unavailable(saved.errorString());
    return made;
}

} // namespace zhiping::platform
