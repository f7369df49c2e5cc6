// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace zhiping {
class Clock;
}
namespace zhiping::models {
class SessionControl;
class SyncControl;
} // namespace zhiping::models
namespace zhiping::widgets {
class ElidedLabel;
class SyncPill;
} // namespace zhiping::widgets

namespace zhiping::screens {

/// Below every page: the state of syncing, the offline switch, whose session this is, and the keys of the
/// page.
class BottomBar final : public QWidget
{
    Q_OBJECT
public:
    /// Everything borrowed must outlive the bar.
    BottomBar(models::SyncControl &sync, models::SessionControl &session, const Clock &clock,
              QWidget *parent = nullptr);
    /// Whether there is anything to sync: without it neither the state nor the switch means anything.
    void setSyncing(bool syncing);
    void setKeyHint(const QString &hint);

Q_SIGNALS:
    void outboxRequested();

private:
    void refresh();

    bool m_syncing = true;
    models::SyncControl &m_sync;
    models::SessionControl &m_session;
    const Clock &m_clock;
    widgets::SyncPill *m_pill;
    QCheckBox *m_offline;
    widgets::ElidedLabel *m_remark;
    QLabel *m_hint;
};

} // namespace zhiping::screens
