// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <optional>

namespace zhiping::models {

/// What the screens need to know and ask of syncing. Implemented by the composition; screens never see sync
/// itself.
class SyncControl : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        Offline, ///< The reviewer's switch, or no network: see `wantsOffline()`.
        UpToDate,
        Syncing,
        WaitingForSignIn,
        Failed, ///< The last attempt failed; `lastError()` says how. Nothing is lost.
    };
    enum class Step : quint8 { Sending, Pulling, FetchingRulePacks, FetchingAttachments };
    struct Progress {
        int done = 0;
        int total = 0; ///< 0: not known yet.
        QString item;  ///< What is being transferred: an application's code or a file name.
        Step step = Step::Sending;
    };

    struct Room {
        qint64 needed = 0; ///< Bytes that must be free before anything more is received.
        qint64 free = 0;
    };

    struct Removals {
        int many = 0;
        int of = 0; ///< All that are here.
    };

    using QObject::QObject;
    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual bool wantsOffline() const = 0;
    [[nodiscard]] virtual QDateTime lastSync() const = 0; ///< UTC; invalid: never.
    [[nodiscard]] virtual Progress progress() const = 0;
    [[nodiscard]] virtual int unsent() const = 0; ///< Decisions without a receipt.
    [[nodiscard]] virtual std::optional<Error> lastError() const = 0;

    /// What stopped receiving with `StorageFull`: the disk is not full yet, the rest is kept for the
    /// reviewer.
    [[nodiscard]] virtual std::optional<Room> missingRoom() const { return {}; }

    /// Applications that the platform takes away from this laptop: so many that they stay until the reviewer
    /// agrees.
    [[nodiscard]] virtual std::optional<Removals> heldBackRemovals() const { return {}; }
    /// Of each application that came in a form this program cannot read: its id, the place and the reason.
    [[nodiscard]] virtual QStringList unreadable() const { return {}; }

    virtual void agreeToRemovals() = 0;
    virtual void syncNow() = 0;
    virtual void cancel() = 0;
    virtual void setOffline(bool offline) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace zhiping::models
