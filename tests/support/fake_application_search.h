// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/search_text.h"
#include "ports/application_search.h"
#include "support/fake_application_store.h"

#include <optional>

namespace zhiping::test {

/// Reads every text of a fake store at each search; knows no initials. `failWith` makes each search fail;
/// `unread` ids are not looked through yet; `isSlow` keeps answers back until `answer()`.
class FakeApplicationSearch final : public ports::ApplicationSearch
{
public:
    explicit FakeApplicationSearch(FakeApplicationStore &store)
        : m_store(store)
    {
    }

    std::optional<Error> failWith;
    QSet<domain::ApplicationId> unread;
    bool isSlow = false;
    int timesAsked = 0;

    [[nodiscard]] Future<ports::SearchAnswer> find(const QList<ports::SearchWord> &words) override
    {
        ++timesAsked;
        const Result<ports::SearchAnswer> outcome =
            failWith ? Result<ports::SearchAnswer>(*failWith) : Result<ports::SearchAnswer>(lookFor(words));
        if (!isSlow)
            return ready<ports::SearchAnswer>(outcome);
        QPromise<Result<ports::SearchAnswer>> promise;
        promise.start();
        const Future<ports::SearchAnswer> future = promise.future();
        m_kept.emplace_back(std::move(promise), outcome);
        return future;
    }
    void answer()
    {
        for (auto &[promise, outcome] : std::exchange(m_kept, {})) {
            promise.addResult(outcome);
            promise.finish();
        }
    }

private:
    [[nodiscard]] ports::SearchAnswer lookFor(const QList<ports::SearchWord> &words) const
    {
        ports::SearchAnswer answer;
        answer.found.resize(words.size());
        answer.total = m_store.applications.size();
        for (const domain::Application &application : std::as_const(m_store.applications)) {
            if (unread.contains(application.id))
                continue;
            ++answer.searched;
            const domain::SearchText text = domain::searchTextOf(application);
            const QString folded = domain::foldForSearch((text.names + text.texts).join(u'\n'));
            for (qsizetype i = 0; i < words.size(); ++i) {
                const ports::SearchWord &word = words.at(i);
                if (folded.contains(word.text) || (word.amount && text.amounts.contains(*word.amount)))
                    answer.found[i].insert(application.id);
            }
        }
        return answer;
    }

    FakeApplicationStore &m_store;
    std::vector<std::pair<QPromise<Result<ports::SearchAnswer>>, Result<ports::SearchAnswer>>> m_kept;
};

} // namespace zhiping::test
