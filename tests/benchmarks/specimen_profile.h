// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/account.h"
#include "domain/application.h"
#include "store/key_ring.h"

#include <QByteArray>
#include <QHash>
#include <QUrl>

namespace zhiping::bench {

/// The day from which every generated date is counted.
[[nodiscard]] QDate specimenDay();
/// 附件2's rule pack, as shipped.
[[nodiscard]] Result<QByteArray> shippedPack();
/// The account that every profile of the benchmarks belongs to.
[[nodiscard]] domain::Account specimenAccount();

/// The keys of the account's profile, by way of the private desktop's keychain, where the program will look
/// for them.
[[nodiscard]] Result<store::Keys> profileKeys(const QString &folder, const QString &issuer);
/// Make the client's data folder @p folder as a sync with @p platform would have left it: the identity, and
/// @p applications with their @p files and the rule pack in SQLite, written by the client's own stores.
[[nodiscard]] Result<> makeProfile(const QString &folder, const QUrl &platform,
                                   const QList<domain::Application> &applications,
                                   const QHash<QString, QByteArray> &files = {});

} // namespace zhiping::bench
