// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/main/rail.h"

#include "models/desk_presenter.h"
#include "screens/main/rail_button.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace zhiping::screens {

using models::Lane;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

QString objectNameOf(Lane lane)
{
    switch (lane) {
    case Lane::Waiting:
        return QStringLiteral("laneWaitingButton");
    case Lane::InReview:
        return QStringLiteral("laneInReviewButton");
    case Lane::Correcting:
        return QStringLiteral("laneCorrectingButton");
    case Lane::Corrected:
        return QStringLiteral("laneCorrectedButton");
    case Lane::SecondRound:
        return QStringLiteral("laneSecondRoundButton");
    case Lane::Done:
        return QStringLiteral("laneDoneButton");
    }
    Q_UNREACHABLE();
}

} // namespace

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_welcome(new RailButton(QStringLiteral("welcomeButton"), tr("Sign in")))
    , m_briefcase(new RailButton(QStringLiteral("briefcaseButton"), tr("Briefcase")))
    , m_outbox(new RailButton(QStringLiteral("outboxButton"), tr("To send")))
    , m_settings(new RailButton(QStringLiteral("settingsButton"), tr("Settings")))
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setProperty("surface", QStringLiteral("rail"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    const int near = theme().px(SizeToken::SpaceNear);
    layout->setContentsMargins(near, theme().px(SizeToken::SpaceInside), near,
                               theme().px(SizeToken::SpaceInside));
    layout->setSpacing(2);
    const auto heading = [&](const QString &text) {
        auto *label = widgets::makeLabel(TextRole::Caption, text);
        label->setContentsMargins(near, near, near, theme().px(SizeToken::SpaceTight));
        layout->addWidget(label);
        m_signedIn.append(label);
    };
    const auto add = [&](RailButton *button) {
        m_group->addButton(button);
        layout->addWidget(button);
    };
    add(m_welcome);
    connect(m_welcome, &QPushButton::clicked, this, &Rail::welcomeChosen);
    heading(tr("Queue"));
    for (const Lane lane :
         {Lane::Waiting, Lane::InReview, Lane::Correcting, Lane::Corrected, Lane::SecondRound, Lane::Done}) {
        auto *button = new RailButton(objectNameOf(lane), models::laneText(lane));
        m_lanes.insert(int(lane), button);
        m_signedIn.append(button);
        add(button);
        connect(button, &QPushButton::clicked, this, [this, lane] { Q_EMIT laneChosen(lane); });
    }
    heading(tr("On this laptop"));
    for (RailButton *button : {m_briefcase, m_outbox}) {
        m_signedIn.append(button);
        add(button);
    }
    layout->addStretch(1);
    add(m_settings);
    connect(m_briefcase, &QPushButton::clicked, this, &Rail::briefcaseChosen);
    connect(m_outbox, &QPushButton::clicked, this, &Rail::outboxChosen);
    connect(m_settings, &QPushButton::clicked, this, &Rail::settingsChosen);
}

void Rail::show(models::DeskPresenter *desk, int unsent)
{
    for (QWidget *part : std::as_const(m_signedIn))
        part->setVisible(desk != nullptr);
    m_welcome->setVisible(desk == nullptr);
    m_outbox->setCount(unsent, true);
    if (!desk)
        return;
    m_briefcase->setCount(desk->briefcase().rowCount());
    for (auto lane = m_lanes.cbegin(); lane != m_lanes.cend(); ++lane)
        lane.value()->setCount(desk->queue().countIn(static_cast<Lane>(lane.key())));
    // A municipal desk has no lane for what it forwarded: that is its own queue.
    m_lanes.value(int(Lane::SecondRound))->setVisible(!desk->isMunicipal());
}

void Rail::mark(RailButton *button)
{
    m_group->setExclusive(false);
    const auto buttons = m_group->buttons();
    for (QAbstractButton *other : buttons)
        other->setChecked(other == button);
    m_group->setExclusive(true);
}

void Rail::markLane(Lane lane)
{
    mark(m_lanes.value(int(lane)));
}

void Rail::markBriefcase()
{
    mark(m_briefcase);
}

void Rail::markOutbox()
{
    mark(m_outbox);
}

void Rail::markSettings()
{
    mark(m_settings);
}

void Rail::markNone()
{
    mark(nullptr);
}

} // namespace zhiping::screens
