// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sync/fetch_phase.h"

#include "base/log.h"
#include "ports/attachment_store.h"
#include "ports/review_api.h"
#include "sync/attachment_transfer.h"
#include "sync/outbox_policy.h"

namespace zhiping::sync {

namespace {

// One file that fails is its own trouble, several in a row are the platform's.
constexpr int mostFailuresInARow = 3;

} // namespace

void RulePackPhase::start()
{
    next();
}

void RulePackPhase::next()
{
    if (m_position == m_state.wantedPacks.size()) {
        // A run may want nothing at all; even then the outcome comes from the event loop.
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished({}); }, Qt::QueuedConnection);
        return;
    }
    const domain::RulePackId id = m_state.wantedPacks.at(m_position);
    Q_EMIT progressed(
        {SyncProgress::Step::FetchingRulePacks, int(m_position), int(m_state.wantedPacks.size()), id.text()});
    ++m_position;
    await(m_state.ports.applications.rulePack(id), [this, id](const Result<QByteArray> &kept) {
        if (kept)
            next();
        else if (kept.error().kind == ErrorKind::NotFound || kept.error().kind == ErrorKind::StorageDamaged)
            fetch(id);
        else
            Q_EMIT finished(kept.error());
    });
}

void RulePackPhase::fetch(const domain::RulePackId &id)
{
    await(m_state.ports.api.rulePack(id), [this, id](const Result<QByteArray> &bytes) {
        if (!bytes && endsTheRun(bytes.error()))
            return Q_EMIT finished(bytes.error());
        if (!bytes) {
            qCWarning(logSync).noquote()
                << "rule pack" << id.text() << "not fetched:" << nameOf(bytes.error().kind);
            ++m_state.report.rulePacksMissing;
            return next();
        }
        proceed(m_state.ports.applications.keepRulePack(id, *bytes), [this] {
            ++m_state.report.rulePacksFetched;
            next();
        });
    });
}

void AttachmentPhase::start()
{
    proceed(m_state.ports.attachments.kept(),
            [this](const QList<ports::KeptAttachment> &kept) { choose(kept); });
}

void AttachmentPhase::choose(const QList<ports::KeptAttachment> &kept)
{
    const AttachmentPlan plan = planAttachments(m_state.wishes, kept, m_state.options.maxAttachmentBytes);
    m_missing = plan.fetches;
    m_state.report.attachmentsMissing += plan.withoutRoom;
    remove(plan.remove, 0, [this] { next(); });
}

void AttachmentPhase::next()
{
    if (m_state.leavesAttachments) {
        m_state.report.attachmentsMissing += int(m_missing.size() - m_position);
        m_position = m_missing.size();
    }
    if (m_position == m_missing.size())
        return Q_EMIT finished({});
    const AttachmentFetch &wanted = m_missing.at(m_position);
    remove(wanted.remove, 0, [this, wanted] { fetch(wanted.attachment); });
}

void AttachmentPhase::leaveAttachments()
{
    if (m_transfer)
        m_transfer->outcome().cancel();
}

void AttachmentPhase::remove(const QStringList &files, qsizetype from, const std::function<void()> &then)
{
    if (from == files.size())
        return then();
    proceed(m_state.ports.attachments.remove(files.at(from)), [this, files, from, then] {
        ++m_state.report.attachmentsRemoved;
        remove(files, from + 1, then);
    });
}

void AttachmentPhase::fetch(const domain::Attachment &attachment)
{
    SyncProgress progress {SyncProgress::Step::FetchingAttachments, int(m_position), int(m_missing.size()),
                           attachment.fileName};
    progress.sha256 = attachment.sha256;
    Q_EMIT progressed(progress);
    ++m_position;
    m_transfer = new AttachmentTransfer(m_state.ports.api, m_state.ports.attachments, attachment, this);
    connect(m_transfer, &AttachmentTransfer::progressed, this, [this, progress, attachment](qint64 here) {
        SyncProgress further = progress;
        further.bytes = here;
        further.bytesTotal = attachment.bytes;
        Q_EMIT progressed(further);
    });
    await(m_transfer->outcome(), [this, attachment](const Result<> &outcome) { take(attachment, outcome); });
}

void AttachmentPhase::take(const domain::Attachment &attachment, const Result<> &outcome)
{
    if (outcome) {
        ++m_state.report.attachmentsFetched;
        m_failuresInARow = 0;
        return next();
    }
    const Error &error = outcome.error();
    qCWarning(logSync).noquote() << "attachment" << attachment.sha256.left(12)
                                 << "not fetched:" << nameOf(error.kind);
    ++m_state.report.attachmentsMissing;
    if (m_state.leavesAttachments)
        return next();
    const bool passing = retryAdviceFor(error) == RetryAdvice::Later;
    m_failuresInARow = passing ? m_failuresInARow + 1 : 0;
    if (endsTheRun(error) || m_failuresInARow == mostFailuresInARow)
        Q_EMIT finished(error);
    else
        next();
}

} // namespace zhiping::sync
