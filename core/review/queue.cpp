// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/queue.h"

namespace zhiping::review {

using domain::Stage;

Lane laneOf(Stage stage, bool municipal)
{
    switch (stage) {
    case Stage::Waiting:
        return Lane::Waiting;
    case Stage::InReview:
    case Stage::ReturnedToDistrict:
        return Lane::InReview;
    case Stage::Correcting:
        return Lane::Correcting;
    case Stage::Corrected:
        return Lane::Corrected;
    case Stage::Forwarded:
        return municipal ? Lane::InReview : Lane::SecondRound;
    case Stage::Recognised:
    case Stage::Declined:
    case Stage::Withdrawn:
        return Lane::Done;
    }
    Q_UNREACHABLE();
}

} // namespace zhiping::review
