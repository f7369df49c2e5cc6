// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/review_desk.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "base/let_go.h"
#include "base/log.h"
#include "criteria/rule_pack.h"
#include "review/dossier.h"
#include "review/gather.h"
#include "review/queue_assembly.h"
#include "review/verdict_index.h"

#include <algorithm>

namespace zhiping::review {

namespace {

/// Where nothing has been written since the last decision made here, its opinion and conclusions are what is
/// on the desk: to be read while it is on its way, to be taken up again when the application comes back.
void startFromLastDecision(Dossier::Contents &contents)
{
    if (!contents.lastDecision || !contents.draft.basedOnRevision.isEmpty())
        return;
    const Result<QJsonObject> json = parseJsonObject(contents.lastDecision->body);
    const Result<domain::Decision> decision =
        json ? domain::decisionFromJson(*json) : Result<domain::Decision>(json.error());
    if (!decision) {
        qCWarning(logReview) << "a sealed decision does not read:" << decision.error().evidence;
        return;
    }
    contents.draft.application = contents.application.id;
    contents.draft.basedOnRevision = contents.application.revision;
    contents.draft.conclusions = decision->conclusions;
    contents.draft.opinion = decision->opinion;
}

} // namespace

class ReviewDesk::Private
{
public:
    Private(const Ports &given, domain::Account reviewer)
        : ports(given)
        , account(std::move(reviewer))
        , verdicts(given.applications, given.attachments, given.work, given.trust)
        , assembly(verdicts, account.has(domain::Role::Municipal))
    {
    }

    Ports ports;
    domain::Account account;
    VerdictIndex verdicts;
    QueueAssembly assembly;
    QueueAssembly::Queue queue;
    bool refreshing = false;
    bool again = false; ///< A refresh was asked for while one was under way.
};

ReviewDesk::ReviewDesk(const Ports &ports, domain::Account account, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(ports, std::move(account)))
{
    connect(&d->assembly, &QueueAssembly::finished, this, [this](QueueAssembly::Queue &queue) {
        std::swap(d->queue, queue);
        d->verdicts.assess(std::exchange(d->queue.unjudged, {}));
        Q_EMIT queueChanged();
        letGoElsewhere(std::exchange(queue, {}));
        endRefresh();
    });
    connect(&d->verdicts, &VerdictIndex::assessed, this, [this](const domain::ApplicationId &id) {
        d->assembly.noteVerdict(id);
        if (const int row = d->queue.fill(id, d->verdicts); row >= 0)
            Q_EMIT rowAssessed(row);
    });
}

ReviewDesk::~ReviewDesk() = default;

const domain::Account &ReviewDesk::account() const
{
    return d->account;
}

bool ReviewDesk::isMunicipal() const
{
    return d->account.has(domain::Role::Municipal);
}

const QueueRows &ReviewDesk::queue() const
{
    return d->queue.rows;
}

const QList<ports::OutboxEntry> &ReviewDesk::outbox() const
{
    return d->queue.entries;
}

void ReviewDesk::refresh()
{
    // To begin anew each time would be to show nothing while there is always something new.
    d->again = d->refreshing;
    if (std::exchange(d->refreshing, true))
        return;
    whenDone(d->verdicts.lookForAttachments(), this, [this](const Result<> &) { read(); });
}

void ReviewDesk::read()
{
    const auto gathered = gather(this, d->ports.applications.summaries(), d->ports.work.inProgress(),
                                 d->ports.outbox.entries());
    whenDone(gathered, this, [this](const auto &read) {
        if (read) {
            const auto &[summaries, inProgress, entries] = *read;
            d->assembly.start({summaries, inProgress, entries});
            return;
        }
        qCWarning(logReview) << "the queue could not be read:" << nameOf(read.error().kind);
        Q_EMIT refreshFailed(read.error());
        endRefresh();
    });
}

void ReviewDesk::endRefresh()
{
    d->refreshing = false;
    if (d->again)
        refresh();
}

Future<ports::SearchAnswer> ReviewDesk::find(const QList<ports::SearchWord> &words)
{
    return d->ports.search.find(words);
}

Future<std::shared_ptr<Dossier>> ReviewDesk::open(const domain::ApplicationId &id)
{
    using Opened = Result<std::shared_ptr<Dossier>>;
    auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    const auto finish = [promise](const Opened &opened) {
        promise->addResult(opened);
        promise->finish();
    };
    const auto gathered = gather(this, d->ports.applications.application(id), d->ports.work.findings(id),
                                 d->ports.work.draft(id), d->ports.outbox.entries());
    whenDone(gathered, this, [this, id, finish](const auto &read) {
        if (!read)
            return finish(read.error());
        const auto &[application, findings, draft, entries] = *read;
        Dossier::Contents contents {application, findings, draft, {}, d->ports.readOnly};
        for (const ports::OutboxEntry &entry : entries) {
            if (entry.application == id)
                contents.lastDecision = entry;
        }
        startFromLastDecision(contents);
        whenDone(d->verdicts.pack(application.rulePack), this, [this, contents, finish](const auto &pack) {
            if (!pack)
                return finish(pack.error());
            auto dossier = std::make_shared<Dossier>(contents, *pack, d->account, d->ports.work,
                                                     d->ports.outbox, d->ports.clock);
            connect(dossier.get(), &Dossier::decided, this, [this](const domain::DecisionId &decision) {
                refresh();
                Q_EMIT decisionSealed(decision);
            });
            finish(dossier);
        });
    });
    return promise->future();
}

Future<DecisionConflict> ReviewDesk::conflict(const domain::DecisionId &id)
{
    const auto entry = std::find_if(
        d->queue.entries.cbegin(), d->queue.entries.cend(), [&id](const ports::OutboxEntry &candidate) {
            return candidate.id == id && candidate.state == ports::OutboxState::Conflict;
        });
    if (entry == d->queue.entries.cend())
        return ready<DecisionConflict>(
            Error {ErrorKind::NotFound, QStringLiteral("no conflict of ") + id.text(), {}});
    const Result<QJsonObject> json = parseJsonObject(entry->body);
    const Result<domain::Decision> own = json ? domain::decisionFromJson(*json) : json.error();
    if (!own)
        return ready<DecisionConflict>(own.error());
    DecisionConflict conflict;
    conflict.own = *own;
    conflict.problem = entry->problem;
    auto promise = std::make_shared<QPromise<Result<DecisionConflict>>>();
    promise->start();
    const Future<domain::Application> now = d->ports.applications.application(entry->application);
    whenDone(d->ports.outbox.reviewed(id), this, [this, promise, conflict, now](const auto &seen) {
        whenDone(now, this, [promise, conflict, seen](const auto &present) {
            DecisionConflict whole = conflict;
            if (seen)
                whole.seen = *seen;
            if (present)
                whole.now = *present;
            if (seen && present)
                whole.changed = changedParts(*seen, *present);
            const bool readable = present || present.error().kind == ErrorKind::NotFound;
            promise->addResult(readable ? Result<DecisionConflict>(whole) : present.error());
            promise->finish();
        });
    });
    return promise->future();
}

Future<QByteArray> ReviewDesk::record()
{
    return d->ports.outbox.record();
}

ReviewDesk::Unsent ReviewDesk::unsent() const
{
    return {int(std::count_if(d->queue.entries.cbegin(), d->queue.entries.cend(),
                              [](const ports::OutboxEntry &entry) { return !entry.receipt; })),
            d->queue.inProgress};
}

Future<bool> ReviewDesk::writeWork(const QString &path)
{
    return d->ports.carried.writeTo(path);
}

Future<ports::WorkTakenIn> ReviewDesk::takeIn(const QString &path, const QString &phrase)
{
    const Future<ports::WorkTakenIn> taking = d->ports.carried.takeIn(path, phrase);
    whenDone(taking, this, [this](const Result<ports::WorkTakenIn> &taken) {
        // Even where it stopped half-way, something may have come.
        refresh();
        if (taken && taken->decisions > 0)
            Q_EMIT decisionsTakenIn();
    });
    return taking;
}

Future<QList<ports::Draft>> ReviewDesk::earlierWords(const domain::ApplicationId &id)
{
    return d->ports.carried.earlierWords(id);
}

Future<QList<ports::PackedApplication>> ReviewDesk::packed()
{
    return d->ports.briefcase.packed();
}

Future<> ReviewDesk::pack(const QList<domain::ApplicationId> &applications, const QDateTime &until)
{
    const Future<> packing = d->ports.briefcase.pack(applications, until);
    whenDone(packing, this, [this](const Result<> &packed) {
        if (packed)
            Q_EMIT briefcaseChanged();
    });
    return packing;
}

Future<> ReviewDesk::unpack(const QList<domain::ApplicationId> &applications)
{
    const Future<> unpacking = d->ports.briefcase.unpack(applications);
    whenDone(unpacking, this, [this](const Result<> &unpacked) {
        if (unpacked)
            Q_EMIT briefcaseChanged();
    });
    return unpacking;
}

Future<domain::Application> ReviewDesk::application(const domain::ApplicationId &id)
{
    return d->ports.applications.application(id);
}

Future<qint64> ReviewDesk::roomForAttachments()
{
    return d->ports.attachments.room();
}

Future<QSet<QString>> ReviewDesk::attachmentsHere()
{
    return d->ports.attachments.present();
}

Future<QByteArray> ReviewDesk::attachment(const domain::Attachment &attachment)
{
    return d->ports.attachments.read(attachment.sha256);
}

} // namespace zhiping::review
