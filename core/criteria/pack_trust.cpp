// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_trust.h"

#include "criteria/pack_signature.h"

#include <QFile>
#include <QMutexLocker>
#include <QSaveFile>

namespace zhiping::criteria {

namespace {

Error refused(const QByteArray &file, qsizetype at, const QString &why)
{
    const QByteArray before = file.left(at);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return {ErrorKind::InvalidRulePack, QStringLiteral("%1:%2: %3").arg(line).arg(column).arg(why), {}};
}

} // namespace

PackTrust::PackTrust(QList<QByteArray> publicKeys)
    : m_keys(std::move(publicKeys))
{
}

std::shared_ptr<PackTrust> PackTrust::rememberedIn(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        auto trust = std::make_shared<PackTrust>(QList<QByteArray>());
        trust->m_remembered = path;
        return trust;
    }
    // A file that cannot be read or is no key believes nothing; it is never replaced by whoever comes next.
    const bool opened = file.open(QIODevice::ReadOnly);
    const QByteArray key = opened ? QByteArray::fromBase64(file.readAll().trimmed()) : QByteArray();
    return std::make_shared<PackTrust>(QList<QByteArray> {key});
}

Result<> PackTrust::judge(const QByteArray &file)
{
    const std::optional<PackSignature> signature = signatureIn(file);
    if (!signature)
        return refused(file, file.size(), QStringLiteral("the rules are not signed"));
    if (!isSignedBy(file, *signature))
        return refused(
            file, signature->length,
            QStringLiteral("the signature is not of these rules: they were changed after they were "
                           "signed, or it is another file's"));
    const QMutexLocker locker(&m_lock);
    if (!m_remembered.isEmpty()) {
        QSaveFile remembered(m_remembered);
        const QByteArray line = signature->publicKey.toBase64() + '\n';
        if (!remembered.open(QIODevice::WriteOnly) || remembered.write(line) != line.size()
            || !remembered.commit())
            return Error {
                ErrorKind::StorageUnavailable, QStringLiteral("the key of the rules could not be kept"), {}};
        m_remembered.clear();
        m_keys.append(signature->publicKey);
    }
    if (!m_keys.contains(signature->publicKey))
        return refused(file, signature->length,
                       QStringLiteral("the rules are signed by the key %1, which is not known here")
                           .arg(keyName(signature->publicKey)));
    return {};
}

Result<std::shared_ptr<const RulePack>> loadSignedPack(const QByteArray &file, PackTrust &trust)
{
    if (const Result<> believed = trust.judge(file); !believed)
        return believed.error();
    return loadRulePack(file);
}

} // namespace zhiping::criteria
