// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/rule_pack.h"

#include <QByteArray>
#include <QList>
#include <QMutex>

namespace zhiping::criteria {

/// Which keys are believed. Safe to use from several threads.
class PackTrust
{
public:
    /// Believe these keys and no other.
    explicit PackTrust(QList<QByteArray> publicKeys);
    /// Believe the key in the file @p path. While there is no such file, the key of the first signed pack is
    /// believed and written there: it came over the platform's own authenticated connection.
    [[nodiscard]] static std::shared_ptr<PackTrust> rememberedIn(const QString &path);
    Q_DISABLE_COPY_MOVE(PackTrust)

    /// Fails with `InvalidRulePack` and evidence "line:column: why": no signature, a key that is not known, a
    /// signature that is not of these bytes.
    [[nodiscard]] Result<> judge(const QByteArray &file);

private:
    QList<QByteArray> m_keys;
    QString m_remembered; ///< Where the first key is to be written; empty: it is not.
    QMutex m_lock;
};

/// `loadRulePack()` for a file that @p trust believes.
[[nodiscard]] Result<std::shared_ptr<const RulePack>> loadSignedPack(const QByteArray &file,
                                                                     PackTrust &trust);

} // namespace zhiping::criteria
