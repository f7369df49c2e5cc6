// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "review/verdict_index.h"

#include "base/let_go.h"
#include "base/log.h"
#include "criteria/assess.h"
#include "criteria/pack_trust.h"
#include "review/gather.h"
#include "review/opinion_text.h"

#include <QHash>
#include <QtConcurrent>

#include <algorithm>

namespace zhiping::review {

namespace {

constexpr int mostAtOnce = 8;

struct Known {
    QString revision;
    std::optional<QuickVerdict> verdict;
    std::optional<ErrorKind> notAssessable;
    QStringList digests; ///< Of the application's attachments.
};

QuickVerdict quickVerdictOf(const domain::Application &application, const criteria::Assessment &assessment)
{
    QuickVerdict quick;
    quick.outcome = assessment.overall;
    quick.reason = assessment.overallReason;
    for (const criteria::CategoryAssessment &category : assessment.categories) {
        if (category.code == application.appliedCategory)
            quick.shortfall = category.shortfall;
    }
    if (const criteria::Comparison *money = moneyComparison(assessment, application.appliedCategory)) {
        quick.countable = money->certain;
        quick.countableUpTo = money->possible;
    }
    quick.recognisedCategory = assessment.recognisedCategory;
    quick.authority = assessment.authority;
    if (!assessment.openInterpretations.isEmpty())
        quick.openInterpretation = assessment.openInterpretations.first().interpretationId;
    quick.openFacts = int(assessment.openFacts.size());
    quick.borderline = assessment.borderline;
    return quick;
}

} // namespace

class VerdictIndex::Private
{
public:
    Private(ports::ApplicationStore &applicationStore, ports::AttachmentStore &attachmentStore,
            ports::WorkStore &workStore, std::shared_ptr<criteria::PackTrust> packTrust)
        : trust(std::move(packTrust))
        , applications(applicationStore)
        , attachments(attachmentStore)
        , work(workStore)
    {
    }

    std::shared_ptr<criteria::PackTrust> trust;
    ports::ApplicationStore &applications;
    ports::AttachmentStore &attachments;
    ports::WorkStore &work;
    QHash<domain::RulePackId, Future<std::shared_ptr<const criteria::RulePack>>>
        packs; ///< Loaded or loading.
    QHash<domain::ApplicationId, Known> known;
    QList<domain::ApplicationId> waiting;
    QSet<QString> present;
    int running = 0;

    void next(VerdictIndex *index);
    void take(VerdictIndex *index, const domain::Application &application,
              const QList<domain::Finding> &findings);
    void settle(VerdictIndex *index, const domain::ApplicationId &id, const Known &result);
};

VerdictIndex::VerdictIndex(ports::ApplicationStore &applications, ports::AttachmentStore &attachments,
                           ports::WorkStore &work, std::shared_ptr<criteria::PackTrust> trust)
    : d(std::make_unique<Private>(applications, attachments, work, std::move(trust)))
{
}

VerdictIndex::~VerdictIndex() = default;

Future<std::shared_ptr<const criteria::RulePack>> VerdictIndex::pack(const domain::RulePackId &id)
{
    using Loaded = Result<std::shared_ptr<const criteria::RulePack>>;
    if (const auto found = d->packs.constFind(id); found != d->packs.constEnd())
        return *found;
    auto promise = std::make_shared<QPromise<Loaded>>();
    promise->start();
    d->packs.insert(id, promise->future());
    const auto finish = [this, id, promise](const Loaded &loaded) {
        if (!loaded) {
            qCWarning(logReview) << "rule pack" << id.text() << "is not usable:" << loaded.error().evidence;
            d->packs.remove(id); // It may be here the next time somebody asks.
            if (loaded.error().kind == ErrorKind::InvalidRulePack)
                forget(id);
        }
        promise->addResult(loaded);
        promise->finish();
    };
    whenDone(d->applications.rulePack(id), this, [this, finish](const Result<QByteArray> &bytes) {
        if (!bytes)
            return finish(bytes.error());
        // A pack proves its own examples while it is loaded: too long for the thread that paints.
        const auto load = [bytes = *bytes, trust = d->trust] {
            return criteria::loadSignedPack(bytes, *trust);
        };
        whenDone(QtConcurrent::run(load), this, finish);
    });
    return promise->future();
}

void VerdictIndex::forget(const domain::RulePackId &id)
{
    whenDone(d->applications.forgetRulePack(id), this, [](const Result<> &forgotten) {
        if (!forgotten)
            qCWarning(logReview) << "an unusable rule pack stays here:" << forgotten.error().evidence;
    });
}

Future<> VerdictIndex::lookForAttachments()
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    whenDone(d->attachments.present(), this, [this, promise](const Result<QSet<QString>> &present) {
        if (present)
            d->present = *present;
        promise->addResult(present ? Result<>() : present.error());
        promise->finish();
    });
    return promise->future();
}

bool VerdictIndex::fill(QueueRow &row) const
{
    const auto found = d->known.constFind(row.summary.id);
    if (found == d->known.constEnd())
        return false;
    row.verdict = found->verdict;
    row.notAssessable = found->notAssessable;
    row.attachmentsHere = std::all_of(found->digests.cbegin(), found->digests.cend(),
                                      [this](const QString &digest) { return d->present.contains(digest); });
    return !row.inProgress && !found->notAssessable && found->revision == row.summary.revision;
}

void VerdictIndex::assess(QList<domain::ApplicationId> wanted)
{
    letGoElsewhere(std::exchange(d->waiting, std::move(wanted)));
    while (d->running < mostAtOnce && !d->waiting.isEmpty())
        d->next(this);
}

void VerdictIndex::Private::next(VerdictIndex *index)
{
    const domain::ApplicationId id = waiting.takeFirst();
    ++running;
    const auto read = gather(index, applications.application(id), work.findings(id));
    whenDone(read, index, [this, index, id](const auto &gathered) {
        if (!gathered) {
            settle(index, id, {{}, {}, gathered.error().kind, {}});
            return;
        }
        const auto &[application, findings] = *gathered;
        take(index, application, findings);
    });
}

void VerdictIndex::Private::take(VerdictIndex *index, const domain::Application &application,
                                 const QList<domain::Finding> &findings)
{
    Known result;
    result.revision = application.revision;
    for (const domain::Attachment &attachment : application.attachments)
        result.digests.append(attachment.sha256);
    whenDone(index->pack(application.rulePack), index, [=, this](const auto &pack) mutable {
        if (!pack) {
            result.notAssessable = pack.error().kind;
            settle(index, application.id, result);
            return;
        }
        const auto evaluate = [pack = *pack, application, findings]() -> Result<QuickVerdict> {
            return quickVerdictOf(application, criteria::assess(*pack, application, findings));
        };
        whenDone(QtConcurrent::run(evaluate), index, [=, this](const Result<QuickVerdict> &verdict) mutable {
            result.verdict = *verdict;
            settle(index, application.id, result);
        });
    });
}

void VerdictIndex::Private::settle(VerdictIndex *index, const domain::ApplicationId &id, const Known &result)
{
    --running;
    known.insert(id, result);
    Q_EMIT index->assessed(id);
    if (!waiting.isEmpty())
        next(index);
}

} // namespace zhiping::review
