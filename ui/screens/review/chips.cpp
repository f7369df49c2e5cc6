// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/chips.h"

namespace zhiping::screens {

widgets::ChipFace chipFace(const models::MarkedText &text)
{
    switch (text.standing) {
    case models::Standing::Met:
        return {widgets::ChipKind::Met, text.text, true};
    case models::Standing::Unmet:
        return {widgets::ChipKind::Unmet, text.text, true};
    case models::Standing::Open:
        return {widgets::ChipKind::Open, text.text, true};
    case models::Standing::NotApplicable:
        return {widgets::ChipKind::NotApplicable, text.text, true};
    case models::Standing::Notice:
        break;
    }
    return {widgets::ChipKind::Info, text.text, false};
}

QString verdictStyle(models::Standing standing)
{
    switch (standing) {
    case models::Standing::Met:
        return QStringLiteral("met");
    case models::Standing::Unmet:
        return QStringLiteral("unmet");
    default:
        return QStringLiteral("open");
    }
}

} // namespace zhiping::screens
