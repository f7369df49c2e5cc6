// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/chip.h"

#include <QAbstractButton>

namespace zhiping::widgets {

/// ○ 离线 · 待发送 19 / ◐ 同步中 42% / ● 已同步 10:21, always in sight; a click opens the outbox.
class SyncPill final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class State : quint8 { Offline, Syncing, Synced, Attention };

    explicit SyncPill(QWidget *parent = nullptr);
    /// @p words is the whole sentence the pill shows and speaks.
    void setStatus(State state, bool unsent, const QString &words);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] ColorToken ink() const;
    [[nodiscard]] ColorToken wash() const;

    State m_state = State::Offline;
    bool m_unsent = false;
};

} // namespace zhiping::widgets
