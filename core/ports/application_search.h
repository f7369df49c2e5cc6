// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"
#include "domain/ids.h"
#include "domain/money.h"

#include <QSet>

namespace zhiping::ports {

/// One word a reviewer looks for.
struct SearchWord {
    QString text;                        ///< As `domain::foldForSearch()` gives it; never empty.
    std::optional<domain::Money> amount; ///< If it can be read as one: applications stating it are found too.

    friend bool operator==(const SearchWord &, const SearchWord &) = default;
};

struct SearchAnswer {
    QList<QSet<domain::ApplicationId>> found; ///< For each word those that hold it, in the order asked.
    qint64 searched = 0;                      ///< Applications looked through, all of their text.
    qint64 total = 0;                         ///< Applications there are; the rest is not ready yet.

    [[nodiscard]] bool isComplete() const { return searched == total; }
};

/// Looks for words in everything the platform said about the applications on this laptop: any run of
/// characters, not whole words only; also by the pinyin initials of the names, and by amounts.
///
/// Callable from any thread; never waits for the rest to become ready.
class ApplicationSearch
{
public:
    virtual ~ApplicationSearch() = default;

    /// `Cancelled` if another search began before this one was finished.
    [[nodiscard]] virtual Future<SearchAnswer> find(const QList<SearchWord> &words) = 0;

protected:
    ApplicationSearch() = default;
    Q_DISABLE_COPY_MOVE(ApplicationSearch)
};

} // namespace zhiping::ports
