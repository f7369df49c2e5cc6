// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/start/fault_face.h"

namespace zhiping::screens {

widgets::EmptyState::Face faultFace(const models::Message &message, const QString &action,
                                    const QString &otherAction)
{
    return {QStringLiteral("warning"),
            message.happened,
            message.safe + u"\n\n" + message.advice,
            action,
            true,
            otherAction,
            message.details};
}

} // namespace zhiping::screens
