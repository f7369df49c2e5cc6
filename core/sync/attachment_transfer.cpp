// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/attachment_transfer.h"

#include "ports/attachment_store.h"
#include "ports/review_api.h"

#include <algorithm>

namespace zhiping::sync {

namespace {

constexpr int mostBreaks = 5; ///< In one transfer; the next goes on.

} // namespace

AttachmentTransfer::AttachmentTransfer(ports::ReviewApi &api, ports::AttachmentStore &store,
                                       domain::Attachment attachment, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_attachment(std::move(attachment))
    , m_breaksLeft(mostBreaks)
{
    m_promise.start();
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
        if (m_cancelRequest)
            m_cancelRequest();
        conclude(Error {ErrorKind::Cancelled, QStringLiteral("cancelled by the caller"), {}});
    });
    m_watcher.setFuture(m_promise.future());
    begin();
}

void AttachmentTransfer::begin()
{
    whenDone(m_store.begun(m_attachment), this, [this](const Result<qint64> &begun) {
        if (!begun)
            return conclude(begun.error());
        m_kept = *begun;
        if (m_kept > 0 && m_kept == m_attachment.bytes)
            complete();
        else
            request();
    });
}

void AttachmentTransfer::request()
{
    if (m_isOver)
        return;
    const Future<ports::AttachmentPiece> answer = m_api.attachment(m_attachment, position(), pieceBytes);
    m_cancelRequest = [answer] { Future<ports::AttachmentPiece>(answer).cancel(); };
    whenDone(answer, this, [this](const Result<ports::AttachmentPiece> &piece) {
        m_cancelRequest = {};
        if (!m_isOver)
            take(piece);
    });
}

void AttachmentTransfer::take(const Result<ports::AttachmentPiece> &answer)
{
    if (answer)
        return takePiece(*answer);
    if (answer.error().kind == ErrorKind::Conflict)
        return startOver({ErrorKind::MalformedReply, answer.error().evidence, {}});
    conclude(answer.error());
}

void AttachmentTransfer::takePiece(const ports::AttachmentPiece &piece)
{
    if (piece.from != position()) {
        m_kept = 0;
        m_pending.clear();
    }
    const qint64 missing = m_attachment.bytes - position();
    if (piece.bytes.size() > missing || (piece.bytes.isEmpty() && missing > 0))
        return conclude(
            Error {ErrorKind::MalformedReply,
                   QStringLiteral("%1 bytes where %2 are missing").arg(piece.bytes.size()).arg(missing),
                   {}});
    m_pending += piece.bytes;
    if (piece.bytes.size() < std::min(missing, pieceBytes))
        --m_breaksLeft;
    add();
}

void AttachmentTransfer::add()
{
    const bool isWhole = position() == m_attachment.bytes;
    const qsizetype steps = m_pending.size() / ports::AttachmentStore::step;
    const qsizetype size = isWhole ? m_pending.size() : steps * ports::AttachmentStore::step;
    if (size == 0 && !isWhole)
        return goOn();
    whenDone(m_store.add(m_attachment, m_kept, m_pending.first(size)), this,
             [this, size, isWhole](const Result<> &added) {
                 if (!added)
                     return conclude(added);
                 m_kept += size;
                 m_pending.remove(0, size);
                 if (isWhole)
                     return complete();
                 Q_EMIT progressed(position());
                 goOn();
             });
}

void AttachmentTransfer::goOn()
{
    if (m_breaksLeft >= 0)
        request();
    else
        conclude(Error {ErrorKind::Timeout, QStringLiteral("the connection breaks time and again"), {}});
}

void AttachmentTransfer::complete()
{
    whenDone(m_store.complete(m_attachment), this, [this](const Result<> &completed) {
        if (completed)
            return conclude({});
        if (completed.error().kind == ErrorKind::StorageDamaged)
            return startOver(completed.error());
        if (completed.error().kind == ErrorKind::InvalidInput)
            return conclude(Error {ErrorKind::MalformedReply, completed.error().evidence, {}});
        conclude(completed);
    });
}

void AttachmentTransfer::startOver(const Error &error)
{
    if (std::exchange(m_startedOver, true))
        return conclude(error);
    m_kept = 0;
    m_pending.clear();
    request();
}

void AttachmentTransfer::conclude(const Result<> &outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    m_promise.addResult(outcome);
    m_promise.finish();
    deleteLater();
}

} // namespace zhiping::sync
