// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_presenter.h"

#include "models/review_attachments.h"
#include "models/review_checklist.h"
#include "models/review_effects.h"
#include "models/review_investment_model.h"
#include "models/review_sheets.h"
#include "models/review_verdict.h"
#include "models/review_wording.h"
#include "review/dossier.h"
#include "review/review_desk.h"

#include <QRegularExpression>

namespace zhiping::models {

class ReviewPresenter::Private
{
public:
    std::shared_ptr<review::Dossier> dossier;
    review::ReviewDesk &desk;
    ReviewSnapshot snapshot;
    HeaderView header;
    ChecklistView checklist;
    VerdictView verdict;
    SheetView applicant;
    SheetView project;
    SheetView designations;
    QList<EffectGroupView> effects;
    QList<OpinionView> opinions;
    ReviewInvestmentModel *investment = nullptr;
    ReviewAttachments *attachments = nullptr;
    QList<ports::Draft> earlier;
    QList<EarlierWordsView> earlierViews;
    QDateTime savedAt;
    bool saving = false;
};

namespace {

EarlierWordsView viewOf(const ports::Draft &draft)
{
    EarlierWordsView view;
    view.when =
        draft.changedAt.isValid() ? ReviewWording::moment(draft.changedAt) : ReviewWording::notStated();
    view.size = draft.opinion.isEmpty()
        ? ReviewPresenter::tr("no opinion")
        : ReviewPresenter::tr("%n character(s)", "length of an opinion", int(draft.opinion.size()));
    view.opinion = draft.opinion;
    if (!draft.conclusions.isEmpty())
        view.conclusions =
            ReviewPresenter::tr("%n conclusion(s) drawn", nullptr, int(draft.conclusions.size()));
    return view;
}

QString earlierWordsFault(ErrorKind kind)
{
    return kind == ErrorKind::StorageFull
        ? ReviewPresenter::tr(
            "There is no room to back up what stands there now. It is saved and stays as it "
            "is; make room on the disk and try again.")
        : ReviewPresenter::tr("The backups of this laptop cannot be read now. What stands there is saved and "
                              "stays as it is; try again, and tell your administrator if it stays so.");
}

} // namespace

ReviewPresenter::ReviewPresenter(std::shared_ptr<review::Dossier> dossier, review::ReviewDesk &desk,
                                 SyncControl &sync, QObject *parent)
    : QObject(parent)
    , d(new Private {
          std::move(dossier), desk, {}, {}, {}, {}, {}, {}, {}, {}, {}, nullptr, nullptr, {}, {}, {}, false})
{
    d->investment = new ReviewInvestmentModel(this);
    d->attachments = new ReviewAttachments(desk, sync, d->dossier->application().attachments, this);
    connect(d->investment, &ReviewInvestmentModel::verified, this,
            [this](const QString &line, domain::Money amount) {
                answer(verifiedAmountKey(domain::LineId(line)).text(), amount);
            });
    connect(d->investment, &ReviewInvestmentModel::takenBack, this,
            [this](const QString &line) { withdrawAnswer(verifiedAmountKey(domain::LineId(line)).text()); });
    connect(d->dossier.get(), &review::Dossier::assessed, this, &ReviewPresenter::renew);
    connect(d->dossier.get(), &review::Dossier::saved, this, [this](const QDateTime &at) {
        d->savedAt = at;
        d->saving = d->dossier->unsaved() > 0;
        Q_EMIT savingChanged();
    });
    connect(d->dossier.get(), &review::Dossier::saveFailed, this, [this](const Error &error) {
        d->saving = false;
        Q_EMIT savingChanged();
        Q_EMIT saveFailed(ReviewWording::saveFailure(error));
    });
    renew();
}

ReviewPresenter::~ReviewPresenter() = default;

void ReviewPresenter::renew()
{
    d->snapshot = snapshotOf(*d->dossier, d->desk.isMunicipal());
    d->header = headerView(d->snapshot);
    d->checklist = checklistOf(d->snapshot);
    d->verdict = verdictView(d->snapshot, d->dossier->verdicts(),
                             [this](domain::Verdict verdict) { return d->dossier->preview(verdict); });
    d->applicant = applicantSheet(d->snapshot);
    d->project = projectSheet(d->snapshot);
    d->designations = designationSheet(d->snapshot);
    d->effects = effectGroups(d->snapshot);
    d->opinions = opinionViews(d->snapshot);
    d->investment->show(d->snapshot);
    Q_EMIT changed();
}

void ReviewPresenter::noteWriting()
{
    if (d->dossier->unsaved() == 0 || d->saving)
        return;
    d->saving = true;
    Q_EMIT savingChanged();
}

void ReviewPresenter::answer(const QString &key, const domain::FactValue &value)
{
    const domain::FactKey factKey(key);
    const domain::Finding before = d->snapshot.findings.value(factKey);
    d->dossier->answer(factKey, value, before.note, before.evidence);
    noteWriting();
}

const HeaderView &ReviewPresenter::header() const
{
    return d->header;
}

const ChecklistView &ReviewPresenter::checklist() const
{
    return d->checklist;
}

const VerdictView &ReviewPresenter::verdict() const
{
    return d->verdict;
}

const SheetView &ReviewPresenter::applicant() const
{
    return d->applicant;
}

const SheetView &ReviewPresenter::project() const
{
    return d->project;
}

const SheetView &ReviewPresenter::designations() const
{
    return d->designations;
}

const QList<EffectGroupView> &ReviewPresenter::effects() const
{
    return d->effects;
}

const QList<OpinionView> &ReviewPresenter::opinions() const
{
    return d->opinions;
}

ReviewInvestmentModel &ReviewPresenter::investment() const
{
    return *d->investment;
}

ReviewAttachments &ReviewPresenter::attachments() const
{
    return *d->attachments;
}

bool ReviewPresenter::isReadOnly() const
{
    return d->snapshot.readOnly;
}

QString ReviewPresenter::readOnlyReason() const
{
    if (!d->snapshot.readOnly)
        return {};
    if (d->dossier->isLocked())
        return tr("Read only: your work is shown, but cannot be changed now. The line above says why.");
    const std::optional<ports::OutboxEntry> decision = d->dossier->lastDecision();
    if (!decision)
        return tr("Read only: there is nothing for you to decide at this stage.");
    const QString state = ReviewNames::outboxState(decision->state);
    const QString at = ReviewWording::moment(decision->sealedAt);
    if (decision->receipt)
        return tr("Decided on %1: %2, receipt %3.").arg(at, state, decision->receipt->number);
    return decision->problem.isEmpty() ? tr("Decided on %1: %2.").arg(at, state)
                                       : tr("Decided on %1: %2 — %3").arg(at, state, decision->problem);
}

QString ReviewPresenter::opinion() const
{
    return d->dossier->opinion();
}

bool ReviewPresenter::opinionIsSuggested() const
{
    return d->dossier->opinionIsSuggested();
}

QString ReviewPresenter::savingText() const
{
    if (d->saving)
        return tr("Saving…");
    return d->savedAt.isValid() ? tr("Saved %1").arg(ReviewWording::clockTime(d->savedAt)) : QString();
}

void ReviewPresenter::conclude(const QString &conditionId, Conclusion conclusion)
{
    d->dossier->conclude(conditionId, conclusion);
    noteWriting();
}

void ReviewPresenter::answerYesNo(const QString &key, bool yes)
{
    answer(key, yes);
}

void ReviewPresenter::answerUndetermined(const QString &key)
{
    answer(key, domain::Undetermined {});
}

void ReviewPresenter::answerChoice(const QString &key, const QString &value)
{
    answer(key, value);
}

void ReviewPresenter::answerChoices(const QString &key, const QStringList &values)
{
    answer(key, values);
}

void ReviewPresenter::answerDate(const QString &key, const QDate &date)
{
    answer(key, date);
}

QString ReviewPresenter::answerAmount(const QString &key, const QString &text)
{
    const Result<domain::Money> amount = domain::parseYuan(text);
    if (!amount)
        return ReviewInvestmentModel::faultIn(text);
    answer(key, amount.value());
    return {};
}

QString ReviewPresenter::answerNumber(const QString &key, const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\d{1,15}(\\.\\d{1,6})?$"));
    const QString plain = text.trimmed();
    if (!form.match(plain).hasMatch())
        return tr("A number is expected, such as 12 or 12.5.");
    answer(key, domain::Number {plain});
    return {};
}

void ReviewPresenter::withdrawAnswer(const QString &key)
{
    d->dossier->withdrawAnswer(domain::FactKey(key));
    noteWriting();
}

void ReviewPresenter::cite(const QString &key, const QString &attachmentId, int page)
{
    const domain::FactKey factKey(key);
    const criteria::FactQuestion *question = d->snapshot.question(factKey);
    const auto finding = d->snapshot.findings.constFind(factKey);
    if (question == nullptr && finding == d->snapshot.findings.cend())
        return;
    domain::FactValue value = domain::Undetermined {};
    QList<domain::EvidenceLink> evidence;
    QString note;
    if (finding != d->snapshot.findings.cend()) {
        value = finding->value;
        evidence = finding->evidence;
        note = finding->note;
    } else if (question->source != criteria::FactSource::Unknown) {
        value = question->value;
    }
    const domain::EvidenceLink link {domain::AttachmentId(attachmentId), page, {}};
    const qsizetype known = evidence.indexOf(link);
    if (known >= 0)
        evidence.removeAt(known);
    else
        evidence.append(link);
    d->dossier->answer(factKey, value, note, evidence);
    noteWriting();
}

void ReviewPresenter::writeOpinion(const QString &text)
{
    if (d->snapshot.readOnly || text == d->dossier->opinion())
        return;
    d->dossier->writeOpinion(text);
    noteWriting();
    Q_EMIT opinionChanged();
}

void ReviewPresenter::resetOpinion()
{
    d->dossier->resetOpinion();
    noteWriting();
    Q_EMIT opinionChanged();
}

void ReviewPresenter::lookForEarlierWords()
{
    whenDone(d->desk.earlierWords(d->dossier->application().id), this,
             [this](const Result<QList<ports::Draft>> &found) {
                 if (!found)
                     return Q_EMIT earlierWordsNotRead(earlierWordsFault(found.error().kind));
                 d->earlier = *found;
                 d->earlierViews.clear();
                 for (const ports::Draft &draft : std::as_const(d->earlier))
                     d->earlierViews.append(viewOf(draft));
                 Q_EMIT earlierWordsFound();
             });
}

const QList<EarlierWordsView> &ReviewPresenter::earlierWords() const
{
    return d->earlierViews;
}

void ReviewPresenter::takeEarlierWords(qsizetype index)
{
    d->dossier->takeWords(d->earlier.at(index));
    noteWriting();
    Q_EMIT opinionChanged();
}

QList<Verdict> ReviewPresenter::verdicts() const
{
    return d->snapshot.readOnly ? QList<Verdict> {} : d->dossier->verdicts();
}

DecisionView ReviewPresenter::decision(Verdict verdict) const
{
    return decisionView(d->snapshot, d->dossier->preview(verdict));
}

void ReviewPresenter::decide(Verdict verdict)
{
    whenDone(d->dossier->decide(verdict), this, [this, verdict](const Result<domain::DecisionId> &id) {
        if (!id) {
            Q_EMIT decisionFailed(
                tr("The decision was not sealed; nothing has been sent and your work is kept. %1")
                    .arg(ReviewWording::saveFailure(id.error())));
            return;
        }
        renew();
        Q_EMIT decided(tr("“%1” is sealed and stands under To send. It leaves with the next synchronisation.")
                           .arg(ReviewWording::verdict(verdict)));
    });
}

} // namespace zhiping::models
