// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/work_package.h"

#include "base/json_reader.h"
#include "store/sha256.h"

#include <QJsonDocument>

namespace zhiping::store {

namespace {

constexpr QByteArrayView mark("zhiping work ");
constexpr QByteArrayView format("1");

Error damaged(const QString &why)
{
    return Error {ErrorKind::StorageDamaged, QStringLiteral("work package: ") + why, {}};
}

} // namespace

QByteArray toBytes(const WorkPackage &package)
{
    QJsonObject head {{QStringLiteral("profile"), package.profile}};
    if (package.keys)
        head.insert(QStringLiteral("keys"), QString::fromUtf8(bytesOf(*package.keys)));
    const QByteArray content = QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + package.outbox;
    return mark.toByteArray() + format.toByteArray() + ' ' + sha256Hex(content).toLatin1() + '\n' + content;
}

Result<WorkPackage> workPackageFrom(const QByteArray &bytes)
{
    if (!bytes.startsWith(mark))
        return Error {ErrorKind::MalformedReply, QStringLiteral("it is no work package"), {}};
    const qsizetype end = bytes.indexOf('\n');
    const QList<QByteArray> title = bytes.mid(mark.size(), end - mark.size()).split(' ');
    if (end < 0)
        return damaged(QStringLiteral("it is cut short"));
    if (title.first() != format)
        return Error {ErrorKind::Refused, QStringLiteral("the work package is a newer program's"), {}};
    const QByteArray content = bytes.mid(end + 1);
    if (title.value(1) != sha256Hex(content).toLatin1())
        return damaged(QStringLiteral("it is not as it was written"));
    const qsizetype headEnd = content.indexOf('\n');
    const Result<QJsonObject> head = parseJsonObject(content.left(headEnd));
    if (!head)
        return damaged(head.error().evidence);
    WorkPackage package;
    package.profile = head->value(QStringLiteral("profile")).toString();
    package.outbox = content.mid(headEnd + 1);
    if (const QJsonValue keys = head->value(QStringLiteral("keys")); !keys.isUndefined()) {
        const Result<WrappedKeys> wrapped = wrappedKeysFrom(keys.toString().toUtf8());
        if (!wrapped)
            return wrapped.error();
        package.keys = *wrapped;
    }
    return package;
}

} // namespace zhiping::store
