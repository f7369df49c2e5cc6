// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "base/error.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <optional>

namespace zhiping::domain {
struct Attachment;
}

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
        qint64 bytes = 0;      ///< Of the item, where it comes in pieces.
        qint64 bytesTotal = 0; ///< 0: not known.
        QString sha256 = {};   ///< Of the attachment, where it is one.
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

    /// Bring one attachment to this laptop now, before everything else; `fetching()` tells how far it is.
    /// Cancelling the future stops it; what has come is kept for the next time.
    [[nodiscard]] virtual Future<> fetch(const domain::Attachment &attachment) = 0;

    /// Bytes that attachments may take up on this laptop, all together.
    [[nodiscard]] virtual qint64 attachmentQuota() const = 0;
    virtual void setAttachmentQuota(qint64 bytes) = 0;

    virtual void agreeToRemovals() = 0;
    virtual void syncNow() = 0;
    virtual void cancel() = 0;
    virtual void setOffline(bool offline) = 0;

Q_SIGNALS:
    void changed();
    void fetching(const QString &sha256, qint64 here);
};

} // namespace zhiping::models
