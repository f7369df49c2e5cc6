// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "criteria/assessment.h"
#include "domain/account.h"
#include "domain/application.h"
#include "domain/decision.h"
#include "ports/decision_outbox.h"
#include "ports/work_store.h"
#include "review/decision_preview.h"

#include <QObject>

#include <memory>

namespace zhiping {
class Clock;
}
namespace zhiping::criteria {
class RulePack;
}

namespace zhiping::review {

/// One application on a reviewer's desk: what the platform says, what the reviewer says, what the rules say.
///
/// Every change is re-assessed at once, in the calling thread, and written durably; `saved()` says when.
class Dossier final : public QObject
{
    Q_OBJECT
public:
    struct Contents {
        domain::Application application;
        QList<domain::Finding> findings;
        ports::Draft draft;
        std::optional<ports::OutboxEntry> lastDecision; ///< Made on this laptop.
        bool locked = false;                            ///< The store takes no writes.
    };

    Dossier(Contents contents, std::shared_ptr<const criteria::RulePack> pack, domain::Account account,
            ports::WorkStore &work, ports::DecisionOutbox &outbox, const Clock &clock);
    ~Dossier() override;

    [[nodiscard]] const domain::Application &application() const;
    [[nodiscard]] const criteria::Assessment &assessment() const;
    [[nodiscard]] std::optional<domain::Finding> finding(const domain::FactKey &key) const;
    [[nodiscard]] domain::Conclusion conclusion(const QString &conditionId) const;
    /// The reviewer's text, or the suggested one until the reviewer has changed it.
    [[nodiscard]] QString opinion() const;
    [[nodiscard]] bool opinionIsSuggested() const;
    /// Decided here, in a stage in which this account has nothing to decide, or locked.
    [[nodiscard]] bool isReadOnly() const;
    /// Nothing can be kept on this laptop, whatever the stage.
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] std::optional<ports::OutboxEntry> lastDecision() const;
    /// The verdicts open to this account for this application.
    [[nodiscard]] QList<domain::Verdict> verdicts() const;

    /// Establish a fact. @p value `Undetermined` says: looked, could not establish.
    void answer(const domain::FactKey &key, const domain::FactValue &value, const QString &note = {},
                const QList<domain::EvidenceLink> &evidence = {});
    /// Take the reviewer's answer back; the declared value counts again.
    void withdrawAnswer(const domain::FactKey &key);
    void conclude(const QString &conditionId, domain::Conclusion conclusion);
    void writeOpinion(const QString &text);
    /// Go back to the suggested text.
    void resetOpinion();
    /// Let opinion, conclusions and verdict be those of @p earlier; it stays work on the present revision.
    void takeWords(const ports::Draft &earlier);

    /// Step one of deciding: what would be sent, and what stands in the way.
    [[nodiscard]] DecisionPreview preview(domain::Verdict verdict) const;
    /// Step two: seal it into the outbox. Refused with `InvalidInput` if anything blocks.
    [[nodiscard]] Future<domain::DecisionId> decide(domain::Verdict verdict);

    /// Writes not yet durable.
    [[nodiscard]] int unsaved() const;

Q_SIGNALS:
    void assessed();
    void saved(const QDateTime &at);
    void saveFailed(const zhiping::Error &error);
    void decided(const zhiping::domain::DecisionId &id);

private:
    void reassess();
    void saveDraft();
    void follow(const Future<> &write);

    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::review
