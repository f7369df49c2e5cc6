// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "domain/decision.h"

#include <QHash>

namespace zhiping::ports {

/// A reviewer's unfinished words about one application, beyond the findings.
struct Draft {
    domain::ApplicationId application;
    QString basedOnRevision;                        ///< The platform's revision when work began.
    QHash<QString, domain::Conclusion> conclusions; ///< By condition id of the pack.
    QString opinion;                                ///< Empty until the reviewer changes the suggested text.
    std::optional<domain::Verdict> verdict;
    QDateTime changedAt; ///< UTC.

    friend bool operator==(const Draft &, const Draft &) = default;
};

[[nodiscard]] inline bool hasWords(const Draft &draft)
{
    return !draft.opinion.isEmpty() || !draft.conclusions.isEmpty() || draft.verdict.has_value();
}

/// Whether a reviewer wrote the same in both, whenever and of whatever revision.
[[nodiscard]] inline bool haveSameWords(const Draft &one, const Draft &other)
{
    return one.opinion == other.opinion && one.conclusions == other.conclusions
        && one.verdict == other.verdict;
}

/// What the reviewer has established and written, not yet decided.
///
/// Every write is one durable transaction: once its future succeeds, the words survive a power cut.
class WorkStore
{
public:
    virtual ~WorkStore() = default;

    /// A finding that is there already is not written twice: after an error nobody knows whether it was.
    [[nodiscard]] virtual Future<> record(const domain::Finding &finding) = 0;
    /// The reviewer takes an answer back: the declared value counts again. The record keeps both.
    [[nodiscard]] virtual Future<> withdraw(const domain::ApplicationId &id, const domain::FactKey &key) = 0;
    /// The latest finding per key, without those taken back. What was established outlives a decision:
    /// another round begins with it.
    [[nodiscard]] virtual Future<QList<domain::Finding>> findings(const domain::ApplicationId &id) = 0;
    [[nodiscard]] virtual Future<> saveDraft(const Draft &draft) = 0;
    /// A default draft (empty `basedOnRevision`) where there is none.
    [[nodiscard]] virtual Future<Draft> draft(const domain::ApplicationId &id) = 0;
    /// The applications with words that no sealed decision contains.
    [[nodiscard]] virtual Future<QList<domain::ApplicationId>> inProgress() = 0;

protected:
    WorkStore() = default;
    Q_DISABLE_COPY_MOVE(WorkStore)
};

} // namespace zhiping::ports
