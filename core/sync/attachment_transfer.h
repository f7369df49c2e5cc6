// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "domain/application.h"

#include <QFutureWatcher>
#include <QPromise>

#include <functional>

namespace zhiping::ports {
class AttachmentStore;
class ReviewApi;
struct AttachmentPiece;
} // namespace zhiping::ports

namespace zhiping::sync {

/// Brings one attachment onto this laptop, piece by piece, from where an earlier transfer was cut short: the
/// end of the program costs no more than a step. Never more than a piece is held in memory, unless the
/// platform sends no parts. Deletes itself when it is over.
class AttachmentTransfer final : public QObject
{
    Q_OBJECT

public:
    /// What is asked for at once.
    static constexpr qint64 pieceBytes = qint64 {4} << 20;

    /// Begins at once. Borrows @p api and @p store.
    AttachmentTransfer(ports::ReviewApi &api, ports::AttachmentStore &store, domain::Attachment attachment,
                       QObject *parent);

    /// Cancelling it aborts what is under way; what has come stays for the next transfer.
    [[nodiscard]] Future<> outcome() const { return m_promise.future(); }

Q_SIGNALS:
    void progressed(qint64 here);

private:
    void begin();
    void request();
    void take(const Result<ports::AttachmentPiece> &answer);
    void takePiece(const ports::AttachmentPiece &piece);
    void add();
    void goOn();
    void complete();
    /// Once; the second time @p error is the end of it.
    void startOver(const Error &error);
    void conclude(const Result<> &outcome);
    [[nodiscard]] qint64 position() const { return m_kept + m_pending.size(); }

    ports::ReviewApi &m_api;
    ports::AttachmentStore &m_store;
    const domain::Attachment m_attachment;
    mutable QPromise<Result<>> m_promise;
    QFutureWatcher<Result<>> m_watcher;
    std::function<void()> m_cancelRequest;
    qint64 m_kept = 0;    ///< In the store.
    QByteArray m_pending; ///< What came after it, less than a step.
    int m_breaksLeft;
    bool m_startedOver = false;
    bool m_isOver = false;
};

} // namespace zhiping::sync
