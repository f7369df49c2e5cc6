// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/wording.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;

namespace zhiping::models {
class DeskPresenter;
}

namespace zhiping::screens {

class RailButton;

/// The left rail: the lanes of the queue with their counts, what is taken along, what waits to be sent, and
/// the settings.
class Rail final : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// Counts and names of @p desk; null: nobody is signed in, only the settings can be reached.
    void show(models::DeskPresenter *desk, int unsent);
    void markLane(models::Lane lane);
    void markBriefcase();
    void markOutbox();
    void markSettings();
    void markNone();

Q_SIGNALS:
    void laneChosen(zhiping::models::Lane lane);
    void briefcaseChosen();
    void outboxChosen();
    void welcomeChosen();
    void settingsChosen();

private:
    void mark(RailButton *button);

    QHash<int, RailButton *> m_lanes;
    QList<QWidget *> m_signedIn; ///< Hidden while nobody is.
    RailButton *m_welcome;       ///< Only while nobody is signed in.
    RailButton *m_briefcase;
    RailButton *m_outbox;
    RailButton *m_settings;
    QButtonGroup *m_group;
};

} // namespace zhiping::screens
