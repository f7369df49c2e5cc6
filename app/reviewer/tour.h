// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "reviewer/tour_hand.h"

#include <QString>

namespace zhiping::reviewer {

class Composition;

/// The main job, performed by the program through its own screens: sign in for the first time as 附件1 tells,
/// pull, review offline, restart, reconnect, second round. Leaves numbered pictures, the opinions and a log.
class Tour
{
public:
    /// Borrows @p composition, in practice mode and started. @p folder exists.
    Tour(Composition &composition, const QString &folder);

    /// Runs nested event loops until done; true only if every step held.
    bool run();

private:
    bool signIn(const QString &rehearsal, const QString &about);
    bool firstPull();
    bool packForTheRoad();
    bool openFromQueue(const QString &searchText);
    bool reviewOffline();
    bool decide(const QString &verdictCode, const QString &pictureName);
    bool restartOffline();
    bool reconnect();
    bool forward();
    bool secondRound();
    bool signOut();
    bool looks();
    bool keepOpinion(const QString &applicantPart, const QString &fileName, bool municipal);

    Composition &m_composition;
    TourHand m_hand;
};

} // namespace zhiping::reviewer
