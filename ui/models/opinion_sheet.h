// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

class QIODevice;

namespace zhiping::review {
class Dossier;
}

namespace zhiping::models {

/// The sheet a reviewer signs (初审意见表, for municipal staff 复核意见表): A4, Chinese whatever the screen
/// speaks, exact amounts, the rule pack in the footer. Made only from what is on the desk.
class OpinionSheet
{
public:
    OpinionSheet(const review::Dossier &dossier, bool municipal);

    /// The sheet's body as rich text; every text of the applicant is escaped.
    [[nodiscard]] QString html() const { return m_html; }
    /// Lay the sheet out on A4 pages and write it as PDF. `StorageUnavailable` if the device refuses.
    [[nodiscard]] Result<> writePdf(QIODevice &device) const;

private:
    QString m_html;
    QString m_footer;
};

} // namespace zhiping::models
