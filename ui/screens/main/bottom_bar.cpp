// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/main/bottom_bar.h"

#include "base/clock.h"
#include "models/session_control.h"
#include "models/status_wording.h"
#include "models/sync_control.h"
#include "widgets/sync_pill.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace zhiping::screens {

using widgets::SizeToken;
using widgets::SyncPill;
using widgets::TextRole;
using widgets::theme;

namespace {

SyncPill::State pillState(models::SyncStatus::Kind kind)
{
    switch (kind) {
    case models::SyncStatus::Kind::Offline:
        return SyncPill::State::Offline;
    case models::SyncStatus::Kind::Syncing:
        return SyncPill::State::Syncing;
    case models::SyncStatus::Kind::Synced:
        return SyncPill::State::Synced;
    case models::SyncStatus::Kind::Attention:
        return SyncPill::State::Attention;
    }
    Q_UNREACHABLE();
}

} // namespace

BottomBar::BottomBar(models::SyncControl &sync, models::SessionControl &session, const Clock &clock,
                     QWidget *parent)
    : QWidget(parent)
    , m_sync(sync)
    , m_session(session)
    , m_clock(clock)
    , m_pill(new SyncPill)
    , m_offline(new QCheckBox(tr("&Offline")))
    , m_remark(new widgets::ElidedLabel(TextRole::Small))
    , m_hint(widgets::makeLabel(TextRole::Small))
{
    setObjectName(QStringLiteral("bottomBar"));
    setProperty("surface", QStringLiteral("bottom"));
    setAttribute(Qt::WA_StyledBackground);
    m_pill->setObjectName(QStringLiteral("syncPill"));
    m_pill->setToolTip(tr("What waits to be sent"));
    m_offline->setObjectName(QStringLiteral("offlineCheck"));
    m_offline->setAccessibleName(tr("Work offline"));
    m_offline->setToolTip(tr("Send and fetch nothing until switched back"));
    m_hint->setObjectName(QStringLiteral("keyHint"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme().px(SizeToken::SpaceInside), theme().px(SizeToken::SpaceTight),
                            theme().px(SizeToken::SpaceInside), theme().px(SizeToken::SpaceTight));
    row->setSpacing(theme().px(SizeToken::SpaceAround));
    row->addWidget(m_pill);
    row->addWidget(m_offline);
    row->addWidget(m_remark, 1);
    row->addWidget(m_hint);
    connect(m_pill, &QAbstractButton::clicked, this, &BottomBar::outboxRequested);
    // Not clicked(): a screen reader toggles without a click.
    connect(m_offline, &QCheckBox::toggled, this, [this](bool on) {
        if (on != m_sync.wantsOffline())
            m_sync.setOffline(on);
    });
    connect(&sync, &models::SyncControl::changed, this, &BottomBar::refresh);
    connect(&session, &models::SessionControl::changed, this, &BottomBar::refresh);
    refresh();
}

void BottomBar::setSyncing(bool syncing)
{
    m_syncing = syncing;
    m_pill->setVisible(syncing);
    m_offline->setVisible(syncing);
    refresh();
}

void BottomBar::setKeyHint(const QString &hint)
{
    m_hint->setText(hint);
}

void BottomBar::refresh()
{
    using State = models::SessionControl::State;
    const State state = m_session.state();
    const models::SyncStatus status = models::syncStatus(m_sync, m_clock.nowUtc().toLocalTime().date());
    m_pill->setStatus(pillState(status.kind), status.unsent, status.words);
    m_offline->setChecked(m_sync.wantsOffline());
    QString remark;
    if (!m_syncing)
        remark.clear();
    else if (m_sync.state() == models::SyncControl::State::Syncing)
        remark = models::progressText(m_sync.progress());
    else if (state == State::OfflineIdentity)
        remark = tr("Offline identity: sign in to send");
    m_remark->setFullText(remark);
}

} // namespace zhiping::screens
