// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "criteria/pack_layers.h"
#include "criteria/pack_signature.h"
#include "criteria/pack_trust.h"
#include "platform/http_message.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace zhiping::platform {

/// A rule pack as the platform publishes it: a DMN file, byte for byte.
struct RulePackFile {
    QString id;      ///< "cq-annex2-2018".
    QString version; ///< The pack's own version; shown, never compared.
    QByteArray bytes;
};

/// What the platform was given to judge by.
struct RulePackSource {
    criteria::PackShelf shelf;
    QList<RulePackFile> packs; ///< Every pack that the layers on the shelf make, then the other files.
};

/// Reads @p paths, each a `.dmn` file or a folder of them. Files that say which layer they are go on the
/// shelf; any other is published as it is, under its name without `.dmn`. A layer that is not part of the
/// program (`:/`) has to be signed by a key that @p trust knows; otherwise nothing is read and the evidence
/// names the file, the place and the reason.
Result<RulePackSource> readRulePacks(const QStringList &paths, criteria::PackTrust &trust);
/// A pack from bytes that the caller holds. A pack that names no version is named after its digest.
[[nodiscard]] RulePackFile rulePackFile(const QString &id, const QByteArray &bytes);

/// What the platform publishes, newest (last added) first, each signed with its key.
class RulePacks
{
public:
    RulePacks(QList<RulePackFile> packs, const criteria::PackSigner &signer);

    [[nodiscard]] HttpResponse list() const;
    [[nodiscard]] HttpResponse pack(const HttpRequest &request) const;

private:
    struct Entry {
        RulePackFile file;
        QString sha256;
    };
    QList<Entry> m_entries;
    QString m_key; ///< The public key in Base64.
};

} // namespace zhiping::platform
