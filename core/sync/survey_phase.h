// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sync/sync_phase.h"

namespace zhiping::sync {

/// Finds out which rule packs and attachments the pulled applications need.
class SurveyPhase final : public SyncPhase
{
    Q_OBJECT

public:
    using SyncPhase::SyncPhase;
    void start() override;

private:
    void holdWork();
    void choose();
    void next();
    void visit(const domain::Application &application);

    /// Taken along, or with words that no decision contains, or a decision that is not confirmed.
    QSet<domain::ApplicationId> m_held;

    QList<domain::ApplicationId> m_toVisit; ///< Soonest due first.
    qsizetype m_position = 0;
    QSet<QString> m_digests; ///< Attachments already wanted.
};

/// Whether a reviewer has, or may soon have, something to do in this stage, and so needs the attachments.
[[nodiscard]] bool needsAttachments(domain::Stage stage);

} // namespace zhiping::sync
