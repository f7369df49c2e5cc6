// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application_json.h"
#include "store/sealer.h"

namespace zhiping::store {

class Connection;

/// Write what the list shows of an application. Clear are the id, the code, the revision, the stage and the
/// due day; names and amounts are sealed.
[[nodiscard]] Result<> writeSummary(Connection &cache, Sealer &sealer,
                                    const domain::ApplicationSummary &summary);
/// All of them, in the order they are due.
[[nodiscard]] Result<QList<domain::ApplicationSummary>> readSummaries(Connection &cache, Sealer &sealer);
/// Their ids, in the same order.
[[nodiscard]] Result<QList<domain::ApplicationId>> readIds(Connection &cache);

/// The dossier as the platform sent it, byte for byte, bound to the revision that the list shows.
[[nodiscard]] Result<> writeDossier(Connection &cache, Sealer &sealer, const QString &id,
                                    const QString &revision, QByteArrayView body);
/// `NotFound` if there is none; `StorageDamaged` if it does not belong to the row of the list.
[[nodiscard]] Result<QByteArray> readDossier(Connection &cache, Sealer &sealer, const QString &id);

/// Seal everything again under the sealer's present key. To be called inside a transaction.
[[nodiscard]] Result<> resealCache(Connection &cache, Sealer &sealer);
/// Take over what the unsealed tables `applications_1` and `dossiers_1` of the first version hold.
[[nodiscard]] Result<> sealFirstCache(Connection &cache, Sealer &sealer);
/// Whether the keys are the cache's: its first row opens, or there is none. `StorageDamaged` if not.
[[nodiscard]] Result<> tryKeys(Connection &cache, Sealer &sealer);

} // namespace zhiping::store
